"""Who made it, said after the text: credits of photographs, signatures, 广告, 作者系…. Lines have folded punctuation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.lexicon import word_set
from kg.segment.folding import final_stop
from kg.segment.names import HAN, has_surname, is_organisation, people, role, words

_LONGEST = 60
_LONGEST_BARE = 12
_SPACED_NAME = re.compile(rf"\([{HAN}]\s+[{HAN}]\)")
_PHOTO = re.compile(rf"摄(?![{HAN}])|摄影|供图|图片|/\s*图|图\s*[/:]|资料图|图文|(?:新华|中新)社发")
_SHOT_BY = re.compile(r"摄(?:影报道)?\s*(?:[(/].*)?$")
_AUTHOR_NOTE = re.compile(r"\((?:本文)?作者(?:系|为|是|单位|:|分别).*\)$")
_COMMON = word_set("persons.not_names") | word_set("posts.not_posts")
_ADVERT = re.compile(r"[(【\[]?\s*(?:本版)?广告\s*[)】\]]?[\s\d-]{0,14}$")


@dataclass(frozen=True, slots=True)
class Signature:
    """Names at the end of a text, from `start` on. `photo`, `advert`, `author`: 摄, 广告, 作者系…."""

    names: tuple[str, ...]
    start: int
    photo: bool = False
    advert: bool = False
    author: bool = False


def find_signature(folded: str, last: bool = False) -> Signature | None:
    """A credit or signature: a line of its own, or what follows the last full stop of one.

    `last` says that no text follows the line. A bare name at its end (。赵明) is a signature only then; else it may be the
    first half of a word that the column's end broke.

    >>> find_signature("赵明 摄(新华社发)")
    Signature(names=('赵明',), start=0, photo=True, advert=False, author=False)
    >>> find_signature("大赛闭幕。(赵明 钱亮)").names
    ('赵明', '钱亮')
    >>> find_signature("(赵明) 广告").advert, find_signature("(作者系长湖大学教授)").author
    (True, True)
    """
    if _AUTHOR_NOTE.match(folded):
        return Signature((), 0, author=True)
    return _credit(folded) or _signed(folded, last)


def _is_bracketed_name(tail: str) -> bool:
    """(格桑伦珠), (冶小兰): a name whose surname is not in the table, alone in brackets."""
    bracketed = re.fullmatch(rf"\(([{HAN}]{{2,4}})\)", tail)
    return bracketed is not None and not re.search(words("aside"), bracketed[1]) and not is_organisation(bracketed[1])


def _credit(folded: str) -> Signature | None:
    start = final_stop(folded)
    credit = folded[start:].strip()
    if not 1 < len(credit) <= _LONGEST or not _PHOTO.search(credit):
        return None
    names, others = people(credit)
    if any(len(word) > 1 and not is_organisation(word) for word in others):
        return None
    # 图片新闻 and 摄影比赛启动 are headlines
    named = any(map(has_surname, names)) or (names and _SHOT_BY.search(credit))
    nameless = not names and re.search(words("agency"), credit)
    return Signature(names, start, photo=True) if named or nameless else None


def _signed(folded: str, last: bool) -> Signature | None:
    advert = _ADVERT.search(folded)
    text = folded[:advert.start()].rstrip() if advert else folded
    start = final_stop(text)
    tail = text[start:].strip()
    if advert and not tail:
        return Signature((), start, advert=True)
    if not 1 < len(tail) <= _LONGEST or not (start or tail.startswith("(") or advert):
        return None
    names, others = people(tail)
    known = sum(map(has_surname, names))
    if not (known or "记者" in tail or _SPACED_NAME.fullmatch(tail) or _is_bracketed_name(tail)):
        return None
    if not all(map(is_organisation, others)):
        return None
    marked = (tail.startswith("(") and tail.endswith(")")) or bool(role().search(tail)) or bool(advert)
    apart = last or bool(re.search(r"\s", text[start:]))
    bare = known == len(names) and not others and len(tail) <= _LONGEST_BARE and apart and not is_organisation(tail)
    bare = bare and _COMMON.isdisjoint(names)
    return Signature(names, start, advert=bool(advert)) if marked or bare else None
