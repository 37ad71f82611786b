"""Web pages: what a reader sees of them is the text, offsets and all."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from kg.read import read_page, read_stdin
from kg.read.html import read
from kg.segment import segment

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>大赛启动_云岭网</title>
<meta name="PubDate" content="2021-5-1 10:00"><style>p {}</style></head><body><nav><a>首页</a></nav>
<h1>大赛启动</h1><div><span>2021-05-01</span> <span>来源:云岭工人报</span></div>
<div><p>　　本报讯(记者何舟)近日,<b>云岭市总工会</b>启动大赛。</p><p>五百人报名。<br>下月决赛。</p></div>
<footer>版权所有</footer><script>"<p>不见</p>"</script></body></html>"""


def test_a_web_page_is_one_article(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    page = read_page(tmp_path / "a.html", "a.html")
    article, = segment(page)
    assert (article.title, article.reporters, article.date) == ("大赛启动", ("何舟",), "2021-05-01")
    assert [s.flat for s in article.sentences] == ["大赛启动", "近日,云岭市总工会启动大赛。", "五百人报名。", "下月决赛。"]
    assert all(page.text[s.start:s.end] == s.text for s in article.sentences)


def test_a_web_page_on_standard_input() -> None:
    assert read_stdin(io.BytesIO(PAGE.encode())).meta["title"] == "大赛启动"


@pytest.mark.parametrize(("source", "text", "title"), [
    ("<p>一<p>二&amp;三</p>", "一\n\n二&三\n", None),
    ("<meta property='og:title' content='大赛 启动'><p>一</p>", "大赛 启动\n\n一\n", "大赛 启动"),
    ("<div>菜单</div><article><h1>大赛</h1><p>一</p></article><div>广告</div>", "大赛\n\n一\n", "大赛"),
    ("<p>一</p></div></p><p>二", "一\n\n二\n", None),
])
def test_what_is_seen(source: str, text: str, title: str | None) -> None:
    page = read(source, "a.html", "utf-8")
    assert (page.text, page.meta.get("title")) == (text, title)
