"""What an article has been talking of: the thing that a sentence without one of its own goes on about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.claims import Claim, Place
from kg.extract.views import Span, View
from kg.lexicon import column

Told = frozenset[tuple[int, Span]]

_ACTS = frozenset(("organises", "undertakes", "establishes", "participatesIn"))
_HELD = re.compile(
    r"(?:\d+月)?(?:\d+日)?(?:上午|下午)?(?:隆重|成功|顺利|圆满|如期|正式)?(?:举行|召开|举办|落幕|闭幕|开幕|启动|收官|开赛)$"
)
_POINTING = ("本次", "此次", "本期", "这次", "本届", "此项", "这项", "该项")
# 江北区启动…: a place acts through a body that the text does not name.
_IN_PLACES = frozenset(("conduct", "build", "held-in", "happen"))


def carried_out(claims: Iterable[Claim]) -> Told:
    """Every mention, as (sentence, span), of a thing that somebody, or a place, carries out, sets up or takes part in."""
    by_bodies = {(c.tail.sentence, c.tail.span) for c in claims if c.relation in _ACTS}
    by_places = {(c.head.sentence, c.head.span) for c in claims if c.relation == "locatedIn" and c.method in _IN_PLACES}
    return frozenset(by_bodies | by_places)


def things_of(view: View, kinds: frozenset[str], told: Told) -> list[Place]:
    """The mentions of some classes in a sentence that count: strong ones, anaphors, and weak ones that were told of."""
    return [
        Place(view.index, span)
        for span in view.spans
        if span.type in kinds and (_is_sure(view, span) or (view.index, span) in told)
    ]


def _is_sure(view: View, span: Span) -> bool:
    """Whether a thing is named so that it can only be one: strong, an anaphor, or pointed at (本期|爱心托班)."""
    return span.strength == "strong" or span.anaphor or view.flat.endswith(_POINTING, 0, span.lo)


def done_things(view: View, kinds: frozenset[str], told: Told) -> list[Place]:
    """The things of a sentence that are carried out: told of, or behind a verb of doing whose actor nobody knows (推出|甲)."""
    things = things_of(view, kinds, told)
    return [p for p in things if (view.index, p.span) in told or (p.span.strength == "strong" and _is_set_going(view, p.span))]


def _is_set_going(view: View, span: Span) -> bool:
    """Whether a verb of doing or building stands right before a thing: 设立了|两个|甲项目."""
    last = view.token_ending.get(span.lo, -1)
    while last >= 0 and view.tokens[last].tag[:1] in ("m", "q", "u"):
        last -= 1
    return last >= 0 and column("verbs", "verb", "frame").get(view.tokens[last].text, "") in ("conduct", "build")


def names_one_of(view: View, span: Span, heads: tuple[str, ...]) -> bool:
    """Whether the name of a thing ends in one of some heads, but for quotation marks and what is said of its being held."""
    return _HELD.sub("", view.text(span)).rstrip("”’").endswith(heads)


def topic_before(views: list[View], index: int, reach: int, heads: tuple[str, ...], told: Told) -> Place | None:
    """The initiative named last in the `reach` sentences before a sentence whose name ends in one of some heads, or None.

    Headlines and captions are passed over: what they name the text names itself, and they stand anywhere.
    """
    text = [view for view in views[:index] if view.sentence.role == "body"]
    for view in reversed(text[-reach:]):
        things = things_of(view, frozenset(("Initiative",)), told)
        things = [p for p in things if not p.span.anaphor and names_one_of(view, p.span, heads)]
        if things:
            return things[-1]
    return None
