"""What is carried from clause to clause and from sentence to sentence: who acts, and what was named last."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from kg.extract.claims import Claim, Place
from kg.extract.syntax.called_again import called_by_last_word
from kg.extract.syntax.clauses import ORGANISATIONS, Clause
from kg.extract.syntax.elided_subjects import first_verb, names_others
from kg.extract.syntax.runs import clause_start
from kg.extract.syntax.slots import Slots, can_act
from kg.extract.syntax.speakers import says_we
from kg.extract.syntax.themes import names_one_of
from kg.extract.views import Span, View
from kg.lexicon import word_set, words_of

_EVENT_HEADS = words_of("participation.events")
JOINING = frozenset(("参与", "配合", "协同", "协助", "积极参与", "响应", "支持"))
_OPINING = word_set("memory.opining")
_TELLING = word_set("memory.telling")
_AND_US = ("和我们", "与我们", "同我们", "跟我们")
_NUMBERS = ("", "一", "双", "三", "四", "五", "六", "七", "八")
_PARTIES = re.compile("(?<![第十百])(?P<number>[双三四五六七八])(?:方|地|个?部门|家单位|家|[省市县区州旗校企])")
_SESSIONS = frozenset(("会议", "大会"))
_THERE = ("上", "中", "现场", "期间", "当天", "启动现场", "活动现场")
_SPEAKING = words_of("anaphora.speaking")
_HAS = re.compile("已?有|共有")  # 全市|有11个行业|建立…: others do
_THEY = frozenset(("他们", "她们"))
_HE = frozenset(("他", "她"))
_LEADING_WORDS = 3  # words of a clause among which its pronoun stands
_BY = frozenset(("由",))
_AUTHORITIES = frozenset(("UnionBody", "PublicBody"))
_INTO = frozenset(("在", "于", "赴", "前往", "来到", "走进", "深入"))


@dataclass
class Memory:
    """What the words before have established.

    Within a sentence: `actors` who acted last, `fresh` whether it has named an actor, `done` what was done last, `here`
    the things that the last clause named, `topic` the thing that the sentence sets out with, `scene` the event at which
    it all happens, `hosts` those of a 由-phrase whose event is still to come, `ahead` who is named only behind what he
    does (建立机制,搭建平台,甲…), `pivot` the verb that last set somebody going, `paused` who acts again in the next clause,
    where this one sets somebody going whom we do not know (邀请律师坐诊,|还推出甲), `speaker` who said what the next clauses
    tell, `went_on` whether a clause without a subject was told of `carried`. Over sentences: `carried` who acts in the next
    sentence that names nobody, by its words `carried_name`, `hero` the union that the report is about, by its words
    `hero_name`, who acts so where a `paragraph` begins, `they` and `he` (named in `he_paragraph`) whom these words mean,
    `event`, `thing` and `paper` what was named last of each, `event_name`, `thing_name` and `paper_name` their words,
    `joint` those who last acted together, `person_org` the body of each named person, `speaking` whom 我们 means by
    sentence, `names` the words of each person mention.
    `confirmed` are the objects of verbs of doing, which count as initiatives even where nobody is named who does them.
    """

    actors: tuple[Place, ...] = ()
    fresh: bool = False
    done: tuple[Place, ...] = ()
    founded: tuple[Place, ...] = ()
    here: tuple[Place, ...] = ()
    topic: tuple[Place, ...] = ()
    scene: tuple[Place, ...] = ()
    joint: tuple[Place, ...] = ()
    hosts: list[tuple[str, list[Place], str]] = field(default_factory=list)
    ahead: tuple[Place, ...] = ()
    pivot: str = ""
    paused: tuple[Place, ...] = ()
    speaker: tuple[Place, ...] = ()
    first: tuple[Place, ...] = ()
    carried: tuple[Place, ...] = ()
    hero: tuple[Place, ...] = ()
    hero_name: str = ""
    they: tuple[Place, ...] = ()
    he: tuple[Place, ...] = ()
    he_paragraph: int = -1
    carried_name: str = ""
    went_on: bool = False
    paragraph: int = -1
    event: tuple[Place, ...] = ()
    event_name: str = ""
    thing: tuple[Place, ...] = ()
    thing_name: str = ""
    paper: tuple[Place, ...] = ()
    paper_name: str = ""
    person_org: dict[str, Place] = field(default_factory=dict)
    assembly: tuple[Place, ...] = ()
    speaking: dict[int, Place] = field(default_factory=dict)
    names: dict[tuple[int, int], str] = field(default_factory=dict)
    confirmed: list[Place] = field(default_factory=list)

    def begin_sentence(self, view: View, subjects: list[list[Place]]) -> None:
        """Forget what holds within one sentence only; `subjects` are those of its clauses."""
        bodies = next((places for places in subjects if places and places[0].span.type in ORGANISATIONS), [])
        self.ahead = tuple(bodies) if len(bodies) == 1 and not subjects[0] else ()
        self.first = self.actors = self.here = self.topic = self.scene = ()
        self.done = self.founded = self.paused = self.speaker = ()
        self.fresh = self.went_on = False
        self.hosts = []
        self.names.update({(view.index, s.lo): view.text(s) for s in view.spans if s.type == "Person"})
        if view.sentence.role == "body" and view.sentence.paragraph != self.paragraph:
            self.paragraph = view.sentence.paragraph
            if self.hero:
                self.carried, self.carried_name = self.hero, self.hero_name

    def begin_subject(self, subjects: list[Place], speaking: bool = False) -> None:
        """Note the actor that a clause names; a region acts through a body that only the text can name, a place not at all.

        Who only speaks does not act in what follows.
        """
        if subjects[0].span.type == "Facility" and any(p.span.type in ORGANISATIONS for p in self.actors):
            return
        self.actors = tuple(subjects) if subjects[0].span.type != "Region" else ()
        if not speaking:
            self.first = self.first or tuple(p for p in self.actors if p.span.type in ORGANISATIONS)
        self.fresh, self.founded = True, ()

    def begin_place(self, view: View, subjects: list[Place]) -> None:
        """Note the union behind a place that a clause names as its subject, where one is known to act for it."""
        if union := tuple(self.of_place(view, subjects)):
            self.actors, self.first = self.actors or union, self.first or union

    def of_place(self, view: View, places: list[Place]) -> list[Place]:
        """该区|实施甲, 全市|推行乙: the union of that place, where the report is about it."""
        if not places or places[0].span.type != "Region" or not places[0].span.anaphor:
            return []
        span, union = places[0].span, f"{view.text(places[0].span)[1:]}总工会"
        behind = view.token_at.get(span.hi)
        if behind is None or view.tokens[behind].tag.startswith(("n", "r", "m")) or _HAS.match(view.flat, span.hi):
            return []
        if self.carried and self.carried_name.endswith(union):
            return [*self.carried]
        return [*self.hero] if self.hero_name.endswith(union) else []

    def join(self, others: list[Place]) -> None:
        """甲与乙签订协议,|开展…: who has acted with the actors acts beside them in what follows."""
        bodies = [place for place in others if place.span.type in ORGANISATIONS and place not in self.actors]
        named = any(place.span.type == "Person" for place in others)
        if any(place.span.type in ORGANISATIONS for place in self.actors) and not named:
            self.actors = (*self.actors, *bodies)

    def add_leaders(self, clause: Clause) -> None:
        """由甲牵头,|乙、丙配合,|设立…: who leads acts in what follows, beside those who only join in."""
        if any(chunk.text in JOINING for chunk in clause.chunks):
            leaders = [p for _, bodies, _ in self.hosts for p in bodies if p not in self.actors]
            self.actors = (*leaders, *self.actors)

    def set_out(self, view: View, things: list[Place]) -> None:
        """What a sentence sets out with: X活动,… is what it is about, X仪式上,… where it happens; X仪式后,… neither."""
        behind = view.flat[things[-1].span.hi :]
        if behind.startswith(_THERE):
            self.scene = tuple(things)
        elif not behind.startswith(("后", "前", "结束")):
            self.topic = tuple(things)
        self._note_event(view, things)

    def note_partners(self, joint: list[Claim]) -> None:
        """Remember whom 双方 and 五部门 mean: those who last acted together."""
        if joint:
            self.joint = tuple(dict.fromkeys(place for claim in joint for place in (claim.head, claim.tail)))

    def assembled(self, clause: Clause) -> list[Place]:
        """甲联席会议举行。|会议|决定推行乙: the body that a clause calls a meeting."""
        return [*self.assembly] if clause.chunks[0].text in _SESSIONS and len(clause.chunks) > 1 else []

    def meant_by(self, view: View, clause: Clause) -> list[Place]:
        """Those who a clause calls 我们, 双方 or 五部门; none where as many did not act together before."""
        if view.index in self.speaking and says_we(view, clause):
            return [self.speaking[view.index]]
        pronouns = {chunk.text for chunk in clause.chunks[:_LEADING_WORDS] if chunk.kind == "word"}
        if self.they and pronouns & _THEY:
            return [*self.they]
        if pronouns & _HE and (he := self._he_here(view, clause) or self._he_of_paragraph(view, clause)):
            return [*he]
        return self._parties("".join(chunk.text for chunk in clause.chunks[:3] if chunk.kind == "word"))

    def with_us(self, view: View, subjects: list[Place]) -> list[Place]:
        """“甲局|和我们|推出乙”: the subject with the body for which the speaker says 我们."""
        ours = subjects and view.index in self.speaking and view.flat.startswith(_AND_US, subjects[-1].span.hi)
        return [*subjects, self.speaking[view.index]] if ours else subjects

    def those_meant(self, words: str) -> list[Place]:
        """甲模式|由其|摸索成形, 乙矩阵|由两家|联手建成: those whom the words behind 由 mean."""
        return (self.acting() or [*self.carried]) if words.startswith("其") else self._parties(words)

    def _parties(self, words: str) -> list[Place]:
        parties = _PARTIES.search(words.replace("两", "双"))
        return [*self.joint] if parties and len(self.joint) == _NUMBERS.index(parties["number"]) else []

    def end_clause(self, view: View, clause: Clause, slots: Slots) -> None:
        """The things that a clause names are what 为职工 and 参加 in the next clause are about.

        What a person says should be done is not done by his body; what 甲 tells 乙 to do is done by 乙.
        """
        self.actors, self.paused = self.actors or self.paused, ()
        agents = () if can_act(slots.subjects) else tuple(p for p in slots.of(_BY) if p.span.type in ORGANISATIONS)
        leading = all(place.span.type in _AUTHORITIES for place in self.actors)
        if agents and leading and not any(clause.chunks[verb].text.endswith("办") for verb in clause.verbs):
            self.actors, self.fresh = tuple(dict.fromkeys((*agents, *self.actors))), True  # 由甲实施,|建成乙
            self.first = self.first or agents
        told = [slots.objects.get(verb, []) for verb in clause.verbs if clause.chunks[verb].text in _TELLING]
        opining = any(c.text in _OPINING for c in clause.chunks)
        if opining and slots.subjects and slots.subjects[0].span.type == "Person":
            self.speaker, self.actors, told = self.actors, (), []
        if told and clause.chunks[-1].text not in _TELLING:
            self.actors = tuple(p for p in told[-1] if p.span.type in ORGANISATIONS)
        things = [
            p
            for p in [*slots.subjects, *(q for places in slots.objects.values() for q in places), *slots.of(_INTO)]
            if p.span.type in ("Initiative", "Facility")
            and (p.span.strength == "strong" or p.span.anaphor or p in slots.subjects or p in self.confirmed)
        ]
        if things:
            self.here = tuple(things)
            self._note_event(view, things)

    def _note_event(self, view: View, things: list[Place]) -> None:
        named = [p for p in things if p.span.type == "Initiative"]
        events = [p for p in named if p.span.rule == "quoted-name-with-head" or names_one_of(view, p.span, _EVENT_HEADS)]
        if events:
            self.event, self.event_name = tuple(events[-1:]), view.text(events[-1].span).rstrip("”’")

    def again(self, view: View, hi: int) -> list[Place]:
        """运动会|由甲举办: the event, thing or paper spoken of, where its last word begins a sentence."""
        named = ((self.event, self.event_name), (self.thing, self.thing_name), (self.paper, self.paper_name))
        return [*called_by_last_word(view, hi, named)]

    def end_sentence(self, view: View) -> None:
        """Who a sentence is about acts in the next ones that name nobody; a sentence about somebody unknown ends that."""
        papers = [span for span in view.spans if span.type == "Document" and not span.anaphor]
        if papers:
            self.paper, self.paper_name = (Place(view.index, papers[-1]),), view.text(papers[-1]).rstrip("》”")
        things = [s for s in view.spans if s.type == "Initiative" and s.strength == "strong" and not s.anaphor]
        if things:
            self.thing, self.thing_name = (Place(view.index, things[-1]),), view.text(things[-1]).rstrip("”’")
        if view.sentence.role == "note":
            return
        meetings = [s for s in view.spans if not s.anaphor and view.text(s).endswith(("会", "会议")) and s.type != "UnionBody"]
        if meetings:
            self.assembly = tuple(Place(view.index, s) for s in meetings[-1:] if s.type in ORGANISATIONS and s.hi - s.lo > 6)
        people = any(span.type in ("Person", "Group") and _is_subject(view, span) for span in view.spans)
        if self.first or people:
            self.they = self.first if not people else ()
        self.he = self._last_person(view)
        if self.fresh and not (self.went_on and self.carried):
            unions = tuple(p for p in self.first if p.span.type == "UnionBody")
            self.carried = unions or self.first[:1] or tuple(b for b in self.spoken_for() if b.span.type == "UnionBody")[:1]
            self.carried_name = view.text(unions[0].span) if unions else ""
            if unions and not self.hero:
                self.hero, self.hero_name = unions, self.carried_name
        elif first_verb(view) < len(view.flat) and names_others(view, first_verb(view)):
            self.carried = ()

    def _he_here(self, view: View, clause: Clause) -> tuple[Place, ...]:
        """某某是师傅,|他|…: the one person that the sentence names before a clause."""
        lo = clause.chunks[0].lo
        people = [Place(view.index, s) for s in view.spans if s.type == "Person" and s.hi <= lo and not s.anaphor]
        return tuple(people) if len(people) == 1 else ()

    def _he_of_paragraph(self, view: View, clause: Clause) -> tuple[Place, ...]:
        """Whom 他 means: who was named in the paragraph; where nobody was, the pronoun, of which the whole article decides."""
        if not self.he or self.he_paragraph == view.sentence.paragraph:
            return self.he
        word = next(chunk for chunk in clause.chunks if chunk.text in _HE)
        him = Span(word.lo, word.hi, "Person", "anaphor", "他", anaphor=True)
        view.inner = sorted({*view.inner, him}, key=lambda s: (s.lo, s.hi))
        return (Place(view.index, him),)

    def _last_person(self, view: View) -> tuple[Place, ...]:
        """Whom 他 means in the next sentence: the one person that this one names, else who was meant before."""
        people = [Place(view.index, span) for span in view.spans if span.type == "Person" and not span.anaphor]
        if self.he:  # who only speaks of somebody is not meant
            people = [p for p in people if not view.flat.startswith(_SPEAKING, p.span.hi)]
        if people:
            self.he_paragraph = view.sentence.paragraph
        if not people:
            return self.he if view.sentence.role == "body" else ()
        return tuple(people) if len(people) == 1 else ()

    def spoken_for(self) -> list[Place]:
        """某某说,…: the body for which the one who speaks does so."""
        return [body for place in self.speaker if (body := self.body_of(place)).span.type in ORGANISATIONS]

    def acting(self) -> list[Place]:
        """The actors, each person by the body that he speaks for."""
        return [self.body_of(place) for place in self.actors]

    def body_of(self, place: Place) -> Place:
        """A person acts for the body whose post he holds; 他 in a paragraph of its own is who is named oftenest."""
        if place.span.type != "Person":
            return place
        if place.span.anaphor:
            named = Counter(name for (sentence, _), name in self.names.items() if sentence < place.sentence)
            return next((self.person_org.get(name, place) for name, _ in named.most_common(1)), place)
        return self.person_org.get(self.names.get((place.sentence, place.span.lo), ""), place)


def _is_subject(view: View, people: Span) -> bool:
    """Whether people stand where a clause begins: |职工们|说."""
    return people.lo == clause_start(view, people.lo)
