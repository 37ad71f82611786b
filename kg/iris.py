"""What things are called in the graph: IRIs made from what identifies a thing, never from a counter, a position or a clock.

Keys are IRI tails; `kg.schema.BASE` (or the base of the build) goes before them. Two builds on two machines give one entity
one key, so graphs merge by union. This module imports nothing of the project: every stage may use it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import quote

FOLDERS = {"UnionBody": "union", "PublicBody": "public-body", "SocialOrganisation": "social-organisation"}
_QUOTES = re.compile("[\"'`“”‘’„‟‚‛「」『』﹁﹂﹃﹄«»‹›《》〈〉〝〞〟]")
_KEPT = "!$&()*+,;=:@-._~"  # sub-delims and pchar of RFC 3987 that no tool trips over
_DIGEST_LENGTH = 20  # 80 bits: a billion nodes collide with a probability below one in a million


def entity_key(type: str, name: str, code: str = "") -> str:
    """Identity of an entity: `type` is its class, `name` its full name, `code` its GB/T 2260 code where it is a Region.

    The name is NFKC-folded and loses quotation marks, blanks between Chinese characters and invisible characters, so that
    one name in two styles of printing is one entity. A code, where a Region has one, stands instead of the name; with any
    other type it tells namesakes apart. Only what an IRI forbids is percent-encoded.

    >>> entity_key("UnionBody", "长沙市总工会"), entity_key("Region", "长沙市", "430100")
    ('union/长沙市总工会', 'region/430100')
    >>> entity_key("Document", "《实施意见》") == entity_key("Document", "“实施意见”")
    True
    >>> entity_key("Initiative", "A/B 50% 计划"), entity_key("Person", "王芳", "430100")
    ('initiative/A%2FB_50%25计划', 'person/王芳@430100')
    """
    folder = FOLDERS.get(type, type.lower())
    if code and type == "Region":
        return f"{folder}/{code}"
    tail = "".join(map(_encode, canonical(name) or name))
    return f"{folder}/{tail}@{code}" if code else f"{folder}/{tail}"


def canonical(name: str) -> str:
    """The form of a name that counts for identity: NFKC, without quotation marks, blanks and invisible characters.

    A blank between two Latin words stays, as "_".

    >>> canonical("“Ｇreen  Hand” 创业 服务")
    'Green_Hand创业服务'
    """
    text = _QUOTES.sub("", unicodedata.normalize("NFKC", name))
    text = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in {"Cc", "Cf", "Cs"})
    text = re.sub(r"(?<=[!-~])\s+(?=[!-~])", "_", text.strip())
    return re.sub(r"\s+", "", text)


def article_key(sha256: str, start: int, end: int) -> str:
    """Identity of an article: the hash of its page and where on the page it stands (page offsets).

    >>> article_key("ab" * 32, 0, 90)
    'article/b1c9883d2070ada86702'
    """
    return f"article/{_digest(sha256, start, end)}"


def sentence_key(article: str, start: int, end: int) -> str:
    """Identity of a sentence: its article's key and its page offsets.

    >>> sentence_key("article/6eb1", 120, 190)
    'article/6eb1/sentence/120-190'
    """
    return f"{article}/sentence/{start}-{end}"


def statement_key(kind: str, *parts: object) -> str:
    """Identity of a statement node (`kind` is "fact", "dating", "figure", "membership" …) from all that it states.

    >>> statement_key("fact", "union/甲", "organises", "initiative/乙").rpartition("/")[0]
    'fact'
    """
    return f"{kind}/{_digest(*parts)}"


def _digest(*parts: object) -> str:
    """Hex digest of the parts; their lengths go in too, so that ("ab", "c") and ("a", "bc") differ."""
    texts = [str(part) for part in parts]
    return hashlib.sha256("".join(f"{len(t)}:{t}" for t in texts).encode()).hexdigest()[:_DIGEST_LENGTH]


def _encode(char: str) -> str:
    """The character itself where RFC 3987 allows it in a path segment, else percent-encoded UTF-8."""
    if char.isascii():
        return quote(char, safe=_KEPT)
    return quote(char, safe="", errors="replace") if unicodedata.category(char)[0] in "CZ" else char
