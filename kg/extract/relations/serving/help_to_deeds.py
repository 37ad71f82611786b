"""What is done so that something else gets on, and who pays for or guides what others do.

在|甲竞赛|带动下,…|乙竞赛; 为助力|乙行动|,甲…; 以|甲竞赛|为抓手,推进|乙改革; |甲|是推进|乙|的抓手; |甲|助推|乙; 为|乙|注入动力;
购买|甲项目|.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.relations.serving.help_to_bodies import help_by_actor
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import actor_before, clause_end, clause_start, mood
from kg.extract.syntax.themes import carried_out, things_of
from kg.extract.views import Span, View
from kg.lexicon import any_of

_INITIATIVE = frozenset(("Initiative",))
_FURTHERS = re.compile(r"(?P<aim>(?:^|(?<=[，,。;；]))为(?:了|深入|全力|积极|进一步)*)?(?:助力|助推|服务于|全力推进|服务保障)")
_MEETINGS = ("会", "会议", "仪式", "论坛")
_UNDER = re.compile(r"的?(?:有力|强力|积极|示范)?(?:带动|推动|引领|牵引|支撑|辐射)下")
_CLOSE = 6  # characters between a body and what it furthers; more hold another verb
_ADVERBS = rf"(?:{any_of('help_to_deeds.adverbs')})*"
_VERB = rf"(?:{any_of('help_to_deeds.verbs')})(?:了|着)?"
_TOOLS = any_of("help_to_deeds.tools")
_RUN = r"(?:的?(?:开展|举办|实施|推进|推行|推广|打造|建立|落地|成功举办))?"
_WORDS = r"[^,，。;；、“]{0,6}?"  # what a name leaves out before it: 全市|产业工人队伍建设改革
# |甲竞赛|有力推动了|: the thing done as the subject of a verb of help_to_deeds.
_SUBJECT = re.compile(rf"{_RUN}(?:{_ADVERBS}{_VERB}|[,，]{_ADVERBS}(?:{any_of('help_to_deeds.only')})了?){_WORDS}")
_NO_SUBJECT = ("在", "对", "把", "将", "从", "按照", "根据", "围绕")
# 以|甲|为抓手,推进|, 依托|甲|,推动|, 用|甲|撬动|.
_BY = re.compile(
    rf"(?:为(?:主要|重要|有力|有效|总)?(?:{_TOOLS})|{_RUN}(?:等(?:活动|形式|方式|载体|平台)?)?(?:这一\w{{2,4}})?)"
    rf"[,，]?(?:(?!为)[^,，。;；]{{2,12}}[,，])?{_ADVERBS}{_VERB}{_WORDS}"
)
_WITH = ("以", "借助", "依托", "用", "通过", "凭借", "运用", "借力")
# |甲|是推进|, 把|甲|作为落实|乙|的抓手.
_IS_TOOL = re.compile(
    rf"{_RUN}[,，]?(?:工作)?(?:既|也|正|便|就)?(?:是|作为|成为|视为|当作|当成)(?:了)?(?:[^,，。;；]{{2,10}})?{_VERB}{_WORDS}"
)
_TOOL = re.compile(
    rf"[^,，。;；]{{0,8}}?的(?:(?:重要|有力|具体|有效|关键|生动|务实|创新|必然|主要|又一|一项|一大|实际|得力)[之]?)*"
    rf"(?:{_TOOLS}|{any_of('help_to_deeds.steps')})"
)
# 为|乙改革|注入动力, 给|乙|提供了保障.
_FOR = re.compile(r"(?:为|给)(?:深化|推进|推动|助力|实现|加快|做好|开展)?")
_GIVES = re.compile(
    rf"(?:圆满收官|顺利开展|深入推进|高质量发展|[^,，。;；]{{0,6}}?)(?:{any_of('help_to_deeds.giving')})(?:了|出)?[^,，。;；]{{0,12}}?"
    rf"(?:{any_of('help_to_deeds.given')})"
)
_BOUGHT = re.compile(r"(?:购买|采购|资助|赞助|冠名|出资支持)了?(?!中心|办|站|部|处|科|金|款|对象)")


def deed_help_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The supports claims between what is done; `claims` are those already made of the article."""
    told = carried_out(claims)
    found = list(_deeds_of_helped(claims))
    for view in views:
        found += _bought(view)
        if view.sentence.role == "body" and any(s.type == "Initiative" for s in view.spans):
            things = [p.span for p in things_of(view, _INITIATIVE, told)]
            found += [*_driven(view), *_furthered(view), *_means_to_ends(view, things), *_gives_to_end(view, things)]
    return found


def _driven(view: View) -> Iterator[Claim]:
    """在|甲活动|带动下,乙市开展|丙竞赛: one thing gives rise to another."""
    for cause in (s for s in view.spans if s.type == "Initiative" and _UNDER.match(view.flat, s.hi)):
        result = next((s for s in view.spans if s.type == "Initiative" and s.lo > cause.hi), None)
        if result is not None and view.flat[: cause.lo].endswith("在"):
            yield Claim(at(view, cause), "supports", at(view, result), view.index, "drives")


def _furthered(view: View) -> Iterator[Claim]:
    """为助力|乙行动|, 甲…; 甲助推|乙创建: a body furthers something that others do."""
    for word in _FURTHERS.finditer(view.flat):
        end = clause_end(view, word.end())
        things = [s for s in view.spans if s.type == "Initiative" and word.end() <= s.lo <= word.end() + 8 and s.hi <= end]
        if not things or view.text(things[0]).endswith(_MEETINGS) or re.search("[的和]", view.flat[word.end() : things[0].lo]):
            continue
        helpers = [s for s in actor_before(view, word.start()) if word.start() - s.hi <= _CLOSE]
        if word["aim"]:
            helpers = [s for s in view.spans if s.type in ORGANISATIONS and end <= s.lo <= end + 2 * _CLOSE][:1]
        yield from (Claim(at(view, h), "supports", at(view, things[0]), view.index, "furthers") for h in helpers)


def _means_to_ends(view: View, things: list[Span]) -> Iterator[Claim]:
    """以|甲竞赛|为抓手,推进|乙改革; |甲竞赛|助推|乙工程; |甲|是落实|乙|的举措: a thing done that is a means to another."""
    for means, end in ((one, other) for one in things for other in view.spans if other.type == "Initiative"):
        if means.hi < end.lo and _is_means(view, means, end) and not view.text(end).endswith(_MEETINGS):
            when = mood(view, end.lo)
            if when != "denied":
                yield Claim(at(view, means), "supports", at(view, end), view.index, "means-to-end", when)


def _is_means(view: View, means: Span, end: Span) -> bool:
    """Whether the words before, between and behind two things say that the one furthers the other."""
    if _IS_TOOL.fullmatch(view.flat, means.hi, end.lo):
        return _TOOL.match(view.flat, end.hi) is not None
    if view.flat.endswith(_WITH, 0, means.lo):
        return _BY.fullmatch(view.flat, means.hi, end.lo) is not None
    told = _SUBJECT.fullmatch(view.flat, means.hi, end.lo) if not view.flat.endswith(_NO_SUBJECT, 0, means.lo) else None
    begins = means.lo - clause_start(view, means.lo) <= _CLOSE
    return told is not None and (begins or view.flat[means.hi : end.lo].lstrip("”’")[:1] in (",", "，"))


def _gives_to_end(view: View, things: list[Span]) -> Iterator[Claim]:
    """甲市开展|乙行动|,为|丙改革|注入动力: what is done gives another thing strength."""
    for word in _FOR.finditer(view.flat):
        end = next((s for s in view.spans if s.type == "Initiative" and 0 <= s.lo - word.end() <= 3), None)
        means = [s for s in things if s.hi <= word.start() and not re.search("[。;；]", view.flat[s.hi : word.start()])]
        if end is not None and means and _GIVES.match(view.flat, end.hi) and mood(view, word.start()) == "done":
            yield Claim(at(view, means[-1]), "supports", at(view, end), view.index, "means-to-end")


def _bought(view: View) -> Iterator[Claim]:
    """购买|…项目: who pays for a service supports it."""
    for verb in _BOUGHT.finditer(view.flat):
        end = clause_end(view, verb.end())
        things = [s for s in view.spans if s.type == "Initiative" and verb.end() <= s.lo and s.hi <= end]
        yield from help_by_actor(view, verb.start(), things[:1], "pays-for")


def _deeds_of_helped(claims: list[Claim]) -> Iterator[Claim]:
    """在|甲|指导下,|乙|召开|丙会: who helps 乙 to do something furthers that too."""
    for claim in (c for c in claims if c.method == "with-help"):
        for deed in claims:
            own = deed.relation == "organises" and deed.sentence == claim.sentence and deed.head == claim.tail != deed.tail
            if own and deed.tail.sentence == claim.sentence and deed.tail.span.lo > claim.head.span.hi:
                yield Claim(claim.head, "supports", deed.tail, claim.sentence, "helps-deed", claim.modality)
