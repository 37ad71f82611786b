"""Who belongs to an alliance: |甲、乙|结成|丙联盟|; |丁联盟|成立。…|甲|加入其中; |甲、乙|联合成立|丙联盟|."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import mood, runs
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_MEMBERS = ORGANISATIONS | {"Facility"}
_ALLIANCES = words_of("alliances.heads")
_BARE_ROOM = 3  # characters: 3家|工作室|
_REACH = 2  # sentences back to the alliance that is joined
_HOW = r"(?:等[^,，。;；]{0,10})?(?:[^,，。;；]{0,6}原则)?(?:自愿|共同|发起|联合|携手|率先|一同|先后|陆续|已|也|均|都)*"
_JOINS = re.compile(rf"{_HOW}(?:{any_of('alliances.joining')})(?P<it>其中|联盟|该联盟|进来)?")
# 由|甲、乙等11家工作室|领衔,组建|丙联盟|; |甲|与5家工作室结成|丙联盟|
_LEADS = re.compile(
    r"[”’]?(?:等[^,，。;；]{0,16}?)?(?:(?:领衔|牵头|发起|为主体|参与)[,，]?(?:共同|联合|正式)?(?:组建|成立|组成|结成)|[与同和跟][^,，。;；]{2,36}?(?:结成|组成))了?"
)
_OF_OTHERS = re.compile("工作室|劳模|工匠|企业|创新|技师|技能|班组长|骑手|律师")
_BECOMES = re.compile(rf"{_HOW}成为(?:首批|联盟|其|共同)*(?:{any_of('alliances.members')})")


def alliance_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The partOf claims of the members of alliances."""
    return [claim for view in views for claim in _members(views, view)]


def _is_alliance(view: View, body: Span) -> bool:
    return body.type in ORGANISATIONS and view.text(body).rstrip("”’").endswith(_ALLIANCES)


def _is_patron(founder: Span, alliance: str) -> bool:
    """Whether a union or an organ founds an alliance of others: 甲市总工会组建|劳模创新工作室联盟|."""
    return founder.type in ("UnionBody", "PublicBody") and _OF_OTHERS.search(alliance) is not None


def _members(views: list[View], view: View) -> Iterator[Claim]:
    """|甲、乙|结成|丙联盟|, |甲|加入其中, |甲、乙|成为成员单位: who joins the alliance that is named next or was named last."""
    for members in runs(view, _MEMBERS):
        members = [s for s in members if s.anaphor or len(s) > _BARE_ROOM]
        if not members:
            continue
        joins, becomes, leads = (rule.match(view.flat, members[-1].hi) for rule in (_JOINS, _BECOMES, _LEADS))
        if members[-1].type == "Facility" and not joins:
            joins = leads
        if not (joins or becomes) or mood(view, members[-1].hi) == "denied":
            continue
        named = next(
            (s for s in view.spans if joins and joins.end() <= s.lo <= joins.end() + 2 and _is_alliance(view, s)), None
        )
        before = becomes or (joins is not None and joins is not leads and joins["it"])
        whole = at(view, named) if named is not None else _last_alliance(views, view, members[0].lo) if before else None
        if whole is not None:
            made = joins is not None and joins.group().endswith(("组建", "共建"))
            name = views[whole.sentence].text(whole.span)
            joined = [s for s in members if s != whole.span and not (made and _is_patron(s, name))]
            yield from (Claim(at(view, s), "partOf", whole, view.index, "joins-alliance") for s in joined)


def _last_alliance(views: list[View], view: View, lo: int) -> Place | None:
    """The alliance named last before an offset of a sentence or shortly before it."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        found = [s for s in above.spans if _is_alliance(above, s) and (above is not view or s.hi <= lo)]
        if found:
            return at(above, found[-1])
    return None
