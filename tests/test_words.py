"""Words are cut as `jieba.posseg` cuts them; only the search is ours."""

from pathlib import Path

import jieba.posseg
import pytest

from kg.text.cutting import Dictionary, cut
from kg.text.guesses import guess


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    jieba.initialize()
    return Dictionary(jieba.dt.FREQ, jieba.dt.total, jieba.posseg.dt.word_tag_tab)


def test_the_cuts_and_tags_are_those_of_jieba(seeds: Path, dictionary: Dictionary) -> None:
    for page in sorted(seeds.glob("*.*")):
        for line in page.read_text(encoding="utf-8").splitlines():
            assert list(cut(line, dictionary)) == [(word.word, word.flag) for word in jieba.posseg.cut(line)]


@pytest.mark.parametrize("stretch", ["龘", "龘靐齉", "阿依古丽买买提", "的的的的", "韦明轩和覃小曼", "魃魈"])
def test_rare_characters_are_guessed_as_jieba_guesses(stretch: str) -> None:
    assert guess(stretch) == tuple((word.word, word.flag) for word in jieba.posseg.dt._POSTokenizer__cut(stretch))
