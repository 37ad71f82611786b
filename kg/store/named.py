"""Questions people ask, kept as SPARQL files in `ontology/queries`, and how their parameters are filled in.

A file begins with comments: `# title: 中文 / English`, then one line for each parameter, `# name (Type): 中文 / English`. In
the query a parameter is `$name` and a variable `?name`, so the file is valid SPARQL as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from kg.errors import KGError, LexiconError
from kg.schema import entity_types, ontology_path
from kg.store.graph import Results, query, rows
from kg.store.lookup import find_one, fold

_COMMENT = re.compile(r"# (?P<name>\w+)(?: \((?P<type>\w+)\))?: (?P<zh>.+?) / (?P<en>.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question leaves open: `type` is a class of entities, or "Article"."""

    name: str
    type: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Question:
    """A named query: the name of its file, its title in Chinese and English, its parameters in order, its SPARQL."""

    name: str
    zh: str
    en: str
    parameters: tuple[Parameter, ...]
    sparql: str

    @property
    def usage(self) -> str:
        """The name with its parameters, as typed after `kg ask`: "posts-of PERSON"."""
        return " ".join([self.name, *(parameter.name.upper() for parameter in self.parameters)])


@cache
def questions() -> dict[str, Question]:
    """Name → question, sorted by name.

    >>> questions()["posts-of"].usage
    'posts-of PERSON'
    """
    return {path.stem: _read(path) for path in sorted(ontology_path("queries").glob("*.rq"))}


def ask(store: ox.Store, name: str, arguments: Sequence[str] = ()) -> Results:
    """Answer a named question; each argument is a name of an entity, or the title or file of an article.

    Raises `KGError` for an unknown question, a wrong number of arguments, and a name that fits nothing or several things.
    """
    question = checked(name, arguments)
    sparql = question.sparql
    for parameter, argument in zip(question.parameters, arguments, strict=True):
        sparql = re.sub(rf"\${parameter.name}\b", f"<{_iri(store, parameter, argument)}>".replace("\\", r"\\"), sparql)
    return query(store, sparql)


def checked(name: str, arguments: Sequence[str]) -> Question:
    """The question of this name, which takes this many arguments.

    Raises `KGError` for an unknown question and a wrong number of arguments.
    """
    question = questions().get(name)
    if question is None:
        raise KGError(name, "no such question", f"ask one of: {', '.join(questions())}")
    if len(arguments) != len(question.parameters):
        raise KGError(name, f"takes {len(question.parameters)} names, not {len(arguments)}", f"kg ask {question.usage}")
    return question


def _read(path: Path) -> Question:
    """The question in a file. Raises `LexiconError` for a header that does not tell its title or one of its parameters."""
    sparql = path.read_text(encoding="utf-8")
    header = [match for line in sparql.splitlines() if (match := _COMMENT.fullmatch(line))]
    if not header or header[0]["name"] != "title":
        raise LexiconError(f"{path}:1", "no title", 'begin with "# title: 中文 / English"')
    parameters = tuple(Parameter(m["name"], m["type"] or "", m["zh"], m["en"]) for m in header[1:])
    for name in dict.fromkeys(re.findall(r"\$(\w+)", sparql)):
        if name not in {parameter.name for parameter in parameters}:
            raise LexiconError(path, f"parameter ${name} is not described", f'add "# {name} (Type): 中文 / English"')
    return Question(path.stem, header[0]["zh"], header[0]["en"], parameters, sparql)


def _iri(store: ox.Store, parameter: Parameter, argument: str) -> str:
    if parameter.type == "Article":
        return _article(store, argument)
    return find_one(store, argument, (parameter.type,) if parameter.type in entity_types() else ()).iri


def _article(store: ox.Store, argument: str) -> str:
    """IRI of the one article with this title, this file, or a title that holds the argument."""
    found = rows(store, """SELECT DISTINCT ?article ?title ?file {
        ?article a ukg:Article ; dcterms:source ?file . OPTIONAL { ?article dcterms:title ?title } } ORDER BY ?file ?article""")
    wanted = fold(argument)
    steps = (
        [row for row in found if argument in (row["article"], row["title"], row["file"])],
        [row for row in found if wanted and wanted in fold(str(row["title"] or ""))],
    )
    for fitting in steps:
        iris = sorted({str(row["article"]) for row in fitting})
        if len(iris) == 1:
            return iris[0]
        if iris:
            titles = "、".join(dict.fromkeys(str(row["title"] or row["article"]) for row in fitting))
            raise KGError(argument, f"{len(iris)} articles fit", f"name one by its title or IRI: {titles}")
    raise KGError(argument, "no such article in the graph", "give its title, or the name of its file")
