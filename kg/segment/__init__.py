"""Pages → articles (headline, byline, body, captions) → sentences, each with its offsets into the page."""

from __future__ import annotations

from kg.model import Article, Page, Sentence
from kg.segment.headlines import Headline, assign, choose
from kg.segment.kinds import kind_of
from kg.segment.lines import page_date, read_lines
from kg.segment.sentences import heading, sentences
from kg.segment.stories import Story, gather, gather_one

__all__ = ["segment"]


def segment(page: Page) -> tuple[Article, ...]:
    """Articles of a page, in the order in which their text begins.

    A page with a front matter is one article with that title, those reporters and that date. Otherwise the page is taken
    for what a scanner gives: headlines, bylines, bodies, captions and adverts run together. An article whose headline the page
    does not show has an empty title. Bylines, credits, page numbers and jump lines are in no sentence; every other character
    that is no blank is.

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
    kept = sorted((a for a in articles if a.sentences), key=lambda a: _body_start(a))
    return tuple(_numbered(article, n) for n, article in enumerate(kept))


def _body_start(article: Article) -> int:
    return next((s.start for s in article.sentences if s.role in ("body", "caption")), article.start)


def _whole_file(page: Page) -> tuple[Article, ...]:
    lines = read_lines(page.text, page.body_start)
    title = str(page.meta.get("title", ""))
    at = page.text.find(title, 0, page.body_start) if title else -1
    if lines and (at < 0 or lines[0].folded == title) and lines[0].shape == "headline":
        head = lines.pop(0)
        at, title = (head.start, page.text[head.start:head.end]) if at < 0 else (at, title)
    story = gather_one(lines)
    reporters = page.meta.get("reporters", ())
    story.reporters[:0] = [name for name in reporters if name not in story.reporters] if isinstance(reporters, tuple) else []
    story.lead = story.lead or "lead"
    headline = Headline(title=((at, at + len(title)),) if title else ())
    article = _article(page, story, headline, str(page.meta.get("date", "")))
    return (article,) if article.sentences else ()


def _article(page: Page, story: Story, headline: Headline, date: str) -> Article:
    parts = [*heading(page.text, headline.kickers, "kicker"), *heading(page.text, headline.title, "title"),
             *heading(page.text, headline.decks, "deck")]
    for number, paragraph in enumerate(story.paragraphs):
        parts.extend(sentences(page.text, paragraph.stretches, paragraph.role, number))
    title = _flat(parts, "title")
    kind = kind_of(story, _flat(parts, "kicker"), title, _flat(parts, "deck"))
    return Article(page, 0, title, tuple(parts), kind, tuple(story.reporters), date or story.date,
                   min((s.start for s in parts), default=0), max((s.end for s in parts), default=0))


def _flat(parts: list[Sentence], role: str) -> str:
    return " ".join(sentence.flat for sentence in parts if sentence.role == role)


def _numbered(article: Article, index: int) -> Article:
    return Article(article.page, index, article.title, article.sentences, article.kind, article.reporters, article.date,
                   article.start, article.end)
