"""Pin what the extraction must never again fall below; `tests/house/test_floors.py` holds it to that.

    python scripts/pin_floors.py [--lower]

Builds each annotated page by itself, scores it as `kg evaluate` does, and writes `tests/data/floors.json`: for each set of
annotated pages the mean F1 over its pages of every headline measure, the F1 of every type and relation with the pages added
up, and the worst page's precision of relations, each less a margin. Floors only rise; where a score has fallen below its
floor nothing is written unless --lower says that it is meant, and the changelog should say so too.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from measure_methods import build_page, page_of

from kg.evaluate import PageScore, evaluate_pages, find_gold, mean, pooled, read_gold
from kg.evaluate.scoring import HEADLINE
from kg.schema import entity_types, relations

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ROOT / "tests" / "data" / "floors.json"
SETS = {
    "first": ROOT.parent / "shared" / "gold",
    "second": ROOT / "tests" / "data",
    "third": ROOT / "tests" / "data" / "unseen",
}
MARGIN = 0.005

Scores = dict[str, float]


def score_set(folder: Path) -> list[PageScore]:
    """The score of each annotated page of a folder, built alone."""
    scores: list[PageScore] = []
    for gold in find_gold([folder]):
        page = read_gold(gold)
        scores += evaluate_pages([page], build_page(page_of(gold, page.source)), str(gold))
    return scores


def headlines(pages: Sequence[PageScore]) -> Scores:
    """What is pinned of a set of pages, by a name that says how it was counted."""
    found = {f"{name}, mean": mean([page.score[name] for page in pages])[2] for name in HEADLINE}
    found["resolved names, mean"] = mean([page.score.resolved for page in pages])[1]
    found["relations, worst precision"] = min(page.score["relations"].precision for page in pages)
    total = pooled([page.score for page in pages])
    return found | {f"{name}, pooled": total[name].f1 for name in (*entity_types(), *relations())}


def below(scores: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """A line for each score under its floor, and for each floor that nothing measures.

    >>> below({"posts, mean": 0.7}, {"posts, mean": 0.75, "dates, mean": 0.5})
    ['posts, mean: 0.700 is below 0.750', 'dates, mean: not measured, the floor is 0.500']
    """
    known = {name: floor for name, floor in floors.items() if name in scores}
    fallen = [f"{name}: {scores[name]:.3f} is below {floor:.3f}" for name, floor in known.items() if scores[name] < floor]
    return fallen + [f"{name}: not measured, the floor is {floor:.3f}" for name, floor in floors.items() if name not in scores]


def pinned(scores: Mapping[str, float], floors: Mapping[str, float], lower: bool = False) -> Scores:
    """New floors: each score less the margin, down to three places, or the old floor where that is higher and still held.

    >>> pinned({"posts, mean": 0.80, "dates, mean": 0.50}, {"posts, mean": 0.70, "dates, mean": 0.498})
    {'posts, mean': 0.795, 'dates, mean': 0.498}
    >>> pinned({"posts, mean": 0.6}, {"posts, mean": 0.7}, lower=True)
    {'posts, mean': 0.595}
    """
    fresh = {name: max(0.0, math.floor((score - MARGIN) * 1000 + 1e-6) / 1000) for name, score in scores.items()}
    if lower:
        return fresh
    return {name: max(floor, floors.get(name, 0.0)) for name, floor in fresh.items()}


def main(arguments: Sequence[str]) -> None:
    """Measure the sets that are here, and rewrite the floors; a set that is absent keeps its own."""
    if set(arguments) - {"--lower"}:
        sys.exit(__doc__)
    floors: dict[str, Scores] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    measured = {name: headlines(score_set(folder)) for name, folder in SETS.items() if folder.is_dir()}
    fallen = [f"{name} set: {line}" for name, scores in measured.items() for line in below(scores, floors.get(name, {}))]
    if fallen and "--lower" not in arguments:
        sys.exit("\n".join([*fallen, "pin_floors: nothing written; --lower if this is meant"]))
    floors |= {name: pinned(scores, floors.get(name, {}), "--lower" in arguments) for name, scores in measured.items()}
    FLOORS.write_text(json.dumps(floors, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print("\n".join([*fallen, f"{FLOORS}: {sum(map(len, floors.values()))} floors"]), file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
