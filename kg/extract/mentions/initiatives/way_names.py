"""What stands before 的 in the name of a way of working: “甲+乙”的|培养模式, 以甲为重点的|工作体系, 甲结合、乙合作的|机制.

Such a name says in the words before 的 how the work is done; its head (模式, 机制, 体系) alone tells nothing.
"""

from __future__ import annotations

import re

from kg.extract.mentions.name_edges import Edge
from kg.extract.views import View
from kg.lexicon import column, words_of

_WAYS = words_of("initiatives.ways")
_LONGEST = 36
_MOTTO = 32  # characters of the longest in quotation marks
# 用|“单独建”“联合建”的办法|扩面: how something else is done.
_BY = ("用", "以", "按", "按照", "采取", "采用", "靠", "依靠", "通过", "运用", "”", "、", "和", "实行")
_PHRASE = "[\u4e00-\u9fffA-Za-z+]"
# 以甲为重点的, 集甲、乙于一体的: phrases that show by themselves where they begin.
_FRAMED = re.compile(
    rf"(?:以{_PHRASE}{{2,14}}?为{_PHRASE}{{1,6}}|集{_PHRASE}{{2,8}}(?:、{_PHRASE}{{2,8}}){{1,4}}(?:于|为)?一[体身])的$"
)
# 甲结合、乙合作的; the parties before 参与 are such a list too.
_LISTED = re.compile(rf"(?![与和同跟对向在经按从])(?:{_PHRASE}{{2,10}}、){{1,4}}{_PHRASE}{{2,12}}的")
_SENTENCE = re.compile("[是了被把将]|能够|可以|具有")


def with_relative(view: View, edge: Edge, head: str) -> Edge:
    """The left edge of the name of a way of working with what stands before 的 in it."""
    edge = _with_verb(view, edge)
    if view.flat[edge.lo - 1 : edge.lo] != "的" or edge.quoted or not head.endswith(_WAYS):
        return edge
    if view.flat.startswith("新格局", edge.lo):
        return edge  # 甲共享、乙融合的|新格局 is a hope
    quote = view.quote_ending.get(edge.lo - 1)
    if quote is not None:
        motto = quote.mark == "“" and quote.hi - quote.lo <= _MOTTO
        motto = motto and not (head == "办法" and view.flat.endswith(_BY, 0, quote.lo))
        return Edge(quote.lo, quoted=True, words=edge.words + 2) if motto else edge
    framed = _FRAMED.search(view.flat, max(0, edge.lo - _LONGEST), edge.lo)
    lo = framed.start() if framed else _listed_start(view, edge.lo)
    return edge._replace(lo=lo, words=edge.words + 2) if lo < edge.lo else edge


def _with_verb(view: View, edge: Edge) -> Edge:
    """“甲+乙”的|帮带|模式: the verb between 的 and the head is a part of the name."""
    index = view.token_ending.get(edge.lo)
    verb = view.tokens[index] if index is not None and not edge.words else None
    if verb is None or verb.tag != "v" or len(verb.text) != 2 or not view.flat.endswith("”的", 0, verb.lo):
        return edge
    return edge._replace(lo=verb.lo, words=1)


def _listed_start(view: View, hi: int) -> int:
    """Where the list before 的 begins, behind the verb that makes the thing: 构建|甲结合、乙合作的|机制."""
    verbs = column("verbs", "verb", "frame")
    for token in reversed(view.tokens):
        if token.hi > hi - 4:
            continue
        if token.lo < hi - _LONGEST or token.text in "，,。;；:：“”":
            return token.hi if _tells_how(view, token.hi, hi) else hi
        if verbs.get(token.text) in ("build", "conduct"):
            after = token.hi + (view.flat[token.hi] in "了起出")
            text = view.flat[after:hi]
            if _LISTED.fullmatch(text) and not _SENTENCE.search(text):
                return after
    return 0 if _tells_how(view, 0, hi) else hi


def _tells_how(view: View, lo: int, hi: int) -> bool:
    """Whether a clause opens with acts in a list before 的: |校企共建、工学交替的|培养体系, not 甲市、乙市的|机制."""
    how = _LISTED.fullmatch(view.flat, lo, hi) if hi - lo <= _LONGEST else None
    if how is None or _SENTENCE.search(view.flat, lo, hi) or "等" in view.flat[lo:hi]:
        return False
    ends = [at for at in range(lo, hi) if view.flat[at] in "、的"]
    acts = [view.token_ending.get(at) for at in ends]
    return sum(index is not None and view.tokens[index].tag in ("v", "vn", "a") for index in acts) > len(acts) / 2
