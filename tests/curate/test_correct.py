"""What `kg correct` writes, what it refuses, and what `kg correct check` tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from paths import EXCHANGE

from kg.cli.curate import correct
from kg.curate import load_corrections
from kg.errors import KGError


def run(path: Path, *words: str) -> Result:
    arguments = [*words, "--graph", str(EXCHANGE), "--file", str(path), "--who", "王芳", "--when", "2026-05-01"]
    return CliRunner().invoke(correct, arguments)


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        (("wrong", "县总", "主办", "竞赛"), "organises"),
        (("wrong", "丁三", "post", "主席"), "post"),
        (("merge", "丁三", "乙公司"), ""),
        (("rename", "乙公司", "乙有限公司"), ""),
        (("retype", "乙公司", "事业单位"), ""),
        (("split", "县总", "己县总工会", "--source", "竞赛落幕"), ""),
        (("missing", "乙公司", "supports", "丁三", "--source", "alpha.txt:25-49"), "supports"),
        (("missing", "甲县总工会", "issues", "通知", "--to-type", "文件", "--source", "beta.txt"), "issues"),
        (("missing", "丁三", "receives", "劳动模范", "--to-type", "荣誉", "--source", "beta.txt"), "receives"),
        (("missing", "丁三", "职务", "副主席", "--at", "甲县总工会", "--source", "beta.txt"), "post"),
        (("missing", "戊五", "post", "会员", "--at", "己会", "--to-type", "UnionBody", "--source", "beta.txt"), "post"),
        (("missing", "竞赛", "figure", "300多名", "--measure", "参加职工", "--source", "beta.txt"), "figure"),
        (("missing", "职工书屋", "实体", "场所设施", "--source", "beta.txt"), "entity"),
        (("wrong", "丁三", "entity", "人物"), "entity"),
        (("region", "甲县", "长沙市"), ""),
    ],
)
def test_a_row_that_fits_is_written(words: tuple[str, ...], relation: str, tmp_path: Path) -> None:
    result = run(tmp_path / "c.tsv", *words)
    assert result.exit_code == 0, result.exception
    (row,) = load_corrections([tmp_path / "c.tsv"])
    assert (row.action, row.relation, row.who, row.when) == (words[0], relation, "王芳", "2026-05-01")


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("merge", "县总", "甲县总工会"), "it is so already"),
        (("split", "丁三", "丁四", "--source", "alpha.txt"), "does not mention 丁三"),
        (("missing", "丁三", "entity", "Person", "--source", "beta.txt"), "it is so already"),
        (("merge", "县总", "甲县总工"), "did you mean 甲县总工会"),
        (("wrong", "县总", "supports", "竞赛"), "between them it has organises, undertakes"),
        (("wrong", "县总", "hosts", "竞赛"), "unknown relation 'hosts'"),
        (("wrong", "丁三", "post", "副主席"), "it has 主席、党组书记"),
        (("missing", "丁三", "organises", "乙公司", "--source", "beta.txt"), "the ontology has no Person organises Enterprise"),
        (("missing", "丁三", "figure", "3", "--source", "beta.txt"), "needs measure"),
        (("missing", "丁三", "figure", "3", "--measure", "讲课", "--source", "beta.txt"), "no number with a unit"),
        (("missing", "丁三", "post", "副主席", "--source", "beta.txt"), "needs at"),
        (("missing", "丁三", "post", "副主席", "--at", "乙会", "--source", "beta.txt"), "no such entity"),
        (("missing", "竞赛", "date", "去年", "--source", "beta.txt"), "'去年' is no date"),
        (("wrong", "丁三", "entity", "Group"), "it has Person"),
        (("split", "县总", "己县总工会", "--source", "gamma.txt"), "no such source in the graph"),
        (("region", "甲县", "鼓楼区"), "4 places are called so"),
        (("region", "甲县", "无此地"), "no such place"),
        (("retype", "乙公司", "Firm"), "unknown to 'Firm'"),
    ],
)
def test_a_row_that_does_not_fit_is_refused(words: tuple[str, ...], fault: str, tmp_path: Path) -> None:
    result = run(tmp_path / "c.tsv", *words)
    assert isinstance(result.exception, KGError) and fault in str(result.exception)
    assert not (tmp_path / "c.tsv").exists()


def test_check_tells_each_row_that_does_not_fit(tmp_path: Path) -> None:
    path = tmp_path / "c.tsv"
    run(path, "rename", "乙公司", "乙有限公司")
    with path.open("a", encoding="utf-8") as file:
        file.write("merge\t无名会\t\t县总\t\t\t\t\t王芳\t2026-05-02\n")
    result = CliRunner().invoke(correct, ["check", str(path), "--graph", str(EXCHANGE)])
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{path}:3: merge 无名会 → 县总: 无名会: no such entity")
    assert "2 corrections, 1 that do not fit" in result.stderr
