"""A damaged scan is read as far as it goes: letters lost, marks doubled, clauses of one article in another."""

from __future__ import annotations

import random
import re

import pytest
from paths import SEEDS

from kg.extract import extract
from kg.model import Page
from kg.pipeline import read_pages
from kg.read import read_page
from kg.segment import segment

MARKS = "、,。“”《》()（）:;!?·—…'\"[]\n 0123456789%多余约年月日等的和与由对在了"
PAGES = 8
SENTENCES = 12


def clauses_of_seeds() -> list[str]:
    """All that stands between two marks in the seeds, in order."""
    texts = (read_page(path, path.name).text for path in sorted(SEEDS.glob("*.md")))
    return [clause for text in texts for clause in re.split(r"(?<=[，。、；])", text) if clause.strip()]


def damaged(clause: str, clauses: list[str], dice: random.Random) -> str:
    """A clause with up to four faults: letters lost, a mark too many, two letters exchanged, another clause within."""
    letters = list(clause)
    for _ in range(dice.randint(0, 4)):
        at = dice.randrange(len(letters) + 1)
        fault = dice.randrange(4)
        if fault == 0:
            del letters[at : at + dice.randint(1, 6)]
        elif fault == 1:
            letters.insert(at, dice.choice(MARKS))
        elif fault == 2:
            letters[at : at + 2] = letters[at : at + 2][::-1]
        else:
            letters[at:at] = dice.choice(clauses)
    return "".join(letters)


def sentence(clauses: list[str], dice: random.Random) -> str:
    """A sentence of damaged clauses of any article."""
    return "".join(damaged(dice.choice(clauses), clauses, dice) for _ in range(dice.randint(1, 6))) + "。"


@pytest.mark.parametrize("seed", range(4))
def test_a_damaged_page_is_read(seed: int) -> None:
    dice, clauses = random.Random(seed), clauses_of_seeds()
    for number in range(PAGES):
        page = Page(f"damaged-{number}.txt", "\n".join(sentence(clauses, dice) for _ in range(SENTENCES)), f"{seed}-{number}")
        reading = read_pages([page])
        assert all(page.text[f.start : f.end].replace("\n", "") == f.text for f in reading.figures)
        for article in segment(page):
            assert all(span.lo < span.hi for view in extract(article).views for span in view.spans)


def test_a_list_with_nothing_between_two_marks() -> None:
    page = Page("list.txt", "工会与企业签订和工资、女职工2个专项集体合同。", "list")
    spans = [span for article in segment(page) for view in extract(article).views for span in view.spans]
    assert spans
    assert all(span.lo < span.hi for span in spans)
