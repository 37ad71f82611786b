"""Parts that words of announcing lead to.

甲活动|:|乙、丙; 甲行动推出|“乙”“丙”; 甲驿站620家,其中|乙驿站31家; 甲行动包含七大举措,其中|丁活动.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.themes import Told, things_of
from kg.extract.views import Span, View
from kg.lexicon import any_of

_JOINTS = frozenset(("、", "和", "与", "及", "以及", "”“", ""))
_BARE = re.compile(r"(?:其他|系列|一系列|品牌|主题|各类|配套|首场|重点)?(?:活动|工作|服务|比赛|赛事|项目)")
_LEADS_TO = re.compile(rf"[”’]?(?:{any_of('announced_parts.manifold')})?[:：]")
_OFFERS = re.compile(rf"[”’]?(?:还|又|先后|陆续|已|共|将|重点|创新性?地?)*(?:{any_of('announced_parts.offering')})了?")
_NUMBERED = r"[\d一二两三四五六七八九十]+余?[项个大类条种]"
_MEASURES = re.compile(rf"{_NUMBERED}(?:{any_of('announced_parts.measures')})[^。;；]{{0,24}}$")
_PICKED = re.compile(r"[^,，。;；、“”]{0,16}?")
_INITIATIVE = frozenset(("Initiative",))
_MANY = re.compile(
    r"(?:多次|多场|多项|多期|系列|一批|各类|丰富多彩|形式多样|[\d一二两三四五六七八九十百]+余?[场项次期])[^,，。;；]{0,10}$"
)
_NEAR = 16  # characters between 其中 and what it picks out
_THEREOF = re.compile(r"其中,?(?:包括|有|含)?")
_COUNTABLE = frozenset(("Facility", "Initiative"))
_NUMBER = re.compile(
    r"(?:[(（][^()（）]{1,12}[)）])?(?:共|达|已达)?(?:约|近|超过?)?[\d.一二两三四五六七八九十百千万]+(?:余|多)?[万千百]?[个家处座间所支场期项次]"
)
_BETWEEN_PARTS = re.compile(r"[,，、]?(?:和|以及|有|包括)?")


def told_of_parts(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of the announced parts of one sentence; `told` are the things that somebody carries out."""
    yield from _spelled_out(view)
    yield from _counted_within(view)
    yield from _picked_out(view)
    yield from _one_of_many(views, view, told)


def _one_of_many(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """甲多次举办|读书活动|。其中,3月举办的|乙读书会|…: the one that is picked out of what was done many times."""
    first = _THEREOF.match(view.flat)
    above = views[view.index - 1] if first and view.index else None
    if first is None or above is None or above.sentence.paragraph != view.sentence.paragraph:
        return
    many = [p for p in things_of(above, _INITIATIVE, told) if _MANY.search(above.flat, 0, p.span.lo)]
    part = next((s for s in view.spans if s.type in ORGANISATIONS | _INITIATIVE and s.lo >= first.end()), None)
    if many and part is not None and part.type == "Initiative" and not part.anaphor and part.lo - first.end() <= _NEAR:
        yield Claim(at(view, part), "partOf", many[-1], view.index, "picked-out")


def _list_from(view: View, things: list[Span], lo: int) -> list[Span]:
    """The things listed from an offset on."""
    parts: list[Span] = []
    for part in (s for s in things if s.lo >= lo):
        joint = view.flat[parts[-1].hi if parts else lo : part.lo]
        if joint not in (_JOINTS if parts else ("",)):
            break
        parts.append(part)
    return parts


def _spelled_out(view: View) -> Iterator[Claim]:
    """“四季送”活动|丰富多彩:|春送岗位、夏送清凉; “求学”行动|推出|“学历提升”“技能提升”: what a programme says it holds."""
    things = [s for s in view.spans if s.type == "Initiative" and not s.anaphor]
    for whole in things:
        leads = None if _BARE.fullmatch(view.text(whole)) else _LEADS_TO.match(view.flat, whole.hi)
        offers = _OFFERS.match(view.flat, whole.hi) if not leads and whole.strength == "strong" else None
        announced = leads or offers
        parts = _list_from(view, things, announced.end()) if announced else []
        if len(parts) > 1:
            method = "spelled-out" if leads else "programme-offers"
            yield from (Claim(at(view, part), "partOf", at(view, whole), view.index, method) for part in parts)


def _picked_out(view: View) -> Iterator[Claim]:
    """甲行动|包含七大举措,其中|乙活动…: the one that is picked out of a number of measures."""
    for word in _THEREOF.finditer(view.flat):
        counted = _MEASURES.search(view.flat, 0, word.start())
        said = [s for s in view.spans if s.type == "Initiative" and s.hi <= (counted.start() if counted else word.start())]
        whole = next(iter(said), None) if counted else said[-1] if _follows(view, said, word.start()) else None
        part = next((s for s in view.spans if s.lo >= word.end() and s.type in ORGANISATIONS | {"Initiative"}), None)
        if whole is None or part is None or part.type != "Initiative" or whole.strength != "strong":
            continue
        if _PICKED.fullmatch(view.flat, word.end(), part.lo) if counted else part.lo <= word.end() + 1:
            yield Claim(at(view, part), "partOf", at(view, whole), view.index, "picked-out")


def _follows(view: View, said: list[Span], at_: int) -> bool:
    """甲会举办|乙文化节|,其中|…: whether what is picked out of the thing named last follows it at once."""
    return bool(said) and re.fullmatch("[”’]?[,，。]", view.flat[said[-1].hi : at_]) is not None


def _counted_within(view: View) -> Iterator[Claim]:
    """工会驿站620家,其中|省级工会驿站31家,市级工会驿站75家: what is counted out of a number of the same kind."""
    for word in _THEREOF.finditer(view.flat):
        before = [s for s in view.spans if s.hi <= word.start() and s.type in _COUNTABLE and _NUMBER.match(view.flat, s.hi)]
        at_ = word.end()
        for part in view.spans if before else []:
            if part.lo < at_ or part.type != before[-1].type:
                continue
            number = _NUMBER.match(view.flat, part.hi)
            if number is None or not _BETWEEN_PARTS.fullmatch(view.flat, at_, part.lo):
                break
            yield Claim(at(view, part), "partOf", at(view, before[-1]), view.index, "counted-out")
            at_ = number.end()
