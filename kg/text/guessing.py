"""Words that the dictionary lacks: jieba's hidden Markov model, its best path sought only along transitions that exist.

jieba tries every state before a state, though the middle and the end of a word follow two states only; the result is the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

State = tuple[str, str]  # place in the word (B, M, E or S) and tag
_REMEMBERED = 100_000
_IMPOSSIBLE = -3.14e100


@cache
def _model() -> Any:
    import jieba.posseg

    return jieba.posseg


@cache
def _states_before() -> dict[State, list[tuple[State, float]]]:
    """The states that a state may follow, with the logarithm of how likely."""
    before: dict[State, list[tuple[State, float]]] = {}
    for state, follow in _model().trans_P.items():
        for following, likely in follow.items():
            before.setdefault(following, []).append((state, likely))
    return before


@lru_cache(_REMEMBERED)
def guess_words(stretch: str) -> tuple[Any, ...]:
    """The words of a stretch of Han characters with their tags, as jieba's pairs; remembered, because names recur.

    >>> [(word.word, word.flag) for word in guess_words("赵立新")]
    [('赵立新', 'nr')]
    """
    path, words, begin = _best_path(stretch), [], 0
    for at, (place, tag) in enumerate(path):
        if place in "BS":
            begin = at
        if place in "ES":
            words.append(_model().pair(stretch[begin : at + 1], tag))
            begin = at + 1
    if begin < len(stretch):
        words.append(_model().pair(stretch[begin:], path[begin][1]))
    return tuple(words)


def _best_path(stretch: str) -> list[State]:
    """The likeliest states of the characters of a stretch (Viterbi)."""
    model = _model()
    every = model.trans_P.keys()
    scores = {
        s: model.start_P[s] + model.emit_P[s].get(stretch[0], _IMPOSSIBLE)
        for s in model.char_state_tab_P.get(stretch[0], every)
    }
    back: list[dict[State, State]] = []
    for char in stretch[1:]:
        came = _step(scores, model.char_state_tab_P.get(char, every), char)
        came = came or _step(scores, {following for state in scores for following in model.trans_P[state]}, char)
        if not came:  # a word that nothing may follow
            return list(model.viterbi(stretch, model.char_state_tab_P, model.start_P, model.trans_P, model.emit_P)[1])
        scores = {state: score for state, (score, _) in came.items()}
        back.append({state: origin for state, (_, origin) in came.items()})
    path = [max((score, state) for state, score in scores.items())[1]]
    for came_from in reversed(back):
        path.append(came_from[path[-1]])
    return path[::-1]


def _step(scores: dict[State, float], possible: Iterable[State], char: str) -> dict[State, tuple[float, State]]:
    """The scores of the states that a character may have, and from which state each is reached."""
    before, emits, reached = _states_before(), _model().emit_P, {}
    ends = [(score, state, _model().trans_P[state]) for state, score in scores.items() if state[0] in "ES"]
    for state in possible:
        emitted = emits[state].get(char, _IMPOSSIBLE)
        if state[0] in "BS":
            ways = [(score + follow[state] + emitted, earlier) for score, earlier, follow in ends if state in follow]
        else:
            ways = [
                (scores[earlier] + likely + emitted, earlier) for earlier, likely in before.get(state, ()) if earlier in scores
            ]
        if ways:
            reached[state] = max(ways)
    return reached
