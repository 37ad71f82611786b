"""Which body a name, a short form or a post means: by its place, by rank words and by what was named before."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.claims import Place
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span
from kg.lexicon import any_of, column, word_set, words_of
from kg.resolve.cluster import Cluster
from kg.resolve.drafts import Draft, bare, fold, spelled
from kg.resolve.home import known_region
from kg.resolve.identity import NATIONAL_UNION
from kg.resolve.referents.elided_places import elided
from kg.resolve.referents.employers import implied_body
from kg.resolve.referents.leading_places import leading, spelled_out, tidy
from kg.resolve.referents.nearby_places import meant_by_rank, spoken_of
from kg.resolve.referents.short_firms import differ_in_form, firm_meant
from kg.resolve.referents.unions import UNION_HEADS, board, collective, main_union

_ALL_LEVELS = "各级工会"
# 省总|女职工部: a department or school of the province's union.
_OF_UNION = re.compile(rf"^总(?=(?:{any_of('bodies.departments')})[^,，]*[部室处会校办])")
_OFFICE_OF_UNION = re.compile("工会[^,，]{2,6}部")
# …公司|工会|主席、党委副书记: the committee is the company's.
_UNION_OF_FIRM = re.compile("(?:(?<=公司)|(?<=集团)|(?<=[厂矿局院校段行所站]))工会$")
_FIRMS = ("集团", "公司")
_SCHOOLS = words_of("bodies.schools")
_ZONES = word_set("bodies.zones")
# …公司党委书记、|工会主席, …市委常委、|纪委书记: the union is the company's, the organ of discipline the place's.
_COMMITTEE_OF = re.compile("(?:党委|党支部|党总支|党工委|(?<=[省市区县州旗])委)$")


def body(cluster: Cluster, place: Place) -> Draft | None:
    """The draft of a body's mention, made when new; None where the article does not say whose short form it is."""
    span, text = place.span, cluster.surface(place)
    known = cluster.of.get((place.sentence, span.lo, span.hi))
    if known is not None:
        return known
    found = _by_rule(cluster, place, text)
    named = span.rule in ("placed-body", "known-organ", "named-body")
    if found is not None and named and (place.sentence, span.lo, span.hi) not in cluster.of:
        return cluster.join(found, place)
    return found


def _by_rule(cluster: Cluster, place: Place, text: str) -> Draft | None:
    """The draft that a mention means by the rule that found it."""
    span = place.span
    if span.rule == "known-organ":
        return _known_organ(cluster, span.type, {"全总": NATIONAL_UNION}.get(text, text))
    if span.rule == "ranked":
        return _said_union(cluster, place, text) or ranked(cluster, place, text.removeprefix("该").removeprefix("本"))
    if span.rule == "elided":
        return elided(cluster, place)
    if span.rule == "league":
        return _league(cluster, span)
    if span.rule == "tail-name":
        return _tail(cluster, place)
    if span.rule == "own-board":
        return board(cluster, place, text)
    if span.rule == "bare-union":
        return main_union(cluster)
    if span.rule == "collective-union":
        return collective(cluster, span, text)
    code, rest = leading(cluster, place)
    if span.rule == "quoted-body":
        text, rest = bare(text), rest.rstrip("”’")
    text = spelled_out(cluster, place, text)
    if span.rule == "owned-union":
        text, rest = text.replace("的工会", "工会"), rest.replace("的工会", "工会")
    of_firm = span.type == "Enterprise" or (span.type == "UnionBody" and rest.endswith("工会") and rest != "工会")
    meant = firm_meant(cluster, place, code, rest) if of_firm and len(rest) <= 8 else None
    return meant or placed(cluster, span, text, code, rest)


def _known_organ(cluster: Cluster, type_: str, name: str) -> Draft:
    if name in (NATIONAL_UNION, "中华" + NATIONAL_UNION):
        known = next((d for d in cluster.drafts if d.type == type_ and d.rest == NATIONAL_UNION), None)
        known = known or cluster.new(type_, NATIONAL_UNION, rest=NATIONAL_UNION)
        known.name = max(known.name, name, key=len)
        return known
    return next((d for d in cluster.drafts if d.type == type_ and d.name == name), None) or cluster.new(type_, name, rest=name)


def placed(cluster: Cluster, span: Span, text: str, code: str, rest: str) -> Draft:
    """The body of this name, place and rest; a fuller name replaces a shorter one."""
    for draft in cluster.drafts:
        if draft.type == span.type and _same_body(cluster, draft, code, rest, text):
            if len(text) > len(draft.name) and rest not in ("工会", "总") and draft.rest not in ("总工会",):
                draft.name = tidy(cluster, text)
            if code and not draft.code:
                draft.code = code
            return draft
    short = rest == "总" or (rest == "工会" and cluster.gazetteer.level(code) != "town")
    if span.type == "UnionBody" and short and cluster.gazetteer.get(code):
        return cluster.new(span.type, known_region(cluster.gazetteer, code).name + "总工会", code, "总工会")
    name = tidy(cluster, text)
    if (
        span.type == "UnionBody"
        and rest == "总工会"
        and cluster.gazetteer.get(code)
        and known_region(cluster.gazetteer, code).name not in text
    ):
        name = known_region(cluster.gazetteer, code).name + rest
    return cluster.new(span.type, name, code, rest)


def _same_body(cluster: Cluster, draft: Draft, code: str, rest: str, text: str) -> bool:
    if draft.type == "UnionBody" and rest in UNION_HEADS and draft.rest in UNION_HEADS:
        return bool(code) and draft.code == code
    if spelled(draft.rest) == spelled(rest):
        return draft.code == code or not code or not draft.code
    if draft.type == "Enterprise" and (
        differ_in_form(text, draft.name) or (draft.code == code and differ_in_form(rest, draft.rest))
    ):
        return True
    if not code and len(text) >= 3 and fold(draft.name).endswith(fold(text)):
        return True
    return not draft.code and len(draft.name) >= 3 and fold(text).endswith(fold(draft.name))


def _said_union(cluster: Cluster, place: Place, text: str) -> Draft | None:
    """该市总工会: the union of a place of that rank that was named last; 该市各级工会 are others."""
    if _ALL_LEVELS in text or place.span.type != "UnionBody":
        return None
    if not text.startswith("该") or text[1:2] not in tuple("省市区县州旗盟") or text[2:] not in (*UNION_HEADS, "工会联合会"):
        return None
    fits = [
        d
        for d in cluster.drafts
        if d.type == "UnionBody" and d.rest in UNION_HEADS and d.name.removesuffix(d.rest).endswith(text[1]) and d.last(place)
    ]
    found = max(fits, key=lambda d: d.last(place) or (0, 0), default=None)
    acting = spoken_of(cluster.views, cluster.gazetteer, place, text[1]) if found is not None else None
    if found is None or acting is None:
        return found
    named = max((d.last(place) or (0, 0) for d in cluster.drafts if d.code == acting.code), default=(0, 0))
    return None if named > (found.last(place) or (0, 0)) else found


def ranked(cluster: Cluster, place: Place, text: str) -> Draft | None:
    """区科经委, 市总, 局工会: the place named just before or the article's home at that level, or the body named last."""
    rank, rest = _rank_and_rest(text)
    if rank.startswith("全") and rest == "总工会" and _acts(cluster, place):
        rest = _ALL_LEVELS
    if column("ranks", "rank", "level").get(rank):
        return _of_level(cluster, place, rank, rest)
    owner = _owner(cluster, rank, place)
    if owner is not None:
        name, type_ = owner.name + rest, place.span.type
        known = next((d for d in cluster.drafts if d.name == name), None) or _only_one(cluster, place, rank + rest)
        return known or cluster.new(type_, name, owner.code, owner.rest + rest)
    return placed(cluster, replace(place.span, rule="ranked"), rank + rest, "", rank + rest) if rank in _ZONES else None


def _only_one(cluster: Cluster, place: Place, text: str) -> Draft | None:
    """局总工会: the one union of a house that was named in full before, whatever other house was named since."""
    named = [d for d in cluster.drafts if d.type == "UnionBody" == place.span.type and d.name.endswith(text) and d.last(place)]
    return named[0] if len(named) == 1 else None


def _acts(cluster: Cluster, place: Place) -> bool:
    """全省工会|新建驿站: whether a verb follows, an adverb, a preposition or a count; 全省工会|女职工工作 is one union's."""
    view, hi = cluster.views[place.sentence], place.span.hi
    index = view.token_at.get(hi)
    return index is not None and view.tokens[index].tag[:1] in ("v", "d", "p", "m", "t") and view.tokens[index].tag != "vn"


def _rank_and_rest(text: str) -> tuple[str, str]:
    """A short form in two, the rest spelled out: 市总 → 市, 总工会."""
    ranks = column("ranks", "rank", "level")
    text = text[1:] if text[0] in "该本" and ranks.get(text[1:2]) else text
    rank = next((r for r in sorted({*ranks, *word_set("bodies.houses")}, key=lambda r: (-len(r), r)) if text.startswith(r)), "")
    rest = text[len(rank) :]
    rest = "总工会" if rest == "总" or (rest == "工会" and ranks.get(rank) and rank != "街道") else rest
    if ranks.get(rank) in ("province", "city", "county") and _OFFICE_OF_UNION.fullmatch(rest):
        rest = "总" + rest  # 盟|工会女工部
    return rank, _OF_UNION.sub("总工会", rest)


def _of_level(cluster: Cluster, place: Place, rank: str, rest: str) -> Draft:
    """The body of a level of the administration: of the place named just before, else of the article's home."""
    type_ = place.span.type
    region = meant_by_rank(cluster.views, cluster.gazetteer, cluster.home, place, rank)
    if region is None:
        draft = placed(cluster, replace(place.span, rule="ranked"), rank + rest, "", rank + rest)
        draft.resolved = draft.resolved and bool(draft.code)
        return draft
    rests = (rest, *UNION_HEADS) if rest == "总工会" else (rest, rest + "组织") if rest == _ALL_LEVELS else (rest,)
    same = (d for d in cluster.drafts if d.type == type_ and d.code == region.code and d.rest in rests)
    return next(same, None) or cluster.new(type_, region.name + rest, region.code, rest)


def _league(cluster: Cluster, span: Span) -> Draft | None:
    """团区委: the Youth League's committee of the article's home at that level."""
    place = cluster.home.at(column("ranks", "rank", "level")[span.head])
    if place is None:
        return None
    name = f"共青团{place.name}委"
    return next((d for d in cluster.drafts if d.name in (name, f"共青团{place.name}委员会")), None) or cluster.new(
        span.type, name, place.code, "共青团委"
    )


def _tail(cluster: Cluster, place: Place) -> Draft | None:
    """援助中心: the body named last whose name ends so; 地铁集团|工会: the firm's (…市地铁集团有限公司), or its union."""
    text = cluster.surface(place)
    firm = text.removesuffix("工会") if place.span.type == "UnionBody" else text
    if firm.endswith(_FIRMS):
        fits = [d for d in cluster.drafts if d.type == "Enterprise" and _without_form(d.name).endswith(firm) and d.places]
    else:
        fits = [d for d in cluster.drafts if d.type == place.span.type and d.name.endswith(text) and d.name != text]
    found = max(fits, key=lambda d: d.last(place) or (-1, 0), default=None)
    if found is None or firm == text or not firm.endswith(_FIRMS):
        return found
    return _union_of(cluster, found)


def _without_form(name: str) -> str:
    """A firm's name without what the law adds: 某市地铁集团|有限公司."""
    return re.sub("(?:股份)?有限(?:责任)?公司$", "", name)


def _owner(cluster: Cluster, rank: str, place: Place) -> Draft | None:
    """The body (or zone) named last whose name ends in a rank word: 局 → …执法局."""
    tail = {
        "公司": ("公司",),
        "集团": ("集团", "集团公司", "有限公司", "有限责任公司"),
        "集团公司": ("集团公司", "集团", "集团有限公司", "集团有限责任公司"),
        "校": _SCHOOLS,
        "学校": _SCHOOLS,
        "园区": ("园区",),
    }.get(rank, (rank,))
    fits = [d for d in cluster.drafts if d.type in ORGANISATIONS | {"Region"} and d.name.endswith(tail)]
    before = [d for d in fits if d.last(place)]
    if before:
        return max(before, key=lambda d: d.last(place) or (0, 0))
    return max(fits, key=lambda d: d.first if d.places else (-1, 0), default=None)


def _union_of(cluster: Cluster, owner: Draft) -> Draft:
    """The union of a firm or a school, made when new; a union itself."""
    if owner.type == "UnionBody":
        return owner
    known = next((d for d in cluster.drafts if d.name == owner.name + "工会"), None)
    return known or cluster.new("UnionBody", owner.name + "工会", owner.code, owner.rest + "工会")


def implied(cluster: Cluster, place: Place) -> Draft | None:
    """The body of a bare post, by what the post is called; a mayor's government is made when new."""
    found = _own_union(cluster, place) or implied_body(cluster.drafts, cluster.home, place)
    if found is None and place.span.head.endswith("政府"):
        return ranked(cluster, place._replace(span=replace(place.span, rule="ranked")), place.span.head)
    return found


def _own_union(cluster: Cluster, place: Place) -> Draft | None:
    """The union of a works of whose 工会主席 the words tell: no 总工会, the firm's own where no other is named."""
    if not cluster.surface(place).startswith("工会") or place.span.head != "工会":
        return None
    drafts = [d for d in cluster.drafts if not d.name.endswith("总工会")]
    firm = place._replace(span=replace(place.span, type="Enterprise", head="单位"))
    owner = implied_body(drafts, cluster.home, place) or implied_body(drafts, cluster.home, firm)
    return _union_of(cluster, owner) if owner is not None else None


def department(cluster: Cluster, place: Place) -> Draft | None:
    """A department, or the union, of the body that the words give it: …市委常委、|组织部部长; …党委副书记、|工会主席."""
    owner = cluster.of.get((place.sentence, place.span.lo, place.span.hi))
    if owner is None:
        return None
    part = place.span.name
    if part == "工会" and owner.type == "UnionBody" and owner.name.endswith(("联合会", "联合工会")):
        return owner
    if part == "总工会" and cluster.gazetteer.get(owner.code):
        found = placed(cluster, replace(place.span, type="UnionBody"), "", owner.code, part)
    else:
        whole, rest = (_COMMITTEE_OF.sub("", n) if part.endswith(("工会", "纪委")) else n for n in (owner.name, owner.rest))
        whole = _UNION_OF_FIRM.sub("", whole) if part.startswith("党") else whole
        of_union = (owner.type == "UnionBody" or part.endswith("工会")) and "党" not in part
        known = next((d for d in cluster.drafts if d.name == whole + part), None)
        found = known or cluster.new("UnionBody" if of_union else "PublicBody", whole + part, owner.code, rest + part)
    if not found.places:
        found.strong = True
        found.places.append(place)
        found.forms.add(part)
    return found
