"""Figures: which quantity says what of which entity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extract.quantities.discourse import HEADLINES, ORGANISATIONS, Turn
from kg.extract.quantities.figures.enumerated import shared_out
from kg.extract.quantities.figures.measures import measure_of
from kg.extract.quantities.figures.patterns import figure_words
from kg.extract.quantities.figures.specials import person_of_years
from kg.extract.quantities.figures.subjects import subject_of
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.turns import read_turns
from kg.lexicon import any_of
from kg.model import Article, Figure
from kg.text.numbers import Quantity, find_quantities

_ALSO = re.compile("[^，,；;、和与及]{0,12}[、和与及][^，,；;、和与及]{0,12}")
_SHARE = re.compile("占[^，、]{0,6}$")
# A span of time is a figure only where the text measures it.
_LASTS = re.compile(
    r"(?:已|已经|已经?(?:连续)?(?:开展|举办|实施|推行|成立|创办|举行|坚持)|连续|连续(?:开展|举办|组织|实施|坚持|举行)了?|为期|期限为?|[聘任工保效]期(?:均|一律)?为?|时[长间]为|长达|[仅只将]?用了?|只需|用了|缩短[为至到]|"
    r"开展了|坚持了?|举办了|需|经过|历经|历时|耗时|费时|[耗花]费了?|花了|只花|"
    rf"{any_of('figures.running')}|(?<![过除为])了|[当干做守跑走念教]过|一.就是|一连|用)[了达为近约已还仅才满逾整将]*$"
)
_REPORTER = re.compile("记者[^，。]*(?:采访|走访|探访|了解到|看到)[^，。]{0,6}$")  # 记者采访了|30多名电工
_ADVERBIAL = re.compile(r"来|间|里|前|后|之?内|以来|多来|时(?!间)|的?时间[里内]")
_FEW = 6
_SAID = re.compile(f"[^，。的\\d]{{0,3}}(?:{any_of('figures.manner_of_speaking')})")  # 三个|字, 两个新|变化
# 两名|学徒, 三趟|, 五六个|人: told by the way; not 三类|, 四项|, 五期|, which count the parts of a thing.
_IN_PASSING = re.compile("[一二两三四五](?:[二三四五六]?[名位次趟轮遍套只家]|[二三四五六][^大]+)")
_SHORT = frozenset(("秒", "分钟", "小时", "个小时", "天", "日", "工作日", "个工作日"))
_DONE_IN = re.compile(f"(?:{any_of('figures.done_in')})")
_GOES_ON = re.compile(f"(?:{any_of('figures.going_on')})[了过]?[^，。]{{0,2}}$")
# 用时由|14天|压缩到|3天
_CUT = re.compile("(?:大幅|进一步|逐步)?(?:[压缩减降]{1,2}|缩短|减少|降低|下降|压减|提速)[到至为成]")
_CUT_TO = re.compile(_CUT.pattern + "[了约近仅]?$")
_FROM = re.compile("[由从][^，]{0,10}$")
_COUNTED_TIME = frozenset(("岁", "周岁", "学时", "课时", "个学时"))
_OTHERS = frozenset("名位人家户")  # what somebody says of himself is not of these
_DOES = re.compile("(?:共计?|累计|先后|已)*[\u4e00-\u9fff]{2}")  # not 其中|某公司|30人
_SELF = re.compile("我(?![们省市区县国厂矿会])")
_CLASS = re.compile(r"的?[^，。的]{0,4}(?:企业|单位|学历|规模|职工的|厂|店|公司|作坊|班组)")


def attach_figures(article: Article, placed: Sequence[Placed], clauses: Sequence[Turn] | None = None) -> list[Figure]:
    """The figures of an article, each hung on the entity it speaks of, in the order of the text.

    `placed` are the article's resolved mentions, `clauses` what `read_turns` makes of them, where it is at hand.
    Headlines are left out (the body says it again), so are spans of time that are adverbials (10年来), numbers in names and
    titles, and numbers with no entity to speak of.
    """
    figures: list[Figure] = []
    seen: set[tuple[str, float, str]] = set()
    last: tuple[int, int, Placed | None] = (-1, -1, None)
    part = False
    for turn, quantities in _quantified(article, clauses or read_turns(article, placed)):
        shares = shared_out(turn, quantities) if "分别" in turn.text else {}
        for quantity in quantities:
            sentence, end, before = last
            goes_on = sentence == turn.sentence and _goes_on(turn, quantity, end)
            kept = before if sentence == turn.sentence and not part and _same_breath(turn, quantity, end) else None
            share, measure = shares.get(quantity.lo, (None, ""))
            subject = share or subject_of(turn, quantity, before if goes_on else None, kept)
            last = (turn.sentence, quantity.hi, subject)
            part = subject is not None and _has_part(turn, subject)
            if subject is not None and (subject.key, quantity.value, quantity.unit) not in seen:
                seen.add((subject.key, quantity.value, quantity.unit))
                figures.append(_figure(article, turn, quantity, subject, measure or measure_of(turn, quantity)))
    return figures


def _goes_on(turn: Turn, quantity: Quantity, end: int) -> bool:
    """Whether a number speaks of what the one before it, which ended at `end`, spoke of: 30个集体、34名职工; 其中女工9名."""
    if turn.text.startswith("其中") and not _tells_of_one(turn) and not _tells_of_body(turn):
        return True
    if quantity.kind == "ratio" and _SHARE.search(turn.flat, turn.lo, quantity.lo):
        return True
    return turn.lo <= end <= quantity.lo and bool(_ALSO.fullmatch(turn.flat, end, quantity.lo))


def _has_part(turn: Turn, counted: Placed) -> bool:
    """Whether a clause counts a part of the Initiative that it is of: 训练营|举办|开放日|8次, 受惠职工70人."""
    return turn.subject is not None and turn.subject.type == counted.type == "Initiative" and turn.subject.key != counted.key


def _tells_of_one(turn: Turn) -> bool:
    """Whether a clause with 其中 says its number of one Initiative that it begins with (其中|某托管班|有100个)."""
    return turn.subject is not None and turn.subject.type == "Initiative" and turn.subject in turn.mentions


def _tells_of_body(turn: Turn) -> bool:
    """Whether a clause with 其中 says its number of a body that it begins with (其中|某中心|受理301件)."""
    body = turn.subject
    if body is None or body.type not in ORGANISATIONS or body.lo != turn.lo + len("其中"):
        return False
    return _DOES.match(turn.flat, body.hi) is not None


def _same_breath(turn: Turn, quantity: Quantity, end: int) -> bool:
    """Whether nothing that a figure could be about is named between a number and the one before it in the sentence."""
    about = (m for m in turn.known if m.sentence == turn.sentence and m.type not in ("Group", "Honour"))
    return turn.subject is None and not any(end <= m.lo and m.hi <= max(quantity.lo, turn.hi) for m in about)


def _quantified(article: Article, turns: Iterable[Turn]) -> Iterator[tuple[Turn, list[Quantity]]]:
    """Clauses of the body with the quantities that a reader would note."""
    sentence, quantities = -1, list[Quantity]()
    for turn in turns:
        if article.sentences[turn.sentence].role in HEADLINES:
            continue
        if turn.sentence != sentence:
            sentence, quantities = turn.sentence, find_quantities(turn.flat)
        inside = [q for q in quantities if turn.lo <= q.core < turn.hi and _is_figure(turn, q)]
        if inside:
            yield turn, inside


def _figure(article: Article, turn: Turn, quantity: Quantity, subject: Placed, measure: str) -> Figure:
    start, end = article.sentences[turn.sentence].page_span(quantity.lo, quantity.hi)
    return Figure(
        subject.key,
        measure,
        quantity.value,
        quantity.unit,
        quantity.approx,
        quantity.text,
        article.index,
        turn.sentence,
        start,
        end,
    )


def _is_figure(turn: Turn, quantity: Quantity) -> bool:
    """Whether a reader would note a quantity."""
    before, after = turn.flat[max(0, quantity.lo - 6) : quantity.lo], turn.flat[quantity.hi : quantity.hi + 6]
    if quantity.kind != "money" and quantity.unit not in _OTHERS and _tells_of_self(turn, quantity):
        return False
    if _IN_PASSING.fullmatch(quantity.text) and not figure_words("get").search(turn.text):
        return False
    if quantity.value < _FEW and _SAID.match(turn.flat, quantity.hi):
        return False
    if _in_name(turn, quantity) or _REPORTER.search(turn.flat, 0, quantity.lo):
        return False
    if quantity.kind == "time" and quantity.unit not in _COUNTED_TIME:
        limit = quantity.text.startswith("不") and not quantity.text.startswith(("不足", "不到", "不满"))
        if person_of_years(turn, quantity) is not None:
            return True
        spoken = before.endswith("了") and turn.flat.rfind("“", 0, quantity.lo) > turn.flat.rfind("”", 0, quantity.lo)
        return limit or _is_term(turn, quantity) or (bool(_LASTS.search(before)) and not spoken and not _ADVERBIAL.match(after))
    of_size = quantity.text.endswith(("以上", "以下")) or (quantity.text.startswith("不") and after.startswith("的"))
    return not (of_size and quantity.unit in ("人", "名") and _CLASS.match(after))


def _is_term(turn: Turn, quantity: Quantity) -> bool:
    """Whether a span of time is how long work takes or a thing goes on: 每期|15天, 驻守|20天, 48小时内|整改."""
    if quantity.unit in _SHORT and (quantity.text.endswith("内") or _DONE_IN.match(turn.flat, quantity.hi)):
        return not quantity.text.startswith("一")
    if _CUT_TO.search(turn.flat, turn.lo, quantity.lo) or (
        _CUT.match(turn.flat, quantity.hi) and _FROM.search(turn.flat, turn.lo, quantity.lo)
    ):
        return True
    ends = quantity.hi == turn.hi or turn.flat[quantity.hi] in "、）)"
    return ends and _GOES_ON.search(turn.flat, turn.lo, quantity.lo) is not None


def _tells_of_self(turn: Turn, quantity: Quantity) -> bool:
    """Whether a number stands in a speech in which somebody tells of himself: “我|磨破了20双手套”."""
    opened, closed = turn.flat.rfind("“", 0, quantity.lo), turn.flat.rfind("”", 0, quantity.lo)
    end = turn.flat.find("”", quantity.hi)
    return closed <= opened and opened >= 0 and bool(_SELF.search(turn.flat, opened, end if end >= 0 else len(turn.flat)))


def _in_name(turn: Turn, quantity: Quantity) -> bool:
    """Whether a quantity is part of a quoted name or a title (“惠工新政18条”)."""
    for mention in turn.mentions:
        if mention.lo < quantity.lo and quantity.hi < mention.hi and (mention.type == "Document" or quantity.kind != "count"):
            return True
    opened = max(turn.flat.rfind(mark, 0, quantity.lo) for mark in "“‘《")
    closed = max(turn.flat.rfind(mark, 0, quantity.lo) for mark in "”’》")
    if opened <= closed:
        return False
    end = min((at for mark in "”’》" if (at := turn.flat.find(mark, quantity.hi)) >= 0), default=len(turn.flat))
    return end - opened < 16 and not any(mark in turn.flat[opened:end] for mark in "，,。")
