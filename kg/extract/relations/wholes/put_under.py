"""What is put under a programme: |甲|推广乙做法,并将其纳入|丙行动|; 在|丙竞赛|中设立|丁奖励|; 依托|戊平台|,推出|己课堂|."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.runs import mood, runs
from kg.extract.syntax.subject_things import last_with
from kg.extract.syntax.themes import Told, things_of, topic_before
from kg.extract.views import Span, View
from kg.lexicon import any_of

_PUT = re.compile(
    r"(?:[把将](?:其|它|此|之|这一?[项个]?\S{0,4}?|该\S{1,4}?)|(?<=[,，])(?:并|还|也|已|先后|连续[\d一二两三四五六七八九十]+年)*被?)"
    rf"(?:作为[^,，。;；]{{2,10}})?(?:{any_of('put_under.verbs')})[^,，。;；“、的]{{0,8}}?$"
)
_MEASURED = re.compile(r"(?:考核|督考|督查|检查|评价|考评|绩效|议程|日程|范围|管理|目录|[内会]议)[”’]?$")  # 纳入|年度考核
# 在|甲竞赛|中设立|乙, 依托|甲热线|,推出|乙: what goes before a thing in which another is set up, and between the two.
_WITHIN = re.compile(r"(?:在|依托)[^,，。;；的“]{0,4}[“‘]?$")
_SETS_UP = re.compile(
    rf"[”’]?(?:活动|平台)?(?P<where>(?:中|上|里|内|框架下)(?![,，]))?(?:[中上里][,，]|[,，])?[^,，。;；“的]{{0,14}}?(?:{any_of('put_under.setting_up')})了?"
    r"(?:[^,，。;；“”的]{0,6}?[一二两三四五六七八九十\d][余多]?[个项种类款条档门期场堂])?[“‘]?"
)
_TOOL = re.compile(rf"(?:{any_of('put_under.tools')})[”’]?$")
# 在|平台|推出…: a tool told of before, by its last word; 开发|甲平台|,上线…: one that is made first.
_CALLED_TOOL = re.compile(rf"(?:在|依托)(?:该|此|这一|本)?(?P<tool>{any_of('put_under.tools')})")
_MADE = re.compile(r"(?:开发|研发|上线|推出|开通|搭建|建立|打造|建成|升级|启用)了?(?:[^,，。;；“的]{0,6}的)?[“‘]?$")
_REACH = 6  # sentences back to a tool that is called by another word
_INITIATIVE = frozenset(("Initiative",))
_OTHERS = frozenset(("Document", "Honour", "Facility"))


def put_under_claims(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of what a sentence says to be put under a programme without naming it at once."""
    things = [s for s in view.spans if s.type == "Initiative"]
    for whole in (s for s in things if not _MEASURED.search(view.text(s))):
        put = _PUT.search(view.flat, 0, whole.lo)
        part = _named_last(views, view, put.start(), told) if put else None
        if part is not None and part.span != whole:
            yield Claim(part, "partOf", at(view, whole), view.index, "put-under")
    yield from _set_up_within(views, view, told)


def _set_up_within(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """在|甲竞赛|中设立|乙奖励计划|; 依托|甲平台|,推出|乙课堂、丙课堂|: what is set up in a thing, or by a tool."""
    wholes = list(_settings(views, view, told))
    for run in runs(view, _INITIATIVE) if wholes else ():
        parts = [p for p in things_of(view, _INITIATIVE, told) if p.span in run and not p.span.anaphor]
        for hi, whole, is_tool in (w for w in wholes if w[0] <= run[0].lo):
            verb = _SETS_UP.fullmatch(view.flat, hi, run[0].lo)
            if verb and (verb["where"] or is_tool) and mood(view, run[0].lo) != "denied":
                yield from (Claim(part, "partOf", whole, view.index, "set-up-within") for part in parts if part != whole)


def _settings(views: list[View], view: View, told: Told) -> Iterator[tuple[int, Place, bool]]:
    """In or by what something may be set up: where its words end, the thing that they mean, whether it is a tool."""
    for span in (s for s in view.spans if s.type == "Initiative"):
        tool = _TOOL.search(view.text(span)) is not None
        if _WITHIN.search(view.flat, 0, span.lo) or (tool and _MADE.search(view.flat, 0, span.lo)):
            yield span.hi, at(view, span), tool
    for called in _CALLED_TOOL.finditer(view.flat):
        whole = last_with(views, view, called["tool"], told, called.start("tool"))
        whole = whole or _last_tool(views, view, called.start(), told)
        if whole is not None and not any(s.lo < called.end() <= s.hi for s in view.spans if s.type == "Initiative"):
            yield called.end(), whole, True


def _last_tool(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """|甲小程序|…。在|平台|推出…: the tool named last, by whatever word, in this sentence or shortly before."""
    for above in reversed(views[max(0, view.index - _REACH) : view.index + 1]):
        tools = [p for p in things_of(above, _INITIATIVE, told) if _TOOL.search(above.text(p.span)) and len(p.span) > 3]
        tools = [p for p in tools if above is not view or p.span.hi <= lo]
        if tools:
            return tools[-1]
    return None


def _named_last(views: list[View], view: View, lo: int, told: Told) -> Place | None:
    """The thing that the clauses before an offset tell of last, else the one of the sentence before."""
    before: list[Span] = [s for s in view.spans if s.hi <= lo and s.type in {"Initiative", *_OTHERS}]
    if before:
        return at(view, before[-1]) if before[-1].type == "Initiative" else None
    return topic_before(views, view.index, 1, ("",), told)
