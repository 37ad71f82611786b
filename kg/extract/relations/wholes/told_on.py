"""A list that goes on over semicolons: |十件实事|包括:组织|疗休养|;举办|公益讲堂|;开办|暑托班|…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import Claim, Place, at
from kg.extract.syntax.subject_things import subject_thing
from kg.extract.syntax.themes import Told
from kg.extract.views import Span, View
from kg.lexicon import any_of

_ANNOUNCES = re.compile(rf"(?:{any_of('told_on.announcing')})[:：]")
_GOES_ON = (";", "；")
# 一是|组织…, (二)|举办…, 3.|新建…: what numbers a member.
_NUMBERED = re.compile(r"(?:[(（]?[一二三四五六七八九十\d]+[)）、.．]|[一二三四五六七八九十]是)?")
_VERBED = re.compile(r"[^,，。;；“]{0,16}[“‘]?")


def told_on_claims(views: list[View], view: View, told: Told) -> Iterator[Claim]:
    """The partOf claims of the members of a list that is announced in one sentence and goes on over semicolons."""
    announced = _ANNOUNCES.search(view.flat) if view.flat.endswith(_GOES_ON) else None
    whole = subject_thing(views, view, announced.start(), told) if announced else None
    if announced is None or whole is None:
        return
    for member, lo in _members(views, view, announced.end()):
        part = _first(member, lo)
        if part is not None and Place(member.index, part) != whole:
            yield Claim(at(member, part), "partOf", whole, member.index, "list-told-on")


def _members(views: list[View], view: View, lo: int) -> Iterator[tuple[View, int]]:
    """The sentences of a list, each with the offset at which its member begins, to the one that ends in a full stop."""
    yield view, lo
    for behind in views[view.index + 1 :]:
        if behind.sentence.paragraph != view.sentence.paragraph or behind.sentence.role != "body":
            return
        yield behind, 0
        if not behind.flat.endswith(_GOES_ON):
            return


def _first(view: View, lo: int) -> Span | None:
    """The thing done that a member of the list names first, right behind its verb."""
    begin = _NUMBERED.match(view.flat, lo)
    things = [s for s in view.spans if s.type == "Initiative" and s.lo >= lo and not s.anaphor]
    reach = things and begin and _VERBED.fullmatch(view.flat, begin.end(), things[0].lo)
    return things[0] if reach else None
