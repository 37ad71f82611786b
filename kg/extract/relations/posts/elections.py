"""Posts given by a verb: 某某当选为市总工会主席, 选举某某为主席、某某为副主席, 某某任组长, 任命某某同志为党委书记."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.extract.mentions.heads import Heads, head_at, head_table
from kg.extract.relations.posts.bare import any_employer, bare_body_from, implied_body, placed_within
from kg.extract.relations.posts.title_words import CRAFT, departments, employs, office_from
from kg.extract.relations.posts.walk import owner_of, walk_left
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import actor_before
from kg.extract.views import Span, View
from kg.lexicon import any_of

_NOTE = r"(?:[(（][^()（）]{1,12}[)）])?"
_BEFORE = re.compile(
    _NOTE + r"(?:同志|先生|女士|等\d*(?:人|[名位][^,，。;；、]{0,8})?)?[,，]?"
    r"(?:分别|还|又|全票|高票|再次|连续|先后|曾|历|现|此前)*"
    r"(?:被[^,，。;；、]{0,8}?(?:推举|推选|选举|推|选|任命|聘任|聘请|聘|增补|补选)为|当选为?|连任|担任|出任|就任|兼任|任|当上了?)(?:了)?"
)
_MADE = re.compile(r"(?:选举|推选|推举|任命|聘任|聘请|增补|补选|选出)(?:产生)?(?:了)?$")
_HIRES = re.compile(r"(?:聘请|选聘|特聘|聘任|返聘|礼聘)了?[^,，。;；]{0,14}$")
# 甲会主席|一职由|某某|担任
_FILLED = re.compile("(?:一职|职务|职位)?[,，]?(?:现|仍|将|暂)?由$")
_FILLS = re.compile("(?:同志|先生|女士)?(?:担任|出任|兼任|接任|继任|暂代|代理)(?=[,，。;；]|$)")
_CRAFT_ALONE = re.compile(r"(?:(?![的了在是为被将和与及])[\u4e00-\u9fff]){1,8}(?:员|师|长|顾问)(?=[、,，。;；]|$)")
_AS = re.compile(_NOTE + r"(?:同志)?(?:为|担任|任|当)")
# What stands between the verb and the post: the term, 首任, the body as a pronoun.
_TERM = re.compile(
    r"(?:首批|第一批|新一届|新一任|第[一二三四五六七八九十]任|首任|首届|第[一二三四五六七八九十\d]+届(?:委员会)?|该[会厂校院公司]{1,2}|全国|的|历史上首[位任])*"
)
_LEADS = re.compile(
    _NOTE + r"(?:等\d*人?)?(?:率领的?|带领的?|(?:带队|领衔|领军|牵头|领办|担任队长|任队长|领队)的"
    r"|为(?P<title>团长|领队|队长|组长)的)"
)
_PLAIN_TITLE = re.compile(
    r"(?!第?[一二三四五六七八九十]+届)(?:(?![的了是在为被将和与及])[\u4e00-\u9fff]){2,11}?(?=[、,，。;；)）]|的身份|等职|$)"
)
# 某公司|一名普通的|焊工, 某厂的|一位|老技师
_TO_TITLE = re.compile(
    rf"(?:最[\u4e00-\u9fff]{{1,3}}的|的)?(?:(?:原|前)(?=副?[总主董经书部]|高级)|(?:一名|一位|1名)(?:(?:{any_of('posts.kinds_of_workers')})+的?)?)?"
)
_OF_BODY = re.compile("工会|公司|协会|商会|联合会|党委|支部")
# 理事会|成员|代表: people of that kind, and no post.
_SENDS = ("代表", "单位", "们")
_LIST = ("、", "和", "及", "与", "兼", "暨", "")


@cache
def _titles() -> Heads:
    return head_table("titles", "title")


def stated_posts(view: View) -> Iterator[tuple[Span, Span, str]]:
    """(person, body, title) of every post that a verb of one sentence gives."""
    people = [span for span in view.spans if span.type == "Person"]
    for person, body in led_bodies(view):
        lead = _LEADS.match(view.flat, person.hi)
        if lead and lead["title"]:
            yield person, body, lead["title"]
    for i, person in enumerate(people):
        yield from ((person, body, title) for body, title in _filled_by(view, person))
        match = _BEFORE.match(view.flat, person.hi)
        holders = joined_people(view, people[: i + 1])
        first = i + 1 - len(holders)
        made = _MADE.search(view.flat[: holders[0].lo]) or _HIRES.search(view.flat, 0, holders[0].lo)
        if not match and (made or (first and _after_post(view, people[first - 1].hi, holders[0].lo))):
            match = _AS.match(view.flat, person.hi)
        if match is None:
            continue
        given = posts_at(view, match.end())
        if not given or given[0][0].rule == "implied":
            given = _hired_for(view, holders[0].lo, match.end()) or given
        for body, title in given:
            yield from ((holder, body, title) for holder in holders)


def _filled_by(view: View, person: Span) -> list[tuple[Span, str]]:
    """甲会主席|一职由|某某|担任: the post of the words before whom it is filled by."""
    by = _FILLED.search(view.flat, 0, person.lo) if _FILLS.match(view.flat, person.hi) else None
    walk = walk_left(view, replace(person, lo=by.start())) if by is not None and by.start() else None
    return walk.posts if walk is not None else []


def _hired_for(view: View, lo: int, at: int) -> list[tuple[Span, str]]:
    """甲学院|聘请|某某|担任导师: a post that tells of no body is held at who engages for it."""
    hired = _HIRES.search(view.flat, 0, lo)
    craft = _CRAFT_ALONE.match(view.flat, at) if hired else None
    title = (title_at(view, at) or (craft.group() if craft else "")) if hired else ""
    actors = actor_before(view, hired.start()) if hired and title else []
    return [(actors[0], title)] if len(actors) == 1 else []


def led_bodies(view: View) -> Iterator[tuple[Span, Span]]:
    """(person, body) where someone leads a delegation or a team: 某某率领的代表团, 以某某为团长的访问团."""
    for person in (s for s in view.spans if s.type == "Person"):
        match = _LEADS.match(view.flat, person.hi)
        body = next((s for s in view.spans if match and s.lo == match.end() and _is_led(view, s)), None)
        if body is not None:
            people = [s for s in view.spans if s.type == "Person" and s.lo <= person.lo]
            yield from ((leader, body) for leader in joined_people(view, people))


def _is_led(view: View, span: Span) -> bool:
    """Whether a span is what people lead: a body, or a workroom."""
    return span.type in ORGANISATIONS or (span.type == "Facility" and view.text(span).endswith(("工作室", "工作站")))


def _after_post(view: View, lo: int, hi: int) -> bool:
    """Whether the text between two people is the post of the first: …为主席、…为副主席."""
    return bool(re.fullmatch(_AS.pattern + r"[^,，。;；]{2,14}[、,，]", view.flat[lo:hi]))


def joined_people(view: View, people: list[Span]) -> list[Span]:
    """The last of some people and those whom 、 or 和 joins to it, each with notes and the posts before the name."""
    holders = [people[-1]]
    for person in reversed(people[:-1]):
        pos = walk_left(view, holders[0]).pos
        pos += view.flat.startswith("、", pos)
        if not re.fullmatch(_NOTE + r"(?:、|和|与|及)", view.flat[person.hi : pos]):
            break
        holders.insert(0, person)
    return holders


def posts_at(view: View, lo: int) -> list[tuple[Span, str]]:
    """The bodies and titles that stand from an offset on: …公司|党委书记、总经理; a body left out is implied."""
    found: list[tuple[Span, str]] = []
    body: Span | None = None
    at = lo
    while True:
        term = _TERM.match(view.flat, at)
        start = term.end() if term else at
        named = next((s for s in view.spans if s.lo in (at, start) and employs(s) and not s.anaphor), None)
        named = named or _called(view, start)
        body, start = (named, named.hi) if named is not None else (body, start)
        after = _TERM.match(view.flat, start) if named is not None and named.rule == "implied" else None
        start = after.end() if after else start
        start = _TO_TITLE.match(view.flat, start).end()  # type: ignore[union-attr]
        union = named is None and view.flat.startswith("工会", start)
        office = _office_at(view, start) if named is None else None
        if office is not None:
            found.append(office[:2])
            at = office[2]
            if view.flat[at : at + 1] not in ("、", "兼"):
                return found
            at += 1
            continue
        title = title_at(view, start + 2 * union)
        if not title:
            return found
        end = start + 2 * union + len(title)
        owner = owner_of(view, body, title) if body is not None else implied_body(view, start, end, title)
        if union and body is not None and body.type != "UnionBody":
            owner = replace(body, name="工会", rule="department")
        if owner is not None:
            found.append((owner, title))
        joint = next((mark for mark in _LIST if mark and view.flat.startswith(mark, end)), "")
        if not joint:
            return found
        at = end + len(joint)


def _office_at(view: View, lo: int) -> tuple[Span, str, int] | None:
    """先后任|宣教部干事、质检室主任: a department of the body named before, the post in it and where that ends."""
    department = next((view.flat[lo : lo + n] for n in range(12, 2, -1) if view.flat[lo : lo + n] in departments()), "")
    department = department or office_from(view, lo)
    hi = lo + len(department)
    title = title_at(view, hi) if department else ""
    if not title:
        return None
    near = [s for s in view.spans if s.hi <= lo and s.type in ORGANISATIONS and not s.anaphor]
    owner = near[-1] if near else any_employer(view, lo, hi)
    return replace(owner, name=department, rule="department"), title, hi + len(title)


def _called(view: View, lo: int) -> Span | None:
    """联合会|首任主席: the body that a bare noun before a post stands for."""
    bare = bare_body_from(view, lo)
    return placed_within(view, bare) if bare is not None else None


def title_at(view: View, lo: int) -> str:
    """The longest title that begins at an offset, behind plain words too where a mark follows (炉前技术|主管), or ""."""
    known = next((view.flat[lo : lo + size] for size in range(8, 1, -1) if view.flat[lo : lo + size] in _titles()), "")
    known = "" if known and view.flat.startswith(_SENDS, lo + len(known)) else known
    if known or (plain := _PLAIN_TITLE.match(view.flat, lo)) is None:
        return known
    is_title = CRAFT.fullmatch(plain.group()) or head_at(view.flat, plain.end(), _titles(), 8)
    return plain.group() if is_title and not _OF_BODY.search(plain.group()) and not _holds_name(view, lo, plain.end()) else ""


def _holds_name(view: View, lo: int, hi: int) -> bool:
    """Whether a stretch holds the name of a person or a body."""
    return any(s.lo < hi and lo < s.hi and s.type in ORGANISATIONS | {"Person"} for s in view.spans)
