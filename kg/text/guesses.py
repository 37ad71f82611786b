"""Words that the dictionary lacks, cut and tagged by jieba's hidden Markov model.

The tables and the outcome are those of `jieba.posseg`, whose search in Python is most of its time: here a step takes all
states of a character at once. Sums are made in jieba's order, and of equals the last state wins as there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

_REMEMBERED = 100_000
_UNSEEN = -3.14e100  # jieba's score for a character that a state has never written


@dataclass(frozen=True)
class _Model:
    """States in their order, each a place in the word (B, M, E or S) and a tag; scores of a start and of each transition.

    `follows` tells which transitions there are.
    """

    states: list[tuple[str, str]]
    number: dict[tuple[str, str], int]
    start: Any
    onward: Any
    follows: Any


@cache
def _model() -> _Model:
    import numpy as np
    from jieba.posseg import start_P, trans_P

    states = sorted(trans_P)
    number = {state: index for index, state in enumerate(states)}
    onward = np.full((len(states), len(states)), -np.inf)
    for before, row in trans_P.items():
        for state, score in row.items():
            onward[number[before], number[state]] = score
    return _Model(states, number, np.array([start_P[state] for state in states]), onward, onward > -np.inf)


@cache
def _writers(character: str) -> tuple[Any, Any]:
    """The numbers of the states that write a character, of all where it is unknown, and how well each does."""
    import numpy as np
    from jieba.posseg import char_state_tab_P

    model = _model()
    states = np.array(sorted(model.number[state] for state in char_state_tab_P.get(character, model.states)))
    return states, _scores(character, states)


def _scores(character: str, states: Iterable[int]) -> Any:
    """How well some states write a character."""
    import numpy as np
    from jieba.posseg import emit_P

    names = _model().states
    return np.array([emit_P[names[state]].get(character, _UNSEEN) for state in states])


@lru_cache(_REMEMBERED)
def guess(stretch: str) -> tuple[tuple[str, str], ...]:
    """The words of a stretch of Chinese characters with their tags.

    >>> guess("韦明轩")
    (('韦明轩', 'nr'),)
    """
    words, begin = [], 0
    path = _path(stretch)
    for at, (place, tag) in enumerate(path, 1):
        if place in "ES":
            words.append((stretch[begin:at], tag))
            begin = at
    if begin < len(stretch):
        words.append((stretch[begin:], path[begin][1]))
    return tuple(words)


def _path(stretch: str) -> list[tuple[str, str]]:
    """The likeliest states of the characters (Viterbi)."""
    model = _model()
    states, written = _writers(stretch[0])
    best = model.start[states] + written
    steps = []
    for character in stretch[1:]:
        before = states
        states, written = _next_states(before, character)
        scores = best[:, None] + model.onward[before[:, None], states] + written
        best = scores.max(axis=0)
        steps.append((before, _last_best(scores)))
    at = _last_best(best)
    path = [states[at]]
    for before, came_from in reversed(steps):
        at = came_from[at]
        path.append(before[at])
    return [model.states[state] for state in reversed(path)]


def _next_states(before: Any, character: str) -> tuple[Any, Any]:
    """The states that write a character and can follow others, all that can follow where none is both; and their scores."""
    follows = _model().follows
    states, scores = _writers(character)
    reached = follows[before[:, None], states].any(axis=0)
    if reached.any():
        return states[reached], scores[reached]
    others = follows[before].any(axis=0).nonzero()[0]
    return others, _scores(character, others)


def _last_best(scores: Any) -> Any:
    """Where the highest score stands in each column, the last of equals."""
    return len(scores) - 1 - scores[::-1].argmax(axis=0)
