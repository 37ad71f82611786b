"""Who pays for, plans or feeds what others do.

购买|甲项目|; 捐资50万元; 按照|乙|的统一部署…|甲活动|; 场地由|丙馆|提供.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.serving.help_to_bodies import actors_at, help_by_actor, help_of
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_end, run_from, runs
from kg.extract.syntax.subject_things import subject_thing
from kg.extract.syntax.themes import Told, carried_out, things_of, topic_before
from kg.extract.views import View
from kg.lexicon import any_of

_BOUGHT = re.compile(r"(?:购买|采购|资助|赞助|冠名|出资支持)了?(?!中心|办|站|部|处|科|金|款|对象)")
_DONATED = re.compile(
    r"(?:捐资|捐款|捐助|赞助|出资|捐出|资助|划拨|拨付|下拨|拨出|配套)(?:助学|助困|资金|专项资金)?(?:人民币)?(?:近|约|超过)?[\d.一二三四五六七八九十百千万]+余?多?[万亿]?多?元"
)
_INITIATIVE = frozenset(("Initiative",))
_BY_PLAN = re.compile(r"(?:按照|根据|遵照|落实)")
_PLAN = re.compile(r"[^,，。;；]{0,14}?(?:部署|要求|安排|指示|号召|统一安排)")
_CAUSES = ("活动", "工程", "行动", "计划", "项目", "仪式")
_HELPED = ORGANISATIONS | {"Facility"}
_PROVIDED_FOR = frozenset(("Facility", "Initiative"))
_REACH = 3  # sentences back to the place or event for which something is provided
_PROVIDED = re.compile(rf"(?:{any_of('help_to_deeds.means')})[^,，。;；]{{0,8}}?(?:统一|全部|均|都|则)*由")
_PROVIDES = re.compile(rf"(?:免费|无偿|全额|统一|负责|共同|联合|全部|分别)*(?:{any_of('help_to_deeds.providing')})")
_OFFERS = re.compile(
    rf"(?:则|也|还|并|全程|免费|无偿|负责)*(?:提供|承担|赞助)了?[^,，。;；]{{0,6}}?(?:{any_of('help_to_deeds.means')})(?:支持|保障|指导|服务)?(?=[,，。;；]|$)"
)
_BY = re.compile("由")
_PAYS = re.compile(rf"(?:统一|全额|全部|共同|负责|按比例|予以|给予|先行)*(?:{any_of('help_to_deeds.paying')})(?!\d)")
_SPENT_ON = _PROVIDED_FOR | ORGANISATIONS
_SPENDS = re.compile(
    rf"(?:{any_of('help_to_deeds.spending')})了?[^。;；]{{0,24}}?(?:元|资金|经费|款)[^。;；用]{{0,8}}?"
    r"(?:用于|支持|补助|扶持|资助)(?:开展|实施|推进|建设|打造|新建)?[^,，。;；、]{0,6}?"
)


def deed_help_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The supports claims of what is done; `claims` are those already made of the article."""
    told = carried_out(claims)
    found = list(_deeds_of_helped(claims))
    for view in views:
        found += [*_bought(view), *_donated(views, view, told), *_directed(view, told)]
        found += [*_provided(views, view, told), *_paid_by(views, view, told), *_spent_on(view)]
    return found


def _bought(view: View) -> Iterator[Claim]:
    """购买|…项目: who pays for a service supports it."""
    for verb in _BOUGHT.finditer(view.flat):
        end = clause_end(view, verb.end())
        things = [s for s in view.spans if s.type == "Initiative" and verb.end() <= s.lo and s.hi <= end]
        yield from help_by_actor(view, verb.start(), things[:1], "pays-for")


def _donated(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """甲公司捐资50万元: a gift without a receiver goes to what the article is about."""
    for gift in _DONATED.finditer(view.flat):
        own = [p for p in things_of(view, frozenset(("Initiative",)), told) if view.text(p.span).endswith(_CAUSES)]
        thing = own[0] if own else topic_before(views, view.index, 6, _CAUSES, told)
        givers = [s for s in view.spans if s.type in ORGANISATIONS and s.hi == gift.start()]
        if thing is not None:
            yield from (Claim(at(view, giver), "supports", thing, view.index, "gift-to-cause") for giver in givers)


def _directed(view: View, told: Told) -> Iterator[Claim]:
    """按照|省总工会|的统一部署,甲市总工会开展乙活动: whose plan it is guides what is done."""
    for word in _BY_PLAN.finditer(view.flat):
        leaders = run_from(view, word.end(), ORGANISATIONS)
        plan = _PLAN.match(view.flat, leaders[-1].hi) if leaders else None
        done = [
            p for p in things_of(view, _INITIATIVE, told) if plan and p.span.lo >= plan.end() and (view.index, p.span) in told
        ]
        yield from (Claim(at(view, one), "supports", done[0], view.index, "plan-of") for one in leaders if done)


def _deeds_of_helped(claims: list[Claim]) -> Iterator[Claim]:
    """在|甲|指导下,|乙|召开|丙会: who helps 乙 to do something furthers that too."""
    for claim in (c for c in claims if c.method == "with-help"):
        for deed in claims:
            own = deed.relation == "organises" and deed.sentence == claim.sentence and deed.head == claim.tail != deed.tail
            if own and deed.tail.sentence == claim.sentence and deed.tail.span.lo > claim.head.span.hi:
                yield Claim(claim.head, "supports", deed.tail, claim.sentence, "helps-deed", claim.modality)


def _provided(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """场地由|甲馆|免费提供, 师资由|乙学院|选派: who provides what the place or event spoken of needs."""
    for givers in runs(view, _HELPED):
        if _OFFERS.match(view.flat, givers[-1].hi) and (thing := _thing_before(views, view, givers[0].lo, told)) is not None:
            yield from help_of(view, [at(view, s) for s in givers], [thing], givers[-1].hi, "provides-for")
    for word in _PROVIDED.finditer(view.flat):
        givers = run_from(view, word.end(), _HELPED)
        if not givers or not _PROVIDES.match(view.flat, givers[-1].hi):
            continue
        thing = _thing_before(views, view, word.start(), told)
        if thing is not None:
            yield from help_of(view, [at(view, s) for s in givers], [thing], word.start(), "provides-for")


def _thing_before(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """The last place or thing done with a name of its own before an offset, in its paragraph."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        if above.sentence.paragraph != view.sentence.paragraph:
            return None
        named = [p for p in things_of(above, _PROVIDED_FOR, told) if above is not view or p.span.hi <= lo]
        named = [p for p in named if p.span.rule not in ("enumerated", "listed-subject") and not p.span.anaphor]
        if named:
            return named[-1]
    return None


def _paid_by(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """|甲贷|…,由|乙|贴息: who pays for what the statement is about."""
    for word in _BY.finditer(view.flat):
        givers = run_from(view, word.end(), ORGANISATIONS)
        if not givers or not _PAYS.match(view.flat, givers[-1].hi):
            continue
        named = [p for p in things_of(view, _PROVIDED_FOR, told) if p.span.hi <= word.start()]
        thing = subject_thing(views, view, word.start(), told, _PROVIDED_FOR) or (named[-1] if named else None)
        if thing is not None:
            yield from help_of(view, [at(view, s) for s in givers], [thing], word.start(), "paid-by")


def _spent_on(view: View) -> Iterator[Claim]:
    """|乙|拿出50万元,用于|甲书屋|: what money is spent on."""
    for word in _SPENDS.finditer(view.flat):
        things = [s for s in view.spans if s.type in _SPENT_ON and s.lo == word.end() and not s.anaphor]
        yield from help_of(view, actors_at(view, word.start()), [at(view, s) for s in things], word.start(), "spent-on")
