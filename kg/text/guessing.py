"""Words that the dictionary lacks: jieba's hidden Markov model, its best path sought over all states at once.

jieba tries every state before a state, one by one, though the middle and the end of a word follow two states only; here a
step is one sum of arrays, with the same result.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

State = tuple[str, str]  # place in the word (B, M, E or S) and tag
Piece = tuple[str, str]  # a word and its tag
_REMEMBERED = 100_000
_IMPOSSIBLE = -3.14e100


class Emission(NamedTuple):
    """The states that a character may have (indices, the last first) and the logarithms of how likely each shows it."""

    states: NDArray[np.intp]
    likely: NDArray[np.float64]


@cache
def _model() -> Any:
    import jieba.posseg

    return jieba.posseg


@cache
def _states() -> list[State]:
    """All states, the last first: of ways that are as likely jieba takes the one from the last state."""
    return sorted(_model().trans_P, reverse=True)


@cache
def _transitions() -> NDArray[np.float64]:
    """The logarithm of how likely each state is followed by each; minus infinity where it never is."""
    index = {state: i for i, state in enumerate(_states())}
    matrix = np.full((len(index), len(index)), -np.inf)
    for state, follow in _model().trans_P.items():
        for following, likely in follow.items():
            matrix[index[state], index[following]] = likely
    return matrix


@lru_cache(_REMEMBERED)
def _emission(char: str, anyhow: bool = False) -> Emission:
    """What a character may be; `anyhow` for every state, and so for a character that the model does not know."""
    states, model = _states(), _model()
    allowed = None if anyhow else model.char_state_tab_P.get(char)
    indices = [i for i, state in enumerate(states) if allowed is None or state in allowed]
    likely = [model.emit_P[states[i]].get(char, _IMPOSSIBLE) for i in indices]
    return Emission(np.array(indices, dtype=np.intp), np.array(likely))


@lru_cache(_REMEMBERED)
def guess_words(stretch: str) -> tuple[Piece, ...]:
    """The words of a stretch of Han characters with their tags, as jieba's model finds them; remembered, because names recur.

    >>> guess_words("赵立新")
    (('赵立新', 'nr'),)
    """
    path, words, begin = _best_path(stretch), [], 0
    for at, (place, tag) in enumerate(path):
        if place in "BS":
            begin = at
        if place in "ES":
            words.append((stretch[begin : at + 1], tag))
            begin = at + 1
    if begin < len(stretch):
        words.append((stretch[begin:], path[begin][1]))
    return tuple(words)


def _best_path(stretch: str) -> list[State]:
    """The likeliest states of the characters of a stretch (Viterbi)."""
    states, model = _states(), _model()
    here = _emission(stretch[0])
    scores = np.array([model.start_P[states[i]] for i in here.states]) + here.likely
    columns, origins = [here.states], []
    for char in stretch[1:]:
        step = _step(columns[-1], scores, _emission(char)) or _step(columns[-1], scores, _emission(char, anyhow=True))
        if step is None:  # a word that nothing may follow
            return list(model.viterbi(stretch, model.char_state_tab_P, model.start_P, model.trans_P, model.emit_P)[1])
        reached, scores, origin = step
        columns.append(reached)
        origins.append(origin)
    at = int(scores.argmax())
    path = [int(columns[-1][at])]
    for column, origin in zip(reversed(columns[:-1]), reversed(origins), strict=True):
        at = int(origin[at])
        path.append(int(column[at]))
    return [states[i] for i in reversed(path)]


def _step(
    before: NDArray[np.intp], scores: NDArray[np.float64], here: Emission
) -> tuple[NDArray[np.intp], NDArray[np.float64], NDArray[np.intp]] | None:
    """The states of the next character that can be reached, with their scores and from where; None for no such."""
    ways = scores[:, None] + _transitions()[before[:, None], here.states] + here.likely
    best = ways.max(axis=0)
    reachable = best > -np.inf
    if not reachable.any():
        return None
    return here.states[reachable], best[reachable], ways.argmax(axis=0)[reachable]
