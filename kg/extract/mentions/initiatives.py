"""What is done: campaigns, contests, meetings, classes, mechanisms, services; quoted names with or without a head noun."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from kg.extract.mentions.chunks import Edge, Heads, head_at, head_table, left_edge
from kg.extract.mentions.doings import commonplace, done_objects
from kg.extract.views import Span, View
from kg.lexicon import column, word_set
from kg.text.quotes import Quote

_GENERIC = word_set("initiatives.generic")
_IN_NAMES = word_set("initiatives.in_names")
# Heads that say nothing without a name of their own.
_VAGUE = word_set("initiatives.vague")
# Nouns behind a name that tell of the thing itself.
_ASPECTS = word_set("initiatives.aspects")
# Acts of people: behind their name they are what those people do (职工|捐款), not what is done for them.
_ACTS = word_set("initiatives.acts")
_PEOPLE = ("职工", "干部", "员工", "工匠", "劳模", "单位", "企业", "会员", "代表", "群众")
_ASIDE = re.compile(r"暨|[(（][^)）]*[)）]")
# A body and its act before a quoted name: 县总工会创新|“…”模式.
_SUBJECT = re.compile("[^“]*(?:工会|总|公司|集团|[厂局院校区市县])(?:创新|创建|建设|评选|培育|选树)(?=“)")
_COUNTS = re.compile("”(?:\\d+|[二两三四五六七八九十]+)[项个大类种]$")
_LISTED_OF = re.compile("(?:、[\u4e00-\u9fff]{2,8}){1,4}的")
_FRONTING = frozenset("把将就")
_MEANS = re.compile(
    "为(?:重要|主要|主|有力|具体|有效)?(?:抓手|契机|载体|依托|平台|主线|引领|总领|龙头|牵引|突破口|切入点|纽带)"
)
_ABOUT = ("关于", "针对", "围绕", "随着")
_OBJECT_FRAMES = frozenset(("conduct", "build", "undertake", "participate", "contain"))
_ET_CETERA = re.compile(r"(等|系列|专项|主题|特色)*")


@cache
def _heads() -> Heads:
    return head_table("initiatives", "head")


def find_initiatives(view: View) -> list[Span]:
    """Initiatives of one sentence, overlaps included."""
    found = []
    for token in view.tokens:
        head = head_at(view.flat, token.hi, _heads())
        if head and (len(token.text) <= len(head) or token.tag.startswith(("n", "j", "l", "vn"))):
            span = _headed(view, token.hi, head)
            if span is not None:
                found.append(span)
    return found + _quoted(view) + (done_objects(view, _heads()) if view.sentence.role != "note" else [])


def quoted_lists(view: View) -> list[tuple[int, int, list[tuple[int, int]]]]:
    """“甲、乙、丙”3项行动: the quote's offsets and those of its parts, when the count behind it agrees."""
    found = []
    for quote in view.quotes:
        inner = view.flat[quote.lo + 1 : quote.hi - 1]
        parts = inner.split("、")
        if quote.mark != "“" or len(parts) < 2 or not all(2 <= len(p) <= 14 for p in parts):
            continue
        count = re.match(r"(\d+|[二两三四五六七八九十]+)(?:项|个|大|类|种|位一体)", view.flat[quote.hi :])
        if count and (count[1] == str(len(parts)) or "零一二三四五六七八九十".find(count[1]) == len(parts)):
            lo, spans = quote.lo + 1, []
            for part in parts:
                spans.append((lo, lo + len(part)))
                lo += len(part) + 1
            found.append((quote.lo, quote.hi, spans))
    return found


def _headed(view: View, hi: int, head: str) -> Span | None:
    strength, lo = _heads()[head]["strength"], hi - len(head)
    if strength == "bare":
        return None if modifies_noun(view, hi) else Span(lo, hi, "Initiative", "known-initiative", head)
    edge = _name_edge(view, lo, strength)
    name = view.flat[edge.lo : lo]
    if strength == "strong" and (not name or name in _GENERIC) and _is_event(head) and _verb_before(view, edge.lo):
        return Span(edge.lo, hi, "Initiative", "bare-event", head, "weak")
    if strength == "weak" and head in _ACTS and name.endswith(_PEOPLE):
        return Span(lo, hi, "Initiative", "headed-initiative", head, "weak") if len(head) >= 4 else None
    if _says_nothing(view, edge, lo, head) or (strength == "weak" and _is_clause(view, name, edge.lo, hi)):
        return None
    if not (strength == "strong" and (edge.quoted or edge.region or len(name) >= 4)) and modifies_noun(view, hi):
        pilot = head.endswith("试点") and view.flat.startswith("单位", hi)
        return Span(edge.lo, hi, "Initiative", "modifying-initiative", head, "weak") if pilot else None
    if edge.quoted:
        return Span(edge.lo, hi, "Initiative", "quoted-name-with-head", head)
    strong = (strength == "strong" and len(name) >= 2) or strength == "known" or _governed(view, edge.lo, hi)
    return Span(edge.lo, hi, "Initiative", "headed-initiative", head, "strong" if strong else "weak")


def _name_edge(view: View, lo: int, strength: str) -> Edge:
    """Where the name before a head begins, with a quoted name of the same clause and the list that is counted."""
    edge = left_edge(view, lo)
    if strength == "strong" and not edge.quoted:
        quote = _quote_in_clause(view, edge.lo)
        edge = Edge(quote, quoted=True, words=2) if quote >= 0 else edge
    edge = _with_quoted_list(view, edge)
    aside = _ASIDE.match(view.flat, edge.lo, lo) or (_SUBJECT.match(view.flat, edge.lo, lo) if edge.quoted else None)
    return replace(edge, lo=aside.end()) if aside else edge


def _says_nothing(view: View, edge: Edge, lo: int, head: str) -> bool:
    """Whether a head stands with no name, a generic one, or that of a body, or sums up quoted names (“甲”“乙”|两大|工程)."""
    name, hi = view.flat[edge.lo : lo], lo + len(head)
    if name in _GENERIC or (len(head) == 1 and len(name) < 3) or (not name and (len(head) < 4 or head in _VAGUE)):
        return True
    if name.endswith("总") and view.region_ending(lo - 1) is not None:
        return True
    if _COUNTS.search(name) and ("”“" in name or view.flat[edge.lo - 1 : edge.lo] == "”"):
        return True
    return not edge.quoted and not edge.region and commonplace(view.flat[edge.lo : hi])


def _is_clause(view: View, name: str, lo: int, hi: int) -> bool:
    """Whether a weak name is a subject and its act (…总工会|慰问), or one word of a list before 的 (合作、联动的|平台)."""
    served = view.flat[lo - 1 : lo] == "为" and view.flat.endswith("服务", 0, hi)
    return ends_like_body(name) or served or bool(_LISTED_OF.match(view.flat, hi)) or view.sentence.role == "note"


def _is_event(head: str) -> bool:
    """Whether a head alone tells what is held (培训班, 讲座, 启动仪式), where 活动 or 工程 tells nothing."""
    return len(head) >= 2 and head not in _VAGUE


def modifies_noun(view: View, hi: int) -> bool:
    """Whether a name is only the modifier of the noun behind it (创建|单位, 竞赛|形式); 改革|成果 still tells of the reform."""
    index = view.token_at.get(hi)
    if index is None:
        return False
    after = view.tokens[index]
    return (
        after.tag in ("n", "nz")
        and len(after.text) > 1
        and after.text not in _ASPECTS
        and view.flat[after.hi : after.hi + 1] != "化"
    )


def _governed(view: View, lo: int, hi: int) -> bool:
    """Whether a preposition makes a name the matter of its clause: 把|厂务公开|纳入, 就|工资集体协商|进行, 以|…|为抓手."""
    if hi - lo < 4 or not lo:
        return False
    means = view.flat[lo - 1] == "以" and _MEANS.match(view.flat, hi)
    return bool(means) or view.flat[lo - 1] in _FRONTING or view.flat.endswith(_ABOUT, 0, lo)


def ends_like_body(name: str) -> bool:
    """Whether a modifier is really a subject (…总工会|慰问, …养老院|捐赠)."""
    return name.endswith(
        (
            "工会",
            "公司",
            "集团",
            "养老院",
            "医院",
            "学校",
            "学院",
            "大学",
            "银行",
            "总",
            "厂",
            "局",
            "厅",
            "法院",
            "检察院",
            "协会",
            "政府",
        )
    )


def _with_quoted_list(view: View, edge: Edge) -> Edge:
    """“甲、乙、丙”3项|主题活动: the quoted list and its count belong to the name."""
    for lo, hi, _ in quoted_lists(view):
        if re.fullmatch(r"(?:\d+|[二两三四五六七八九十]+)(?:[项个大类种]|位一体的?)", view.flat[hi : edge.lo]):
            return Edge(lo, quoted=True, words=2)
    return edge


def _quote_in_clause(view: View, lo: int) -> int:
    """“…”向一线职工赠书仪式: a quoted name in the same clause, not far before, with no act between."""
    for quote in view.quotes:
        between = view.flat[quote.hi : lo]
        if (
            quote.mark == "“"
            and 0 < len(between) <= 16
            and (between[0] in "向为走进" or (len(between) <= 10 and "的" not in between))
            and not _acts(between)
            and not re.search(r"[,，、。;；:：”“)）]", between)
        ):
            return left_edge(view, quote.lo).lo if view.region_ending(quote.lo) else quote.lo
    return -1


def _acts(text: str) -> bool:
    return bool(re.search(r"[被将把了是等\d]|[一二三四五六七八九十\d][大项个类]", text)) or any(
        verb in text for verb in column("verbs", "verb", "frame") if len(verb) > 1 and verb not in _IN_NAMES
    )


def _quoted(view: View) -> list[Span]:
    """“…” alone, as the object of a verb of doing or one of a list of such: weak, so that a frame must confirm it."""
    found = []
    for quote in view.quotes:
        size = quote.hi - quote.lo - 2
        if quote.mark not in "“‘" or not 2 <= size <= 30:
            continue
        inner = view.flat[quote.lo + 1 : quote.hi - 1]
        if re.search(r"[。！？!?；;]", inner):
            continue
        done, head = _verb_before(view, quote.lo), head_at(view.flat, quote.hi - 1, _heads())
        if head and (done or _names_alone(view, quote, head)) and len(inner) > len(head) + 1 and "、" not in inner:
            found.append(Span(quote.lo, quote.hi, "Initiative", "quoted-name-with-head", head))
        elif done and not head and _nominal_at(view, quote.hi):
            continue
        elif done or _in_list(view, quote.lo, quote.hi):
            found.append(Span(quote.lo, quote.hi, "Initiative", "quoted-object", head, "weak"))
    return found


def _names_alone(view: View, quote: Quote, head: str) -> bool:
    """Whether a quoted stretch is a name wherever it stands: a strong head, and no word that only sentences have."""
    words = [t for t in view.tokens if quote.lo < t.lo < quote.hi - 1]
    return _heads()[head]["strength"] == "strong" and not any(t.tag[:1] in ("r", "d", "u", "y", "c", "p", "x") for t in words)


def _in_list(view: View, lo: int, hi: int) -> bool:
    """Whether a quote is a member of a list."""
    return view.flat[hi : hi + 1] in ("、", "“", "等") or view.flat[lo - 1 : lo] in ("、", "”")


def _nominal_at(view: View, at: int) -> bool:
    """Whether a noun goes on behind a quote, which is only its modifier then (“两癌”|筛查)."""
    index = view.token_at.get(at)
    return index is not None and view.tokens[index].tag in ("n", "vn", "nz") and len(view.tokens[index].text) > 1


def _verb_before(view: View, lo: int) -> bool:
    index = view.token_ending.get(lo)
    if index is None:
        return False
    token = view.tokens[index]
    if token.text in ("了", "的", "起"):
        token = view.tokens[index - 1] if index else token
    return column("verbs", "verb", "frame").get(token.text) in _OBJECT_FRAMES
