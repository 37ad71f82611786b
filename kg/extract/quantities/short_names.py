"""Short names that mean what was named in full before: 送温暖 (…送温暖活动), 全区驿站 (“甲驿站”建设)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.quantities.placed import Placed
from kg.extract.quantities.pointing import named_by_tail
from kg.model import Article

_PLAIN_HEADS = ("", "活动", "工程", "行动", "工作", "项目", "计划", "业务")
_ALL = re.compile("全[省市县区州](?P<head>[\u4e00-\u9fff]{2,3})")  # 全区|驿站
_MANY = re.compile(r"[”’]?(?:共|约|近|超|达|累计)*\d+[万余多千百]*[场期次个项]")


def with_full_names(article: Article, placed: Sequence[Placed]) -> list[Placed]:
    """Mentions of which a short name means what was named in full before."""
    found: list[Placed] = []
    full: dict[str, Placed] = {}
    for mention in placed:
        if mention.type == "Initiative":
            name = mention.name.strip("“”‘’")
            longer = [m for known, m in full.items() if name != known and _is_short(name, known)]
            if _MANY.match(article.sentences[mention.sentence].flat, mention.hi):  # 读书活动900场 is not the one that opened
                longer = []
            if longer:
                mention = replace(mention, key=longer[-1].key, name=longer[-1].name)
            else:
                full.setdefault(name, mention)
        elif mention.type == "Facility" and (every := _ALL.fullmatch(mention.name)):
            known = named_by_tail(every["head"], found)
            mention = replace(mention, key=known.key, type=known.type, name=known.name) if known is not None else mention
        found.append(mention)
    return found


def _is_short(name: str, full: str) -> bool:
    """Whether a name is the other's without its beginning and without a head of its own (活动)."""
    plain = full.replace("”", "")
    return name in plain and plain.endswith(tuple(name + head for head in _PLAIN_HEADS))
