"""A reading that can be changed: what the corrections work on.

Entities are found by name and changed in one place; the facts, posts and figures that speak of them follow.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from kg.curate.corrections import part_of_file
from kg.iris import canonical
from kg.model import Entity, Fact, Figure, Post, Reading, Reject
from kg.schema import allowed, symmetric

Place = tuple[int, int]


class Unmatched(Exception):
    """A correction that matches nothing in this reading; the message says why."""


class Draft:
    """The working copy of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.entities = {entity.key: entity for entity in reading.entities}
        self.facts, self.posts, self.figures = list(reading.facts), list(reading.posts), list(reading.figures)
        self.rejects: list[Reject] = []
        self.moved: dict[str, str] = {}
        self.touched: set[str] = set()

    def finish(self) -> Reading:
        """The reading as it now is: facts that lost their sense are rejected, doubles joined."""
        facts = dict.fromkeys(fact for fact in self.facts if self._makes_sense(fact))
        return replace(
            self.reading,
            entities=tuple(self.entities[key] for key in sorted(self.entities)),
            facts=tuple(facts),
            posts=tuple(dict.fromkeys(self.posts)),
            figures=tuple(dict.fromkeys(self.figures)),
            rejects=(*self.reading.rejects, *self.rejects),
        )

    def now(self, key: str) -> str:
        """The key of an entity today, after all that was merged and renamed since."""
        while key in self.moved:
            key = self.moved[key]
        return key

    # ── finding ──

    def find(self, name: str, kind: str = "") -> Entity:
        """The one entity of this key or name; a full name counts before a short one. Raises Unmatched."""
        wanted = canonical(name)
        of_kind = [entity for entity in self.entities.values() if kind in ("", entity.type)]
        tests: tuple[Callable[[Entity], bool], ...] = (
            lambda entity: entity.key == name,
            lambda entity: canonical(entity.name) == wanted,
            lambda entity: wanted in map(canonical, entity.aliases),
        )
        for test in tests:
            found = [entity for entity in of_kind if test(entity)]
            if len(found) > 1:
                keys = ", ".join(sorted(entity.key for entity in found))
                raise Unmatched(f"{len(found)} entities are called {name}: {keys}")
            if found:
                return found[0]
        raise Unmatched(f"no entity is called {name}")

    def places(self, source: str, quote: str = "") -> set[Place]:
        """(article, sentence) pairs of a source: a file, an article's title, "file:start-end"; with `quote` only those that
        have its words. Raises Unmatched.
        """
        file, start, end = part_of_file(source) or ("", 0, 0)
        words, found = canonical(quote), set[Place]()
        for number, article in enumerate(self.reading.articles):
            path = article.page.source
            files = (path, path.rpartition("/")[2])
            whole = source in (*files, article.title)
            part = file in files
            for position, sentence in enumerate(article.sentences if whole or part else ()):
                if (whole or (sentence.start < end and start < sentence.end)) and words in canonical(sentence.flat):
                    found.add((number, position))
        if not found:
            raise Unmatched(f"no sentence of {source}" + (f" says {quote}" if quote else ""))
        return found

    # ── changing ──

    def put(self, entity: Entity, instead_of: str) -> str:
        """Put an entity in the place of another (or of itself), joined with what already has its key; returns the key."""
        del self.entities[instead_of]
        there = self.entities.get(entity.key)
        self.entities[entity.key] = joined(there, entity) if there else entity
        if entity.key != instead_of:
            self.moved[instead_of] = entity.key
            self.moved.pop(entity.key, None)
            self._retarget(instead_of, entity.key, None)
        return entity.key

    def move(self, entity: Entity, to: Entity, places: Collection[Place]) -> None:
        """Move what some sentences say of an entity to another one, which is made or joined; all of it where none stay."""
        going = [mention for mention in entity.mentions if mention in places]
        staying = [mention for mention in entity.mentions if mention not in places]
        forms = self._forms(entity, going, to.name)
        if not staying:
            self.put(replace(to, aliases=forms, mentions=entity.mentions, dates=entity.dates), entity.key)
            return
        dates = tuple(date for date in entity.dates if date[1:] in places)
        to = replace(to, aliases=forms, mentions=tuple(going), dates=dates)
        there = self.entities.get(to.key)
        self.entities[to.key] = joined(there, to) if there else to
        self.entities[entity.key] = replace(
            entity,
            aliases=self._forms(entity, staying, entity.name),
            mentions=tuple(staying),
            dates=tuple(date for date in entity.dates if date not in dates),
        )
        self._retarget(entity.key, to.key, places)

    def drop(self, test: Callable[[Fact], bool], reason: str) -> int:
        """Reject the facts that pass a test; how many there were."""
        dropped = [fact for fact in self.facts if test(fact)]
        self.facts = [fact for fact in self.facts if not test(fact)]
        self.rejects += [self._reject(fact, reason) for fact in dropped]
        return len(dropped)

    def forget(self, entity: Entity, within: Callable[[Place], bool], reason: str) -> None:
        """Take an entity away with all that is said of it, in some sentences; altogether where no mention of it is left."""
        staying = tuple(mention for mention in entity.mentions if not within(mention))

        def gone(stated: Fact | Post | Figure, *ends: str) -> bool:
            return entity.key in ends and (not staying or within((stated.article, stated.sentence)))

        self.drop(lambda fact: gone(fact, fact.head, fact.tail), reason)
        self.posts = [post for post in self.posts if not gone(post, post.person, post.organisation)]
        self.figures = [figure for figure in self.figures if not gone(figure, figure.about)]
        if staying:
            dates = tuple(date for date in entity.dates if not within(date[1:]))
            self.entities[entity.key] = replace(entity, mentions=staying, dates=dates)
        else:
            del self.entities[entity.key]

    def _retarget(self, old: str, new: str, places: Collection[Place] | None) -> None:
        """Let what is said of one entity (in some sentences, or everywhere) be said of another."""
        self.touched.add(new)

        def key(there: str, stated: Fact | Post | Figure) -> str:
            within = places is None or (stated.article, stated.sentence) in places
            return new if there == old and within else there

        self.facts = [replace(f, head=key(f.head, f), tail=key(f.tail, f)) for f in self.facts]
        self.posts = [replace(p, person=key(p.person, p), organisation=key(p.organisation, p)) for p in self.posts]
        self.figures = [replace(f, about=key(f.about, f)) for f in self.figures]

    def _forms(self, entity: Entity, mentions: Iterable[Place], name: str) -> tuple[str, ...]:
        """The forms of an entity that stand in some sentences."""
        texts = [self.reading.articles[article].sentences[sentence].flat for article, sentence in mentions]
        forms = {form for form in (entity.name, *entity.aliases) if any(form in text for text in texts)}
        return tuple(sorted(forms - {name}))

    def _makes_sense(self, fact: Fact) -> bool:
        head, tail = self.entities.get(fact.head), self.entities.get(fact.tail)
        if fact.head == fact.tail:
            self.rejects.append(self._reject(fact, "ends merged"))
        elif head is None or tail is None:
            self.rejects.append(self._reject(fact, "end corrected away"))
        elif self.touched & {fact.head, fact.tail} and not allowed(head.type, fact.relation, tail.type):
            self.rejects.append(self._reject(fact, "type clash"))
        else:
            return True
        return False

    def _reject(self, fact: Fact, reason: str) -> Reject:
        article = self.reading.articles[fact.article]
        names = (self.entities[key].name if key in self.entities else key for key in (fact.head, fact.tail))
        return Reject(reason, f" {fact.relation} ".join(names), article.page.source, article.sentences[fact.sentence].text)


def joined(one: Entity, other: Entity) -> Entity:
    """Two entities as one: key, type, name and code of the first, the forms, mentions and dates of both."""
    forms = {*one.aliases, *other.aliases, other.name} - {one.name}
    return replace(
        one,
        aliases=tuple(sorted(forms)),
        code=one.code or (other.code if one.type == other.type else ""),
        latitude=one.latitude if one.latitude is not None else other.latitude,
        longitude=one.longitude if one.longitude is not None else other.longitude,
        mentions=tuple(sorted({*one.mentions, *other.mentions})),
        dates=tuple(sorted({*one.dates, *other.dates})),
        resolved=one.resolved or other.resolved,
    )


def same_ends(fact: Fact, head: str, relation: str, tail: str) -> bool:
    """Whether a fact states this, either way round where the relation is symmetric."""
    ends = {(head, tail), (tail, head)} if relation in symmetric() else {(head, tail)}
    return fact.relation == relation and (fact.head, fact.tail) in ends
