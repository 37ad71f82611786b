"""`kg evaluate` must say what the annotators' scorer says, and say where a graph is wrong."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from paths import ROOT, SHARED
from rich.cells import cell_len

from kg.cli.evaluate import evaluate as command
from kg.errors import GraphError, InputError
from kg.evaluate import Rule, as_json, evaluate, evaluate_pages, read_gold
from kg.evaluate.contents import named
from kg.evaluate.matching import align
from kg.evaluate.pages import PageScore
from kg.schema import BASE, PREFIXES
from kg.store.graph import load

SCORER = SHARED / "score" / "score.py"
Two = tuple[list[dict[str, Any]], Path]
PAGES = [SHARED / "gold" / f"page_00{number}.json" for number in range(3)]


def _page(source: str, city: str) -> dict[str, Any]:
    """An invented annotation of one article about a city."""
    union, bureau, leader, contest = f"{city}总工会", f"{city}人社局", f"{city}王小满", f"{city}“金扳手”职工技能大赛"
    entities = [
        {"id": "c", "type": "Region", "name": city, "aliases": [city[:-1]]},
        {"id": "u", "type": "UnionBody", "name": union, "aliases": ["市总工会", "两家主办单位"]},
        {"id": "b", "type": "PublicBody", "name": bureau, "aliases": ["市人社局", "两家主办单位"]},
        {"id": "p", "type": "Person", "name": leader},
        {"id": "i", "type": "Initiative", "name": contest, "aliases": ["大赛"]},
        {"id": "h", "type": "Honour", "name": "技术标兵"},
    ]
    facts = [("u", "organises", "i"), ("b", "organises", "i"), ("b", "partnersWith", "u"), ("u", "locatedIn", "c"),
             ("p", "affiliatedWith", "u"), ("u", "confers", "h")]  # fmt: skip
    article = {
        "n": 1, "title": f"{city}职工比武", "kind": "news", "reporters": ["林一帆"], "entities": entities,
        "relations": [{"head": h, "rel": r, "tail": t, "evidence": f"证据{h}{t}"} for h, r, t in facts],
        "posts": [{"person": "p", "org": "u", "title": "副主席"}],
        "dates": [{"entity": "i", "value": "2019-06", "text": "2019年6月"}],
        "figures": [{"subject": "i", "measure": "参赛职工", "value": 300, "unit": "名", "approx": ">", "text": "300余名"}],
    }  # fmt: skip
    return {"source": source, "articles": [article]}


def _iri(name: str) -> ox.NamedNode:
    """`prefix:local` of the contract, or "kind/tail" of an entity or fact."""
    prefix, _, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local if prefix in PREFIXES else BASE + name)


class _Graph:
    """A graph that says what annotations say; a rough one with losses, additions and changes, here and there."""

    def __init__(self, rough: bool = False) -> None:
        self.rough, self.lines = rough, set[str]()

    def say(self, subject: ox.NamedNode, **said: object) -> None:
        """Triples of one subject: `rdf_type` is rdf:type; a list gives a triple for each of its members."""
        for name, value in said.items():
            for one in value if isinstance(value, list) else [value]:
                term = one if isinstance(one, ox.NamedNode) else ox.Literal(one)  # type: ignore[arg-type]
                self.lines.add(f"{subject} {_iri(name.replace('_', ':'))} {term} .\n")

    def article(self, source: str, number: int, article: dict[str, Any]) -> None:
        """Everything of one article, in one sentence that lists the entities."""
        here = _iri(f"article/{source}-{number}")
        self.sentence, self.place = _iri(f"article/{source}-{number}/sentence"), f"{source}-{number}"
        self.of = {e["id"]: _iri(f"{e['type']}/{re.sub('[^0-9A-Za-z一-鿿]', '', e['name'])}") for e in article["entities"]}
        title = article["title"][1:] if self.rough else article["title"]
        self.say(here, rdf_type=_iri("ukg:Article"), dcterms_title=title, dcterms_source=source,
                 ukg_reporter=article["reporters"])  # fmt: skip
        self.say(self.sentence, rdf_type=_iri("ukg:Sentence"), dcterms_isPartOf=here, ukg_start=number * 5000,
                 ukg_text="".join(e["name"] for e in article["entities"]) + "。")  # fmt: skip
        for place, item in enumerate(article["entities"]):
            self.entity(place, item)
        for place, item in enumerate(article["relations"]):
            self.fact(place, item)
        self.rest(article)

    def entity(self, place: int, item: dict[str, Any]) -> None:
        """Roughly: every fourth under a changed name, every seventh without a mention, all without their first alias."""
        node, aliases = self.of[item["id"]], item.get("aliases", [])
        name = item["name"] + "现场会" if self.rough and place % 4 == 1 else item["name"]
        self.say(node, rdf_type=_iri(f"ukg:{item['type']}"), skos_prefLabel=name, skos_altLabel=aliases[self.rough:])
        if not (self.rough and place % 7 == 6):
            self.say(node, ukg_mentionedIn=self.sentence)

    def fact(self, place: int, item: dict[str, Any]) -> None:
        """Roughly: every fifth the wrong way round, every sixth without its direct triple."""
        head, tail, relation = self.of[item["head"]], self.of[item["tail"]], f"ukg:{item['rel']}"
        if self.rough and place % 5 == 2:
            head, tail = tail, head
        if not (self.rough and place % 6 == 5):
            self.say(head, **{relation: tail})
        self.say(_iri(f"fact/{self.place}-{place}"), rdf_type=_iri("ukg:Fact"), rdf_subject=head, rdf_predicate=_iri(relation),
                 rdf_object=tail, ukg_method=("guess", "rule")[place % 2], prov_wasDerivedFrom=self.sentence)  # fmt: skip

    def rest(self, article: dict[str, Any]) -> None:
        """Roughly: without the first post, every third date another, every fourth figure about another entity."""
        for place, item in enumerate(article["posts"]):
            if place or not self.rough:
                self.say(_iri(f"membership/{self.place}-{place}"), rdf_type=_iri("org:Membership"), ukg_postTitle=item["title"],
                         org_member=self.of[item["person"]], org_organization=self.of[item["org"]],
                         prov_wasDerivedFrom=self.sentence)  # fmt: skip
        for place, item in enumerate(article["dates"]):
            self.say(self.of[item["entity"]], ukg_date="2031" if self.rough and place % 3 == 2 else item["value"])
        for place, item in enumerate(article["figures"]):
            about = next(iter(self.of.values())) if self.rough and place % 4 == 0 else self.of[item["subject"]]
            self.say(_iri(f"figure/{self.place}-{place}"), rdf_type=_iri("ukg:Figure"), ukg_about=about, ukg_text=item["text"],
                     schema_value=item["value"], schema_unitText=item["unit"], prov_wasDerivedFrom=self.sentence)  # fmt: skip


def _written(path: Path, pages: Iterable[dict[str, Any]], rough: bool = False) -> Path:
    graph = _Graph(rough)
    for page in pages:
        for number, article in enumerate(page["articles"]):
            graph.article(page["source"], number, article)
    path.write_text("".join(sorted(graph.lines)), encoding="utf-8")
    return path


def _gold(path: Path, page: dict[str, Any]) -> Path:
    path.write_text(json.dumps(page, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture
def two(tmp_path: Path) -> Two:
    """Two invented pages and the folder of their annotations."""
    pages = [_page("north.txt", "云岭市"), _page("south.txt", "海棠市")]
    folder = tmp_path / "gold"
    folder.mkdir()
    for page in pages:
        _gold(folder / page["source"].replace(".txt", ".json"), page)
    return pages, folder


def _told(gold: Path, graph: Path) -> tuple[dict[str, list[str]], dict[str, Any]]:
    """What the annotators' scorer says: the rows of its table, and its headline figures."""
    run = subprocess.run([sys.executable, SCORER, gold, graph], capture_output=True, text=True, check=True, encoding="utf-8")
    *lines, last = run.stdout.splitlines()
    rows = {line[:22].strip(): line[22:].split() for line in lines[1:] if not line.startswith("resolved")}
    return rows, json.loads(last)


def _agrees(result: PageScore, gold: Path, graph: Path) -> None:
    rows, headline = _told(gold, graph)
    shares = {m.name: [f"{x:.3f}" for x in (m.precision, m.recall, m.f1)] for m in result.score.measures}
    assert {m.name: [str(m.gold), str(m.graph), *shares[m.name]] for m in result.score.measures} == rows
    said = json.loads(as_json([result]))["pages"][0]["scores"]
    assert {name: said[name] for name in headline} == headline


@pytest.mark.skipif(not SCORER.exists(), reason="the scorer is not here")
@pytest.mark.parametrize("gold", PAGES, ids=lambda path: path.stem)
def test_says_what_the_scorer_says(gold: Path, tmp_path: Path) -> None:
    graph = _written(tmp_path / "graph.ttl", [json.loads(gold.read_text(encoding="utf-8"))], rough=True)
    (result,) = evaluate([gold], graph)
    _agrees(result, gold, graph)
    assert 0.4 < result.score["relations"].f1 < 0.9


@pytest.mark.skipif(not SCORER.exists(), reason="the scorer is not here")
def test_says_what_the_scorer_says_of_an_invented_page(tmp_path: Path) -> None:
    page = _page("north.txt", "云岭市")
    gold, graph = _gold(tmp_path / "north.json", page), _written(tmp_path / "graph.ttl", [page], rough=True)
    _agrees(evaluate([gold], graph)[0], gold, graph)


def test_a_faithful_graph_has_no_mistake(two: Two, tmp_path: Path) -> None:
    pages, folder = two
    for result in evaluate([folder], _written(tmp_path / "graph.ttl", pages)):
        assert result.mistakes == ()
        assert {m.f1 for m in result.score.measures if m.gold} == {1.0}
        assert result.score.resolved.recall == 1.0


def test_a_rough_graph_is_scored_by_hand(tmp_path: Path) -> None:
    page = _page("north.txt", "云岭市")
    gold, graph = _gold(tmp_path / "north.json", page), _written(tmp_path / "graph.ttl", [page], rough=True)
    (result,) = evaluate([gold], graph)
    # entities 1 and 5 are renamed: the union keeps an alias, which it shares, the honour overlaps by two thirds only
    assert result.score["entities"][1:] == (6, 5, 6, 5)
    assert result.score["Honour"][1:] == (1, 0, 1, 0)
    # fact 2 is turned, which partnersWith forgives; fact 5 has no direct triple
    assert result.score["relations"][1:] == (6, 5, 5, 5)
    assert result.score["posts"][1:] == (1, 0, 0, 0)
    assert result.score["figures"][1:] == (1, 0, 1, 0) and result.score["figures, any subject"].f1 == 1.0
    assert result.score["articles"].f1 == 1.0
    assert result.score.resolved[1:3] == (4, 3)
    assert result.score.rules == (Rule("guess", 3, 3), Rule("rule", 2, 2))


def test_an_alias_that_two_share_stands_for_both(tmp_path: Path) -> None:
    page = _page("north.txt", "云岭市")
    bodies = page["articles"][0]["entities"]
    bodies[2] |= {"type": "UnionBody", "name": "云岭市各级工会"}
    gold = _gold(tmp_path / "north.json", page)
    one = json.loads(json.dumps(page))
    one["articles"][0]["entities"][1] |= {"name": "两家主办单位", "aliases": []}
    one["articles"][0]["relations"] = one["articles"][0]["relations"][:1]
    del one["articles"][0]["entities"][2]
    (result,) = evaluate([gold], _written(tmp_path / "graph.ttl", [one]))
    assert result.score["UnionBody"][1:] == (2, 2, 1, 1)
    assert result.score["organises"][1:] == (2, 2, 1, 1)


def test_long_names_need_only_overlap_and_short_ones_agree() -> None:
    gold = {(kind, "1"): named(kind, "春季职工技能竞赛活动") for kind in ("Initiative", "UnionBody")}
    near = {(kind, "2"): named(kind, "职工技能竞赛活动") for kind in ("Initiative", "UnionBody")}
    far = {("Initiative", "3"): named("Initiative", "职工趣味竞赛活动")}
    assert [len(hits) for hits in align(near | far, gold).values()] == [1, 0, 0]


def test_each_page_is_compared_with_its_own(two: Two, tmp_path: Path) -> None:
    pages, folder = two
    store = load(_written(tmp_path / "all.ttl", pages, rough=True))
    golds = [read_gold(path) for path in sorted(folder.iterdir())]
    for page, gold, together in zip(pages, golds, evaluate_pages(golds, store), strict=True):
        (alone,) = evaluate([folder / f"{Path(gold.source).stem}.json"], _written(tmp_path / "one.ttl", [page], rough=True))
        assert together == alone
        (picked,) = evaluate_pages([gold], store)
        assert picked == alone


def test_a_date_belongs_to_the_page_that_states_it(two: Two, tmp_path: Path) -> None:
    pages, folder = two
    shared = {"id": "s", "type": "Initiative", "name": "“同心桥”结对行动"}
    for page in pages:
        page["articles"][0]["entities"].append(shared)
        _gold(folder / page["source"].replace(".txt", ".json"), page)
    pages[0]["articles"][0]["dates"].append({"entity": "s", "value": "2022", "text": "2022年"})
    graph = _written(tmp_path / "graph.ttl", pages)
    dating = _Graph()
    dating.say(_iri("dating/1"), rdf_type=_iri("ukg:Dating"), rdf_subject=_iri("Initiative/同心桥结对行动"), rdf_object="2022",
               prov_wasDerivedFrom=_iri("article/north.txt-0/sentence"))  # fmt: skip
    graph.write_text(graph.read_text(encoding="utf-8") + "".join(dating.lines), encoding="utf-8")
    assert [result.score["dates"].graph for result in evaluate([folder], graph)] == [2, 1]


def test_mistakes_quote_their_sentences(tmp_path: Path) -> None:
    page = _page("north.txt", "云岭市")
    gold = _gold(tmp_path / "north.json", page)
    page["articles"][0]["relations"][0] |= {"head": "c"}
    (result,) = evaluate([gold], _written(tmp_path / "graph.ttl", [page]))
    missed, wrong = result.mistakes
    assert (missed.kind, missed.text) == ("missed fact", "证据ui")
    assert missed.what == "云岭市总工会 (UnionBody) organises 云岭市“金扳手”职工技能大赛 (Initiative)"
    del page["articles"][0]["entities"][1], page["articles"][0]["posts"][0]
    page["articles"][0]["relations"] = page["articles"][0]["relations"][1:2]
    (result,) = evaluate([gold], _written(tmp_path / "graph.ttl", [page]))
    assert result.mistakes[0].what.startswith("云岭市总工会 (UnionBody, unmatched) organises ")
    assert (wrong.kind, wrong.method, wrong.place.partition(":")[0]) == ("wrong fact", "guess", "north.txt")
    assert wrong.text.startswith("【云岭市】云岭市总工会") and "【云岭市“金扳手”职工技能大赛】" in wrong.text


@pytest.mark.parametrize(("content", "said"), [
    ('{"articles": [', "gold.json:1:15: no JSON"),
    ("[]", "gold.json: is no annotation"),
    ('{"articles": [{}]}', "article 1: 'entities' is missing"),
    ('{"articles": [{"entities": [], "relations": [{"head": "x", "rel": "issues", "tail": "y"}]}]}', "1: 'x' is missing, or"),
    ('{"articles": [4]}', "gold.json: article 1: "),
])  # fmt: skip
def test_a_faulty_annotation_is_told(content: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(said)):
        read_gold(tmp_path / "gold.json")


def test_missing_things_are_told(two: Two, tmp_path: Path) -> None:
    pages, folder = two
    graph = _written(tmp_path / "graph.ttl", pages[:1])
    with pytest.raises(GraphError, match=r"has no article from south\.txt, but from north\.txt"):
        evaluate([folder], graph)
    with pytest.raises(GraphError, match="no such graph"):
        evaluate([folder], tmp_path / "none.ttl")
    for gold in (tmp_path / "none.json", tmp_path):
        with pytest.raises(InputError, match=r"no (such )?annotation"):
            evaluate([gold], graph)
    twins = [_page("a/north.txt", "云岭市"), _page("b/north.txt", "海棠市")]
    with pytest.raises(GraphError, match=r"a/north\.txt and b/north\.txt both go by the name of north\.txt"):
        evaluate([folder / "north.json"], _written(tmp_path / "twins.ttl", twins))


def test_the_command_prints_aligned_tables_and_mistakes(two: Two, tmp_path: Path) -> None:
    pages, folder = two
    graph = _written(tmp_path / "graph.ttl", pages, rough=True)
    run = CliRunner().invoke(command, [str(folder), str(graph), "--errors", "1"])
    assert run.exit_code == 0 and run.output.startswith("2 pages, added up\n")
    measures = run.output.split("\n\n")[0].splitlines()[2:]
    assert {cell_len(line) for line in measures if not line.startswith(("resolved", " "))} >= {cell_len(measures[0])}
    assert all(cell_len(line) <= cell_len(measures[0]) for line in measures)
    assert re.search(r"^mean +[01]\.\d{3}", run.output, re.MULTILINE)
    assert "missed fact: 2\n" in run.output and run.output.count("证据uh") == 1
    figure = "wrong figure: 2\n  云岭市 .Region. 300余名 = 300 名\n      north.txt:0-[0-9]+ 【云岭市】云岭市总"
    assert re.search(figure, run.output)


def test_the_command_gives_json(two: Two, tmp_path: Path) -> None:
    pages, folder = two
    graph = _written(tmp_path / "graph.ttl", pages, rough=True)
    run = CliRunner().invoke(command, [str(folder), "--graph", str(graph), "--format", "json"])
    data = json.loads(run.output)
    assert [page["source"] for page in data["pages"]] == ["north.txt", "south.txt"]
    assert data["mean"]["relations"]["f1"] == data["pages"][0]["scores"]["relations"]["f1"]
    assert data["total"]["relations"] == {**data["pages"][0]["scores"]["relations"], "gold": 12, "graph": 10}
    assert data["rules"][0] == {"method": "guess", "fired": 6, "right": 6, "pages": 2, "precision": 1.0}
    assert {"kind", "what", "text", "method", "place"} == set(data["pages"][0]["errors"][0])


def test_the_command_takes_one_graph(two: Two, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages, folder = two
    (tmp_path / "outputs").mkdir()
    graph = str(_written(tmp_path / "outputs" / "graph.ttl", pages))
    assert CliRunner().invoke(command, [str(folder), graph, "--graph", graph]).exit_code == 2
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(command, ["gold/north.json", "gold/south.json"]).exit_code == 0


def _script() -> Any:
    spec = importlib.util.spec_from_file_location("measure_methods", ROOT / "scripts" / "measure_methods.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_rules_are_measured_until_they_stand_still(two: Two, tmp_path: Path) -> None:
    script, (pages, folder) = _script(), two
    trusted = []

    def build(page: Path) -> ox.Store:
        trusted.append(script.confidences.confidence("guess"))
        wrong = json.loads(json.dumps(next(p for p in pages if p["source"] == page.name)))
        wrong["articles"][0]["relations"][0]["head"] = "c"
        return load(_written(tmp_path / "one.ttl", [wrong]))

    for page in pages:
        (folder / page["source"]).write_text("云岭", encoding="utf-8")
    rules = script.settle(sorted(folder.glob("*.json")), build)
    assert rules == (Rule("guess", 6, 4, 2), Rule("rule", 6, 6, 2))
    assert trusted == [0.6, 0.6, 0.62, 0.62]
    assert script.table(rules).splitlines()[2:] == ["method\tfired\tright\tconfidence", "guess\t6\t4\t0.62", "rule\t6\t6\t0.88"]


def test_a_page_without_its_text_is_told(two: Two) -> None:
    with pytest.raises(InputError, match=r"its page north\.txt is missing"):
        _script().page_of(two[1] / "north.json", "north.txt")
