"""Parquet tables: a folder with a file a table, typed, for DuckDB, pandas, Polars, Spark and R."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import KGError
from kg.export.sheets import Kind, Sheet, sheets
from kg.store.files import replacing
from kg.store.tables import read_tables


def write(store: ox.Store, folder: Path) -> None:
    """Write the tables as `folder/entities.parquet` and so on; lists stay lists.

    Raises KGError where pyarrow is not installed.
    """
    pq = _pyarrow()[1]
    for sheet in sheets(read_tables(store)):
        with replacing(folder / f"{sheet.name}.parquet") as file:
            pq.write_table(_arrow(sheet), file, compression="zstd")


def _arrow(sheet: Sheet) -> Any:
    pa = _pyarrow()[0]
    kinds: dict[Kind, Any] = {
        "text": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "list": pa.list_(pa.string()),
    }
    schema = pa.schema([(name, kinds[kind]) for name, kind in sheet.columns.items()])
    columns = list(zip(*sheet.rows, strict=True)) or [()] * len(sheet.columns)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise KGError("parquet", "pyarrow is not installed", 'type: pip install "union-kg[parquet]"') from error
    return pyarrow, pyarrow.parquet
