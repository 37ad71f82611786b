"""Who is what, where, by the words before a name: 贵阳市总工会党组成员、副主席|罗…, 全国劳动模范、某厂工人|李….

The walk goes left from the person over titles, bodies and honours joined by 、, and undoes coordinate elision: a department
without its body (…市委常委、组织部部长) belongs to the body further left.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.claims import Claim, PostClaim, at
from kg.extract.relations.posts.bare import bare_body, implied_body
from kg.extract.relations.posts.elections import led_bodies, posts_at, stated_posts, title_at
from kg.extract.relations.posts.staff import noted_posts, on_site, school_of, was_at, worked_for
from kg.extract.relations.posts.walk import CRAFT, GOVERNS, Walk, employs, ending_at, walk_left, whole_body
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import any_of

_IS_POST = re.compile(
    r"(?:[,，]?(?:他|她)?(?:原|曾|现)?是|现为|现系|时任|(?:先后|曾|历|原)(?:担)?任|的另一[个重]身份是|原[为系任]|系|现任|担任|任|作为|当选|当选为|出任|兼任"
    r"|被任命为|被推选为|被选为|被聘为|就任)"
)
_IS_HOLDER = re.compile(
    r"(?:[(（][^()（）]{1,12}[)）])?[,，]?(?:他|她)?(?:先后|还|曾经|曾|也)?(?:是|系|成为|当选为?)(?:了)?(?:首届|首批|新晋|一名|一位|该[县市区厂]\S{0,4}?)?"
)
# What joins two people of one list, and posts that a body gives to one person alone.
_JOINED = re.compile(r"(?:[(（][^()（）]{1,12}[)）])?(?:、|和|与|及|)")
_ONE_ONLY = re.compile("^(?!副|.*副).*(?:主席|书记|主任|[^代]表|[长裁监]|经理|主编)$")
_HELD = re.compile("(?:荣誉称号|称号)?(?:获得者|得主)?(?:[、和,，。;；!！]|$)")
# 总工会|派驻该村的|第一书记, 总工会|聘请的|调解员: the post is of the body that sends or pays.
_SENT = re.compile(
    "(?:派驻|选派|派往|下派|派出)[^,，。;；、]{0,12}的?$|(?:聘请|聘任|聘用|选聘|外聘|特聘)[^,，。;；、]{0,8}的$"
)
# …公司|城南站的|送餐员: a craft or a post behind a body and a shop of it.
_CRAFT_BEHIND = re.compile(
    rf"(?:[\u4e00-\u9fff]{{1,8}}?(?:{any_of('posts.shops')}))?的?(?:一名|一位|名)?(?:{any_of('posts.kinds_of_workers')})?"
    r"(?P<craft>(?:(?!的)[\u4e00-\u9fff]){2,8}?)(?=[、,，。;；]|$)"
)
_PERSONAL = re.compile("(?:(?<=[、,，。;；:： “”])|^)(?:青年|年轻|一线|普通|资深)(?:女)?$")
# What people are, not a post that they hold.
_STATE = re.compile(r"(?:下岗|失业|青年|退休|离休|困难|患病|残疾|年轻|老)(?:女)?(?:职工|工人|员工|工|教师)")


def read_posts(view: View) -> tuple[list[PostClaim], list[Claim]]:
    """Posts of one sentence, and the receives and affiliatedWith claims that the same words make."""
    posts: list[PostClaim] = []
    claims: list[Claim] = []
    last: tuple[Span, Walk] | None = None  # the person named before, and the walk to his or her posts
    for person in (span for span in view.spans if span.type == "Person"):
        walk = walk_left(view, person)
        if last is not None and _JOINED.fullmatch(view.flat, last[0].hi, walk.pos):
            _share(view, walk, last[1])
        last = (person, walk)
        who = at(view, person)
        for body, title in [*walk.posts, *_implied(view, walk), *_stated_after(view, person), *noted_posts(view, person)]:
            if not _STATE.fullmatch(title):
                posts.append(PostClaim(who, at(view, body), title, view.index))
            claims.append(Claim(who, "affiliatedWith", at(view, body), view.index, "post"))
        bodies = [*walk.bodies, *was_at(view, person)]
        claims += [Claim(who, "affiliatedWith", at(view, body), view.index, "body-and-name") for body in bodies]
        claims += [Claim(who, "receives", at(view, honour), view.index, "honour-and-name") for honour in walk.honours]
        claims += [Claim(who, "receives", at(view, h), view.index, "is-holder") for h in _honours_after(view, person)]
    claims += [
        Claim(at(view, person), "affiliatedWith", at(view, body), view.index, "leads") for person, body in led_bodies(view)
    ]
    for person, body, title in stated_posts(view):
        posts.append(PostClaim(at(view, person), at(view, body), title, view.index))
        claims.append(Claim(at(view, person), "affiliatedWith", at(view, body), view.index, "post"))
    for body in (span for span in view.spans if span.type in ORGANISATIONS):
        honour = ending_at(view, body.lo, frozenset(("Honour",)))
        if honour is not None:
            claims.append(Claim(at(view, body), "receives", at(view, honour), view.index, "honour-and-name"))
    return posts, claims


def _share(view: View, walk: Walk, before: Walk) -> None:
    """Give the second of 主席甲、|副主席乙 the body of the first, of 副主席甲、|乙 and 全国劳模甲、|乙 what both are."""
    listed = view.flat[walk.pos - 1] == "、"
    if not before.posts:
        bare = not (walk.waiting or walk.posts or walk.bodies or walk.honours)
        walk.honours += before.honours if bare and listed else []
        return
    if walk.waiting:
        body = before.posts[-1][0]
        named = next((s for s in view.spans if (s.lo, s.hi) == (body.lo, body.hi)), body) if body.rule == "department" else body
        whole = whole_body(view, named)
        walk.posts += [(replace(whole, name=d, rule="department") if d else whole, t) for t, d in walk.waiting]
        walk.waiting = []
    elif not (walk.posts or walk.bodies or walk.honours or _ONE_ONLY.search(before.posts[0][1])):
        walk.posts += before.posts[:1] if listed else []


def without_employers(claims: list[Claim]) -> list[Claim]:
    """Without the prizes that a body seems to receive where its worker does: 授予某厂工人某某“…奖章”."""
    work = {(c.head, c.tail) for c in claims if c.relation == "affiliatedWith"}
    won = {(c.head, c.tail) for c in claims if c.relation == "receives" and c.head.span.type == "Person"}
    return [
        c
        for c in claims
        if c.relation != "receives" or not any(body == c.head and (person, c.tail) in won for person, body in work)
    ]


def _honours_after(view: View, person: Span) -> list[Span]:
    """某某是全国劳动模范、…奖章获得者: the honours of a predicate."""
    match = _IS_HOLDER.match(view.flat, person.hi)
    stop = re.compile("[,，。;；!！]|$").search(view.flat, match.end()) if match else None
    if match is None or stop is None:
        return []
    return [
        s
        for s in view.spans
        if s.type == "Honour"
        and match.end() <= s.lo < stop.start()
        and (s.lo == match.end() or view.flat[s.lo - 1] in "、和")
        and _HELD.match(view.flat, s.hi)
    ]


def _implied(view: View, walk: Walk) -> list[tuple[Span, str]]:
    """Posts of which the walk met no body: the article's works, school or union, by what the post is called."""
    found = []
    named = bare_body(view, walk.pos)
    sent = _SENT.search(view.flat, 0, walk.pos)
    sender = ending_at(view, sent.start(), ORGANISATIONS) if sent else None
    if (employer := worked_for(view, walk) or on_site(view, walk) or school_of(view, walk)) is not None:
        walk.bodies += [] if walk.waiting else [employer]
        return [(employer, title) for title, department in walk.waiting if not department]
    plain = _PERSONAL.search(view.flat, 0, walk.pos)
    if plain:
        walk.pos = plain.start()
    for title, department in walk.waiting:
        if (owner := sender or named) is not None and not GOVERNS.fullmatch(title) and (named or not department):
            found.append((replace(owner, name=department, rule="department") if department else owner, title))
        elif not department and (walk.pos == 0 or view.flat[walk.pos - 1] in "、,，。;；:：“”(（ "):
            body = implied_body(view, walk.pos, walk.pos + len(title), title)
            found += [(body, title)] if body is not None else []
    return found


def _stated_after(view: View, person: Span) -> list[tuple[Span, str]]:
    """甲是某公司的工会主席; 甲,某公司总经理 (unless that is the post of the person behind it)."""
    for body in view.spans:
        if not employs(body) or body.lo <= person.hi:
            continue
        between = view.flat[person.hi : body.lo]
        if not (_IS_POST.fullmatch(between) or (between in (",", "，") and not _leads_to_person(view, body))):
            continue
        return posts_at(view, body.lo) or _craft_after(view, body)
    return []


def _leads_to_person(view: View, body: Span) -> bool:
    """Whether titles alone, with their bodies, stand between a body and a person further right."""
    follower = next((s for s in view.spans if s.type == "Person" and s.lo > body.hi), None)
    if follower is None or re.search("[。;；]", view.flat[body.hi : follower.lo]):
        return False
    return not re.search("[,，]", view.flat[body.hi : follower.lo]) or walk_left(view, follower).pos <= body.lo


def _craft_after(view: View, body: Span) -> list[tuple[Span, str]]:
    """某某是钢铁集团|轧钢工、…: a trade behind the body."""
    match = _CRAFT_BEHIND.match(view.flat, body.hi)
    known = match is not None and (CRAFT.fullmatch(match["craft"]) or title_at(view, match.start("craft")) == match["craft"])
    return [(body, match["craft"])] if match is not None and known else []
