"""Annotated pages: JSON in the shape of the annotation guidelines → `Contents`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.evaluate.contents import Contents, Counted, Dated, Evidence, Held, Key, Named, Statement, Triple, named
from kg.evaluate.forms import fold

_SHAPE = "write it in the shape of the annotation guidelines"


def find_gold(paths: Iterable[str | Path]) -> list[Path]:
    """Annotation files under some paths, in the order named; of a folder all its annotations, sorted, and no other JSON.

    Raises InputError where a path does not exist, a folder holds no annotation, or nothing is named.
    """
    found: list[Path] = []
    for path in map(Path, paths):
        if path.is_dir():
            inside = [file for file in sorted(path.glob("*.json")) if _is_annotation(file)]
            if not inside:
                raise InputError(path, "the folder holds no annotation", "name a folder of gold .json files")
            found += inside
        elif path.exists():
            found.append(path)
        else:
            raise InputError(path, "no such annotation", "name a gold .json file or a folder of them")
    if not found:
        raise InputError("no annotation", "nothing was named", "name a gold .json file or a folder of them")
    return list(dict.fromkeys(found))


def _is_annotation(path: Path) -> bool:
    """Whether a JSON file holds articles; a broken one counts, so that its fault is told when it is read."""
    try:
        data = json.loads(path.read_bytes())
    except ValueError:
        return True
    return isinstance(data, dict) and "articles" in data


def read_gold(path: Path) -> Contents:
    """One annotated page; things of one type and name in several of its articles are one.

    Its source is the file's own word, or the name of the annotation where it has none. Raises InputError where the file
    cannot be read, is no JSON, lacks something, or names an entity that it does not list.
    """
    data = _load(path)
    entities: dict[Key, Named] = {}
    relations: dict[Triple, tuple[Evidence, ...]] = {}
    page = _Page(path, data)
    for number, article in enumerate(page.articles, 1):
        place = f"{path}: article {number}"
        try:
            page.read(article, entities, relations)
        except KeyError as error:
            raise InputError(place, f"{error.args[0]!r} is missing, or named and not listed", _SHAPE) from None
        except (TypeError, ValueError, AttributeError) as error:
            raise InputError(place, f"cannot be read ({error})", _SHAPE) from None
    return Contents(page.source, entities, relations, tuple(page.posts), tuple(page.dates), tuple(page.figures),
                    tuple(sorted(page.reporters)), tuple(page.titles), page.said)


def _load(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_bytes())
    except json.JSONDecodeError as error:
        raise InputError(f"{path}:{error.lineno}:{error.colno}", f"no JSON: {error.msg}", "mend that line") from None
    except UnicodeDecodeError:
        raise InputError(path, "is no text in UTF-8", "save it as UTF-8") from None
    except OSError as error:
        raise InputError(path, f"cannot be read ({error.strerror})", "check its permissions") from None
    if not isinstance(data, dict) or not isinstance(data.get("articles"), list):
        raise InputError(path, "is no annotation: it has no list of articles", _SHAPE)
    return data


class _Page:
    """What is gathered while the articles of one page are read."""

    def __init__(self, path: Path, data: dict[str, Any]) -> None:
        self.source = str(data.get("source") or path.name)
        self.articles: Sequence[dict[str, Any]] = data["articles"]
        self.posts: list[Held] = []
        self.dates: list[Dated] = []
        self.figures: list[Counted] = []
        self.said: dict[Statement, Evidence] = {}
        self.reporters: set[str] = set()
        self.titles: list[str] = []

    def read(self, article: dict[str, Any], entities: dict[Key, Named], relations: dict[Triple, tuple[Evidence, ...]]) -> None:
        """Add one article. Raises KeyError where it lacks something."""
        keys: dict[str, Key] = {}
        for item in article["entities"]:
            key = keys[item["id"]] = (item["type"], fold(item["name"]))
            before = entities.get(key)
            name, labels = (before.name, before.labels) if before else (item["name"], ())
            entities[key] = named(item["type"], name, [*labels, item["name"], *item.get("aliases", [])])
        for item in article["relations"]:
            triple = (keys[item["head"]], item["rel"], keys[item["tail"]])
            relations.setdefault(triple, (Evidence(item.get("evidence", "")),))
        self.posts += [Held(keys[p["person"]], keys[p["org"]], fold(p["title"])) for p in article["posts"]]
        dated = [(Dated(keys[d["entity"]], str(d["value"])), Evidence(d.get("text", ""))) for d in article["dates"]]
        self.dates += [date for date, _ in dated]
        self.said |= dict(dated)
        self.figures += [Counted(keys[f["subject"]], float(f["value"]), fold(f["unit"]), f["text"]) for f in article["figures"]]
        self.reporters |= set(map(fold, article["reporters"]))
        self.titles.append(fold(article["title"]))
