"""Words with part-of-speech tags: jieba with the lexicon of this house, in a private tokenizer."""

from __future__ import annotations

import io
import logging
import marshal
import sys
import tempfile
from functools import cache
from importlib import import_module
from math import log
from pathlib import Path
from typing import Any, NamedTuple

from kg.lexicon import read_table, word_set
from kg.text.cutting import Dictionary, cut
from kg.text.miscuts import mend

# Lexicon words must win over the statistics of the general dictionary, whose common words stand near 10^4.
_FREQUENCY = 60_000
# 修理工|作, 服务员|工: a trade must not win over 工作, 员工 behind its stem.
_FREQUENCY_OF_TRADE, _TRADES = 50, ("工", "员", "师")
_OF_BRANDS = 3_000
_TABLES = (
    ("organisations", "head"),
    ("facilities", "head"),
    ("initiatives", "head"),
    ("documents", "head"),
    ("groups", "head"),
    ("honours", "honour"),
    ("titles", "title"),
    ("verbs", "verb"),
    ("words", "word"),
)


class Token(NamedTuple):
    """A word at `flat[lo:hi]` with jieba's tag (n, v, ns …)."""

    lo: int
    hi: int
    text: str
    tag: str


@cache
def _dictionary() -> Dictionary:
    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    _load(tokenizer)
    _learn(tokenizer)
    tokenizer.FREQ["工会组织"] = 0  # 工会|组织|职工…
    _cut_off_verbs(tokenizer)
    _cut_off_titles(tokenizer)
    tags = {**_import_posseg().dt.word_tag_tab, **tokenizer.user_word_tag_tab}
    return Dictionary(tokenizer.FREQ, log(tokenizer.total), tags)


def _load(tokenizer: Any) -> None:
    """Load the dictionary from jieba's cache in one read: jieba itself takes three times as long, word by word."""
    try:
        cache = Path(tokenizer.tmp_dir or tempfile.gettempdir()) / "jieba.cache"
        tokenizer.FREQ, tokenizer.total = marshal.loads(cache.read_bytes())
        tokenizer.initialized = True
    except (OSError, EOFError, TypeError, ValueError):  # not written yet, or damaged
        tokenizer.initialize()


def _import_posseg() -> Any:
    """`jieba.posseg`, with the tags read at once: on its import it takes 350 000 lines apart one by one, twice as long."""
    import jieba

    if "jieba.posseg" in sys.modules:
        return import_module("jieba.posseg")
    with jieba.dt.get_dict_file() as dictionary:
        parts = dictionary.read().decode("utf-8").split()
    jieba.dt.get_dict_file = io.BytesIO
    try:
        posseg = import_module("jieba.posseg")
    finally:
        del jieba.dt.get_dict_file
    posseg.dt.word_tag_tab.update(zip(parts[::3], parts[2::3], strict=True))
    return posseg


def _learn(tokenizer: Any) -> None:
    """Teach the words of the lexicon, but not a noun of two characters that the dictionary knows by another tag.

    However many they are, the words of the dictionary stay as likely as they were.
    """
    total = tokenizer.total
    for table, column in _TABLES:
        for row in read_table(table):
            word = row[column]
            tag = row.get("tag") or ("v" if table == "verbs" else "n")
            if table == "titles" and word.startswith("工会"):
                continue  # 铁路|工会|负责人
            trade = table == "titles" and word.endswith(_TRADES) and not word.endswith("委员")
            if len(word) > 1 and (table in ("words", "verbs") or (len(word) > 2 and not trade) or word not in tokenizer.FREQ):
                tokenizer.add_word(word, freq=_FREQUENCY_OF_TRADE if trade else _FREQUENCY, tag=tag)
    for brand in word_set("organisations.brands"):
        if brand not in tokenizer.FREQ:
            tokenizer.add_word(brand, freq=_OF_BRANDS, tag="nz")
    tokenizer.total = total


def _cut_off_titles(tokenizer: Any) -> None:
    """Unlearn the words that are a body with its head: 市委|书记, 协会|会长; not 党组书记, which is one title."""
    titles = {row["title"] for row in read_table("titles")}
    bodies = word_set("tokens.titled_bodies") | {row["head"] for row in read_table("organisations")}
    last = {title[-2:] for title in titles}
    for word in [w for w, frequency in tokenizer.FREQ.items() if len(w) > 3 and frequency and w[-2:] in last]:
        if word in titles or word in word_set("tokens.whole_titles"):
            continue
        if any(word[:at] in bodies and word[at:] in titles for at in range(2, len(word) - 1)):
            tokenizer.FREQ[word] = 0


def _cut_off_verbs(tokenizer: Any) -> None:
    """Unlearn the words that are a verb with its object or its adverb: 开展|业务, 举行|仪式, 积极|行动."""
    verbs = word_set("tokens.cut_off")
    known = {row[column] for table, column in _TABLES for row in read_table(table)}
    for word in [w for w, frequency in tokenizer.FREQ.items() if frequency and len(w) > 3 and w[:2] in verbs]:
        if word not in known:
            tokenizer.FREQ[word] = 0


def tokenise(flat: str) -> tuple[Token, ...]:
    """Cut a flat sentence into words with their offsets.

    >>> [t.text for t in tokenise("贵州省总工会举办劳动竞赛")]
    ['贵州省', '总工会', '举办', '劳动竞赛']
    >>> [t.text for t in tokenise("分享活动日前举行")]
    ['分享', '活动', '日前', '举行']
    """
    dictionary, pieces = _dictionary(), [("", "")]
    for word, tag in cut(flat, dictionary):
        mended = mend(pieces[-1], word, dictionary.frequencies)
        if mended:
            pieces[-1:] = mended
        else:
            pieces.append((word, tag))
    tokens, at = [], 0
    for word, tag in pieces[1:]:
        tokens.append(Token(at, at + len(word), word, tag))
        at += len(word)
    return tuple(tokens)
