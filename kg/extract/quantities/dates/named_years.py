"""Things named by their year: 2020年…选树活动, 2019第四届技能大赛."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.quantities.dates.happening import LATELY
from kg.extract.quantities.placed import Placed
from kg.model import Article
from kg.text.dates import YearContext, find_dates, resolve_date

_LOOKS_BACK = re.compile("表彰|颁奖|总结|仪式")
_HONOURS = re.compile("关于(?:表彰|授予|命名|通报表扬)")  # 《关于表彰2017年…的决定》 may be of the year after
_BARE_YEAR = re.compile(r"[“‘]?(?P<year>(?:19|20)\d\d)(?=[“‘\u4e00-\u9fff])(?!年)")


def looks_back(mention: Placed) -> bool:
    """Whether a thing may be named by the year that it honours (2020年…表彰会)."""
    return bool(_LOOKS_BACK.search(mention.name))


def years_of_names(article: Article, placed: Sequence[Placed], years: YearContext) -> dict[tuple[str, bool], tuple[str, int]]:
    """(entity key, False) → (year, sentence) for what is named by its year, but for a ceremony held of late, which may
    honour the year before (近日，2020年…表彰会举行)."""
    found: dict[tuple[str, bool], tuple[str, int]] = {}
    for mention in placed:
        year = year_of_name(mention, years) if mention.type in ("Initiative", "Document") else None
        lately = looks_back(mention) and LATELY.search(article.sentences[mention.sentence].flat, 0, mention.lo)
        if year and not lately:
            found.setdefault((mention.key, False), (year, mention.sentence))
    return found


def year_of_name(mention: Placed, years: YearContext) -> str | None:
    """The year that a name begins with or holds (2020年…选树活动); a paper's plan for the year to come has none."""
    bare = _BARE_YEAR.match(mention.name)
    if mention.type == "Document" and _HONOURS.search(mention.name):
        return None
    if bare and mention.type == "Initiative":
        return bare["year"]
    named = [hit for hit in find_dates(mention.name) if hit.year and not hit.month]
    if len(named) != 1:
        return None
    after = (named[0].year or 0) - years.year if years.year is not None and not named[0].end else 0
    return None if after > (mention.type == "Initiative") else resolve_date(named[0], years)
