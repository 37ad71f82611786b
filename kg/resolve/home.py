"""The home of an article: the places that its rank words (市总工会, 区人社局, 该县) mean."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kg.extract.views import View
from kg.lexicon import column
from kg.text.gazetteer import Gazetteer, Region

_HEAD = ("title", "kicker", "deck")
_LEVELS = ("province", "city", "county", "town")


def known_region(gazetteer: Gazetteer, code: str) -> Region:
    """The region of a code that a mention was resolved to; KeyError for one that the gazetteer does not hold."""
    region = gazetteer.get(code)
    if region is None:
        raise KeyError(code)
    return region


@dataclass(frozen=True)
class Home:
    """The home region and those above it, nearest first; empty when the article names no place.

    `named` are the codes of all places that the article names.
    """

    chain: tuple[Region, ...] = ()
    named: frozenset[str] = frozenset()

    def at(self, level: str) -> Region | None:
        """The region of the chain at a level; a county-level city also answers to "city"."""
        exact = next((region for region in self.chain if region.level == level), None)
        if level == "city" and self.chain and self.chain[0].level == "county" and self.chain[0].name.endswith("市"):
            return self.chain[0]
        if level == "county" and exact is None and self.chain and self.chain[0].level == "city":
            return None
        municipality = self.chain[0] if level == "city" and self.chain and self.chain[0].code.endswith("0000") else None
        return exact or (municipality if municipality is not None and municipality.name.endswith("市") else None)

    def of_rank(self, rank: str) -> Region | None:
        """The region that 省, 市, 县 means in 全省, 我市, 本县, when the article names it.

        区 is the autonomous region where the home has no district.
        """
        level = column("ranks", "rank", "level").get(rank, "")
        found = self.at(level) if level else None
        whole = self.chain[-1] if self.chain and rank == "区" else None
        found = found or (whole if whole is not None and whole.name.endswith("自治区") else None)
        return found if found is not None and found.code in self.named else None


def find_home(views: list[View], gazetteer: Gazetteer) -> Home:
    """The place that an article is mostly about: places of its head and lead weigh more, a lower place takes of its parents."""
    weight: Counter[str] = Counter()
    for view in views:
        factor = 4 if view.sentence.role in _HEAD else 3 if view.sentence.paragraph == 0 else 1
        for span in view.regions:
            if span.code:
                weight[span.code] += factor
    if not weight:
        return Home()
    total = {code: n + sum(weight[p.code] for p in gazetteer.parents(code)) * 0.5 for code, n in weight.items()}
    best = min(total, key=lambda code: (-total[code], -_LEVELS.index(known_region(gazetteer, code).level), code))
    best = _headed_city(views, gazetteer, best)
    return Home((known_region(gazetteer, best), *gazetteer.parents(best)), frozenset(weight))


def _headed_city(views: list[View], gazetteer: Gazetteer, best: str) -> str:
    """Of a county-level city and the city above it, both of which 市 may mean, the one that the headline names."""
    headed = {r.code for v in views if v.sentence.role in _HEAD for r in v.regions}
    above = next((p.code for p in gazetteer.parents(best) if p.level == "city"), "")
    region = known_region(gazetteer, best)
    either = region.level == "county" and region.name.endswith("市")
    return above if either and best not in headed and above in headed else best
