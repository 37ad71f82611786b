"""Which place a body is in when its name holds one, and which deed a verb in a list governs."""

from __future__ import annotations

import pytest
from made_up_articles import read_text

from kg.model import Reading

PLACED = [
    ("光华电机(大连)有限公司举办技能比武。", "光华电机(大连)有限公司", "大连市", True),
    ("大连光华电机有限公司工会举办技能比武。", "大连光华电机有限公司工会", "大连市", False),
    ("大连光华电机有限公司工会举办技能比武。", "大连光华电机有限公司", "大连市", True),
    ("国网常州供电公司工会举办技能比武。", "国网常州供电公司工会", "常州市", False),
    ("东江镇的职工书屋开门。金城江区总工会送来图书。", "东江镇", "金城江区", True),
]


def facts(reading: Reading) -> set[tuple[str, str, str]]:
    names = {entity.key: entity.name for entity in reading.entities}
    return {(names[f.head], f.relation, names[f.tail]) for f in reading.facts}


@pytest.mark.parametrize(("body", "head", "place", "there"), PLACED)
def test_a_name_says_where_a_body_is_unless_its_firm_is_there(body: str, head: str, place: str, there: bool) -> None:
    found = facts(read_text(f"工会为职工办实事\n\n本报讯 (记者赵明){body}\n"))
    assert ((head, "locatedIn", place) in found) is there, sorted(found)


def test_a_verb_before_a_list_mark_governs_nothing_behind_it() -> None:
    text = "工会为职工办实事\n\n本报讯 (记者赵明)“海韵杯”织网大赛由日照市总工会主办、日照渔业集团工会承办。\n"
    assert ("日照渔业集团工会", "undertakes", "“海韵杯”织网大赛") in facts(read_text(text))
