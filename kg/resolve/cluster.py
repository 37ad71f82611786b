"""Mentions → drafts: one draft per thing per article.

Each class has its own identity: regions by code, bodies by place and what follows it, people by name, things by what their
names share. Anaphors and rank words are settled in reading order, so that "the one named before" is what was read before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.claims import Place
from kg.extract.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import column
from kg.resolve import several
from kg.resolve.drafts import Draft, aligned, bare, dice, fold
from kg.resolve.home import Home, known_region
from kg.resolve.implied import implied_body
from kg.text.gazetteer import Gazetteer, Region

_THINGS = frozenset(("Initiative", "Document", "Facility", "Honour", "Group"))
_UNION_HEADS = ("总工会", "工会", "总")
_LIKE = 0.78
_LEGAL_FORM = re.compile(r"(?:集团|控股|股份)*(?:有限|有限责任)?(?:公司|集团)")
_ZONES = frozenset(("矿区", "林区", "垦区", "港区", "高新区", "经开区", "开发区"))
_DEFINED = re.compile(r"[(（](?:以下)?(?:简称|下称)[^)）]*[)）]")


def _differ_in_form(one: str, other: str) -> bool:
    """Whether two company names differ by a legal form alone.

    >>> _differ_in_form("华丰集团", "华丰集团有限公司"), _differ_in_form("华丰集团", "华丰集团工会")
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    return len(short) >= 3 and long.startswith(short) and _LEGAL_FORM.fullmatch(long[len(short) :]) is not None


class Cluster:
    """The drafts of one article, grown mention by mention in reading order."""

    def __init__(self, views: list[View], gazetteer: Gazetteer, home: Home) -> None:
        self.views, self.gazetteer, self.home = views, gazetteer, home
        self.drafts: list[Draft] = []
        self.of: dict[tuple[int, int, int], Draft] = {}
        self.several: dict[tuple[int, int, int], list[Draft]] = {}
        self.unresolved: list[Place] = []
        self._full_first()
        for view in views:
            for span in sorted([*view.spans, *view.inner, *self._inner_regions(view)], key=lambda s: (s.lo, -s.hi)):
                self.add(Place(view.index, span))

    def _inner_regions(self, view: View) -> list[Span]:
        """Places inside the names of bodies (青海省 in 青海省总工会) are mentions too; inside honours they are not."""
        return [
            r
            for r in view.regions
            if not any(s.type == "Region" and s.lo == r.lo and s.hi == r.hi for s in view.spans)
            and any(
                s.covers(r)
                and s.type in ORGANISATIONS | {"Initiative", "Facility"}
                and (s.lo == r.lo or self._leads(view, s, r))
                for s in view.spans
            )
        ]

    @staticmethod
    def _leads(view: View, span: Span, region: Span) -> bool:
        return any(r.hi == region.lo and r.lo >= span.lo for r in view.regions)

    def _full_first(self) -> None:
        """Full names of bodies anywhere in the article are known before short forms are read (headlines use short forms)."""
        places = [
            Place(view.index, span)
            for view in self.views
            for span in view.spans
            if span.type in ORGANISATIONS and span.rule in ("placed-body", "known-organ", "named-body") and not span.anaphor
        ]
        for place in sorted(places, key=lambda p: -len(p.span)):
            self._body(place)

    def meant(self, place: Place) -> list[Draft]:
        """The drafts that a mention stands for: one, none, or several for 当地总工会 behind a list of places."""
        if place.span.name and place.span.rule == "department":
            found = self._department(place)
            return [found] if found else []
        key = (place.sentence, place.span.lo, place.span.hi)
        if key in self.several:
            return self.several[key]
        draft = self.of.get(key)
        return [draft] if draft is not None else []

    def add(self, place: Place) -> Draft | None:
        """Put one mention where it belongs."""
        span = place.span
        known = self.of.get((place.sentence, span.lo, span.hi))
        if known is not None:
            if span.rule == "placed-body" and (drafts := several.of_list(self, place, known)):
                self.several[(place.sentence, span.lo, span.hi)] = drafts
            return known
        if span.rule in ("distributed", "own-part"):
            means = several.distributed if span.rule == "distributed" else several.own_parts
            self.several[(place.sentence, span.lo, span.hi)] = means(self, place)
            return None
        if span.rule == "implied":
            found = self._implied(place)
        elif span.anaphor:
            found = self._anaphor(place)
        elif span.type == "Region":
            found = self._region(place)
        elif span.type in ORGANISATIONS:
            found = self._body(place)
        elif span.type == "Person":
            found = self._same_name(place, "Person")
        else:
            found = self._thing(place)
        if found is None:
            self.unresolved.append(place)
            return None
        return self._join(found, place)

    def surface(self, place: Place) -> str:
        """The characters of a mention."""
        return self.views[place.sentence].text(place.span)

    def _join(self, draft: Draft, place: Place) -> Draft:
        draft.places.append(place)
        if place.span.head != "他" and place.span.rule != "implied":
            draft.forms.add(bare(self.surface(place)))
        draft.strong = draft.strong or place.span.strength == "strong"
        self.of[(place.sentence, place.span.lo, place.span.hi)] = draft
        return draft

    def new(self, type_: str, name: str, code: str = "", rest: str = "") -> Draft:
        """A new draft."""
        draft = Draft(type_, name, code=code, rest=rest)
        self.drafts.append(draft)
        return draft

    def _same_name(self, place: Place, type_: str) -> Draft:
        name = bare(self.surface(place))
        return next((d for d in self.drafts if d.type == type_ and fold(d.name) == fold(name)), None) or self.new(type_, name)

    # regions

    def _region(self, place: Place) -> Draft:
        code = place.span.code
        if code:
            return self.region(code)
        return self._same_name(place, "Region")

    def region(self, code: str) -> Draft:
        """The draft of a region by its code, made when new."""
        known = next((d for d in self.drafts if d.type == "Region" and d.code == code), None)
        return known or self.new("Region", known_region(self.gazetteer, code).name, code)

    # bodies

    def leading(self, place: Place) -> tuple[str, str]:
        """Code of the last place at the beginning of a name, and the name behind its places."""
        view, span = self.views[place.sentence], place.span
        lo, code = span.lo, ""
        while True:
            region = next((r for r in view.regions if r.lo == lo and r.hi < span.hi), None)
            if region is None:
                return code, view.flat[lo : span.hi]
            lo, code = region.hi, region.code or view.text(region)

    def _body(self, place: Place) -> Draft | None:
        span, text = place.span, self.surface(place)
        known = self.of.get((place.sentence, span.lo, span.hi))
        if known is not None:
            return known
        found: Draft | None
        if span.rule == "known-organ":
            name = {"全总": "中华全国总工会"}.get(text, text)
            found = self._known_organ(span.type, name)
        elif span.rule == "ranked":
            found = self._ranked(span, text.removeprefix("该"), self._here(place))
        elif span.rule == "league":
            found = self._league(span)
        elif span.rule == "tail-name":
            found = self._tail(place)
        elif span.rule == "bare-union":
            found = self._main_union()
        elif span.rule == "collective-union":
            found = self._collective(span, text)
        elif span.rule == "owned-union":
            code, rest = self.leading(place)
            found = self._placed(span, text.replace("的工会", "工会"), code, rest.replace("的工会", "工会"))
        else:
            code, rest = self.leading(place)
            found = self._placed(span, text, code, rest)
        if (
            found is not None
            and span.rule in ("placed-body", "known-organ", "named-body")
            and (place.sentence, span.lo, span.hi) not in self.of
        ):
            return self._join(found, place)
        return found

    def _known_organ(self, type_: str, name: str) -> Draft:
        if name in ("全国总工会", "中华全国总工会"):
            name = "中华全国总工会"
            known = next((d for d in self.drafts if d.type == type_ and d.rest == "全国总工会"), None)
            return known or self.new(type_, "全国总工会", rest="全国总工会")
        return next((d for d in self.drafts if d.type == type_ and d.name == name), None) or self.new(type_, name, rest=name)

    def _placed(self, span: Span, text: str, code: str, rest: str) -> Draft:
        for draft in self.drafts:
            if draft.type == span.type and self._same_body(draft, code, rest, text):
                if len(text) > len(draft.name) and rest not in ("工会", "总") and draft.rest not in ("总工会",):
                    draft.name = self.tidy(text)
                if code and not draft.code:
                    draft.code = code
                return draft
        if span.type == "UnionBody" and rest in ("工会", "总") and self.gazetteer.get(code):
            return self.new(span.type, known_region(self.gazetteer, code).name + "总工会", code, "总工会")
        name = self.tidy(text)
        if (
            span.type == "UnionBody"
            and rest == "总工会"
            and self.gazetteer.get(code)
            and known_region(self.gazetteer, code).name not in text
        ):
            name = known_region(self.gazetteer, code).name + rest
        return self.new(span.type, name, code, rest)

    def _same_body(self, draft: Draft, code: str, rest: str, text: str) -> bool:
        if draft.type == "UnionBody" and rest in _UNION_HEADS and draft.rest in _UNION_HEADS:
            return bool(code) and draft.code == code
        if draft.rest == rest:
            return draft.code == code or not code or not draft.code
        if draft.type == "Enterprise" and _differ_in_form(text, draft.name):
            return True
        if not code and len(text) >= 3 and fold(draft.name).endswith(fold(text)):
            return True
        return not draft.code and len(draft.name) >= 3 and fold(text).endswith(fold(draft.name))

    def tidy(self, text: str) -> str:
        """Drop the places above the lowest two; with three or more, all but the lowest; a province before a city always."""
        hits = list(self.gazetteer.scan(text))
        chain, at = [], 0
        for hit in hits:
            if hit.lo != at:
                break
            chain.append(hit)
            at = hit.hi
        if len(chain) >= 3:
            return text[chain[-1].lo :]
        if len(chain) == 2 and text[chain[0].lo : chain[0].hi].endswith(("省", "自治区")):
            return text[chain[1].lo :]
        return text

    def _here(self, place: Place) -> Region | None:
        """The place that the words right before a rank word name: 在绵阳市,|市总工会."""
        flat, lo = self.views[place.sentence].flat, place.span.lo
        regions = [
            r
            for r in self.views[place.sentence].regions
            if r.code and r.hi <= lo and flat[r.hi : lo] in (",", "，", "的", "境内,")
        ]
        return self.gazetteer.get(regions[-1].code) if regions else None

    def _ranked(self, span: Span, text: str, here: Region | None = None) -> Draft | None:
        """区科经委, 市总, 局工会: the place of the article's home at that level, or the body named last."""
        ranks = column("ranks", "rank", "level")
        text = text[1:] if text[0] in "该本" and ranks.get(text[1:2]) else text
        rank = next((r for r in sorted(ranks, key=len, reverse=True) if text.startswith(r)), "")
        rest = text[len(rank) :]
        rest = "总工会" if rest == "总" or (rest == "工会" and ranks[rank] and rank not in ("街道",)) else rest
        if ranks.get(rank):
            place = here if here is not None and here.level == ranks[rank] else self.home.at(ranks[rank])
            if place is None:
                draft = self._placed(replace(span, rule="ranked"), rank + rest, "", rank + rest)
                draft.resolved = draft.resolved and bool(draft.code)
                return draft
            same = next(
                (
                    d
                    for d in self.drafts
                    if d.type == span.type
                    and d.code == place.code
                    and (d.rest == rest or (rest == "总工会" and d.rest in _UNION_HEADS))
                ),
                None,
            )
            return same or self.new(span.type, place.name + rest, place.code, rest)
        owner = self._owner(rank)
        if owner is None and rank not in _ZONES:
            return None
        if owner is None:
            return self._placed(replace(span, rule="ranked"), rank + rest, "", rank + rest)
        name = owner.name + rest
        return next((d for d in self.drafts if d.name == name), None) or self.new(span.type, name, owner.code, rest)

    def _league(self, span: Span) -> Draft | None:
        """团区委: the Youth League's committee of the article's home at that level."""
        place = self.home.at(column("ranks", "rank", "level")[span.head])
        if place is None:
            return None
        name = f"共青团{place.name}委"
        return next((d for d in self.drafts if d.name in (name, f"共青团{place.name}委员会")), None) or self.new(
            span.type, name, place.code, "共青团委"
        )

    def _tail(self, place: Place) -> Draft | None:
        """援助中心: the body named last whose name ends so."""
        here, text = (place.sentence, place.span.lo), self.surface(place)
        fits = [d for d in self.drafts if d.type == place.span.type and d.name.endswith(text) and d.name != text]
        return max(
            fits,
            key=lambda d: max(((p.sentence, p.span.lo) for p in d.places if (p.sentence, p.span.lo) < here), default=(-1, 0)),
            default=None,
        )

    def _main_union(self) -> Draft | None:
        """工会 in a headline: the union of the article's home, else the one named most."""
        unions = [d for d in self.drafts if d.type == "UnionBody" and d.rest in _UNION_HEADS]
        return max(
            unions, key=lambda d: (bool(self.home.chain) and d.code == self.home.chain[0].code, len(d.places)), default=None
        )

    def _collective(self, span: Span, text: str) -> Draft | None:
        """基层工会 → …市基层工会, by the article's home."""
        if not self.home.chain:
            return None
        place = self.home.chain[0]
        known = next((d for d in self.drafts if d.type == "UnionBody" and d.code == place.code and d.rest == text), None)
        return known or self.new(span.type, place.name + text, place.code, text)

    def _owner(self, rank: str) -> Draft | None:
        """The body (or zone) named last whose name ends in a rank word: 局 → …执法局."""
        tail = {
            "公司": ("公司",),
            "集团": ("集团", "集团公司", "有限公司"),
            "校": ("学校", "大学", "学院"),
            "园区": ("园区",),
        }.get(rank, (rank,))
        fits = [d for d in self.drafts if d.type in ORGANISATIONS | {"Region"} and d.name.endswith(tail)]
        return max(fits, key=lambda d: d.first if d.places else (-1, 0), default=None)

    def _implied(self, place: Place) -> Draft | None:
        """The body of a bare post, by what the post is called; a mayor's government is made when new."""
        found = implied_body(self.drafts, self.home, place)
        if found is None and place.span.head.endswith("政府"):
            return self._ranked(replace(place.span, rule="ranked"), place.span.head)
        return found

    def _department(self, place: Place) -> Draft | None:
        """A department, or the union, of the body that the words give it: …市委常委、|组织部部长; …党委副书记、|工会主席."""
        owner = self.of.get((place.sentence, place.span.lo, place.span.hi))
        if owner is None:
            return None
        part = place.span.name
        if part == "总工会" and self.gazetteer.get(owner.code):
            found = self._placed(replace(place.span, type="UnionBody"), "", owner.code, part)
        else:
            whole = re.sub("(党委|党支部|党总支|党工委)$", "", owner.name) if part.endswith("工会") else owner.name
            of_union = (owner.type == "UnionBody" or part.endswith("工会")) and "党" not in part
            known = next((d for d in self.drafts if d.name == whole + part), None)
            found = known or self.new("UnionBody" if of_union else "PublicBody", whole + part, owner.code, owner.rest + part)
        if not found.places:
            found.strong = True
            found.places.append(place)
            found.forms.add(part)
        return found

    # anaphors and things

    def _anaphor(self, place: Place) -> Draft | None:
        head = place.span.head
        if head == "他":
            people = [d for d in self.drafts if d.type == "Person" and d.places]
            return max(people, key=lambda d: max((p.sentence, p.span.lo) for p in d.places if not p.span.anaphor), default=None)
        if head == "event":
            return self._event(place)
        kinds = ORGANISATIONS if place.span.type == "Organisation" else frozenset((place.span.type,))
        here = (place.sentence, place.span.lo)
        before = [d for d in self.drafts if d.type in kinds and any((p.sentence, p.span.lo) < here for p in d.places)]
        if not before:
            return None

        def last(draft: Draft) -> tuple[int, int]:
            return max((p.sentence, p.span.lo) for p in draft.places if (p.sentence, p.span.lo) < here)

        if place.span.type == "Region":
            fits = [d for d in before if d.name.endswith(head)]
        else:
            modified = re.sub(r"^(该项|该|本次|此次|本届|这项|这次|这个|此项|这一|此)", "", self.surface(place))
            fits = [d for d in before if any(f.endswith(modified) for f in (d.name, *d.forms))] or [
                d for d in before if d.name.endswith(head)
            ]
            loose = {"企业": "公司", "校": "学校", "院": "医院", "行": "银行", "赛事": "大赛"}.get(head, "")
            fits = fits or [d for d in before if loose and d.name.endswith((loose, "学院" if head == "校" else loose))]
        if not fits and place.span.type == "Initiative" and head in ("活动", "项目", "业务", "培训"):
            fits = [d for d in before if d.strong]
        return max(fits, key=last, default=None)

    def _event(self, place: Place) -> Draft | None:
        """会上, 活动现场: the meeting or campaign named last, one with the same head before others."""
        word = self.surface(place)
        here = (place.sentence, place.span.lo)
        before = [
            d
            for d in self.drafts
            if d.type == "Initiative" and any((p.sentence, p.span.lo) < here for p in d.places) and d.strong
        ]
        fits = [d for d in before if d.name.endswith(word)]
        if not fits and word.endswith("会"):
            fits = [d for d in before if d.name.endswith(("会", "会议", "论坛", "典礼", "仪式"))]
        if not fits and word in ("活动", "仪式"):
            fits = [d for d in before if d.name.endswith(("活动", "仪式", "典礼", "会", "竞赛", "大赛", "行动"))]
        return max(
            fits, key=lambda d: max((p.sentence, p.span.lo) for p in d.places if (p.sentence, p.span.lo) < here), default=None
        )

    def _thing(self, place: Place) -> Draft:
        span, text = place.span, bare(_DEFINED.sub("", self.surface(place)))
        if span.type == "Honour":
            text = re.sub(r"劳模$", "劳动模范", text)
        folded = fold(text)
        for draft in reversed(self.drafts):
            if draft.type == span.type and self._same_thing(draft, span, text, folded):
                if len(folded) > len(fold(draft.name)) and span.type != "Group":
                    draft.name = text
                return draft
        return self.new(span.type, text, *self.leading(place)[:1])

    def _same_thing(self, draft: Draft, span: Span, text: str, folded: str) -> bool:
        full = fold(draft.name)
        if span.rule == "event-of" and full != folded and full.startswith(folded):
            return False
        if full == folded or folded in {fold(form) for form in draft.forms}:
            return True
        if span.type in ("Honour", "Group"):
            return span.type == "Honour" and (re.sub(r"^[12]\d{3}年", "", full) == re.sub(r"^[12]\d{3}年", "", folded))
        if span.type == "Document":
            return self._same_document(draft.name, text)
        short, long = sorted((folded, full), key=len)
        if len(short) >= 4 and long.endswith(short):
            return True
        if self._core(draft.name) and self._core(draft.name) == self._core(text):
            return (
                draft.name[-2:] == text[-2:]
                or "”" in (draft.name[-1], text[-1])
                or (not (draft.name.endswith("”") or text.endswith("”")) and dice(full, folded) > 0.7)
            )
        return dice(full, folded) >= _LIKE and draft.name[-2:] == text[-2:]

    @staticmethod
    def _same_document(name: str, text: str) -> bool:
        one, other = (t.strip("《》").split("(")[0].split("（")[0] for t in (name, text))
        short, long = sorted((one, other), key=len)
        return len(short) >= 2 and long.endswith(short) and ("《" in text or "《" in name)

    @staticmethod
    def _core(name: str) -> str:
        match = re.search(r"“([^”]{2,})”", name)
        return match.group(1) if match else ""


def align_short_forms(cluster: Cluster) -> None:
    """Merge a short union or company name into the one full name whose characters it takes in order (工联会)."""
    for short in [d for d in cluster.drafts if _is_short(d)]:
        fulls = [
            d
            for d in cluster.drafts
            if d is not short
            and d.type == short.type
            and len(d.name) > len(short.name)
            and aligned(short.name, d.name)
            and short.name[-1] == d.name[-1]
            and d.rest.endswith("中心") == short.rest.endswith("中心")
            and (not short.code or short.code == d.code)
        ]
        if len(fulls) == 1:
            merge(cluster, short, fulls[0])


def _is_short(draft: Draft) -> bool:
    """Whether a name may be a short form: a few characters without a place, or a centre (…总工会|帮扶中心)."""
    if draft.type == "UnionBody" and draft.rest.endswith("中心"):
        return True
    return draft.type in ("UnionBody", "Enterprise") and not draft.code and 2 <= len(draft.name) <= 6


def merge_definitions(cluster: Cluster) -> None:
    """甲是乙去年推出的丙活动。: what the predicate ends with is the subject itself."""
    for view in cluster.views:
        for span in (s for s in view.spans if s.type == "Initiative"):
            match = re.match(r"[,，]?(?:就是|是)", view.flat[span.hi :])
            stop = re.search(r"[,，。;；!！]|$", view.flat[span.hi + match.end() :]) if match else None
            if match is None or stop is None:
                continue
            end = span.hi + match.end() + stop.start()
            last = next(
                (
                    s
                    for s in view.spans
                    if s.hi == end and s.type == "Initiative" and s.lo > span.hi and "“" not in view.text(s)
                ),
                None,
            )
            if last is None:
                continue
            subject, same = cluster.meant(Place(view.index, span)), cluster.meant(Place(view.index, last))
            if len(subject) == len(same) == 1 and subject[0] is not same[0]:
                merge(cluster, same[0], subject[0])


def merge(cluster: Cluster, one: Draft, into: Draft) -> None:
    """Make two drafts one."""
    into.forms |= one.forms | {one.name}
    into.places += one.places
    into.strong = into.strong or one.strong
    cluster.of = {key: (into if draft is one else draft) for key, draft in cluster.of.items()}
    cluster.drafts = [draft for draft in cluster.drafts if draft is not one]
