"""Pages into articles and sentences: those of `tests/data/scans`, the real ones, and properties that always hold."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paths import DATA, ROOT, SEEDS, SHARED

from kg.model import Article, Page
from kg.read import read_page
from kg.segment import segment
from kg.segment.lines import read_lines

SCANS = DATA / "scans"
EXPECTED: dict[str, list[dict[str, Any]]] = json.loads((SCANS / "expected.json").read_text(encoding="utf-8"))
REAL = sorted((SHARED / "pages").glob("page_*.txt"))


def page_of(text: str, **meta: str) -> Page:
    return Page("a.txt", text, "", meta=meta)


def scan(name: str) -> Page:
    return read_page(SCANS / f"{name}.txt", f"{name}.txt")


def squash(text: str) -> str:
    return re.sub(r"\s", "", text)


def body_of(article: Article) -> str:
    return squash("".join(s.flat for s in article.sentences if s.role == "body"))


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_invented_pages(name: str) -> None:
    articles = segment(scan(name))
    assert [article.title for article in articles] == [gold["title"] for gold in EXPECTED[name]]
    for article, gold in zip(articles, EXPECTED[name], strict=True):
        assert sorted(article.reporters) == sorted(gold["reporters"])
        assert body_of(article).startswith(squash(gold["starts"]))
        assert body_of(article).endswith(squash(gold["ends"]))
        assert article.kind == gold["kind"] or (gold["kind"] == "text" and article.kind in ("news", "brief"))


def fold(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", text).lower() if unicodedata.category(char)[0] in "LN")


def dice(one: str, other: str) -> float:
    x, y = (Counter(text[i:i + 2] for i in range(len(text) - 1)) for text in (one, other))
    return 2 * sum((x & y).values()) / max(1, sum(x.values()) + sum(y.values()))


@pytest.mark.skipif(not REAL, reason="the shared pages are not here")
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_real_pages(path: Path) -> None:
    articles = segment(read_page(path, path.name))
    gold = json.loads((SHARED / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))["articles"]
    titles = [fold(article.title) for article in articles]
    assert len(articles) == len(gold)
    for wanted in gold:
        article = max(articles, key=lambda a: dice(fold(a.title), fold(wanted["title"])))
        assert dice(fold(article.title), fold(wanted["title"])) >= 0.6, titles
        assert body_of(article).startswith(squash(wanted["starts"]))
        assert squash(wanted["ends"].replace(" and ", "和")) in body_of(article)
    assert {n for a in articles for n in a.reporters} == {n for a in gold for n in a["reporters"]}


def every_page() -> list[Page]:
    return [scan(name) for name in sorted(EXPECTED)] + [read_page(path, path.name) for path in REAL]


@pytest.mark.parametrize("page", every_page(), ids=lambda page: page.source)
def test_offsets_are_law(page: Page) -> None:
    check_offsets(page)


def check_offsets(page: Page) -> None:
    for article in segment(page):
        assert article.start == min(s.start for s in article.sentences)
        assert article.end == max(s.end for s in article.sentences)
        for sentence in article.sentences:
            assert page.text[sentence.start:sentence.end] == sentence.text
            assert len(sentence.flat) == len(sentence.offsets)
            assert sentence.flat.strip()
            assert list(sentence.offsets) == sorted(set(sentence.offsets))
            assert (sentence.offsets[0], sentence.offsets[-1] + 1) == (sentence.start, sentence.end)
            for char, at in zip(sentence.flat, sentence.offsets, strict=True):
                raw = page.text[at]
                assert char == raw or (char == " " and raw.isspace()) or (char == "和" and raw == "a")


@pytest.mark.parametrize("page", every_page(), ids=lambda page: page.source)
def test_no_text_is_lost_and_none_is_told_twice(page: Page) -> None:
    told = Counter(at for article in segment(page) for s in article.sentences for at in s.offsets)
    assert max(told.values()) == 1
    for line in read_lines(page.text):
        if line.shape in ("headline", "lead", "body"):
            lost = [at for at in range(line.text_from, line.text_to) if at not in told and not page.text[at].isspace()]
            text = "".join(page.text[at] for at in lost)
            # the author's name under a headline goes to the reporters, "and" becomes one character
            assert text.replace("nd", "") in ("", *{n for a in segment(page) for n in a.reporters})


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(
    st.sampled_from(["本报讯 (记者赵明)近日,", "大赛启动", "赵明 摄", "(赵明) 广告", "本报记者 赵明", "…", "。", "\n", "\n\n",
                     "“", "”", "(作者系", " and ", "图为", "5月1日,", "据新华社电 ", "记者赵明报道 ", "1985年5月1日", "摄",
                     "《", "云滩县总工会"]),
    st.text(alphabet="工会职工近日举办竞赛,。!?;:、“”‘’()（），；《》 \n\t\u3000ab1.…", max_size=60)), max_size=30))
def test_any_text_is_parted_without_fault(parts: list[str]) -> None:
    check_offsets(page_of("".join(parts)))


def test_a_headline_that_cuts_a_sentence_is_not_in_its_flat_text() -> None:
    text = "本报讯 (记者赵明)云滩县总工会筹资十二万元,为特困职工\n\n云滩县总工会送温暖\n\n送去米面。职工满意。"
    (article,) = segment(page_of(text))
    first = next(s for s in article.sentences if s.role == "body")
    assert article.title == "云滩县总工会送温暖"
    assert first.flat == "云滩县总工会筹资十二万元,为特困职工送去米面。"
    assert "送温暖" in first.text


def test_one_article_in_a_plain_file() -> None:
    text = "云滩县启动劳动竞赛\n\n近日,云滩县总工会启动劳动竞赛。\n\n竞赛设十个工种\n\n比赛分初赛和决赛。\n\n奖金由县财政承担。"
    (article,) = segment(page_of(text))
    assert article.title == "云滩县启动劳动竞赛"
    assert [s.role for s in article.sentences] == ["title", "body", "note", "body", "body"]


def test_a_file_without_a_headline_has_an_empty_title() -> None:
    (article,) = segment(page_of("近日,云滩县总工会启动劳动竞赛。职工踊跃参加。"))
    assert (article.title, len(article.sentences)) == ("", 2)


def test_a_headline_alone_is_an_article() -> None:
    assert [article.title for article in segment(page_of("云滩县启动劳动竞赛"))] == ["云滩县启动劳动竞赛"]


def test_a_page_of_furniture_has_no_article() -> None:
    assert segment(page_of("第3版\n\n责任编辑:赵明")) == ()


def test_front_matter_gives_title_reporters_and_date(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    head = "---\ntitle: 竞赛启动\ndate: 2021-05-01\nreporters: 赵明\n---\n"
    path.write_text(f"{head}\n# 竞赛启动\n\n## 现场\n\n近日,竞赛启动。(钱亮)\n", encoding="utf-8")
    page = read_page(path, "a.md")
    (article,) = segment(page)
    assert (article.title, article.reporters, article.date) == ("竞赛启动", ("赵明", "钱亮"), "2021-05-01")
    parts = [(s.role, s.text) for s in article.sentences]
    assert parts == [("title", "竞赛启动"), ("note", "现场"), ("body", "近日,竞赛启动。")]
    assert article.sentences[0].start < page.body_start


@pytest.mark.skipif(not list(SEEDS.glob("*.md")), reason="no seeds yet")
def test_every_seed_file_is_one_article() -> None:
    for path in sorted(SEEDS.glob("*.md")):
        page = read_page(path, path.name)
        (article,) = segment(page)
        assert (article.title, article.reporters) == (page.meta["title"], page.meta["reporters"])


def test_the_date_of_the_masthead_is_the_date_of_its_articles() -> None:
    assert {article.date for article in segment(scan("01_daily_2023"))} == {"2023-06-14"}
    assert {article.date for article in segment(scan("02_daily_1985"))} == {"1985-08-20"}


def parts_of(name: str) -> set[tuple[str, str]]:
    return {(article.title, body_of(article)) for article in segment(scan(name))}


@pytest.mark.parametrize(("one", "other"), [("01_daily_2023", "12_headline_after"), ("05_noon_paper", "06_photo_page"),
                                            ("09_jumbled", "04_zhejiang_like"), ("18_byline_at_end", "01_daily_2023")])
def test_two_pages_joined_are_the_union(one: str, other: str) -> None:
    joined = segment(page_of(scan(one).text.rstrip() + "\n\n" + scan(other).text))
    assert {(article.title, body_of(article)) for article in joined} == parts_of(one) | parts_of(other)


@pytest.mark.parametrize("name", ["01_daily_2023", "05_noon_paper", "08_cut_page", "12_headline_after"])
@pytest.mark.parametrize("width", [45, 61])
def test_blank_lines_in_mid_sentence_change_nothing(name: str, width: int) -> None:
    lines = [line for line in scan(name).text.split("\n") if line.strip()]
    broken = [re.sub(rf"(.{{{width}}}(?=.{{20}}))", r"\1\n\n", line) if len(line) > 80 else line for line in lines]
    assert {(a.title, body_of(a)) for a in segment(page_of("\n\n".join(broken)))} == parts_of(name)


@pytest.mark.parametrize("caption", [
    "图为5月3日,工人在古镇码头装卸橘子。\n\n赵小虎 摄", "图为5月3日,工人在古镇码头装卸橘子。 赵小虎 摄",
    "橘子丰收\n\n5月3日,果农在古镇码头装卸橘子。\n\n赵小虎 摄/新华社",
])
def test_a_caption_between_paragraphs_changes_nothing_else(caption: str) -> None:
    text = scan("05_noon_paper").text
    with_caption = segment(page_of(text.replace("\n\n区总工会与", f"\n\n{caption}\n\n区总工会与")))
    found = {(a.title, body_of(a)) for a in with_caption if a.kind != "photo"}
    assert found == parts_of("05_noon_paper")


@pytest.mark.parametrize("name", ["05_noon_paper", "09_jumbled"])
def test_wide_and_narrow_marks_are_read_alike(name: str) -> None:
    text = scan(name).text
    widen = str.maketrans("(),:;!?", "（），：；！？")
    narrow = [(a.title.translate(widen), a.reporters, len(a.sentences)) for a in segment(page_of(text))]
    assert [(a.title, a.reporters, len(a.sentences)) for a in segment(page_of(text.translate(widen)))] == narrow


def test_windows_line_ends_are_read_alike() -> None:
    text = scan("01_daily_2023").text
    assert {(a.title, body_of(a)) for a in segment(page_of(text.replace("\n", "\r\n")))} == parts_of("01_daily_2023")


def test_hash_seed_changes_nothing() -> None:
    code = ("import sys; from pathlib import Path; from kg.read import read_page; from kg.segment import segment\n"
            "print([(a.title, a.kind, a.reporters, [s.offsets for s in a.sentences])"
            " for p in sorted(Path(sys.argv[1]).glob('*.txt')) for a in segment(read_page(p, p.name))])")
    outputs = {subprocess.run([sys.executable, "-c", code, str(SCANS)], cwd=ROOT, capture_output=True, text=True, check=True,
                              env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}).stdout for seed in ("1", "2")}
    assert len(outputs) == 1
