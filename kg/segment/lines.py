"""A page as lines, each with what it looks like: headline, byline, first paragraph, body, credit, signature, furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from kg.segment.bylines import Byline, Signature, find_byline, find_credit, find_lead, find_signature, is_outlet, iso_date
from kg.segment.folding import CLOSERS, fold, is_closed, is_han

Shape = Literal["headline", "byline", "lead", "body", "credit", "signature", "furniture"]

_LONGEST_HEADLINE = 40
_LONGEST_DECK = 75
_LONGEST_SPEECH_HEADLINE = 32
_PAIRS = {"“": "”", "‘": "’", "(": ")", "《": "》", "【": "】"}
_MARKUP = re.compile(r"(?:#{1,6}|>|[-*+])\s+")
_FURNITURE = re.compile(
    r"第?\s*[0-9一二三四五六七八九十A-Z]{1,3}\s*[版页]?"
    r"|(?:责任编辑|责编|本版编辑|本版责编|编辑|主编|编审|审校|校对|美编|版式|视觉|组版|值班编委|值班主任|一读|二校|统筹)\s*[:/\s].{0,60}"
    r"|(?:新闻热线|投稿邮箱|电子邮箱|邮箱|E-?mail|电话|热线|邮编|地址|网址|国内统一|CN\d|邮发代号|总第\d).{0,80}"
    r"|(?:https?://|www\.)\S+"
    r"|(?:农历)?[^。]{0,12}\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|农历|第\d+期|总第|周[一二三四五六日]).{0,40}"
    r"|(?:星期|周)[一二三四五六日天]|[-—=_*·.…\s]+|-?\s*\d+\s*-?", re.IGNORECASE)
_BULLET = re.compile("[■□◎○●◇◆▲△▼☆★▶►]\\s*")
_JUMP = re.compile(r"[(【\[]?\s*(?:紧接|上接|下转|转第|接第|详见|更多报道见)[^()。]{0,20}?版?[^()。]{0,8}[)】\]]?")
_N = "[0-9〇○零一二三四五六七八九十]"
_ISSUE_DATE = re.compile(rf"[^。,,]{{0,30}}?({_N}{{4}})年({_N}{{1,2}})月({_N}{{1,3}})日\s*(?:$|星期|周[一二三四五六日]|农历|第\d+期|总第)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page without the blanks around it: `page.text[start:end]`.

    `folded` is the same text with one shape of punctuation, `gap` the number of blank lines before it. What its shape says
    of authors stands in `byline` (lead, byline) or `signature` (credit, signature; also a body line that ends in one).
    """

    start: int
    end: int
    folded: str
    gap: int
    shape: Shape = "body"
    byline: Byline | None = None
    signature: Signature | None = None
    credited: bool = False

    @property
    def text_from(self) -> int:
        """Page offset at which the text of the article begins, after a byline."""
        return self.start + (self.byline.end if self.byline else 0)

    @property
    def text_to(self) -> int:
        """Page offset at which the text of the article ends, before a credit or signature."""
        return self.end if self.signature is None else self.start + self.signature.start

    @property
    def said(self) -> str:
        """The folded text of the article in this line, byline and signature aside."""
        return self.folded[self.text_from - self.start:self.text_to - self.start].rstrip()

    @property
    def closed(self) -> bool:
        """Whether the line ends a paragraph."""
        return is_closed(self.said)


def read_lines(text: str, begin: int = 0) -> list[Line]:
    """Lines of a page from offset `begin` on, classified, hard-wrapped paragraphs put together.

    >>> [line.shape for line in read_lines("大赛启动\\n\\n本报讯 (记者赵明)近日,大赛启动。\\n")]
    ['headline', 'lead']
    """
    return _in_context([_shaped(line) for line in _unwrapped(_split(text, begin))])


def page_date(text: str) -> str:
    """The date of the newspaper where its masthead shows one, in ISO 8601, else "".

    >>> page_date("工人日报 2021年5月1日 星期六")
    '2021-05-01'
    """
    for line in text.splitlines()[:400]:
        found = _ISSUE_DATE.match(fold(line.strip())) if "年" in line and len(line) < 80 else None
        if found:
            return iso_date(found[1], found[2], found[3])
    return ""


def _split(text: str, begin: int) -> list[Line]:
    lines, gap = [], 0
    for match in re.finditer(r"[^\r\n\f\v\u2028\u2029]*(?:\r\n|[\r\n\f\v\u2028\u2029]|$)", text[begin:]):
        raw = match[0]
        bare = raw.strip("\ufeff\u200b \t\u3000\xa0\r\n\f\v\u2028\u2029")
        if not bare:
            gap += 1
            continue
        start = begin + match.start() + raw.index(bare)
        mark = _MARKUP.match(bare)
        start += mark.end() if mark else 0
        end = start + len(bare) - (mark.end() if mark else 0)
        lines.append(Line(start, end, fold(text[start:end]), gap))
        gap = 0
    return lines


def _unwrapped(lines: list[Line]) -> list[Line]:
    """Lines set to one width without blank lines between are one paragraph; a shorter line or a full stop ends it."""
    out: list[Line] = []
    at = 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and lines[stop].gap == 0:
            stop += 1
        out.extend(_rewrapped(lines[at:stop]) if stop - at > 2 else lines[at:stop])
        at = stop
    return out


def _rewrapped(block: list[Line]) -> list[Line]:
    widths = sorted((len(line.folded) for line in block), reverse=True)
    width = widths[min(2, len(widths) - 1)]
    if width < 10 or width > 60 or widths[0] > width + 3:
        return block
    out: list[Line] = []
    full = False
    for line in block:
        if full and not (is_closed(out[-1].folded) and find_lead(line.folded)):
            out[-1] = replace(out[-1], end=line.end, folded=_glued(out[-1], line))
        else:
            out.append(line)
        full = len(line.folded) >= width - 2
    return out


def _glued(first: Line, second: Line) -> str:
    return first.folded + "\n" * (second.start - first.end) + second.folded


def _shaped(line: Line) -> Line:
    folded = line.folded
    if _is_furniture(folded):
        return replace(line, shape="furniture")
    credit = find_credit(folded)
    signature = credit or find_signature(folded)
    if signature and signature.start == 0:
        return replace(line, shape="credit" if credit else "signature", signature=signature)
    lead = find_lead(folded)
    if lead:
        shape: Shape = "lead" if folded[lead.end:].strip() else "byline"
        return replace(line, shape=shape, byline=lead, signature=signature, credited=bool(credit))
    byline = find_byline(folded)
    if byline:
        return replace(line, shape="byline", byline=byline)
    if signature:
        return replace(line, signature=signature, credited=bool(credit))
    bullet = _BULLET.match(folded)
    if bullet and len(folded) > bullet.end():
        line = replace(line, start=line.start + bullet.end(), folded=folded[bullet.end():])
    return replace(line, shape="body" if _is_body(line.folded) else "headline")


def _is_furniture(folded: str) -> bool:
    """Page numbers, editors, mastheads, addresses, jump lines, stray marks: nothing of an article."""
    return bool(_FURNITURE.fullmatch(folded) or _JUMP.fullmatch(folded) or len(folded) == 1 and not is_han(folded)
                or len(folded) < 40 and _ISSUE_DATE.match(folded) or is_outlet(folded))


def _is_body(folded: str) -> bool:
    """Whether a line is running text by its looks alone."""
    inner = folded.rstrip(CLOSERS)
    if is_closed(folded):
        # a question, an exclamation or a quoted word may be a headline
        asks = inner[-1] in "?!" and folded == inner and not re.search("[。!?…]", inner[:-1])
        return not (asks and len(folded) <= _LONGEST_SPEECH_HEADLINE)
    return ("。" in folded or folded[-1] in ",、;:(《“‘" or folded[0] in ",。、;:!?)》”’" or _unbalanced(folded)
            or len(folded) > _LONGEST_HEADLINE or len(folded) >= 25 and folded.count(",") >= 2)


def _unbalanced(folded: str) -> bool:
    return any(folded.count(opening) != folded.count(closing) for opening, closing in _PAIRS.items())


def _in_context(lines: list[Line]) -> list[Line]:
    """Second thoughts on lines whose looks deceive, from the lines around them."""
    out = list(lines)
    for at, line in enumerate(out):
        before = out[at - 1] if at else None
        after = out[at + 1] if at + 1 < len(out) else None
        if line.shape == "lead" and line.byline and not line.byline.strong and not (before and before.shape == "headline"):
            out[at] = replace(line, shape="body", byline=None)
        elif line.shape == "body" and _is_deck(line, before, after):
            out[at] = replace(line, shape="headline")
        elif line.shape == "headline" and _is_fragment(line, before, after):
            out[at] = replace(line, shape="body")
    return out


def _is_deck(line: Line, before: Line | None, after: Line | None) -> bool:
    """A long line among headlines: 3年发放4000多万元;200人受奖;工会将…"""
    folded = line.folded
    if len(folded) > _LONGEST_DECK or "。" in folded or line.closed or line.signature or folded[-1] in ",、(《“":
        return False
    if _unbalanced(folded) or folded.count(",") >= 2 and ";" not in folded:
        return False
    return bool(before and before.shape == "headline" and after and after.shape in ("headline", "lead", "byline"))


def _is_fragment(line: Line, before: Line | None, after: Line | None) -> bool:
    """A short line that is the middle of a broken paragraph, or a one-sentence paragraph that asks or exclaims."""
    if not before or not after or after.shape not in ("body", "credit", "signature"):
        return bool(before and before.shape in ("body", "lead") and not before.closed and len(line.folded) < 4)
    if before.shape not in ("body", "lead"):
        return False
    return line.closed if before.closed else len(line.folded) < 6
