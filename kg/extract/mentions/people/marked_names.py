"""Names that what stands beside them marks: 主席|扎西多吉|说, |石磊|同志, |时建设|,女, |高山|现任某县总工会主席."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from kg.extract.mentions.heads import head_at, head_table
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set, words_of
from kg.text.names import COMPOUND_SURNAMES, SURNAMES, looks_like_person

_SYLLABLE = "".join(sorted(word_set("persons.transliterating")))
# 阿不都热合曼: 不 and 都 stand inside a name, never at its end.
_TRANSLITERATED = re.compile(f"[{_SYLLABLE}](?:[{_SYLLABLE}不都]{{0,8}}[{_SYLLABLE}])")
_SURE_BY_ITSELF = 5  # characters of other languages in a row that are no words, whatever the dictionary makes of them
# 仝庆|不是, 李明|现任: what no given name ends in.
_GIVEN = r"[\u4e00-\u9fff]{1,2}?(?<![不曾现也还又都就原已正将才只并先仍的和与])"
_SURNAMED = rf"(?:(?:{'|'.join(COMPOUND_SURNAMES)})|[{''.join(sorted(SURNAMES))}]){_GIVEN}"
# What only a person has: 同志, a sex, a year of birth, an age, a side of the photograph.
_OF_PERSON = (
    r"同志(?!们|间|式|的)|[,，](?:男|女)[,，。]|[,，][12]\d{3}年(?:\d{1,2}月)?(?:出生|生)|[,，](?:今年)?\d\d岁"
    r"|[(（](?:[左右前后中][一二三四五六起排]?[一二三四五六]?|女|男)[)）]"
)
_AFTER = f"(?:{any_of('persons.after_list')})"
_FREE = r"(?:^|(?<=[、,，。;；:：“”!！ ])|(?<=[岁旬]的))"
_POST = rf"(?:[^,，。;；、了在是]{{4,30}}(?:{any_of('persons.ends_of_posts')}))"
_IN_YEAR = r"(?:[于自从]?[12]\d{3}年(?:\d{1,2}月)?(?:起|后)?)?"
_MARKED = re.compile(
    rf"{_FREE}(?:{_SURNAMED}|[{_SYLLABLE}]{{3,8}}?)"
    rf"(?={_OF_PERSON}|(?:同志)?{_IN_YEAR}(?:{any_of('persons.before_post')}){_POST}(?:[,，。、;；]|等职|$)|以{_POST}的身份|[(（]{_POST}[)）])"
    rf"|^(?:{_SURNAMED}|[{_SYLLABLE}]{{3,8}}?)(?=[,，]{_POST}[。]?$)"
    rf"|(?<=的)(?:{_SURNAMED}|[{_SYLLABLE}]{{3,8}}?)(?=是(?:一名|一位|名))"
    rf"|(?<=[长席记任师工员]的)(?:{_SURNAMED})(?={any_of('persons.speaking')})"
    rf"|(?<=的)(?:{_SURNAMED})(?=[,，]是[^,，。;；]{{2,14}}(?:{any_of('persons.ends_of_posts')})[,，。;；])"
    rf"|(?<=本名|原名|真名|大名|名叫)(?:{_SURNAMED})(?=[,，。、;；])"
    rf"|(?<=选举|推选|任命|聘任|聘请|增补|补选)(?:{_SURNAMED}|[{_SYLLABLE}]{{3,8}}?)(?=(?:同志)?(?:为|担任|任){_POST})"
)


_LISTED = re.compile(
    rf"、(?P<who>{_SURNAMED}|[{_SYLLABLE}]{{3,8}}?)(?=[、,，。;；)）]|等|和[\u4e00-\u9fff]{{2,4}}(?:[,，。等]|{_AFTER})|{_AFTER})"
)

# 吴永福|劳模创新工作室, 冯兰英|技能大师工作室: what a workroom is called behind the name of who leads it.
_EVERYDAY = word_set("persons.everyday")
_ROOM = re.compile("(?:劳动模范|劳模|工匠|技能|技术|大师|首席|技师|人才|职工|名师|和|与)*(?:创新|攻关|调解|维权|实训)*工作室")
# 作为某总工会副主席,|牛志远|深感…: who acts behind the clause that says as what.
_IN_ROLE = re.compile(
    rf"(?:^|[,，])(?:作为|身为|时任|现任|曾任|担任|以)[^,，。;；]{{4,40}}(?:{any_of('persons.ends_of_posts')})(?:(?:的身份)?[,，]|的)"
    rf"(?P<who>{_SURNAMED}|[{_SYLLABLE}]{{3,8}}?)(?={any_of('persons.after_name')}|深感|深知|回到|始终|从不|从来|主动|积极|坚持|十分|非常)"
)


def marked_names(view: View) -> Iterator[tuple[int, int]]:
    """Names with a surname between a boundary and a mark that only people bear, and no word of the dictionary over it."""
    in_role = _IN_ROLE.finditer(view.flat) if any(word in view.flat for word in "为以任") else ()
    for lo, hi in [*(m.span() for m in _MARKED.finditer(view.flat)), *(m.span("who") for m in in_role)]:
        if _may_be_name(view.flat[lo:hi]) and not any(r.code and _cuts(r, lo, hi) for r in view.regions):
            yield lo, hi


def _cuts(place: Span, lo: int, hi: int) -> bool:
    """Whether a place begins a stretch or runs over its end; 漆|桂林 has one inside."""
    return place.lo <= lo < place.hi or place.lo < hi < place.hi


def named_rooms(view: View) -> Iterator[tuple[int, int]]:
    """|吴永福|劳模创新工作室: a name that the dictionary has, whole or behind its surname, before the words for a workroom."""
    for room in _ROOM.finditer(view.flat) if "工作室" in view.flat else ():
        index = view.token_ending.get(room.start())
        if not index:
            continue
        lead, word = view.tokens[index - 1 : index + 1]
        apart = len(word.text) <= 2 and lead.hi == word.lo and lead.text in SURNAMES and lead.text != "家"  # 9家|巾帼|工作室
        lo = lead.lo if apart else word.lo
        named = word.tag.startswith(("n", "z", "x")) if apart else word.tag.startswith("nr") and word.text not in _EVERYDAY
        if named and _may_be_name(view.flat[lo : word.hi]):
            yield lo, word.hi


def listed_names(view: View, found: Collection[tuple[int, int]]) -> list[tuple[int, int]]:
    """司机甲、|向前进|、|谷雨|分获…: what stands in a list behind a person, whole between 、 and what ends a name."""
    listed: list[tuple[int, int]] = []
    for _, hi in sorted(found):
        while (match := _LISTED.match(view.flat, hi)) is not None:
            lo, hi = match.span("who")
            if not _may_be_name(match["who"]) or _is_noun(view, lo, hi) or any(a < hi and lo < b for a, b in found):
                break
            listed.append((lo, hi))
    return listed


def _is_noun(view: View, lo: int, hi: int) -> bool:
    """Whether the dictionary or the places know a stretch for something else than a name: 、商会|、, 、高中|等."""
    index = view.token_at.get(lo)
    word = view.tokens[index] if index is not None else None
    common = word is not None and word.hi == hi and not word.tag.startswith(("nr", "x")) and hi - lo == 2
    headed = head_at(view.flat, hi, head_table("organisations", "head")) or head_at(view.flat, hi, head_table("groups", "head"))
    return common or bool(headed) or any(r.lo < hi and lo < r.hi for r in view.regions)


def _may_be_name(text: str) -> bool:
    """Whether characters can be a name: with a surname, or at least three that write names of other languages."""
    other = text in word_set("persons.not_names") or text.startswith(words_of("persons.not_begun"))
    return not other and (looks_like_person(text) or set(text) <= set(_SYLLABLE))


def is_transliterated(view: View, lo: int, hi: int, *, after_title: bool) -> bool:
    """Whether characters that write names of other languages are one: behind a post, or many of them before a predicate."""
    known = looks_like_person(view.flat[lo:hi]) or view.flat[lo:hi] in word_set("organisations.countries")
    if known or view.flat[lo:hi] in word_set("persons.not_names") or any(r.lo < hi and lo < r.hi for r in view.regions):
        return False
    if hi - lo >= _SURE_BY_ITSELF:
        return True
    words = [t for t in view.tokens if t.lo < hi and t.hi > lo]
    if not after_title or (len(words) == 1 and words[0].tag == "n"):  # 技能大师|特色|工作站
        return False
    return all(t.hi <= hi and (len(set(t.text)) == 1 or t.tag.startswith(("n", "x"))) for t in words)


def syllables(view: View) -> Iterator[tuple[int, int]]:
    """The stretches that such characters alone write, without the word that begins in their last: 扎西顿珠|登台."""
    for match in _TRANSLITERATED.finditer(view.flat):
        lo, hi = match.span()
        last = view.tokens[view.token_over(hi - 1)]
        runs_on = hi < last.hi or last.text in word_set("persons.after_name")
        yield lo, last.lo if lo + 1 < last.lo < hi and runs_on and not last.tag.startswith("nr") else hi
