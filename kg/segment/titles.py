"""Which of several headline lines is the title, and which are kickers and decks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon import read_table
from kg.segment.kinship import Pieces, pieces, share
from kg.segment.lines import Line
from kg.segment.names import places

Stretch = tuple[int, int]

_NARROW = 12
_LONG_HEADLINE = 12
_LONGEST_TITLE = 40
_SHORTEST_TITLE = 5
_COLUMN = re.compile(
    r"特写$|特稿$|简讯$|快讯$|短讯$|图片新闻|新闻图片|之[一二三四五六七八九十]{1,2}$|系列(?:报道|解读|评论|访谈|谈)|专栏$|进行时$|在行动$|"
    r"正当时$|看过来$|编者按|连载|专版|专题$|特别报道|本期关注|热点关注|工会动态|基层动态|基层传真|一线速递|短波$|新闻速递|集锦$|"
    r"^(?:综合新闻|要闻|关注|视点|焦点|人物|论坛|时评|评论|调查|通讯|消息|导读|观点|纵横|聚焦|记者手记|记者观察)$")
_DASH = re.compile(r"—|–|-{2,}|──")
_GENERIC_ACTOR = re.compile(
    r"[新建参赛获奖重点以上县市级各]{0,4}(?:工会|职工|企业|单位)|活动|双方|各地|该[市县区]|全[市省县]|首批")
_BODY_NAME = re.compile(r"[^\s“”]{2,14}(?:总工会|工会|公司|集团|[局厂矿院校]|学校|医院|委员会|中心|银行)")
_AUTHOR_BODY = re.compile(r"[^\s,“”]{0,16}(?:课题组|编辑部|调研组|联合调查组|写作组|评论员|宣传部|研究室|办公室)")
_NUMBER_LED = re.compile(
    r"(?:近|超|逾|约|共|首批|累计)?[0-9一二三四五六七八九十百千万两几多余.%]+(?:名|人|位|家|个|项|成|万|户|对|支|件)")
# 连续21年 圆梦8877人: two phrases of figures under a headline.
_TALLY = re.compile(r"(?:连续)?[0-9一二三四五六七八九十]+(?:余|多)?[年月天届次]\S{0,12}")
_EVENT = re.compile(
    r"(?:举[行办]|召开|启动|成立|揭[牌晓]|挂牌|开幕|闭幕|表彰|命名|出台|发布|颁布)|(?:会|会议|活动|大赛|竞赛|仪式|工程|条例|办法)$")
_IN_FORCE = re.compile(r"(?:自|从)?(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日起(?:正式)?(?:施行|实施|执行|实行|生效)")
_ADVERB = re.compile("重点|着重|着力|全面|努力|持续|大力|积极|切实|不断|进一步|将|已|共")
_LEADS_ON = re.compile(r"(?:要求|强调|指出|提出|表示|呼吁|倡议|通知|意见|决定|日前|:)$")
_WILL = re.compile(r"将|拟|计划|可|已|要")
_UNFINISHED = re.compile(r"(?:[的和与为在对将把及向让从以、,:·]|——?)$")
# A place or body by name at the beginning of a headline.
_ACTOR = re.compile(r"[\u4e00-\u9fff]{2,5}?(?:省|市|县|区|州|旗|镇|乡|街道)|[\u4e00-\u9fff]{2,12}(?:总工会|工会|公司|集团)\b")
_QUOTED = re.compile(r"“[^“”]*”")
_QUOTED_SLOGAN = re.compile(r"“[^“”]{4,}”(?=\s+\S)")


@dataclass(frozen=True, slots=True)
class Headline:
    """Stretches (start, end) of the page: kickers above, the title (in pieces where it is broken), decks below."""

    kickers: tuple[Stretch, ...] = ()
    title: tuple[Stretch, ...] = ()
    decks: tuple[Stretch, ...] = ()


def choose(heads: Sequence[Line], body: str) -> Headline:
    """Part headline lines, in page order, into kickers, title and decks.

    The title of a Chinese newspaper page is by custom the last line above the text, a kicker (引题) standing over it; what
    comes after the title is a deck (副题): longer, in several clauses, with a dash, or telling what a nameless actor will do.
    Names of columns are kickers wherever they stand.
    """
    groups = _joined(heads)
    if not groups:
        return Headline()
    texts = [" ".join(line.folded for line in group) for group in groups]
    at = _title_index(texts, pieces(body, 2))
    kicker, title = _split_kicker(groups[at])
    columns = [n for n, text in enumerate(texts) if n > at and _COLUMN.search(text)]
    above = [_stretch(group) for n, group in enumerate(groups) if n < at or n in columns]
    below = [_stretch(group) for n, group in enumerate(groups) if n > at and n not in columns]
    return Headline((*above, *kicker), title, tuple(below))


def _stretch(group: Sequence[Line]) -> Stretch:
    return group[0].start, group[-1].end


def _joined(heads: Sequence[Line]) -> list[list[Line]]:
    """Lines that only together make a headline: a mark left open, a first line that cannot end there, a narrow column."""
    groups: list[list[Line]] = []
    for line in heads:
        if groups and (_is_unfinished(groups[-1]) or _is_narrow(groups[-1][-1], line)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_unfinished(group: Sequence[Line]) -> bool:
    text = " ".join(line.folded for line in group)
    unclosed = any(text.count(opening) > text.count(closing) for opening, closing in ("“”", "《》", "()", "‘’"))
    return unclosed or (bool(_UNFINISHED.search(text)) and not _DASH.match(text))


def _is_narrow(first: Line, second: Line) -> bool:
    fits = second.gap == 0 and max(len(first.folded), len(second.folded)) <= _NARROW
    label = len(first.folded) < _SHORTEST_TITLE and len(second.folded) > _NARROW - _SHORTEST_TITLE
    return fits and not label and not _COLUMN.search(first.folded) and not _DASH.match(second.folded)


def _title_index(texts: Sequence[str], body: Pieces) -> int:
    scores = [_title_score(n, texts, body) for n in range(len(texts))]
    return max(range(len(texts)), key=lambda n: (scores[n], n))


def _title_score(n: int, texts: Sequence[str], body: Pieces) -> float:
    """How much line `n` looks like the title: the lower and the nearer to what the body says, the more."""
    text = texts[n]
    said = share(pieces(text, 2), body, {})
    score = n / max(1, len(texts) - 1) + 0.6 * said
    if _COLUMN.search(text) or _AUTHOR_BODY.fullmatch(text) or (text.count(" ") >= 2 and said < 0.25):
        score -= 2
    if n and _is_deck(text, texts[n - 1]):
        score -= 4 if _DASH.match(text) else 2
    if _BODY_NAME.fullmatch(text) or len(text) > _LONGEST_TITLE:
        score -= 1
    return score - 0.5 * (len(text) < _SHORTEST_TITLE)


def _is_deck(text: str, above: str) -> bool:
    if _DASH.match(text) or ";" in text or _IN_FORCE.fullmatch(text):
        return True
    if _COLUMN.search(above) or _BODY_NAME.fullmatch(above) or len(above) < _SHORTEST_TITLE or text[-1] == "?":
        return False
    told = _GENERIC_ACTOR.match(text) and _WILL.search(text) and not _GENERIC_ACTOR.match(above)
    longer = len(text) > 20 and len(text) > 1.45 * len(above) and _ACTOR.match(above) and not _ACTOR.match(text)
    clauses = "," in _QUOTED.sub("", text) and "," not in _QUOTED.sub("", above)
    return bool(told or longer or clauses or _tells_more(text, above))


def _tells_more(text: str, above: str) -> bool:
    """Whether a line without an actor of its own goes on with a complete headline that names one.

    >>> _tells_more("一百二十人获得表彰", "云滩县举行劳动模范表彰大会"), _tells_more("云滩县举行大会", "一百人获奖")
    (True, False)
    """
    if not (_names_actor(above) or above.startswith("全国")) or _LEADS_ON.search(above):
        return False
    tally = _TALLY.match(text) and " " in text and len(above) >= _LONG_HEADLINE
    counts = tally or (_NUMBER_LED.match(text) and _EVENT.search(above))
    verb = _ADVERB.sub("", text, count=1) if _ADVERB.match(text) else text
    does = verb[:2] in _verbs() and len(above) >= _LONG_HEADLINE and len(text) > 1.2 * len(above)
    return bool(counts or does)


def _names_actor(text: str) -> bool:
    return bool(_ACTOR.match(text)) or any(text[:size] in places() for size in (2, 3, 4))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["verb"] for row in read_table("verbs"))


def _split_kicker(group: Sequence[Line]) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """A headline set in one line with its kicker: slogans before the line's second half, in which somebody acts."""
    first = group[0]
    cut = _slogan_end(first.folded)
    rest = tuple((line.start, line.end) for line in group[1:])
    if not cut:
        return (), ((first.start, first.end), *rest)
    slogan, title = first.folded[:cut].rstrip(), first.folded[cut:].lstrip()
    return ((first.start, first.start + len(slogan)),), ((first.end - len(title), first.end), *rest)


def _slogan_end(text: str) -> int:
    """Where the slogans at the beginning of a headline end, 0 where it has none.

    >>> _slogan_end("匠心筑梦 技能报国 云滩县职工技能大赛启动"), _slogan_end("云滩成立 家政工会")
    (10, 0)
    """
    quoted = _QUOTED_SLOGAN.match(text)
    if quoted and len(text) - quoted.end() > 10:
        return quoted.end()
    parts = [(word.start(), word[0]) for word in re.finditer(r"\S+", text)]
    for n in range(2, len(parts)):
        at, begin = parts[n]
        slogans = [word for _, word in parts[:n]]
        even = len(set(map(len, slogans))) == 1 and 4 <= len(slogans[0]) <= 7 and len(begin) >= 8
        if len(text) - at >= 8 and not _ACTOR.match(text[:at]) and (even or _ACTOR.match(text[at:])):
            return at
    return 0
