"""Who speaks where, the bodies whose people are quoted; and whose story an article tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.quantities.discourse import ORGANISATIONS
from kg.extract.quantities.placed import Placed
from kg.lexicon import any_of
from kg.model import Article

_OFTEN, _SHARE = 3, 6  # sentences that name a person; one in so many
_SPEAKS = re.compile(f"(?:{any_of('speaking.saying')})(?:道|起来?|着|时)?[^，。“”]{{0,8}}[。”，,：:]?$")


def speaking(article: Article, by_sentence: dict[int, list[Placed]]) -> dict[int, Placed]:
    """Sentence → the body whose man or woman speaks in it: “企业目前有…。”某公司某某说。"""
    found: dict[int, Placed] = {}
    speech: list[int] = []
    for index, sentence in enumerate(article.sentences):
        flat = sentence.flat
        if flat.startswith("“"):
            speech = []
        end = flat.rfind("”") if "”" in flat else -1 if speech and "“" not in flat else None
        if end is not None and len(speech) < 6 and _SPEAKS.search(flat, max(end, 0)):
            body = next((m for m in by_sentence.get(index, ()) if m.lo > end and m.type in ORGANISATIONS), None)
            if body is not None:
                found |= dict.fromkeys([*speech, index], body)
            speech = []
        else:
            speech.append(index)
    return found


def protagonist(article: Article, placed: Sequence[Placed]) -> Placed | None:
    """The person whose story an article tells: named in every sixth of its sentences, and twice as often as anybody else."""
    said: dict[str, set[int]] = {}
    for mention in placed:
        if mention.type == "Person":
            said.setdefault(mention.key, set()).add(mention.sentence)
    counts = sorted((len(sentences) for sentences in said.values()), reverse=True)
    if not counts or counts[0] < max(_OFTEN, len(article.sentences) / _SHARE) or counts[0] < 2 * max(counts[1:], default=0):
        return None
    return next(m for m in placed if m.type == "Person" and len(said[m.key]) == counts[0])
