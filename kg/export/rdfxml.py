"""RDF/XML: for older RDF tools and XML pipelines."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox

from kg.schema import PREFIXES
from kg.store.files import replacing
from kg.store.rdf import in_order, triples_of

_ROOT = re.compile(rb"<rdf:RDF (.*?)>")


def write(store: ox.Store, path: Path) -> None:
    """Write the whole graph as RDF/XML. Loses nothing."""
    document = ox.serialize(in_order(triples_of(store)), format=ox.RdfFormat.RDF_XML, prefixes=dict(PREFIXES)) or b""
    document = _ROOT.sub(_sorted_namespaces, document, count=1)
    with replacing(path) as file:
        # an XML parser turns a raw carriage return into a line feed, and the offsets of the sentence would be lost
        file.write(document.replace(b"\r", b"&#13;"))


def _sorted_namespaces(root: re.Match[bytes]) -> bytes:
    """The root element with its namespaces sorted: the serializer gives them in the order of a hash."""
    return b"<rdf:RDF " + b" ".join(sorted(root[1].split())) + b">"
