"""An entity in the making: the mentions of one article that mean one thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from kg.extract.claims import Place
from kg.lexicon import words_of

# What may be said behind the name of a thing done, or left out.
_KINDS = words_of("drafts.kinds")


@dataclass
class Draft:
    """`name` is the fullest name so far, `forms` every form seen, `code` the region that the name begins with or is.

    `rest` is the name without its leading places, `strong` whether the form alone made it a mention. `resolved` is False for
    a short form (市总工会) whose place the article does not give.
    """

    type: str
    name: str
    forms: set[str] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)
    code: str = ""
    rest: str = ""
    strong: bool = False
    resolved: bool = True

    @property
    def first(self) -> tuple[int, int]:
        """Where it is first named: (sentence, offset)."""
        return min(((p.sentence, p.span.lo) for p in self.places), default=(10**9, 0))

    def last(self, here: Place) -> tuple[int, int] | None:
        """Where it is named last before a mention: (sentence, offset), None where it is not."""
        at = (here.sentence, here.span.lo)
        return max(((p.sentence, p.span.lo) for p in self.places if (p.sentence, p.span.lo) < at), default=None)


def bare(name: str) -> str:
    """A name without the quotation marks around the whole of it.

    >>> bare("“金秋助学”"), bare("“金秋助学”活动"), bare("《工会章程》")
    ('金秋助学', '“金秋助学”活动', '《工会章程》')
    """
    for opening, closing in ("“”", "‘’", '""'):
        if (
            len(name) > 2
            and name.startswith(opening)
            and name.endswith(closing)
            and opening not in name[1:]
            and closing not in name[:-1]
        ):
            return name[1:-1]
    return name


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """Letters, digits and ideographs alone: what two spellings of one name share.

    >>> fold("“十佳·班组”竞赛") == fold("十佳班组竞赛")
    True
    """
    return "".join(c for c in name.lower() if c.isalnum())


def dice(one: str, other: str) -> float:
    """Bigram Dice coefficient of two folded names, 0 to 1."""
    here, there = _pairs(one), _pairs(other)
    return 2 * len(here & there) / (len(here) + len(there))


@lru_cache(maxsize=8192)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1)) or frozenset((text,))


def aligned(short: str, full: str) -> bool:
    """Whether the characters of a short form stand in the full name in order, beginning with the same or after a place.

    >>> aligned("工联会", "社区工会联合会"), aligned("工联会", "总工会")
    (True, False)
    """
    at = -1
    for char in short:
        at = full.find(char, at + 1)
        if at < 0:
            return False
    return True


def same_but_kind(short: str, long: str) -> bool:
    """Whether one folded name is the other with its kind said behind it.

    >>> same_but_kind("金秋助学", "金秋助学活动"), same_but_kind("青工技能", "青工技能大赛")
    (True, False)
    """
    return long.startswith(short) and long[len(short) :] in _KINDS


def without_kind(folded: str) -> str:
    """A folded name without the kind said behind it.

    >>> without_kind("金秋助学活动"), without_kind("金秋助学")
    ('金秋助学', '金秋助学')
    """
    kind = next((kind for kind in _KINDS if folded.endswith(kind) and len(folded) > len(kind) + 3), "")
    return folded.removesuffix(kind)


def spelled(rest: str) -> str:
    """What a body is called behind its place, short words spelled out.

    >>> spelled("工会工委"), spelled("总工会")
    ('工会工作委员会', '总工会')
    """
    return rest.replace("工会工委", "工会工作委员会")


def spoken_name(draft: Draft) -> str:
    """The name of an autonomous region below a province as its article says it with its rank, where it never says it in full.

    >>> spoken_name(Draft("Region", "大理白族自治州", {"大理", "大理州"}))
    '大理州'
    """
    if "族" not in draft.name or draft.name in draft.forms or draft.name.endswith("自治区"):
        return draft.name
    rank = draft.name[-1]
    said = [form for form in draft.forms if form.endswith(rank) and len(form) > 2]
    return max(said, key=lambda form: (len(form), form), default=draft.name)
