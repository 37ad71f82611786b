"""Words with part-of-speech tags: jieba with the lexicon of this house, in a private tokenizer."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from kg.lexicon import read_table, word_set

# Lexicon words must win over the statistics of the general dictionary, whose common words stand near 10^4.
_FREQUENCY = 60_000
_REMEMBERED = 100_000
_WHOLE = frozenset(("党组书记", "党组副书记", "党组成员"))
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
# 参加|了|市|总工会, 会同|县|人社局: words that the tagger joins to the rank behind them, with their tags.
_BEFORE_RANKS = (
    {"了": "ul", "着": "uz", "过": "ug", "将": "d", "经": "p", "由": "p", "与": "p", "受": "v", "获": "v", "请": "v"}
    | {"会同": "v", "联合": "v", "协同": "v", "携手": "v", "联手": "v", "邀请": "v", "据": "p", "被": "p"}
)
_RUN_ON = {lead + rank: (lead, tag) for lead, tag in _BEFORE_RANKS.items() for rank in "省市区县州镇乡"}
del _RUN_ON["会同县"]  # a county


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `flat[lo:hi]` with jieba's tag (n, v, ns …)."""

    lo: int
    hi: int
    text: str
    tag: str


@cache
def _tagger() -> Any:
    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for table, column in _TABLES:
        for row in read_table(table):
            word = row[column]
            tag = row.get("tag") or ("v" if table == "verbs" else "n")
            if len(word) > 1 and (table in ("words", "verbs") or len(word) > 2 or word not in tokenizer.FREQ):
                tokenizer.add_word(word, freq=_FREQUENCY, tag=tag)
    bodies = (
        "省委",
        "市委",
        "区委",
        "县委",
        "州委",
        "党委",
        "党支部",
        "党总支",
        "党组",
        "团委",
        "工会",
        "总工会",
        "法院",
        "政府",
        "大学",
        "学院",
        "医院",
        "公司",
        "学校",
    )
    tokenizer.FREQ["工会组织"] = 0  # 工会|组织|职工…
    _cut_off_verbs(tokenizer)
    for word in (body + row["title"] for body in bodies for row in read_table("titles")):
        if word in tokenizer.FREQ and word not in _WHOLE:
            tokenizer.FREQ[word] = 0
    return _remembering(jieba.posseg.POSTokenizer(tokenizer))


def _cut_off_verbs(tokenizer: Any) -> None:
    """Unlearn the words that are a verb with its object or its adverb: 开展|业务, 举行|仪式, 积极|行动."""
    verbs = word_set("tokens.cut_off")
    known = {row[column] for table, column in _TABLES for row in read_table(table)}
    for word in [w for w, frequency in tokenizer.FREQ.items() if frequency and len(w) > 3 and w[:2] in verbs]:
        if word not in known:
            tokenizer.FREQ[word] = 0


def _remembering(tagger: Any) -> Any:
    """The tagger with a memory for what the dictionary lacks: guessing is most of its time, and names recur."""
    guess = tagger._POSTokenizer__cut
    tagger._POSTokenizer__cut = lru_cache(_REMEMBERED)(lambda stretch: tuple(guess(stretch)))
    return tagger


def warm_up() -> None:
    """Load the dictionary now, so that its seconds are not charged to the first sentence."""
    _tagger()


def tokenise(flat: str) -> tuple[Token, ...]:
    """Cut a flat sentence into words with their offsets.

    >>> [t.text for t in tokenise("贵州省总工会举办劳动竞赛")]
    ['贵州省', '总工会', '举办', '劳动竞赛']
    """
    tokens, at = [], 0
    for word, tag in _tagger().lcut(flat):
        if word in _RUN_ON:
            lead, its_tag = _RUN_ON[word]
            tokens.append(Token(at, at + len(lead), lead, its_tag))
            at, word, tag = at + len(lead), word[-1], "n"
        tokens.append(Token(at, at + len(word), word, tag))
        at += len(word)
    return tuple(tokens)
