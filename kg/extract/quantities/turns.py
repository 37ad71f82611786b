"""An article as clauses in reading order, each with its mentions, its own subject and the topic that it inherits.

Chinese news names its subject once and goes on for clauses and sentences without it: what a figure is about is mostly
what was last spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.quantities.clause_subjects import own_subject
from kg.extract.quantities.discourse import HEADLINES, ORGANISATIONS, Memory, Turn, home_regions
from kg.extract.quantities.figures.enumerated import summed_up
from kg.extract.quantities.figures.patterns import IS_COUNTED
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.short_names import with_full_names
from kg.extract.quantities.speaking import protagonist, speaking
from kg.extract.quantities.topics import (
    initiative_weights,
    main_initiative,
    names_inside,
    remember,
    stands_by,
)
from kg.lexicon import words_of
from kg.model import Article

# 集体协商|指导员, “安康杯”竞赛|优胜企业, 创新工作室|带头人: the name is an attribute.
_DESCRIBED = {
    "Initiative": re.compile(
        r"[\u4e00-\u9fff]{0,2}员(?!工)|工作者|优胜|先进|示范|优秀|标兵|能手|率(?!先)|金(?![额秋牌])|款(?!待)|补贴|经费|券|专款"
    ),
    "UnionBody": re.compile("第?[一二三四五六七八九十]+(?:大|次代表大会|次会员代表大会|届)|[^，。、]{0,4}候选人|新一届"),
    "Facility": re.compile("(?:带头人|领衔人|代表|成员|负责人)"),
}
# 为3家企业的200名|职工服务: what is done for them, no service of that name.
_VERBAL = re.compile("(?:职工|员工|群众|会员|劳动者|农民工|工人|企业|基层|居民|百姓|骑手|司机|女工)服务$")
_FOR = re.compile("[为给][^，。；]*?[名位家户个万人][^，。；供展设]{0,6}$")
_CLASSIFIED = re.compile("[0-9][余多万]{0,2}[所家个名位支座间处项人场件条对户批期次]$")  # 与5|所院校合作
_OF_BODIES = re.compile("(?:[0-9][余多]?[万千百]?[余多]?|每)[家户名位]$|每[个座处]$")  # 57家|企业观赛, 每名|职工培训: no work
_PLANNED = 4  # characters: 年底前|计划培训|600人
_A_NUMBER = re.compile(
    "(?:[、和与及][^，。、0-9]{2,8}){0,2}(?:成果|项目|课题|案例)?(?:达到?|共|近|约|超过?|累计)?[0-9一二三四五六七八九十两百千]"
)
# 甲工作室被评为|国家级大师工作室: what a place is honoured as is not spoken of.
_AS_TITLE = re.compile("(?:[评定名批选升打造建列]为|获评|入选|跻身|获批|荣获)(?:了|首批)?[“‘]?$")
_MARKS = re.compile(r"[，,；;。！!？?：:\n]")


def read_turns(article: Article, placed: Sequence[Placed]) -> Iterator[Turn]:
    """Every clause of an article, headlines too, with subject and topic.

    Mentions inside a longer one (a place in a union's name) tell what 全市 means, and stand for nothing else.
    """
    by_sentence: dict[int, list[Placed]] = {}
    for mention in with_full_names(article, placed):
        by_sentence.setdefault(mention.sentence, []).append(mention)
    memory = Memory(
        home_regions(placed), tuple(m for m in placed if m.type == "Enterprise"), main=main_initiative(article, placed)
    )
    memory.weight = initiative_weights(article, placed)
    memory.told_of = protagonist(article, placed)
    memory.within = names_inside(placed)
    speakers = speaking(article, by_sentence)
    leads = True
    for index, sentence in enumerate(article.sentences):
        mentions = _tellers(by_sentence.get(index, ()), sentence.flat)
        memory.begin_sentence(speakers.get(index))
        listed = summed_up(sentence.flat, mentions) if "、" in sentence.flat or "等" in sentence.flat else ()
        memory.summed = frozenset((m.lo, m.hi) for m in listed)
        if index and sentence.paragraph != article.sentences[index - 1].paragraph:
            memory.carriers, memory.near, memory.since = set(), {}, index
        if sentence.role not in HEADLINES and leads:
            memory.topic, leads = memory.told_of or memory.topic, False
        for lo, hi in _clauses(sentence.flat, mentions):
            turn = _turn(index, lo, hi, sentence.flat, mentions, memory)
            for region in (m for m in by_sentence.get(index, ()) if m.type == "Region" and lo <= m.lo < hi):
                memory.pass_by(region)
            yield turn
            remember(turn, memory)


def _turn(sentence: int, lo: int, hi: int, flat: str, mentions: Sequence[Placed], memory: Memory) -> Turn:
    """One clause with what the memory holds at this point."""
    inside = tuple(m for m in mentions if lo <= m.lo < hi)
    ahead = tuple(m for m in mentions if m.lo >= hi)
    turn = Turn(sentence, lo, hi, flat, inside, ahead, topic=memory.hero or memory.topic, scene=memory.scene, main=memory.main)
    turn.summed = memory.summed
    turn.subject, turn.owner = own_subject(turn, memory)
    memory.lost = turn.subject is None and (turn.owner or memory.lost)
    turn.owner = turn.owner or memory.lost
    memory.seen += [m for m in inside if m.type != "Facility" or not _AS_TITLE.search(flat, lo, m.lo)]
    turn.known = tuple(memory.seen)
    turn.person = memory.last("Person")
    turn.place, turn.framed = memory.place, memory.framed
    if turn.subject is not None and turn.subject.type in ORGANISATIONS and not (memory.scene is not None and stands_by(turn)):
        memory.actor = memory.doer = turn.subject
    turn.actor = memory.actor
    turn.held = memory.held
    turn.law = memory.law
    if turn.subject is not None and turn.subject.type == "Document":
        memory.law = turn.subject
    turn.within = memory.within
    turn.carried = turn.subject is not None and turn.subject.key in memory.carriers
    return turn


def _tellers(mentions: Sequence[Placed], flat: str) -> list[Placed]:
    """Mentions in order without those inside another and without names that only describe a post or a title."""
    kept: list[Placed] = []
    for mention in sorted(mentions, key=lambda m: (m.lo, -m.hi)):
        if mention.type in _DESCRIBED and _DESCRIBED[mention.type].match(flat, mention.hi):
            continue
        if mention.type == "Initiative" and _is_no_name(mention, flat):
            continue
        if not kept or mention.lo >= kept[-1].hi:
            kept.append(mention)
    return kept


def _is_no_name(mention: Placed, flat: str) -> bool:
    """Whether words that may name work only tell what is done, paid or made: 为200名|职工服务, 完成|技术革新|37项, 领|津贴."""
    if _VERBAL.fullmatch(flat, mention.lo, mention.hi):
        return bool(_FOR.search(flat, 0, mention.lo))
    plain = flat[mention.lo : mention.hi].endswith(words_of("turns.plain_work"))
    if plain and not IS_COUNTED.match(flat, mention.hi) and "“" not in flat[max(mention.lo - 1, 0) : mention.hi]:
        return True
    if flat.startswith("计划", mention.lo) and mention.hi - mention.lo == _PLANNED:
        return True
    if _OF_BODIES.search(flat, max(mention.lo - 6, 0), mention.lo):
        return True
    if _CLASSIFIED.search(flat, max(mention.lo - 3, 0), mention.lo + 1):
        return True
    return bool(_A_NUMBER.match(flat, mention.hi)) and flat[mention.lo : mention.hi].endswith(words_of("figures.outcomes"))


def _clauses(flat: str, mentions: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """Stretches between marks; a mark inside a name or a number does not count."""
    lo = 0
    for mark in _MARKS.finditer(flat):
        at = mark.start()
        grouped = flat[at] == "," and flat[at - 1 : at].isdigit() and flat[at + 1 : at + 4].isdigit()  # 1,200
        if grouped or any(m.lo < at < m.hi for m in mentions):
            continue
        if at > lo:
            yield lo, at
        lo = at + 1
    if lo < len(flat):
        yield lo, len(flat)
