"""The quick cut finds the words that jieba's own finds."""

from __future__ import annotations

import random
from math import log

import jieba.posseg
import pytest

from kg.text.cutting import Dictionary, cut
from kg.text.guessing import guess_words


def _jieba_guesses(stretch: str) -> list[tuple[str, str]]:
    return [(word.word, word.flag) for word in jieba.posseg.dt._POSTokenizer__cut(stretch)]


def test_the_same_words_as_jieba_on_any_stretch() -> None:
    draw, chars = random.Random(7), sorted(jieba.posseg.char_state_tab_P)
    stretches = ["".join(draw.choices(chars, k=draw.randint(1, 9))) for _ in range(400)]
    for stretch in [*stretches, "赵立新", "龘", "龘靐齉", "阿依古丽买买提"]:
        assert list(guess_words(stretch)) == _jieba_guesses(stretch), stretch
        assert "".join(word for word, _ in guess_words(stretch)) == stretch


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    jieba.initialize()
    return Dictionary(jieba.dt.FREQ, log(jieba.dt.total), jieba.posseg.dt.word_tag_tab)


def test_the_same_cut_as_jieba_on_any_sentence(dictionary: Dictionary) -> None:
    draw, words = random.Random(7), sorted(jieba.dt.FREQ)
    words += ["12", "3.5", "KTV", "a", ",", "。", "“", " ", "\n", "·", "龘", "A+", "#", "磊"] * (len(words) // 60)
    sentences = ["".join(draw.choices(words, k=draw.randint(1, 12))) for _ in range(800)]
    for sentence in [*sentences, "龘", "12月3日", "a总工会", "", "赵立新3岁B座"]:
        assert cut(sentence, dictionary) == [tuple(word) for word in jieba.posseg.cut(sentence)], sentence
