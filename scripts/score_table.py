"""Print the score tables of the README in Markdown, or refresh them there.

    python scripts/score_table.py 2026-11-21 [--write README.md]

The date is that of the measuring. Every annotated page is built by itself and scored as `kg evaluate` scores it: the sample
pages where they are here, and our own pages in tests/data. With --write, what stands between the markers
`<!-- scores:begin -->` and `<!-- scores:end -->`, and between those of `rules`, gives way to the tables.
"""

from __future__ import annotations

import argparse
import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from pin_floors import SETS, score_set

from kg.evaluate import Measure, PageScore, Rule, Score, mean, pooled
from kg.evaluate.scoring import HEADLINE
from kg.schema import entity_types, label, relations

TITLES = {"first": "sample", "second": "own", "third": "unseen"}

Pages = Mapping[str, Sequence[PageScore]]
Totals = Mapping[str, Score]


def markdown(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; columns after the first are set to the right.

    >>> print(markdown(["", "F1"], [["posts", "0.90"]]), end="")
    |  | F1 |
    |---|--:|
    | posts | 0.90 |
    """
    lines = [heads, *rows]
    text = [f"| {' | '.join(line)} |\n" for line in lines]
    return "".join([text[0], f"|---|{'--:|' * (len(heads) - 1)}\n", *text[1:]])


def share(value: float, out_of: int) -> str:
    """A share to two places, or a dash where it is a share of nothing.

    >>> share(0.655, 3), share(0.0, 0)
    ('0.66', '–')
    """
    return f"{value:.2f}" if out_of else "–"


def headlines(pages: Pages) -> str:
    """Mean precision, recall and F1 over the pages of each set."""
    heads = ["mean over the pages", *(f"{TITLES[name]} {part}" for name in pages for part in ("P", "R", "**F1**"))]
    rows = [[name, *(cell for of in pages.values() for cell in _mean(of, name))] for name in HEADLINE]
    resolved = ["names resolved", *(cell for of in pages.values() for cell in ("", _mean(of, "resolved names")[1], ""))]
    return markdown(heads, [*rows, resolved])


def _mean(pages: Sequence[PageScore], name: str) -> list[str]:
    measures = [page.score[name] for page in pages]
    known = sum(measure.gold + measure.graph for measure in measures)
    precision, recall, f1 = (share(value, known) for value in mean(measures))
    return [precision, recall, f"**{f1}**"]


def kinds(names: Iterable[str], what: str, totals: Totals) -> str:
    """Of each type or relation, how many are annotated, and precision, recall and F1 with the pages of a set added up."""
    heads = [what, *(f"{TITLES[name]} {part}" for name in totals for part in ("n", "P", "R", "**F1**"))]
    return markdown(heads, [[f"{name} {label(name)}", *_cells(name, totals)] for name in names])


def _cells(name: str, totals: Totals) -> list[str]:
    return [cell for total in totals.values() for cell in _counted(total[name])]


def _counted(m: Measure) -> list[str]:
    f1 = share(m.f1, m.gold or m.graph)
    return [str(m.gold), share(m.precision, m.graph), share(m.recall, m.gold), f"**{f1}**"]


def rules(totals: Totals) -> str:
    """Of each rule, on how many pages it stated facts, how many, and which part was right; the busiest first."""
    fired: dict[str, dict[str, Rule]] = {}
    for name, total in totals.items():
        for rule in total.rules:
            fired.setdefault(rule.method, {})[name] = rule
    heads = ["rule", *(f"{TITLES[name]} {part}" for name in totals for part in ("pages", "facts", "right"))]
    ordered = sorted(fired, key=lambda method: (-sum(rule.fired for rule in fired[method].values()), method))
    return markdown(heads, [[f"`{method}`", *_fired(fired[method], totals)] for method in ordered])


def _fired(found: Mapping[str, Rule], totals: Totals) -> list[str]:
    rows = [found.get(name, Rule("", 0, 0, 0)) for name in totals]
    return [cell for r in rows for cell in (str(r.pages), str(r.fired), share(r.precision, r.fired))]


def tables(pages: Pages, day: str) -> dict[str, str]:
    """The Markdown between each pair of markers."""
    totals = {name: pooled([page.score for page in of]) for name, of in pages.items()}
    counts = ", ".join(f"{len(of)} *{TITLES[name]}* pages" for name, of in pages.items())
    scores = [f"Measured on {day}, {counts}, each built alone.\n", headlines(pages),
              "<details><summary>Each type and each relation</summary>\n",
              kinds(entity_types(), "type", totals), kinds(relations(), "relation", totals), "</details>\n"]  # fmt: skip
    return {"scores": "\n".join(scores), "rules": f"Measured on {day}.\n\n{rules(totals)}"}


def refreshed(text: str, parts: Mapping[str, str]) -> str:
    """A text with what stands between the markers of each part exchanged. Raises ValueError where a marker is missing.

    >>> refreshed("<!-- rules:begin -->\\nold\\n<!-- rules:end -->", {"rules": "new\\n"})
    '<!-- rules:begin -->\\nnew\\n<!-- rules:end -->'
    """
    for name, part in parts.items():
        between = re.compile(rf"(?<=<!-- {name}:begin -->\n).*?(?=<!-- {name}:end -->)", re.DOTALL)
        text, found = between.subn(_literally(part), text)
        if found != 1:
            raise ValueError(f"the markers <!-- {name}:begin --> and <!-- {name}:end --> stand {found} times, not once")
    return text


def _literally(part: str) -> Callable[[re.Match[str]], str]:
    return lambda _: part


def main() -> None:
    """Measure the sets that are here, and print or write the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("day", type=datetime.date.fromisoformat, help="day of the measuring, as 2026-11-21")
    parser.add_argument("--write", type=Path, metavar="README.md", help="refresh the tables in this file")
    options = parser.parse_args()
    parts = tables({name: score_set(folder) for name, folder in SETS.items() if folder.is_dir()}, options.day.isoformat())
    if not options.write:
        print("\n".join(parts.values()), end="")
        return
    try:
        options.write.write_text(refreshed(options.write.read_text("utf-8"), parts), "utf-8")
    except ValueError as error:
        parser.error(f"{options.write}: {error}")


if __name__ == "__main__":
    main()
