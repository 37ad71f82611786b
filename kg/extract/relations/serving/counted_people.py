"""What stands between a verb or preposition and a population: how many they are, or which: 向|300多名|职工, 慰问|一线|职工."""

from __future__ import annotations

from kg.lexicon import any_of

HOW_MANY = rf"(?:[近达超约共余逾]*[\d.万千百]+余?多?[名位户个]|{any_of('counted_people.which')})*"
# 为|职工, and no 成为|骨干, 作为|职工.
FOR = r"(?<![成作认因以分改称评定转列视长])为"
