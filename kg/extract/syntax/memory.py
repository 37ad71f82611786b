"""What is carried from clause to clause and from sentence to sentence: who acts, and what was named last."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS, PREPOSITIONS
from kg.extract.syntax.slots import Slots
from kg.extract.views import View
from kg.lexicon import column, word_set

# Words of these classes name nobody: adverbs, conjunctions, dates, counts, localisers, marks, particles.
_NAMELESS_TAGS = ("d", "c", "t", "ad", "vd", "m", "q", "f", "x", "w", "u", "y")
_MANNER = word_set("memory.manner")
_LINKS = word_set("memory.links")
_MARKS = frozenset(",，;；:：")
_INTO = frozenset(("在", "于", "赴", "前往", "来到", "走进", "深入"))


@dataclass
class Memory:
    """What the words before have established.

    Within a sentence: `actors` who acted last, `fresh` whether it has named an actor, `done` what was done last, `here`
    the things that the last clause named, `topic` the thing that the sentence sets out with, `hosts` those of a 由-phrase whose
    event is still to come. Over sentences: `carried` who acts in the next sentence that names nobody, `event` the last event
    named, `person_org` the body of each named person, `names` the words of each person mention. `confirmed` are the objects
    of verbs of doing, which count as initiatives even where nobody is named who does them.
    """

    actors: tuple[Place, ...] = ()
    fresh: bool = False
    done: tuple[Place, ...] = ()
    here: tuple[Place, ...] = ()
    topic: tuple[Place, ...] = ()
    hosts: list[tuple[str, list[Place], str]] = field(default_factory=list)
    first: tuple[Place, ...] = ()
    carried: tuple[Place, ...] = ()
    event: tuple[Place, ...] = ()
    person_org: dict[str, Place] = field(default_factory=dict)
    names: dict[tuple[int, int], str] = field(default_factory=dict)
    confirmed: list[Place] = field(default_factory=list)

    def begin_sentence(self, view: View) -> None:
        """Forget what holds within one sentence only."""
        self.first = self.actors = self.here = self.topic = self.done = ()
        self.fresh = False
        self.hosts = []
        self.names.update({(view.index, s.lo): view.text(s) for s in view.spans if s.type == "Person"})

    def begin_subject(self, subjects: list[Place]) -> None:
        """Note the actor that a clause names; a region acts through a body that only the text can name, a place not at all."""
        if subjects[0].span.type == "Facility" and any(p.span.type in ORGANISATIONS for p in self.actors):
            return
        self.actors = tuple(subjects) if subjects[0].span.type != "Region" else ()
        self.first = self.first or tuple(p for p in self.actors if p.span.type in ORGANISATIONS)
        self.fresh = True

    def end_clause(self, slots: Slots) -> None:
        """The things that a clause names are what 为职工 and 参加 in the next clause are about."""
        things = [
            p
            for p in [*slots.subjects, *(q for places in slots.objects.values() for q in places), *slots.of(_INTO)]
            if p.span.type in ("Initiative", "Facility")
            and (p.span.strength == "strong" or p.span.anaphor or p in slots.subjects or p in self.confirmed)
        ]
        if things:
            self.here = tuple(things)
            events = [p for p in things if p.span.type == "Initiative"]
            self.event = tuple(events[-1:]) or self.event

    def end_sentence(self, view: View) -> None:
        """Who a sentence is about acts in the next ones that name nobody; a sentence about somebody unknown ends that."""
        if self.fresh:
            self.carried = self.first
        elif not names_nobody(view, _first_verb(view)):
            self.carried = ()

    def acting(self) -> list[Place]:
        """The actors, each person by the body that he speaks for."""
        return [
            self.person_org.get(self.names.get((p.sentence, p.span.lo), ""), p) if p.span.type == "Person" else p
            for p in self.actors
        ]


def _first_verb(view: View) -> int:
    frames = column("verbs", "verb", "frame")
    return next((t.lo for t in view.tokens if frames.get(t.text, "by") != "by"), len(view.flat))


def names_nobody(view: View, hi: int) -> bool:
    """Whether a sentence names nobody before an offset: only adverbs, dates, links and prepositional phrases stand there."""
    frames = column("verbs", "verb", "frame")
    in_phrase = False
    for token in view.tokens:
        if token.lo >= hi:
            return True
        if token.text in _MARKS:
            in_phrase = False
        elif token.text in PREPOSITIONS:
            in_phrase = True
        elif not (in_phrase or token.tag.startswith(_NAMELESS_TAGS) or frames.get(token.text) or token.text in _LINKS):
            return False
    return True


def begins_with_somebody(view: View, lo: int, hi: int) -> bool:
    """Whether a clause begins with a noun: a subject that no mention covers (各社区工会依托…, 现有的|工作人员…)."""
    index = view.token_at.get(lo)
    if index is None or lo >= hi:
        return False
    token = view.tokens[index]
    adverbial = token.text in _MANNER or view.flat[token.hi : token.hi + 1] in ("化", "性", "上")
    return token.hi < hi and token.tag.startswith(("n", "r")) and token.text not in _LINKS and not adverbial
