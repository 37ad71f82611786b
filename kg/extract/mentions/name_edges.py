"""Where a name begins: from its head noun leftwards over words that belong to a name, to the first that cannot.

A Chinese name is recognised by its right edge (…总工会, …竞赛, …办法); the left edge is the hard part. One walk serves all
types: nouns, adjectives, places, quoted and bracketed parts belong to the name; particles, prepositions, pronouns, counts,
adverbs and predicate verbs end it. Verbs that are often modifiers (培训班, 创新工作室) belong to it only between nouns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from kg.extract.views import View
from kg.lexicon import column, word_set

_NAME_TAGS = ("n", "vn", "b", "j", "s", "a", "l", "i", "eng", "x_", "nz", "g", "h", "k", "ag", "an")
_STOP_TAGS = ("u", "p", "c", "d", "r", "q", "y", "e", "o", "t", "f", "z", "w")
_ORDINAL = re.compile(
    r"(第[一二三四五六七八九十百零\d]{1,4}[届期次批季]|首届|(?:[12]\d{3}[—－~-]{1,2})?[12]\d{3}(?:年(?:度)?|[级届])|[一二三四五六七八九十\d]+五"
    r"|第?[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次|(?<!\d)12\d{3})$"
)
_FAR = 12  # characters of the longest of them
_ORDINAL_ENDS = frozenset("届期次批季年度级五0123456789")
# 三年|行动计划: how long a plan runs belongs to its name.
_TERM = re.compile("[一二两三四五六七八九十\\d]{1,2}年$|百日$|百天$")
_PLAN = re.compile("行动|攻坚|规划|计划|提升|专项|(?<=百[日天])")
# One-character verbs that take a quoted name as their object; another (护“林”队) is a part of the name.
_BEFORE_QUOTE = word_set("name_edges.before_quote")
# Adjectives by the dictionary, verbs in this genre.
_VERBAL = word_set("name_edges.verbal")
# 自主|型, 数字|化: a suffix cut off as a word belongs to the word before it.
_SUFFIXES = frozenset("型性式化级")
# 12|期|学习班, 两|场|报告会: a classifier behind a number counts the name and is no part of it.
_CLASSIFIERS = word_set("name_edges.classifiers")
# 百万|职工劳动竞赛, 千名|工匠进校园: a round number of people or firms is a part of a name; 近|百名 counts.
_CROWDS = word_set("name_edges.crowds")
_ROUGHLY = frozenset("近约超逾数上的有共达了0123456789")
_MARKS = set("，,。；;：:！!？?、…—- \u3000")


class Edge(NamedTuple):
    """The left edge of a name and what the walk met: a place, a quote, how many words, and whether a rank word leads."""

    lo: int
    region: bool = False
    quoted: bool = False
    words: int = 0


def _verbs() -> dict[str, str]:
    return column("verbs", "verb", "frame")


def is_name_word(text: str, tag: str) -> bool:
    """Whether a word can be part of a name, by the lexicon first and its tag second."""
    edge = column("words", "word", "edge").get(text)
    if text in column("ranks", "rank", "level"):
        return True
    if edge == "stop":
        return False
    if edge in ("noun", "word"):
        return True
    if text in _verbs() or (text[-1] == "获" and text != "收获"):
        return False
    if (tag.startswith(_STOP_TAGS) and tag != "eng") or tag in ("x", "m", "vd", "ad", "zg"):
        return False
    if tag.startswith("v"):
        return tag == "vn"
    return tag.startswith(_NAME_TAGS) or tag == "nr" or tag.startswith("n")


def left_edge(view: View, lo: int, *, brand: bool = False, limit: int = 30) -> Edge:
    """Walk left from the first character of a head noun.

    `brand` allows words of any class behind a place (company names are made of odd characters). The walk ends at `limit`
    characters. Quoted and bracketed parts are taken whole.
    """
    walk = _begin(view, lo, brand)
    while walk.index >= 0 and lo - walk.edge <= limit and walk.step():
        pass
    edge = _trim(view, walk.edge, lo)
    region = walk.region or any(place.lo == edge and place.hi < lo for place in view.regions)  # 上海市总工会|…, one word
    return Edge(edge, region, walk.quoted, walk.words)


def _begin(view: View, lo: int, brand: bool) -> _Walk:
    """The walk at the head noun: before the word that ends there, or past the one that the head is cut from."""
    index = view.token_ending.get(lo)
    if index is None and view.region_ending(lo) is not None:
        index = view.token_over(lo - 1)
    if index is not None:
        return _Walk(view, brand, lo, lo, index)
    index = view.token_over(lo)
    edge = view.tokens[index].lo
    return _Walk(view, brand, lo, edge, index - 1, words=int(edge < lo))


@dataclass(slots=True)
class _Walk:
    """How far a walk from the head noun at `lo` has come: `edge`, the word before it by its `index`, and what it met."""

    view: View
    brand: bool
    lo: int
    edge: int
    index: int
    region: bool = False
    quoted: bool = False
    words: int = 0

    def step(self) -> bool:
        """Take what stands before the edge, if it belongs to the name. Whether the name may go on before that."""
        if not self.region and self.view.region_ending(self.edge) is not None:
            self._take_places()
            return False
        if self._is_verb_in_quote_name():
            self._take_word(counts=False)
            return True
        if self._take_quote() or self._take_ordinal():
            return True
        token = self.view.tokens[self.index]
        if token.text in _CLASSIFIERS and self.index and self.view.tokens[self.index - 1].tag == "m":
            return False
        if not self._is_cut_from_suffix():
            if not self._belongs():
                return False
            if token.text in column("ranks", "rank", "level"):
                self._take_word()
                ordinal = None if self.brand else _ordinal(self.view.flat, self.edge)
                governed = ordinal and ordinal.start() and self.view.flat[ordinal.start() - 1] not in _MARKS
                if ordinal and (governed or ordinal[1][0] == "第"):  # 第二批|全市…名单, 公布|2025年全省…
                    self.edge = ordinal.start()
                return False
        self._take_word()
        return True

    def _take_word(self, *, counts: bool = True) -> None:
        self.edge, self.index = self.view.tokens[self.index].lo, self.index - 1
        self.words += counts

    def _take_places(self) -> None:
        """All places that stand before the edge, and the term before them: 第三届|贵州省|遵义市…."""
        place = self.view.region_ending(self.edge)
        while place is not None:
            self.edge, self.region, self.words = place.lo, True, self.words + 1
            place = self.view.region_before(place)
        if not self.brand and self.view.flat.endswith(_EPITHETS, 0, self.edge):
            self.edge -= 2
        ordinal = None if self.brand else _ordinal(self.view.flat, self.edge)
        self.edge = ordinal.start() if ordinal else self.edge

    def _take_quote(self) -> bool:
        quote = self.view.quote_ending.get(self.edge)
        if quote is None or quote.mark in "《〈" or quote.hi - quote.lo > 60 or self.view.flat[quote.hi - 2] in "。!！?？":
            return False
        bracketed = quote.mark in "(（"
        self.edge, self.quoted, self.words = quote.lo, self.quoted or not bracketed, self.words + 1
        self.index = self.view.token_ending.get(self.edge, -1)
        if bracketed and self.index >= 0 and _is_noted(self.view, self.index):
            self._take_word()
        return True

    def _take_ordinal(self) -> bool:
        ordinal = None if self.brand else ordinal_before(self.view, self.edge)
        if not ordinal:
            return False
        self.edge = ordinal.start()
        self.index = self.view.token_ending.get(self.edge, -1)
        return True

    def _is_verb_in_quote_name(self) -> bool:
        """纠|“茬”队: a verb of one character before a quote that is no verb of taking one."""
        if not self.quoted or self.view.flat[self.edge] not in "“‘":
            return False
        token = self.view.tokens[self.index]
        return len(token.text) == 1 and token.tag[:1] in ("v", "z", "g") and token.text not in _BEFORE_QUOTE

    def _is_cut_from_suffix(self) -> bool:
        """自主|型: a word whose suffix was cut off belongs to it, whatever its class."""
        token = self.view.tokens[self.index]
        whole = len(token.text) > 1 and token.text[0] not in _MARKS and token.tag[:1] not in ("x", "p", "c", "u")
        return whole and self.view.flat[self.edge] in _SUFFIXES

    def _belongs(self) -> bool:
        at_head = self.edge == self.lo and _nominal(self.view, self.index)
        token, flat = self.view.tokens[self.index], self.view.flat
        crowd = not self.brand and token.text in _CROWDS and flat[token.lo - 1 : token.lo] not in _ROUGHLY
        return crowd or _passes(self.view, self.index, self.brand) or _joins(self.view, self.index) or at_head


def _is_noted(view: View, index: int) -> bool:
    """光伏|场|(站)…: whether the word before a bracket is one of a character, which the dictionary takes for no noun."""
    word = view.tokens[index]
    counted = view.flat[word.lo - 1 : word.lo].isdigit()
    return len(word.text) == 1 and word.tag[:1] in ("q", "z", "v", "j", "g") and not counted


def _ordinal(flat: str, edge: int) -> re.Match[str] | None:
    return _ORDINAL.search(flat, max(0, edge - _FAR), edge) if flat[edge - 1 : edge] in _ORDINAL_ENDS else None


def ordinal_before(view: View, edge: int) -> re.Match[str] | None:
    """The count or the term that a name begins with: 第三届, 2020年, 十届二次, and 三年 of a plan."""
    if (ordinal := _ordinal(view.flat, edge)) is not None:
        return ordinal
    return _TERM.search(view.flat, max(0, edge - _FAR), edge) if _PLAN.match(view.flat, edge) else None


def _passes(view: View, index: int, brand: bool) -> bool:
    token = view.tokens[index]
    if token.text in _MARKS or token.text[0] in _MARKS:
        return False
    if brand:
        return (
            column("words", "word", "edge").get(token.text) != "stop"
            and token.tag[:1] not in ("u", "p", "c", "r", "x", "w")
            and (token.text not in _verbs() or len(token.text) < 2)
        )
    return is_name_word(token.text, token.tag)


_EPITHETS = ("平安", "法治", "美丽", "数字", "智慧", "书香", "健康", "诚信", "信用", "活力")  # 平安|某市|建设
_NOMINAL = word_set("name_edges.nominal")
# 全县职工|实施|技术革新: who does it, and the verb.
_DOING, _DOERS = frozenset(("实施", "落实", "推进", "推广", "解决", "创建")), ("职工", "员工", "工人", "会员", "班组", "企业")


def _nominal(view: View, index: int) -> bool:
    """职工素质|提升|活动: a verb between a noun and the head modifies the head."""
    if view.tokens[index].text not in _NOMINAL or not index:
        return False
    before = view.tokens[index - 1]
    return (
        before.tag.startswith(("n", "vn", "l", "b"))
        and is_name_word(before.text, before.tag)
        and view.region_ending(before.hi) is None
        and view.flat[before.lo - 1 : before.lo] != "为"  # 以改革为契机|推进
        and not before.text.endswith(("工会", "公司", "局", "院", "校", "委", "府", "会"))
        and not (view.tokens[index].text in _DOING and before.text.endswith(_DOERS))
    )


_PAIRED = word_set("name_edges.paired")
# Those of them that are contests by themselves: 培训|和|技能竞赛 are two things, 劳动|和|技能竞赛 is one.
_MODIFYING = frozenset(("劳动", "职业"))
_COMPLETE = frozenset(("技能竞赛", "技能比赛", "劳动竞赛", "技能大赛", "技术比武", "职业培训"))


def _joins(view: View, index: int) -> bool:
    """劳动|和|技能竞赛: a conjunction inside a name stands between two words that are often paired."""
    if view.tokens[index].text not in ("和", "与", "暨") or index == 0 or index + 1 >= len(view.tokens):
        return False
    if view.tokens[index].text == "暨":
        return True
    before, after = view.tokens[index - 1].text, view.tokens[index + 1].text
    alike = before in _MODIFYING or (before in _COMPLETE) == (after in _COMPLETE)
    return before in _PAIRED and after in _PAIRED and alike


def _trim(view: View, edge: int, lo: int) -> int:
    """Drop leading words that govern the name instead of belonging to it: 办理|社会保险, 做好|服务, 深化|技能培训."""
    while edge < lo:
        index = view.token_at.get(edge)
        if index is None or any(region.lo == edge for region in view.regions):
            return edge
        token = view.tokens[index]
        if not _governs(view, index, lo):
            return edge
        edge = token.hi
    return edge


def _governs(view: View, index: int, lo: int) -> bool:
    token = view.tokens[index]
    known = column("words", "word", "edge").get(token.text)
    if known == "noun" and token.tag in ("v", "vn"):
        return token.hi < lo and _after_predicate(view, index)
    if token.tag == "vn" and known is None:
        return bool(index) and view.tokens[index - 1].tag[:1] not in ("p", "u", "c") and view.flat[token.lo - 1] != "—"
    return known is None and (token.text in _VERBAL or token.text in ("好", "多", "大力"))


# 帮助|建设|肉羊养殖项目: who helps, and what with.
_HELPING, _HELPED = word_set("name_edges.helping"), word_set("name_edges.helped")


def _after_predicate(view: View, index: int) -> bool:
    """Whether a verb at the left edge stands where a predicate stands: behind a subject, an adverb or a verb of helping."""
    if index == 0:
        return False
    before = view.tokens[index - 1]
    helped = view.tokens[index].text in _HELPED and before.text in _HELPING
    return helped or before.tag[:1] == "d" or before.tag in ("vd", "ad")
