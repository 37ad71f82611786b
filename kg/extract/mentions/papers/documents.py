"""Policies, agreements, laws, notices: what stands in 《》 and ends like a paper, and unmarked names with such a head."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.mentions.heads import Heads, head_at, head_table
from kg.extract.mentions.name_edges import Edge, left_edge
from kg.extract.mentions.papers.forms import paper_forms
from kg.extract.mentions.papers.matters import matters_of
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set, words_of
from kg.text.quotes import Quote

_POLICY = re.compile(r"“[^”“]{2,14}(?:\d{1,3}|[一二三四五六七八九十]{1,3})条(?:措施|政策|举措|意见)?”")
_COUNTED_POLICY = re.compile(
    rf"(?:{any_of('documents.deciding')})了?"
    r"(?P<paper>(?:《?[\u4e00-\u9fff]{2,14}?)?\d{1,3}条(?:专项|具体|惠企|惠民)?[\u4e00-\u9fff]{0,4}(?:措施|政策|举措|意见)》?)"
)
# What is sent out or read out is a paper even without a name of its own; so is what is signed.
_SENT = re.compile(
    rf"(?:{any_of('documents.sending')})了?(?:[\\d一二两三四五六七八九十百]+(?:余|多)?[份件封条张]|(?:全[国省市区县])?(?:首|第一)[份封张])?(?:的|题为|来自[^,，。;；]{{2,30}}?的)?"
    rf"(?P<paper>[\u4e00-\u9fff]{{0,12}}?(?:{any_of('documents.sent')}))"
)
_MORE = re.compile(rf"(?:\d+[余多]?[份件封])?(?:、|和|及)(?P<paper>[\u4e00-\u9fff]{{0,10}}?(?:{any_of('documents.sent')}))")
_SIGNED = re.compile(
    r"(?:签订|签署|订立|签下)了?(?:首份|第一份|全[国省市区县州]首[份个])?"
    rf"(?P<paper>(?!劳动合同)[\u4e00-\u9fff]{{0,10}}?(?:{any_of('documents.signed')}))(?![率的签书])"
)

_IS_SIGNED = re.compile("(?:签订|签署|订立|签下|签)了?(?:[^，,。;；]{2,12}?[、和及与])?$")
_CONTRACTS = words_of("documents.contracts")
# 把…|写进|集体合同, 列入|年度为民办实事清单
_WRITTEN = re.compile(
    rf"(?:写进|写入|列入|列进|纳入|载入|列为)了?(?P<paper>[\u4e00-\u9fff]{{0,10}}?(?:{any_of('documents.listing')}))(?![率的签管保制范])"
)

# What a title may end in that is a paper where bodies sign or issue it: 会签|《…协作机制》.
_RULES = words_of("documents.ruling")
_ISSUED = re.compile(rf"(?:{any_of('documents.issuing')})了?(?:《[^《》]*》、?(?:[和与及])?)*$")
# 一份工匠培养规划|随之出炉: what is said of a paper and of nothing else.
_CAME_OUT = re.compile(
    "(?:也|就|已|还|即将|随之|相继|随即|陆续|正式|同步|近日|日前|最近|应运)*(?:出炉|出台|面世|问世|印发|下发|颁布|施行|生效)(?!的)"
)
_JUST_ISSUED = re.compile(rf"(?:{any_of('documents.issuing')})了?$")
_EDITION = re.compile(r"(?<!\d)[12]\d{3}年?版$")  # 2024版|《…合同》
# What stands in brackets behind a title: 《…办法|(试行)》.
_BRACKETED = re.compile(r"[(（][^)）]*[)）]?$")
_CARRYING_OUT = re.compile(r"(?:学习|宣传)*(?:贯彻落实|贯彻|落实|执行|遵守)")
# What a title ends in that is never a book or a play; what says of titles before it that they are papers.
_PRINTED = re.compile(rf"(?:证|(?:\d|[十百千])[问题条讲招例]|{any_of('documents.printed')})$")
_HANDED_OUT = re.compile(
    r"(?:《[^《》]*》|[、和及])*等?(?:多[种部项]|系列|一系列|有关|相关)?(?:普法|宣传|法律|政策|学习|安全|维权)+(?:资料|材料|手册|读本|法规|书籍|单页|折页)"
)
_GENERIC = word_set("documents.generic")
# What is a paper only where it is written or followed, and something else where it is carried out or won: 制定|…三年行动计划.
_GOVERNED = words_of("documents.governed")
_GOVERNING = re.compile(
    rf"(?:{any_of('documents.governing')})了?(?:[^,，。;；]{{0,8}}(?:的|[\d一二两三四五六七八九十]+[个批份项起件]|、|和|及))?$"
)
_PROCEDURES = word_set("documents.procedures")
_BODIES = words_of("documents.bodies")
_PEOPLE = words_of("initiatives.served")
_FOR_WHOM = re.compile("[为给向][^,，。;；]{0,6}$")
_SAID = word_set("documents.said")
_WON = re.compile(rf"(?:{any_of('honours.winning')})[^,，。;；]{{0,30}}案例$")  # 入选|全国十大典型案例
_NOT_PAPERS = words_of("documents.not_papers")


@cache
def _heads() -> Heads:
    return head_table("documents", "head")


def find_documents(view: View) -> list[Span]:
    """Documents of one sentence. A title in 《》 counts when it ends like a paper; a bare noun needs a modifier."""
    found = []
    for quote in view.quotes:
        if quote.mark == "《":
            title = view.flat[quote.lo + 1 : quote.hi - 1]
            core = _BRACKETED.sub("", title) or title
            head = head_at(core, len(core), _heads())
            ruled = core.endswith(_RULES) and _ISSUED.search(view.flat[: quote.lo])
            if head or _PRINTED.search(core) or core.startswith("关于") or ruled or _HANDED_OUT.match(view.flat, quote.hi):
                edition = _EDITION.search(view.flat, 0, quote.lo)
                found.append(Span(edition.start() if edition else quote.lo, quote.hi, "Document", "titled-document", head))
    found += [span for q in view.quotes if q.mark == "《" for span in matters_of(view, q)]
    found += [Span(m.start(), m.end(), "Document", "counted-policy", "条") for m in _POLICY.finditer(view.flat)]
    found += [*_by_act(view), *paper_forms(view)]
    inside = [(q.lo, q.hi) for q in view.quotes if q.mark == "《"]
    ending = _heads().ending_in(view.flat)
    ends = [t.hi for t in view.tokens if t.hi in ending and not any(lo < t.hi < hi for lo, hi in inside)]
    return found + [span for hi in ends if (span := _bare_document(view, hi, ending[hi])) is not None]


def _by_act(view: View) -> list[Span]:
    """Papers that the act on them shows, and those that a list counts behind them: 签订|协议, 发出|慰问信60封、|建议书7份."""
    matches = [m for pattern in (_SIGNED, _SENT, _WRITTEN, _COUNTED_POLICY) for m in pattern.finditer(view.flat)]
    for match in matches:
        if more := _MORE.match(view.flat, match.end("paper")):
            matches.append(more)
    return [Span(m.start("paper"), m.end("paper"), "Document", "signed-paper", m["paper"], "weak") for m in matches]


def _is_paper(view: View, title: Quote) -> bool:
    """Whether a title in 《》 ends like a paper itself (《意见》), so that a paper behind it is another."""
    return bool(head_at(view.flat, title.hi - 1, _heads()))


def _with_procedure(view: View, edge: Edge) -> Edge:
    """帮扶资金|使用|管理办法: what is done with a thing stands between its name and the kind of paper, though a verb."""
    index = view.token_ending.get(edge.lo, 0)
    if index == 0 or view.tokens[index].text not in _PROCEDURES:
        return edge
    while index > 1 and view.tokens[index - 1].text in _PROCEDURES:
        index -= 1
    thing = view.tokens[index - 1]
    if thing.text.endswith(_PEOPLE) and _FOR_WHOM.search(view.flat, 0, thing.lo):
        return edge  # 为|农民工|发放|维权手册
    wider = left_edge(view, view.tokens[index].lo, limit=20) if thing.tag[:1] in ("n", "v", "l", "a") else edge
    return wider if wider.words and not view.flat.endswith(_BODIES, 0, view.tokens[index].lo) else edge


def _with_act(view: View, edge: Edge, lo: int) -> Edge:
    """拿出|改革|实施方案, 制定|分工|方案: behind a verb of writing an act is what the plan is for and governs nothing."""
    index = view.token_ending.get(lo, 0)
    act = view.tokens[index]
    if edge.lo < lo or index == 0 or (act.tag != "vn" and act.text not in _PROCEDURES):
        return edge
    return edge._replace(lo=act.lo, words=1) if _GOVERNING.search(view.flat[: act.lo]) else edge


def _bare_document(view: View, hi: int, head: str) -> Span | None:
    if view.flat[:hi].endswith(_NOT_PAPERS) or (head.endswith("案例") and _WON.search(view.flat, 0, hi)):
        return None
    row = _heads()[head]
    lo = hi - len(head)
    if row["strength"] == "bare":
        if head == "工会法" and (view.flat.endswith("总", 0, lo) or view.flat.startswith("人", hi)):
            return None  # 工会|法人
        return Span(lo, hi, "Document", "known-law", head)
    edge = left_edge(view, lo, limit=24)
    if (verb := _CARRYING_OUT.match(view.flat, edge.lo, lo)) is not None:
        edge = edge._replace(lo=verb.end())
    edge = _with_act(view, _with_procedure(view, edge), lo)
    title = view.quote_ending.get(edge.lo)
    place = view.region_ending(title.lo) if title is not None else None
    on_paper = edge.lo < lo or head.startswith("实施") or place is not None
    if title is not None and title.mark == "《" and head not in _SAID and (on_paper or not _is_paper(view, title)):
        return Span(place.lo if place else title.lo, hi, "Document", "paper-on-paper", head)
    return _named_paper(view, edge, hi, head)


def _named_paper(view: View, edge: Edge, hi: int, head: str) -> Span | None:
    """The paper named before its head; sure where it is signed (签订|师徒合同) or issued in quotes (发布“…清单”)."""
    name = view.flat[edge.lo : hi - len(head)]
    in_quotes = view.flat[edge.lo - 1 : edge.lo] == "“" and view.flat[hi : hi + 1] == "”"
    issued = head != "要求" and _JUST_ISSUED.search(view.flat, 0, edge.lo - in_quotes)
    if name in _GENERIC or len(name) < 2 or (head in ("法", "书") and not edge.words) or (head == "法" and edge.quoted):
        return None
    if head in _SAID and not (edge.quoted or issued):
        return None
    if head.endswith(_GOVERNED) and not _GOVERNING.search(view.flat[: edge.lo]):
        return None
    signed = head.endswith(_CONTRACTS) and name[-2:] != "劳动" and _IS_SIGNED.search(view.flat, 0, edge.lo)
    strong = _heads()[head]["strength"] == "strong" or (edge.quoted and len(head) > 1) or head == "工作报告"
    came_out = edge.lo < hi - len(head) and _CAME_OUT.match(view.flat, hi)
    strong = strong or bool(signed) or bool(in_quotes and issued) or bool(came_out)
    return Span(edge.lo, hi, "Document", "named-document", head, "strong" if strong else "weak")
