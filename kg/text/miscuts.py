"""Where jieba cuts the words of news wrongly: two words that it takes for one, and one whose end it gives to the next.

A piece is a word with its tag. What is mended takes the place of the word before and the word at hand.
"""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from kg.lexicon import read_table, word_set, words_of

Piece = tuple[str, str]

_FEW = frozenset("两二三四五六七八九十")  # 三|地: so many places
_RANKS = "省市区县州镇乡"
_LEADS = {
    "u": "tokens.particles_before_rank",
    "p": "tokens.prepositions_before_rank",
    "r": "tokens.pronouns_before_rank",
    "v": "tokens.verbs_before_rank",
}
_ENDS_OF_BODIES = "部会局院厂司社所站处室委办"
_BEHIND_BODIES = "为对与向由和及将给把从被"
# What a word must end in, or begin with 了, to be cut wrongly: most words do neither.
_LAST = frozenset(_RANKS + _BEHIND_BODIES + "同议人成上后前在地")


def mend(last: Piece, word: str, known: Container[str]) -> list[Piece]:
    """The words that the last one and the next really are, [] where both are cut rightly; `known` are those of the dictionary.

    >>> mend(("活动", "vn"), "日", ()), mend(("活动日", "n"), "前", ())
    ([], [('活动', 'vn'), ('日前', 't')])
    >>> mend(("保障", "vn"), "部为", ()), mend(("工作座谈会", "n"), "议", ())
    ([('保障', 'vn'), ('部', 'n'), ('为', 'p')], [('工作座谈会议', 'n')])
    >>> mend(("三", "m"), "地", ()), mend(("一", "m"), "地", ())
    ([('三地', 'j')], [])
    >>> mend(("维修工", "n"), "人", ()), mend(("建设现场", "n"), "会后", ())
    ([('维修工人', 'n')], [('建设现场会', 'n'), ('后', 'f')])
    """
    if word[-1] not in _LAST and word[0] != "了":
        return []
    if word in _run_on():
        return [last, _run_on()[word], (word[-1], "n")]
    if word[0] == "了" and 2 <= len(word) <= 3:
        return _behind_verb(last, word)
    if (word == "议" and last[0].endswith("会")) or (word == "人" and last[0] in _trades()):
        return [(last[0] + word, "n")]
    if word == "地" and last[1] == "m" and last[0] in _FEW:
        return [(last[0] + word, "j")]
    if word == "成" and last[0].endswith("组") and len(last[0]) > 2:
        return [(last[0][:-1], "n"), ("组成", "v")]
    if word == "班上":
        return [(last[0] + "班", last[1]), ("上", "f")] if last[0].endswith(_classes()) else []
    if word in ("会上", "会后"):
        return [(last[0] + "会", "n"), (word[1], "f")] if last[0].endswith(_meetings()) else []
    if word in ("前", "前在"):
        return _lately(last, word)
    return _preposition_behind(last, word, known) if len(word) == 2 and word[1] in _BEHIND_BODIES + "同" else []


def _behind_verb(last: Piece, word: str) -> list[Piece]:
    """办|了防|溺水讲座, 办成|了芳芳|制衣厂: the 了 of a verb, and the next word's beginning."""
    if last[1] != "v" or word.startswith(words_of("tokens.of_knowing")):
        return []
    return [last, ("了", "ul"), (word[1:], "v" if len(word) == 2 else "nz")]


def _lately(last: Piece, word: str) -> list[Piece]:
    """分享活动日|前|举行 is 活动|日前: an activity held lately, no day of activities."""
    if last[0] not in _days_of_heads():
        return []
    who = last[0][:-1]
    return [(who, "n" if who in _people() else "vn"), ("日前", "t"), *([("在", "p")] if word == "前在" else [])]


def _preposition_behind(last: Piece, word: str, known: Container[str]) -> list[Piece]:
    """保障|部为|职工 has 部 and 为, 工商|联合|会同 has 联合会 and 同."""
    if word == "会同" and last[0] in ("联合", "全"):
        return [(last[0] + "会", "n"), ("同", "p")]
    guessed = word[0] in _ENDS_OF_BODIES and word[1] in _BEHIND_BODIES and word not in known
    return [last, (word[0], "n"), (word[1], "p")] if guessed else []


@cache
def _run_on() -> dict[str, Piece]:
    """Words joined to the rank behind them, with their tags: 参加|了|市|总工会, 会同|县|人社局; 会同县 is a place."""
    places = {row["name"] for row in read_table("regions")}
    leads = [(word, tag) for tag, name in _LEADS.items() for word in word_set(name)]
    return {word + rank: (word, tag) for word, tag in leads for rank in _RANKS if word + rank not in places}


@cache
def _days_of_heads() -> frozenset[str]:
    """Days that are called as a thing done or as people are, with 日: 活动日, 服务日, 职工日."""
    heads = {row["head"] for row in read_table("initiatives")}
    return frozenset(head for head in heads if head.endswith("日") and head[:-1] in heads | _people())


@cache
def _people() -> frozenset[str]:
    return frozenset(row["head"] for row in read_table("groups"))


@cache
def _trades() -> frozenset[str]:
    """Trades that are called with 人 as well: 维修工|人 is 维修工人."""
    return frozenset(row["head"] for row in read_table("groups") if len(row["head"]) > 2 and row["head"].endswith("工"))


@cache
def _classes() -> tuple[str, ...]:
    """What a class is called after, without 班: 技能培训|班上 is 技能培训班|上."""
    return tuple(sorted({row["head"][:-1] for row in read_table("initiatives") if row["head"][2:] == "班"}))


@cache
def _meetings() -> tuple[str, ...]:
    """What a meeting is called after, without 会: 工作推进|会后 is 工作推进会|后."""
    rows = read_table("initiatives")
    return tuple(sorted({row["head"][:-1] for row in rows if row["head"].endswith("会") and len(row["head"]) > 2}))
