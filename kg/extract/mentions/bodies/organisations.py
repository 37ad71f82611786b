"""Union bodies, organs of state, companies, schools and associations: a head noun on the right, a place or name on the left."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from kg.extract.mentions.bodies.body_edges import body_edge
from kg.extract.mentions.bodies.departments import extended
from kg.extract.mentions.bodies.elided_places import find_elided
from kg.extract.mentions.bodies.firms import find_firms
from kg.extract.mentions.bodies.founded_bodies import founded_bodies
from kg.extract.mentions.bodies.known_organs import committee, known_organ
from kg.extract.mentions.bodies.named_bodies import is_named, is_other_word, is_trade_or_cut
from kg.extract.mentions.bodies.owned_unions import BRACKETED, find_firm_unions, is_unions_own
from kg.extract.mentions.bodies.ranked_bodies import is_ranked, ranks
from kg.extract.mentions.bodies.short_forms import find_short_forms
from kg.extract.mentions.bodies.two_bodies import past_predicate
from kg.extract.mentions.heads import Heads, head_at, head_table
from kg.extract.mentions.name_edges import Edge
from kg.extract.mentions.places.facilities import past_setting_up
from kg.extract.mentions.places.rooms import COUNTED, is_venue
from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set, words_of

_GENERIC = word_set("organisations.generic")
_UNION_CENTRE = re.compile("[\u4e00-\u9fff]{2,12}总工会[\u4e00-\u9fff]{2,10}中心")
_BEFORE_VENUE = re.compile(r"(?:在|到|走进|来到|前往|位于)$")
_ANYONE, _ANY = words_of("organisations.anyone"), words_of("organisations.any")
_BRANDS, _COUNTRIES = words_of("organisations.brands"), words_of("organisations.countries")
# Posts that the dictionary runs together with a body: 小学|教师.
_POSTS = words_of("organisations.posts")
_LEVELS, _UNION_ACTS = ("省级", "市级", "县级", "区级", "省区"), "工会组织"
_UNIONS_OFFICE = re.compile("[省市区县州旗盟]总")  # 市总|督查室
_UNION_LAW = "工会法"  # 某市总|工会法|工部: the dictionary's word, no law
# 综合执法|临江|中队: those who enforce the law for an organ of state.
_ENFORCING, _SQUADS = re.compile(any_of("organisations.enforcing")), ("中队", "大队", "支队", "总队")
_PARTY = frozenset(("省委", "市委", "区委", "县委", "旗委", "州委", "盟委"))
# Heads that alone mean the body of that kind named before, and what counts the places of several unions.
_GROUP_KINDS, _TAILS = word_set("organisations.group_kinds"), words_of("organisations.tails")
_LONG_ENOUGH = 6  # characters of a school that is founded: 成立|农民工业余学校
_SO_MANY = r"(?:了|起)?(?:[\d一二两三四五六七八九十百]+[多余]?[支个所家座])?"
_BUILT = re.compile(f"(?:成立|组建|组成|设立|建立|创办|开办|建起|办起){_SO_MANY}$")
_COUNTED = re.compile(r"(?:[二两三四五六七八九十]|\d+)(?:地|省[一二两三]?|省市|[市区县旗州])$")
# “红马甲服务队”|精神, “蓝海导师团”等|服务: what is said in praise, or done, is no team.
_PRAISE = re.compile(rf"等?(?:品牌|特色|系列)?(?:{any_of('organisations.praise')})")
_HUNG_OUT = re.compile("(?:挂|挂出|挂起|挂上|挂牌)了?$")  # 挂出|“困难职工帮扶中心”|的牌子
_FORMULA = re.compile("[+＋×&]")  # “行业协会+工会”: a way of working
# 甲暨|乙, …首个|养蜂行业工会联合会, 甲总工会帮|学校, 创办|合作社: what stands before a name and is none of it.
_BEFORE_NAME = re.compile(
    "(?<!诸)暨|是|(?:书记|主席|主任|委员|[部局院校厂处]长)(?=[省市区县州旗])|[创领兴]办了?|(?<=工会)(?:帮(?![扶困教助])|[替让])|(?<![财神已曾])经(?=中国|全国|国家)|^经(?![济营贸纬典开委信管络])|首[家个支批]|第一[家个支]|(?<![自理缘])由(?=.{2})"
)
# 省总又同|省文旅厅, …总工会协调|县人民医院: two bodies of one rank, joined, or one that acts on the other.
_WITH_RANK = re.compile(
    rf"(?:联合|携手|牵手|协同|会同|同|与|和|(?<=工会)(?:{any_of('organisations.in_names')}))(?=[省市区县州旗](?!长))"
)
# 张某(|某公司焊工): a name that a note begins with.
_NOTED = re.compile("[(（](?![^()（）]*[)）])")
# 三所|夜校: what counts a body is none of its name.
_COUNTER = re.compile("(?<=[0-9一二两三四五六七八九十百余多])[所家座支个]")
# 1993年|技校毕业: when, and no name.
_MEMBERS = words_of("organisations.populations")
_EVERY = re.compile("全[省市区县旗州镇乡]")  # 全县|煤矿
_BATCH = re.compile("(?:第[一二三四五六七八九十]+|首)[批期届]")
_YEAR = re.compile(r"\d{4}年")
_SUM = re.compile("、[^、,，。;；]{2,12}[\\d一二两三四五六七八九十]+[个支]$")  # 勘察、养护|两个|攻关小组
_RANKS_TOGETHER = re.compile("[市县区旗][(（][市县区旗、]+[)）]")  # 11个|县(市、区)|总工会
# 建设|职工书屋: what is done with a place.
_BUILDING = re.compile("(?:建设|新建|创建|打造|建成)+")
# 某厂|电气|焊工, 机械|工程师: the trade of a worker, no firm.
_OF_TRADE = re.compile(
    "(?:[焊钳铆镗铣]|维修|安装|检修|修理|试验|装配|操作|设备|自动化)*(?:工程师|技师|技术员|工(?![业厂会程作]))"
)
_PARTICLE = re.compile("了(?!解)")


@cache
def _heads() -> Heads:
    return head_table("organisations", "head")


def _post_behind(word: str) -> str:
    """学校|教师: the post that a word ends in and is not."""
    return next((post for post in _POSTS if word.endswith(post) and len(word) > len(post)), "")


# 劳资双方协|商会: a meeting whose name ends as that of a chamber does.
_MEETINGS = words_of("organisations.meetings")


def find_organisations(view: View) -> list[Span]:
    """Organisations of one sentence, overlaps included; ranked short forms (区人社局) carry the rule "ranked"."""
    found, ending = [*find_short_forms(view), *_quoted_bodies(view)], _heads().ending_in(view.flat)
    for token in view.tokens:
        post = _post_behind(token.text) if token.text.endswith(_POSTS) else ""
        law = token.text == _UNION_LAW and view.flat.endswith("总", 0, token.lo)
        hi = token.hi - (2 if token.text == _UNION_ACTS else 1 if law else len(post))
        head = ending.get(hi, "")
        if head == "商会" and view.flat.endswith(_MEETINGS, 0, hi):
            continue
        if head and (token.text == head or len(token.text) < len(head) or token.tag.startswith(("n", "j"))):
            span = _organisation(view, hi, head)
            if span is not None:
                found.append(span)
    found += [
        replace(span, hi=span.hi + 3, type="UnionBody", rule="owned-union", head="的工会")
        for span in found
        if span.type in ("Enterprise", "Institution") and view.flat.startswith("的工会", span.hi)
    ]
    found += [*find_firms(view, _heads()), *find_firm_unions(view), *founded_bodies(view, _heads())]
    found += [longer for span in found for longer in extended(view, span)]
    found += [union for span in found for union in _own_union(view, span)]
    found += [
        Span(s.lo, s.hi - len(s.head), _type_of_house(view, s.hi - len(s.head)), "bracketed", "", "strong")
        for s in found
        if s.type == "UnionBody" and (s.rule == "firm-union" or BRACKETED.fullmatch(view.flat[s.lo : s.hi - len(s.head)]))
        if not _COUNTED.search(view.flat, s.lo, s.hi - len(s.head)) and not view.flat.startswith(_COUNTRIES, s.lo)
    ]
    found += [whole for span in found for whole in _in_group(view, span, found)]
    found = [_as_venue(view, past_predicate(view, span, _heads())) for span in found if not _is_cut_off(span, found)]
    return [*found, *find_elided(view, found)]


def _is_cut_off(span: Span, found: list[Span]) -> bool:
    """地产|集团党委: a short form that is cut off the name of a firm."""
    return span.rule == "ranked" and any(s.type == "Enterprise" and s.lo < span.lo < s.hi < span.hi for s in found)


def _type_of_house(view: View, hi: int) -> str:
    """The class of what a union is of, by its last word: 某某眼科医院|工会, 某某重工|工会."""
    head = head_at(view.flat, hi, _heads())
    return "Institution" if head and _heads()[head]["type"] == "Institution" else "Enterprise"


def _as_venue(view: View, span: Span) -> Span:
    """A hotel is a place where something is held in it, a union's service centre where something is set up in it."""
    centre = span.type == "UnionBody" and span.head.endswith("中心") and not _is_led(view, span)
    if is_venue(view, span) or (centre and (COUNTED.match(view.flat, span.hi) or _BEFORE_VENUE.search(view.flat[: span.lo]))):
        return replace(span, type="Facility", rule="venue")
    own = span.type in ("SocialOrganisation", "Institution", "PublicBody") and _UNION_CENTRE.fullmatch(view.text(span))
    return replace(span, type="UnionBody") if own else span


def _is_led(view: View, span: Span) -> bool:
    """Whether a post follows a body: 在…服务中心|主任|某某看来."""
    follower = view.token_at.get(span.hi)
    return follower is not None and view.tokens[follower].text in column("titles", "title", "kind")


def _in_group(view: View, span: Span, found: list[Span]) -> list[Span]:
    """…邮政集团|江苏有限公司, …总局|某省…局: a body whose name begins with that of its group or of the organ above it."""
    bodies = span.type in ("Enterprise", "Institution", "UnionBody") and (
        span.rule in ("placed-body", "ranked")
        or (span.rule == "named-body" and view.flat.startswith(("第", "附属", "公司", "集团"), span.lo))
    )
    if span.type == "PublicBody" and span.rule == "placed-body":
        return [replace(span, lo=s.lo) for s in found if s.hi == span.lo and s.rule == "known-organ" and s.head[-2:] == "总局"]
    if not bodies and span.rule != "own-team":
        return []
    again = 2 if view.flat.startswith(("集团", "公司"), span.lo) else 0
    return [
        replace(span, lo=s.lo, rule="named-body" if bodies else span.rule)
        for s in found
        if s.type in _wholes(view, span) and s.hi == span.lo + again and s.lo < span.lo
    ]


def _wholes(view: View, span: Span) -> tuple[str, ...]:
    """What a body may be of whose name goes on with its own: of a firm; …医科大学|第一附属医院 of a school."""
    attached = span.type == "Institution" and "附属" in view.text(span)
    return ("Enterprise", "Institution") if attached else ("Enterprise",)


def _own_union(view: View, span: Span) -> list[Span]:
    """The union right behind the name of a company or school: …有限公司|工会."""
    if span.type not in ("Enterprise", "Institution") or span.rule == "ranked":
        return []
    head = next((h for h in ("工会委员会", "工会联合会", "联合工会", "工会") if view.flat.startswith(h, span.hi)), "")
    return [replace(span, hi=span.hi + len(head), type="UnionBody", head=head)] if head else []


def _organisation(view: View, hi: int, head: str) -> Span | None:
    """The body whose name ends in a head; None where the head is part of another word or nobody is named by it."""
    type_, scope = _heads()[head]["type"], _heads()[head]["scope"]
    lo = hi - len(head)
    if scope == "bare":
        return known_organ(view, lo, hi, type_)
    if head in _PARTY:
        return committee(view, hi, head)
    if head.startswith("街道") and (street := view.region_ending(lo + 2)) is not None:
        return Span(street.lo, hi, type_, "placed-body", head)
    edge = _own_edge(view, lo, type_, head)
    type_ = "PublicBody" if view.flat.endswith(_SQUADS, lo - 1, hi) and _ENFORCING.search(view.flat, edge.lo, lo) else type_
    if (found := _by_its_tail(view, edge, hi, head)) is not None:
        return found
    if _is_nobody(view, edge, hi, head):
        return None
    if is_ranked(view, edge, lo):
        own = "UnionBody" if type_ == "PublicBody" and _UNIONS_OFFICE.fullmatch(view.flat, edge.lo, lo) else type_
        return Span(edge.lo, hi, own, "ranked", head)
    name = view.flat[edge.lo : lo]
    if not is_named(view, _heads(), head, name, edge):
        return None
    rule = "placed-body" if edge.region else "named-body"
    firm = type_ == "Enterprise" and (edge.region or name.startswith(_BRANDS))
    strength = "weak" if scope == "weak" and not edge.quoted and not firm else "strong"
    return Span(edge.lo, hi, "UnionBody" if is_unions_own(name, head) else type_, rule, head, strength)


def _own_edge(view: View, lo: int, type_: str, head: str) -> Edge:
    """Where the name before a head begins, behind words that are none of it: 代表|…, 首个|…, 建设|职工书屋."""
    edge = body_edge(view, lo, type_, head, _heads())
    if view.flat.startswith("代表", edge.lo) and edge.lo + 2 < lo:
        edge = edge._replace(lo=edge.lo + 2)
    if cut := list(_BEFORE_NAME.finditer(view.flat[edge.lo : lo])):
        edge = edge._replace(lo=edge.lo + cut[-1].end(), region=edge.region and cut[-1].group() == "暨")
    if (at := _behind_joint(view, edge.lo, lo)) is not None:
        edge = Edge(at, words=1)
    if (noted := _NOTED.search(view.flat, edge.lo, lo)) is not None:
        edge = edge._replace(lo=noted.end())
    if _COUNTER.match(view.flat, edge.lo):
        edge = edge._replace(lo=edge.lo + 1)
    if type_ == "Facility" and (built := _BUILDING.match(view.flat[edge.lo : lo])) is not None:
        edge = edge._replace(lo=edge.lo + built.end())
    return past_setting_up(view, edge, lo) if type_ == "Facility" else edge


def _behind_joint(view: View, lo: int, hi: int) -> int | None:
    """Where the second of two bodies begins that a name runs over, each by its rank: 省总同|省文旅厅."""
    joints = [m.end() for m in _WITH_RANK.finditer(view.flat, lo, hi)]
    return next((at for at in reversed(joints) if not any(r.lo < at < r.hi for r in view.regions)), None)


def _is_nobody(view: View, edge: Edge, hi: int, head: str) -> bool:
    """Whether what stands before a head names no single body (各|工会, 市级|工会), or the head is no head (工会|了解)."""
    name = view.flat[edge.lo : hi - len(head)]
    return bool(
        not name
        or _YEAR.fullmatch(name)
        or _RANKS_TOGETHER.fullmatch(name)
        or (view.flat[edge.lo - 1 : edge.lo] in ("个", "支") and _SUM.search(view.flat, 0, edge.lo) is not None)
        or (name in _GENERIC and name not in ranks() and not head.endswith("总队"))
        or name.startswith(_ANY)
        or (len(name) == 1 if head == "队" else head == "队伍" and name.endswith(_MEMBERS))  # 区队, 技能人才|队伍
        or name.endswith((*_LEVELS, "两级", "三级", "四级", "部分", "下属", "所属", "所在地", "结成", "组成", "结为"))
        or (_heads()[head]["type"] == "Enterprise" and (_BATCH.fullmatch(name) or _EVERY.fullmatch(name)))
        or view.flat.endswith(_ANYONE, 0, edge.lo)
        or (_heads()[head]["type"] == "UnionBody" and (_COUNTED.search(name) or _of_people(view, name, hi)))
        or (head.startswith("联席会议") and re.search("第.{1,3}次$", name))
        or _PARTICLE.match(view.flat, hi)
        or (_heads()[head]["scope"] == "brand" and _OF_TRADE.match(view.flat, hi) is not None)
        or (_heads()[head]["type"] == "Enterprise" and is_trade_or_cut(view, edge.lo, hi))
        or is_other_word(view, hi, head)
    )


def _of_people(view: View, name: str, hi: int) -> bool:
    """全国|货车司机|工会|会员: members among some people, no union of theirs."""
    return view.flat.startswith("会员", hi) and name.endswith(_MEMBERS)


def _by_its_tail(view: View, edge: Edge, hi: int, head: str) -> Span | None:
    """A head by itself: a shorter one with a name (劳动争议|调解中心), the body named before, or one just founded."""
    lo, type_ = hi - len(head), _heads()[head]["type"]
    built = not edge.region and _BUILT.search(view.flat[: edge.lo]) is not None
    if type_ == "Enterprise" and head.endswith(("集团", "公司")) and view.flat[edge.lo : hi - 2] in _GROUP_KINDS:
        return Span(edge.lo, hi, type_, "tail-name", head)
    if built and type_ == "Institution" and lo > edge.lo and hi - edge.lo >= _LONG_ENOUGH:
        return Span(edge.lo, hi, type_, "founded-body", head)
    if edge.lo < lo:
        return None
    shorter = head_at(view.flat, hi, _heads(), len(head) - 1) if type_ in ("PublicBody", "SocialOrganisation") else ""
    if shorter and _heads()[shorter]["type"] == type_ and (span := _organisation(view, hi, shorter)):
        return span
    if head.endswith(_TAILS) and type_ in ("UnionBody", "SocialOrganisation", "Institution"):
        return Span(lo, hi, type_, "tail-name", head)
    if built and len(head) >= 4 and type_ == "Institution":
        return Span(lo, hi, type_, "founded-body", head)
    return None


def _quoted_bodies(view: View) -> list[Span]:
    """“联合工会”, “红马甲”服务队's like inside the marks: a quoted name that ends like a body."""
    found = []
    for quote in view.quotes:
        head = head_at(view.flat, quote.hi - 1, _heads()) if quote.mark in "“‘" else ""
        if (
            len(head) > 1
            and not _FORMULA.search(view.flat, quote.lo, quote.hi)
            and not _PRAISE.match(view.flat, quote.hi)
            and len(head) <= quote.hi - quote.lo - 2 <= 16
            and _heads()[head]["type"] in ("UnionBody", "SocialOrganisation", "Institution")
        ):
            type_ = _heads()[head]["type"]
            sure = type_ == "SocialOrganisation" and 2 < len(head) < quote.hi - quote.lo - 2
            sure = sure or _HUNG_OUT.search(view.flat, 0, quote.lo) is not None
            found.append(Span(quote.lo, quote.hi, type_, "quoted-body", head, "strong" if sure else "weak"))
    return found
