"""The walk left from a person's name over titles, bodies and honours joined by 、: 贵阳市总工会党组成员、副主席|罗…."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from kg.extract.mentions.heads import head_at
from kg.extract.relations.posts.bare import implied_body, is_trade, placed_within, stands_free
from kg.extract.relations.posts.title_words import (
    behind_body,
    craft_before,
    departments,
    elided_department,
    inside_name,
    office_before,
    office_start,
    past_kind,
    plain_before,
    title_prefix,
    titles,
)
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set, words_of

_HOLDER = re.compile(r"(?:荣誉称号|称号|荣誉)?(?:获得者|得主|代表|当选者)?[、,， ]?$")
_NOT_POSTS = word_set("posts.not_posts")
# …市委副书记、|市长: the government's, not the party committee's.
GOVERNS = re.compile(r"(?:常务)?副?[省市区县州旗镇乡]长")
_PARTY_POSTS = ("书记", "委员", "常委", "成员")
# 桥吊|司机, 外卖|骑手: who works with the hands, whatever stands before the word.
PLAIN_WORKER = re.compile("(?:司机|骑手|工人|技师|技工|职工|女工|员工)$")
# What stands before the first of several posts: a mark, a joint, 据 or 由.
_BEFORE_POSTS = frozenset(",，、。;；:：” 据由和与及")
# 公司党委书记、|副总经理: the words for a firm that its committee is called by.
_FIRM_RANKS = words_of("posts.firm_ranks")
_OF_FIRM = re.compile("(?:公司|集团|厂|煤矿|银行)(?=党[^公司厂矿]{1,3}$)")
# 时任, 曾任 before the posts of which a name follows behind 的.
_THEN = re.compile(
    r"(?:时任|曾任|曾担任|现任|担任|身为|作为|出任|历任|当选为?|当上了?|[选推举聘命]为|受聘为)[^,，。;；:：]{2,40}$"
    r"|在[^,，。;；:：]{3,30}(?:当|做|任)[^,，。;；:：]{2,12}$"
)
# 在某会|担任|主席: what holds the post, and no word of it
_HOLDS = re.compile(
    r"^(?:一直|长期|曾|现)?(?:担任|出任|就任|兼任|任|当|做|干)(?!务)"
    r"(?:[了过]?[近整快]*[\d一二两三四五六七八九十]+[余多]?个?年|了)?"
)
# 时任区总工会主席、|现担任|市总工会副主席的张某
_AND_NOW = re.compile("[、,，](?:如今|现在|现|目前|后来|后|又)*(?:担任|出任|任|为|是|当选为?)$")
_CALLED = re.compile("(?:名字?叫做?|叫做?|正是|就是|是|便是)$")  # 某厂班长|名叫|张某
# What somebody is by examination: it is held at the whole, not in the department whose head is named before it.
_RANKS = words_of("posts.ranks")
_OFFICES = ("部", "处", "室", "科", "中心", "系", "所")
_BARE_BODY = re.compile(f"(?:{any_of('posts.bare_bodies')})$")


# 市委副书记、|联席会议召集人|某某: the post on a board that is not named.
_OF_BOARD = re.compile(
    r"、[\u4e00-\u9fff]{0,8}?(?:联席会议|领导小组|协调小组|工作小组|专班|指挥部|组委会|筹委会)(?:办公室)?(?:总?召集人|副?组长|副?主任|副?总?指挥长?|成员)$"
)
# 首任会长、|已退休的|某某, 副主席、|今年58岁的|某某: what somebody is besides, between the post and the name.
_BESIDES = re.compile(
    r"[、,，]?(?:(?:现已|早已|已经?|刚刚?)(?:退休|离休|卸任|离任|离职|退居二线)"
    r"|(?:今年|现年|时年|年近|年过)?[\d一二三四五六七八九十]{1,3}多?岁)的$"
)


@dataclass
class Walk:
    """What a walk has met: titles that wait for their body, posts with a body, honours, and bodies right before the name."""

    pos: int
    waiting: list[tuple[str, str]] = field(default_factory=list)
    posts: list[tuple[Span, str]] = field(default_factory=list)
    honours: list[Span] = field(default_factory=list)
    bodies: list[Span] = field(default_factory=list)


def walk_left(view: View, person: Span) -> Walk:
    """Walk left from a name over all that says who the person is."""
    walk = Walk(person.lo - (3 if view.flat.endswith(("(兼)", "（兼）"), 0, person.lo) else 0))
    _held_then(view, walk)
    _called(view, walk)
    _besides(view, walk)
    _walk_on(view, walk, person)
    while walk.posts and not walk.waiting and (further := _over_comma(view, walk, person)) is not None:
        walk = further
    if walk.waiting and all(GOVERNS.fullmatch(title) for title, _ in walk.waiting):
        _govern(view, walk)
    return walk


def _walk_on(view: View, walk: Walk, person: Span) -> None:
    steps = (_step_board, _step_title, _step_body, _step_honour)
    while walk.pos > 0 and any(step(view, walk, person) for step in steps):
        now = _AND_NOW.search(view.flat, 0, walk.pos) if walk.posts else None
        if now is not None and head_at(view.flat, now.start(), titles(), 8):
            walk.pos = now.start()
        elif walk.pos > 0 and view.flat[walk.pos - 1] in "、兼":
            walk.pos -= 1


def _held_then(view: View, walk: Walk) -> None:
    """时任某市总工会主席|的|张某: who held a post then."""
    before = view.flat[: walk.pos]
    if before.endswith("的") and head_at(before, walk.pos - 1, titles(), 8) and _THEN.search(before):
        walk.pos -= 1


def _besides(view: View, walk: Walk) -> None:
    """首任会长、|已退休的|张某: who held the post that words on his state part from the name."""
    state = _BESIDES.search(view.flat, 0, walk.pos)
    if state is not None and head_at(view.flat, state.start(), titles(), 8):
        walk.pos = state.start()


def _called(view: View, walk: Walk) -> None:
    """某厂班长|叫|张某, 某社负责人|是|张某: who holds the post that a verb of being parts from the name."""
    verb = _CALLED.search(view.flat, 0, walk.pos)
    if verb is not None and (head_at(view.flat, verb.start(), titles(), 8) or craft_before(view, verb.start())):
        walk.pos = verb.start()


def _over_comma(view: View, walk: Walk, person: Span) -> Walk | None:
    """某省政协副主席,|省总工会主席|周某: the walk with the posts before a comma too, None where they are another's."""
    if view.flat[walk.pos - 1 : walk.pos] not in (",", "，"):
        return None
    further = Walk(walk.pos - 1, posts=list(walk.posts), honours=list(walk.honours), bodies=list(walk.bodies))
    _walk_on(view, further, person)
    if further.waiting:
        _govern(view, further)
    if further.waiting or len(further.posts) == len(walk.posts):
        return None
    alone = further.pos == 0 or view.flat[further.pos - 1] in _BEFORE_POSTS
    return further if alone and not _names_holder(view, further.pos) else None


def _names_holder(view: View, pos: int) -> bool:
    """Whether posts that begin behind a mark are those of the person named before it: 周某,|省总工会主席,…."""
    before = next((s for s in view.spans if s.type == "Person" and s.hi == pos - 1), None)
    return before is not None and view.flat[pos - 1] in ",，" and not walk_left(view, before).posts


def _govern(view: View, walk: Walk) -> None:
    """安顺市|副市长: the government of the place that stands before the titles."""
    place = view.region_ending(walk.pos)
    if place is None or not place.code:
        return
    mine = [(t, d) for t, d in walk.waiting if GOVERNS.fullmatch(t) and view.flat[place.hi - 1] == t[-2]]
    walk.posts += [(replace(place, name="政府", rule="department"), title) for title, _ in mine]
    walk.waiting = [pair for pair in walk.waiting if pair not in mine]
    walk.pos = place.lo if mine else walk.pos


def _step_board(view: View, walk: Walk, _: Span) -> bool:
    board = _OF_BOARD.search(view.flat, 0, walk.pos)
    if board is None or not head_at(view.flat, board.start(), titles(), 8):
        return False
    walk.pos = board.start()
    return True


def _step_title(view: View, walk: Walk, _: Span) -> bool:
    title = behind_body(view, walk.pos) or head_at(view.flat, walk.pos, titles(), 8) or craft_before(view, walk.pos)
    if not title or inside_name(view, walk.pos, title):
        return False
    lo = walk.pos - len(title)
    department = elided_department(view, lo, title) or head_at(view.flat, lo, departments()) or office_before(view, lo, title)
    if not department and title.endswith("主席") and view.flat[:lo].endswith("工会"):
        department = "总工会" if view.flat[:lo].endswith("总工会") else "工会"
    start = lo - len(department) + (0 if view.flat[:lo].endswith(department) else 1)
    owned = ending_at(view, lo, ORGANISATIONS) is not None or (
        _has_name(view, start) and ending_at(view, start, frozenset(("Enterprise", "Institution"))) is None
    )
    if department and not owned:
        walk.waiting.append((title, department))
        walk.pos = lo - len(department) + (department[-1:] == title[:1] and not view.flat[:lo].endswith(department))
        walk.pos = past_kind(view, walk.pos)
        return True
    if (at := past_kind(view, lo)) != lo:
        walk.waiting.append((view.flat[office_start(view, at, lo, title) : walk.pos], ""))
        walk.pos = at
        return True
    prefix = title_prefix(view, lo) or plain_before(view, lo)
    if title in _NOT_POSTS and not prefix and ending_at(view, lo, ORGANISATIONS) is None:
        return False
    walk.waiting.append((_HOLDS.sub("", view.flat[lo - prefix : lo]) + title, ""))
    walk.pos = past_kind(view, lo - prefix)
    return True


def whole_body(view: View, body: Span) -> Span:
    """The body at the head of a department's name, which the departments named after it share."""
    return next((s for s in view.inner if s.lo == body.lo and s.hi < body.hi and s.type == body.type), body)


def _has_name(view: View, lo: int) -> bool:
    free = stands_free(view, lo) or view.flat[lo - 1] in " 的兼"
    bare = _BARE_BODY.search(view.flat, max(0, lo - 6), lo)
    return not free and not (bare and stands_free(view, bare.start()))


def _step_body(view: View, walk: Walk, person: Span) -> bool:
    body = ending_at(view, walk.pos, ORGANISATIONS | ({"Facility"} if walk.waiting else set())) or _swallowed(view, walk)
    if body is None and walk.pos == person.lo and view.flat[walk.pos - 1] == "的":
        body = ending_at(view, walk.pos - 1, ORGANISATIONS)
    if body is None:
        return False
    if not walk.waiting and walk.pos == person.lo:
        if body.type not in ("Enterprise", "Institution", "SocialOrganisation") and view.flat[walk.pos - 1] != "的":
            return False
        walk.bodies.append(body)
    hired = [(t, d) for t, d in walk.waiting[:-1] if body.type in ("SocialOrganisation", "UnionBody") and is_trade(t)]
    for title, department in (pair for pair in walk.waiting if pair not in hired):
        owner = owner_of(view, body, "" if department else title)
        owner = replace(owner, name=department, rule="department") if department else owner
        if not department and title in _RANKS and _heads_office(view, body, walk.waiting[-1]):
            owner = whole_body(view, body)
        if GOVERNS.fullmatch(title) and view.text(body).endswith("委"):
            lo = view.flat.rindex(title, body.hi, person.lo)
            owner = implied_body(view, lo, lo + len(title), title) or owner
        walk.posts.append((owner, title.removeprefix("的")))
    walk.waiting = hired  # 甲协会副会长、灯房女工某某: the trade is plied elsewhere
    walk.pos = body.lo
    return True


def _heads_office(view: View, body: Span, first: tuple[str, str]) -> bool:
    """Whether the first post behind a body is that of the head of an office: …公司建设部|主任、高级工程师."""
    return first[0] in titles() and first[0] not in _RANKS and view.text(body).endswith(_OFFICES)


def _swallowed(view: View, walk: Walk) -> Span | None:
    """扶贫工作队|员: the body whose last character a title has swallowed, right before that title."""
    title = walk.waiting[-1][0] if walk.waiting else ""
    if not title or not view.flat.startswith(title, walk.pos) or walk.pos == 0:
        return None
    return ending_at(view, walk.pos + 1, ORGANISATIONS)


def owner_of(view: View, body: Span, title: str) -> Span:
    """…公司党委书记、董事长: the party post is the committee's, the other the company's."""
    if body.rule == "shop-floor":  # …公司船体车间|焊工
        return next((s for s in view.inner if s.lo == body.lo and s.type in ORGANISATIONS), body)
    if not view.text(body).endswith(("党委", "党支部", "党总支", "党工委")) or title.endswith(_PARTY_POSTS):
        return body
    whole = next((s for s in view.inner if s.lo == body.lo and s.type in ORGANISATIONS), None)
    if whole is None and body.rule == "ranked" and view.flat.startswith(_FIRM_RANKS, body.lo):
        whole = placed_within(view, replace(body, hi=body.lo + view.text(body).rindex("党"), type="Enterprise"))
    if whole is None and body.rule == "named-body" and (firm := _OF_FIRM.search(view.text(body))):
        whole = placed_within(view, replace(body, hi=body.lo + firm.end(), type="Enterprise", head=firm.group()))
    return whole or body


def _step_honour(view: View, walk: Walk, _: Span) -> bool:
    holder = _HOLDER.search(view.flat[: walk.pos])
    for end in ((holder.start() if holder else walk.pos), walk.pos):
        honour = ending_at(view, end, frozenset(("Honour",)))
        if honour is not None:
            first = _first_of_list(view, honour)
            if view.flat[walk.pos - 1] in ",，" and first and view.flat[first - 1] not in "、,，。;；“ ":
                return False  # the object of the clause before: …获得一等奖,某厂的某某
            walk.honours.append(honour)
            walk.pos = honour.lo
            return True
    return False


def _first_of_list(view: View, honour: Span) -> int:
    """Where the list of titles begins in which one stands: 被评为|甲奖、乙奖|."""
    lo = honour.lo
    while (before := ending_at(view, lo - 1, frozenset(("Honour",)))) and view.flat[lo - 1] in "、和":
        lo = before.lo
    return lo


def ending_at(view: View, hi: int, types: frozenset[str]) -> Span | None:
    return next((span for span in view.spans if span.hi == hi and span.type in types), None)


