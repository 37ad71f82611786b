"""Files of corrections: as Excel saves them, in the order of days, a faulty row by its line, a row added."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from curating import row

from kg.curate import Correction, load_corrections
from kg.curate.corrections import COLUMNS, append_correction
from kg.errors import InputError

HEADER = "action\tname\trelation\tto\tsource\twho\twhen\n"
LINE = "wrong\t甲\torganises\t乙\tpage.txt\t王芳\t2026-05-01\n"


@pytest.mark.parametrize(
    "data",
    [
        (HEADER + LINE).encode(),
        (HEADER + LINE).replace("\n", "\r\n").encode("utf-8-sig"),
        (HEADER + LINE).encode("utf-16"),
        (HEADER + LINE).replace("2026-05-01", "2026/5/1").encode("gb18030"),
        (HEADER + LINE).replace("\t", ",").encode("utf-8-sig"),
        ("# 说明\n动作\t名称\t关系\t改为\t出处\t提出人\t日期\t编号\n"
         "错误\t甲\t主办\t乙\tpage.txt\t王芳\t2026年5月1日\t7\n\t\t\n").encode(),
    ],
)  # fmt: skip
def test_whatever_excel_saves(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "corrections.tsv"
    path.write_bytes(data)
    (found,) = load_corrections([path])
    expected = Correction("wrong", "甲", "乙", "organises", source="page.txt", who="王芳", when="2026-05-01")
    assert replace(found, place="") == expected
    assert found.place.endswith(("tsv:2", "tsv:3"))


def test_a_folder_is_read_in_the_order_of_days(tmp_path: Path) -> None:
    (tmp_path / "b.tsv").write_text(HEADER + LINE.replace("05-01", "04-01"), "utf-8")
    (tmp_path / "a.tsv").write_text(HEADER + LINE, "utf-8")
    (tmp_path / "notes.md").write_text("nothing")
    assert [Path(c.place.rpartition(":")[0]).name for c in load_corrections([tmp_path])] == ["b.tsv", "a.tsv"]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("wrong", "wrnog"), "unknown action 'wrnog'; use one of merge 合并"),
        (("organises", "organizes"), "unknown relation"),
        (("\torganises\t", "\t\t"), "wrong needs relation 关系"),
        (("王芳", ""), "wrong needs who 提出人"),
        (("2026-05-01", "2026-13-01"), "'2026-13-01' is no day"),
        (("2026-05-01", "2026-05-01\tmore"), "has 8 cells under 7 headings"),
    ],
)
def test_a_faulty_row_is_named_by_its_line(change: tuple[str, str], fault: str, tmp_path: Path) -> None:
    path = tmp_path / "c.tsv"
    path.write_text(HEADER + LINE.replace(*change), "utf-8")
    with pytest.raises(InputError) as caught:
        load_corrections([path])
    assert str(caught.value).startswith(f"{path}:2: ") and fault in str(caught.value)


def test_a_file_without_headings(tmp_path: Path) -> None:
    (tmp_path / "c.tsv").write_text(LINE, "utf-8")
    with pytest.raises(InputError, match="has no headings"):
        load_corrections([tmp_path / "c.tsv"])
    with pytest.raises(InputError, match="no such file"):
        load_corrections([tmp_path / "d.tsv"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_row_is_added_in_the_columns_that_are_there(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "c.tsv"
    path.write_bytes("名称,改为,动作,提出人,日期\n甲,乙,合并,王芳,2026-05-01".encode(encoding))
    append_correction(path, row("merge", '丙"工会"', "丁,戊"))
    assert [(c.name, c.to) for c in load_corrections([path])] == [("甲", "乙"), ('丙"工会"', "丁,戊")]
    with pytest.raises(InputError, match="has no column relation"):
        append_correction(path, row("wrong", "甲", "乙", relation="organises"))


def test_a_new_file_has_all_headings_and_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "new" / "corrections.tsv"
    append_correction(path, row("merge", "甲", "乙"))
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert path.read_text("utf-8-sig").splitlines()[0].split("\t") == list(COLUMNS)
    assert load_corrections([path])[0].to == "乙"
