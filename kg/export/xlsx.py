"""XLSX: one workbook with a sheet a table, for Excel, WPS and LibreOffice."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import KGError
from kg.export.sheets import Sheet, joined, sheets
from kg.store.files import replacing
from kg.store.tables import read_tables

_MOST_ROWS, _MOST_CHARACTERS = 1_048_576, 32_767  # of a sheet, of a cell: Excel's own limits
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # no clock in what is written
_WIDTHS = {"iri": 12, "head": 12, "tail": 12, "sentence": 12, "article": 12, "about": 12, "entity": 12, "person": 12,
           "organisation": 12, "name": 32, "text": 80, "title": 32, "aliases": 32}  # fmt: skip


def write(store: ox.Store, path: Path) -> None:
    """Write the tables as a workbook with frozen, filtered headers. A text longer than Excel's 32 767 characters is cut.

    Raises KGError where XlsxWriter is not installed, or a table has more rows than a sheet holds.
    """
    buffer = io.BytesIO()
    with _xlsxwriter().Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": "Union KG", "created": _EPOCH})
        bold = book.add_format({"bold": True, "bottom": 1})
        for sheet in sheets(read_tables(store)):
            _add(book, sheet, bold)
    with replacing(path) as file:
        file.write(buffer.getvalue())


def _add(book: Any, sheet: Sheet, bold: Any) -> None:
    if len(sheet.rows) >= _MOST_ROWS:
        raise KGError(f"table {sheet.name}", f"has {len(sheet.rows):,} rows, Excel's sheets hold {_MOST_ROWS:,}",
                      "export csv or parquet instead")  # fmt: skip
    page = book.add_worksheet(sheet.name)
    for position, name in enumerate(sheet.columns):
        page.write_string(0, position, name, bold)
        page.set_column(position, position, _WIDTHS.get(name.rpartition("_")[2], 14))
    for number, row in enumerate(sheet.rows, 1):
        for position, cell in enumerate(map(joined, row)):
            _put(page, number, position, cell)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)


def _put(page: Any, row: int, column: int, cell: str | int | float | bool | None) -> None:
    """Write a cell by its type: text is always text, so that "=" or "--11-27" never becomes a formula."""
    if isinstance(cell, bool):
        page.write_boolean(row, column, cell)
    elif isinstance(cell, int | float):
        page.write_number(row, column, cell)
    elif cell:
        page.write_string(row, column, cell[:_MOST_CHARACTERS])


def _xlsxwriter() -> Any:
    try:
        import xlsxwriter
    except ImportError as error:
        raise KGError("xlsx", "XlsxWriter is not installed", "type: pip install XlsxWriter") from error
    return xlsxwriter
