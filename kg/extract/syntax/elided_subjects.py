"""Whether words name somebody who acts, or leave it to the sentence before: 此外,还在园区开展…; 注重预防,深入开展…."""

from __future__ import annotations

import re

from kg.extract.syntax.words import PREPOSITIONS
from kg.extract.views import View
from kg.lexicon import any_of, column, word_set, words_of

# Words of these classes name nobody: adverbs, conjunctions, dates, counts, localisers, marks, particles, set phrases.
_NAMELESS_TAGS = ("d", "c", "t", "ad", "vd", "m", "q", "f", "x", "w", "u", "y", "i", "a", "z")
_MANNER = word_set("memory.manner")
_LINKS = word_set("memory.links")
_MARKS = frozenset(",，;；:：")
_WHEN = word_set("frames.when")
_NOMINAL = ("n", "v", "a", "b", "m", "q", "j", "r", "s")
_ACTORS = words_of("elided_subjects.actors")
_ALL_OVER = ("上下", "内外", "左右", "以上", "以下")
_ASPECTS = frozenset(("了", "着", "过"))
# 明确|在各园区设立…, 带动各地|举办…, 另有4人|获银奖: others act, or are to.
_OTHERS = re.compile(
    r"督促[^,，。;；]{0,12}$|(?:带动|推动|引导|督促|要求|动员|鼓励|支持|指导)各|明确|要求"
    r"|(?:支持|帮助|协助|鼓励|扶持|补助|资助)[^,，。;；]{0,8}"
    r"(?:地区|各地|[市县区省乡镇村]|企业|单位|基层|街道|社区|(?:基层|各级|企业|下级|所属)工会)(?:(?:依托|结合|利用)[^,，。;；]{1,14})?$|(?:地区|单位|企业|部门|各地|市县|基层|工会)(?:都|均|也)?(?:要|应|须|必须|应当|不得|可以?)[^,，。;；]{0,6}$|另有|对$|[\d一二两三四五六七八九十]+余?多?人(?:分别)?$"
)

_URGED = re.compile(
    rf"(?:{any_of('elided_subjects.urging')})[^,，。;；]{{0,16}}?(?:{any_of('elided_subjects.urged')})"
    "(?:普遍|依法|全面|分别|相继|陆续|及时)?$"
)
_PURPOSE = re.compile("为了?")
_DATE = frozenset("年月日号")
_IS = ("是", "即", "在于")
_SET_PHRASE = 4  # characters of a phrase that is a clause by itself: 牵线搭桥, 以赛促学


def first_verb(view: View) -> int:
    """Offset of the first verb with a frame; the length of a sentence that has none."""
    frames = column("verbs", "verb", "frame")
    return next((t.lo for t in view.tokens if frames.get(t.text, "by") != "by"), len(view.flat))


def names_nobody(view: View, hi: int) -> bool:
    """Whether a sentence names nobody who acts before an offset.

    No clause may begin with a noun, but for adverbs, dates, links and what stands behind a preposition; behind its verb it
    may name anything, unless all that is the attribute of whoever acts (参加活动的职工表示).
    """
    return _subject_unknown(view, hi) is None


def names_others(view: View, hi: int) -> bool:
    """各创建单位|…, 茶厂|推出…: whether a sentence sets out with people or a body, not with a thing (论坛|已…)."""
    subject = _subject_unknown(view, hi)
    if subject is None:
        return False
    last = view.tokens[subject]
    if last.tag.startswith("r"):
        return True
    for token in view.tokens[subject:]:
        if token.lo >= hi or not token.tag.startswith(_NOMINAL):
            break
        last = token
    return last.text.endswith(_ACTORS)


def _subject_unknown(view: View, hi: int) -> int | None:
    """The word before an offset with which a subject begins, None where all clauses are without one."""
    begun = in_phrase = attribute = False
    papers = {s.lo for s in view.spans if s.type == "Document"}
    for i, token in enumerate(view.tokens):
        if token.lo >= hi:
            return None
        if not (begun or in_phrase) and token.lo in papers:
            return i
        if token.text in _MARKS:
            begun = in_phrase = attribute = False
        elif begun:
            if attribute and token.tag == "v":
                return i
            attribute = attribute or token.text == "的"
        elif token.text in PREPOSITIONS:
            in_phrase = True
        elif _is_verb(view, i):
            begun = True
        elif not (in_phrase or _is_nameless(view, i)):
            return i
        elif not in_phrase:
            in_phrase = _leads_away(view, i)
    return None


def _is_nameless(view: View, i: int) -> bool:
    """Whether a word names nobody: an adverb, a date, a link, how, when, or a set phrase."""
    token = view.tokens[i]
    plain = token.tag.startswith(_NAMELESS_TAGS) or token.text in _LINKS or _is_manner(view, i)
    return plain or _leads_away(view, i)


def _leads_away(view: View, i: int) -> bool:
    """Whether a noun begins a phrase that is no subject."""
    return view.tokens[i].tag.startswith(("n", "r", "v")) and (_is_set_phrase(view, i) or _says_when(view, i))


def _is_set_phrase(view: View, i: int) -> bool:
    """牵线搭桥, 以赛促学: a word that is a clause by itself and says how."""
    token = view.tokens[i]
    alone = view.flat[token.lo - 1 : token.lo] in _MARKS or token.lo == 0
    return len(token.text) == _SET_PHRASE and alone and view.flat[token.hi : token.hi + 1] in _MARKS


def _says_when(view: View, i: int) -> bool:
    """疫情|期间, 春节|前, 生活|上: whether nouns are those of a time or a field, with a word of where or when behind them."""
    for token in view.tokens[i + 1 :]:
        if token.tag == "f" or token.text in _WHEN:
            return token.text not in _ALL_OVER
        if not token.tag.startswith(("n", "vn", "t", "m", "q", "a", "b")):
            return False
    return False


def begins_with_somebody(view: View, lo: int, hi: int) -> bool:
    """Whether a clause begins with a noun, counted or not: a subject that no mention covers (各社区工会依托…, 50对|师徒…)."""
    index = view.token_at.get(lo)
    if index is None or lo >= hi or view.flat.endswith(_IS, 0, hi):  # 第一件事|就是|开展…
        return False
    counted = _counts(view, index, lo)
    while index + 1 < len(view.tokens) and _counts(view, index, lo):
        index += 1
    token = view.tokens[index]
    named = token.hi < hi + counted and token.tag.startswith(("n", "r")) and token.text not in _LINKS
    return named and not _is_manner(view, index)


def others_act(view: View, lo: int, hi: int) -> bool:
    """Whether the words before a verb in its clause leave what it says to others, none of them named."""
    return _OTHERS.search(view.flat, lo, hi) is not None


def urges_others(view: View, lo: int, hi: int) -> bool:
    """甲指导|120家企业|签订合同: whether those who act are urged to by the subject, and not named."""
    return _URGED.search(view.flat, lo, hi) is not None


def purpose_only(view: View, begin: int, lo: int) -> bool:
    """为推动|改革,甲…: whether a verb says what for, with nothing but adverbs between 为 and it."""
    opening = _PURPOSE.match(view.flat, begin, lo)
    if opening is None:
        return False
    index = view.token_at.get(opening.end())
    while index is not None and view.tokens[index].lo < lo:
        if not view.tokens[index].tag.startswith(("d", "a")):
            return False
        index = index + 1
    return index is not None


def describes(view: View, lo: int) -> bool:
    """2008年|成立|的甲协会: whether the verb at an offset only belongs to the attribute of what follows."""
    index = view.token_at.get(lo)
    return index is not None and view.flat.startswith("的", view.tokens[index].hi)


def _counts(view: View, i: int, lo: int) -> bool:
    """Whether a word is a number or its classifier: 50|对, 120|名."""
    token = view.tokens[i]
    pairs = token.text == "对" and token.lo > lo and view.tokens[i - 1].text not in _DATE  # 10月|对|40家企业
    return token.tag in ("m", "q") or pairs


def _is_manner(view: View, i: int) -> bool:
    """全力, 精心, 常态|化, 创造|性, 总体|上: a noun that says how."""
    token = view.tokens[i]
    return token.text in _MANNER or view.flat[token.hi : token.hi + 1] in ("化", "性", "上", "地")


def _is_verb(view: View, i: int) -> bool:
    """Whether a word is the verb of its clause; a word that may be either is one before its object (宣传|劳模, 设计了)."""
    token = view.tokens[i]
    if token.text in column("verbs", "verb", "frame") or token.tag == "v":
        return True
    behind = view.tokens[i + 1] if i + 1 < len(view.tokens) else None
    return token.tag == "vn" and behind is not None and (behind.text in _ASPECTS or behind.tag in ("n", "m"))
