"""What a reader of an article keeps in mind from clause to clause: the clause at hand and what was named before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of

ORGANISATIONS = frozenset(("UnionBody", "PublicBody", "Enterprise", "Institution", "SocialOrganisation"))
_POINTS = re.compile("[这该此本](?:项|次|届|种|一|样的)")
_PLAIN = re.compile(f"^[^“‘《\\d]*(?:{any_of('discourse.plain_work')})$")
_HOUSE_UNION = re.compile("(?:公司|集团|[厂矿行局店社]|项目部|酒店|超市|商场|车站|[农林牧]场|港务局|煤业|电厂)工会(?:委员会)?$")
HEADLINES = ("title", "kicker", "deck")


def rank_of(region: Placed) -> str:
    """The last character of a region's name, by which 全市 and 全县 mean it; 疆 for 新疆."""
    return "疆" if region.name.startswith("新疆") else region.name[-1:]


def home_regions(placed: Sequence[Placed]) -> dict[str, Placed]:
    """The region that 全市, 全县 … mean: the one of that rank that the article names most, the earliest of equals."""
    counts = Counter(m.key for m in placed if m.type == "Region")
    homes: dict[str, Placed] = {}
    for mention in placed:
        if mention.type == "Region" and mention.name:
            rank = rank_of(mention)
            if rank not in homes or counts[mention.key] > counts[homes[rank].key]:
                homes[rank] = mention
    return homes


@dataclass
class Turn:
    """A clause `flat[lo:hi]` of sentence `sentence`.

    `mentions` are those in it, `ahead` those that follow in the sentence. `subject` is what the clause begins with or points
    at (该中心, 全市), None where it has none; `owner` is True where the subject stands for all that it has (全市共有…).
    `topic` is what the article was speaking of before, `scene` the Initiative that the same sentence has named before,
    `place` the Region that was a subject in it, `main` the Initiative that the article is about, `held` the event last
    reported, `person` the last person named, `actor` the last body that was a subject in the sentence, `known` all that the
    article has named so far.
    `carried` is True where the subject is the body that has been carrying the topic out. `framed` is True where the sentence
    began with the scene (活动期间, …). `summed` are the places of names that a number sums up (甲、乙等5项): they are neither
    subject nor topic. `within` has what the name of a paper or an event tells of, by its key (《关于开展|甲行动|的通知》).
    `law` is the paper whose rules the sentence tells.
    """

    sentence: int
    lo: int
    hi: int
    flat: str
    mentions: tuple[Placed, ...] = ()
    ahead: tuple[Placed, ...] = ()
    subject: Placed | None = None
    owner: bool = False
    topic: Placed | None = None
    scene: Placed | None = None
    main: Placed | None = None
    held: Placed | None = None
    person: Placed | None = None
    actor: Placed | None = None
    place: Placed | None = None
    known: tuple[Placed, ...] = ()
    carried: bool = False
    framed: bool = False
    summed: frozenset[tuple[int, int]] = frozenset()
    within: Mapping[str, tuple[Placed, ...]] = field(default_factory=dict)
    law: Placed | None = None

    @property
    def text(self) -> str:
        """The words of the clause."""
        return self.flat[self.lo : self.hi]

    @property
    def campaign(self) -> Placed | None:
        """The Initiative that the clause may tell of without naming it: the sentence's, else the topic, else the article's."""
        if self.scene is not None or (self.topic is not None and self.topic.type == "Initiative"):
            return self.scene or self.topic
        said = [m for m in self.known if m.type == "Initiative" and m.sentence == self.sentence and m.hi <= self.lo]
        if len(said) > 1 or (said and (self.main is None or self.main.name not in said[0].name)):
            return None  # the sentence is of others, or of several
        named = self.main is not None and any(m.key == self.main.key for m in self.known)
        return self.main if named or _POINTS.search(self.flat, 0, self.hi) else None

    def words(self, lo: int, hi: int) -> str:
        """The words of a stretch of the sentence, names left blank: a 建设 in a name is no verb."""
        text = list(self.flat[lo:hi])
        for mention in self.mentions:
            for at in range(max(mention.lo, lo), min(mention.hi, hi)):
                text[at - lo] = "□"
        return "".join(text)

    def told_by(self, thing: Placed, kind: str) -> Placed | None:
        """The Initiative or Honour that the name of a paper or event tells of."""
        return next((m for m in self.within.get(thing.key, ()) if m.type == kind and m.key != thing.key), None)

    def leaders(self) -> list[Placed]:
        """The clause's mentions without the members of a list that a number sums up."""
        return [m for m in self.mentions if (m.lo, m.hi) not in self.summed]

    def of(self, *types: str) -> list[Placed]:
        """The clause's mentions of some classes."""
        return [m for m in self.mentions if m.type in types]

    def told(self, *types: str) -> list[Placed]:
        """The clause's mentions of some classes, without the members of a list that a number sums up."""
        return [m for m in self.leaders() if m.type in types]


@dataclass
class Memory:
    """What has been named so far, newest last.

    `hero` is a person of whom the sentence speaks, `told_of` the one whose story the article tells, `carriers` the bodies that
    acted on the topic; `lost` is True after a 全市 of no known city. `doer` is the body that was a subject last. `regained` is
    True where the sentence goes back to the main Initiative, `weight` says how often the article names each, `since` is where
    the paragraph began, `summed` are the places of names in the sentence that a number sums up.
    """

    homes: dict[str, Placed]
    enterprises: tuple[Placed, ...] = ()
    seen: list[Placed] = field(default_factory=list)
    topic: Placed | None = None
    scene: Placed | None = None
    scene_acts: bool = False
    regained: bool = False
    framed: bool = False
    actor: Placed | None = None
    place: Placed | None = None
    hero: Placed | None = None
    document: Placed | None = None
    law: Placed | None = None
    lost: bool = False
    since: int = 0
    main: Placed | None = None
    held: Placed | None = None
    told_of: Placed | None = None
    speaker: Placed | None = None
    doer: Placed | None = None
    carriers: set[str] = field(default_factory=set)
    near: dict[str, Placed] = field(default_factory=dict)
    weight: Counter[str] = field(default_factory=Counter)
    within: dict[str, tuple[Placed, ...]] = field(default_factory=dict)
    summed: frozenset[tuple[int, int]] = frozenset()

    def home(self, rank: str) -> Placed | None:
        """The region that 全市, 全县 … mean here: the article's, or another that alone of its rank the paragraph names."""
        return self.near.get(rank) or self.homes.get(rank)

    def pass_by(self, region: Placed) -> None:
        """Keep a region that a paragraph names, unless it has named the article's own."""
        rank, own = rank_of(region), self.homes.get(rank_of(region))
        kept = self.near.get(rank)
        if kept is None or own is None or kept.key != own.key:
            self.near[rank] = region

    def begin_sentence(self, speaker: Placed | None) -> None:
        """Forget what holds within one sentence only."""
        self.scene = self.actor = self.place = self.document = self.law = None
        goes_on = self.hero is not None and self.told_of is not None and self.hero.key == self.told_of.key
        self.hero = self.told_of if goes_on else None
        self.scene_acts, self.framed, self.lost, self.speaker = False, False, False, speaker
        self.regained = self.topic is not None and self._in_passing(self.topic)
        self.topic = self.main if self.regained else self.topic

    def dwells(self) -> bool:
        """Whether the paragraph has named what the article is about, and goes on speaking of it."""
        if self.main is None or self.topic is None or self.topic.key != self.main.key:
            return False
        return any(m.key == self.main.key and m.sentence >= self.since for m in self.seen)

    def _in_passing(self, topic: Placed) -> bool:
        """Whether a topic is plain work, named once, of an article about another: 甲活动启动，开通|绿色通道|。已办案37件."""
        if topic.type != "Initiative" or self.weight[topic.key] > 1 or not _PLAIN.match(topic.name):
            return False
        main = self.main.key if self.main is not None else ""
        return self.weight[main] > 2 and any(mention.key == main for mention in self.seen)

    def company(self) -> Placed | None:
        """What 企业, 公司 means: the speaker's own enterprise, else the one named last, else the union of one (甲集团|工会)."""
        if self.speaker is not None:
            own = self.firm_of(self.speaker)
            return own if own is not self.speaker else self.last("Enterprise")
        bodies = (m if m.type == "Enterprise" else self.firm_of(m) for m in reversed(self.seen) if m.type in ORGANISATIONS)
        if (firm := next((m for m in bodies if m.type == "Enterprise"), None)) is not None:
            return firm
        house = next((m for m in reversed(self.seen) if m.type == "UnionBody" and _HOUSE_UNION.search(m.name)), None)
        return self.firm_of(house) if house is not None else None

    def firm_of(self, body: Placed) -> Placed:
        """The firm whose union or committee a body is (甲集团|工会), where the article names it, else the body."""
        own = [e for e in self.enterprises if body.name.startswith(e.name)]
        return max(own, key=lambda e: len(e.name), default=body)

    def general_union(self, rank: str) -> Placed | None:
        """The 总工会 last named of a place of some rank (市本级)."""
        unions = (m for m in reversed(self.seen) if m.type == "UnionBody" and m.name.endswith(rank + "总工会"))
        return next(unions, None)

    def last(self, *types: str) -> Placed | None:
        return next((m for m in reversed(self.seen) if m.type in types), None)
