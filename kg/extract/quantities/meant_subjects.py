"""What the first mention of a clause stands for: 嘉兴市|南湖区, 某工会主席|某某, 甲工会打造的|乙."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from kg.extract.quantities.discourse import ORGANISATIONS, Turn
from kg.extract.quantities.figures.patterns import verbs_of
from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of

SUBJECTS = ORGANISATIONS | {"Region", "Initiative", "Facility", "Person"}
_NOT_TITLE = re.compile("[、，的与和为对向给在]|邀请|组织|慰问|授予|表彰|帮助")
_WHOSE = re.compile("[^，、与和向给]{0,4}的[^，、的与和向给]{0,8}")  # 甲公司的老工人|某某
_TITLE = re.compile("[^，、的与和向给对为把将]{0,10}")  # 该公司|首席技师|某某
_SPOKE = re.compile("[^，,。]{0,4}(?:说|介绍|表示|坦言|透露|认为|指出)")
# 某某领衔的|工作室, 某某所在的|公司
LED = re.compile(f"[^，。、]{{0,4}}(?:{any_of('clause_subjects.leading')})的")
_AND = re.compile("[、和与及]|会同|联合|携手")
_HAS = r"(?<![没只还])有(?:近|约|超|逾)?[\d一二两三四五六七八九十]"
# 某市|的试点企业共计412家
OWNS = re.compile(r"的[^，。、]{2,16}?(?:共计?|总数|总量|已达|达到?|共有|已有|为|突破|超过|增至|增加到)[约近]?[达有]?\d")
_HAS_NEXT = r"(?:现|共|目前|已|总共|一共)*有[^，。、]{2,12}?\d"  # 某市|有货车司机4.2万人
_STATIVE = re.compile(f"{_HAS_NEXT}|.{{0,14}}?(?:{any_of('clause_subjects.stative')}|{_HAS})")


def meant_subject(turn: Turn, at: int) -> tuple[Placed, bool]:
    """What a mention at the head of its clause stands for: the inmost of places, the holder of a post, the thing owned."""
    if turn.mentions[at].type == "Region":
        at = innermost(turn, at)
    mention = possessor(turn, _holder(turn, at) or _worker(turn, at) or turn.mentions[at])
    has = _STATIVE.match(turn.flat, mention.hi, turn.hi) or OWNS.match(turn.flat, mention.hi)
    return mention, mention.type == "Region" and has is not None


def employed_person(turn: Turn, lo: int) -> Placed | None:
    """该公司|首席技师某某: the person, unless the clause only says who speaks."""
    person = next((m for m in turn.mentions if m.lo >= lo and m.type == "Person"), None)
    if person is None or not _TITLE.fullmatch(turn.flat, lo, person.lo):
        return None
    return None if _SPOKE.match(turn.flat, person.hi) else person


def _holder(turn: Turn, at: int) -> Placed | None:
    """某工会主席某某: the person, unless the clause only says who speaks."""
    body, *rest = turn.mentions[at:]
    person = rest[0] if rest and rest[0].type == "Person" else None
    if person is None or body.type not in ORGANISATIONS | {"Facility", "Region"} or person.lo - body.hi > 10:
        return None
    return None if _NOT_TITLE.search(turn.flat, body.hi, person.lo) or _SPOKE.match(turn.flat, person.hi) else person


def _worker(turn: Turn, at: int) -> Placed | None:
    """甲公司的老工人|某某, 甲厂技术的|某某: the person, unless the clause only says who speaks."""
    body, *rest = turn.mentions[at:]
    person = rest[0] if rest and rest[0].type == "Person" else None
    if person is None or body.type not in ORGANISATIONS | {"Facility"} or not _WHOSE.fullmatch(turn.flat, body.hi, person.lo):
        return None
    return None if _SPOKE.match(turn.flat, person.hi) else person


def innermost(turn: Turn, at: int) -> int:
    """嘉兴市|南湖区, 该市|某县总工会: where the last of places that stand one in the other is, or the body there."""
    for place, inner in pairwise(turn.mentions[at:]):
        if place.type != "Region" or inner.type not in ORGANISATIONS | {"Region"} or inner.lo != place.hi:
            break
        at += 1
    return at


def possessor(turn: Turn, mention: Placed) -> Placed:
    """甲的乙, 某某领衔的乙, 甲工会打造的乙: the thing, where it is named too."""
    led = LED.match(turn.flat, mention.hi) if mention.type == "Person" else None
    last = _last_of_list(turn, mention) if mention.type in ORGANISATIONS else mention
    led = _made_by().match(turn.flat, last.hi) if last.type in ORGANISATIONS else led
    at = led.end() if led else mention.hi + 1 if turn.flat[mention.hi : mention.hi + 1] == "的" else -1
    at += turn.flat[at : at + 1] in ("“", "‘") and not any(m.lo == at for m in turn.mentions)
    inner = [m for m in turn.mentions if m.lo == at and m.type in SUBJECTS]
    return inner[0] if inner else mention


def _last_of_list(turn: Turn, body: Placed) -> Placed:
    """The last of bodies that are named together: 甲工会与|乙学院|共建的夜校."""
    for other in turn.mentions:
        if other.type in ORGANISATIONS and other.lo > body.hi and _AND.fullmatch(turn.flat, body.hi, other.lo):
            body = other
    return body


@cache
def _made_by() -> re.Pattern[str]:
    return re.compile(f"[^，。、的]{{0,6}}(?:{verbs_of('build', 'conduct').pattern})的[“‘]?")
