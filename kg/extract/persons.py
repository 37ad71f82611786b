"""People: the tagger's names that pass the surname check, names behind a post or an honour, names listed with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.extract.views import Span, View
from kg.lexicon import read_table, word_set
from kg.text.names import COMPOUND_SURNAMES, SURNAMES, Name, looks_like_person

_DOTTED = re.compile(r"[\u4e00-\u9fff]{2,8}(?:·[\u4e00-\u9fff]{2,8}){1,3}")
_AFTER_NAME = re.compile(
    r"(?=[,，。、;；:：)）(（\s]|$|表示|说|介绍|指出|强调|认为|告诉|等|在|为|和|与|荣获|获|出席|主持|致辞|带领|作|代表|从|向|对|同|讲|坦言|感慨|透露|把|将|分别|先后|获得|代|因|所|被|捐|率|送|当选|担任|接受|参加|走|已|正|也|曾|是)"
)
# Words beside which people are named; the words for workers in general are not among them.
_CALLED = re.compile(
    r"(?<!代)表示|介绍说?|告诉|坦言|说[,，:：道]|[副]?主席|书记|[部局厅院校厂处科所站行会队班组段矿社市区县镇乡]长|主任|总?经理|教授|律师|获得者|劳动模范|全国劳模|工匠[\u4e00-\u9fff]{2}|驾驶员|致辞|发言|授予|荣获|就职于|毕业于|当选|代表[\u4e00-\u9fff]{2,3}[,，。]"
)
_HOLDERS = ("获得者", "代表", "选手", "会员", "党员", "得主", "传承人", "标兵", "能手", "工匠", "劳模")
_CRAFT = r"(?<![职员农女民])[\u4e00-\u9fff](?:工|员|师|手)" + (
    r"(?=[\u4e00-\u9fff]{2,3}(?:[,，。、;；:：()（）说]|表示|介绍|告诉|和|把|在|等|$))"
)
_NOT_LAST = frozenset(
    "说称道等和与在的是为也都还并将把被对向从给让请获任当因所又再及到来去笑讲问答看想家摄文报认处里外上下中前后"
)
_SPEECH = re.compile(r"(表示|说|介绍说|介绍|告诉记者|坦言|感慨地说|笑着说|说道|回忆)")
_NOT_NAMES = word_set("persons.not_names")


@cache
def _titles() -> re.Pattern[str]:
    names = {row["title"] for row in read_table("titles")} | {
        row["honour"] for row in read_table("honours") if row["kind"] == "core"
    }
    titles = sorted(names | set(_HOLDERS), key=lambda t: (-len(t), t))
    return re.compile("(?:" + "|".join(map(re.escape, titles)) + "|" + _CRAFT + ")")


def may_name_person(view: View) -> bool:
    """Whether the slow tagger can matter: a word that jieba takes for a name, a post, or a verb of speech stands here."""
    return any(t.tag.startswith("nr") and (looks_like_person(t.text) or t.text in SURNAMES) for t in view.tokens) or bool(
        _CALLED.search(view.flat)
    )


def find_persons(view: View, names: Sequence[Name]) -> list[Span]:
    """People of one sentence. `names` are the tagger's for its flat text."""
    found = {(m.start(), m.end()): "dotted" for m in _DOTTED.finditer(view.flat) if _is_dotted_person(view, m.start(), m.end())}
    for name in names:
        text = view.flat[name.lo : name.hi]
        if name.label == "PER" and looks_like_person(text) and text not in _NOT_NAMES:
            if any(r.lo == name.lo and r.hi < name.hi for r in view.regions):
                continue
            found.setdefault((name.lo, _whole_name(view, name.lo, name.hi)), "tagged")
    for name in names:
        beside = any(name.hi + 1 == lo or hi + 1 == name.lo for lo, hi in found)
        marked = "、" in (view.flat[name.hi : name.hi + 1], view.flat[name.lo - 1 : name.lo])
        plausible = looks_like_person(view.flat[name.lo : name.hi]) and view.region_ending(name.hi) is None
        if name.label != "PER" and beside and marked and plausible:
            found.setdefault((name.lo, name.hi), "listed")
    for lo, hi in _after_titles(view):
        found.setdefault((lo, hi), "after-title")
    return [
        Span(lo, hi, "Person", rule)
        for (lo, hi), rule in sorted(found.items())
        if not any(lo >= a and hi <= b and (a, b) != (lo, hi) for a, b in found)
    ]


def _whole_name(view: View, lo: int, hi: int) -> int:
    """End of a name that the tagger cut after two characters (曹利|名等): one more character, then a boundary."""
    more, after = view.flat[hi : hi + 1], view.flat[hi + 1 : hi + 2]
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


def _is_dotted_person(view: View, lo: int, hi: int) -> bool:
    return not any(q.lo < lo and hi <= q.hi and q.mark in "“《‘" for q in view.quotes) and view.region_ending(hi) is None


def _after_titles(view: View) -> list[tuple[int, int]]:
    """书记|周宏远|表示: two or three characters with a surname, between a post and a boundary."""
    found = []
    for match in _titles().finditer(view.flat):
        lo = match.end()
        size = 2 if view.flat.startswith(COMPOUND_SURNAMES, lo) else 1
        if size == 1 and (lo >= len(view.flat) or view.flat[lo] not in SURNAMES):
            continue
        for hi in (lo + size + 2, lo + size + 1):
            text = view.flat[lo:hi]
            if hi - lo == size + 2 and view.flat[hi - 1 : hi] in tuple("说称讲问答笑看认"):
                continue
            word = view.token_at.get(lo)
            if word is not None and view.tokens[word].hi == hi and not view.tokens[word].tag.startswith("nr"):
                continue
            if hi - lo == size + 2 and hi not in view.token_ending and lo + size + 1 in view.token_ending:
                continue
            if (
                len(text) == hi - lo
                and looks_like_person(text)
                and text not in _NOT_NAMES
                and _is_name_end(view, hi, match.group())
            ):
                found.append((lo, hi))
                break
    return found


def _is_name_end(view: View, hi: int, title: str) -> bool:
    rest = view.flat[hi:]
    if len(title) >= 3 or title.endswith(
        ("主席", "书记", "部长", "局长", "厂长", "院长", "经理", "主任", "校长", "会员", "代表", "劳模", "工匠", "选手")
    ):
        return bool(_AFTER_NAME.match(rest))
    return bool(_SPEECH.match(rest)) or not rest or rest[0] in "、，,。"
