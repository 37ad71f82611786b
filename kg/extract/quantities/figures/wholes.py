"""What a part stands for: the contest of a heat, what a ceremony opens, the campaign of a plain service, a list's owner."""

from __future__ import annotations

import re

from kg.extract.quantities.discourse import Turn
from kg.extract.quantities.figures.counts import LISTED
from kg.extract.quantities.figures.specials import MEETINGS, OPENINGS
from kg.extract.quantities.placed import Placed
from kg.text.numbers import Quantity

_CONTENT = re.compile("[条章款](?!线索)|.(?:方面|内容|部分|条款|措施|任务|举措|指标|要点)")
_RULED = re.compile(
    "(?:今后|未来)[^，,。]{0,3}年|给予|奖励|奖金|补助|补贴|罚款|领取|享受|应当|不得|必须|按照?|标准|确定为|提高到|调整为|上限|不低于|不少于"
)
_LISTS = re.compile("(?:移送|征集|收集|提供|反馈|排查|发现|受理|收到|梳理|采纳|整改|解决)[^，]*$")  # 移送线索48条
_PRESENT = re.compile("参加|出席|参会|到场|到会|与会|代表|现场|会上|仪式上|嘉宾|观众")
_PLAIN = re.compile("(?:咨询|援助|慰问|体检|建议|培训|讲座|义诊|宣传|服务|维权|调解|疏导|走访)$")
_HEAT = re.compile("(?:各.{0,3})?(?:总|半|预)?(?:决赛|初赛|复赛|预赛)(?:阶段|环节)?$")
_CONTEST = re.compile("(?:大赛|竞赛|比赛|比武|联赛|锦标赛|邀请赛|挑战赛)(?:活动|决赛|总决赛)?[”’]?$")
_PARTED = ("Initiative", "Facility", "SocialOrganisation", "Institution", "Document", "UnionBody")
_PARTS = re.compile("(?:下设|分设|内设|分为|分成|划分为|划分成)[^，]*$")  # 甲宣讲团|分为党史、|安全生产|、法律|3类
_MANY = 100  # papers of a kind, not the one named
_PUT_OUT = re.compile("发出|制发|发放|下发|送达|提出|出具|移送|推送")  # 推行甲制度，发出|提醒单|90份


def contest(turn: Turn, found: Placed) -> Placed:
    """The contest of which a heat is only spoken of as such (决赛, 各工种决赛)."""
    if found.type != "Initiative" or not (heat := _HEAT.search(found.name.strip("“”"))):
        return found
    if heat.start() > 0:  # 甲竞赛|决赛
        stem = heat.string[: heat.start()]
        return next((m for m in (*turn.known, turn.main) if m is not None and m.name.strip("“”") == stem), found)
    whole = [m for m in turn.known if m.type == "Initiative" and _CONTEST.search(m.name) and m.key != found.key]
    events = (m for m in (turn.main, turn.held, *reversed(turn.known)) if m is not None and m.type == "Initiative")
    held = next((m for m in events if not _HEAT.fullmatch(m.name.strip("“”"))), None)
    return turn.main if turn.main in whole else whole[-1] if whole else turn.told_by(found, "Initiative") or held or found


def launched(turn: Turn, subject: Placed | None) -> Placed | None:
    """The Initiative that a ceremony opens (金秋助学活动|启动仪式), unless the clause tells who was there."""
    if subject is None or not subject.name.endswith(OPENINGS) or _PRESENT.search(turn.text):
        return subject
    opened = [m for m in turn.known if m.type == "Initiative" and m.name in subject.name and m.key != subject.key]
    return max(opened, key=lambda m: len(m.name)) if opened else turn.told_by(subject, "Initiative") or subject


def whole(turn: Turn, near: Placed, quantity: Quantity) -> Placed:
    """The campaign of the sentence for a plain service that it holds (提供|心理咨询) or a paper that it signs (签订|协议)."""
    put_out = near.type == "Document" and quantity.value > 1 and _PUT_OUT.search(turn.flat, turn.lo, near.lo)
    if put_out and turn.scene is not None:
        return turn.scene
    if near.type == "Document" and "签" in turn.flat[turn.lo : near.lo]:
        campaign = turn.scene if turn.scene is not None and not turn.scene.name.endswith(MEETINGS) else None
        owns = turn.subject is not None and (turn.owner or not near.name.startswith("《") or quantity.value > _MANY)
        return campaign or (turn.subject if owns and turn.subject is not None else near)
    named = "“" in turn.flat[max(near.lo - 1, 0) : near.lo + 1]
    plain = near.type == "Initiative" and turn.subject is None and not named and _PLAIN.search(near.name)
    return turn.scene if plain and turn.scene is not None else near


def whole_of_list(turn: Turn, quantity: Quantity) -> Placed | None:
    """What a list belongs to that a number sums up: 建立甲制度、乙制度三项制度 tells of what came before the list."""
    if turn.subject is not None and turn.subject.type in _PARTED and _PARTS.search(turn.flat, turn.lo, quantity.lo):
        return turn.subject
    before = [m for m in turn.mentions if m.hi <= quantity.lo]
    if len(before) < 2 or before[-1].type == "Group" or not re.fullmatch("[”’》]?等?", turn.flat[before[-1].hi : quantity.lo]):
        return None
    first = len(before) - 1
    while first and LISTED.fullmatch(turn.flat, before[first - 1].hi, before[first].lo):
        first -= 1
    if first == len(before) - 1:
        return None
    owner = turn.subject if turn.subject not in before[first:] else None
    if owner is not None and owner.type != "Region":
        return owner
    if owner is not None:
        return turn.scene or (turn.topic if turn.topic is not None and turn.topic.type == "Initiative" else owner)
    whole = None if first else turn.scene or turn.topic
    return regulated(turn, quantity, whole) if whole is not None and whole.type == "Document" else whole


def regulated(turn: Turn, quantity: Quantity, document: Placed) -> Placed:
    """The Initiative that a document's title names, for what it does; the document for what it rules (给予, 不得)."""
    content = _CONTENT.match(turn.flat, quantity.hi - 1) and not _LISTS.search(turn.flat, turn.lo, quantity.lo)
    if rules(turn) or content:
        return document
    about = (m for m in (*turn.known, turn.main) if m is not None and m.type == "Initiative" and m.name in document.name)
    return next(about, None) or turn.told_by(document, "Initiative") or document


def rules(turn: Turn) -> bool:
    """Whether a clause says what shall be: 每人奖励5万元, 工资不得低于…."""
    return _RULED.search(turn.text) is not None
