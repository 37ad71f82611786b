"""HTML: a web page with one article. The text is what a reader sees of it; tags, scripts and navigation are left out.

A folder's .html files are passed over, as a build writes one itself (graph.html): name a web page by itself.
"""

from __future__ import annotations

import re
from hashlib import sha256
from html.parser import HTMLParser

from kg.model import Page

_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "nav", "header", "footer", "aside", "form", "button",
                     "select", "iframe", "title"})
_BLOCKS = frozenset({"p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "table", "td", "section",
                     "article", "main", "figure", "figcaption", "blockquote", "body", "hr", "dd", "dt"})
_VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "source", "wbr"})
_TITLES = ("og:title", "articletitle")
_DATES = ("article:published_time", "publishdate", "pubdate", "firstpublishedtime")
_DAY = re.compile(r"(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})")
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def is_html(text: str) -> bool:
    """Whether a text is an HTML document by how it begins.

    >>> is_html("<!DOCTYPE html><p>工会成立。"), is_html("工会成立。")
    (True, False)
    """
    return bool(re.match(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", text, re.IGNORECASE))


def read(text: str, source: str, encoding: str) -> Page:
    """The text that a reader sees, a paragraph a line, as a page; `meta` holds title and date where the document gives them.

    The title is the first-level heading (else `og:title`), and the text begins with it. Offsets count in this text.

    >>> page = read("<title>x</title><nav>首页</nav><h1>工会成立</h1><p>今天,<b>工会</b>成立。</p>", "a.html", "utf-8")
    >>> page.text, page.meta["title"]
    ('工会成立\\n\\n今天,工会成立。\\n', '工会成立')
    """
    reader = _Reader()
    reader.feed(text)
    reader.close()
    blocks = reader.article or reader.blocks
    title = reader.title or reader.named(_TITLES)
    if title in blocks:
        blocks = blocks[blocks.index(title):]
    elif title:
        blocks = [title, *blocks]
    seen = "".join(f"{block}\n\n" for block in blocks)[:-1]
    day = _DAY.search(reader.named(_DATES))
    meta: dict[str, str | tuple[str, ...]] = {"title": title} if title else {}
    if title and day:
        meta["date"] = f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}"
    return Page(source, seen, sha256(seen.encode()).hexdigest(), encoding, meta)


class _Reader(HTMLParser):
    """Collects the visible blocks of a document, those inside <article> also by themselves, and what its <meta> tags say."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.article: list[str] = []
        self.title = ""
        self._metas: dict[str, str] = {}
        self._open: list[str] = []
        self._text = ""

    def named(self, names: tuple[str, ...]) -> str:
        """The content of the first <meta> tag of these names."""
        return next((self._metas[name] for name in names if name in self._metas), "")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins; a <meta> tag is noted."""
        if tag in _BLOCKS:
            self._end_block()
        if tag == "meta":
            values = {key: value or "" for key, value in attrs}
            name = (values.get("property") or values.get("name") or "").lower()
            self._metas.setdefault(name, _BLANKS.sub(" ", values.get("content", "")).strip())
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """A block ends, and whatever was left open inside it."""
        if tag in _BLOCKS:
            self._end_block()
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Text counts where a reader sees it."""
        if _UNSEEN.isdisjoint(self._open):
            self._text += data

    def close(self) -> None:
        """The document ends."""
        super().close()
        self._end_block()

    def _end_block(self) -> None:
        block, self._text = _BLANKS.sub(" ", self._text).strip(), ""
        if not block:
            return
        self.blocks.append(block)
        if "article" in self._open:
            self.article.append(block)
        if "h1" in self._open and not self.title:
            self.title = block
