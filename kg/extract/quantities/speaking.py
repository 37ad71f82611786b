"""Who speaks where: the bodies whose people are quoted."""

from __future__ import annotations

import re

from kg.extract.quantities.discourse import ORGANISATIONS
from kg.extract.quantities.placed import Placed
from kg.model import Article

_SPEAKS = re.compile(r"(?:说|介绍|表示|告诉记者|坦言|感慨|回忆道?|指出)[。”，,]?$")


def speaking_bodies(article: Article, by_sentence: dict[int, list[Placed]]) -> dict[int, Placed]:
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
