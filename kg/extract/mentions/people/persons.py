"""People: the tagger's names that pass the surname check, names behind a post or an honour, names listed with them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.mentions.name_edges import Heads, head_at, head_table
from kg.extract.mentions.people.dotted_names import dotted_names
from kg.extract.views import Span, View
from kg.lexicon import any_of, read_table, word_set, words_of
from kg.text.names import COMPOUND_SURNAMES, SURNAMES, Name, looks_like_person

_AFTER_NAME = re.compile(rf"(?=[,，。、;；:：)）(（\s]|$|{any_of('persons.after_name')})")
_SPEAKS_FOR = re.compile("(?<![\u4e00-\u9fff“])(?P<who>[\u4e00-\u9fff]{3})(?=代表[\u4e00-\u9fff]{2})")
_GIVES = re.compile("作了?(?:专题|主题|典型|经验|交流|工作|动员|大会|总结|表态|报告|讲座|辅导|发言)")
_HOLDERS = words_of("persons.holders")
_CRAFT = r"(?<![职员农女民])[\u4e00-\u9fff](?:工|员|师|手)" + (
    r"(?=[\u4e00-\u9fff]{2,3}(?:[,，。、;；:：()（）说]|表示|介绍|告诉|和|把|在|等|$))"
)
_NOT_LAST = frozenset(
    "说称道等和与在的是为也都还并将把被对向从给让请获任当因所又再及到来去笑讲问答看想家摄文报认处里外上下中前后"
)
# Cards, stations, shops, fees: no given name ends so.
_NO_NAME_ENDS = frozenset("卡站店队费款券赛奖厂局校处所贷险")
_SPEECH = re.compile(r"(表示|说|介绍说|介绍|告诉记者|坦言|感慨地说|笑着说|说道|回忆)")
_NOT_NAMES = word_set("persons.not_names")
# 主席黄意开|走进: what people of a post go on to do, whichever way the dictionary cuts the name before it.
_GOES = re.compile(any_of("persons.going_on"))

_ANYONE = word_set("persons.anyone")
_HONOURED = re.compile(
    r"(?:劳动模范|劳模|先进工作者|标兵|能手|工匠|状元|(?:投递|调解|驾驶|乘务|调度|保洁|快递|养护|巡护|列检|检车|仓管|监督)员|[\u4e00-\u9fff][工师])$"
)
_NAMED_HEAD = re.compile(r"(?<=以)(?P<who>[\u4e00-\u9fff]{2,5})(?=为(?:团长|领队|代表|队长|组长|会长))")
# Who wrote the story is no person of it: 本报记者某某, 某某、某某报道.
_BYLINE = re.compile(
    r"(?:本[报网台刊](?:讯)?[\u4e00-\u9fff]{0,6}(?:记者|通讯员)|^[(（]?(?:通讯员|记者|特约记者|实习生|摄影))"
    r"[:： ]*(?:[\u4e00-\u9fff]{2,3}[、 ])*$"
)
_REPORTS = re.compile(r"(?:[、 ][\u4e00-\u9fff]{2,3}){0,4}(?:报道|/摄|摄影报道)")
_TRANSLITERATED = re.compile(f"[{''.join(sorted(word_set('persons.transliterating')))}]{{2,8}}")


@cache
def _posts() -> Heads:
    return head_table("titles", "title")


@cache
def _titles() -> re.Pattern[str]:
    names = {row["title"] for row in read_table("titles")} | {
        row["honour"] for row in read_table("honours") if row["kind"] == "core"
    }
    titles = sorted(names | set(_HOLDERS), key=lambda t: (-len(t), t))
    return re.compile("(?:" + "|".join(map(re.escape, titles)) + "|" + _CRAFT + ")")


# 秘书长某某|为选手颁奖: prepositions that the dictionary cuts off.
_LINKS = re.compile("[为向对同将从由]")
# 某某|来此, 某某|到会, 某某|作了: the verb behind a name.
_RUNS_ON = re.compile(
    "来[此到]|到[会场访位岗]|笑(?=[着道说言称,，])|[作讲谈问唱念送]了|作(?=[大会总主工动报讲发致点部辅交说经现专题典表述宣开闭指重])"
    "|[和与](?=(?:常务)?副?(?:主席|书记|主任|总?经理|[部局院会校厂处科所队]长)|[省市区县州旗]总)"
    "|则(?:[,，]|表示|认为|说|用|把|将|从|是|感|坦|介绍|告诉|代表|在|以|带)"
)
# What people are called by those who know them, and the plural.
_ADDRESSED = words_of("persons.addressed")
# 书记某某|要|走进, 主任某某|来|参加: what may lead a verb, and ends no name.
_AUXILIARIES = frozenset("要来去会想到可能将还也再又正就都先特专")
# No given name ends so: 劳模夏明|在, 评劳模时|也.
_FUNCTION_WORDS = tuple("在也的了与就都还给对被把等")


def find_persons(view: View, names: Sequence[Name]) -> list[Span]:
    """People of one sentence. `names` are the tagger's for its flat text."""
    found = dict.fromkeys(dotted_names(view), "dotted")
    for name in names:
        if _is_tagged_person(view, name):
            hi = name.hi - (name.hi - name.lo == 3 and _RUNS_ON.match(view.flat, name.hi - 1) is not None)
            lo = name.lo - _is_surname_cut(view, name.lo, hi)
            found.setdefault((lo, _whole_name(view, lo, hi)), "tagged")
    for name in names:
        if name.label != "PER" and _is_listed_person(view, name, found):
            found.setdefault((name.lo, name.hi), "listed")
    for lo, hi in _spokesmen(view):
        found.setdefault((lo, hi), "tagged")
    for lo, hi in _after_titles(view):
        if not ((lo, hi - 1) in found and _predicates(view, hi - 1, hi)):
            found.setdefault((lo, hi), "after-title")
    for lo, hi in [*_transliterated(view), *(m.span("who") for m in _NAMED_HEAD.finditer(view.flat))]:
        found.setdefault((lo, hi), "transliterated")
    return [
        Span(lo, hi, "Person", rule)
        for (lo, hi), rule in sorted(found.items())
        if not _BYLINE.search(view.flat[:lo])
        and not _REPORTS.match(view.flat, hi)
        and not any(lo >= a and hi <= b and (a, b) != (lo, hi) for a, b in found)
    ]


def _is_surname_cut(view: View, lo: int, hi: int) -> bool:
    """的有许|明达、: whether a surname stands alone between a word that leads to names and a name of two characters."""
    alone = view.token_ending.get(lo) is not None and view.token_at.get(lo - 1) is not None
    return hi - lo == 2 and lo > 1 and alone and view.flat[lo - 1] in SURNAMES and view.flat[lo - 2] in "有是、,，由"


def _spokesmen(view: View) -> list[tuple[int, int]]:
    """罗天祥|代表|甲厂发言: a name of three characters, by the dictionary one word, that begins a clause before 代表."""
    found = [m.span("who") for m in _SPEAKS_FOR.finditer(view.flat)] if "代表" in view.flat else []
    words = [(lo, hi, view.token_at.get(lo)) for lo, hi in found]
    whole = [(lo, hi, view.tokens[at]) for lo, hi, at in words if at is not None and looks_like_person(view.flat[lo:hi])]
    return [(lo, hi) for lo, hi, word in whole if word.hi == hi and word.tag.startswith(("nr", "ns"))]


def _predicates(view: View, lo: int, hi: int) -> bool:
    """副主席某某|晒|出: whether a verb or a word that leads to one is cut off behind a name, and the sentence goes on."""
    if _GOES.match(view.flat, hi) and view.flat[lo] not in _AUXILIARIES:
        return False
    index = view.token_at.get(lo)
    word = view.tokens[index] if index is not None else None
    goes_on = bool(view.flat[hi : hi + 1].strip("、,，。;；)）等 "))
    return goes_on and word is not None and word.hi == hi and word.tag[:1] in ("v", "p")


def _is_tagged_person(view: View, name: Name) -> bool:
    """Whether a name that the tagger takes for a person's is one: it begins with no place and is no slogan in quotes."""
    text = view.flat[name.lo : name.hi]
    if name.label != "PER" or not _may_be_called(view, name.lo, text) or text in _NOT_NAMES:
        return False
    if any(r.lo == name.lo and r.hi < name.hi for r in view.regions) or _is_cut_from_word(view, name):
        return False
    return not any(q.lo + 1 == name.lo and name.hi + 1 == q.hi and q.mark in "“‘" for q in view.quotes)


def _is_cut_from_word(view: View, name: Name) -> bool:
    """给付金|随即, 会员|卡: whether a name ends inside a common word, or as no name does, where no post stands before it."""
    if _GIVES.match(view.flat, name.hi):
        return False
    token = view.tokens[view.token_over(name.hi - 1)]
    runs_over = name.lo < token.lo < name.hi < token.hi and token.tag[:1] in ("d", "c", "p", "v", "r")
    return (runs_over or view.flat[name.hi - 1] in _NO_NAME_ENDS) and not title_before(view, name.lo)


def _is_listed_person(view: View, name: Name, found: Collection[tuple[int, int]]) -> bool:
    """Whether a name that the tagger takes for something else is a person's by a person beside it in a list, or by its act."""
    beside = any(name.hi + 1 == lo or hi + 1 == name.lo for lo, hi in found)
    marked = "、" in (view.flat[name.hi : name.hi + 1], view.flat[name.lo - 1 : name.lo])
    plausible = looks_like_person(view.flat[name.lo : name.hi]) and view.region_ending(name.hi) is None
    owned = name.hi - name.lo == 3 and view.flat[name.lo - 1 : name.lo] == "的" and _acts_next(view, name.hi)
    return bool((beside and marked) or owned) and plausible


def _may_be_called(view: View, lo: int, text: str) -> bool:
    """Whether what the tagger takes for a name looks like one, or stands behind a post (no surname is needed there)."""
    if _is_nameless(text):
        return False
    index = view.token_at.get(lo)
    foreign = index is not None and view.tokens[index].text == text and view.tokens[index].tag.startswith("nr")
    return looks_like_person(text) or (foreign and len(text) > 3 and _TRANSLITERATED.fullmatch(text) is not None) or (
        2 <= len(text) <= 6 and all("\u4e00" <= c <= "\u9fff" for c in text) and bool(title_before(view, lo))
    )


def _is_nameless(text: str) -> bool:
    """Whether somebody is called by a surname alone: 周某, 吴师傅."""
    return text.endswith((*_ADDRESSED, "公司")) or "某" in text


def title_before(view: View, lo: int) -> str:
    """The post or honour that ends where a name begins, or "".

    Only posts that name one person count: behind 职工 or 代表 anything may stand.
    """
    title = head_at(view.flat, lo, _posts(), 8)
    if not title:
        honour = _HONOURED.search(view.flat, 0, lo)
        title = honour.group() if honour else ""
    return "" if title in _ANYONE else title


def _transliterated(view: View) -> list[tuple[int, int]]:
    """主席|扎西多吉|说: characters that write names of other languages, between a post and a boundary."""
    found = []
    for match in _TRANSLITERATED.finditer(view.flat):
        if not title_before(view, match.start()) or looks_like_person(match.group()):
            continue
        words = [t for t in view.tokens if t.lo < match.end() and t.hi > match.start()]
        if all(t.hi <= match.end() and (len(set(t.text)) == 1 or t.tag.startswith(("n", "x"))) for t in words):
            found.append((match.start(), match.end()))
    return found


def _whole_name(view: View, lo: int, hi: int) -> int:
    """End of a name that the tagger cut after two characters (曹利|名等): one more character, then a boundary."""
    more, after = view.flat[hi : hi + 1], view.flat[hi + 1 : hi + 2]
    if hi - lo == 2 and title_before(view, lo) and _is_one_name(view, lo, hi + 1):
        return hi + 1
    if view.flat.startswith(COMPOUND_SURNAMES, lo) and hi - lo == 3 and view.tokens[view.token_over(hi - 1)].hi == hi + 1:
        return hi + 1
    if hi - lo == 2 and more not in _NOT_LAST and hi + 1 in view.token_ending and _GIVES.match(view.flat, hi + 1):
        return hi + 1
    if hi - lo != 2 or not ("\u4e00" <= more <= "\u9fff") or more in _NOT_LAST or after not in tuple("等、,，。;；)）"):
        return hi
    return hi + 1


def complete_names(views: list[View]) -> None:
    """Lengthen a cut name (方中) where the article knows the whole (方中里) and the text goes on with it."""
    names = {view.text(s) for view in views for s in view.spans if s.type == "Person" and len(s) == 3}
    for view in views:
        for i, span in enumerate(view.spans):
            whole = next((n for n in sorted(names) if view.flat.startswith(n, span.lo)), "")
            if span.type == "Person" and len(span) == 2 and whole and not any(s.lo == span.hi for s in view.spans):
                view.spans[i] = replace(span, hi=span.lo + 3)


def _after_titles(view: View) -> list[tuple[int, int]]:
    """书记|周宏远|表示: two or three characters with a surname, between a post and a boundary."""
    found = []
    for match in _titles().finditer(view.flat):
        lo = match.end()
        size = 2 if view.flat.startswith(COMPOUND_SURNAMES, lo) else 1
        if (size == 1 and (lo >= len(view.flat) or view.flat[lo] not in SURNAMES)) or _runs_on(view, lo):
            continue
        ends = (hi for hi in (lo + size + 2, lo + size + 1) if _is_called(view, lo, hi, size, match.group()))
        found += [(lo, hi) for hi in ends][:1]
    return found


def _is_called(view: View, lo: int, hi: int, size: int, title: str) -> bool:
    """Whether a stretch behind a post is a name: `size` characters of surname, and one or two that no word takes away."""
    text, long = view.flat[lo:hi], hi - lo == size + 2
    if text.endswith(_FUNCTION_WORDS) or _RUNS_ON.match(view.flat, hi - 1):
        return False
    if view.flat[hi - 1 : hi] in (tuple("说称讲问答笑看认了们") if long else ("中", "了", "们")):
        return False
    word = view.tokens[view.token_at[lo]] if lo in view.token_at else None
    if word is not None and word.hi == hi and not word.tag.startswith(("nr", "ns")):
        return False
    if any(r.lo == lo for r in view.regions) or (_LINKS.fullmatch(text[-1:]) and hi - 1 in view.token_at):
        return False
    if word is not None and hi - lo == 3 and word.text == "代表":
        return False
    if long and hi not in view.token_ending and lo + size + 1 in view.token_ending and not _GOES.match(view.flat, hi):
        return False
    likely = len(text) == hi - lo and looks_like_person(text) and text not in _NOT_NAMES and not _is_nameless(text)
    return likely and (_is_name_end(view, hi, title) or _is_one_name(view, lo, hi))


def _runs_on(view: View, lo: int) -> bool:
    """Whether a word or a place runs over an offset (保证工|程质量, 市长|安镇), or a preposition begins there (骑手|向记者)."""
    index = view.token_over(lo)
    token, said = view.tokens[index], _SPEECH.match(view.flat, lo + 3)
    return (
        (token.lo < lo and (len(token.text) in (2, 4) or token.text.endswith("联")) and not token.tag.startswith("nr"))
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


def _word_next(view: View, index: int) -> bool:
    """Whether the word behind a word is a common one of two characters (查|隐患, 和|家属)."""
    follower = view.tokens[index + 1] if index + 1 < len(view.tokens) else None
    return follower is not None and len(follower.text) == 2 and not follower.tag.startswith("nr")


def _is_one_name(view: View, lo: int, hi: int) -> bool:
    """Whether the dictionary takes all three characters for one name and a predicate follows."""
    index = view.token_at.get(lo)
    if hi - lo != 3 or index is None:
        return False
    whole = view.tokens[index].hi == hi and view.tokens[index].tag.startswith("nr")
    return whole and _acts_next(view, hi)


def _is_name_end(view: View, hi: int, title: str) -> bool:
    rest = view.flat[hi:]
    if len(title) >= 3 or title.endswith(
        ("主席", "书记", "长", "经理", "主任", "会员", "代表", "劳模", "工匠", "选手")
    ):
        return bool(_AFTER_NAME.match(rest)) or _acts_next(view, hi)
    return bool(_SPEECH.match(rest)) or not rest or rest[0] in "、，,。"


def _acts_next(view: View, hi: int) -> bool:
    """Whether a word begins at an offset that can follow a subject: a verb, an adverb, a preposition."""
    index = view.token_at.get(hi)
    return index is not None and view.tokens[index].tag[:1] in ("v", "d", "p", "c", "r", "t", "f")
