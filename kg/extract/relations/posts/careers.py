"""Where a person has learnt or works, told by what he did: 乙|分到|甲厂|当焊工, 乙在|甲公司|干了30年, 乙创办了|甲社|."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.claims import Claim, Place, PostClaim, at
from kg.extract.relations.posts.bare import placed_within
from kg.extract.relations.posts.elections import joined_people, posts_at, title_at
from kg.extract.syntax.clauses import ORGANISATIONS
from kg.extract.syntax.runs import mood, run_from
from kg.extract.views import Span, View
from kg.lexicon import any_of

_EMPLOYERS = frozenset(("Enterprise", "Institution", "SocialOrganisation", "UnionBody", "PublicBody"))
_WHICH = r"(?:(?![^,，。;；、]{0,8}(?:召开|举行|举办)的)[^,，。;；、]{0,8}的|原|当时的|老家|家乡)?"
_JOINS = re.compile(rf"(?:{any_of('careers.joining')})了?{_WHICH}$")
# 大学毕业后来到|甲公司|: where it is the first work.
_FIRST = re.compile(
    rf"(?:毕业|退伍|转业|复员|退役|出师)(?:之?后)?[,，]?(?:他|她|便|就|又)?(?:{any_of('careers.going')})了?{_WHICH}$"
)
# 应|甲学校|邀请,担任|: who calls somebody to a post.
_INVITED = re.compile(rf"的?(?:邀请|聘请)[,，]?(?:[^,，。;；]{{0,6}}?)(?:{any_of('careers.becoming')}|当上)")
_GOES = re.compile(rf"(?:{any_of('careers.going')})了?{_WHICH}$")
_LEAVES = re.compile(rf"(?:从|自|离开|告别|辞去){_WHICH}$")
_BY = re.compile("[被受由应]$")
# 代表|甲厂|参赛: for whom somebody competes.
_FOR = re.compile("(?:代表|替)$")
_COMPETES = re.compile("(?:参加|参赛|出战|出征|出场|角逐|夺得|获得?|捧回|站上)(?!会议|大会|座谈)")
_FOUNDS = re.compile(rf"(?:{any_of('careers.founding')})了?(?:一[家个支])?{_WHICH}$")
_WORKS = re.compile(
    rf"(?:里|内)?(?![^,，。;；]*(?:{any_of('careers.visiting')}))(?:[,，](?:他|她|又|便|并)?(?:{any_of('careers.becoming')})"
    rf"|[^,，。;；]{{0,8}}?(?:{any_of('careers.working')}|[开挡守做教扛种看管修跑烧][了过][\d一二两三四五六七八九十]+[余多]?个?年)(?![室站者组队会]|人员|汇报|交流))"
)
_HIRED = re.compile("(?:返|特|续|选|招)?聘(?:请|任|用)?(?:他|她)?为")  # 被|甲学院|聘为教授
_LEFT = re.compile(rf"[^,，。;；]{{0,10}}?(?:{any_of('careers.leaving')})")
# 乙的|甲公司|, 乙所在的|甲厂|, 乙经营的|甲店|.
_OWN = re.compile(r"(?:所在的?|创办的|经营的|开办的|领办的|任职的|工作的|供职的|创立的|就职的|就读的|的)")
# 乙说,儿子|在|甲厂|上班: somebody else than the person named works there.
_SOMEBODY_ELSE = re.compile(any_of("careers.others") + "|组织(?![部科处])")
_ATTRIBUTE = re.compile(
    rf"[^,，。;；的]{{0,10}}?(?:{any_of('careers.working')}|{any_of('careers.leaving')})?了?(?:[\d一二两三四五六七八九十]+多?年)?的"
    r"[^,，。;；的]{0,6}"
    rf"|(?:{any_of('careers.leaving')})(?:之?后|以后)?[,，]"
)
_AND_HE = re.compile(
    rf"(?:{any_of('careers.leaving')}|{any_of('careers.working')})(?:了?[\d一二两三四五六七八九十]+多?年)?的(?P<who>[他她])(?!们)"
)
_NAMED_AFTER = re.compile(r"以(?P<who>[他她])的?(?:名字|姓名)命名的$")
_HIS = re.compile(
    r"(?P<who>[他她])(?:(?:所在|任职|就职|供职|工作|就读)的?|(?:创办|经营|开办)的)(?:[\u4e00-\u9fff]{2,6}[县市区镇乡])?$"
)
_NOT_TOLD = re.compile("《[^》]*》|“[^”]*”|(?:顶替|接替|接|跟随|随|跟着)(?:父亲|母亲|父母|师傅)(?:的班)?")
# 又|被甲聘为…, 1998年,|从甲校毕业: a sentence that names nobody as yet.
_SILENT = re.compile(r"(?:[^,，。;；]{0,12}[年月日后时][,，]?|同年[,，]?)?(?:又|还|后来|随后|先后|曾|并|也|便|就)*")
_HE = re.compile(r"(?:^|[,，。;；])[^,，。;；他她]{0,10}?(?P<who>[他她])(?!们|的)[^他她]*$")
# 被大伙儿推为, 当选, 原是, 如今已是, 干了22年, 挂职: what gives a post to whom the words before tell of.
_GIVEN = re.compile(
    rf"被[^,，。;；、]{{0,16}}?(?:{any_of('careers.giving')})为|当选为?|当上了?|考[上取](?=[^,，。;；]{{4,16}}员)|成长为|聘(?:请|任|用)?(?:他|她)?(?:为|当|任|做|担任)|连任"
    r"|挂职(?:担任|任)?(?!副?[主书局部])|成为了?|成了|(?:先后|历|曾|升|调|转|改)(?:担任|任)|(?=挂职副?[主书局部])|出任|兼任|兼着|接任|(?:晋升|晋级|提拔|选拔|破格提拔)为"
    r"|(?:原|本|曾|现|已|还|也|又|如今|眼下|目前|现在)(?:经|先|来)?(?:是|任|担任|成为)|[原曾现]为"
    r"|这[位名](?:\d\d岁的?|年[轻近过][^,，。;；的]{0,4}的)?"
    r"|(?P<at>(?:一直|长期|先后|目前|如今|现在|现|曾|还|又)*(?:担任|出任|就任|任|当|做)了?)(?![务何期职选地年天时场好到出作成]|工[作程])"
    rf"|(?:干|当|做)[了过](?:整整|近|快)?(?:[\d一二两三四五六七八九十]+[余多]?个?(?:年头|年|载)多?)?的?"
)
_MARK = re.compile("[、,，。;；:：“”]")
# 乙红了眼眶。|这名|甲大学|的毕业生…, 这位|甲厂|的“80后”
_THIS_ONE = re.compile(r"这[名位](?:\d\d岁的?|来自|年[轻近过][^,，。;；的]{0,4}的)?$")
_BELONGS = re.compile(
    r"的?[^,，。;；、的]{0,6}?(?:[生工员师]|师傅|职工|老将|姑娘|小伙|汉子|“?\d[05]后”?)(?=[,，。;；!！?？”：:说]|$)"
)
_BEFORE_OTHERS = ("为", "给", "向", "对", "跟", "被", "让")


def told_posts(views: list[View]) -> tuple[list[PostClaim], list[Claim]]:
    """The posts that a predicate gives to whom the words before tell of: 乙入了会,去年又|被大家推选为|工会主席."""
    posts: list[PostClaim] = []
    for index, view in enumerate(views):
        for match in _GIVEN.finditer(view.flat) if view.sentence.role == "body" else ():
            if mood(view, match.start()) != "done" or _names_whom(view, match.end()):
                continue
            given = _done_at(view, match.start(), match.end()) or ([] if match["at"] else posts_at(view, match.end()))
            given = [(body, title) for body, title in given if not title.endswith("大会代表")]
            person = _whom(views, index, match) if given else None
            if person is not None:  # 成了一名|打磨工|: a post that somebody holds is no group of people
                held = {(body.lo, body.hi) for body, _ in given}
                view.spans = [s for s in view.spans if s.type != "Group" or (s.lo, s.hi) not in held]
            whom = _with_others(view, person) if person is not None else []
            posts += [PostClaim(one, at(view, body), title, view.index) for body, title in given for one in whom]
    return posts, [Claim(p.person, "affiliatedWith", p.organisation, p.sentence, "post") for p in posts]


def _whom(views: list[View], index: int, given: re.Match[str]) -> Place | None:
    """Who is given a post by words that begin with 这位, hold 他 (聘|他|当团长), or neither."""
    him = re.search("[他她]", given.group())
    if him is not None:
        return _him(views[index], given.start() + him.start(), given.start() + him.end())
    return (_the_one_above if given.group().startswith("这") else _subject)(views, index, given.start())


def _with_others(view: View, person: Place) -> list[Place]:
    """劳模甲、|技师乙|走进丙校,并受聘为…: a person with those whom a list of the sentence joins to him."""
    people = [s for s in view.spans if s.type == "Person" and s.lo <= person.span.lo]
    listed = person.sentence == view.index and people[-1:] == [person.span]
    return [at(view, one) for one in joined_people(view, people)] if listed else [person]


def _the_one_above(views: list[View], index: int, lo: int) -> Place | None:
    """职工都认得乙。|这位|镇总工会主席…: the one person whom the sentence before names."""
    above = views[index - 1] if index and not lo else None
    people = [s for s in above.spans if s.type == "Person" and not s.anaphor] if above is not None else []
    return at(above, people[0]) if above is not None and len(people) == 1 else None


def _names_whom(view: View, at: int) -> bool:
    """Whether an offset is inside a mention, or a person is named behind it: 当选|主席的乙, 这位|镇总工会主席乙."""
    stop = _MARK.search(view.flat, at)
    end = stop.start() if stop else len(view.flat)
    return any(s.lo < at < s.hi or (s.type == "Person" and at <= s.lo < end) for s in view.spans)


def _done_at(view: View, lo: int, hi: int) -> list[tuple[Span, str]]:
    """在|甲厂|干了22年|挡车工, 到|甲会|挂职|副主席, 被|甲会|聘为|调解员: the post that is done at the body before the verb."""
    giver = next((s for s in view.spans if s.lo == lo + 1 and s.hi < hi and s.type in _EMPLOYERS), None)
    if giver is not None and (title := title_at(view, hi)):
        return [(giver, title)]
    lo -= view.flat[lo - 1 : lo] in ("里", "内")
    body = next((s for s in view.spans if s.hi == lo and s.type in _EMPLOYERS), None)
    led = body is not None and (_GOES.search(view.flat, 0, body.lo) or _BY.search(view.flat, 0, body.lo))
    union = 2 * view.flat.startswith("工会", hi)
    title = title_at(view, hi + union) if led else ""
    if body is not None and union and title and body.type != "UnionBody":
        body = replace(body, name="工会", rule="department")
    return [(body, title)] if body is not None and title else []


def career_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The affiliatedWith claims of what a person did; `claims` are those already made of the article."""
    known = {(c.head, c.tail) for c in claims if c.relation == "affiliatedWith"}
    found = [c for i, view in enumerate(views) if view.sentence.role == "body" for c in _careers(views, i)]
    return [c for c in found if (c.head, c.tail) not in known]


def _careers(views: list[View], index: int) -> Iterator[Claim]:
    view = views[index]
    for body in (s for s in view.spans if s.type in _EMPLOYERS | {"Facility"} and not s.head.startswith("各级")):
        lo = _told_before(view, body)
        if lo is None or mood(view, body.lo) != "done":
            continue
        person = _owner(view, body) or _described(view, body) or _pointed_at(views, index, body) or _subject(views, index, lo)
        for one in _with_others(view, person) if person is not None else ():
            yield Claim(one, "affiliatedWith", at(view, body), view.index, "career")


def _told_before(view: View, body: Span) -> int | None:
    """Where the words begin that tell of a person's career at a body, None where there are none."""
    if body.type == "Facility":
        return body.lo if _owner(view, body) is not None else None
    last = run_from(view, body.lo, _EMPLOYERS)[-1]
    joins = next((m for rule in (_JOINS, _FOUNDS, _FIRST) if (m := rule.search(view.flat, 0, body.lo))), None)
    goes = _GOES.search(view.flat, 0, body.lo) if _WORKS.match(view.flat, last.hi) else None
    stands = _FOR.search(view.flat, 0, body.lo) if _COMPETES.match(view.flat, last.hi) else None
    leaves = _LEAVES.search(view.flat, 0, body.lo) if _LEFT.match(view.flat, last.hi) else None
    hired = _BY.search(view.flat, 0, body.lo) if any(r.match(view.flat, last.hi) for r in (_HIRED, _INVITED)) else None
    pointed = _THIS_ONE.search(view.flat, 0, body.lo) if _BELONGS.match(view.flat, body.hi) else None
    word = joins or goes or leaves or hired or stands or pointed
    return word.start() if word is not None else body.lo if _owner(view, body) is not None else None


def _pointed_at(views: list[View], index: int, body: Span) -> Place | None:
    """乙红了眼眶。|这名|甲大学|的毕业生…: the one person whom the sentence before names."""
    this = _THIS_ONE.search(views[index].flat, 0, body.lo)
    return _the_one_above(views, index, this.start()) if this is not None else None


def _owner(view: View, body: Span) -> Place | None:
    """乙的|甲公司|: the person whose name stands right before a body."""
    people = (s for s in view.spans if s.type == "Person" and s.hi < body.lo and not s.anaphor)
    if body.type == "Facility":
        named = _NAMED_AFTER.search(view.flat, 0, body.lo)
        return _him(view, *named.span("who")) if named is not None else None
    near = next((s for s in people if _OWN.fullmatch(view.flat, s.hi, body.lo)), None)
    if body.type not in ("Enterprise", "Institution"):
        return None
    his = _HIS.search(view.flat, 0, body.lo) if near is None else None
    return at(view, near) if near is not None else _him(view, *his.span("who")) if his is not None else None


def _described(view: View, body: Span) -> Place | None:
    """从|甲大学|毕业的|乙, 考入|甲大学|的学生|乙: the person whom the words about a body describe."""
    person = next((s for s in view.spans if s.type == "Person" and s.lo >= body.hi), None)
    if person is not None and _ATTRIBUTE.fullmatch(view.flat, body.hi, person.lo):
        return at(view, person)
    him = _AND_HE.match(view.flat, body.hi)
    return _him(view, *him.span("who")) if him is not None else None


def _subject(views: list[View], index: int, lo: int) -> Place | None:
    """The person named last before an offset, or he who a pronoun there means; None where somebody else acts between."""
    view = views[index]
    people = [s for s in view.spans if s.type == "Person" and s.hi <= lo and not s.anaphor]
    people = [s for s in people if not view.flat.endswith(_BEFORE_OTHERS, 0, s.lo)]
    if people:
        return at(view, people[-1]) if _goes_on(view, people[-1].hi, lo) else None
    pronoun = _HE.search(view.flat, 0, lo)
    if pronoun is not None and _goes_on(view, pronoun.end("who"), lo):
        return _him(view, *pronoun.span("who"))
    return _carried(views, index) if pronoun is None and _SILENT.fullmatch(view.flat, 0, lo) else None


def _him(view: View, lo: int, hi: int) -> Place:
    """他 as a mention of the sentence."""
    return at(view, placed_within(view, Span(lo, hi, "Person", "anaphor", "他", anaphor=True)))


def _carried(views: list[View], index: int) -> Place | None:
    """乙退休了。|又被|甲会|聘为…: the one person of whom the sentence before tells, in the same paragraph."""
    above = views[index - 1] if index else None
    if above is None or above.sentence.paragraph != views[index].sentence.paragraph:
        return None
    people = [s for s in above.spans if s.type == "Person" and not s.anaphor]
    if people:
        return at(above, people[0]) if len(people) == 1 and _goes_on(above, people[0].hi, len(above.flat)) else None
    him = re.match(r"[^,，。;；他她]{0,10}(?P<who>[他她])(?![们的])", above.flat)
    return _him(above, *him.span("who")) if him is not None else None


def _goes_on(view: View, lo: int, hi: int) -> bool:
    """Whether nobody else acts between two offsets."""
    bodies = [s for s in view.spans if lo <= s.lo and s.hi <= hi and s.type in ORGANISATIONS | {"Group", "Region"}]
    acting = [s for s in bodies if view.flat[s.lo - 1] in ",，。;；"]
    return not acting and _SOMEBODY_ELSE.search(_NOT_TOLD.sub("", view.flat[lo:hi])) is None
