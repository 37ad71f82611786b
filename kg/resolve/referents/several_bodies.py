"""One mention that means several bodies: 甲市、乙市总工会, 三省一市总工会, 当地总工会, and the centres that several set up."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.claims import Claim, Place
from kg.extract.views import Span, View
from kg.lexicon import column
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft

_JOINTS = frozenset(("", "、", "和", "与", "及"))
_PROVINCES = re.compile(r"(?P<one>[二两三四五])省(?:(?P<other>[一二两三])(?:市|区))?")
_TOWNS = ("镇", "乡", "街道")
_NUMBERS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_COUNT = re.compile(r"等?(?P<number>\d+|[二两三四五六七八九十])[个家]?(?P<rank>[省市区县州旗地])")


def distributed(cluster: Cluster, place: Place) -> list[Draft]:
    """The union of each place that a collective form stands for: the places before it, or the provinces of the article."""
    view, span = cluster.views[place.sentence], place.span
    letters = [column("province_letters", "letter", "code").get(c, "") for c in span.name]
    count = _PROVINCES.match(view.text(span))
    if letters:
        codes = letters
    elif count:
        codes = _provinces(cluster.views)
        if len(codes) != _NUMBERS[count["one"]] + _NUMBERS.get(count["other"] or "", 0):
            return []
    elif span.head == "当地":
        earlier = (_named_before(v, len(v.flat)) for v in reversed(cluster.views[max(0, place.sentence - 2) : place.sentence]))
        codes = _named_before(view, span.lo) or next((codes for codes in earlier if codes), [])
    else:
        codes = [r.code for r in _list_before(view, span.lo) if r.code] or _counted(cluster, place)
    return _sharing(cluster, place, _unions(cluster, codes))


def _counted(cluster: Cluster, place: Place) -> list[str]:
    """甲、乙市总工会…. |2市总工会|签署…: the places of as many unions of that rank as the article names before."""
    count = _COUNT.match(cluster.surface(place))
    here = (place.sentence, place.span.lo)
    unions = [d for d in cluster.drafts if d.type == "UnionBody" and d.rest == "总工会" and d.code and d.first < here]
    level = column("ranks", "rank", "level").get(count["rank"], "") if count else ""
    codes = [d.code for d in unions if not level or cluster.gazetteer.level(d.code) == level]
    number = count["number"] if count else ""
    return codes if len(codes) == (int(number) if number.isdigit() else _NUMBERS.get(number, 0)) else []


def of_list(cluster: Cluster, place: Place, last: Draft) -> list[Draft]:
    """长春市、|吉林市总工会: the unions of the places joined to the one that a union's name begins with, the last included.

    The places of a list are of one level (甲区、乙区、|丙市总工会), or of one kind (甲镇、|乙镇工会联合会).
    """
    view = cluster.views[place.sentence]
    first = next((r for r in view.regions if r.lo == place.span.lo), None)
    if first is None:
        return []
    uppers = {r.lo for r in view.regions}
    listed = [r for r in _list_before(view, first.lo) if r.hi not in uppers]
    while (lower := next((r for r in view.regions if r.lo == first.hi), None)) is not None:
        first = lower
    if last.rest in ("总工会", "工会", "总"):
        codes = [r.code for r in listed if r.code and _is_peer(cluster, view, r, first)]
        return [*_placed(place, _unions(cluster, codes)), last] if codes else []
    towns = [r for r in listed if view.text(r).endswith(_TOWNS) and view.text(first).endswith(_TOWNS)]
    if last.rest != "工会联合会" or not towns or view.flat[towns[-1].hi : place.span.lo] == "":
        return []
    return [*_placed(place, [_of_town(cluster, r.code, view.text(r) + last.rest) for r in towns]), last]


def _is_peer(cluster: Cluster, view: View, region: Span, other: Span) -> bool:
    """Whether two places of a list are called alike or are of one level."""
    one, two = cluster.gazetteer.get(region.code), cluster.gazetteer.get(other.code)
    alike = view.text(region)[-1] == view.text(other)[-1]
    return alike or (one is not None and two is not None and one.level == two.level and region.hi < other.lo)


def _of_town(cluster: Cluster, code: str, name: str) -> Draft:
    """The union of a town or a street by its name."""
    known = next((d for d in cluster.drafts if d.type == "UnionBody" and d.name == name), None)
    return known or cluster.new("UnionBody", name, code, "工会联合会")


def own_parts(cluster: Cluster, place: Place) -> list[Draft]:
    """甲市总工会、乙市总工会成立|帮扶中心: the centre of each union that the sentence names before."""
    view, head = cluster.views[place.sentence], place.span.head
    owners: list[Draft] = []
    kind = "Enterprise" if head == "工会" else "UnionBody"
    for span in view.spans:
        if span.type == kind and span.hi <= place.span.lo and span.rule != "own-part":
            owners += [d for d in cluster.meant(Place(place.sentence, span)) if d not in owners and not d.rest.endswith("中心")]
    found = []
    for owner in owners:
        name = owner.name + (head.removeprefix("工会") if owner.name.endswith("工会") else head)
        draft = next((d for d in cluster.drafts if d.name == name), None) or cluster.new(
            "UnionBody", name, owner.code, owner.rest + head
        )
        found.append(draft)
    return _sharing(cluster, place, found or [_of_nobody(cluster, head)])


def _of_nobody(cluster: Cluster, name: str) -> Draft:
    """各企业建立|劳动争议调解委员会: what is set up where no body of its own is named."""
    type_ = "SocialOrganisation" if "调解" in name else "UnionBody"
    return next((d for d in cluster.drafts if d.name == name), None) or cluster.new(type_, name, rest=name)


def is_others(claim: Claim, head: Draft, tail: Draft) -> bool:
    """Whether a centre that several bodies set up, each its own, is another's than the head's."""
    return claim.tail.span.rule == "own-part" and head.type == "UnionBody" and not tail.name.startswith(head.name)


def _unions(cluster: Cluster, codes: Iterable[str]) -> list[Draft]:
    """The union of each place, made when new."""
    found = []
    for code in dict.fromkeys(code for code in codes if code):
        region = cluster.gazetteer.get(code)  # none for one of several places of a name: 普陀区
        name = f"{region.name if region else code}总工会"
        found.append(_of_place(cluster, code, name) or cluster.new("UnionBody", name, code, "总工会"))
    return found


def _of_place(cluster: Cluster, code: str, name: str) -> Draft | None:
    """The union of a place that the article named before, maybe with the city above it: 天津市|宝坻区总工会."""
    unions = [d for d in cluster.drafts if d.type == "UnionBody"]
    return next((d for d in unions if d.name == name or (d.code == code and d.rest == "总工会")), None)


def _sharing(cluster: Cluster, place: Place, drafts: list[Draft]) -> list[Draft]:
    """Bodies that one collective form means, which each has as another name: 5市总工会."""
    for draft in drafts:
        draft.forms.add(cluster.surface(place))
    return _placed(place, drafts)


def _placed(place: Place, drafts: list[Draft]) -> list[Draft]:
    for draft in drafts:
        draft.strong = True
        draft.places.append(place)
    return drafts


def _named_before(view: View, at: int) -> list[str]:
    """Codes of the places, the lowest of each chain, that a sentence names before an offset and no body's name holds."""
    codes = [r.code for r in view.regions if r.hi <= at and r.code and not _is_in_name(view, r)]
    return [code for code in codes if not any(other != code and other.startswith(code.rstrip("0")) for other in codes)]


def _is_in_name(view: View, region: Span) -> bool:
    return any(s.covers(region) and s.type != "Region" for s in view.spans)


def _list_before(view: View, at: int) -> list[Span]:
    """The places that joints alone part from one another and from an offset, from left to right."""
    found: list[Span] = []
    for region in sorted((r for r in view.regions if r.hi <= at), key=lambda r: -r.hi):
        if view.flat[region.hi : at] not in _JOINTS:
            break
        found.insert(0, region)
        at = region.lo
    return found


def _provinces(views: list[View]) -> list[str]:
    """Codes of the provinces that an article names, in reading order."""
    return list(dict.fromkeys(r.code for view in views for r in view.regions if r.code.endswith("0000")))
