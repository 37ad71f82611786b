"""Who is what, where, by the words before a name: 长沙市总工会党组书记、副主席|周…, 全国劳动模范、某厂工人|李….

The walk goes left from the person over titles, bodies and honours joined by 、, and undoes coordinate elision: a department
without its body (…市委常委、组织部部长) belongs to the body further left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

from kg.extract.claims import Claim, PostClaim, at
from kg.extract.mentions.chunks import Heads, head_at, head_table
from kg.extract.relations.elections import led_bodies, posts_at, stated_posts
from kg.extract.relations.implied import bare_body, implied_body
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import read_table, word_set

_HOLDER = re.compile(r"(?:荣誉称号|称号|荣誉)?(?:获得者|得主|代表|当选者)?[、,， ]?$")
_NOT_POSTS = word_set("posts.not_posts")
# …市委副书记、|市长: the government's, not the party committee's.
_MAYOR = re.compile(r"(?:常务)?副?[省市区县州旗镇乡]长")
_PARTY_POSTS = ("书记", "委员", "常委", "成员")
_IS_POST = re.compile(r"(?:原?是|原[为系任]|系|现任|担任|任|作为|当选|当选为|出任|兼任|被任命为|被推选为|被选为|被聘为|就任)")
_CRAFT = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9]{0,7}?(?<![职员农女民])(?:[\u4e00-\u9fff]工|[\u4e00-\u9fff]员|[\u4e00-\u9fff]师|[\u4e00-\u9fff]手)$"
)
_IS_HOLDER = re.compile(
    r"(?:[(（][^()（）]{1,12}[)）])?[,，]?(?:他|她)?(?:先后|还|曾经|曾|也)?(?:是|系|成为|当选为?)(?:了)?(?:首届|首批|新晋|一名|一位|该[县市区厂]\S{0,4}?)?"
)
_HELD = re.compile("(?:荣誉称号|称号)?(?:获得者|得主)?(?:[、和,，。;；!！]|$)")
# 总工会|派驻该村的|第一书记: the post is of the body that sends.
_SENT = re.compile("(?:派驻|选派|派往|下派|派出)[^,，。;；、]{0,12}的?$")
_PERSONAL = re.compile("(?:(?<=[、,，。;；:： “”])|^)(?:青年|年轻|一线|普通|资深)(?:女)?$")
# What people are, not a post that they hold.
_STATE = re.compile(r"(?:下岗|失业|青年|退休|离休|困难|患病|残疾|年轻|老)(?:女)?(?:职工|工人|员工|工|教师)")
_PLAIN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{1,8}$")


@cache
def _titles() -> Heads:
    return head_table("titles", "title")


@cache
def _departments() -> Heads:
    rows = {row["head"]: row for row in read_table("organisations") if row["scope"] == "dept"}
    return Heads({**rows, **{name: {"head": name} for name in word_set("posts.departments")}})


@dataclass
class _Walk:
    """What a walk has met: titles that wait for their body, posts with a body, honours, and bodies right before the name."""

    pos: int
    waiting: list[tuple[str, str]] = field(default_factory=list)
    posts: list[tuple[Span, str]] = field(default_factory=list)
    honours: list[Span] = field(default_factory=list)
    bodies: list[Span] = field(default_factory=list)


def read_posts(view: View) -> tuple[list[PostClaim], list[Claim]]:
    """Posts of one sentence, and the receives and affiliatedWith claims that the same words make."""
    posts: list[PostClaim] = []
    claims: list[Claim] = []
    last: tuple[int, Span] | None = None  # where the person named before ends, and the body that he or she belongs to
    for person in (span for span in view.spans if span.type == "Person"):
        walk = _walk_left(view, person)
        if last is not None and walk.waiting and view.flat[last[0] : walk.pos] in ("、", "", "和"):
            walk.posts += [(replace(last[1], name=d, rule="department") if d else last[1], t) for t, d in walk.waiting]
            walk.waiting = []
        last = (person.hi, _whole(view, walk.posts[-1][0])) if walk.posts and walk.posts[-1][0].rule != "department" else None
        who = at(view, person)
        for body, title in [*walk.posts, *_implied(view, walk), *_stated_after(view, person)]:
            if not _STATE.fullmatch(title):
                posts.append(PostClaim(who, at(view, body), title, view.index))
            claims.append(Claim(who, "affiliatedWith", at(view, body), view.index, "post"))
        claims += [Claim(who, "affiliatedWith", at(view, body), view.index, "body-and-name") for body in walk.bodies]
        claims += [Claim(who, "receives", at(view, honour), view.index, "honour-and-name") for honour in walk.honours]
        claims += [Claim(who, "receives", at(view, h), view.index, "is-holder") for h in _honours_after(view, person)]
    claims += [
        Claim(at(view, person), "affiliatedWith", at(view, body), view.index, "leads") for person, body in led_bodies(view)
    ]
    for person, body, title in stated_posts(view):
        posts.append(PostClaim(at(view, person), at(view, body), title, view.index))
        claims.append(Claim(at(view, person), "affiliatedWith", at(view, body), view.index, "post"))
    for body in (span for span in view.spans if span.type in ORGANISATIONS):
        honour = _ending(view, body.lo, frozenset(("Honour",)))
        if honour is not None:
            claims.append(Claim(at(view, body), "receives", at(view, honour), view.index, "honour-and-name"))
    return posts, claims


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


def _walk_left(view: View, person: Span) -> _Walk:
    walk = _Walk(person.lo)
    while walk.pos > 0 and (_step_title(view, walk) or _step_body(view, walk, person) or _step_honour(view, walk)):
        if walk.pos > 0 and view.flat[walk.pos - 1] in "、兼":
            walk.pos -= 1
    return walk


def _step_title(view: View, walk: _Walk) -> bool:
    title = head_at(view.flat, walk.pos, _titles(), 8) or _craft(view, walk.pos)
    if not title or any(s.lo < walk.pos <= s.hi and s.type != "Group" for s in view.spans):
        return False
    lo = walk.pos - len(title)
    department = _elided(view, lo, title) or head_at(view.flat, lo, _departments())
    if not department and title.endswith("主席") and view.flat[:lo].endswith("工会"):
        department = "总工会" if view.flat[:lo].endswith("总工会") else "工会"
    start = lo - len(department) + (0 if view.flat[:lo].endswith(department) else 1)
    owned = _ending(view, lo, ORGANISATIONS) is not None or _has_name(view, start)
    if department and not owned:
        walk.waiting.append((title, department))
        walk.pos = lo - len(department) + (department[-1:] == title[:1] and not view.flat[:lo].endswith(department))
        return True
    prefix = _title_prefix(view, lo)
    if title in _NOT_POSTS and not prefix and _ending(view, lo, ORGANISATIONS) is None:
        return False
    walk.waiting.append((view.flat[lo - prefix : walk.pos], ""))
    walk.pos = lo - prefix
    return True


def _whole(view: View, body: Span) -> Span:
    """The body at the head of a department's name, which the departments named after it share."""
    return next((s for s in view.inner if s.lo == body.lo and s.hi < body.hi and s.type == body.type), body)


def _elided(view: View, lo: int, title: str) -> str:
    """组织|部长: the department whose last character its head's title has swallowed."""
    if title not in ("部长", "处长", "室主任"):
        return ""
    return next(
        (d for d in sorted(_departments()) if d.endswith(title[0]) and len(d) > 2 and view.flat[:lo].endswith(d[:-1])), ""
    )


def _craft(view: View, hi: int) -> str:
    """细纱挡车工, 炼钢工程师: a trade by its ending, between a body or 、 and the name."""
    start = max((s.hi for s in view.spans if s.hi <= hi and s.type in ORGANISATIONS), default=0)
    start = max(start, 1 + max(view.flat.rfind(mark, 0, hi) for mark in "、,，。;；“”:："))
    text = view.flat[start:hi]
    return text if 2 <= len(text) <= 8 and _CRAFT.fullmatch(text) else ""


def _has_name(view: View, lo: int) -> bool:
    return lo > 0 and view.flat[lo - 1] not in "、,，。;；:： “”的"


def _title_prefix(view: View, lo: int) -> int:
    """Length of the plain words between a body and the title (焊接班|班长), 0 when none or no body stands there."""
    bodies = [s for s in view.spans if s.type in ORGANISATIONS and s.hi <= lo]
    for body in bodies[-1:]:
        if 0 < lo - body.hi <= 8 and _PLAIN.fullmatch(view.flat[body.hi : lo]) and "的" not in view.flat[body.hi : lo]:
            return lo - body.hi
        if lo - body.hi == 1 and view.flat[body.hi] == "的":
            return 1
    return 0


def _step_body(view: View, walk: _Walk, person: Span) -> bool:
    body = _ending(view, walk.pos, ORGANISATIONS | ({"Facility"} if walk.waiting else set())) or _swallowed(view, walk)
    if body is None and walk.pos == person.lo and view.flat[walk.pos - 1] == "的":
        body = _ending(view, walk.pos - 1, ORGANISATIONS)
    if body is None:
        return False
    if not walk.waiting and walk.pos == person.lo:
        if body.type not in ("Enterprise", "Institution", "SocialOrganisation") and view.flat[walk.pos - 1] != "的":
            return False
        walk.bodies.append(body)
    for title, department in walk.waiting:
        owner = replace(_owner(view, body, ""), name=department, rule="department") if department else _owner(view, body, title)
        if _MAYOR.fullmatch(title) and view.text(body).endswith("委"):
            lo = view.flat.rindex(title, body.hi, person.lo)
            owner = implied_body(view, lo, lo + len(title), title) or owner
        walk.posts.append((owner, title.removeprefix("的")))
    walk.waiting = []
    walk.pos = body.lo
    return True


def _swallowed(view: View, walk: _Walk) -> Span | None:
    """扶贫工作队|员: the body whose last character a title has swallowed, right before that title."""
    title = walk.waiting[-1][0] if walk.waiting else ""
    if not title or not view.flat.startswith(title, walk.pos) or walk.pos == 0:
        return None
    return _ending(view, walk.pos + 1, ORGANISATIONS)


def _implied(view: View, walk: _Walk) -> list[tuple[Span, str]]:
    """Posts of which the walk met no body: the article's works, school or union, by what the post is called."""
    found = []
    named = bare_body(view, walk.pos)
    sent = _SENT.search(view.flat, 0, walk.pos)
    sender = _ending(view, sent.start(), ORGANISATIONS) if sent else None
    plain = _PERSONAL.search(view.flat, 0, walk.pos)
    if plain:
        walk.pos = plain.start()
    for title, department in walk.waiting:
        if (owner := sender or named) is not None and not department:
            found.append((owner, title))
        elif not department and (walk.pos == 0 or view.flat[walk.pos - 1] in "、,，。;；:：“”(（ "):
            body = implied_body(view, walk.pos, walk.pos + len(title), title)
            found += [(body, title)] if body is not None else []
    return found


def _owner(view: View, body: Span, title: str) -> Span:
    """…公司党委书记、董事长: the party post is the committee's, the other the company's."""
    if not view.text(body).endswith(("党委", "党支部", "党总支", "党工委")) or title.endswith(_PARTY_POSTS):
        return body
    return next((s for s in view.inner if s.lo == body.lo and s.type in ORGANISATIONS), body)


def _step_honour(view: View, walk: _Walk) -> bool:
    holder = _HOLDER.search(view.flat[: walk.pos])
    for end in ((holder.start() if holder else walk.pos), walk.pos):
        honour = _ending(view, end, frozenset(("Honour",)))
        if honour is not None:
            if view.flat[walk.pos - 1] in ",，" and honour.lo and view.flat[honour.lo - 1] not in "、,，。;；“ ":
                return False  # the object of the clause before: …获得一等奖,某厂的某某
            walk.honours.append(honour)
            walk.pos = honour.lo
            return True
    return False


def _ending(view: View, hi: int, types: frozenset[str]) -> Span | None:
    return next((span for span in view.spans if span.hi == hi and span.type in types), None)


def _stated_after(view: View, person: Span) -> list[tuple[Span, str]]:
    """甲是某公司的工会主席; 甲,某公司总经理 (unless that is the post of the person behind it)."""
    for body in view.spans:
        if body.type not in ORGANISATIONS or body.lo <= person.hi:
            continue
        between = view.flat[person.hi : body.lo]
        if not (_IS_POST.fullmatch(between) or (between in (",", "，") and not _leads_to_person(view, body))):
            continue
        return posts_at(view, body.lo) or _craft_after(view, body)
    return []


def _leads_to_person(view: View, body: Span) -> bool:
    """Whether titles alone, with their bodies, stand between a body and a person further right."""
    follower = next((s for s in view.spans if s.type == "Person" and s.lo > body.hi), None)
    return follower is not None and not re.search("[,，。;；]", view.flat[body.hi : follower.lo])


def _craft_after(view: View, body: Span) -> list[tuple[Span, str]]:
    """某某是钢铁集团|轧钢工、…: a trade behind the body."""
    match = re.match(r"的?(?:一名|一位)?(?P<craft>[\u4e00-\u9fff]{2,8}?)(?=[、,，。;；]|$)", view.flat[body.hi :])
    return [(body, match["craft"])] if match and _CRAFT.fullmatch(match["craft"]) else []
