"""Which region each name of an article means: by its parent beside it, by full forms and by what else the article names.

A short name of a county or town is never enough by itself. What stays ambiguous is still a place, without a code.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.text.corps import find_corps
from kg.text.gazetteer import LEVELS, Gazetteer, RegionHit, gazetteer
from kg.text.place import Place
from kg.text.place_lists import settle_listed
from kg.text.short_places import with_shorts
from kg.text.zones import ZONE, find_zones

# What follows a short name when it stands for the union or the organ of that place: 凤庆总工会, 习水团县委.
_ORGAN = re.compile(rf"总工会|工会|团[县市区]委|{ZONE}")
_OWN_ORGAN = re.compile("总工会|人民(?:政府|法院|检察院)|委(?:组织|宣传|统战|政法|办公)|(?!的)[\u4e00-\u9fff]{2,6}局")
_OWN_HOUSE = re.compile("(?!的)[\u4e00-\u9fff]{0,6}?(?:公司|厂|医院|中学|小学|学校|中专|中心|合作社)")
# Where a name stands as a place: after these, or at the start of a clause before one of those.
_TO = re.compile(r"(?:^|[^存现实正自])[在赴到来]$|来自$|位于$|前往$|走进$|走访$|深入$")
_ACTS = re.compile(r"已|将|成立|建立|启动|推出|打造|举办|举行|开展|召开|出台|发布|建成|全[市县区]|首[个届]|各级|职工|工会|当地")
# 岳麓|山, 浏阳|河: a mountain or a river, where no 区 and no other place begins.
_NATURE = re.compile(
    r"山(?![区村乡东西南北城])|河(?![北南东西池源间])|湖(?![州南北滨口里])|岭(?![南东])|峡谷?|瀑布|水库|国家公园|风景区"
)
_EDGE = re.compile(r"(?:^|[^\u4e00-\u9fff])$")
# 滑县|温州|商会: what follows the place that the members of a body are from, which is not where it is.
CHAMBER = re.compile("(?:异地)?(?:商会|同乡会)")
_BEFORE_TOWN = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|[在赴到来往向对由从为是和与及以至据被给请访任原驻自了兼县市区州旗的]|走进|深入)$"
)


@dataclass
class _Guess:
    """A hit on its way to a decision: the codes still possible, whether words begin and end with it, whether a parent stands
    right before or after it, whether 、 joins it to a place of the same parent, the province that it shares with one
    that 、 joins it to, and whether it is a former county of another city than the one before it.
    """

    hit: RegionHit
    text: str
    codes: tuple[str, ...]
    whole: bool = False
    beside: bool = False
    listed: bool = False
    of_province: str = ""
    elsewhere: bool = False
    code: str = ""
    accepted: bool = False


def find_places(texts: Sequence[str], words: Sequence[Sequence[tuple[int, int]]] = ()) -> tuple[tuple[Place, ...], ...]:
    """The regions that the texts of one article name, for each text in order; rejected hits are left out.

    Texts are the article's sentences, headline included: the more of the article, the better short names resolve. The
    words of each, where the caller has cut them, tell 会同|莒县 from 响|应县.
    Development zones, villages and communities come from `kg.text.zones` and may overlap a short name (昆山 in 昆山高新区).

    >>> [[(p.name, p.code) for p in row] for row in find_places(["福建泉州丰泽启动竞赛", "在平安合作中", "丰泽区总工会"])]
    [[('福建省', '350000'), ('泉州市', '350500'), ('丰泽区', '350503')], [], [('丰泽区', '350503')]]
    """
    book = gazetteer()
    cuts = [({lo for lo, _ in row}, {hi for _, hi in row}) for row in words] or [(set(), set())] * len(texts)
    rows = [
        [_Guess(hit, text, hit.codes, hit.lo in los and hit.hi in his) for hit in book.scan(text)]
        for text, (los, his) in zip(texts, cuts, strict=True)
    ]
    _by_neighbours(rows, book)
    guesses = [guess for row in rows for guess in row]
    _settle_full(guesses, book)
    _settle_short(guesses, book)
    for row in rows:
        settle_listed(row, book)
    corps = find_corps(texts)
    found = [_row(text, row, book, parts) for text, row, parts in zip(texts, rows, corps, strict=True)]
    return tuple(with_shorts(texts, found))


def _row(text: str, row: Sequence[_Guess], book: Gazetteer, corps: Sequence[tuple[int, int, str]]) -> tuple[Place, ...]:
    places = [_place(guess, book) for guess in row if guess.accepted]
    places = [p for p in places if not any(lo < p.hi and p.lo < hi for lo, hi, _ in corps)]
    places += [Place(lo, hi, name, "", "area") for lo, hi, name in corps]
    zones = (Place(lo, hi, text[lo:hi], "", "area") for lo, hi in find_zones(text, [(p.lo, p.hi, p.level) for p in places]))
    return tuple(sorted([*places, *zones], key=lambda p: (p.lo, p.hi)))


def _place(guess: _Guess, book: Gazetteer) -> Place:
    hit = guess.hit
    if not hit.codes:
        return Place(hit.lo, hit.hi, hit.name, "", "area")
    region = book.get(guess.code) if guess.code else None
    if region is None:
        return Place(hit.lo, hit.hi, hit.name, "", book.level(hit.codes[0]))
    former = not hit.is_short and hit.name != region.name and hit.name not in (region.short, region.short + hit.name[-1:])
    return Place(hit.lo, hit.hi, hit.name if former else region.name, region.code, region.level)


def _by_neighbours(rows: Sequence[Sequence[_Guess]], book: Gazetteer) -> None:
    """A name right after its parent (福建泉州, 泉州市丰泽区) can only mean the child, and the parent only that parent."""
    for row in rows:
        for left, right in pairwise(row):
            if left.hit.hi + 1 == right.hit.lo and left.text[left.hit.hi] == "、":
                if _siblings(left, right, book):
                    left.listed = right.listed = True
                right.of_province = _shared_province(left, right, book)
                left.of_province = left.of_province or right.of_province
            if left.hit.hi != right.hit.lo:
                continue
            below = tuple(c for c in right.codes if any(c != a and book.within(c, a) for a in left.codes))
            if not below and _is_unlisted_town(left, right, book):
                right.codes, right.beside = (), True
            right.elsewhere = not below and bool(left.codes) and _is_former(right.hit, book)
            if below:
                right.codes, right.beside = below, True
                left.codes = tuple(a for a in left.codes if any(book.within(c, a) for c in below))
                left.beside = left.beside or not (left.hit.is_short and book.is_common(left.hit.name)) or len(below) == 1


def _is_former(hit: RegionHit, book: Gazetteer) -> bool:
    """Whether no region is called so today: 北站区, once of another city than the one before it."""
    return not hit.is_short and all(region.name != hit.name for code in hit.codes if (region := book.get(code)))


def _is_unlisted_town(left: _Guess, right: _Guess, book: Gazetteer) -> bool:
    """Whether a town right behind a county is none of those that the table lists by that name (renamed since, or new)."""
    counties = not left.hit.is_short and all(book.level(code) == "county" for code in left.codes)
    towns = not right.hit.is_short and all(book.level(code) == "town" for code in right.codes)
    return bool(left.codes and right.codes) and counties and towns


def _siblings(left: _Guess, right: _Guess, book: Gazetteer) -> bool:
    """Whether two names can mean places of one parent (修水、武宁)."""
    parents = [{book.lineage(c)[1] for c in guess.codes if len(book.lineage(c)) > 1} for guess in (left, right)]
    return bool(parents[0] & parents[1])


def _shared_province(left: _Guess, right: _Guess, book: Gazetteer) -> str:
    """The one province in which two names can mean places (浏阳、桃江); "" for none or several."""
    shared = {book.lineage(c)[-1] for c in left.codes} & {book.lineage(c)[-1] for c in right.codes}
    return shared.pop() if len(shared) == 1 else ""


def _settle_full(guesses: Sequence[_Guess], book: Gazetteer) -> None:
    """Accept full names and choose among those of one name by what the article names for certain."""
    open_names = []
    for guess in guesses:
        hit = guess.hit
        if not hit.codes:
            guess.accepted = True
        elif guess.elsewhere and guess.codes:
            continue
        elif not hit.is_short and (guess.beside or (_is_one(guess, book) and _stands_free(guess, book))):
            guess.accepted = True
            open_names.append(guess)
    for _ in LEVELS[1:]:
        known = _certain(guesses, book)
        for guess in open_names:
            guess.code = guess.code or _best(guess.codes, known, book)
    for guess in open_names:
        if not guess.beside and book.level(guess.codes[0]) == "town" and not _near_kin(guess.code, known, book):
            guess.accepted = len(guess.hit.name) > 2 and bool(_BEFORE_TOWN.search(_before(guess)))


def _is_one(guess: _Guess, book: Gazetteer) -> bool:
    """Whether a full name is no everyday word, or a body is called by it: 市中区|教育局, |成县|桂花茶厂."""
    if not book.is_generic(guess.hit.name):
        return True
    if book.level(guess.codes[0]) != "county":
        return False
    if _OWN_ORGAN.match(guess.text, guess.hit.hi) and _BEFORE_TOWN.search(_before(guess)):
        return True
    heads = guess.hit.name[-1] == "县" and guess.hit.name[0] != "和" and _EDGE.search(_before(guess))
    return bool(heads and _OWN_HOUSE.match(guess.text, guess.hit.hi))


def _stands_free(guess: _Guess, book: Gazetteer) -> bool:
    """Whether the left edge of a two-character county is a boundary (not 响|应县)."""
    long = len(guess.hit.name) > 2 or book.level(guess.codes[0]) == "town"
    return long or guess.whole or bool(_BEFORE_TOWN.search(_before(guess)))


def _before(guess: _Guess) -> str:
    return guess.text[max(0, guess.hit.lo - 3) : guess.hit.lo]


def _certain(guesses: Sequence[_Guess], book: Gazetteer) -> Counter[str]:
    """Codes that the article names beyond doubt, each with how often."""
    known: Counter[str] = Counter()
    for guess in guesses:
        hit, code = guess.hit, guess.code or (guess.codes[0] if len(guess.codes) == 1 else "")
        upper = code and book.level(code) in LEVELS[:2]
        if code and (guess.accepted or guess.beside or (upper and not book.is_common(hit.name))):
            known[code] += 1
        elif hit.is_short and not book.is_common(hit.name) and (top := _uppermost(guess.codes, book)):
            known[top] += 1
    return known


def _uppermost(codes: Sequence[str], book: Gazetteer) -> str:
    """The province of that name, else the only prefecture, else ""."""
    for level in LEVELS[:2]:
        here = [c for c in codes if book.level(c) == level]
        if here:
            return here[0] if len(here) == 1 else ""
    return ""


def _best(codes: Sequence[str], known: Counter[str], book: Gazetteer) -> str:
    """The one code for which the article speaks loudest; "" where it speaks for none or for several alike."""
    if len(codes) == 1:
        return codes[0]
    support = {code: _support(code, known, book) for code in codes}
    top = max(support.values(), default=(0, 0))
    best = [code for code in codes if support[code] == top and top[1]]
    return best[0] if len(best) == 1 else ""


def _support(code: str, known: Counter[str], book: Gazetteer) -> tuple[int, int]:
    """How near the nearest named kin of a region is (itself, parent, …, then its parts) and how often it is named."""
    for distance, kin in enumerate(book.lineage(code)):
        if known[kin]:
            return 9 - distance, known[kin]
    parts = sum(times for other, times in known.items() if book.within(other, code))
    return (1, parts) if parts else (0, 0)


def _near_kin(code: str, known: Counter[str], book: Gazetteer) -> bool:
    """Whether the article names the county or the city of a town."""
    return any(known[above] for above in book.lineage(code)[1:3])


def _settle_short(guesses: Sequence[_Guess], book: Gazetteer) -> None:
    """Accept short names that the article supports."""
    known = _certain(guesses, book)
    used = Counter(g.hit.name for g in guesses if g.hit.is_short)
    acting = {g.hit.name for g in guesses if g.hit.is_short and _acts(g)}
    for guess in guesses:
        nature = not (guess.beside and guess.whole) and _NATURE.match(guess.text, guess.hit.hi)
        if guess.hit.is_short and guess.hit.codes and not nature:
            guess.code, guess.accepted = _decide_short(guess, known, book)
            name = guess.hit.name
            if not guess.accepted and name in acting and used[name] > 1 and not book.is_common(name):
                guess.accepted = True


def _decide_short(guess: _Guess, known: Counter[str], book: Gazetteer) -> tuple[str, bool]:
    """The code of a short name and whether it is a place here at all."""
    named = [c for c in guess.codes if known[c] and (guess.beside or book.level(c) != "town")]
    if guess.beside or len(named) == 1:
        codes = named if len(named) == 1 else guess.codes
        return (codes[0] if len(codes) == 1 else _best(codes, known, book)), True
    common = book.is_common(guess.hit.name)
    top = _uppermost(guess.codes, book)
    if top:
        parent = book.lineage(top)[1:]
        return top, not common or any(known[c] for c in parent) or bool(_organ(guess))
    below = [c for c in guess.codes if known[book.lineage(c)[1]]]
    if len(below) == 1 and (not common or guess.listed):
        return below[0], True
    within = [c for c in guess.codes if guess.of_province and book.within(c, guess.of_province)]
    if len(within) == 1 and not common and any(book.within(code, guess.of_province) for code in known):
        return within[0], True
    if _organ(guess) and not common:
        return (guess.codes[0] if len(guess.codes) == 1 else ""), True
    return "", False


def _organ(guess: _Guess) -> bool:
    return bool(_ORGAN.match(guess.text, guess.hit.hi)) and bool(_BEFORE_TOWN.search(_before(guess)))


def _acts(guess: _Guess) -> bool:
    """Whether a short name stands where only a place stands: 在凤庆, or 凤庆成立 at the start of a clause."""
    before = _before(guess)
    return bool(_TO.search(before)) or (bool(_EDGE.search(before)) and bool(_ACTS.match(guess.text, guess.hit.hi)))
