"""Names right behind a post: 书记|周宏远|表示, where a surname begins and no word of another sense takes it away."""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.extract.mentions.heads import Heads, head_at, head_table
from kg.extract.views import View
from kg.lexicon import any_of, column, read_table, word_set, words_of
from kg.text.names import COMPOUND_SURNAMES, SURNAMES, looks_like_person
from kg.text.tokens import Token

AFTER_NAME = re.compile(rf"(?=[,，。、;；:：)）(（\s]|$|{any_of('persons.after_name')})")
_HOLDERS = words_of("persons.holders")
_SPEECH = re.compile(r"(表示|说|介绍说|介绍|告诉记者|坦言|感慨地说|笑着说|说道|回忆)")
NOT_NAMES, _NOT_BEGUN = word_set("persons.not_names"), words_of("persons.not_begun")
# 主席牛志远|走进: what people of a post go on to do, whichever way the dictionary cuts the name before it.
GOES = re.compile(any_of("persons.going_on"))
# 秘书长某某|为选手颁奖: prepositions that the dictionary cuts off.
LINKS = re.compile("[为向对同将从由以作于]")
# 某某|来此, 某某|到会, 某某|作了: the verb behind a name.
RUNS_ON = re.compile(
    "原(?=[是系为任在本])|曾(?=[是在任获被为经当先多荣以担])|来[此到]|到[会场访位岗]|笑(?=[着道说言称,，])|[作讲谈问唱念送]了|作(?=[大会总介主工动报讲发致点部辅交说经现专题典表述宣开闭指重])"
    "|[和与](?=同事|家人|工友|队友|徒弟|妻子|丈夫|[他她]|其他|大家|[\u4e00-\u9fff]{0,3}们)|深(?=有|感|知|情|入|受)|时(?=[,，])"
    "|[和与](?=(?:常务)?副?(?:主席|书记|主任|总?经理|[部局院会校厂处科所队]长)|[省市区县州旗]总)"
    "|获(?=全国|全省|全市|[省市区县国]|评|得|奖|授|颁|“|[第一二三特金银铜优最先]|劳|五一|荣誉|称号)|则(?:[,，]|表示|认为|说|用|把|将|从|是|感|坦|介绍|告诉|代表|在|以|带)"
)
# 缝纫工盖海星|接过: what only a person does, whatever the dictionary makes of the name.
_DEEDS = [word for word in words_of("persons.after_name") if len(word) > 1]
_CRAFT = re.compile(rf"(?<![职员农女民])[\u4e00-\u9fff](?:工|员|师|手)(?=[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff])")
ACTS_ON = re.compile("|".join([*_DEEDS, _SPEECH.pattern, GOES.pattern]))
# What people are called by those who know them, and the plural.
_ADDRESSED = words_of("persons.addressed")
_COMMON = frozenset(row["surname"] for row in read_table("surnames") if row["common"] == "yes")
RARE_SURNAMES = word_set("persons.rare_surnames")  # mostly another word, a surname only behind a post
# Cards, stations, shops, fees: no given name ends so.
NO_NAME_ENDS = frozenset("卡站店队费款券赛奖厂局校处所贷险")
_LEADERS = ("主席", "书记", "长", "经理", "主任")
# No given name ends so: 劳模夏明|在, 评劳模时|也, nor has such a character in the middle: 评劳模时|也会.
_FUNCTION_WORDS = tuple("在也的了与就都还给对被把等后")
_INNER_WORDS = frozenset("也就都还又没")
# 向师傅|敬茶, 给劳模|解难题: what is done for somebody of a trade, and ends the clause.
_DONE_FOR = re.compile("[向给为替帮][\u4e00-\u9fff]{0,4}$")
_CLAUSE_ENDS = ("", ",", "，", "。", ";", "；")


@cache
def posts() -> Heads:
    """The titles that people bear."""
    return head_table("titles", "title")


@cache
def _titles() -> AhoCorasick:
    names = {row["title"] for row in read_table("titles")} | {
        row["honour"] for row in read_table("honours") if row["kind"] == "core"
    }
    return AhoCorasick(sorted(names | set(_HOLDERS)), matchkind=MatchKind.LeftmostLongest)


def _titles_in(flat: str) -> list[tuple[str, int]]:
    """Titles and trades of a sentence with the offset behind each, in order."""
    titles = [(lo, hi) for _, lo, hi in _titles().find_matches_as_indexes(flat)]
    trades = [m.span() for m in _CRAFT.finditer(flat) if not any(lo < m.end() and m.start() < hi for lo, hi in titles)]
    return [(flat[lo:hi], hi) for lo, hi in sorted(titles + trades)]


def after_titles(view: View) -> list[tuple[int, int]]:
    """书记|周宏远|表示: two or three characters with a surname, between a post and a boundary."""
    found = []
    for title, lo in _titles_in(view.flat):
        size = 2 if view.flat.startswith(COMPOUND_SURNAMES, lo) else 1
        if (size == 1 and not _begins_name(view, title, lo)) or _runs_on(view, lo):
            continue
        done_for = _DONE_FOR.search(view.flat, 0, lo - len(title)) is not None
        ends = (hi for hi in (lo + size + 2, lo + size + 1) if _is_called(view, lo, hi, size, title))
        ends = (hi for hi in ends if not (done_for and view.flat[hi : hi + 1] in _CLAUSE_ENDS))
        found += [(lo, hi) for hi in ends][:1]
    return found


def _begins_name(view: View, title: str, lo: int) -> bool:
    """Whether a surname stands at an offset; one that is mostly another word only as such, behind a post of one person."""
    first = view.flat[lo : lo + 1]
    alone = first in RARE_SURNAMES and title.endswith(_LEADERS) and lo in view.token_at
    word = view.tokens[view.token_at[lo]] if alone else None
    return first in SURNAMES or (word is not None and (len(word.text) == 1 or word.tag.startswith("nr")))


def _is_called(view: View, lo: int, hi: int, size: int, title: str) -> bool:
    """Whether a stretch behind a post is a name: `size` characters of surname, and one or two that no word takes away."""
    text, long = view.flat[lo:hi], hi - lo == size + 2
    if text.endswith(_FUNCTION_WORDS) or text[1:-1] in _INNER_WORDS or (long and text[-1] in NO_NAME_ENDS):
        return False
    if RUNS_ON.match(view.flat, hi - 1):
        return False
    if view.flat[hi - 1 : hi] in (tuple("说称讲问答笑看认了们") if long else ("中", "了", "们")):
        return False
    given = view.tokens[view.token_at[lo + size]] if lo + size in view.token_at else None
    word = view.tokens[view.token_at[lo]] if lo in view.token_at else None
    said = word is not None and word.hi == lo + size and word.tag[:1] in ("d", "a", "v")
    if given is not None and given.hi == hi and given.text in column("verbs", "verb", "frame"):
        return False  # 施工|区|召开
    if given is not None and given.hi == hi and said and _is_common(given) and not ACTS_ON.match(view.flat, hi):
        return False  # 绿化工|边|喝水
    if word is not None and word.hi == hi and not word.tag.startswith(("nr", "ns")):
        return False
    if any(r.lo == lo for r in view.regions) or (LINKS.fullmatch(text[-1:]) and hi - 1 in view.token_at):
        return False
    if word is not None and hi - lo == 3 and word.text == "代表":
        return False
    if long and hi not in view.token_ending and lo + size + 1 in view.token_ending and not GOES.match(view.flat, hi):
        return False
    sounds = looks_like_person(text) or (long and text[0] in RARE_SURNAMES)
    likely = len(text) == hi - lo and sounds and text not in NOT_NAMES and not is_nameless(text)
    return likely and (_is_name_end(view, hi, title, lo - len(title)) or is_one_name(view, lo, hi))


def _is_common(word: Token) -> bool:
    """Whether a word of two characters and more is no proper name."""
    return len(word.text) > 1 and word.tag[:1] in ("n", "v", "a") and word.tag[:2] not in ("nr", "ns", "nz")


def _runs_on(view: View, lo: int) -> bool:
    """Whether a word or a place runs over an offset (保证工|程质量, 市长|安镇), or a preposition begins there (骑手|向记者)."""
    index = view.token_over(lo)
    token, said = view.tokens[index], ACTS_ON.match(view.flat, lo + 3)
    return (
        (token.lo < lo < token.hi and token.text in posts())
        or (token.lo < lo and (len(token.text) in (2, 4) or _is_house(token.text)) and not token.tag.startswith("nr"))
        or (token.lo == lo and len(token.text) > 3 and not token.tag.startswith("nr"))
        or any(r.lo < lo < r.hi for r in view.regions)
        or view.flat.startswith("师傅", lo - 1)
        or (token.lo == lo and len(token.text) == 1 and token.tag[:1] in ("v", "c") and _word_next(view, index) and not said)
        or (
            token.lo == lo
            and token.text in ("向", "从", "于")
            and index + 1 < len(view.tokens)
            and view.tokens[index + 1].tag[:1] in "nr"
        )
    )


def _is_house(word: str) -> bool:
    """还同|工商局: whether a word is what bodies are called by."""
    return word.endswith("联") or word in head_table("organisations", "head")


def _word_next(view: View, index: int) -> bool:
    """Whether the word behind a word is a common one of two characters (查|隐患, 和|家属)."""
    follower = view.tokens[index + 1] if index + 1 < len(view.tokens) else None
    return follower is not None and len(follower.text) == 2 and not follower.tag.startswith("nr")


def is_one_name(view: View, lo: int, hi: int) -> bool:
    """Whether the dictionary takes all three characters for one name and a predicate follows."""
    index = view.token_at.get(lo)
    if hi - lo != 3 or index is None:
        return False
    whole = view.tokens[index].hi == hi and view.tokens[index].tag.startswith("nr")
    return whole and acts_next(view, hi)


def _is_name_end(view: View, hi: int, title: str, at: int) -> bool:
    """Whether what follows a name may follow a person; behind a short title that no body owns only speech or a mark."""
    rest = view.flat[hi:]
    owned = bool(head_at(view.flat, at, head_table("organisations", "head")))
    if owned or len(title) >= 3 or title.endswith((*_LEADERS, "会员", "代表", "劳模", "工匠", "选手")):
        return bool(AFTER_NAME.match(rest)) or acts_next(view, hi)
    return bool(_SPEECH.match(rest)) or not rest or rest[0] in "、，,。" or _is_sure_name(view, at + len(title), hi)


def _is_sure_name(view: View, lo: int, hi: int) -> bool:
    """骑手|何广田|离异: whether a common surname begins three characters without a common word in them, and a verb follows.

    What the dictionary takes for one name may have two (女司机|田芳|把…).
    """
    inside = [t for t in view.tokens if lo <= t.lo and t.hi <= hi]
    if len(inside) == 1 and inside[0].tag.startswith("nr") and (inside[0].lo, inside[0].hi) == (lo, hi):
        return inside[0].text not in word_set("persons.everyday") and acts_next(view, hi)
    whole = bool(inside) and inside[0].lo == lo and inside[-1].hi == hi == lo + 3
    given = [t for t in inside if t.lo > lo and len(t.text) > 1 and not t.tag.startswith("n")]
    return whole and view.flat[lo] in _COMMON and not given and acts_next(view, hi)


def acts_next(view: View, hi: int) -> bool:
    """Whether a word begins at an offset that can follow a subject: a verb, an adverb, a preposition."""
    index = view.token_at.get(hi)
    return index is not None and view.tokens[index].tag[:1] in ("v", "d", "p", "c", "r", "t", "f")


def is_nameless(text: str) -> bool:
    """Whether somebody is called by a surname alone (周某, 吴师傅, 段氏), or the words are none's name (成长|路, 全行|业)."""
    return text.endswith(_ADDRESSED) or text.startswith(_NOT_BEGUN) or "某" in text or (len(text) == 3 and text[1] == "总")
