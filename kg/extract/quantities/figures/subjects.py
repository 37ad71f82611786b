"""Whose figure a number is: what it counts, the Initiative it belongs to, the subject of its clause, the topic."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.quantities.discourse import ORGANISATIONS, Turn
from kg.extract.quantities.figures.counts import counted, headed
from kg.extract.quantities.figures.patterns import figure_words, verbs_of
from kg.extract.quantities.figures.specials import MEETINGS, special_subject
from kg.extract.quantities.figures.terms import aged
from kg.extract.quantities.figures.wholes import contest, launched, regulated, rules, whole, whole_of_list
from kg.extract.quantities.placed import Placed
from kg.extract.quantities.topics import is_counted_paper
from kg.lexicon import any_of, words_of
from kg.text.numbers import Quantity

# 这项业务, 市总工会开展了|12年: the verb's object stands before it.
_FRONTED = re.compile("(?:开展|举办|举行|实施|推行|坚持|运行)[了过]?$")
_IN_LIST = "、和及与"  # 为200人提供理发、|法律咨询|服务
_COMMA = re.compile("[，,]")
_FAR = 2  # commas
_BODIES = ORGANISATIONS | {"Facility", "Document"}
_OTHERS_DO = re.compile("(?:扶持|支持|鼓励|引导|带动|推动|撬动|帮助|发动)")  # 投入9万元，带动商户办起|夜校
_BY_IT = re.compile("(?:通过|利用|借助|登录|运用|使用)[“‘]?$")  # 活动中，职工通过|小程序|上传隐患
_ONLY = re.compile("(?:仅|只|才|尚)有$|(?:总数|人数|数量)[^，]{0,3}$|不足$")
_BESIDES = ("并", "还", "又", "也", "另", "同时")  # 启动|行动|，并向某会拨付30万元: another deed of the body
_SERVICES = words_of("figures.services")
_HOUSES = ("Facility", "Institution", "SocialOrganisation")
_KEPT = ("Facility", "SocialOrganisation")  # that a body runs: numbers go on to tell of it
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
    if near is not None:
        return contest(turn, whole(turn, near, quantity))
    if quantity.hi == turn.hi and turn.campaign is not None and _FRONTED.search(turn.flat, turn.lo, quantity.lo):
        return _initiative(turn, quantity) or turn.campaign
    last = None if last is not None and _only_counted(turn, last) else last  # what a list counts is not what goes on
    found = _bought(turn, quantity) or whole_of_list(turn, quantity) or last or launched(turn, _subject(turn, quantity))
    return contest(turn, found) if found is not None and found.type != "PublicBody" else None


def _only_counted(turn: Turn, last: Placed) -> bool:
    """Whether what the last number was said of is one of a list of things counted: 驿站|18个, 书屋20家."""
    return last.type in ("Facility", "Honour") or (turn.framed and last is not turn.scene) or is_counted_paper(turn.flat, last)


def _bought(turn: Turn, quantity: Quantity) -> Placed | None:
    """What money was spent on, named after it in the sentence: 投入230万元建成驿站18处."""
    if quantity.kind != "money" or turn.scene is not None or not figure_words("spend").search(turn.text):
        return None
    before = [m for m in turn.of("Initiative", "Facility") if m.hi <= quantity.lo]
    after = [m for m in (*turn.mentions, *turn.ahead) if m.lo >= quantity.hi and m.type in _BOUGHT]
    after = [m for m in after if turn.flat[m.lo - 1] not in _IN_LIST]
    after = [m for m in after if len(_COMMA.findall(turn.flat, quantity.hi, m.lo)) < _FAR]
    after = [m for m in after if _builds_it().search(turn.flat, quantity.hi, m.lo)] or after
    theirs = after and ((after[0].lo, after[0].hi) in turn.summed or _OTHERS_DO.search(turn.flat, quantity.hi, after[0].lo))
    return after[0] if after and not before and not theirs else None


@cache
def _builds_it() -> re.Pattern[str]:
    return re.compile(f"(?:{verbs_of('build', 'conduct').pattern}|[建办]成?)了?[^，,。、]{{0,12}}$")


def _subject(turn: Turn, quantity: Quantity) -> Placed | None:
    """The Initiative of the clause or sentence, else its subject, else what the article is speaking of."""
    subject, before = turn.subject, turn.flat[turn.lo : quantity.lo]
    if turn.law is not None and (subject is None or subject.type != "Initiative") and rules(turn):
        return turn.law
    gives = [word.end() for word in figure_words("giver").finditer(before)]
    framed = turn.scene is not None and (turn.framed or (subject is None and not turn.text.startswith(_BESIDES)))
    if turn.actor is not None and subject in (None, turn.actor) and gives and not framed and "、" not in before[gives[-1] :]:
        return _founded(turn) or turn.actor
    if quantity.kind == "money" and gives and subject is turn.scene is turn.actor is None:
        before_it = (m for m in reversed(turn.known) if (m.sentence, m.hi) <= (turn.sentence, turn.lo))
        if giver := next((m for m in before_it if m.type in ("UnionBody", "Enterprise")), None):
            return giver
    if subject is not None and subject.type == "Document" and subject not in turn.mentions:
        return regulated(turn, quantity, subject)
    if subject is not None and subject.type in ("Initiative", "Person", "Document"):
        return subject
    if turn.owner:
        return _of_owner(turn, quantity)
    named = _initiative(turn, quantity) or turn.scene
    if named is not None:
        return named
    if subject is None and turn.place is not None and _is_of_place(turn, before):
        return turn.place
    if subject is not None and subject.type == "Region" and _builds(turn, quantity):
        return subject
    goes_on = turn.topic is not None and turn.topic.type not in ORGANISATIONS
    about = turn.topic if subject is None or (subject.type == "Region" and goes_on) else subject
    if about is not None and about is not subject and _is_left_behind(turn, about):
        if turn.actor is not None and turn.actor.type == "Enterprise":
            return turn.actor
        lately = (m for m in reversed(turn.known) if m.type in _KEPT and m.sentence >= turn.sentence - 1)
        return next((m for m in lately if (m.sentence, m.hi) <= (turn.sentence, quantity.lo)), None)
    if about is not None and (about.type in ("UnionBody", "PublicBody", "Region") or (turn.carried and about is subject)):
        return _carried_out(turn, quantity, about)
    if about is not None and about.type == "Document":
        return regulated(turn, quantity, about)
    return about or subject


def _is_left_behind(turn: Turn, body: Placed) -> bool:
    """Whether a body told of before owns no number here: an office, or a union or firm of which a sentence before told."""
    return body.type == "PublicBody" or (body.type in ("UnionBody", "Enterprise") and body.sentence < turn.sentence)


def _is_of_place(turn: Turn, before: str) -> bool:
    """Whether a clause goes on telling what the place has of which its sentence began to tell."""
    if figure_words("stock").search(before) or before.startswith("有") or _ONLY.search(before):
        return True
    told = turn.topic
    return told is None or (told.sentence < turn.sentence and told.type in _BODIES)


def _builds(turn: Turn, quantity: Quantity) -> bool:
    """Whether a place at the beginning of a clause is told to have built up those counted: |某镇|新建企业工会26家."""
    place = turn.subject
    grown = place is not None and place in turn.mentions and _grows().match(turn.flat, place.hi, quantity.lo)
    return bool(grown) and not _reaches(turn, quantity)


def _founded(turn: Turn) -> Placed | None:
    """The house that the sentence has founded, where the clause says what it is given: 建起|甲驿站，选派4名社工值守."""
    house = turn.topic is not None and turn.topic.type in _HOUSES and turn.topic.sentence == turn.sentence
    return turn.topic if house and turn.subject is None else None


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
    if turn.subject is body and turn.scene is None and not turn.carried and body.name.endswith(_SERVICES):
        return body  # |某工作站|接待640人
    goes_on = turn.topic if turn.topic is not None and turn.topic.type == "Initiative" else None
    campaign = turn.scene or goes_on
    meets = campaign is not None and campaign.name.endswith(MEETINGS) and turn.scene is None
    if campaign is not None and not meets and (turn.carried or _reaches(turn, quantity)):
        return campaign
    if turn.topic is not None and turn.main is not None and turn.topic.key == turn.main.key:
        return turn.main
    return _ends_in(turn) or body


def _reaches(turn: Turn, quantity: Quantity) -> bool:
    """Whether a clause tells what an Initiative does or reaches (服务职工, 发放)."""
    if turn.campaign is None or quantity.kind == "ratio":
        return False
    return bool(figure_words("campaign").search(turn.text))


def _ends_in(turn: Turn) -> Placed | None:
    """What the rest of a sentence says that a body then carries out or founds (选聘26名律师, 组建|律师团)."""
    for mention in turn.ahead:
        if mention.type in ("Initiative", "SocialOrganisation"):
            lead = turn.flat[turn.hi : mention.lo]
            made = verbs_of("conduct", "build").search(lead) and not _OTHERS_DO.search(lead)
            if made and not turn.flat[mention.hi : mention.hi + 1].isdigit():
                return mention
    return None


@cache
def _grows() -> re.Pattern[str]:
    return re.compile(f"(?:[^，。、的“]{{0,6}})(?:{verbs_of('build', 'confer').pattern}|{any_of('figures.growing')})")


def _initiative(turn: Turn, quantity: Quantity) -> Placed | None:
    """The Initiative of the clause: the last before the number, else the first after it."""
    named = [m for m in turn.told("Initiative") if turn.scene is None or not _BY_IT.search(turn.flat, turn.lo, m.lo)]
    before = [m for m in named if m.lo < quantity.lo]
    after = named[0] if named and not before and turn.flat[named[0].lo - 1] not in _IN_LIST else None
    return before[-1] if before else after
