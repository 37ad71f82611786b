"""Titles, medals and prizes that a number tells the holders of."""

from __future__ import annotations

import re

from kg.extract.quantities.discourse import Turn
from kg.extract.quantities.figures.patterns import BEFORE, figure_words
from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of
from kg.text.numbers import Quantity

_HOLDERS = re.compile("[”’》]?(?:荣誉)?(?:称号|奖章|证书)?[^，。]{0,8}的")  # 获“金牌工匠”称号的|20人
_HELD_BY = re.compile("[”’》]?(?:、[^，、的]{2,12})?(?:荣誉)?(?:称号|奖章|证书)?的")
_GOT = re.compile("获|授予|评为|命名为")
_GETS = re.compile(
    f"(?:获(?![奖胜]|得者)|被?[^，。被]{{0,12}}(?:列|确定|确认|认定|评定|命名|批准|推荐|选树|[受选]?聘|聘请|任命)为|担任|{any_of('figures.winning')})了?[^，的]{{0,8}}$"
)
# 确定|甲等15家单位|为|示范单位
_NAMES = re.compile("确定|认定|评定|选定|推荐|公布|遴选|列")
_AS = re.compile("[^，。；]{0,12}为(?:首批|第[一二三四五六七八九十]+批|年度)?[“‘]?")
_PRIZE = re.compile("奖励|奖金|重奖|津贴|补贴|奖补|补助")
_TO_EACH = re.compile("每[人名位班组个家年月]|[月年]津贴|各|一次性|分别")
_WITH_IT = re.compile(  # “乙工匠”|每人获奖金|1万元, 获“乙能手”|称号的奖励|5000元
    "[”’》]?(?:荣誉)?(?:称号|奖章|证书)?(?:获得者|得主)?的?[，,]?(?:每[人名位班组个家]|可?获得?|给予|一次性|将|[可均都]?[得领享发])*"
    "(?:奖励|奖金|重奖|津贴|补贴)[约达高]*"
)
_COME_FROM = re.compile("[”’]?(?:中|里|[都均全]?(?:分别)?(?:来自|分布|出自|涵盖|覆盖|遍布)|平均)")  # 30名|乙工匠|来自制造业
_PLACE = re.compile("(?:[一二三四特]等|金|银|铜|优秀|优胜|鼓励|入围|参与|最佳.{2,4}|优秀.{2,4})奖|[冠亚季]军|第[一二三]名")


def conferred(turn: Turn, quantity: Quantity) -> Placed | None:
    """The honour that a number of people or bodies was given."""
    if quantity.kind not in ("head", "count") or quantity.unit == "次":
        return None
    honours = [m for m in turn.of("Honour") if turn.scene is None or not is_place(m)]
    held = [m for m in honours if _HOLDERS.fullmatch(turn.flat, m.hi, quantity.lo) and _GOT.search(turn.flat, turn.lo, m.lo)]
    if not figure_words("confer").search(turn.text) and not _wins(turn, quantity):
        so_many = [m for m in honours if m.lo >= quantity.hi and not turn.flat[quantity.hi : m.lo].strip("“‘")]
        held = held or [m for m in so_many if _COME_FROM.match(turn.flat, m.hi)]
        return held[0] if held else None
    ahead = [m for m in honours if m.hi <= quantity.lo]
    before = [m for m in ahead if BEFORE.fullmatch(turn.flat, m.hi, quantity.lo)] or held[:1]
    after = [m for m in honours if m.lo >= quantity.hi]
    given = [m for m in after if figure_words("confer").search(turn.flat, quantity.hi, m.lo)]
    given = [m for m in given or after if not _HELD_BY.match(turn.flat, m.hi)] or given  # 获甲奖的教师获得|乙称号
    after = given or after  # 35名优秀青年被授予|能手称号
    return before[-1] if before else after[0] if after else None


def prize_of(turn: Turn, quantity: Quantity) -> Placed | None:
    """The title that a prize goes with: 命名甲等9人为|“乙工匠”|，每人奖励2万元; |“乙工匠”|每人获奖金5000元."""
    if quantity.kind != "money" or not _PRIZE.search(turn.text) or turn.law is not None:
        return None
    said = [m for m in turn.known if m.sentence == turn.sentence and m.hi <= quantity.lo and m.type in ("Honour", "Person")]
    if not said or any(m.type == "Person" for m in said):
        return None
    alone = len({m.key for m in said}) == 1 and _TO_EACH.search(turn.text)
    return said[-1] if alone or _WITH_IT.fullmatch(turn.flat, said[-1].hi, quantity.lo) else None


def is_place(honour: Placed) -> bool:
    """Whether an honour is a place of a contest, of which a number tells of the contest: 评出|一等奖3项, 铜奖5名."""
    return _PLACE.fullmatch(honour.name.strip("“”")) is not None


def _wins(turn: Turn, quantity: Quantity) -> bool:
    """Whether those counted get an honour named after them (10人获“金牌工匠”称号)."""
    named = _NAMES.search(turn.flat, turn.lo, quantity.lo)
    return quantity.unit != "次" and any(
        _GETS.search(turn.flat, quantity.hi, m.lo) or (named and _AS.fullmatch(turn.flat, quantity.hi, m.lo))
        for m in turn.of("Honour")
        if m.lo > quantity.hi
    )
