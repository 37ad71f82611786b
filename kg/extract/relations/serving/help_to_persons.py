"""Who helps a person: 为他|办理…, 从互助会|领到补助, 律师|甲|为|乙|代理, 师从|甲."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.relations.serving.help_to_bodies import help_of
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import actor_before, clause_start, mood, run_from
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_FOR_ONE = re.compile(
    rf"(?:{any_of('help_to_persons.for_one')})(?P<who>[他她]|其(?=提供|办理|送|申请|解决|联系|缴纳|支付|垫付|争取|讨))(?![们人])"
)
_DRAWN = re.compile(
    r"(?:领到|领取|拿到|收到|贷到|贷款|获得|得到|申请到|借到)了?[^,，。;；]{0,18}?(?:贷款|助学金|互助金|补助|救助金|慰问金|救济金|帮扶金|保障金|医疗金|资助|赔偿金|补贴|万元|元)"
)
_FUNDS = words_of("help_to_persons.funds")
_SUBJECT = re.compile(r"[他她](?![们人])[^他她。;；]{0,24}$")
_LEFT = re.compile(r"毕业|退休|下岗")
_POST = 6  # characters of a post between a body and its worker
_REACH = 3  # sentences back to who is spoken of
_MASTER = re.compile(
    r"(?:师傅|师父|导师)(?:[、,，]?(?:是|就是|叫|名叫)[^,，。;；]{0,24}|[、,，][^,，。;；]{2,20})?$|(?:师从|师承|拜|跟着|跟随)$"
)
_FOLLOWING = ("拜", "跟着", "跟随")
_PUPIL = re.compile(r"(?:徒弟|爱徒|徒儿|学徒|弟子)(?:[\u4e00-\u9fff]{2,4}、)*$")
_TAUGHT = re.compile(r"(?:为师|学艺|学技|学习技术|学手艺|师傅学)|[\d一二两三四五六七八九十]+年")


# 帮助|乙等11名女工|办起…, 为困难职工|丙|送去…: the verb or preposition of helping before a name.
_FOR_NAMED = re.compile(
    rf"(?:(?P<direct>{any_of('help_to_persons.helping')})|(?<![评成称选任聘认视誉作因])(?:为|给|替|帮))了?"
    r"(?P<epithet>(?![^,，。;；]*[由和与把将在向])[^,，。;；、]{0,16})$"
)
_NO_HELP = re.compile(
    rf"(?:等[^,，。;；]{{0,10}}?)?[一家]?(?:的(?![父母妻丈儿女家爱孩老])|{any_of('help_to_persons.no_help')}|[,，。;；、]|$)"
)


_SENT = re.compile(r"(?:派|指派|委派|选派|安排|请)(?:了|出)?[^,，。;；]{0,30}$")


def person_help_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The supports claims of persons that no clause states by itself."""
    found: list[Claim] = []
    for view in views:
        found += [*_eased(views, view), *_drawn(views, view), *_taught(views, view), *_named_ones(view)]
    return found


def _eased(views: list[View], view: View) -> Iterator[Claim]:
    """市总工会|为他|办理了…, 指派|律师甲|为其|代理: who does something for the person that is spoken of."""
    meant: dict[str, Place | None] = {}  # 甲陪|他|…,又请乙帮|他|…: one pronoun, one person
    for word in _FOR_ONE.finditer(view.flat):
        when = mood(view, word.start())
        people = [s for s in view.spans if s.type == "Person" and (word.start() - s.hi in (0, 1, 2) or _is_sent(view, s))]
        helpers = people or [s for s in actor_before(view, word.start()) if not _LEFT.match(view.flat, s.hi)]
        if word["who"] not in meant:
            meant[word["who"]] = _spoken_of(views, view, word.start(), {view.text(s) for s in people})
        one = meant[word["who"]]
        if one is not None and one.sentence == view.index:
            helpers = [h for h in helpers if not 0 <= one.span.lo - h.hi <= _POST]  # 甲公司快递员|乙
        if one is not None and when != "denied" and not _NO_HELP.match(view.flat, word.end()):
            yield from (Claim(at(view, h), "supports", one, view.index, "helps-person", when) for h in helpers)


def _is_sent(view: View, person: Span) -> bool:
    """派律师|甲|赶赴现场,帮助他…: whether a person is sent to help."""
    return _SENT.search(view.flat, clause_start(view, person.lo), person.lo) is not None


def _named_ones(view: View) -> Iterator[Claim]:
    """甲工会|帮助|丙等11名女工|办起…, 律师乙|为|丙|代理…: who does something for a person that is named."""
    for person in (s for s in view.spans if s.type == "Person" and not s.anaphor):
        word = _FOR_NAMED.search(view.flat, clause_start(view, person.lo), person.lo)
        if word is None or _NO_HELP.match(view.flat, person.hi) or any(s.lo < word.end() <= s.hi for s in view.spans):
            continue
        near = [s for s in view.spans if s.type == "Person" and word.start() - s.hi in (0, 1, 2)]
        helpers = [at(view, s) for s in [*near, *actor_before(view, word.start())]]
        yield from help_of(view, helpers, [at(view, person)], word.start(), "helps-named")


def _spoken_of(views: list[View], view: View, before: int, but: set[str]) -> Place | None:
    """The person named last before an offset, in the sentence or in those before it; never one of some names."""
    for v in [view, *reversed(views[max(0, view.index - _REACH) : view.index])]:
        people = [s for s in v.spans if s.type == "Person" and v.text(s) not in but and (v is not view or s.hi <= before)]
        if people:
            return at(v, people[-1])
    return None


def _drawn(views: list[View], view: View) -> Iterator[Claim]:
    """赵立新|从互助会|领到补助, 她顺利|贷到8万元: who a person gets help from, or what they get it under."""
    for word in _DRAWN.finditer(view.flat):
        after = [at(view, s) for s in view.spans if s.type == "Person" and s.lo in (word.end() + 1, word.end() + 2)]
        who = after[0] if after else _spoken_of(views, view, word.start(), set())
        source = re.search(r"从(?P<body>[^,，。;；从]{2,30})$", view.flat[: word.start()])
        givers = [at(view, s) for s in run_from(view, source.start("body"), ORGANISATIONS)] if source else []
        givers = givers or _funds(views, view)
        if who is not None and (source or after or who.sentence == view.index or _SUBJECT.search(view.flat[: word.start()])):
            yield from (Claim(giver, "supports", who, view.index, "help-drawn") for giver in givers)


def _funds(views: list[View], view: View) -> list[Place]:
    """The loan, fund or relief that a sentence, or one shortly before it, names last."""
    for v in [view, *reversed(views[max(0, view.index - _REACH) : view.index])]:
        funds = [s for s in v.spans if s.type == "Initiative" and v.text(s).rstrip("”’").endswith(_FUNDS)]
        if funds:
            return [at(v, funds[-1])]
    return []


def _taught(views: list[View], view: View) -> Iterator[Claim]:
    """他的师傅|甲, 徒弟|乙, 师从|甲: who taught a trade to whom."""
    for person in (s for s in view.spans if s.type == "Person" and not s.anaphor):
        masters, pupils = _MASTER.search(view.flat, 0, person.lo), _PUPIL.search(view.flat, 0, person.lo)
        follows = masters is not None and masters.group() in _FOLLOWING
        if not (masters or pupils) or (follows and not _TAUGHT.match(view.flat, person.hi)):
            continue
        other = _person_before(views, view, person, pupils=bool(pupils))
        if other is not None:
            pair = (at(view, person), other) if masters else (other, at(view, person))
            yield Claim(pair[0], "supports", pair[1], view.index, "teaches")


def _person_before(views: list[View], view: View, person: Span, *, pupils: bool) -> Place | None:
    """The other person named last before one, in the sentence or shortly before it in the paragraph; for a pupil no pupil,
    and he whose name a workroom bears: “甲创新工作室”|…。徒弟|乙."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        if above.sentence.paragraph != view.sentence.paragraph:
            return None
        others = [s for s in above.spans if s.type == "Person" and (above is not view or s.hi <= person.lo)]
        others = [s for s in others if above.text(s) != view.text(person)]
        others = [s for s in others if not (pupils and _PUPIL.search(above.flat, 0, s.lo))]
        if others:
            return at(above, others[-1])
        rooms = [above.text(s).lstrip("“") for s in above.spans if pupils and s.type == "Facility"]
        named = ((v, s) for v in views for s in [*v.spans, *v.inner] if rooms and s.type == "Person")
        master = next((at(v, s) for v, s in named if rooms[-1].startswith(v.text(s))), None)
        if master is not None:
            return master
    return None
