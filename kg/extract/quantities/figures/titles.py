"""Titles, medals and prizes that a number tells the holders of."""

from __future__ import annotations

import re

from kg.extract.quantities.discourse import Turn
from kg.extract.quantities.figures.patterns import BEFORE, figure_words
from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of
from kg.text.numbers import Quantity

_SUCH_TITLE = re.compile(f"(?:[此该本]|这[一项个块面份]{{1,2}})[项个块]?(?:{any_of('figures.titles_pointed_at')})")
_NO_TITLE = re.compile("^先进(?:集体|个人|单位|工作者)$")
# 技术能手|称号先后授予|120人次
_TITLE_WENT = re.compile(
    "[”’》]?(?:荣誉)?(?:称号|奖章|证书|奖牌)?(?:已|先后|累计|共|同时|分别|一次性)*(?:授予|颁给|授给|奖给|颁发给|发给)了?"
)
_A_COUNT = re.compile("[0-9][万余多]*[个名家项位]")  # 10个班组、100名|标兵: each number has its own
_HOLDERS = re.compile("[”’》]?(?:荣誉)?(?:称号|奖章|证书)?[^，。]{0,8}的")  # 获“金牌工匠”称号的|20人
_AND = re.compile("[^，。；、]{0,10}[、和及与][0-9]*")  # 8个单位|和|12个班组
_HELD_BY = re.compile("[”’》]?(?:、[^，、的]{2,12})?(?:荣誉)?(?:称号|奖章|证书)?的")
_GOT = re.compile("获|授予|评为|命名为")
_GETS = re.compile(
    f"(?:获(?![奖胜]|得者)|被?[^，。被]{{0,12}}(?:列|确定|确认|认定|评定|命名|批准|推荐|选树|[受选]?聘|聘请|任命)为|担任|{any_of('figures.winning')})了?[^，的]{{0,8}}$"
)
# 确定|甲等15家单位|为|示范单位
_NAMES = re.compile("确定|认定|评定|选定|推荐|公布|遴选|列")
_AS = re.compile("[^，。；]{0,12}为(?:首批|第[一二三四五六七八九十]+批|年度)?[“‘]?")
# 60名选手|分获一、二、三等奖: all the places of a contest.
_EVERY_PLACE = re.compile(r"[^，\d]{0,12}[一二三冠亚金银](?:等奖)?、[二三亚季银铜]")
_PLACE = re.compile("(?:[一二三四特]等|金|银|铜|优秀|优胜|鼓励|入围|参与|最佳.{2,4}|优秀.{2,4})奖|[冠亚季]军|第[一二三]名")


def conferred(turn: Turn, quantity: Quantity) -> Placed | None:
    """The honour that a number of people or bodies was given."""
    if quantity.kind not in ("head", "count"):
        return None
    honours = [] if _EVERY_PLACE.match(turn.flat, quantity.hi, turn.hi) else turn.of("Honour")
    honours = [m for m in honours if turn.scene is None or not is_place(m)]
    if _SUCH_TITLE.search(turn.text):  # 6个班组获此称号
        return _title_just_named(turn, quantity)
    held = [m for m in honours if _HOLDERS.fullmatch(turn.flat, m.hi, quantity.lo) and _GOT.search(turn.flat, turn.lo, m.lo)]
    if not figure_words("confer").search(turn.text) and not _wins(turn, quantity):
        return held[0] if held else None
    ahead = [m for m in honours if m.hi <= quantity.lo]
    before = [m for m in ahead if BEFORE.fullmatch(turn.flat, m.hi, quantity.lo)] or held[:1]
    before = before or [m for m in ahead if _TITLE_WENT.fullmatch(turn.flat, m.hi, quantity.lo)]
    after = [m for m in honours if m.lo >= quantity.hi and not _is_others(turn, quantity, m)]
    given = [m for m in after if figure_words("confer").search(turn.flat, quantity.hi, m.lo)]
    given = [m for m in given or after if not _HELD_BY.match(turn.flat, m.hi)] or given  # 获甲奖的教师获得|乙称号
    after = given or after  # 35名优秀青年被授予|能手称号
    return before[-1] if before else after[0] if after else None


def is_place(honour: Placed) -> bool:
    """Whether an honour is a place of a contest, of which a number tells of the contest: 评出|一等奖3项, 铜奖5名."""
    return _PLACE.fullmatch(honour.name.strip("“”")) is not None


def _is_others(turn: Turn, quantity: Quantity, title: Placed) -> bool:
    """Whether a title belongs to a number that stands before it: 10个班组、100名|标兵; not 8个单位和12个班组被授予|标兵."""
    counts = list(_A_COUNT.finditer(turn.flat, quantity.hi, title.lo))
    if not counts:
        return False
    together = len(counts) == 1 and _AND.fullmatch(turn.flat, quantity.hi, counts[0].start())
    return not (together and figure_words("confer").search(turn.flat, counts[0].end(), title.lo))


def _title_just_named(turn: Turn, quantity: Quantity) -> Placed | None:
    """The honour that 此称号 means: the last named before a number, in the name of an event too (“甲先锋号”|授旗仪式)."""
    for mention in reversed(turn.known):
        if (mention.sentence, mention.hi) <= (turn.sentence, quantity.lo):
            found = mention if mention.type == "Honour" else turn.told_by(mention, "Honour")
            if found is not None and not _NO_TITLE.search(found.name):
                return found
    return None


def _wins(turn: Turn, quantity: Quantity) -> bool:
    """Whether those counted get an honour named after them (10人获“金牌工匠”称号)."""
    named = _NAMES.search(turn.flat, turn.lo, quantity.lo)
    return quantity.unit != "次" and any(
        _GETS.search(turn.flat, quantity.hi, m.lo) or (named and _AS.fullmatch(turn.flat, quantity.hi, m.lo))
        for m in turn.of("Honour")
        if m.lo > quantity.hi
    )
