"""Rounds and ceremonies of no name of their own, and what they are of: 决赛, 市级预赛, 启动仪式."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.runs import runs
from kg.extract.syntax.subject_things import last_with, longer
from kg.extract.syntax.themes import Told, things_of
from kg.extract.views import View
from kg.lexicon import words_of

_INITIATIVE = frozenset(("Initiative",))
_EVENT_HEADS = words_of("participation.events")
_CONTEST_HEADS = words_of("participation.contests")
_STAGE = re.compile(
    r"(?:[省市区县]级|全[省市区县])?(?:[\u4e00-\u9fff]{2}赛[区道])?(?:总决赛|半决赛|决赛|预赛|初赛|复赛|选拔赛)"
)
CEREMONY = re.compile(
    r"(?:启动|开幕|闭幕|颁奖|表彰|开班|结业|总结)(?:仪式|式|典礼|大会|会)(?:暨[\u4e00-\u9fff]{2,6}(?:仪式|典礼|大会|晚会|会))?"
)
# 文化节|启动仪式, 大赛|决赛: the last word of the name of a thing, and its stage.
_OF_CALLED = re.compile(rf"(?P<of>[\u4e00-\u9fff]{{2,4}})(?:{_STAGE.pattern}|{CEREMONY.pattern})")


def stage_claims(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """决赛, 市级预赛, 启动仪式: a round or ceremony of no name of its own is one of the contest or campaign before it."""
    for span in (s for s in view.spans if s.type == "Initiative" and not s.anaphor):
        text = view.text(span)
        called = _OF_CALLED.fullmatch(text)
        if called and (event := last_with(views, view, called["of"], told, span.lo)) is not None:
            yield Claim(at(view, span), "partOf", event, view.index, "stage-of")
            continue
        heads = _CONTEST_HEADS if _STAGE.fullmatch(text) else _EVENT_HEADS if CEREMONY.fullmatch(text) else ()
        if not heads:
            continue
        event = last_named(views, Place(view.index, span), told, heads)
        whole = longer(views, event) if event is not None else None
        if whole is not None and text not in views[whole.sentence].text(whole.span):
            yield Claim(at(view, span), "partOf", whole, view.index, "stage-of")


def last_named(views: list[View], here: Place, told: Told, heads: tuple[str, ...]) -> Place | None:
    """The event with one of some heads that was named last before a mention; rounds without a name and members of
    lists are passed over."""
    for view in reversed(views[max(0, here.sentence - 9) : here.sentence + 1]):
        if view.sentence.role != "body" and view.index != here.sentence:
            continue
        listed = {s for run in runs(view, _INITIATIVE) if len(run) > 2 for s in run}
        named = [
            p
            for p in things_of(view, _INITIATIVE, told)
            if p.span not in listed
            and (p.sentence < here.sentence or p.span.hi <= here.span.lo)
            and not p.span.anaphor
            and view.text(p.span).rstrip("”’").endswith(heads)
            and not _STAGE.fullmatch(view.text(p.span))
            and not CEREMONY.fullmatch(view.text(p.span))
        ]
        if named:
            return named[-1]
    return None
