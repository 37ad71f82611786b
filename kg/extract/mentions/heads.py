"""Head nouns: the right edge by which a name is found, looked up in the tables of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

from ahocorasick_rs import AhoCorasick

from kg.extract.views import View
from kg.lexicon import read_table
from kg.text.tokens import Token


class Heads(dict[str, dict[str, str]]):
    """Head nouns with their lexicon rows; `lengths` gives for a last character how long its heads are, longest first."""

    def __init__(self, rows: dict[str, dict[str, str]]) -> None:
        super().__init__(rows)
        lengths: dict[str, set[int]] = {}
        for head in rows:
            lengths.setdefault(head[-1], set()).add(len(head))
        self.lengths = {last: tuple(sorted(sizes, reverse=True)) for last, sizes in lengths.items()}

    @cached_property
    def _scanner(self) -> tuple[tuple[str, ...], AhoCorasick]:
        return tuple(self), AhoCorasick(self)

    def ending_in(self, flat: str) -> dict[int, str]:
        """The longest head at each offset where one ends, found in one scan of a sentence.

        >>> Heads({"工会": {}, "总工会": {}}).ending_in("贵州省总工会")
        {6: '总工会'}
        """
        heads, scanner = self._scanner
        found: dict[int, str] = {}
        for index, _, hi in scanner.find_matches_as_indexes(flat, overlapping=True):
            if len(heads[index]) > len(found.get(hi, "")):
                found[hi] = heads[index]
        return found


def head_at(flat: str, hi: int, heads: Heads, longest: int = 14) -> str:
    """The longest head that ends at an offset, or "".

    >>> head_at("贵州省总工会", 6, Heads({"工会": {}, "总工会": {}}))
    '总工会'
    """
    for size in heads.lengths.get(flat[hi - 1 : hi], ()):
        if size <= longest and size <= hi and (word := flat[hi - size : hi]) in heads:
            return word
    return ""


def words_with_head(view: View, heads: Heads) -> Iterator[tuple[Token, str]]:
    """The words of a sentence that end in a head of the table, each with its longest; 集团|建 holds no 团建."""
    ending = heads.ending_in(view.flat)
    for token in view.tokens if ending else ():
        head = ending.get(token.hi)
        if head and (len(token.text) > 1 or len(head) != 2 or token.lo - 1 in view.token_at):
            yield token, head


@cache
def head_table(name: str, key: str) -> Heads:
    """A lexicon table as head → row."""
    return Heads({row[key]: row for row in read_table(name)})
