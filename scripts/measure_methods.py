"""Measure how often each rule is right on the annotated pages; `kg/lexicon/methods.tsv` is made of that.

    python scripts/measure_methods.py ../shared/gold tests/data

Arguments are annotations (.json) or folders of them. The page of an annotation is the file it names as its source, beside
it or in the folder `pages` next to its own. Each page is built and scored by itself, as `kg evaluate` scores it, and the
counts are added up. Run it again whenever a rule or an annotation has changed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

import pyoxigraph as ox

from kg.errors import InputError, KGError
from kg.evaluate import Rule, evaluate_pages, find_gold, pooled, read_gold
from kg.resolve import confidence as confidences

METHODS = Path(__file__).resolve().parents[1] / "kg" / "lexicon" / "methods.tsv"
ROUNDS = 5
HEADER = """\
# Measured precision of each rule on the annotated pages, smoothed: confidence = (right + 1) / (fired + 2).
# A fact counts once for each page and rule. Made by scripts/measure_methods.py; not to be edited.
method\tfired\tright\tconfidence
"""

Build = Callable[[Path], ox.Store]


def smoothed(rule: Rule) -> float:
    """Precision by Laplace's rule of succession, to two places: a rule that never fired has 0.5.

    >>> smoothed(Rule("joint-host", fired=8, right=7))
    0.8
    """
    return round((rule.right + 1) / (rule.fired + 2), 2)


def table(rules: Sequence[Rule]) -> str:
    """The text of methods.tsv.

    >>> print(table([Rule("b", 8, 7), Rule("a", 1, 1)]).partition("confidence\\n")[2].replace("\\t", " "), end="")
    a 1 1 0.67
    b 8 7 0.80
    """
    lines = [f"{rule.method}\t{rule.fired}\t{rule.right}\t{smoothed(rule):.2f}\n" for rule in sorted(rules)]
    return HEADER + "".join(lines)


def page_of(gold: Path, source: str) -> Path:
    """The text that an annotation is of. Raises InputError where it stands at neither place."""
    places = [gold.parent / source, gold.parent.parent / "pages" / source]
    for place in places:
        if place.is_file():
            return place
    raise InputError(gold, f"its page {source} is missing", f"put it at {' or '.join(map(str, places))}")


def measure(golds: Sequence[Path], build: Build) -> tuple[Rule, ...]:
    """What each rule stated, and what of it was right, over some annotated pages."""
    scores = []
    for gold in golds:
        page = read_gold(gold)
        store = build(page_of(gold, page.source))
        scores += [result.score for result in evaluate_pages([page], store, str(gold))]
    return pooled(scores).rules


def settle(golds: Sequence[Path], build: Build) -> tuple[Rule, ...]:
    """Measure until the outcome stands still, from all rules trusted alike.

    Where two rules state one fact in one sentence, the graph names the one with more confidence, so that the counts hang a
    little on the table that they make; the table in use has no part in it.
    """
    trusted: Mapping[str, float] = {}
    rules: tuple[Rule, ...] = ()
    for _ in range(ROUNDS):
        with patch.object(confidences, "_table", lambda table=trusted: table):
            rules = measure(golds, build)
        measured = {rule.method: smoothed(rule) for rule in rules}
        if measured == trusted:
            break
        trusted = measured
    return rules


def build_page(page: Path) -> ox.Store:
    """The graph of one page, in memory."""
    from kg.pipeline import read_pages
    from kg.read import read_page
    from kg.store.graph import store_of

    return store_of(read_pages([read_page(page, page.name)]))


def main(arguments: Sequence[str]) -> None:
    """Measure the annotations named and rewrite the table."""
    if not arguments:
        sys.exit(__doc__)
    try:
        golds = find_gold(arguments)
        rules = settle(golds, build_page)
    except KGError as error:
        sys.exit(f"measure_methods: {error}")
    METHODS.write_text(table(rules), encoding="utf-8")
    fired, right = sum(rule.fired for rule in rules), sum(rule.right for rule in rules)
    print(f"{METHODS}: {len(rules)} rules, {fired} facts on {len(golds)} pages, {right} of them right", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
