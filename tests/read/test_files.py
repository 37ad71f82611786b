"""Reading files: encodings, formats, sources, and what a user is told when it fails."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.read import find_sources, read_all, read_page, read_stdin

TEXT = "云滩县总工会启动劳动竞赛\r\n\r\n本报讯 (记者赵明)近日,竞赛启动。\n"


@pytest.mark.parametrize(("codec", "encoding"), [
    ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("gb18030", "gb18030"), ("gbk", "gb18030"),
])
def test_every_encoding_gives_the_same_text(tmp_path: Path, codec: str, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(codec))
    page = read_page(path, "a.txt")
    assert (page.text, page.encoding, page.source, page.body_start) == (TEXT, encoding, "a.txt", 0)
    assert page.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_big_endian_utf16(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xfe\xff" + TEXT.encode("utf-16-be"))
    assert read_page(path, "a.txt").text == TEXT


@pytest.mark.parametrize(("data", "fault"), [
    (b"", "empty"),
    (b" \n\t\n", "empty"),
    (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG"),
    (b"\xff\xd8\xff\xe0" + bytes(64), "JPEG"),
    (b"%PDF-1.7 abc", "PDF"),
    ("工会".encode("utf-16-le") + b"\n\x00", "NUL"),
    (b"\xff\xff\xfe\x81\x20", "neither"),
    (bytes(range(128, 256)) * 4, "neither"),
    ("工会\x07成立".encode(), "U+0007"),
    (b"\xff\xfe\x00", "byte order mark"),
])
def test_what_is_no_text_is_refused_with_a_cure(tmp_path: Path, data: bytes, fault: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_page(path, "a.txt")
    assert fault in caught.value.fault
    assert caught.value.cure
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_front_matter_becomes_meta_and_the_text_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    body = "\n# 竞赛启动\n\n正文。\n"
    text = f'---\ntitle: "云滩:竞赛启动"\n# a comment\ndate: 2021-05-01\nreporters: 赵明、钱亮\n---\n{body}'
    path.write_text(text, encoding="utf-8")
    page = read_page(path, "a.md")
    assert page.text == text
    assert dict(page.meta) == {"title": "云滩:竞赛启动", "date": "2021-05-01", "reporters": ("赵明", "钱亮")}
    assert page.text[page.body_start:] == body


@pytest.mark.parametrize("names", [
    "reporters: [赵明, 钱亮]", "reporters:\n  - 赵明\n  - 钱亮", "reporters: 赵明，钱亮", "reporters: 赵明 钱亮",
])
def test_reporters_are_names_in_every_spelling(names: str) -> None:
    page = read_stdin(io.BytesIO(f"---\ntitle: 竞赛\n{names}\n---\n正文。".encode()))
    assert page.meta["reporters"] == ("赵明", "钱亮")


def test_markdown_without_front_matter_is_plain(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# 竞赛启动\n\n正文。", encoding="utf-8")
    page = read_page(path, "a.md")
    assert (dict(page.meta), page.body_start) == ({}, 0)


@pytest.mark.parametrize(("head", "line"), [
    ("title: 竞赛\nno entry here\n---\n", "a.md:3"),
    ("title: 竞赛\ntitle: 再来\n---\n", "a.md:3"),
    ("title: 竞赛\ndate: 五月一日\n---\n", "a.md:3"),
    ("title: 竞赛\n正文没有结束", "a.md:1"),
])
def test_a_faulty_front_matter_names_its_line(tmp_path: Path, head: str, line: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\n{head}", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_page(path, "a.md")
    assert caught.value.place == line


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")


def names_of(paths: list[Path | str]) -> list[str]:
    return [source for _, source in find_sources(paths)]


def test_folders_are_read_through_and_sorted(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/c.md", "a.txt", "picture.png", ".hidden/x.txt", ".x.txt", "a/notes.MD")
    assert names_of([tmp_path]) == ["a.txt", "a/c.md", "a/notes.MD", "b.txt"]


def test_a_file_is_called_by_its_bare_name_whatever_its_suffix(tmp_path: Path) -> None:
    write(tmp_path, "deep/down/page.ocr")
    assert names_of([tmp_path / "deep/down/page.ocr"]) == ["page.ocr"]


def test_equal_names_take_their_folders_along(tmp_path: Path) -> None:
    write(tmp_path, "one/x.txt", "two/x.txt", "two/y.txt", "far/one/x.txt")
    forward = names_of([tmp_path / "one", tmp_path / "two"])
    assert forward == ["one/x.txt", "two/x.txt", "y.txt"]
    assert names_of([tmp_path / "two", tmp_path / "one"]) == forward
    deep = names_of([tmp_path / "one/x.txt", tmp_path / "far/one/x.txt"])
    assert len(set(deep)) == 2
    assert "far/one/x.txt" in deep


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, "x.txt")
    assert len(find_sources([tmp_path, tmp_path / "x.txt"])) == 1


@pytest.mark.parametrize("make", ["missing", "empty", "images only"])
def test_sources_that_give_nothing(tmp_path: Path, make: str) -> None:
    folder = tmp_path / "in"
    if make != "missing":
        folder.mkdir()
    if make == "images only":
        (folder / "a.png").write_bytes(b"\x89PNG")
    with pytest.raises(InputError) as caught:
        find_sources([folder])
    assert caught.value.cure
    assert str(folder) == caught.value.place


def test_no_source_at_all() -> None:
    with pytest.raises(InputError):
        find_sources([])


def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "c.txt")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    pages, faults = read_all([tmp_path])
    assert [page.source for page in pages] == ["a.txt", "c.txt"]
    assert len(faults) == 1
    assert faults[0].place.endswith("b.txt")


def test_nothing_readable_is_an_error(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(InputError, match=r"a\.txt"):
        read_all([tmp_path])


def test_a_folder_given_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="folder"):
        read_page(tmp_path, "x")


def test_standard_input_beside_files(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    pages, _ = read_all([tmp_path, "-"], stdin=io.BytesIO(TEXT.encode("gb18030")))
    assert [(page.source, page.text) for page in pages] == [("-", TEXT), ("a.txt", TEXT)]
