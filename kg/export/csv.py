"""CSV tables: a folder with a file a table, for Excel, pandas, DuckDB and R."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pyoxigraph as ox

from kg.export.sheets import joined, sheets
from kg.store.files import replacing
from kg.store.tables import read_tables


def write(store: ox.Store, folder: Path) -> None:
    """Write the tables as `folder/entities.csv` and so on, as RFC 4180 has it: commas, CRLF, quotes where needed.

    They begin with a byte order mark, without which Excel takes UTF-8 for the local code page and garbles the Chinese.
    """
    for sheet in sheets(read_tables(store)):
        text = io.StringIO(newline="")
        rows = csv.writer(text)
        rows.writerow(sheet.columns)
        rows.writerows([_plain(joined(cell)) for cell in row] for row in sheet.rows)
        with replacing(folder / f"{sheet.name}.csv") as file:
            file.write(text.getvalue().encode("utf-8-sig"))


def _plain(cell: str | int | float | bool | None) -> str | int | float | None:
    """A boolean as "true" or "false", which DuckDB, pandas and R all read; the rest as it is."""
    return str(cell).lower() if isinstance(cell, bool) else cell
