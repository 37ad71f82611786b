"""Short names that stand in a list of places: 成都、重庆、|西昌|三地, |旺苍、苍溪、剑阁|等地."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from kg.text.gazetteer import Gazetteer, RegionHit

_JOINTS = ("、", "和", "与", "及")
_SUMMED = re.compile(r"等?(?:[两二三四五六七八九十\d]+余?个?)?(?:地(?!方|[区带铁])|省|市县|市|县|区|州)|等")
_MOST = 3  # so many names in a row are a list of places, whatever follows


class Guess(Protocol):
    """What a list asks of a name: where it stands, what it may mean, whether it is taken for a place."""

    hit: RegionHit
    text: str
    codes: tuple[str, ...]
    code: str
    accepted: bool


def settle_listed(row: Sequence[Guess], book: Gazetteer) -> None:
    """Take the short names of a list for places: those of one code, and those that share a parent with another."""
    for run in _lists(row):
        last = run[-1]
        if len(run) < _MOST and not _SUMMED.match(last.text, last.hit.hi):
            continue
        left = [guess for guess in run if not guess.accepted and guess.codes and guess.hit.is_short]
        for guess in sorted(left, key=lambda guess: book.is_common(guess.hit.name)):
            code = _meant(guess, run, book)
            if code and (not book.is_common(guess.hit.name) or _has_sibling(code, run, book)):
                guess.code, guess.accepted = code, True


def _has_sibling(code: str, run: Sequence[Guess], book: Gazetteer) -> bool:
    """Whether a place of the same city stands in the list for certain: 晋江、|石狮, though a 石狮 is a lion of stone."""
    return any(other.accepted and book.lineage(other.code)[1:2] == book.lineage(code)[1:2] for other in run if other.code)


def _lists(row: Sequence[Guess]) -> Iterator[list[Guess]]:
    """The runs of two names and more with a mark or 和 between each two."""
    run: list[Guess] = []
    for guess in row:
        if run and run[-1].text[run[-1].hit.hi : guess.hit.lo] in _JOINTS:
            run.append(guess)
            continue
        if len(run) > 1:
            yield run
        run = [guess]
    if len(run) > 1:
        yield run


def _meant(guess: Guess, run: Sequence[Guess], book: Gazetteer) -> str:
    """The code of a name in a list, \"\" where it may mean several places."""
    if len(guess.codes) == 1:
        return guess.codes[0]
    others = (code for other in run if other is not guess for code in other.codes)
    parents = {book.lineage(code)[1] for code in others if len(book.lineage(code)) > 1}
    same = [code for code in guess.codes if len(book.lineage(code)) > 1 and book.lineage(code)[1] in parents]
    return same[0] if len(same) == 1 else ""
