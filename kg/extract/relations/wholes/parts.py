"""What is a part of what, read over the paragraph: what a list says a programme holds, what a company sets up.

以|走访慰问、法律援助|为主要内容, 企业建成|劳模创新工作室.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.claims import Claim, Place, at
from kg.extract.mentions.initiatives.enumerations import Enumeration, enumerations
from kg.extract.relations.doing.circumstances import serves_nobody
from kg.extract.relations.wholes.among import among_claims
from kg.extract.relations.wholes.one_of import one_of_claims
from kg.extract.relations.wholes.parts_of_subject import parts_of_subject
from kg.extract.relations.wholes.put_under import put_under_claims
from kg.extract.relations.wholes.ways import way_claims
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import actor_before, clause_start, mood, run_from
from kg.extract.syntax.subject_things import last_with, subject_thing
from kg.extract.syntax.themes import Told, carried_out, names_one_of, things_of, topic_before
from kg.extract.views import Span, View
from kg.lexicon import any_of, word_set, words_of

_INITIATIVE = frozenset(("Initiative",))
_EVENT_HEADS = words_of("participation.events")
_WHOLE_HEADS = (*_EVENT_HEADS, "工程", "计划", "项目", "品牌")
_BARE = re.compile(r"(?:其他|系列|一系列|品牌|主题|各类|配套|首场|重点|大?类)*(?:活动|工作|服务|比赛|赛事|项目)+")
_NEAR = re.compile(
    r"[^,，。;；]*[,，]?(?:其中|共|主要|也|还|不仅|将|既|丰富多彩|异彩纷呈|形式多样|精彩纷呈|亮点纷呈|内容丰富|[,，]"
    r"|活动|内容|项目|赛事|具体)*(?:包括[^,，。;；]*[,，](?:也|还|又)*)?"
)
_HOUSES = frozenset(("Facility", "Institution"))
_CENTRES = ("服务中心", "活动中心", "服务站", "文化宫", "俱乐部")
_FLOOR = re.compile(r"[一二三四五六七八九十\d]+[楼层]")  # 甲园区|三楼的小屋|,内设…: not the whole house
_BARE_HOUSE = re.compile(rf"(?:^|[,，。;；])(?:该|此|整个)?(?P<house>{any_of('parts.homes')})(?:还|内|里|共|内部)*$")
_HOMELY = ORGANISATIONS | {"Facility"}
# What a company builds with or for others is no room of its own.
_FOR_OTHERS = re.compile("(?:共建|援建|捐建|合建|联合建|资助建|捐资建)[^,，。;；]{0,8}$")
_OWNERS = frozenset(("Enterprise", "Institution"))
_PUBLIC = frozenset(("UnionBody", "PublicBody", "SocialOrganisation"))
_OWNER_HEADS = word_set("parts.owner_heads")
_PARTAKERS = re.compile(rf"(?:{any_of('parts.partakers')})[^,，。;；]{{0,8}}$")

_UNDER = re.compile(
    rf"(?:{any_of('body_units.under')})(?:了|有)?(?:[\d一二两三四五六七八九十百]+(?:余|多)?[个支家座处所间])?“?"
)
# 组建乙队|,下设|…, 成立乙会|,把家属编成|…: what has just been set up has them.
_JUST_SET_UP = re.compile(
    rf"[，,](?:并|还|又|再|共|内)?(?:[按依][^，,。;；]{{2,8}})?(?:[把将][^，,。;；]{{2,14}})?(?:{any_of('body_units.having')})(?:了|有)?“?$"
)

# 甲公司|隶属于|乙集团; 甲公司是|乙集团|的全资子公司; |乙集团|下属的|甲公司; 甲公司由|乙集团|全资设立.
_IS_OF = re.compile(r"[”’]?[,，]?(?:也|则|又|原)?(?:是|为|系)(?:由|[^,，。;；、]{0,6}的)?“?")
_BELONGS = re.compile(rf"[”’]?[,，]?(?:现|原)?(?:由|归|[^,，。;；、]{{0,4}}?(?:{any_of('parts.belonging')}))于?“?")
_OF_KIND = re.compile(rf"[^,，。;；、]{{0,22}}?(?:{any_of('parts.kinds')})(?![的长])")
_OWNS = re.compile(rf"[”’]?的?(?:{any_of('parts.belonging')})的?(?:[\d一二两三四五六七八九十百]+多?[家所个座])?“?")
_FOUNDED = re.compile("(?:在[华中国内本地]{1,3})?(?:全额|[独全合投出]资|共同|控股|运营){1,3}(?:[设建成创兴][立办建]|组建)?")


def _subsidiaries(_: list[View], view: View, __: Told) -> Iterator[Claim]:
    """|甲公司|隶属于|乙集团|, 是|乙集团|的子公司; |乙集团|下属的|甲公司、丙厂|: what body belongs to what other."""
    for one, other in pairwise(s for s in view.spans if s.type in _HOMELY):
        kind, founded = _OF_KIND.match(view.flat, other.hi), _FOUNDED.match(view.flat, other.hi)
        belongs = _BELONGS.fullmatch(view.flat, one.hi, other.lo)
        said = bool((kind or founded) and _IS_OF.fullmatch(view.flat, one.hi, other.lo))
        said = said or bool(belongs and ("属" in belongs.group() or ("由" in belongs.group() and founded)))
        owns = not said and _OWNS.fullmatch(view.flat, one.hi, other.lo) is not None
        whole, parts = (one, run_from(view, other.lo, frozenset((other.type,)))) if owns else (other, [one])
        if (said or owns) and whole.type in ORGANISATIONS and mood(view, other.lo) != "denied":
            yield from (Claim(at(view, s), "partOf", at(view, whole), view.index, "belongs-to") for s in parts)


def _units(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of the units of which a sentence says that a body has them."""
    units = [s for s in view.spans if s.rule == "unit"]
    for under in _UNDER.finditer(view.flat):
        units += [s for s in run_from(view, under.end(), _HOMELY) if s not in units]
    whole = _owner(views, view, units[0].lo, told) if units else None
    if whole is not None:
        yield from (Claim(at(view, s), "partOf", whole, view.index, "unit-of") for s in units if s != whole.span)


def _owner(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """The body or place that the clause before an offset ends with, else the one that a clause is about."""
    having = _JUST_SET_UP.search(view.flat, 0, lo)
    founded = next((s for s in view.spans if having and s.hi == having.start() and s.type in _HOMELY), None)
    return at(view, founded) if founded is not None else subject_thing(views, view, lo, told, _HOMELY)


_TOLD_RULES = (
    one_of_claims,
    way_claims,
    among_claims,
    put_under_claims,
    _units,
    _subsidiaries,
)


def part_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The partOf claims that no clause states by itself; `claims` are those already made of the article."""
    told = carried_out(claims)
    found = list(_own_facilities(views, claims))
    for view in views:
        for enumeration in enumerations(view.flat):
            found += _enumerated(views, view, enumeration, told)
        found += parts_of_subject(views, view, told)
        for rule in _TOLD_RULES:
            found += rule(views, view, told)
    return found


def _parts(view: View, parts: list[Span], whole: Place | None, method: str) -> Iterator[Claim]:
    if whole is not None:
        yield from (
            Claim(at(view, part), "partOf", whole, view.index, method)
            for part in parts
            if part != whole.span and not _BARE.fullmatch(view.text(part))
        )


def _own_facilities(views: list[View], claims: list[Claim]) -> Iterator[Claim]:
    """某公司|建成|劳模创新工作室: what a company or a school sets up alone is a part of it; a union builds for others."""
    joint = {(c.tail.sentence, c.tail.span) for c in claims if c.relation == "establishes" and c.head.span.type in _PUBLIC}
    placed = {(c.head.sentence, c.head.span) for c in claims if c.method == "set-up-in"}
    for claim in (c for c in claims if (c.tail.sentence, c.tail.span) not in joint | placed):
        head = claim.head.span
        owner = (head.type in _OWNERS or (head.anaphor and head.head in _OWNER_HEADS)) and not claim.method.endswith("-with")
        facility = claim.relation == "establishes" and claim.tail.span.type == "Facility"
        if facility and owner and not _FOR_OTHERS.search(views[claim.tail.sentence].flat, 0, claim.tail.span.lo):
            yield Claim(claim.tail, "partOf", claim.head, claim.sentence, "own-facility", claim.modality)


def _enumerated(views: list[View], view: View, enumeration: Enumeration, told: Told) -> Iterator[Claim]:
    """The members of an announced list are parts of the programme that the list is said of."""
    ends = {hi for _, hi in enumeration.members}
    kind = "Facility" if _is_of_rooms(view, enumeration) else "Initiative"
    members = [s for s in view.spans if s.type == kind and enumeration.lo <= s.lo and s.hi in ends and not s.anaphor]
    yield from _parts(view, members, _whole_of_list(views, view, enumeration, told), f"list-{enumeration.kind}")


def _is_of_rooms(view: View, enumeration: Enumeration) -> bool:
    """内设|甲室、乙室|; 由|甲室、乙区|构成: whether the members of a list are rooms."""
    composed = enumeration.kind == "composed" and any(
        s.type == "Facility" and (s.lo, s.hi) in enumeration.members for s in view.spans
    )
    return composed or enumeration.kind == "rooms"


def _whole_of_list(views: list[View], view: View, enumeration: Enumeration, told: Told) -> Place | None:
    if enumeration.ahead:
        stop = re.search(r"[,，。;；]", view.flat[enumeration.hi :])
        end = enumeration.hi + stop.start() if stop else len(view.flat)
        behind = [s for s in view.spans if s.type == "Initiative" and enumeration.hi <= s.lo and s.hi <= end]
        return at(view, behind[-1]) if behind else None
    if enumeration.kind in ("namely", "summed"):
        return _spelled_out(views, view, enumeration.whole, told)
    if enumeration.kind == "rooms" or _is_of_rooms(view, enumeration):
        return _house(views, view, enumeration.lo)
    if enumeration.kind == "programme":
        return _event_of(views, view, enumeration.lo, told)
    if enumeration.kind in ("holds", "sections", "sets", "composed", "both", "unites"):
        named = [s for s in view.spans if s.type == "Initiative" and s.rule != "enumerated" and s.hi <= enumeration.lo]
        near = [s for s in named if _NEAR.fullmatch(view.flat, s.hi, enumeration.lo)]
        vague = near and _BARE.fullmatch(view.text(near[0]))
        if near and not vague:
            return at(view, near[0])
        subject = subject_thing(views, view, enumeration.lo, told)
        if subject is not None and not (vague and subject.span.anaphor):
            return subject
        return (topic_before(views, view.index, 6, _WHOLE_HEADS, told) if vague else None) or subject
    before = [p for p in things_of(view, _INITIATIVE, told) if p.span.hi <= enumeration.lo]
    offers = enumeration.kind == "offers"
    theirs = offers and actor_before(view, enumeration.lo)
    whole = before[0] if before else None if theirs else topic_before(views, view.index, 1, ("",), told)
    return None if whole is not None and offers and serves_nobody(views[whole.sentence].text(whole.span)) else whole


def _spelled_out(views: list[View], view: View, hi: int, told: Told) -> Place | None:
    """“三步法”|,即甲、乙、丙: what ends at an offset, or the thing told before whose name holds the quoted words there."""
    named = next((s for s in view.spans if s.type == "Initiative" and s.hi == hi), None)
    quote = view.quote_ending.get(hi)
    if named is not None or quote is None:
        return at(view, named) if named is not None else None
    return last_with(views, view, view.flat[quote.lo + 1 : hi - 1], told, quote.lo, quoted=True)


def _event_of(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """|疗休养活动|在…举行,劳模参加了甲、乙等活动: the event of the sentence, else the one before, unless a body does it all."""
    actors = actor_before(view, lo)
    before = [p for p in things_of(view, _INITIATIVE, told) if p.span.hi <= lo and names_one_of(view, p.span, _EVENT_HEADS)]
    if before:
        return before[0] if not actors or actors[0].hi <= before[0].span.lo else None
    present = not actors and _PARTAKERS.search(view.flat, 0, lo)
    return topic_before(views, view.index, 2, _EVENT_HEADS, told) if present else None


def _house(views: list[View], view: View, lo: int) -> Place | None:
    """The first centre or station that the sentence names before an offset, else that of the sentence before."""
    own = [s for s in view.spans if s.hi <= lo and (s.type in _HOUSES or view.text(s).endswith(_CENTRES))]
    own = [s for s in own if not (_is_room(view, s) or _FLOOR.match(view.flat, s.hi))]
    if own:
        here = [s for s in own if s.lo >= clause_start(view, lo)]
        return at(view, (here or own[:1])[-1])
    above = views[view.index - 1] if view.index else None
    if above is None or above.sentence.paragraph != view.sentence.paragraph:
        return None
    noun = _BARE_HOUSE.search(view.flat, 0, lo)
    called = [s for s in above.spans if noun and s.type in _HOMELY and above.text(s).rstrip("”’").endswith(noun["house"])]
    earlier = called or [s for s in above.spans if s.type == "Facility" and not _is_room(above, s)]
    return at(above, earlier[0]) if earlier else None


def _is_room(view: View, span: Span) -> bool:
    """李四劳模创新|工作室: a room, which holds no others."""
    return span.type == "Facility" and view.text(span).rstrip("”’").endswith("室")
