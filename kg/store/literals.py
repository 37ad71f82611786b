"""Terms of RDF as N-Triples text: the fast way to write a million of them."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from kg.schema import PREFIXES

_XSD = PREFIXES["xsd"]
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_DATE_TYPES = (("gYear", r"\d{4}"), ("gYearMonth", r"\d{4}-\d\d"), ("date", r"\d{4}-\d\d-\d\d"),
               ("gMonthDay", r"--\d\d-\d\d"), ("gMonth", r"--\d\d"))  # fmt: skip


@lru_cache(1024)
def iri(name: str) -> str:
    """An IRI, given in full or as `prefix:name` with a prefix of the contract.

    >>> iri("ukg:Fact"), iri("https://example.org/x")
    ('<https://w3id.org/unionkg/ontology#Fact>', '<https://example.org/x>')
    """
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{local}>" if prefix in PREFIXES else f"<{name}>"


def text(value: str, lang: str = "") -> str:
    """A string, tagged with its language where one is given.

    >>> print(text("“工会”", "zh"), text('a "b"'))
    "“工会”"@zh "a \\"b\\""
    """
    return f'"{value.translate(_ESCAPES)}"' + (f"@{lang}" if lang else "")


def typed(value: str, datatype: str) -> str:
    """A literal of an XML Schema datatype.

    >>> print(typed("2021", "gYear"))
    "2021"^^<http://www.w3.org/2001/XMLSchema#gYear>
    """
    return f'"{value}"^^<{_XSD}{datatype}>'


def number(value: float) -> str:
    """A number as xsd:integer where it is whole, else as xsd:decimal; never with an exponent.

    >>> print(number(43000000.0), number(12.5))
    "43000000"^^<http://www.w3.org/2001/XMLSchema#integer> "12.5"^^<http://www.w3.org/2001/XMLSchema#decimal>
    """
    if float(value).is_integer():
        return typed(str(int(value)), "integer")
    return typed(format(Decimal(repr(value)), "f"), "decimal")


def decimal(value: float, places: int = 4) -> str:
    """A number as xsd:decimal, whole or not.

    >>> print(decimal(1), decimal(0.87))
    "1.0"^^<http://www.w3.org/2001/XMLSchema#decimal> "0.87"^^<http://www.w3.org/2001/XMLSchema#decimal>
    """
    whole, _, rest = f"{value:.{places}f}".partition(".")
    return typed(f"{whole}.{rest.rstrip('0') or '0'}", "decimal")


def lexical(term: object) -> str:
    """IRI, label or lexical form of a pyoxigraph term; "" of none.

    >>> import pyoxigraph as ox
    >>> lexical(ox.NamedNode("urn:x")), lexical(ox.Literal(3)), lexical(None)
    ('urn:x', '3', '')
    """
    return "" if term is None else str(getattr(term, "value", term))


def iso_date(value: str) -> str:
    """A date of ISO 8601 to the precision known, typed where XML Schema has a type for it.

    A span ("2018/2020") and a day that no calendar has stay plain strings.

    >>> print(iso_date("2021-10"), iso_date("2018/2020"), iso_date("2021-02-30"))
    "2021-10"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> "2018/2020" "2021-02-30"
    """
    datatype = next((name for name, form in _DATE_TYPES if re.fullmatch(form, value)), "")
    return typed(value, datatype) if datatype and _exists(value) else text(value)


def _exists(value: str) -> bool:
    """Whether the calendar has this day, month or year; 2020 stands in for a year not given."""
    full = value.replace("--", "2020-", 1) if value.startswith("--") else value
    try:
        date.fromisoformat(full + "-01" * (2 - full.count("-")))
    except ValueError:
        return False
    return True
