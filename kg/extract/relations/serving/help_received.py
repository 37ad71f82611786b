"""Help told from the side of who gets it or what it is spent on.

|甲厂|得到|乙会|扶持资金; |甲活动|由|乙|出资; |乙|拿出50万元,用于|甲书屋|; |乙|帮|李某|讨回欠薪.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.serving.help_to_bodies import actors_at, help_of
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import clause_start, run_from
from kg.extract.syntax.subject_things import subject_thing
from kg.extract.syntax.themes import Told, carried_out
from kg.extract.views import Span, View
from kg.lexicon import any_of

_THINGS = frozenset(("Initiative", "Facility"))
_TAKERS = ORGANISATIONS | {"Person", "Facility", "Initiative"}
_GETS = re.compile(rf"(?:{any_of('help_received.getting')})了?(?:来自)?")
_HELP = re.compile(
    rf"(?:等[^,，。;；]{{0,6}}?)?(?:{any_of('help_received.given')})?的?[^,，。;；的]{{0,8}}?(?:{any_of('help_received.help')})"
)
_BY = re.compile("由")
_PAYS = re.compile(rf"(?:统一|全额|全部|共同|负责|按比例|予以|给予|先行|兜底)*(?:{any_of('help_received.paying')})")
_SPENDS = re.compile(
    rf"(?:{any_of('help_received.spending')})了?[^。;；]{{0,24}}?(?:元|资金|经费|款)[^。;；用]{{0,8}}?"
    r"(?:用于|专项?用于|支持|补助|扶持|资助)(?:开展|实施|推进|建设|打造|新建)?[^,，。;；、]{0,6}?"
)
_FOR = re.compile(r"(?:帮助|协助|[为帮替给])(?P<who>(?:(?![的了和与、,，。;；])[\u4e00-\u9fff]){0,8}?)")
_HONOURING = re.compile(any_of("help_received.honouring"))
_WORKER = re.compile("[\u4e00-\u9fff]{0,6}")  # 律师甲|免费|为…


def received_help_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The supports claims of help that somebody gets, pays for or is spared; `claims` are those already made."""
    told = carried_out(claims)
    found: list[Claim] = []
    for view in views:
        found += [*_got(views, view, told), *_paid_by(views, view, told), *_spent_on(view), *_done_for(view)]
    return found


def _got(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """|甲厂|得到|乙|的资金支持: who gets help from whom."""
    for word in _GETS.finditer(view.flat):
        givers = run_from(view, word.end(), ORGANISATIONS)
        if givers and _HELP.match(view.flat, givers[-1].hi):
            yield from help_of(
                view, [at(view, s) for s in givers], _subjects(views, view, word.start(), told), word.start(), "help-got"
            )


def _subjects(views: list[View], view: View, lo: int, told: Told) -> list[Place]:
    """Who or what a clause is about: the first that it names, else the thing that the statement is about."""
    start = clause_start(view, lo)
    own = [s for s in view.spans if start <= s.lo and s.hi <= lo and s.type in _TAKERS]
    if own:
        return [at(view, own[0])]
    thing = subject_thing(views, view, lo, told, _THINGS)
    return [thing] if thing is not None else []


def _paid_by(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """|甲贷|…,由|乙|贴息: who pays for what the statement is about."""
    for word in _BY.finditer(view.flat):
        givers = run_from(view, word.end(), ORGANISATIONS)
        if not givers or not _PAYS.match(view.flat, givers[-1].hi):
            continue
        named = [s for s in view.spans if s.type in _THINGS and s.strength == "strong" and s.hi <= word.start()]
        thing = subject_thing(views, view, word.start(), told, _THINGS) or (at(view, named[-1]) if named else None)
        if thing is not None:
            yield from help_of(view, [at(view, s) for s in givers], [thing], word.start(), "paid-by")


def _spent_on(view: View) -> Iterator[Claim]:
    """|乙|拿出50万元,用于|甲书屋|: what money is spent on."""
    for word in _SPENDS.finditer(view.flat):
        things = [s for s in view.spans if s.type in _THINGS | ORGANISATIONS and s.lo == word.end() and not s.anaphor]
        yield from help_of(view, actors_at(view, word.start()), [at(view, s) for s in things], word.start(), "spent-on")


def _done_for(view: View) -> Iterator[Claim]:
    """|乙|帮|李某|讨回欠薪, 律师|赵某|为|李某|代理: who does something for a person."""
    for word in _FOR.finditer(view.flat) if any(s.type == "Person" for s in view.spans) else ():
        one = next((s for s in view.spans if s.type == "Person" and word.end() <= s.lo <= word.end() + 8), None)
        if one is None or one.anaphor or not _FOR.fullmatch(view.flat, word.start(), one.lo) or not _acted_for(view, one):
            continue
        start = clause_start(view, word.start())
        people = [s for s in view.spans if s.type == "Person" and start <= s.lo and s.hi <= word.start()]
        near = [s for s in people if _WORKER.fullmatch(view.flat, s.hi, word.start())]
        helpers = [at(view, s) for s in near[-1:]] or actors_at(view, word.start())
        yield from help_of(view, helpers, [at(view, one)], word.start(), "done-for-one")


def _acted_for(view: View, one: Span) -> bool:
    """Whether a verb follows a person's name, but none of honouring."""
    index = view.token_at.get(one.hi)
    token = view.tokens[index] if index is not None else None
    return token is not None and token.tag.startswith("v") and _HONOURING.search(view.flat, one.hi, one.hi + 8) is None
