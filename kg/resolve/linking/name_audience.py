"""Whom a thing is for by its own name: 困难职工|帮扶工程 targets 困难职工, 《女职工劳动保护特别规定》 is about 女职工."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Place
from kg.lexicon import word_set
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft

# Whom a paper of a union is for anyway, and is not about.
_EVERYONE = word_set("name_audience.everyone")
_CONTEST = re.compile("(?:赛|比武|练兵|[育体化]节)(?:活动)?[”’]?$")
_OF_TRADE = ("行业职工", "系统职工", "产业职工")
AUDIENCE_OF = {"Initiative": "targets", "Facility": "targets", "Document": "regulates"}

_OF_RANKS = ("队伍建设改革", "队伍建设改革试点", "队伍建设", "队伍建设工程")
_OF_THE_MATTER = {"Document": ("about-document",), "Initiative": ("event-of",)}


def audience(cluster: Cluster, draft: Draft) -> Iterator[tuple[Draft, str, Draft, str]]:
    """(thing, relation, group, method) for each population that a name of the thing holds.

    What the title of a paper says of its matter (关于开展|职工疗休养|的通知) is the matter's, and so it is with a ceremony.
    """
    told: set[int] = set()
    for place in draft.places:
        inner = cluster.views[place.sentence].inner
        matters = [s for s in inner if s.rule in _OF_THE_MATTER.get(draft.type, ()) and s != place.span]
        for part in inner:
            if part.rule != "in-name" or not place.span.covers(part) or any(s.covers(part) for s in matters):
                continue
            for group in cluster.meant(Place(place.sentence, part)):
                if id(group) not in told and not is_for_everyone(draft, group) and not _is_anyones(draft, group):
                    told.add(id(group))
                    yield draft, says_of(draft), group, "population-in-name"


def _is_anyones(draft: Draft, group: Draft) -> bool:
    """Whether a contest of the workers at large is named in passing: 在|全国职工技能大赛|中夺冠."""
    passing = draft.type == "Initiative" and len({place.sentence for place in draft.places}) == 1
    return passing and (group.name in _EVERYONE or group.name.endswith(_OF_TRADE)) and _CONTEST.search(draft.name) is not None


def reformed(cluster: Cluster, draft: Draft) -> Iterator[Draft]:
    """Whose ranks a reform builds up by its name, where the text speaks of them too: 产业工人|队伍建设改革."""
    if draft.type == "Initiative" and draft.name.endswith(_OF_RANKS):
        yield from (d for d in cluster.drafts if d.type == "Group" and d.places and f"{d.name}队伍建设" in draft.name)


def says_of(draft: Draft) -> str:
    """What a thing is to the people in its name: a letter is for them, another paper about them."""
    return "targets" if draft.name.rstrip("》”").endswith("信") else AUDIENCE_OF[draft.type]


def is_for_everyone(draft: Draft, group: Draft) -> bool:
    """Whether a thing is a paper and a group in its title only the workers at large: 《职工疗休养办法》."""
    return says_of(draft) == "regulates" and group.name in _EVERYONE
