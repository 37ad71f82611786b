"""Pages → articles (headline, byline, body, captions) → sentences, each with its offsets into the page."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Article, Page, Sentence
from kg.segment.desk import gather
from kg.segment.folding import fold
from kg.segment.headlines import assign
from kg.segment.imprints import page_date
from kg.segment.kinds import kind_of
from kg.segment.lines import read_lines
from kg.segment.sentences import heading, sentences
from kg.segment.single import gather_one
from kg.segment.stories import Story
from kg.segment.titles import Headline, choose

__all__ = ["segment"]

_BYLINE_REACH = 60  # characters before a text in which its author is named


def segment(page: Page) -> tuple[Article, ...]:
    """Articles of a page, in the order in which their text begins.

    A page with a front matter is one article with that title, those reporters and that date. Otherwise the page is taken
    for what a scanner gives: headlines, bylines, bodies, captions and adverts run together. An article whose headline the page
    does not show has an empty title. Bylines, credits, page numbers and jump lines are in no sentence, but for the name of an
    author of whom a note says where he works; every other character that is no blank is.

    >>> page = Page("a.txt", "大赛启动\\n\\n本报讯 (记者赵明)近日,大赛启动。职工参加。", "")
    >>> [(a.title, a.reporters, [s.text for s in a.sentences]) for a in segment(page)]
    [('大赛启动', ('赵明',), ['大赛启动', '近日,大赛启动。', '职工参加。'])]
    """
    if page.meta:
        return _whole_file(page)
    stories, loose = gather(read_lines(page.text))
    assign(stories, loose)
    date = page_date(page.text)
    articles = [_article(page, story, choose(story.heads, " ".join(story.said)), date) for story in stories]
    kept = sorted((article for article in articles if article.sentences), key=_body_start)
    return tuple(replace(article, index=n) for n, article in enumerate(kept))


def _body_start(article: Article) -> int:
    return next((s.start for s in article.sentences if s.role in ("body", "caption")), article.start)


def _whole_file(page: Page) -> tuple[Article, ...]:
    """A file with a front matter: its title, reporters and date, and all its text."""
    lines = read_lines(page.text, page.body_start)
    title, reporters = str(page.meta.get("title", "")), page.meta.get("reporters", ())
    at = page.text.find(title, 0, page.body_start) if title else -1
    headline = Headline(title=((at, at + len(title)),)) if at >= 0 else Headline()
    if lines and lines[0].shape == "headline" and (not title or lines[0].folded == fold(title)):
        head = lines.pop(0)
        headline = headline if headline.title else Headline(title=((head.start, head.end),))
    story = gather_one(lines)
    story.reporters[:0] = [name for name in reporters if name not in story.reporters]
    article = _article(page, story, headline, str(page.meta.get("date", "")) or page_date(page.text[page.body_start:]))
    return (replace(article, title=title or article.title),) if article.sentences else ()


def _article(page: Page, story: Story, headline: Headline, date: str) -> Article:
    parts = [*heading(page.text, headline.kickers, "kicker"), *heading(page.text, headline.title, "title"),
             *heading(page.text, headline.decks, "deck")]
    for number, paragraph in enumerate(story.paragraphs):
        parts.extend(sentences(page.text, paragraph.stretches, paragraph.role, number))
    title = _flat(parts, "title")
    kind = kind_of(story, _flat(parts, "kicker"), title, _flat(parts, "deck"))
    parts += _author(page, story, next((s.start for s in parts if s.role == "body"), 0))
    start, end = min((s.start for s in parts), default=0), max((s.end for s in parts), default=0)
    return Article(page, 0, title, tuple(parts), kind, tuple(story.reporters), date or story.date, start, end)


def _author(page: Page, story: Story, begin: int) -> list[Sentence]:
    """The name of the one author over a text that `begin`s there and the note behind it on who that is: (作者系…)."""
    note = next((line for line in story.lines if line.signature and line.signature.author), None)
    name = story.reporters[0] if len(story.reporters) == 1 else ""
    at = page.text.rfind(name, max(0, begin - _BYLINE_REACH), begin) if name and note else -1
    if note is None or at < 0:
        return []
    stretches = ((at, at + len(name)), (note.start, note.end))
    return [sentence for one in stretches for sentence in sentences(page.text, [one], "note", len(story.paragraphs))]


def _flat(parts: list[Sentence], role: str) -> str:
    return " ".join(sentence.flat for sentence in parts if sentence.role == role)
