"""What `kg evaluate` says: tables for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from kg.evaluate.mistakes import Mistake
from kg.evaluate.pages import PageScore, mean, pooled
from kg.evaluate.scoring import HEADLINE, Measure, Rule, Score
from kg.schema import entity_types, label, relations
from kg.store.results import table

_PLACES = 4  # of figures in JSON


def as_text(pages: Sequence[PageScore], errors: int = 0, width: int | None = None) -> str:
    """The report for people: measures, headline F1 page by page with their mean, rules, and up to `errors` mistakes of a kind.

    The measures and rules of several pages are added up. `width` is that of the terminal, None for any.
    """
    total = pages[0].score if len(pages) == 1 else pooled([page.score for page in pages])
    title = pages[0].source if len(pages) == 1 else f"{len(pages)} pages, added up"
    tables = {title: _measures(total, width), "headline F1": _headlines(pages, width), "rules": _rules(total.rules, width)}
    parts = [f"{heading}\n{lines}" for heading, lines in tables.items()]
    if errors:
        parts += _mistakes(pages, errors)
    return "\n".join(parts)


def as_json(pages: Sequence[PageScore]) -> str:
    """The report for programs: every measure of each page, their mean, all pages added up, rules and all mistakes.

    A measure is {"p", "r", "f1", "gold", "graph"}, rounded to four places; "resolved" is a share.
    """
    total = pooled([page.score for page in pages])
    data = {
        "pages": [_page(page) for page in pages],
        "mean": _means(pages),
        "total": _scores(total),
        "rules": [{**rule._asdict(), "precision": round(rule.precision, _PLACES)} for rule in total.rules],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _page(page: PageScore) -> dict[str, Any]:
    return {"source": page.source, "scores": _scores(page.score), "errors": [asdict(mistake) for mistake in page.mistakes]}


def _scores(score: Score) -> dict[str, Any]:
    scores = {m.name: {**_shares(m.precision, m.recall, m.f1), "gold": m.gold, "graph": m.graph} for m in score.measures}
    return {**scores, "resolved": round(score.resolved.recall, _PLACES)}


def _shares(*shares: float) -> dict[str, float]:
    return dict(zip(("p", "r", "f1"), (round(share, _PLACES) for share in shares), strict=True))


def _means(pages: Sequence[PageScore]) -> dict[str, Any]:
    names = [measure.name for measure in pages[0].score.measures]
    means = {name: _shares(*mean([page.score[name] for page in pages])) for name in names}
    return {**means, "resolved": round(_mean_resolved(pages), _PLACES)}


def _mean_resolved(pages: Sequence[PageScore]) -> float:
    return mean([page.score.resolved for page in pages])[1]


def _measures(score: Score, width: int | None) -> str:
    """One line a measure; a share of nothing is left blank."""
    known = {*entity_types(), *relations()}
    lines = [[m.name, label(m.name) if m.name in known else "", str(m.gold), str(m.graph),
              _share(m.precision, m.graph), _share(m.recall, m.gold), _share(m.f1, m.gold or m.graph)]
             for m in score.measures]  # fmt: skip
    named = score.resolved
    lines.append([named.name, "", str(named.gold), "", "", _share(named.recall, named.gold), ""])
    return table(["", "", "gold", "graph", "precision", "recall", "F1"], lines, width)


def _headlines(pages: Sequence[PageScore], width: int | None) -> str:
    def line(name: str, scores: Iterable[tuple[Measure, float]]) -> list[str]:
        return [name, *(_share(value, measure.gold or measure.graph) for measure, value in scores)]
    names = [*HEADLINE, "resolved names"]
    lines = []
    for page in pages:
        measures = [page.score[name] for name in names]
        lines.append(line(page.source, zip(measures, [*(m.f1 for m in measures[:-1]), measures[-1].recall], strict=True)))
    if len(pages) > 1:
        total = pooled([page.score for page in pages])
        values = [*(mean([page.score[name] for page in pages])[2] for name in HEADLINE), _mean_resolved(pages)]
        lines.append(line("mean", zip([total[name] for name in names], values, strict=True)))
    return table(["", *HEADLINE, "resolved"], lines, width)


def _rules(rules: Iterable[Rule], width: int | None) -> str:
    """The rules that fired, those with most wrong facts first."""
    ordered = sorted(rules, key=lambda rule: (rule.right - rule.fired, -rule.fired, rule.method))
    lines = [[r.method or "(none)", str(r.pages), str(r.fired), str(r.right), _share(r.precision, r.fired)] for r in ordered]
    return table(["rule", "pages", "fired", "right", "precision"], lines, width)


def _share(value: float, out_of: int) -> str:
    return f"{value:.3f}" if out_of else ""


def _mistakes(pages: Sequence[PageScore], most: int) -> list[str]:
    """For each kind of mistake how many there are, and the first of them."""
    kinds: dict[str, list[Mistake]] = {}
    for page in pages:
        for mistake in page.mistakes:
            kinds.setdefault(mistake.kind, []).append(mistake)
    return [f"{kind}: {len(found)}\n" + "".join(map(_told, found[:most])) for kind, found in kinds.items()]


def _told(mistake: Mistake) -> str:
    method = f"  [{mistake.method}]" if mistake.method else ""
    said = " ".join(filter(None, (mistake.place, " ".join(mistake.text.split()))))
    return f"  {mistake.what}{method}\n" + (f"      {said}\n" if said else "")
