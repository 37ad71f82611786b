"""Mentions → drafts: one draft per thing per article.

Each class has its own identity: regions by code, bodies by place and what follows it, people by name, things by what their
names share. Anaphors and rank words are settled in reading order, so that "the one named before" is what was read before.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.resolve import anaphora, bodies, same_things, several_bodies
from kg.resolve.drafts import Draft, bare, fold
from kg.resolve.home import Home, known_region
from kg.text.gazetteer import Gazetteer

# Things whose mention may tell a fuller name than its words.
_NAMED_IN_FULL = frozenset(("Document", "Facility", "Honour"))


class Cluster:
    """The drafts of one article, grown mention by mention in reading order."""

    def __init__(self, views: list[View], gazetteer: Gazetteer, home: Home, confirmed: Iterable[Place] = ()) -> None:
        self.views, self.gazetteer, self.home = views, gazetteer, home
        self.confirmed = frozenset((p.sentence, p.span.lo, p.span.hi) for p in confirmed)
        self.drafts: list[Draft] = []
        self.of: dict[tuple[int, int, int], Draft] = {}
        self.several: dict[tuple[int, int, int], list[Draft]] = {}
        self.unresolved: list[Place] = []
        self._full_first()
        for view in views:
            for span in sorted([*view.spans, *view.inner, *self._inner_regions(view)], key=lambda s: (s.lo, -s.hi)):
                self.add(Place(view.index, span))

    def _inner_regions(self, view: View) -> list[Span]:
        """Places inside the names of bodies (青海省 in 青海省总工会) are mentions too; inside honours they are not."""
        return [
            r
            for r in view.regions
            if not any(s.type == "Region" and s.lo == r.lo and s.hi == r.hi for s in view.spans)
            and any(
                s.covers(r)
                and s.type in ORGANISATIONS | {"Initiative", "Facility"}
                and (s.lo == r.lo or self._leads(view, s, r))
                for s in view.spans
            )
        ]

    @staticmethod
    def _leads(view: View, span: Span, region: Span) -> bool:
        return any(r.hi == region.lo and r.lo >= span.lo for r in view.regions)

    def _full_first(self) -> None:
        """Full names of bodies anywhere in the article are known before short forms are read (headlines use short forms)."""
        places = [
            Place(view.index, span)
            for view in self.views
            for span in view.spans
            if span.type in ORGANISATIONS and span.rule in ("placed-body", "known-organ", "named-body") and not span.anaphor
        ]
        for place in sorted(places, key=lambda p: -len(p.span)):
            bodies.body(self, place)

    def meant(self, place: Place) -> list[Draft]:
        """The drafts that a mention stands for: one, none, or several for 当地总工会 behind a list of places."""
        if place.span.name and place.span.rule == "department":
            found = bodies.department(self, place)
            return [found] if found else []
        key = (place.sentence, place.span.lo, place.span.hi)
        if key in self.several:
            return self.several[key]
        draft = self.of.get(key)
        return [draft] if draft is not None else []

    def add(self, place: Place) -> Draft | None:
        """Put one mention where it belongs."""
        span = place.span
        known = self.of.get((place.sentence, span.lo, span.hi))
        if known is not None:
            if span.rule == "placed-body" and (drafts := several_bodies.of_list(self, place, known)):
                self.several[(place.sentence, span.lo, span.hi)] = drafts
            return known
        if span.rule in ("distributed", "own-part"):
            means = several_bodies.distributed if span.rule == "distributed" else several_bodies.own_parts
            self.several[(place.sentence, span.lo, span.hi)] = means(self, place)
            return None
        if span.rule == "implied":
            found = bodies.implied(self, place)
        elif span.anaphor:
            found = anaphora.anaphor(self, place)
        elif span.type == "Region":
            found = self._region(place)
        elif span.type in ORGANISATIONS:
            found = bodies.body(self, place)
        elif span.type == "Person":
            found = self._same_name(place, "Person")
        else:
            found = same_things.thing(self, place)
        if found is None:
            self.unresolved.append(place)
            return None
        return self.join(found, place)

    def surface(self, place: Place) -> str:
        """The characters of a mention."""
        return self.views[place.sentence].text(place.span)

    def join(self, draft: Draft, place: Place) -> Draft:
        """Note that a mention means a draft."""
        draft.places.append(place)
        if place.span.head != "他" and place.span.rule != "implied":
            draft.forms |= self._forms(place) | self._without_host(place)
        key = (place.sentence, place.span.lo, place.span.hi)
        draft.strong = draft.strong or place.span.strength == "strong" or key in self.confirmed
        self.of[key] = draft
        return draft

    def _forms(self, place: Place) -> set[str]:
        """What a mention calls its thing: its words, or the fuller name that they tell (二|、三等奖)."""
        surface, name = bare(self.surface(place)), place.span.name
        told = name and place.span.type in _NAMED_IN_FULL
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

    def _same_name(self, place: Place, type_: str) -> Draft:
        name = bare(self.surface(place))
        return next((d for d in self.drafts if d.type == type_ and fold(d.name) == fold(name)), None) or self.new(type_, name)

    def _region(self, place: Place) -> Draft:
        code = place.span.code
        if code:
            return self.region(code)
        name = place.span.name or self.surface(place)
        return next((d for d in self.drafts if d.type == "Region" and d.name == name), None) or self.new("Region", name)

    def region(self, code: str) -> Draft:
        """The draft of a region by its code, made when new."""
        known = next((d for d in self.drafts if d.type == "Region" and d.code == code), None)
        return known or self.new("Region", known_region(self.gazetteer, code).name, code)
