"""The pages that `kg serve` shows: the viewer, the named questions, a query by hand; in a browser too."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

import pytest
import urllib3

from kg.serve import Addresses


def fetch(url: str, fields: list[tuple[str, str]] | None = None, **headers: str) -> urllib3.BaseHTTPResponse:
    if fields is None:
        return urllib3.request("GET", url, headers=headers)
    return urllib3.request("POST", url, body=urlencode(fields).encode(), headers=headers)


def test_pages_are_there(served: Addresses) -> None:
    assert "SPARQL" in fetch(served.questions).data.decode()
    assert fetch(served.viewer).data.decode().lower().startswith("<!doctype html>")
    for name, kind in (("query.js", "text/javascript"), ("query.css", "text/css"), ("questions.json", "application/json")):
        answer = fetch(served.questions + name)
        assert answer.status == 200 and answer.headers["Content-Type"].startswith(kind)
    assert fetch(served.questions + "no-such-page").status == 404
    assert fetch(served.questions + "../../pyproject.toml").status == 404


def test_page_answers_named_questions(served: Addresses) -> None:
    answer = fetch(served.questions + "ask", [("name", "posts-of"), ("argument", "丁三")]).json()
    assert {row["post"]["value"] for row in answer["results"]["bindings"]} == {"主席", "党组书记"}
    wrong = fetch(served.questions + "ask", [("name", "posts-of"), ("argument", "丁四")])
    assert wrong.status == 400 and "did you mean 丁三" in wrong.json()["error"]


def test_page_asks_the_endpoint_without_prefixes(served: Addresses) -> None:
    query = "# 问\nSELECT ?name { ?u a ukg:UnionBody ; skos:prefLabel ?name }"
    (row,) = fetch(served.questions + "sparql", [("query", query)]).json()["results"]["bindings"]
    assert row["name"]["value"] == "甲县总工会"
    own = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ASK { ?u skos:prefLabel '甲县总工会'@zh }"
    assert fetch(served.questions + "sparql", [("query", own)]).json()["boolean"] is True
    assert "query:2:7: does not parse" in fetch(served.questions + "sparql", [("query", "SELECT *\nWHAT {}")]).json()["error"]


def test_pages_refuse_another_name(served: Addresses) -> None:
    assert fetch(served.questions, Host="evil.example").status == 403


def test_query_page_in_a_browser(served: Addresses) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    browser_path = next((path for path in ("/usr/bin/chromium", "/usr/bin/google-chrome") if Path(path).exists()), None)
    if browser_path is None:
        pytest.skip("no browser here")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(served.questions)
        page.wait_for_selector("#question option", state="attached")
        names = [question["name"] for question in page.evaluate("questions")]
        page.select_option("#question", index=names.index("posts-of"))
        page.fill("#arguments input", "丁三")
        page.click("#ask button")
        page.wait_for_selector("#answer td")
        assert "党组书记" in page.inner_text("#answer")
        page.fill("#text", "SELECT ?s ?name { ?s a ukg:Region ; skos:prefLabel ?name }")
        page.click("#sparql button")
        page.wait_for_function("document.querySelector('#answer th')?.textContent === 's'")
        assert "region/990100" in page.inner_text("#answer") and page.inner_text("#told") == "2 行 rows"
        page.fill("#text", "SELECT <script>alert(1)</script>")
        page.click("#sparql button")
        page.wait_for_selector("#told.fault")
        browser.close()
    assert not faults
