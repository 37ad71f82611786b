"""Where the name of a population begins: at its modifiers, behind the verb, the place and the number before it."""

from __future__ import annotations

import re

from kg.extract.mentions.name_edges import left_edge
from kg.extract.views import View
from kg.lexicon import any_of, column, word_set, words_of

COUNT = re.compile(
    r"(?:[12]\d{3}[-—－~])?[12]\d{3}年度?|年(?=[全首\u4e00-\u9fff]{2}[省市县区])"
    r"|第[一二三四五六七八九十百\d]+[届期批次]|首[届批期]|[两三四五六七八九十][地国省市县](?:[一两三]市)?"
)
JOINT = re.compile(r"和(?![谐睦平美])|[与及、]|(?<!诸)暨|以及")
# …技能大赛|钳工: what people take part in stands before them and is none of their name.
_AT = re.compile(any_of("groups.contests"))
# 一线|优秀职工, 援|沪医护人员: words that the dictionary calls a number or a verb, and that say who the people are.
_IN_FRONT = re.compile(rf"(?:{any_of('groups.in_front')})$")
_FRONT = 4  # characters of the longest of them
# 1200名|割胶女工, 12户|养蜂困难家庭: all that stands between a count of people and their head says who they are.
_NUMBERED_WHO = re.compile(
    r"(?<![第前后])[\d百千万余多几两数]+[名位户](?P<who>(?![的了在是和与及等为被由向来参获受荣])[\u4e00-\u9fff]{1,8})$"
)
_NUMBER = re.compile(r"(?<!\d)\d{3,}(?!后)")  # 12351|职工服务热线; no 90后|职工
# “三违”|职工, “4050”|人员: what kind of people they are, in a quote of few characters.
_KIND = re.compile("“[^“”、，]{1,4}”")
_GROUNDS = ("街道", "社区", "小区")
_CLAUSE_IN_WHO = re.compile(any_of("groups.no_modifiers"))
_SERVING, _GENERIC = words_of("groups.serving"), words_of("groups.generic")
_GENERIC_BEGIN = frozenset(word[0] for word in _GENERIC)
_MODIFYING = word_set("groups.modifying")
_EMPLOYER = words_of("groups.employers")
_UNIT = re.compile(rf"[一二三四五六七八九十]?(?:{any_of('groups.units')})")  # 制氧二厂|青年


def group_start(view: View, lo: int) -> int:
    """Where the population whose head begins at an offset really begins."""
    edge = left_edge(view, lo, limit=12)
    joint = max((m.end() for m in JOINT.finditer(view.flat, edge.lo, lo)), default=edge.lo)
    joint = max((m.end() for m in _AT.finditer(view.flat, joint, lo)), default=joint)
    start = _without_verbs(view, joint, lo)
    start = max((q.hi for q in view.quotes if q.lo < start < q.hi <= lo), default=start)
    front = _IN_FRONT.search(view.flat, max(0, start - _FRONT), start)
    start = front.start() if front and (not front.start() or front.start() in view.token_at) else start
    start += 3 if view.flat.startswith("总工会", start, lo) else 0
    start = max((m.end() for m in _NUMBER.finditer(view.flat, start, lo)), default=start)
    if quote := view.quote_ending.get(lo):
        return quote.lo if _KIND.fullmatch(view.flat, quote.lo, quote.hi) else lo
    start = _past_classifier(view, min(start, _behind_count(view, lo)))
    start = lo if view.flat.endswith(_GROUNDS, start, lo) and lo - start > 2 else start  # 南湖街道|职工
    return without_generic(view, start, lo, edge.region)


def _past_classifier(view: View, start: int) -> int:
    """85|名|茶山女工: a start behind the word that counts people, where the dictionary cuts it with the next."""
    counted = view.flat[start : start + 1] in ("名", "位", "户") and view.flat[start - 1 : start].isnumeric()
    return start + 1 if counted else start


def _behind_count(view: View, lo: int) -> int:
    """Where the words between a count of people and their head begin: 1200名|割胶|女工; the head itself without such."""
    counted = _NUMBERED_WHO.search(view.flat, max(0, lo - 16), lo)
    if counted is None or counted.start("who") not in view.token_at or _CLAUSE_IN_WHO.search(counted["who"]):
        return lo
    return counted.start("who")


def _without_verbs(view: View, start: int, lo: int) -> int:
    """服务|职工, …分公司|职工: a verb before a population governs it, and a body before it employs it.

    Participles (返乡, 受灾) and words cut before 型 are part of the name.
    """
    frames = column("verbs", "verb", "frame")
    for token in view.tokens:
        if not (start <= token.lo and token.hi <= lo) or token.text in _MODIFYING:
            continue
        verb = token.tag in ("v", "vd", "vi", "p", "d") or (len(token.text) > 1 and token.text in frames)
        works = token.text.endswith(_EMPLOYER) or (token.lo == start and _UNIT.fullmatch(token.text))
        if token.text.endswith(_SERVING) or (verb and view.flat[token.hi] not in "型式化性") or works:
            start = token.hi
    return start


def without_generic(view: View, start: int, lo: int, placed: bool) -> int:
    """Drop 广大, 全市, 国家级, years and places from the left: they say nothing of who the people are."""
    while start < lo:
        place = next((r for r in view.regions if placed and r.lo <= start < r.hi <= lo), None)
        words = _GENERIC if view.flat[start] in _GENERIC_BEGIN else ()
        word = next((w for w in words if view.flat.startswith(w, start) and _ends_word(view, start + len(w), lo)), "")
        count = COUNT.match(view.flat, start, lo)
        if place is None and not word and not count:
            break
        start = place.hi if place is not None else start + len(count.group() if count else word)
    return start


def _ends_word(view: View, at: int, lo: int) -> bool:
    return at == lo or (at < lo and at in view.token_at)
