"""Who bears a title by the words around it: 甲工匠、乙厂车工|某某; 3名甲工匠|分别是乙、丙、丁; 甲奖|花落|乙厂."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.honouring.awards import honours_from, listed_from
from kg.extract.syntax.runs import clause_start, mood
from kg.extract.views import Span, View
from kg.lexicon import any_of
from kg.text.numbers import parse_number

# |甲奖章|由|乙队|夺得, |甲奖|花落|乙厂|: the prize before the one who wins it.
_GOES_TO = re.compile(
    r"(?:荣誉称号|光荣称号|称号|荣誉|奖牌|奖杯|奖状|锦旗|牌匾|证书)?(?:最终|分别|也|都|则|均|就|已|双双|[,，])*"
    rf"(?:(?:{any_of('awards.going_to')})了?|(?P<by>被|由|让|为))(?:来自|[^,，。;；、的]{{0,8}}的)?"
)
_TAKES = re.compile(rf"[^,，。;；]{{0,8}}?(?:{any_of('awards.taking')})")
_COUNTED = re.compile(r"(?P<these>这|那|上述|以上)?(?P<count>\d+|[一二两三四五六七八九十]+)[名位](?:新晋|新当选的?)?[“‘]?$")
_ARE = re.compile(r"(?:称号)?(?:获得者|得主|代表|当选者)?(?:[,，:：]|——)?(?:他们|她们)?(?:分别)?(?:是|为|即|有|来自|[:：])")
# |甲工匠、|乙厂车工|某某: a title among the posts before a name.
_BEFORE_NAME = re.compile(r"(?:荣誉称号|称号)?(?:获得者|得主|当选者)?、(?:来自)?(?![^,，]{0,2}[等和与])[\u4e00-\u9fff“”]{2,24}")
_ALONE = re.compile("[,，。;；]|$")
_STATEMENT = re.compile("[。;；]")


def bearer_claims(view: View, before: View | None = None) -> Iterator[Claim]:
    """The receives claims of one sentence that no verb of winning states; `before` is the sentence left of it."""
    for honour in (s for s in view.spans if s.type == "Honour"):
        counted = _COUNTED.search(view.flat, 0, honour.lo)
        bearers = _so_many(view, before, honour, counted) if counted else [at(view, s) for s in _titled(view, honour)]
        method = "counted-holders" if counted else "honour-and-name"
        yield from (Claim(who, "receives", at(view, honour), view.index, method) for who in bearers)
        yield from (Claim(at(view, s), "receives", at(view, honour), view.index, "goes-to") for s in _going_to(view, honour))
    yield from _in_apposition(view)


def _titled(view: View, honour: Span) -> list[Span]:
    """|甲工匠、|乙厂车工|某某|: who bears a title that stands among the posts before the name."""
    behind = next((s for s in view.spans if s.lo >= honour.hi and s.type in ("Person", "Honour")), honour)
    return [behind] if behind.type == "Person" and _BEFORE_NAME.fullmatch(view.flat, honour.hi, behind.lo) else []


def _in_apposition(view: View) -> Iterator[Claim]:
    """某某,|全国劳动模范、甲工匠,|…: the titles that stand alone behind a name with which a clause begins."""
    for person in (s for s in view.spans if s.type == "Person" and clause_start(view, s.lo) == s.lo):
        honours = honours_from(view, person.hi + 1) if view.flat.startswith((",", "，"), person.hi) else []
        if honours and _ALONE.match(view.flat, honours[-1].hi):
            yield from (Claim(at(view, person), "receives", at(view, h), view.index, "is-holder") for h in honours)


def _going_to(view: View, honour: Span) -> list[Span]:
    """|甲奖章|由|乙队|夺得, |甲奖|花落|乙厂|: who wins the prize that stands before."""
    way = _GOES_TO.match(view.flat, honour.hi)
    holders = listed_from(view, way.end()) if way and mood(view, way.end()) != "denied" else []
    return holders if way and holders and (not way["by"] or _TAKES.match(view.flat, holders[-1].hi)) else []


def _so_many(view: View, before: View | None, honour: Span, counted: re.Match[str]) -> list[Place]:
    """3名|甲工匠|分别是乙、丙、丁; 乙、丙、丁…。这3名|甲工匠|…: as many people as the words count."""
    are = _ARE.match(view.flat, honour.hi)
    stop = _STATEMENT.search(view.flat, honour.hi)
    behind = (are.end(), stop.start() if stop else len(view.flat)) if are else None
    told = [(view, *(behind or (0, counted.start())))]
    if not are and before is not None and before.sentence.paragraph == view.sentence.paragraph:
        told.append((before, 0, len(before.flat)))
    for where, lo, hi in told if are or counted["these"] else ():
        people = [at(where, s) for s in where.spans if s.type == "Person" and lo <= s.lo and s.hi <= hi and not s.anaphor]
        if len(people) == parse_number(counted["count"]) != 1:
            return people
    return []
