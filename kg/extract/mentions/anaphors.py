"""该校, 本次活动, 这项业务: words that mean what was named before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.views import Span, View
from kg.lexicon import any_of, column, word_set
from kg.text.names import COMPOUND_SURNAMES, SURNAMES

_HIM = re.compile(r"(?:(?<=[给为向帮助])|(?<=授予)|(?<=追授)|(?<=颁给))(?P<who>[他她])(?![们人])")
# 该项目|已培训…, 该合同|覆盖|企业63家: what it does is no part of what is meant.
_ACTED = re.compile("已|将|还|也|又|会与|会同|覆盖|惠及|涉及|共有|服务|帮助|组织|吸引|资助|为|让|在|由|对")
# 吴主席, 黄师傅: somebody named before, by the surname.
_BY_SURNAME = re.compile(
    rf"(?P<surname>{'|'.join(COMPOUND_SURNAMES)}|[{''.join(sorted(SURNAMES))}])(?:{any_of('anaphors.addressed')})(?![长席记任师台团们])"
)
_NO_SURNAME = word_set("anaphors.no_surname")
_EVENT = re.compile(
    rf"(?:^|(?<=[,，。;；“在]))(?P<event>(?:{any_of('anaphors.events')})(?={any_of('anaphors.behind_events')})"
    rf"|(?!会(?!议))(?:{any_of('anaphors.events')})(?={any_of('anaphors.behind_long_events')}))"
)
# 该会|与…: the union or society named last; 该会议, 该会员 are others.
_THAT_SOCIETY = re.compile(r"该会(?![议员场计展馆所见谈长址刊费诊面师标])")
# 全市|开展…, 我省|坚持…: the article's region of that rank, where it acts.
_WHOLE = re.compile(
    r"(?:^|(?<=[,，。;；“])|(?<=目前)|(?<=如今)|(?<=年来)|(?<=据悉)|(?<=去年)|(?<=今年))(?:全|我|本)(?P<rank>[省市区县州旗镇])"
)
_MANNER = word_set("memory.manner")
_ACTING = ("d", "p", "v", "ad", "t")
# A body's head noun alone where a body acts or is acted on: 联合会|与…, 向|代表团|….
_BODY = re.compile(
    rf"(?:^|(?<=[,，。;；“与同和向为由给]))(?P<body>{any_of('anaphors.bodies')})"
    r"(?!工会|(?<=工会)[既也还更就都]?(?:要|应|须|必须|有权|有义务|可以|依法))"  # 工会|要推动…: what a law asks of all unions
)
_LEADS_ON = re.compile(rf"[与和同跟向为将还已也则在从不通联共合开举组成签订提达,，。的]|{any_of('anaphors.behind_bodies')}")
_WORKS = ("厂", "公司", "集团", "校", "院", "局", "行", "矿", "段")

# 合同|约定…, 方案|明确…: the paper named last, where it says something.
_PAPER = re.compile(
    rf"(?:^|(?<=[,，。;；“]))(?P<paper>{any_of('anaphors.papers')})"
    r"(?=(?:中|里|还|也|同时|首次|进一步)*(?:明确|规定|提出|要求|指出|强调|约定|确定|载明|写明|覆盖|惠及|涵盖|适用于|包含|有效期))"
    rf"|(?<=根据|按照|依据|依照)(?P<basis>{any_of('anaphors.papers')})(?=[,，]|(?:要求|规定|约定)[,，])"
)


@cache
def _pattern() -> re.Pattern[str]:
    heads = "|".join(sorted(column("anaphors", "head", "type"), key=lambda h: (-len(h), h)))
    return re.compile(
        rf"(该项(?!目)|该|整个|整场|本次|此次|本届|这项|这次|这个|这家|这所|这座|这支|这间|这处|这场|这份|这套|这种|此项|这一|此)(?P<modifier>[\u4e00-\u9fff]{{0,4}}?)(?P<head>{heads})(?![\u4e00-\u9fff]?委)"
    )


def acts_behind(view: View, hi: int) -> bool:
    """Whether what ends at an offset is a subject: an adverb, a preposition, a time or a verb follows."""
    index = view.token_at.get(hi)
    return index is not None and (view.tokens[index].tag.startswith(_ACTING) or view.tokens[index].text in _MANNER)


def find_anaphors(view: View) -> list[Span]:
    """Anaphors of one sentence, typed by their head: 该项目, 全市, 合同, 双方, 张主席, 他."""
    return [*_pointing(view), *_places_and_papers(view), *_bodies(view), *_persons(view)]


def _pointing(view: View) -> Iterator[Span]:
    """这项|医疗互助|计划: a pronoun and a head; the modifier between them is kept for the resolver to match."""
    for match in _pattern().finditer(view.flat):
        head = match["head"]
        committee = match["modifier"][1:].endswith("党") and head == "委"
        if match.end() not in view.token_ending or committee or _ACTED.search(match["modifier"]):
            continue  # 该公司|党委 is the committee of the company named last
        if head == "工会" and match["modifier"].endswith(_WORKS):
            continue  # 该矿|工会 is the union of the mine named last
        yield Span(match.start(), match.end(), column("anaphors", "head", "type")[head], "anaphor", head, anaphor=True)


def _places_and_papers(view: View) -> Iterator[Span]:
    """全市|举办…, 会上, 合同|约定…: the place, the event and the paper that a sentence means without a pronoun."""
    for match in _WHOLE.finditer(view.flat):
        if acts_behind(view, match.end()):
            yield Span(match.start(), match.end(), "Region", "anaphor", match["rank"], anaphor=True)
    for match in _EVENT.finditer(view.flat):
        yield Span(match.start("event"), match.end("event"), "Initiative", "anaphor", "event", anaphor=True)
    for match in _PAPER.finditer(view.flat):
        yield Span(match.start(), match.end(), "Document", "anaphor", match["paper"] or match["basis"], anaphor=True)


def _bodies(view: View) -> Iterator[Span]:
    """厂方|建立…, 该会: the body that a sentence means by its kind alone."""
    for match in _BODY.finditer(view.flat):
        if not _LEADS_ON.match(view.flat, match.end()) and not acts_behind(view, match.end()):
            continue
        kind = match["body"].removesuffix("方")
        yield Span(match.start("body"), match.end("body"), "Organisation", "anaphor", kind, anaphor=True)
    for match in _THAT_SOCIETY.finditer(view.flat) if "该会" in view.flat else ():
        yield Span(match.start(), match.end(), "Organisation", "anaphor", "会", anaphor=True)


def _persons(view: View) -> Iterator[Span]:
    """张|主席, 他: who is called by surname and post, or by a pronoun."""
    for match in _BY_SURNAME.finditer(view.flat):
        if match["surname"] not in _NO_SURNAME and match.start() in view.token_at and match.end() in view.token_ending:
            yield Span(match.start(), match.end(), "Person", "by-surname", match["surname"], anaphor=True)
    for match in _HIM.finditer(view.flat):
        yield Span(match.start("who"), match.end("who"), "Person", "anaphor", "他", anaphor=True)
