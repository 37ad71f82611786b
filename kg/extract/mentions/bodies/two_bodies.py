"""Names that run over two bodies, or over one and what it does: 甲工会支持|乙商会, 甲公司张某和|乙公司."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.mentions.heads import Heads, head_at
from kg.extract.views import Span, View
from kg.lexicon import column, word_set
from kg.text.names import SURNAMES

_ACTS, _VISITING = word_set("organisations.acts"), word_set("organisations.visiting")
_JOINED_WORKS = re.compile(
    "(?<=[矿厂院校行司社心所店馆园队局站])[和与及](?=[\u4e00-\u9fff]{4,}(?:公司|集团|厂|矿|医院|学院|大学|银行)$|中国)"
)
# 甲公司|张某和|乙公司: somebody of one firm, and another.
_PERSON_BETWEEN = re.compile(
    rf"(?:公司|集团|煤矿|医院|学校|银行|[总分]厂)[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}[和与及](?=[\u4e00-\u9fff]{{3,}})"
)
# 甲局和|乙市图书馆, 某某代表|乙县煤矿: what stands before the place with which the second of two names begins.
_ACTS_WITH = frozenset(("代表", "联合", "会同", "携手", "联手", "牵手", "协同", "对接", "隶属于", "归属于", "划归"))
_BETWEEN = _ACTS_WITH | {"和", "与", "及", "同", "跟", "以及", "由", "在"}


def past_predicate(view: View, span: Span, heads: Heads) -> Span:
    """甲工会支持|乙商会, 到甲区调研|企业工会: a body, or who goes there, and what is done to another are not one name."""
    if (joint := _joint(view, span)) is not None:
        return replace(span, lo=joint, rule="named-body", name="", code="")
    frames, edges = column("verbs", "verb", "frame"), column("words", "word", "edge")
    for token in reversed(view.tokens):
        if not span.lo < token.lo < token.hi < span.hi:
            continue
        verb = token.tag == "v" and frames.get(token.text) and edges.get(token.text) != "noun"
        acts = len(token.text) > 1 and (verb or token.text in _ACTS)
        between = token.text in _BETWEEN and any(r.lo == token.hi < r.hi < span.hi for r in view.regions)
        if between and (token.text in _ACTS_WITH or head_at(view.flat, token.lo, heads)):
            return replace(span, lo=token.hi, rule="placed-body", name="", code="")
        office = view.flat[token.hi : span.hi].removesuffix("工会") in word_set("departments.offices")
        no_unions = span.type == "Enterprise" and token.tag[:1] == "v" and view.flat.endswith("工会", span.lo, token.lo)
        if no_unions and len(token.text) > 1:
            named = view.flat[token.hi : span.hi] not in heads
            return replace(span, lo=token.hi, rule="named-body", strength=span.strength if named else "weak", name="", code="")
        inside = token.hi + 4 <= span.hi and not office
        visits = token.text in _VISITING and any(r.lo == span.lo and r.hi == token.lo for r in view.regions)
        if inside and (visits or (acts and head_at(view.flat, token.lo, heads))):
            return replace(span, lo=token.hi, rule="named-body", name="", code="")
    return span


def _joint(view: View, span: Span) -> int | None:
    """Where the second of two firms or houses begins that a name joins: 甲中心和|乙公司."""
    if span.type not in ("Enterprise", "Institution"):
        return None
    found = _PERSON_BETWEEN.search(view.flat, span.lo, span.hi) or _JOINED_WORKS.search(view.flat, span.lo, span.hi)
    return found.end() if found else None
