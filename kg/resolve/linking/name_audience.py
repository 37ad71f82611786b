"""Whom a thing is for, what a paper is about, by its name: 困难职工|帮扶工程, 《女职工劳动保护规定》, 《关于开展…的通知》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Place
from kg.extract.views import Span
from kg.lexicon import word_set
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft, fold

# Whom a paper of a union is for anyway, and is not about.
_EVERYONE = word_set("name_audience.everyone")
_CONTEST = re.compile("(?:赛|比武|练兵|[育体化]节)(?:活动)?[”’]?$")
_OF_TRADE = ("行业职工", "系统职工", "产业职工")
_JOINS = re.compile("加入|入会|参加")
_CARE = re.compile(
    r"关于(?:(?:进一步|切实|扎实)?(?:做好|加强)|在[^》]{2,16}?(?:企业|单位|行业|产能|过程)中?(?:推行|推进|加强|建立|实行|开展)"
    r"|推[进动][^》]{0,6}(?:企业|单位)(?:建立|健全|完善|开展|落实))"
)
_RUN = ("试点", "改革", "选树", "评选", "集体协商", "班", "竞赛", "大赛", "活动", "制度", "机制", "互助", "贷款")
_LAWS = ("条例", "法")
_TOPICS = ("Group", "Facility", "Initiative", "Honour")
AUDIENCE_OF = {"Initiative": "targets", "Facility": "targets", "Document": "regulates"}

_OF_RANKS = ("队伍建设改革", "队伍建设改革试点", "队伍建设", "队伍建设工程")
_OF_THE_MATTER = {"Document": ("about-document",), "Initiative": ("event-of",)}

Saying = tuple[Draft, str, Draft, str]


def audience(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
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
                general = is_for_everyone(draft, group) or _is_only_a_name(draft, group, part)
                if id(group) not in told and not general:
                    told.add(id(group))
                    yield draft, says_of(draft), group, "population-in-name"


def _is_only_a_name(draft: Draft, group: Draft, part: Span) -> bool:
    """Whether a contest of the workers at large is named in passing: 在|全国职工技能大赛|中夺冠; or a place for people who are
    called so only in its name, by more than what they are: 茶乡|司机|驿站, 三区|工人|广场."""
    if draft.type == "Facility":
        alone = all(place.span.rule == "in-name" for place in group.places)
        return alone and len(part.head) < len(group.name)
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


def subject_matter(cluster: Cluster, draft: Draft) -> list[Draft]:
    """The initiatives that the title of a document is about: 关于|开展…|的通知."""
    parts = [
        Place(p.sentence, s)
        for p in draft.places
        for s in cluster.views[p.sentence].inner
        if p.span.covers(s) and s.type == "Initiative" and s.rule == "about-document"
    ]
    return list({id(d): d for part in parts for d in cluster.meant(part)}.values())


def asks_for_care(title: str) -> bool:
    """Whether a paper asks others to do well what they do already, and starts nothing.

    >>> asks_for_care("《关于做好职工防暑降温工作的通知》"), asks_for_care("《关于开展技能竞赛的通知》")
    (True, False)
    """
    return _CARE.search(title) is not None


def subject_matters(cluster: Cluster, draft: Draft) -> Iterator[Saying]:
    """(paper, relation, topic, method) for what the title of a paper is about."""
    matters = subject_matter(cluster, draft)
    for matter in matters:
        yield draft, "regulates", matter, "title-regulates"
    title = fold(draft.name)
    topics = {id(d): (d, _in_title(d, title)) for d in cluster.drafts if d.type in _TOPICS and d not in matters}
    topics = {key: said for key, said in topics.items() if title.endswith(_LAWS) or not _is_title_alone(cluster, said[0])}
    said = [(d, form) for d, form in topics.values() if form and not _is_of_matter(d, form, matters)]
    for topic, form in said:
        if not is_for_everyone(draft, topic) and not any(form != other and form in other for _, other in said):
            yield draft, says_of(draft) if topic.type == "Group" else "regulates", topic, "topic-in-name"


def _is_of_matter(topic: Draft, form: str, matters: list[Draft]) -> bool:
    """《关于开展|女职工|“两癌”筛查的通知》: a population that only what the paper is on is for."""
    started = [fold(matter.name) for matter in matters if not _JOINS.search(matter.name)]
    return topic.type == "Group" and any(form in name for name in started)


def _is_title_alone(cluster: Cluster, topic: Draft) -> bool:
    """《某市|技师培养三年行动|计划》: whether only the title of a paper names a matter, and by no word for a thing that is run;
    a room that is a person's (赵立新|工作室) is no matter of a paper on rooms."""
    if topic.type == "Facility":
        return any(d.type == "Person" and topic.name.lstrip("“").startswith(d.name) for d in cluster.drafts)
    spans = [place.span for place in topic.places]
    return all(s.rule == "matter-of-document" for s in spans) and not topic.name.endswith(_RUN)


def _in_title(draft: Draft, title: str) -> str:
    """The longest form of a thing that stands in a folded title, "" for none; of two or three characters only its name."""
    forms = {fold(draft.name)} | {fold(form) for form in draft.forms if len(fold(form)) >= 4}
    forms |= {form.removesuffix("工作") for form in forms if len(form) >= 6}
    return max((form for form in forms if len(form) >= 3 and form in title), key=len, default="")
