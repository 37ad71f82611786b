"""Who is what, where, by the words before a name: 贵阳市总工会党组成员、副主席|罗…, 全国劳动模范、某厂工人|李….

The walk goes left from the person over titles, bodies and honours joined by 、, and undoes coordinate elision: a department
without its body (…市委常委、组织部部长) belongs to the body further left.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.claims import Claim, PostClaim, at
from kg.extract.relations.posts.bare import any_employer, bare_body, implied_body, stands_free
from kg.extract.relations.posts.elections import joined_people, led_bodies, posts_at, stated_posts, title_at
from kg.extract.relations.posts.staff import noted_posts, on_site, school_of, was_at, worked_for
from kg.extract.relations.posts.title_words import CRAFT, employs
from kg.extract.relations.posts.walk import GOVERNS, Walk, ending_at, owner_of, walk_left, whole_body
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.views import Span, View
from kg.lexicon import any_of

# |(右一)|,女,1968年出生|,现任, |1998年|任, |同志|当选为: what stands between a name and the body of the post.
_NOTE = r"(?:[(（][^()（）]{1,12}[)）])?(?:同志|先生|女士)?"
_DATE = r"(?:[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?|[今去前当]年(?:\d{1,2}月)?|\d{1,2}月)"
_LIFE = (
    r"(?:(?:今年|现年|时年)\d\d岁)?(?:[,，](?:男|女|[\u4e00-\u9fff]{1,5}族"
    r"|[^,，。;；]{0,8}(?:岁|出生|生|党员|学历|学位|文化|职称|人|毕业|入党|参加工作|[12]\d{3}年)"
    r"|[^,，。;；]{0,24}(?:称号|奖章|劳模|模范|工匠|先进工作者|获得者)))*"
)
_WHEN = rf"[,，]?(?:他|她)?(?:[于自从]?(?:{_DATE}|后来|如今)(?:起|以来|至今|后)?[,，]?)?"
_IS_POST = re.compile(
    rf"{_NOTE}{_LIFE}{_WHEN}(?:从[^,，。;；]{{2,20}}(?=调任|升任|转任|改任))?(?:还|又|也|便|就|正|先后|曾经|曾|历|现在|现|原来|原先|原|再次|全票|高票|分别|过去|如今|目前|(?:下岗|退休|创业|入伍|打工|成家)[之以]?前)*"
    r"(?:是|为|系|的另一[个重]身份是|(?:有|多了)[一个另新的了重特殊]*身份(?:[—-]+|是|[:：])|时任|任|现任|担任|作为|身为|当选为?|出任|兼任|连任|调任|升任|转任|改任|接任|就任|任职于"
    r"|被(?:一致)?(?:推举|推选|选举|选|任命|聘任|聘请|聘|增补|补选)为)(?:了)?(?:[^,，。;；、]{0,6}(?:增补|当选|选出|推选|任命|聘任|聘请)的)?"
)
_IS_ONE = re.compile(rf"[,，]?(?:他|她)?(?:现在|现|曾)?是(?:一名|一位|名|位|1名)?(?:{any_of('posts.kinds_of_workers')})*的?")
# 李明从部队转业后,|担任, 甲是本地人,现为: the post in a later clause about the same person.
_LATER = re.compile(
    r"[^。;；!！?？:：“”]{0,40}[,，](?:他|她|后|并|又|也|还|后来|目前|如今|曾)*"
    r"(?:去年|今年|当年|[12]\d{3}年)?(?:现任|现为|现系|现是|曾任|历任|先后任|先后担任|担任|出任|就任|调任|成为|升任|兼任|当选为?|被[^,，。;；]{0,8}?[选聘任]为|受聘为|获聘为?)(?:了)?"
)
_IN_APPOSITION = re.compile(rf"{_NOTE}{_LIFE}[,，]")
# 作为|某公司焊工|,李明…; 以|某总工会原主席|的身份,李明….
_ROLE_BEFORE = re.compile("(?:作为|身为|担任|时任|曾任|以)(?:一名|一位|来自)?$")
_ROLE_ENDS = re.compile("(?:的(?:身份|名义))?[,，](?:新?会员|代表|[\u4e00-\u9fff]{1,2}[工员师]|选手|学员)?$")
_IN_ROLE = re.compile(rf"{_NOTE}(?:再次|曾|又)?(?:以|凭)")
_ROLE = re.compile("[^,，。;；]{2,24}?的?(?:身份|名义)")
_IS_HOLDER = re.compile(
    r"(?:[(（][^()（）]{1,12}[)）])?[,，]?(?:他|她)?(?:先后|还|曾经|曾|也)?(?:是|系|成为|当选为?)(?:了)?(?:首届|首批|新晋|一名|一位|该[县市区厂]\S{0,4}?)?"
)
# What joins two people of one list, and posts that a body gives to one person alone.
_JOINED = re.compile(r"(?:[(（][^()（）]{1,12}[)）])?(?:、|和|与|及|)")
_ONE_ONLY = re.compile("^(?!副|.*副).*(?:主席|书记|主任|[^代]表|[长裁监]|经理|主编)$")
_HELD = re.compile("(?:荣誉称号|称号)?(?:获得者|得主)?(?:[、和,，。;；!！]|$)")
# 总工会|派驻该村的|第一书记, 总工会|聘请的|调解员: the post is of the body that sends or pays.
_SENT = re.compile(
    "(?:派驻|(?<=工会)驻|选派|派往|下派|派出)[^,，。;；、]{0,12}的?$|(?:聘请|聘任|聘用|选聘|外聘|特聘)[^,，。;；、]{0,8}的$"
)
# …公司|城南站的|送餐员: a craft or a post behind a body and a shop of it.
_CRAFT_BEHIND = re.compile(
    rf"(?:[\u4e00-\u9fff]{{1,8}}?(?:{any_of('posts.shops')}))?的?(?:一名|一位|名)?(?:{any_of('posts.kinds_of_workers')})?"
    r"(?P<craft>(?:(?!的)[\u4e00-\u9fff]){2,8}?)(?=[、,，。;；]|$)"
)
_PERSONAL = re.compile("(?:(?<=[、,，。;；:： “”])|^)(?:青年|年轻|一线|普通|资深)(?:女)?$")
# What a firm or a school has of its own, whose heads are named without it: 党委副书记、|工会主席.
_OF_EMPLOYERS = frozenset(("工会", "党委", "党总支", "党支部", "纪委", "团委"))
_CALLED = re.compile(f"(?:{any_of('posts.behind_names')})(?![长员席记处团们]|医师|护师|候选)")
# 据|副县长某某|介绍: which of many places or teams is not told by the last one named.
_OF_MANY = ("省长", "市长", "县长", "区长", "州长", "镇长", "乡长", "队长", "组长", "团长")
# 乙同志,|甲公司|负责人等参加: who comes with the person named.
_AND_OTHERS = re.compile("(?:相关|有关)?(?:主要)?(?:负责人|负责同志|领导)等(?!职)")
_TAKES = re.compile("(?:带领|率领|偕同|携)$")
_OF_DEPARTMENTS = ("部长", "处长", "科长", "股长", "司长", "庭长", "主任")
# What people are, not a post that they hold.
_STATE = re.compile(
    r"(?:下岗|失业|青年|退休|离休|困难|患病|残疾|年轻|老)(?:女)?(?:职工|工人|员工|工|教师)"
    r"|[\u4e00-\u9fff]{0,10}大会代表"
)
_OF_WORKERS = ("receives", "participatesIn")


def is_state(title: str) -> bool:
    """Whether words say what people are, and name no post that they hold: 困难职工, 省代表大会代表."""
    return _STATE.fullmatch(title) is not None


def read_posts(view: View) -> tuple[list[PostClaim], list[Claim]]:
    """Posts of one sentence, and the receives and affiliatedWith claims that the same words make."""
    posts: list[PostClaim] = []
    claims: list[Claim] = []
    last: tuple[Span, Walk] | None = None  # the person named before, and the walk to his or her posts
    people = [span for span in view.spans if span.type == "Person"]
    for place, person in enumerate(people):
        walk = walk_left(view, person)
        if last is not None and _JOINED.fullmatch(view.flat, last[0].hi, walk.pos):
            _share(view, walk, last[1])
        last = (person, walk)
        who = at(view, person)
        stated = _stated(view, person, walk)
        for other in joined_people(view, people[: place + 1])[:-1] if stated and view.flat[person.hi] not in ",，(（" else ():
            posts += [PostClaim(at(view, other), at(view, body), title, view.index) for body, title in stated]
            claims += [Claim(at(view, other), "affiliatedWith", at(view, body), view.index, "post") for body, _ in stated]
        for body, title in [*walk.posts, *_implied(view, walk), *stated, *noted_posts(view, person)]:
            if not is_state(title):
                posts.append(PostClaim(who, at(view, body), title, view.index))
            elif body.rule == "implied":  # 困难职工|某某 is not said to work for whom the article names
                continue
            claims.append(Claim(who, "affiliatedWith", at(view, body), view.index, "post"))
        bodies = [*walk.bodies, *was_at(view, person)]
        claims += [Claim(who, "affiliatedWith", at(view, body), view.index, "body-and-name") for body in bodies]
        claims += [Claim(who, "receives", at(view, honour), view.index, "honour-and-name") for honour in walk.honours]
        claims += [Claim(who, "receives", at(view, h), view.index, "is-holder") for h in _honours_after(view, person)]
    claims += [
        Claim(at(view, person), "affiliatedWith", at(view, body), view.index, "leads") for person, body in led_bodies(view)
    ]
    for person, body, title in (given for given in stated_posts(view) if not is_state(given[2])):
        posts.append(PostClaim(at(view, person), at(view, body), title, view.index))
        claims.append(Claim(at(view, person), "affiliatedWith", at(view, body), view.index, "post"))
    for body in (span for span in view.spans if span.type in ORGANISATIONS):
        honour = ending_at(view, body.lo, frozenset(("Honour",)))
        if honour is not None:
            claims.append(Claim(at(view, body), "receives", at(view, honour), view.index, "honour-and-name"))
    return posts, claims


def _share(view: View, walk: Walk, before: Walk) -> None:
    """Give the second of 主席甲、|副主席乙 the body of the first, of 副主席甲、|乙 and 全国劳模甲、|乙 what both are."""
    listed = view.flat[walk.pos - 1] == "、"
    if not before.posts:
        bare = not (walk.waiting or walk.posts or walk.bodies or walk.honours)
        walk.honours += before.honours if bare and listed else []
        return
    if walk.waiting and _is_deputy(walk.waiting, before.posts[-1]):
        walk.posts.append((before.posts[-1][0], walk.waiting[0][0]))
        walk.waiting = []
    elif walk.waiting:
        body = before.posts[-1][0]
        named = next((s for s in view.spans if (s.lo, s.hi) == (body.lo, body.hi)), body) if body.rule == "department" else body
        whole = whole_body(view, named)
        own = whole.type == "UnionBody"  # …总工会副主席甲和|工会|副主席乙
        plain = [(t, "" if own and d == "工会" else d) for t, d in walk.waiting]
        walk.posts += [(_office(whole, d) if d else owner_of(view, whole, t), t) for t, d in plain]
        walk.waiting = []
    elif not (walk.posts or walk.bodies or walk.honours or _ONE_ONLY.search(before.posts[0][1])):
        walk.posts += before.posts[:1] if listed else []


def _office(body: Span, name: str) -> Span:
    """The span that stands for a department of a body, by its name."""
    return replace(body, name=name, rule="department")


def _is_deputy(waiting: list[tuple[str, str]], post: tuple[Span, str]) -> bool:
    """Whether a post is that of the deputy in the department of the person before: 女工部部长甲、|副部长乙."""
    title, department = waiting[0]
    return len(waiting) == 1 and not department and title == "副" + post[1] and title.endswith(_OF_DEPARTMENTS)


def without_employers(claims: list[Claim]) -> list[Claim]:
    """Without what a body seems to receive or join where its worker does: 授予某厂工人某某“…奖章”, 邀请某会主席某某参加…."""
    work = {(c.head, c.tail) for c in claims if c.relation == "affiliatedWith"}
    own = {(c.head, c.relation, c.tail) for c in claims if c.relation in _OF_WORKERS and c.head.span.type == "Person"}
    return [
        c
        for c in claims
        if c.relation not in _OF_WORKERS
        or c.head.span.head.endswith("队")
        or not any(body == c.head and (person, c.relation, c.tail) in own for person, body in work)
    ]


def _honours_after(view: View, person: Span) -> list[Span]:
    """某某是全国劳动模范、…奖章获得者: the honours of a predicate."""
    match = _IS_HOLDER.match(view.flat, person.hi)
    stop = re.compile("[,，。;；!！]|$").search(view.flat, match.end()) if match else None
    if match is None or stop is None:
        return []
    return [
        s
        for s in view.spans
        if s.type == "Honour"
        and match.end() <= s.lo < stop.start()
        and (s.lo == match.end() or view.flat[s.lo - 1] in "、和")
        and _HELD.match(view.flat, s.hi)
    ]


def _implied(view: View, walk: Walk) -> list[tuple[Span, str]]:
    """Posts of which the walk met no body: the article's works, school or union, by what the post is called."""
    found = []
    named = bare_body(view, walk.pos)
    sent = _SENT.search(view.flat, 0, walk.pos)
    sender = ending_at(view, sent.start(), ORGANISATIONS) if sent else None
    if (employer := worked_for(view, walk) or on_site(view, walk) or school_of(view, walk)) is not None:
        walk.bodies += [] if walk.waiting else [employer]
        return [(employer, title) for title, department in walk.waiting if not department]
    plain = _PERSONAL.search(view.flat, 0, walk.pos)
    if plain:
        walk.pos = plain.start()
    at_ = walk.pos + view.flat.startswith("、", walk.pos)
    marked = at_ == 0 or not "\u4e00" <= view.flat[at_ - 1] <= "\u9fff"
    for title, department in walk.waiting:
        if (owner := sender or named) is not None and not GOVERNS.fullmatch(title) and (named or not department):
            found.append((_office(owner, department) if department else owner, title))
        elif department and (leader := _leads_them(view, at_)) is not None:
            found.append((_office(leader, department), title))
        elif not stands_free(view, at_) or (not marked and title.endswith(_OF_MANY)):
            continue
        elif department in _OF_EMPLOYERS:
            found.append((_office(any_employer(view, walk.pos, walk.pos + len(department)), department), title))
        elif not department and (body := implied_body(view, walk.pos, walk.pos + len(title), title)) is not None:
            found.append((body, title))
    return found


def _leads_them(view: View, pos: int) -> Span | None:
    """甲总工会副主席某某带领|女工部部长…: the body whose head takes the people of its departments along."""
    led = _TAKES.search(view.flat, 0, pos)
    return next((s for s in reversed(view.spans) if led and s.hi < led.start() and s.type in ORGANISATIONS), None)


def _stated(view: View, person: Span, walk: Walk) -> list[tuple[Span, str]]:
    """What the words around a name say besides those right before it."""
    said = _stated_after(view, person) or _one_of(view, person, walk)
    return said or _role_before(view, person) or _title_behind(view, person, walk)


def _stated_after(view: View, person: Span) -> list[tuple[Span, str]]:
    """甲是某公司的工会主席; 甲,某公司总经理 (unless that is the post of the person behind it)."""
    for body in view.spans:
        if not employs(body) or body.lo <= person.hi:
            continue
        between = view.flat[person.hi : body.lo]
        if not between or between[0] in "、和与":
            continue
        in_role = _IN_ROLE.fullmatch(between) and _ROLE.match(view.flat, body.hi)
        others = _AND_OTHERS.match(view.flat, body.hi) is not None
        beside = _IN_APPOSITION.fullmatch(between) and not others and not _leads_to_person(view, body)
        later = _LATER.fullmatch(between) and not any(s.type == "Person" and person.hi <= s.lo < body.lo for s in view.spans)
        if not (in_role or beside or later or _IS_POST.fullmatch(between)):
            continue
        return posts_at(view, body.lo) or _craft_after(view, body)
    return []


def _one_of(view: View, person: Span, walk: Walk) -> list[tuple[Span, str]]:
    """甲公司的|乙|是一名|焊工: what a person whose body stands right before the name is."""
    said = _IS_ONE.match(view.flat, person.hi) if walk.bodies and not walk.posts else None
    title = title_at(view, said.end()) if said else ""
    return [(walk.bodies[0], title)] if title else []


def _title_behind(view: View, person: Span, walk: Walk) -> list[tuple[Span, str]]:
    """甲中学|某某|书记: what somebody is called by behind the name, held at the body before it."""
    called = _CALLED.match(view.flat, person.hi)
    if called is None or walk.posts or walk.waiting:
        return []
    return [(owner_of(view, walk.bodies[0], called.group()), called.group())] if walk.bodies else []


def _role_before(view: View, person: Span) -> list[tuple[Span, str]]:
    """身为|甲公司焊工,|乙: the posts of a clause before the name that says as what the person acts."""
    ends = _ROLE_ENDS.search(view.flat, 0, person.lo)
    walk = walk_left(view, replace(person, lo=ends.start())) if ends and ends.start() else None
    return walk.posts if walk and _ROLE_BEFORE.search(view.flat, 0, walk.pos) else []


def _leads_to_person(view: View, body: Span) -> bool:
    """Whether titles alone, with their bodies, stand between a body and a person further right."""
    follower = next((s for s in view.spans if s.type == "Person" and s.lo > body.hi), None)
    if follower is None or re.search("[。;；]", view.flat[body.hi : follower.lo]):
        return False
    return not re.search("[,，]", view.flat[body.hi : follower.lo]) or walk_left(view, follower).pos <= body.lo


def _craft_after(view: View, body: Span) -> list[tuple[Span, str]]:
    """某某是钢铁集团|轧钢工、…: a trade behind the body."""
    match = _CRAFT_BEHIND.match(view.flat, body.hi)
    known = match is not None and (CRAFT.fullmatch(match["craft"]) or title_at(view, match.start("craft")) == match["craft"])
    return [(body, match["craft"])] if match is not None and known else []
