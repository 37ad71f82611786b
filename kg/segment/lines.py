"""A page as lines, each with what it looks like: headline, byline, first paragraph, body, credit, signature, furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kg.segment.bylines import Byline, find_byline, find_lead
from kg.segment.decks import is_body_name
from kg.segment.folding import CLOSERS, fold, is_aside, is_closed
from kg.segment.imprints import find_imprint, is_navigation
from kg.segment.mastheads import DATE, is_furniture
from kg.segment.names import role
from kg.segment.signatures import Signature, find_signature

Shape = Literal["headline", "byline", "lead", "body", "credit", "signature", "furniture"]

_LONGEST_HEADLINE = 40
_LONGEST_TITLE = 55
_LONGEST_DECK = 75
_LONGEST_QUESTION = 32
_LONGEST_HALF = 25
_BYLINES = ("lead", "byline")
_NARROWEST, _WIDEST = 10, 60
_BLANKS = "\ufeff\u200b \t\u3000\xa0\r\n\f\v\u2028\u2029"
_PAIRS = (("“", "”"), ("‘", "’"), ("(", ")"), ("《", "》"), ("【", "】"))
_RAW_LINE = re.compile(r"[^\r\n\f\v\u2028\u2029]*(?:\r\n|[\r\n\f\v\u2028\u2029]|$)")
_MARKUP = re.compile(r"(?:#{1,6}|>|[-*+])\s+")
_EMPHASIS = re.compile(r"([*_]{1,3})([^*_\s].*[^*_\s])\1")
_GREETING = re.compile("(?:编辑|主编)(?:同志|老师)?[:,]|记者:|答:")
_BULLET = re.compile(r"[■□◎○●◇◆▲△▼☆★▶►]\s*")
# ■云滩:职工夜校开课 近日,…; 【职工夜校开课】近日,…
_RUN_IN = re.compile(
    r"[■□◎○●◇◆▲△▼☆★▶►]\s*(?P<marked>[^\s。,;][^。,;]{4,28}[^\s。,;:])\s+(?=[^。]{20})(?=\S*[,。])"
    r"|【(?P<bracketed>[^【】。]{6,28})】\s*(?=\S{20})")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page without the blanks around it: `page.text[start:end]`.

    `folded` is the same text with one shape of punctuation, `gap` the number of blank lines before it. What it says of
    authors stands in `byline` (lead, byline) and `signature` (credit, signature, or a body line that ends in one).
    """

    start: int
    end: int
    folded: str
    gap: int
    shape: Shape = "body"
    byline: Byline | None = None
    signature: Signature | None = None

    @property
    def text_from(self) -> int:
        """Page offset at which the text of the article begins, after a byline."""
        return self.start + (self.byline.end if self.byline else 0)

    @property
    def text_to(self) -> int:
        """Page offset at which the text of the article ends, before a credit or signature."""
        return self.start + self.signature.start if self.signature else self.end

    @property
    def said(self) -> str:
        """The folded text of the article in this line, byline and signature aside."""
        return self.folded[self.text_from - self.start:self.text_to - self.start].rstrip()

    @property
    def closed(self) -> bool:
        """Whether the line ends a paragraph: by a full stop, or as the last of what is signed."""
        return is_closed(self.said) or (self.signature is not None and not self.credited and self.text_to == self.end)

    @property
    def credited(self) -> bool:
        """Whether the line is or ends in the credit of a photograph."""
        return bool(self.signature and self.signature.photo)


def read_lines(text: str, begin: int = 0) -> list[Line]:
    """Lines of a page from offset `begin` on, classified, hard-wrapped paragraphs put together.

    >>> [line.shape for line in read_lines("大赛启动\\n\\n本报讯 (记者赵明)近日,大赛启动。\\n")]
    ['headline', 'lead']
    """
    return _in_context([_shaped(part) for line in _unwrapped(_split(text, begin)) for part in _run_in(line)])


def _split(text: str, begin: int) -> list[Line]:
    lines, gap = [], 0
    for match in _RAW_LINE.finditer(text, begin):
        bare = match[0].strip(_BLANKS)
        if not bare:
            gap += 1
            continue
        start = match.start() + match[0].index(bare)
        mark = _MARKUP.match(bare)
        begin_at, end = (mark.end() if mark else 0), len(bare)
        emphasis = _EMPHASIS.fullmatch(bare, begin_at)
        if emphasis:
            begin_at, end = emphasis.span(2)
        lines.append(_line(text, start + begin_at, start + end, gap))
        gap = 0
    return lines


def _line(text: str, start: int, end: int, gap: int) -> Line:
    return Line(start, end, fold(text[start:end]), gap)


def _unwrapped(lines: list[Line]) -> list[Line]:
    """Lines set to one width without blank lines between are one paragraph; a line that falls short ends it."""
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and line.gap == 0:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    full = Counter(len(line.folded) for block in blocks if len(block) > 2 for line in block[:-1])
    usual = max(full, key=lambda width: (full[width], width), default=0)
    usual = usual if full[usual] > 3 and _NARROWEST <= usual <= _WIDEST else 0
    return [line for block in blocks for line in _rewrapped(block, (len(block) > 2 and _width(block)) or usual)]


def _width(block: Sequence[Line]) -> int:
    """The width to which the lines of a block are set, 0 where they are not: at most two fall out of it."""
    widths = sorted((len(line.folded) for line in block), reverse=True)
    width = widths[min(2, len(block) - 1)]
    return width if _NARROWEST <= width <= _WIDEST and widths[0] <= width + 3 else 0


def _rewrapped(block: list[Line], width: int) -> list[Line]:
    if not width or max(len(line.folded) for line in block) > width + 3:
        return block
    out: list[Line] = []
    full = False
    for line in block:
        short = len(line.folded) < width - 2
        if full and not (is_closed(out[-1].folded) and (find_lead(line.folded) or (short and not _is_body(line.folded)))):
            out[-1] = replace(out[-1], end=line.end, folded=out[-1].folded + "\n" * (line.start - out[-1].end) + line.folded)
        else:
            out.append(line)
        full = len(line.folded) >= width - 2
    return out


def _run_in(line: Line) -> list[Line]:
    """A brief with its headline set into its first line, behind a bullet or in brackets, as headline and text."""
    head = _RUN_IN.match(line.folded)
    if not head or find_lead(line.folded):
        return [line]
    begin, end = head.span(head.lastgroup or 0)
    text = head.end()
    return [replace(line, start=line.start + begin, end=line.start + end, folded=line.folded[begin:end]),
            replace(line, start=line.start + text, folded=line.folded[text:], gap=0)]


def _shaped(line: Line) -> Line:
    folded = line.folded
    imprint = find_imprint(folded)
    if imprint and imprint.names:
        return replace(line, shape="byline", byline=Byline(imprint.names, len(folded), imprint.date))
    if imprint or is_furniture(folded) or is_navigation(folded):
        return replace(line, shape="furniture")
    signature = find_signature(folded)
    if signature and signature.start == 0:
        return replace(line, shape="credit" if signature.photo else "signature", signature=signature)
    lead = find_lead(folded)
    if lead:
        return replace(line, shape="lead" if folded[lead.end:].strip() else "byline", byline=lead, signature=signature)
    byline = find_byline(folded)
    if byline:
        return replace(line, shape="byline", byline=byline)
    if signature:
        return replace(line, signature=signature)
    bullet = _BULLET.match(folded)
    if bullet and bullet.end() < len(folded):
        line = replace(line, start=line.start + bullet.end(), folded=folded[bullet.end():])
    return replace(line, shape="body" if _is_body(line.folded) else "headline")


def _is_body(folded: str) -> bool:
    """Whether a line is running text by its looks alone."""
    inner = folded.rstrip(CLOSERS)
    if is_aside(folded) or _GREETING.match(folded):
        return True
    if is_closed(folded):
        # a question or an exclamation may be a headline
        cried = folded == inner or (folded[0] == "“" and folded[1:] == inner[1:] + "”")
        asks = inner[-1] in "?!" and cried and not re.search("[。!?…]", inner[:-1])
        return not (asks and len(folded) <= _LONGEST_QUESTION)
    return ("。" in folded or folded[-1] in ",、;:(《“‘" or folded[0] in ",。、;:!?)》”’" or _is_unbalanced(folded)
            or len(folded) > _LONGEST_HEADLINE or (len(folded) >= 25 and folded.count(",") >= 2))


def _is_unbalanced(folded: str) -> bool:
    return any(folded.count(opening) != folded.count(closing) for opening, closing in _PAIRS)


def _in_context(lines: list[Line]) -> list[Line]:
    """Second thoughts on lines whose looks deceive, from the lines around them."""
    out = list(lines)
    for at, line in enumerate(out):
        before = out[at - 1] if at else None
        after = out[at + 1] if at + 1 < len(out) else None
        if line.shape == "lead" and line.byline and not line.byline.strong and not (before and before.shape == "headline"):
            out[at] = replace(line, shape="body", byline=None)
        elif line.shape == "signature" and before and after and _is_byline(line, before, after):
            out[at] = replace(line, shape="byline", byline=find_byline(line.folded), signature=None)
        elif line.shape == "body" and _is_deck(line, before, after):
            out[at] = replace(line, shape="headline")
        elif line.shape == "body" and after and _is_halved(line, after) and at + 2 < len(out) and out[at + 2].shape in _BYLINES:
            out[at:at + 2] = [replace(half, shape="headline") for half in (line, after)]
        elif line.shape == "headline" and before and before.closed and after and _is_issuer(line, after):
            out[at] = replace(line, shape="body", signature=Signature((), len(line.folded)))
        elif line.shape == "headline" and len(line.folded) == 1 and not _is_open(before):
            out[at] = replace(line, shape="furniture")
        elif line.shape == "headline" and _is_fragment(line, before, after):
            out[at] = replace(line, shape="body")
        elif line.shape in ("body", "lead") and not line.signature and (after is None or after.shape != "body"):
            out[at] = replace(line, signature=find_signature(line.folded, last=True))
    return out


def _is_byline(line: Line, before: Line, after: Line) -> bool:
    """Whether names in brackets with a role, (记者 赵明), stand between headline and text, not at the end of a text."""
    between = before.shape == "headline" and after.shape == "body"
    return between and find_byline(line.folded) is not None and bool(role().search(line.folded))


def _is_halved(line: Line, after: Line) -> bool:
    """Whether two short lines are the halves of one headline, a quotation running over: 工会“送 | 清凉”到工地."""
    short = max(len(line.folded), len(after.folded)) <= _LONGEST_HALF and not (line.closed or after.closed)
    return short and after.shape == "body" and _is_unbalanced(line.folded) and not _is_unbalanced(line.folded + after.folded)


def _is_issuer(line: Line, after: Line) -> bool:
    """Whether a line is the body that issued a notice, its date in the next line."""
    return is_body_name(line.folded) and re.fullmatch(DATE, after.folded.replace(" ", "")) is not None


def _is_open(before: Line | None) -> bool:
    """Whether the line before is text that was broken off."""
    return before is not None and before.shape in ("body", "lead") and not before.closed


def _is_deck(line: Line, before: Line | None, after: Line | None) -> bool:
    """A long line among or as a headline (三年投入二百万元;藏书五万册), or a kicker that ends in a colon (云滩机床厂:)."""
    folded = line.folded
    if folded[-1] == ":" and len(folded) < 16 and not _is_open(before):
        return bool(after and after.shape == "headline")
    if len(folded) > _LONGEST_DECK or "。" in folded or line.closed or line.signature or folded[-1] in ",、(《“":
        return False
    under_headline = before is not None and before.shape == "headline" and after is not None and after.shape in _BYLINES
    if _is_unbalanced(folded) or (folded.count(",") >= 2 and ";" not in folded and not under_headline):
        return False
    among = before is None or before.shape == "headline" or (not _is_open(before) and len(folded) <= _LONGEST_TITLE)
    return bool(among and after and after.shape in ("headline", "lead", "byline"))


def _is_fragment(line: Line, before: Line | None, after: Line | None) -> bool:
    """A short line that is the middle of a broken paragraph, or a one-sentence paragraph that asks or exclaims."""
    if before is None or before.shape not in ("body", "lead"):
        return False
    if after is None or after.shape not in ("body", "credit", "signature"):
        return not before.closed and len(line.folded) < 4
    apart = line.gap > 1  # more blank lines than part one paragraph from the next
    return line.closed and not apart and " " not in line.folded if before.closed else len(line.folded) < 6
