"""Gold against graph: how much of what a careful reader annotated a build has found, and which rule is wrong how often.

The matching is that of the annotators' own scorer, told in `matching` and `scoring`.
"""

from __future__ import annotations

from kg.evaluate.gold import find_gold, read_gold
from kg.evaluate.pages import PageScore, evaluate, evaluate_pages, mean, pooled
from kg.evaluate.report import as_json, as_text
from kg.evaluate.scoring import Measure, Rule, Score, score

__all__ = ["Measure", "PageScore", "Rule", "Score", "as_json", "as_text", "evaluate", "evaluate_pages", "find_gold", "mean",
           "pooled", "read_gold", "score"]  # fmt: skip
