"""The quick search finds the words that jieba's own finds."""

from __future__ import annotations

import random
from math import log

import jieba.posseg

from kg.text.guessing import guess_words
from kg.text.routes import likeliest_route


def _jieba_guesses(stretch: str) -> list[tuple[str, str]]:
    return [(word.word, word.flag) for word in jieba.posseg.dt._POSTokenizer__cut(stretch)]


def test_the_same_words_as_jieba_on_any_stretch() -> None:
    draw, chars = random.Random(7), sorted(jieba.posseg.char_state_tab_P)
    stretches = ["".join(draw.choices(chars, k=draw.randint(1, 9))) for _ in range(400)]
    for stretch in [*stretches, "赵立新", "龘", "龘靐齉", "阿依古丽买买提"]:
        assert [(word.word, word.flag) for word in guess_words(stretch)] == _jieba_guesses(stretch), stretch
        assert "".join(word.word for word in guess_words(stretch)) == stretch


def test_the_same_cut_as_jieba_on_any_sentence() -> None:
    jieba.initialize()
    draw, words = random.Random(7), sorted(jieba.dt.FREQ)
    sentences = ["".join(draw.choices(words, k=draw.randint(1, 12))) for _ in range(400)]
    for sentence in [*sentences, "龘", "12月3日", "a总工会"]:
        route: dict[int, tuple[float, int]] = {}
        jieba.dt.calc(sentence, jieba.dt.get_DAG(sentence), route)
        assert likeliest_route(sentence, jieba.dt.FREQ, log(jieba.dt.total)) == route, sentence
