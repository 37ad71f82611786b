"""Papers that no head noun alone finds: letters, reports of congresses, 关于…的通知 without marks, lists with one head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_LETTER = re.compile(r"(?:致|写给|给)[^,，。;；《》、]{2,24}?的(?:一封信|公开信|慰问信|感谢信|信)(?![箱息访心任用号])")
_REPORT = re.compile(r"(?:党的|中国共产党|中国工会|[\u4e00-\u9fff]{1,3}[省市]工会)[一二三四五六七八九十]{1,3}大报告")
_NUMBER = r"(?:[\d一二两三四五六七八九十]{1,2}[个份项件部])"
_ON_MATTER = re.compile(
    rf"(?:{any_of('documents.issuing')})了?(?P<paper>关于(?:{any_of('documents.about_adverbs')})*(?:{any_of('documents.about_verbs')}|{any_of('documents.on_verbs')})"
    rf"[^,，。;；《》]{{2,40}}?的(?:若干)?(?:实施|指导|工作|暂行)?(?:{any_of('documents.about_papers')}|措施|政策))"
)
# 出台|深化甲的实施意见: what a paper is about, without 关于.
_FOR_ACT = re.compile(
    rf"(?:{any_of('documents.issuing')})了?(?P<paper>(?:{any_of('documents.about_adverbs')})*(?:{any_of('documents.for_acts')})"
    rf"[^,，。;；《》“”的]{{2,24}}?的(?:若干|具体|配套)?(?:实施意见|指导意见|实施办法|管理办法|工作方案|实施方案|意见|若干措施|措施))"
)
# 工资、女职工、劳动安全卫生|3个|专项集体合同
_SHARED = re.compile(
    rf"(?P<list>[\u4e00-\u9fff]{{2,12}}?(?:(?:、|和|与|及)[\u4e00-\u9fff]{{2,12}}?){{1,4}}?)等?{_NUMBER}"
    rf"(?P<head>[\u4e00-\u9fff]{{0,4}}(?:{any_of('documents.shared')}))"
)
_JOINT = re.compile(r"、|和|与|及")
# What a list of kinds stands behind: 签订|工资、女职工2个专项集体合同, 集体合同|和|工资….
_BEFORE_LIST = re.compile(
    rf".*(?:{any_of('documents.issuing')}|{any_of('documents.governing')}|{any_of('documents.concluding')}|合同[和及与、])了?"
)
_LONGEST_KIND = 6


def paper_forms(view: View) -> Iterator[Span]:
    """The papers of one sentence that have such a form."""
    if "信" in view.flat:
        yield from (Span(m.start(), m.end(), "Document", "letter", "信") for m in _LETTER.finditer(view.flat))
    if "大报告" in view.flat:
        yield from (Span(m.start(), m.end(), "Document", "congress-report", "报告") for m in _REPORT.finditer(view.flat))
    if "关于" in view.flat:
        yield from (Span(*m.span("paper"), "Document", "on-matter", "") for m in _ON_MATTER.finditer(view.flat))
    if "的" in view.flat:
        yield from (Span(*m.span("paper"), "Document", "for-act", "") for m in _FOR_ACT.finditer(view.flat))
    if any(word in view.flat for word in words_of("documents.shared")):
        for match in _SHARED.finditer(view.flat):
            yield from _shared_head(match)


def _shared_head(match: re.Match[str]) -> Iterator[Span]:
    """Each of the papers whose kinds a list enumerates before a count and their head: 工资、女职工|2个|专项集体合同."""
    governed = _BEFORE_LIST.match(match["list"])
    lo = match.start("list") + (governed.end() if governed else 0)
    if not governed and len(_JOINT.split(match["list"])[0]) > _LONGEST_KIND:
        return
    stop, end, head = match.end("list"), match.end(), match["head"]
    while lo < stop:
        joint = _JOINT.search(match.string, lo, stop)
        hi = joint.start() if joint else stop
        if lo < hi:  # a scan may drop a member and leave both marks
            yield Span(lo, hi if joint else end, "Document", "shared-head", head, name=match.string[lo:hi] + head)
        lo = joint.end() if joint else stop
