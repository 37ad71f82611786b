"""Whether a clause tells of what is done, what is planned, or what is denied."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.syntax.clauses import Chunk, Clause
from kg.lexicon import word_set

_PLANNED = word_set("clauses.planned")
_DENIALS = word_set("clauses.denied")
# Words that deny the next verb or nothing (不|参加, 不得借机|搞, but 不落一户).
_OF_NEXT_VERB = word_set("clauses.denied_of_verb")
_MAY_DENY = _DENIALS | _OF_NEXT_VERB
# 未建会|企业 tells which companies are meant; 不是|第一次 affirms.
_AS_ATTRIBUTE = re.compile(r"[^,，。;；]{1,6}?(?:企业|单位|职工|人员|员工|学生|青年|农民|家庭|者|户)")
_AFFIRMS = re.compile(r"第一次|首次|头一[次回]|第一回|个例|偶然|唯一|只|仅|说")


def is_denial(chunks: list[Chunk], i: int) -> bool:
    """Whether a chunk denies what its clause goes on to say."""
    if chunks[i].text not in _MAY_DENY:
        return False
    behind = "".join(chunk.text for chunk in chunks[i + 1 : i + 6])
    if chunks[i].text.endswith("是") and _AFFIRMS.search(behind):
        return False
    reach = 1 if len(chunks[i].text) == 1 else 3
    if any(chunk.kind == "verb" for chunk in chunks[i + 1 : i + 1 + reach]):
        return True
    return chunks[i].text in _DENIALS and _AS_ATTRIBUTE.match(behind) is None


def denies(clause: Clause) -> bool:
    """Whether a clause says that something is not done: 没有|把…作为重点, 未|在大会上|发言."""
    first = next(iter(clause.verbs), len(clause.chunks))
    return any(chunk.text in _MAY_DENY and is_denial(clause.chunks, i) for i, chunk in enumerate(clause.chunks[:first]))


def modality(clause: Clause, verb: int) -> str:
    """ "planned", "denied" or "done", by the words before a verb in its clause."""
    for i in range(verb - 1, -1, -1):
        if clause.chunks[i].kind in ("verb", "of"):
            break
        if is_denial(clause.chunks, i):
            return "denied"
    said = [chunk for chunk, after in pairwise(clause.chunks[: verb + 1]) if chunk.text != "将" or after.kind != "group"]
    before = [chunk.text for chunk in said if chunk.kind in ("word", "prep")]  # 将举办|甲, but not 将|甲|推广
    if clause.planned or any(word in _PLANNED for word in before):
        return "planned"
    return "done"
