"""Plain text: a scanned page, or one article."""

from __future__ import annotations

from hashlib import sha256

from kg.model import Page


def read(text: str, source: str, encoding: str) -> Page:
    """The decoded text as a page without front matter.

    >>> read("工会成立。", "a.txt", "utf-8").body_start
    0
    """
    return Page(source, text, sha256(text.encode()).hexdigest(), encoding)
