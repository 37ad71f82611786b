"""Posts whose body the words leave out: 厂长某某 (of the works named before), 某某当选为主席 (of the union named before).

A span over the title stands for the body; the resolver finds which (rule "implied", `head` says what the body must end like).
"""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.heads import head_at
from kg.extract.relations.posts.title_words import CRAFT, titles
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, read_table, words_of

_MARKS = "、,，。;；:：”“!！?？(（ 据由和与及是"
# 新当选的|工会主席某某
_NEWLY = re.compile(
    "(?:岁的|(?:分管|主管|负责|主抓)[^,，。;；]{1,10}的|当选的?|[选推举聘命]为|当上|担任|出任|新任|现任|时任|前任|原|新一任|首任|历任)$"
)
_BEFORE = frozenset(("日", "在", "随", "经", "陪同", "代表", "邀请", "带领", "率领"))
_ON_THE_ROAD = words_of("posts.on_the_road")
_AT_MACHINES = words_of("posts.machine_drivers")
_OF_SCHOOLS = words_of("posts.of_schools")
_GOVERNMENT = re.compile(r"(?:常务)?副?(?P<rank>[省市区县州镇乡])长")


def implied_body(view: View, lo: int, hi: int, title: str) -> Span | None:
    """The span that stands for the unnamed body of a post at `flat[lo:hi]`, put among the inner mentions of the sentence.

    None where the post does not tell what kind of body it belongs to.
    """
    government = _GOVERNMENT.fullmatch(title)
    if government:
        return placed_within(view, Span(lo, hi, "PublicBody", "implied", government["rank"] + "政府"))
    if title.endswith(("名誉主席", "国家主席", "大会主席", "执行主席")):
        return None
    for row in read_table("bodies_of_posts"):
        if title.endswith(tuple(row["posts"].split())):
            return placed_within(view, Span(lo, hi, row["type"], "implied", row["head"]))
    if is_trade(title):
        roams = title.endswith(_ON_THE_ROAD) and not title.endswith(_AT_MACHINES)
        trade = "车" if roams else "" if title.endswith(_OF_SCHOOLS) else "工"
        return placed_within(view, Span(lo, hi, "Enterprise", "implied", trade))
    return None


def stands_free(view: View, at: int) -> bool:
    """Whether a post or its bare body begins at an offset: behind a mark, a joint, a preposition or a time (上午|公司经理)."""
    if at == 0 or view.flat[at - 1] in _MARKS or _NEWLY.search(view.flat, 0, at):
        return True
    index = view.token_ending.get(at)
    return index is not None and (view.tokens[index].tag == "t" or view.tokens[index].text in _BEFORE)


def any_employer(view: View, lo: int, hi: int) -> Span:
    """The span that stands for the unnamed firm or school of a committee or a union: 党委副书记、|工会|主席."""
    return placed_within(view, Span(lo, hi, "Enterprise", "implied", "单位"))


def bare_body(view: View, hi: int) -> Span | None:
    """集团|董事长, 中心|副主任: the kind of body that stands without its name before a post, from the mark before it on."""
    match = _bare().search(view.flat, max(0, hi - 4), hi)
    if match is None or not stands_free(view, match.start()):
        return None
    type_ = column("bodies_of_posts", "head", "type")[match.group()]
    return placed_within(view, Span(match.start(), hi, type_, "implied", match.group()))


def bare_body_from(view: View, lo: int) -> Span | None:
    """当选|联合会|首任主席: the kind of body that stands without its name from an offset on, before a post."""
    match = _bare_from().match(view.flat, lo)
    if match is None or any(s.lo <= lo < s.hi for s in view.spans):
        return None
    return Span(lo, match.end("head"), column("bodies_of_posts", "head", "type")[match["head"]], "implied", match["head"])


@cache
def _bare_from() -> re.Pattern[str]:
    heads = sorted((row["head"] for row in read_table("bodies_of_posts") if row["bare"] == "yes"), key=lambda h: (-len(h), h))
    between = "(?:的|首任|首届|新任|新一[届任]|执行|常务|副|名誉|兼职)*[\u4e00-\u9fff]{0,2}"
    return re.compile(f"(?P<head>{'|'.join(heads)})(?={between}(?:{any_of('posts.of_bare_bodies')}))")


@cache
def _bare() -> re.Pattern[str]:
    heads = [row["head"] for row in read_table("bodies_of_posts") if row["bare"] == "yes"]
    return re.compile(f"(?:{'|'.join(heads)})$")


def is_trade(title: str) -> bool:
    """Whether a post is that of people who work with their hands: their body is the company or works named last."""
    known = head_at(title, len(title), titles(), 8)
    return titles()[known]["kind"] == "worker" if known else CRAFT.fullmatch(title) is not None


def placed_within(view: View, span: Span) -> Span:
    """A span, put among the inner mentions of the sentence so that the resolver reads it."""
    if span not in view.inner:
        view.inner = sorted([*view.inner, span], key=lambda s: s.lo)
    return span
