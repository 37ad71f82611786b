"""Pages into articles and sentences: invented scanner pages, the real ones, and properties that always hold."""

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

from kg.model import Article, Page
from kg.read import read_page
from kg.segment import segment
from kg.segment.bylines import find_byline, find_lead
from kg.segment.flat import flatten
from kg.segment.lines import read_lines
from kg.segment.sentences import split_points
from kg.segment.signatures import find_signature

ROOT = Path(__file__).resolve().parents[1]
SCANS = ROOT / "tests" / "data" / "scans"
SHARED = ROOT.parent / "shared"
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
                assert char == page.text[at] or (char == " " and page.text[at].isspace()) or (char == "和" and page.text[at] == "a")


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
    st.sampled_from(["本报讯 (记者赵明)近日,", "大赛启动", "赵明 摄", "(赵明) 广告", "本报记者 赵明", "…", "。", "\n", "\n\n", "“", "”",
                     "(作者系", " and ", "图为", "5月1日,", "据新华社电 ", "记者赵明报道 ", "1985年5月1日", "摄", "《", "云滩县总工会"]),
    st.text(alphabet="工会职工近日举办竞赛,。!?;:、“”‘’()（），；《》 \n\t\u3000ab1.…", max_size=60)), max_size=30))
def test_any_text_is_parted_without_fault(parts: list[str]) -> None:
    check_offsets(page_of("".join(parts)))


@pytest.mark.parametrize(("line", "names", "rest"), [
    ("本报讯 (记者赵明 通讯员钱小亮)近日", ("赵明", "钱小亮"), "近日"),
    ("本报讯(通讯员孙丽)“好", ("孙丽",), "“好"),
    ("【本报讯】记者 赵 明 报道:近日", ("赵明",), "近日"),
    ("本报 记者赵明 通讯员 钱亮报道 贷款", ("赵明", "钱亮"), "贷款"),
    ("本报 通讯员 诺敏高娃报道 近日", ("诺敏高娃",), "近日"),
    ("记者赵明 通讯员孔小若报道 云滩", ("赵明", "孔小若"), "云滩"),
    ("本报讯 记者 赵明 通讯员 钱亮 近日,大赛", ("赵明", "钱亮"), "近日,大赛"),
    ("新华社北京5月1日电 (记者 赵明 钱亮)全国", ("赵明", "钱亮"), "全国"),
    ("本报北京10月7日电(记者王建国李秀兰)全国", ("王建国", "李秀兰"), "全国"),
    ("本报昆明五月三日讯 (记者 和丽) 昨日", ("和丽",), "昨日"),
    ("工人日报客户端讯 近日", (), "近日"),
    ("中工网北京1月5日电 (工人日报-中工网记者赵明)近日", ("赵明",), "近日"),
    ("新华社电 国家", (), "国家"),
    ("(记者 赵明 通讯员 钱亮)近日,全市", ("赵明", "钱亮"), "近日,全市"),
    ("据《江南工人报》报道 青石矿", (), "青石矿"),
    ("本报讯(记者阿依古丽·买买提)近日", ("阿依古丽·买买提",), "近日"),
    ("江南工人报讯 近日", (), "近日"),
])
def test_leads(line: str, names: tuple[str, ...], rest: str) -> None:
    lead = find_lead(line)
    assert lead is not None
    assert (lead.names, line[lead.end:]) == (names, rest)


@pytest.mark.parametrize("line", [
    "记者从云滩县总工会获悉,近日大赛启动。", "近日,记者来到云滩县。", "本报多次走访发电企业,", "记者在现场看到,职工踊跃报道。",
    "新华社区工会近日成立。", "5月1日,大赛启动。",
])
def test_text_that_is_no_lead(line: str) -> None:
    assert find_lead(line) is None


@pytest.mark.parametrize(("line", "names"), [
    ("本报记者 赵明 本报通讯员 钱亮", ("赵明", "钱亮")), ("□本报记者 赵明", ("赵明",)), ("■ 赵明 钱亮", ("赵明", "钱亮")),
    ("文/图 本报记者 赵明", ("赵明",)), ("□ 新华社记者 央吉 本报记者 扎西多吉", ("央吉", "扎西多吉")),
    ("本报评论员", ()), ("作者:赵明", ("赵明",)), ("□云滩纺织厂 赵小明", ("赵小明",)),
])
def test_byline_lines(line: str, names: tuple[str, ...]) -> None:
    byline = find_byline(line)
    assert byline is not None
    assert byline.names == names


@pytest.mark.parametrize("line", ["记者走基层", "记者手记", "通讯员之家", "——记全国劳模赵明", "记者赵明来到车间的机床旁"])
def test_headlines_that_are_no_byline(line: str) -> None:
    assert find_byline(line) is None


@pytest.mark.parametrize(("line", "names", "photo"), [
    ("赵明 摄(新华社发)", ("赵明",), True), ("赵明 摄/中新社", ("赵明",), True), ("本报记者 赵明 摄", ("赵明",), True),
    ("新华社发(赵明摄)", ("赵明",), True), ("李宗明摄(人民视觉)", ("李宗明",), True), ("□赵明 摄", ("赵明",), True),
    ("图为大赛现场。通讯员钱亮 记者赵明 摄影报道", ("钱亮", "赵明"), True), ("大赛开幕。 新华社发", (), True),
    ("大赛闭幕。(赵明 钱亮)", ("赵明", "钱亮"), False), ("大赛闭幕。(市总工会宣教部 赵明)", ("赵明",), False),
    ("(赵明) 广告", ("赵明",), False), ("大赛闭幕。赵云报道", ("赵云",), False), ("大赛闭幕。李明 张端", ("李明", "张端"), False),
])
def test_signatures(line: str, names: tuple[str, ...], photo: bool) -> None:
    signature = find_signature(line)
    assert signature is not None
    assert (signature.names, signature.photo) == (names, photo)


@pytest.mark.parametrize("line", ["图片新闻", "摄影比赛启动", "大赛闭幕。(完)", "大赛闭幕。(图片来自网络)", "大赛闭幕。孟德", "大赛闭幕。"])
def test_no_signature(line: str) -> None:
    assert find_signature(line) is None


@pytest.mark.parametrize(("flat", "wanted"), [
    ("增长7.4%。好!真的?是;对", ["增长7.4%。", "好!", "真的?", "是;", "对"]),
    ("他说:“先学。再干。”大家笑了。", ["他说:“先学。再干。”", "大家笑了。"]),
    ("“我今年攒了八十六分,工资涨了两级。明年还要争取拿到第一名。”他说。",
     ["“我今年攒了八十六分,工资涨了两级。", "明年还要争取拿到第一名。”", "他说。"]),
    ("唱《团结!就是力量》,喊“加油!”。完", ["唱《团结!就是力量》,喊“加油!”。", "完"]),
    ("小船、铲车……近日,展览举行", ["小船、铲车……", "近日,展览举行"]),
    ("印发《办法》(试行。2021年)。见www.a.com网站.下一步", ["印发《办法》(试行。2021年)。", "见www.a.com网站.", "下一步"]),
    ("没有句号", ["没有句号"]),
])
def test_sentences_end_where_a_reader_ends_them(flat: str, wanted: list[str]) -> None:
    assert [flat[lo:hi] for lo, hi in split_points(flat)] == wanted


@pytest.mark.parametrize(("text", "flat"), [
    ("工会\n\n干部", "工会干部"), ("工人 and 农民", "工人和农民"), ("5 月 1 日", "5月1日"), ("“党建引领 工会先行”活动", "“党建引领 工会先行”活动"),
    ("BRT 3 号", "BRT 3号"), ("R and D", "R and D"), ("\u3000\u3000工会", "工会"),
])
def test_flat_text(text: str, flat: str) -> None:
    assert "".join(char for char, _ in flatten(text, [(0, len(text))])) == flat


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
    assert (article.title, [s.role for s in article.sentences]) == ("云滩县启动劳动竞赛", ["title", "body", "note", "body", "body"])


def test_a_file_without_a_headline_has_an_empty_title() -> None:
    (article,) = segment(page_of("近日,云滩县总工会启动劳动竞赛。职工踊跃参加。"))
    assert (article.title, len(article.sentences)) == ("", 2)


def test_a_headline_alone_is_an_article() -> None:
    assert [article.title for article in segment(page_of("云滩县启动劳动竞赛"))] == ["云滩县启动劳动竞赛"]


def test_a_page_of_furniture_has_no_article() -> None:
    assert segment(page_of("第3版\n\n责任编辑:赵明")) == ()


def test_front_matter_gives_title_reporters_and_date(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: 竞赛启动\ndate: 2021-05-01\nreporters: 赵明\n---\n\n# 竞赛启动\n\n## 现场\n\n近日,竞赛启动。(钱亮)\n",
                    encoding="utf-8")
    page = read_page(path, "a.md")
    (article,) = segment(page)
    assert (article.title, article.reporters, article.date) == ("竞赛启动", ("赵明", "钱亮"), "2021-05-01")
    assert [(s.role, s.text) for s in article.sentences] == [("title", "竞赛启动"), ("note", "现场"), ("body", "近日,竞赛启动。")]
    assert article.sentences[0].start < page.body_start


@pytest.mark.skipif(not list((ROOT / "seeds").glob("*.md")), reason="no seeds yet")
def test_every_seed_file_is_one_article() -> None:
    for path in sorted((ROOT / "seeds").glob("*.md")):
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
