"""Words with part-of-speech tags: jieba with the lexicon of this house, in a private tokenizer."""

from __future__ import annotations

import logging
from functools import cache, lru_cache
from typing import Any, NamedTuple

from kg.lexicon import read_table, word_set

# Lexicon words must win over the statistics of the general dictionary, whose common words stand near 10^4.
_FREQUENCY = 60_000
# 修理工|作, 服务员|工: a trade must not win over 工作, 员工 behind its stem.
_FREQUENCY_OF_TRADE, _TRADES = 50, ("工", "员", "师")
_OF_BRANDS = 3_000
_REMEMBERED = 100_000
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
_RANKS = "省市区县州镇乡"
# Words that begin with 了, where the guesser makes others of a verb's 了: 办|了防|溺水讲座.
_OF_KNOWING = word_set("tokens.of_knowing")
_ENDS_OF_BODIES = "部会局院厂司社所站处室委办"
_BEHIND_BODIES = "为对与向由和及将给把从被"
_LEADS = {"u": "tokens.particles_before_rank", "p": "tokens.prepositions_before_rank", "v": "tokens.verbs_before_rank"}


class Token(NamedTuple):
    """A word at `flat[lo:hi]` with jieba's tag (n, v, ns …)."""

    lo: int
    hi: int
    text: str
    tag: str


@cache
def _tagger() -> Any:
    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    _learn(tokenizer)
    tokenizer.FREQ["工会组织"] = 0  # 工会|组织|职工…
    _cut_off_verbs(tokenizer)
    _cut_off_titles(tokenizer)
    return _remembering(_posseg(tokenizer))


def _posseg(tokenizer: Any) -> Any:
    """A tagger for a tokenizer, with the tags that jieba read for its own: to read them again takes a third of a second."""
    from jieba.posseg import POSTokenizer, dt

    tagger = POSTokenizer.__new__(POSTokenizer)
    tagger.tokenizer, tagger.word_tag_tab = tokenizer, dict(dt.word_tag_tab)
    return tagger


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


def _remembering(tagger: Any) -> Any:
    """The tagger with a memory for what the dictionary lacks: guessing is most of its time, and names recur."""
    guess = tagger._POSTokenizer__cut
    tagger._POSTokenizer__cut = lru_cache(_REMEMBERED)(lambda stretch: tuple(guess(stretch)))
    return tagger


@cache
def _run_on() -> dict[str, tuple[str, str]]:
    """Words joined to the rank behind them, with their tags: 参加|了|市|总工会, 会同|县|人社局; 会同县 is a place."""
    places = {row["name"] for row in read_table("regions")}
    leads = [(word, tag) for tag, name in _LEADS.items() for word in word_set(name)]
    return {word + rank: (word, tag) for word, tag in leads for rank in _RANKS if word + rank not in places}


@cache
def _days_of_heads() -> frozenset[str]:
    """Days that are called as a thing done is, with 日: 活动日, 服务日. Before 前 it is the thing: 活动|日前|举行."""
    heads = {row["head"] for row in read_table("initiatives")}
    return frozenset(head for head in heads if head.endswith("日") and head[:-1] in heads)


@cache
def _classes() -> tuple[str, ...]:
    """What a class is called after, without 班: 技能培训|班上 is 技能培训班|上."""
    return tuple(sorted({row["head"][:-1] for row in read_table("initiatives") if row["head"][2:] == "班"}))


def _parted(word: str, before: list[Token]) -> tuple[str, str]:
    """The two words that one misread word is, ("", "") for none: 保障|部为|职工 has 部 and 为, 联合|会同 has 会 and 同."""
    if word == "会同" and before and before[-1].text == "联合":
        return "会", "同"
    guessed = len(word) == 2 and word[1] in _BEHIND_BODIES and word[0] in _ENDS_OF_BODIES
    return (word[0], word[1]) if guessed and word not in _tagger().tokenizer.FREQ else ("", "")


def tokenise(flat: str) -> tuple[Token, ...]:
    """Cut a flat sentence into words with their offsets.

    >>> [t.text for t in tokenise("贵州省总工会举办劳动竞赛")]
    ['贵州省', '总工会', '举办', '劳动竞赛']
    >>> [t.text for t in tokenise("分享活动日前举行")]
    ['分享', '活动', '日前', '举行']
    """
    tokens: list[Token] = []
    at = 0
    run_on = _run_on()
    for word, tag in _tagger().lcut(flat):
        if word in run_on:
            lead, its_tag = run_on[word]
            tokens.append(Token(at, at + len(lead), lead, its_tag))
            at, word, tag = at + len(lead), word[-1], "n"
        elif word[0] == "了" and len(word) == 2 and word not in _OF_KNOWING and tokens and tokens[-1].tag == "v":
            tokens.append(Token(at, at + 1, "了", "ul"))
            at, word, tag = at + 1, word[1], "v"
        elif word == "班上" and tokens and tokens[-1].text.endswith(_classes()):
            course = tokens.pop()
            tokens += (course._replace(hi=at + 1, text=course.text + "班"), Token(at + 1, at + 2, "上", "f"))
            at += 2
            continue
        elif word in ("前", "前在") and tokens and tokens[-1].text in _days_of_heads():
            day = tokens.pop()
            tokens += (day._replace(hi=at - 1, text=day.text[:-1]), Token(at - 1, at + 1, "日前", "t"))
            if word == "前":
                at += 1
                continue
            at, word, tag = at + 1, "在", "p"
        elif all(parts := _parted(word, tokens)):
            start = tokens.pop().lo if word == "会同" else at
            tokens.append(Token(start, at + 1, flat[start : at + 1], "n"))
            at, word, tag = at + 1, parts[1], "p"
        tokens.append(Token(at, at + len(word), word, tag))
        at += len(word)
    return tuple(tokens)
