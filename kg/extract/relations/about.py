"""What a paper is about, beyond 《办法》规定: 《条例》首次确立了…, 《工会法》在第六条增加了…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, at
from kg.extract.syntax.runs import clause_end, clause_start
from kg.extract.syntax.themes import Told, carried_out
from kg.extract.views import Span, View
from kg.lexicon import any_of, words_of

_MATTERS = frozenset(("Initiative", "Honour", "Group", "Facility"))
_SAYING = any_of("about.saying")
_CLAUSE_NUMBER = r"[^。;；]{0,40}?第[一二三四五六七八九十百零\d]+[条章款][^。;；,，]{0,20}?[,，]?"
_ON = r"对(?=[^。;；]{2,60}?(?:作出|做出|作了|提出)了?(?:明确|具体|全面|详细)*(?:规定|约定|要求|安排|部署))"
_SAYS = re.compile(rf"{_ON}|[^。;；,，]{{0,16}}?[,，]?(?:{_SAYING})|{_CLAUSE_NUMBER}(?:{_SAYING}|规定|明确|提出)")
_BOUND = ("企业", "单位")  # who must do it, not what it is about
_STATEMENT = re.compile(r"[。;；]")
# What is done 根据《办法》 or laid down where it is issued is what the paper is about.
_ACCORDING = re.compile(r"(?:根据|按照|依据|依照|遵照|对照|凭)(?:该[市省区县]|[^,，。;；《]{0,6}颁发的)?$")
_LAID_DOWN = re.compile(
    r"[^,，。;；]{0,14}[,，](?:并|还|从而|以|进一步|就此|正式|全面|积极|着力|旨在)*(?:建立|健全|完善|明确|规范|突出|推进|推动|构建|保障|维护|惠及|覆盖|推行|设立|增设|实行)"
)
# 下发通知,在全市职工中开展|甲竞赛|: what a call or a plan sets going.
_SET_GOING = re.compile(
    r"[^,，。;；]{0,4}[,，](?:决定|要求|号召|部署|动员|计划|将|拟|从[^,，。;；]{2,12}起|[^,，。;；]{0,6}在[^,，。;；]{2,16}?)*"
    rf"(?:{any_of('about.setting_going')})"
)
# 贯彻落实|《条例》|,推动…: what a body does by itself is not what the paper brings about.
_CARRYING_OUT = re.compile(any_of("about.carrying_out"))
_CALLS = words_of("about.calls")
# 印发《意见》,将|货车司机|纳入帮扶范围.
_TAKES_IN = re.compile(r"[,，](?:并|还|首次|明确)*[将把](?P<what>[^,，。;；]{2,24}?)(?:纳入|列入|列为)")

_ALSO = "(?:并|还|同时|也|分别|进一步|首次|其中)"
# 印发《方案》,明确|…, 还要求|…: the clause behind a paper goes on to tell what it says.
_GOES_ON_TO_SAY = re.compile(
    rf"[,，](?:[^,，。;；]{{0,6}}{_ALSO}|该?(?:{any_of('about.called')})[中里]?)?{_ALSO}*(?:{any_of('about.going_on')})"
)
# 印发《方案》,对|甲活动|作出安排: the clause behind a paper tells what it is on.
_SETTLES = re.compile(
    r"[,，](?:并|还|同时|分别|专门|首次)*[对就](?P<on>[^,，。;；]{2,48}?)(?:作出|做出|作了|做了|进行|提出|予以|加以)了?"
    rf"(?:明确|具体|全面|详细|周密|统一|进一步|新的?)*(?:{any_of('about.settling')})"
)
_BARE_SAYS = re.compile(
    rf"(?P<noun>{any_of('about.called')})(?:还|也|同时|首次|中)*(?:对|规定|明确|要求|约定|提出|覆盖|惠及|涵盖|适用|包括)"
)
_PUT_INTO = re.compile(rf"[将把](?P<what>[^,，。;；]{{2,40}}?)(?:{any_of('about.putting')})了?[^,，。;；《“]{{0,10}}$")
_SIGNED = ("协议", "合同", "意向书", "备忘录", "责任书", "协议书", "合同书")
_FOR_WHOM = ("对", "为", "把", "将", "给", "面向", "针对", "保障", "维护", "适用于", "明确", "提高", "保护")
# 签订《协议》,共建|产业学院: what is agreed on.
_AGREED = re.compile(
    r"[^,，。;；]{0,14}[,，](?:双方|两家|三方|将|联合|共同|由[^,，。;；]{2,12}|并|还|每[半年月季周天]{1,2}|定期|今后|常年|免费|优先|专门"
    r"|(?:在|为|给|向|面向|依托|通过)[^,，。;；]{2,20}?)*"
    rf"(?:{any_of('about.agreeing')})"
)

# 健全|甲制度|,是|《规定》|提出的要求, |甲做法|被|《办法》|列为…: the matter before the paper that asks for it.
_IS = re.compile("[”’]?[^,，。;；“]{0,8}[,，]?(?:这|也|正|便|就|都|则|还)*(?:是|为|属于)(?:贯彻|落实|执行)?[^,，。;；“]{0,6}")
_ITS = re.compile(rf"(?:[、和与][^,，。;；]{{2,20}})?[^,，。;；的]{{0,6}}的[^,，。;；]{{0,10}}?(?:{any_of('about.asked')})")
_BY = re.compile(r"[”’]?[^,，。;；“]{0,6}被[^,，。;；“]{0,6}")
_MAKES = re.compile(rf"[^,，。;；]{{0,6}}?(?:{any_of('about.putting')}|确定为|确立为|规定为|明确为|定为)")
# 双方建立|甲机制|,还为此签订|《协议》; 签订|《协议》|,|甲机制|由此建立.
_FOR_WHICH = re.compile(
    rf"[”’]?[^,，。;；“]{{0,6}}[,，][^,，。;；]{{0,6}}[为就据]此[^,，。;；]{{0,4}}(?:签|订|{any_of('about.drawing_up')})[^,，。;；]{{0,4}}"
)
_THEREBY = re.compile(rf"[”’]?[^,，。;；]{{0,4}}?(?:由此|就此|随之|从此|正式)+[^,，。;；]{{0,4}}?(?:{any_of('about.coming')})")
# 第十条要求|健全甲制度|: an article of the law named last.
_NUMBERED = "第[一二三四五六七八九十百零\\d]+[条章款项](?:第[一二三四五六七八九十]+[款项])?"
_ARTICLE = re.compile(
    rf"(?:^|[,，。;；“])(?:其中|同时)?[,，]?(?:(?:新法|该法|本法|法律|条例)的?)?(?:{_NUMBERED}|总则|新法)"
    rf"(?:中|里|还|也|则|就|明确|专门|首次|新增)*(?:{_ON}|{_SAYING}|{any_of('about.going_on')}|列出|开列|写明|增写|[为给][^,，。;；]{{2,12}}列出)"
)
_LAW = re.compile(r"(?:法|条例)[”》]?(?:[(（][^()（）]*[)）])?$")
_REACH = 6  # sentences back to the law whose article is told of


def about_claims(views: list[View], claims: list[Claim]) -> list[Claim]:
    """The regulates claims that no clause states by itself; `claims` are those already made of the article."""
    told = carried_out(claims)
    found: list[Claim] = []
    for view in views:
        found += _called_again(views, view)
        for paper in (s for s in view.spans if s.type == "Document"):
            found += [*_says(view, paper), *_according(view, paper, told), *_laid_down(view, paper)]
            found += [*_goes_on(view, paper, told), *_put_into(view, paper), *_asked_by(view, paper)]
        found += _in_articles(views, view, told)
    return found


def _about(view: View, paper: Span, matters: list[Span], method: str) -> Iterator[Claim]:
    for matter in matters:
        yield Claim(at(view, paper), "regulates", at(view, matter), view.index, method)


def _behind(view: View, paper: Span) -> list[Span]:
    """The matters that a statement names behind a paper."""
    stop = _STATEMENT.search(view.flat, paper.hi)
    end = stop.start() if stop else len(view.flat)
    matters = [s for s in view.spans if s.type in _MATTERS and paper.hi <= s.lo and s.hi <= end and not s.anaphor]
    return [s for s in matters if not view.text(s).endswith(_BOUND)]


def _says(view: View, paper: Span) -> Iterator[Claim]:
    """《条例》首次确立了|集体协商制度: a paper as the subject of a verb of laying down."""
    if verb := _SAYS.match(view.flat, paper.hi):
        yield from _about(view, paper, [s for s in _behind(view, paper) if s.lo >= verb.end()], "paper-lays-down")


def _according(view: View, paper: Span, told: Told) -> Iterator[Claim]:
    """根据《办法》,对|困难职工|给予…: what is done by a paper, in the same statement."""
    if paper.strength == "strong" and _ACCORDING.search(view.flat[: paper.lo]):
        sure = [s for s in _behind(view, paper) if s.type != "Facility"]
        sure = [s for s in sure if s.strength == "strong" or s.type == "Group" or (view.index, s) in told]
        yield from _about(view, paper, sure, "done-by-paper")


def _called_again(views: list[View], view: View) -> Iterator[Claim]:
    """签订《合同》。|合同|对…作出规定,惠及|职工|: what the paper named last says where its last word begins a sentence."""
    bare = _BARE_SAYS.match(view.flat)
    above = views[view.index - 1] if bare and view.index else None
    papers = [s for s in above.spans if s.type == "Document" and not s.anaphor] if above else []
    papers = [s for s in papers if above is not None and bare and above.text(s).rstrip("》”").endswith(bare["noun"])]
    if above is None or not papers or any(s.type == "Document" and s.lo == 0 for s in view.spans):
        return
    sure = (s for s in view.spans if s.type in _MATTERS - {"Facility"} and s.strength == "strong" and not s.anaphor)
    for matter in sure:
        if not view.text(matter).endswith(_BOUND):
            yield Claim(at(above, papers[-1]), "regulates", at(view, matter), view.index, "paper-says-on")


def _put_into(view: View, paper: Span) -> Iterator[Claim]:
    """把|驿站建设|列入《清单》: what is written into a paper."""
    if put := _PUT_INTO.search(view.flat, clause_start(view, paper.lo), paper.lo):
        lo, hi = put.span("what")
        yield from _about(
            view, paper, [s for s in view.spans if s.type in _MATTERS and lo <= s.lo and s.hi <= hi][-1:], "put-into-paper"
        )


def _asked_by(view: View, paper: Span) -> Iterator[Claim]:
    """|甲制度|是|《规定》|提出的要求; 建立|甲机制|,并为此签订|《协议》|; 签订《协议》,|甲机制|由此建立."""
    named = [s for s in view.spans if s.type in _MATTERS - {"Group"} and not s.anaphor]
    its, makes = _ITS.match(view.flat, paper.hi), _MAKES.match(view.flat, paper.hi)
    for matter in named:
        ways = [_IS] * bool(its) + [_BY] * bool(makes) + [_FOR_WHICH]
        said = any(way.fullmatch(view.flat, matter.hi, paper.lo) for way in ways)
        behind = view.flat[paper.hi : matter.lo] in (",", "，")
        if said or (behind and _THEREBY.match(view.flat, matter.hi)):
            yield from _about(view, paper, [matter], "paper-asks-for")


def _in_articles(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """《甲法》…。|第十条要求健全|乙制度|: what an article lays down of the law that was named last."""
    article = _ARTICLE.search(view.flat) if "第" in view.flat or "总则" in view.flat or "新法" in view.flat else None
    if article is None or any(s.type == "Document" and s.hi <= article.end() for s in view.spans):
        return
    for above in reversed(views[max(0, view.index - _REACH) : view.index]):
        laws = [s for s in above.spans if s.type == "Document" and (s.anaphor or _LAW.search(above.text(s)))]
        if laws:
            stop = _STATEMENT.search(view.flat, article.end())
            end = stop.start() if stop else len(view.flat)
            behind = [s for s in view.spans if article.end() <= s.lo and s.hi <= end and not s.anaphor]
            said = [s for s in behind if s.type == "Initiative" or _is_laid_down(view, s, told)]
            yield from (Claim(at(above, laws[-1]), "regulates", at(view, s), view.index, "article-says") for s in said)
            return


def _goes_on(view: View, paper: Span, told: Told) -> Iterator[Claim]:
    """印发《方案》,提出建立|甲机制,设立|乙奖: what a paper says, from the next clause to the end of the statement."""
    stop = _STATEMENT.search(view.flat, paper.hi)
    end = stop.start() if stop else len(view.flat)
    verb = _GOES_ON_TO_SAY.search(view.flat, paper.hi, end) if not paper.anaphor else None
    if verb is not None:
        said = [s for s in _behind(view, paper) if s.lo >= verb.end() and _is_laid_down(view, s, told)]
        yield from _about(view, paper, said, "paper-goes-on")
    agreed = _AGREED.match(view.flat, paper.hi) if view.text(paper).rstrip("》").endswith(_SIGNED) else None
    if agreed is not None:
        matters = [s for s in _behind(view, paper) if s.lo >= agreed.end() and s.type != "Group"]
        yield from _about(view, paper, matters[:1], "paper-sets-up")


def _is_laid_down(view: View, matter: Span, told: Told) -> bool:
    """建立|甲机制, 对|一线职工|…: a thing for itself, or the population for whom the words say it is."""
    if matter.type == "Group":
        return matter.strength == "strong" and view.flat.endswith(_FOR_WHOM, 0, matter.lo)
    sure = matter.strength == "strong" or (view.index, matter) in told
    return matter.type in ("Initiative", "Honour") and sure


def _laid_down(view: View, paper: Span) -> Iterator[Claim]:
    """签订《协议》,建立|维权合作机制|; 印发《方案》,对|甲活动|作出安排: the clause behind a paper says what it brings about."""
    taken = _TAKES_IN.match(view.flat, paper.hi) if paper.rule == "titled-document" else None
    settled = _SETTLES.match(view.flat, paper.hi)
    for lo, hi in [m.span(1) for m in (taken, settled) if m is not None]:
        within = [s for s in _behind(view, paper) if lo <= s.lo and s.hi <= hi]
        yield from _about(view, paper, within, "paper-sets-up")
    calls = view.text(paper).rstrip("》").endswith(_CALLS)
    if _CARRYING_OUT.search(view.flat, clause_start(view, paper.lo), paper.lo):
        return
    verb = _LAID_DOWN.match(view.flat, paper.hi) or (_SET_GOING.match(view.flat, paper.hi) if calls else None)
    if verb is not None:
        end = clause_end(view, verb.end())
        yield from _about(view, paper, [s for s in _behind(view, paper) if verb.end() <= s.lo and s.hi <= end], "paper-sets-up")
