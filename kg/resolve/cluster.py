"""The drafts of an article: one for each thing that is named, and which mention means which.

This is what the stages of resolving share: `gather` grows it, `merging` joins what is one, `links` looks mentions up.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import View
from kg.resolve.drafts import Draft, bare, fold
from kg.resolve.home import Home, known_region
from kg.text.gazetteer import Gazetteer

# Things whose mention may tell a fuller name than its words.
_NAMED_IN_FULL = frozenset(("Document", "Facility", "Honour"))

# Members of a list whose names are told with the word that the list shares: 青石、|白沙河|两座煤矿.
NAMED_RULES = frozenset(("unit", "listed-house"))

At = tuple[int, int, int]


def where(place: Place) -> At:
    """Sentence and offsets of a mention."""
    return place.sentence, place.span.lo, place.span.hi


class Cluster:
    """The drafts of one article.

    `of` tells the draft that a mention means, `several` the drafts of one that means more (甲市、乙市总工会), `departments`
    the one that only a post's words name (…市委常委、|组织部部长); `unresolved` are the mentions that mean nobody.
    """

    def __init__(self, views: list[View], gazetteer: Gazetteer, home: Home, confirmed: Iterable[Place] = ()) -> None:
        self.views, self.gazetteer, self.home = views, gazetteer, home
        self.confirmed = frozenset(map(where, confirmed))
        self.drafts: list[Draft] = []
        self.of: dict[At, Draft] = {}
        self.several: dict[At, list[Draft]] = {}
        self.departments: dict[Place, Draft] = {}
        self.unresolved: list[Place] = []

    def meant(self, place: Place) -> list[Draft]:
        """The drafts that a mention stands for: one, none, or several for 当地总工会 behind a list of places."""
        if place.span.name and place.span.rule == "department":
            return [self.departments[place]] if place in self.departments else []
        if where(place) in self.several:
            return self.several[where(place)]
        draft = self.of.get(where(place))
        return [draft] if draft is not None else []

    def surface(self, place: Place) -> str:
        """The characters of a mention."""
        return self.views[place.sentence].text(place.span)

    def join(self, draft: Draft, place: Place) -> Draft:
        """Note that a mention means a draft."""
        draft.places.append(place)
        if place.span.head != "他" and place.span.rule != "implied":
            draft.forms |= self._forms(place) | self._without_host(place)
        draft.strong = draft.strong or place.span.strength == "strong" or where(place) in self.confirmed
        self.of[where(place)] = draft
        return draft

    def _forms(self, place: Place) -> set[str]:
        """What a mention calls its thing: its words, or the fuller name that they tell (二|、三等奖)."""
        surface, name = bare(self.surface(place)), place.span.name
        told = name and (place.span.type in _NAMED_IN_FULL or place.span.rule in NAMED_RULES)
        return ({name} | ({surface} if len(surface) > len(name) else set())) if told else {surface}

    def _without_host(self, place: Place) -> set[str]:
        """“…”活动, of an initiative whose name begins with the body that runs it: …总工会“…”活动."""
        if place.span.type != "Initiative":
            return set()
        view = self.views[place.sentence]
        hosts = [s for s in view.inner if s.type in ORGANISATIONS and s.lo == place.span.lo and view.flat.startswith("“", s.hi)]
        return {view.flat[host.hi : place.span.hi] for host in hosts}

    def new(self, type_: str, name: str, code: str = "", rest: str = "") -> Draft:
        """A new draft."""
        draft = Draft(type_, name, code=code, rest=rest)
        self.drafts.append(draft)
        return draft

    def same_name(self, place: Place, type_: str, name: str = "") -> Draft:
        """The draft of that name and type, made when new."""
        name = name or bare(self.surface(place))
        return next((d for d in self.drafts if d.type == type_ and fold(d.name) == fold(name)), None) or self.new(type_, name)

    def region(self, code: str) -> Draft:
        """The draft of a region by its code, made when new."""
        known = next((d for d in self.drafts if d.type == "Region" and d.code == code), None)
        return known or self.new("Region", known_region(self.gazetteer, code).name, code)
