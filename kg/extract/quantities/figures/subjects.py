"""Whose figure a number is: what it counts, the Initiative it belongs to, the subject of its clause, the topic."""

from __future__ import annotations

import re

from kg.extract.quantities.discourse import ORGANISATIONS, Turn
from kg.extract.quantities.figures.counts import LISTED, counted, headed
from kg.extract.quantities.figures.patterns import IS_COUNTED, figure_words, verbs_of
from kg.extract.quantities.figures.specials import MEETINGS, OPENINGS, is_base, special_subject
from kg.extract.quantities.figures.terms import aged
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.topics import is_counted_paper
from kg.lexicon import words_of
from kg.text.numbers import Quantity

# 这项业务, 市总工会开展了|12年: the verb's object stands before it.
_FRONTED = re.compile("(?:开展|举办|举行|实施|推行|坚持|运行)[了过]?$")
_RULED = re.compile("给予|奖励|补助|补贴|罚款|应当|不得|必须|按照?|标准|确定为|提高到|调整为|上限|不低于|不少于")
_CONTENT = re.compile("[条章款](?!线索)|.(?:方面|内容|部分|条款|措施)")
_LISTS = re.compile("(?:移送|征集|收集|提供|反馈|排查|发现|受理|收到|梳理|采纳|整改|解决)[^，]*$")  # 移送线索48条
_PRESENT = re.compile("参加|出席|参会|到场|到会|与会|代表|现场|会上|仪式上|嘉宾|观众")
# What no building does, though the clause before was about one (建成书屋120家, 帮扶困难职工4800户).
_DEEDS = re.compile("帮扶|发放|慰问|筹集|走访|资助|救助|签订|评选|表彰|举办|选树")
_PLAIN = re.compile("(?:咨询|援助|慰问|体检|建议|培训|讲座|义诊|宣传|服务|维权|调解|疏导|走访)$")
_FORMS = re.compile(r"(?:组成|组建)了?(?:一[支个])?[^\d，]{0,8}$")  # 聘请26名律师，组成|律师团
_HEAT = re.compile("(?:各.{0,3})?(?:总|半|预)?(?:决赛|初赛|复赛|预赛)(?:阶段|环节)?")
_CONTEST = re.compile("(?:大赛|竞赛|比赛|比武|联赛|锦标赛|邀请赛|挑战赛)(?:活动|决赛|总决赛)?[”’]?$")
_EVENT_HEAD = re.compile("(大赛|竞赛|比赛|比武|活动|行动)[”’]?$")
_ENOUGH = re.compile("[，,]?(?:即可|就可以?|便可|就能|才能|方可|可以?)(?:参加|享受|加入|申请|办理|获得)?[“]?")
_MEMBERS = re.compile("(?:目前|现|已|共|累计)*(?:覆盖|涵盖|吸纳|吸收|下辖|拥有|现有|共有|有)")  # 某行业工会联合会|覆盖企业86家
# 某市总工会|共有会员3000人, |下辖基层工会60家: what it is made of, whatever it carries out.
_HAS_STAFF = re.compile(
    "(?:系统|机关)?(?:目前|现|已)?(?:[共现拥实]?有|下辖|所辖|辖有|所属|下属)(?:专职|工会|在册|在职)*(?:会员|基层|工会|干部|工作人员|职工)"
)
_SERVICES = words_of("figures.services")
_TO_EACH = re.compile("(?:给予|奖励|补助|发给)?(?:每[人名个家位组户支]|各(?![级单部类项种自]))")
_OFTEN = 3  # times
_MANY = 100  # papers of a kind, not the one named
_PUT_OUT = re.compile("发出|制发|发放|下发|送达|提出|出具|移送|推送")  # 推行甲制度，发出|提醒单|90份
_OTHERS_DO = re.compile("(?:扶持|支持|鼓励|引导|带动|推动|撬动|帮助|发动)")  # 投入9万元，带动商户办起|夜校
_BY_IT = re.compile("(?:通过|利用|借助|登录|运用|使用)[“‘]?$")  # 活动中，职工通过|小程序|上传隐患
_BOUGHT = ("Initiative", "Facility", "Institution")


def subject_of(turn: Turn, quantity: Quantity, listed: Placed | None = None, last: Placed | None = None) -> Placed | None:
    """The entity that a quantity speaks of: what it counts, the Initiative it belongs to, the clause's subject, the topic.

    `listed` is the subject of the number before it in one list (30个集体、34名职工), `last` that of the one before it in the
    sentence where nothing has been named since.
    """
    if quantity.unit in ("岁", "周岁"):
        return aged(turn, last)
    if turn.flat.endswith("一行", 0, quantity.lo):
        return next((m for m in reversed(turn.mentions) if m.type == "SocialOrganisation" and m.hi <= quantity.lo), None)
    near = special_subject(turn, quantity) or counted(turn, quantity) or headed(turn, quantity) or listed
    near = near or _lets(turn, quantity)
    if near is not None:
        return _contest(turn, _whole(turn, near, quantity))
    if quantity.hi == turn.hi and turn.campaign is not None and _FRONTED.search(turn.flat, turn.lo, quantity.lo):
        return _initiative(turn, quantity) or turn.campaign
    if last is not None and last.type == "Honour" and quantity.kind == "money" and _TO_EACH.match(turn.text):
        return last  # 三户被评为|示范户，每户补助600元
    last = None if last is not None and _only_counted(turn, last) else last  # what a list counts is not what goes on
    found = _bought(turn, quantity) or _whole_of_list(turn, quantity) or last or _launched(turn, _subject(turn, quantity))
    if found is not None and found.type == "Facility" and turn.actor is not None and _DEEDS.search(turn.text):
        return turn.scene or turn.actor
    return _contest(turn, found) if found is not None else None


def _only_counted(turn: Turn, last: Placed) -> bool:
    """Whether what the last number was said of is one of a list of things counted: 驿站|18个, 书屋20家."""
    if last.type in ("Facility", "Honour") and not _opens_clause(turn, last):
        return True
    return (turn.framed and last is not turn.scene) or is_counted_paper(turn.flat, last)


def _opens_clause(turn: Turn, thing: Placed) -> bool:
    """Whether a thing is the subject of its clause and not counted in it: |工作室|攻关20项, 创效…, not |驿站|20个, 服务…."""
    opens = turn.flat[: thing.lo].rstrip("“‘")[-1:] in ("", "，", ",", "；")
    return opens and thing.sentence == turn.sentence and not IS_COUNTED.match(turn.flat, thing.hi)


def _contest(turn: Turn, found: Placed) -> Placed:
    """The contest of which a heat is only spoken of as such (决赛, 各工种决赛)."""
    if found.type != "Initiative" or not _HEAT.fullmatch(found.name.strip("“”")):
        return found
    whole = [m for m in turn.known if m.type == "Initiative" and _CONTEST.search(m.name) and m.key != found.key]
    events = (m for m in (turn.main, turn.held, *reversed(turn.known)) if m is not None and m.type == "Initiative")
    held = next((m for m in events if not _HEAT.fullmatch(m.name.strip("“”"))), None)
    return turn.main if turn.main in whole else whole[-1] if whole else turn.told_by(found, "Initiative") or held or found


def _launched(turn: Turn, subject: Placed | None) -> Placed | None:
    """The Initiative that a ceremony opens (金秋助学活动|启动仪式), unless the clause tells who was there."""
    if subject is None or not subject.name.endswith(OPENINGS) or _PRESENT.search(turn.text):
        return subject
    opened = [m for m in turn.known if m.type == "Initiative" and m.name in subject.name and m.key != subject.key]
    return max(opened, key=lambda m: len(m.name)) if opened else turn.told_by(subject, "Initiative") or subject


def _whole(turn: Turn, near: Placed, quantity: Quantity) -> Placed:
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


def _lets(turn: Turn, quantity: Quantity) -> Placed | None:
    """What a price or a time is enough for: 每人缴纳60元，即可参加|互助活动."""
    later = [m for m in (*turn.mentions, *turn.ahead) if m.lo >= quantity.hi and m.type == "Initiative"]
    enough = later and quantity.kind in ("money", "time") and _ENOUGH.fullmatch(turn.flat, quantity.hi, later[0].lo)
    return later[0] if enough else None


def _bought(turn: Turn, quantity: Quantity) -> Placed | None:
    """What money was spent on, named after it in the sentence: 投入230万元建成驿站18处."""
    if quantity.kind != "money" or turn.scene is not None or not figure_words("spend").search(turn.text):
        return None
    before = [m for m in turn.of("Initiative", "Facility") if m.hi <= quantity.lo]
    after = [m for m in (*turn.mentions, *turn.ahead) if m.lo >= quantity.hi and m.type in _BOUGHT]
    theirs = after and ((after[0].lo, after[0].hi) in turn.summed or _OTHERS_DO.search(turn.flat, quantity.hi, after[0].lo))
    return after[0] if after and not before and not theirs else None


def _whole_of_list(turn: Turn, quantity: Quantity) -> Placed | None:
    """What a list belongs to that a number sums up: 建立甲制度、乙制度三项制度 tells of what came before the list."""
    before = [m for m in turn.mentions if m.hi <= quantity.lo]
    if len(before) < 2 or not re.fullmatch("[”’》]?等?", turn.flat[before[-1].hi : quantity.lo]):
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
    return _regulated(turn, quantity, whole) if whole is not None and whole.type == "Document" else whole


def _subject(turn: Turn, quantity: Quantity) -> Placed | None:
    """The Initiative of the clause or sentence, else its subject, else what the article is speaking of."""
    subject, before = turn.subject, turn.flat[turn.lo : quantity.lo]
    gives = [word.end() for word in figure_words("giver").finditer(before)]
    framed = turn.framed and turn.scene is not None
    if turn.actor is not None and subject in (None, turn.actor) and gives and not framed and "、" not in before[gives[-1] :]:
        return turn.topic if _staffs(turn, quantity) else turn.actor
    if quantity.kind == "money" and gives and subject is turn.scene is turn.actor is None:
        before_it = (m for m in reversed(turn.known) if (m.sentence, m.hi) <= (turn.sentence, turn.lo))
        if giver := next((m for m in before_it if m.type in ("UnionBody", "Enterprise")), None):
            return giver
    if subject is not None and subject.type == "Document" and subject not in turn.mentions:
        return _regulated(turn, quantity, subject)
    if subject is not None and subject.type in ("Initiative", "Person", "Document"):
        return subject
    if turn.owner:
        return _of_owner(turn, quantity)
    named = _initiative(turn, quantity) or turn.scene
    if named is not None:
        return named
    if subject is None and turn.place is not None and (figure_words("stock").search(before) or before.startswith("有")):
        return turn.place
    goes_on = turn.topic is not None and turn.topic.type not in ORGANISATIONS
    about = turn.topic if subject is None or (subject.type == "Region" and goes_on) else subject
    if about is not None and about is not subject and about.type == "PublicBody":
        return turn.campaign  # an office that was told of before owns no number of its own
    if about is not None and (about.type in ("UnionBody", "PublicBody", "Region") or (turn.carried and about is subject)):
        return _carried_out(turn, quantity, about)
    if about is not None and about.type == "Document":
        return _regulated(turn, quantity, about)
    return about or _met(turn) or turn.main or subject or _place_told(turn)


def _met(turn: Turn) -> Placed | None:
    """The body that a clause goes to or thanks, before anything else was told of: 两名代表来到|甲中心."""
    if turn.main is not None and any(m.key == turn.main.key for m in turn.known):
        return None
    bodies = (m for m in reversed(turn.known) if m.type in ORGANISATIONS and m.sentence == turn.sentence)
    return next((m for m in bodies if turn.flat[m.lo - 1 : m.lo] not in ("在", "由", "经")), None)


def _place_told(turn: Turn) -> Placed | None:
    """The place in which those counted are, where nothing else was named: 在|某县|，像某某这样的骑手有3000人."""
    places = (m for m in turn.known if m.type == "Region" and m.sentence == turn.sentence)
    return next(places, None)


def _staffs(turn: Turn, quantity: Quantity) -> bool:
    """Whether people are sent to a house that the sentence has founded: 建起|甲驿站，选派4名社工值守."""
    house = turn.topic is not None and turn.topic.type == "Facility" and turn.topic.sentence == turn.sentence
    return house and turn.subject is None and quantity.kind in ("head", "count")


def _of_owner(turn: Turn, quantity: Quantity) -> Placed | None:
    """Whose a figure of 全市 or of 企业 is: theirs where it tells what they have."""
    owner, before = turn.subject, turn.flat[turn.lo : quantity.lo]
    reaches = _reaches(turn, quantity)
    if turn.framed and turn.scene is not None and (owner is None or owner.type == "Region"):
        return turn.scene
    if owner is None:  # 全市 of an article that names no city
        return turn.campaign if reaches or turn.scene is not None else None
    reached_after = reaches or figure_words("campaign").search(turn.flat, quantity.hi, turn.hi)  # 4.2万名司机|入会
    stock = figure_words("stock").search(before)
    around = before[: stock.start()] + turn.flat[quantity.hi : turn.hi] if stock is not None else turn.text
    if not figure_words("campaign").search(around):
        reached_after = None  # 全市已建成帮扶中心|40个: the name of what there is tells of no deed
    carried = turn.campaign if turn.carried else turn.scene
    if owner.type != "Region" and reached_after and carried is not None:
        return carried
    if owner.type != "Region" or (stock and not reached_after):
        return owner
    acts = verbs_of("conduct", "issue", "support", "serve").search(before)
    goes_on = turn.scene or (acts and turn.campaign is turn.topic)
    return _initiative(turn, quantity) or (turn.campaign if reaches or goes_on else owner)


def _carried_out(turn: Turn, quantity: Quantity, body: Placed) -> Placed:
    """What a body is doing where its clause names no Initiative: the one it carries on or comes to, else the body."""
    if turn.subject is body and _acts_for_itself(turn, body):
        return body
    goes_on = turn.topic if turn.topic is not None and turn.topic.type == "Initiative" else None
    campaign = turn.scene or goes_on
    meets = campaign is not None and campaign.name.endswith(MEETINGS) and turn.scene is None
    if campaign is not None and not meets and (turn.carried or _reaches(turn, quantity)):
        return campaign
    if turn.topic is not None and turn.main is not None and turn.topic.key == turn.main.key:
        return turn.main
    return _ends_in(turn) or _dwelt_on(turn, quantity) or body


def _acts_for_itself(turn: Turn, body: Placed) -> bool:
    """Whether a clause tells what a body has (|甲总工会|下辖基层工会60家), or what a house does (|某工作站|接待640人)."""
    if "本级" in turn.text or (_MEMBERS.match(turn.flat, body.hi) and is_base(body)) or _HAS_STAFF.match(turn.flat, body.hi):
        return True
    return turn.scene is None and not turn.carried and body.name.endswith(_SERVICES)


def _dwelt_on(turn: Turn, quantity: Quantity) -> Placed | None:
    """The Initiative that an article keeps naming: what bodies do there is done in it, unless a clause tells what they have."""
    told = sum(turn.main is not None and m.key == turn.main.key for m in turn.known)
    has = quantity.kind == "ratio" or figure_words("stock").search(turn.text)
    return turn.main if told >= _OFTEN and not has else None


def _reaches(turn: Turn, quantity: Quantity) -> bool:
    """Whether a clause tells what an Initiative does or reaches (服务职工, 发放)."""
    if turn.campaign is None or quantity.kind == "ratio":
        return False
    again = _EVENT_HEAD.search(turn.campaign.name)  # 大赛|: 各级工会共开展|大赛|1338个
    if again is not None and again[1] in turn.words(turn.lo, quantity.lo):
        return True
    return bool(figure_words("campaign").search(turn.text))


def _ends_in(turn: Turn) -> Placed | None:
    """What the rest of a sentence says that a body then carries out or founds (选聘26名律师, 组建|律师团)."""
    for mention in turn.ahead:
        if mention.type in ("Initiative", "SocialOrganisation"):
            lead = turn.flat[turn.hi : mention.lo]
            made = (verbs_of("conduct", "build").search(lead) or _FORMS.search(lead)) and not _OTHERS_DO.search(lead)
            return mention if made and not turn.flat[mention.hi : mention.hi + 1].isdigit() else None
    return None


def _regulated(turn: Turn, quantity: Quantity, document: Placed) -> Placed:
    """The Initiative that a document's title names, for what it does; the document for what it rules (给予, 不得)."""
    content = _CONTENT.match(turn.flat, quantity.hi - 1) and not _LISTS.search(turn.flat, turn.lo, quantity.lo)
    if _RULED.search(turn.text) or content:
        return document
    about = (m for m in (*turn.known, turn.main) if m is not None and m.type == "Initiative" and m.name in document.name)
    return next(about, None) or turn.told_by(document, "Initiative") or document


def _initiative(turn: Turn, quantity: Quantity) -> Placed | None:
    """The Initiative of the clause: the last before the number, else the first after it."""
    named = [m for m in turn.told("Initiative") if turn.scene is None or not _BY_IT.search(turn.flat, turn.lo, m.lo)]
    before = [m for m in named if m.lo < quantity.lo]
    return before[-1] if before else named[0] if named else None
