"""What a figure measures: the noun phrase at its number."""

from __future__ import annotations

import re

from kg.extract.quantities.discourse import ORGANISATIONS, Turn
from kg.text.numbers import Quantity

_FIRST = re.compile(
    r"^(?:其中|全[省市县区州]|给[他她]|截至目前|目前|一年内|年?内|共计?有?|累计|已经?|先后|分别|还|又|并|约|近|"
    r"将|全年|现有?(?!场)|有|新(?![增建])|以[上下]|[，、])+"
)
_LAST = re.compile(r"(?:共计?|累计|达到?|已|为|超过?|有|了|约|近|总量|高|的|人数)+$")
_GIVE = re.compile(r".{0,6}(?:给予|获得|得到|给|拿到|获|他|她)")
_STOP = re.compile(
    r"[，。、；,;）)(（“”\d]|作为|参加|参与|参赛|获|分别|为|在|被|与|和|通过|来自|到|进行|正在|从|均|共|"
    r"加入|纳入|分布|[一二两三四五六七八九十]+[个名家项]"
)


def measure_of(turn: Turn, quantity: Quantity) -> str:
    """The noun phrase measured: what follows a classifier (15个|赛项), else the words between the subject and the number."""
    if quantity.unit in ("岁", "周岁"):
        return "年龄"
    after = turn.flat[quantity.hi : turn.hi]
    counted = next((m for m in turn.mentions if m.lo <= quantity.hi < m.hi), None)
    if quantity.kind == "count" and counted is not None:
        return turn.flat[quantity.hi : counted.hi].strip("“”‘’《》")
    headed = next((turn.flat[m.lo : m.hi] for m in turn.mentions if m.hi == quantity.lo), "")
    noun = _noun(after)
    if quantity.kind == "count" and noun and (not headed or headed.endswith(noun)):
        return noun
    owners = ORGANISATIONS | {"Region", "Person"}
    lo = max([turn.lo, *(m.hi for m in turn.mentions if m.hi <= quantity.lo and m.type in owners)])
    before = re.split(r"[\d.]+[万亿余多]*.", turn.flat[lo : quantity.lo])[-1].strip("“”‘’、 ")
    words = _LAST.sub("", _FIRST.sub("", before))
    if quantity.kind == "money" and _GIVE.fullmatch(words):
        words = noun or words
    return words[-16:] or noun or quantity.unit


def _noun(after: str) -> str:
    """The noun phrase that begins after a number; "" where none does."""
    if not after or _STOP.match(after):
        return ""
    noun = _STOP.split(after, maxsplit=1)[0].strip("的")
    noun = noun[noun.rfind("的") + 1 :]
    return noun if 1 < len(noun) <= 16 else ""
