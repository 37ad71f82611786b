"""Who is called the host: 大赛的|主办方|是甲、乙, |承办单位|为丙; 作为|主办方|,甲…; and whose a thing is: 甲的|“乙行动”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.doing.circumstances import serves_nobody
from kg.extract.relations.joining.events import EVENT_HEADS, event_of
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import actor_before, run_from, runs
from kg.extract.syntax.themes import Told, carried_out
from kg.extract.views import Span, View
from kg.lexicon import any_of

_ROLE = re.compile(rf"(?:(?P<host>{any_of('hosts.hosts')})|(?:{any_of('hosts.executors')}))(?:之一)?")
_IS = re.compile(r"(?:均|都|分别|同样|正|则)?(?:是|为|系|有|包括|由)|[::]|[,，](?=[^,，]*$)")
_AS = re.compile(r"作为(?:[^,，。;；]{0,10}的?)?$")
# 甲、乙|为大赛|主办单位: who is said to be the host.
_BEING = re.compile(rf"(?:均|都|同)?(?:为|是|系|担任)(?:本次|此次|本届|该|这次)?(?:{any_of('anaphors.events')})?的?$")
# 作为|甲|推出的普惠性工作,|乙活动…; 记者从|甲|获悉,今年的|乙活动….
_AS_MADE = re.compile(
    rf"[^,，。;；]{{0,12}}?(?:{any_of('hosts.made')})的[^,，。;；]{{2,20}}[,，](?:今年|本次|此次|这项|这一)?的?"
)
# 法律咨询|330件, 劳务输出|有4203人: how much was done.
# “乙行动”|是|甲|的又一张名片
_IS_ITS = re.compile("(?:正|就|便|也|只)?是")
_BRAND = re.compile(rf"[^,，。;；]{{0,12}}?(?:的|推出|打造)[^,，。;；]{{0,16}}?(?:{any_of('hosts.brands')})")
_REACH = 4  # sentences back to where the event was named


def host_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The organises, undertakes and partnersWith claims of bodies that are called hosts of the event told of."""
    told = carried_out(claims)
    return [claim for view in views for claim in (*_named(views, view, told), *_owned(view, told))]


def _owned(view: View, told: Told) -> Iterator[Claim]:
    """甲总工会的|“乙行动”已覆盖…: a thing by the name of whose it is, of which nobody else is said to run it."""
    things = [s for s in view.spans if s.type == "Initiative" and not s.anaphor and (view.index, s) not in told]
    for run in runs(view, ORGANISATIONS) if things and view.sentence.role == "body" else []:
        thing = next((s for s in things if _is_its(view, run, s)), None)
        if thing is not None and not serves_nobody(view.text(thing)):
            yield from (Claim(at(view, s), "organises", at(view, thing), view.index, "own-thing") for s in run)


def _is_its(view: View, bodies: list[Span], thing: Span) -> bool:
    """甲的|“乙行动”; 作为|甲|推出的普惠性工作,|乙活动; “乙行动”是|甲|的又一张名片."""
    if thing.lo == bodies[-1].hi + 1:
        return view.flat[thing.lo - 1] == "的" and not view.flat.startswith(("上", "里", "旁"), thing.hi)
    if thing.hi < bodies[0].lo:
        said_so = _IS_ITS.fullmatch(view.flat, thing.hi, bodies[0].lo) is not None
        return said_so and _BRAND.match(view.flat, bodies[-1].hi) is not None
    as_made = view.flat.endswith("作为", 0, bodies[0].lo) and thing.lo > bodies[-1].hi
    return as_made and thing.strength == "strong" and _AS_MADE.fullmatch(view.flat, bodies[-1].hi, thing.lo) is not None


def _named(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    for word in _ROLE.finditer(view.flat):
        hosts = _hosts(view, word.start(), word.end())
        event = _event(views, view, word.start(), told) if hosts else None
        if event is None:
            continue
        relation = "organises" if word["host"] else "undertakes"
        yield from (Claim(at(view, host), relation, event, view.index, "host-named") for host in hosts)
        if word["host"]:
            pairs = combinations(hosts, 2)
            yield from (Claim(at(view, a), "partnersWith", at(view, b), view.index, "host-named") for a, b in pairs)


def _hosts(view: View, lo: int, hi: int) -> list[Span]:
    """主办方|甲、乙, 主办方是|甲, 作为主办方,|甲; 甲|作为主办方."""
    as_host = _AS.search(view.flat, 0, lo)
    is_ = _IS.match(view.flat, hi)
    if view.flat[hi - 1] == "的" and (is_ is None or "是" not in is_.group()):  # 牵头的|是甲, but 牵头的乙学院
        return []
    behind = run_from(view, hi, ORGANISATIONS) or (run_from(view, is_.end(), ORGANISATIONS) if is_ else [])
    if behind or as_host is None:
        return behind or _called(view, lo)
    comma = re.match("[,，]", view.flat[hi:])
    before = actor_before(view, as_host.start())
    return [s for s in before if s.hi == as_host.start()] or (run_from(view, hi + 1, ORGANISATIONS) if comma else [])


def _called(view: View, lo: int) -> list[Span]:
    """甲、乙|为大赛|主办单位: those of whom it is said."""
    named = next((s.lo for s in view.spans if s.type == "Initiative" and view.flat[s.hi : lo] in ("", "的") and s.hi <= lo), lo)
    being = _BEING.search(view.flat, max(0, named - 16), named)
    return next((run for run in runs(view, ORGANISATIONS) if run[-1].hi == being.start()), []) if being else []


def _event(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """The event that the clause names before the word, else that of the sentence or of those before it."""
    own = [s for s in view.spans if s.type == "Initiative" and s.hi <= lo and view.flat[s.hi : lo] in ("", "的", "的联合")]
    return at(view, own[-1]) if own else event_of(views, view, told, EVENT_HEADS, _REACH)
