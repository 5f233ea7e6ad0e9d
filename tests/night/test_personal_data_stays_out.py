"""Whoever's name, number or address is in an export is in nothing that comes out of it."""

from __future__ import annotations

import duckdb
import pytest
from searching import Search, people_of_the_samples, texts_of

from pipelines.home import Home


@pytest.fixture(scope="module")
def personal() -> Search:
    return people_of_the_samples()


def test_the_search_finds_what_it_looks_for(first: Home, personal: Search) -> None:
    found = [path for path in first.archive.iterdir() if any(personal.finds(part) for part in texts_of(path))]
    assert len(found) >= 2, "the originals hold personal data, so the search can find it"


def test_no_personal_data_in_any_text_column_of_the_warehouse(first: Home, personal: Search) -> None:
    with duckdb.connect(str(first.warehouse), read_only=True) as con:
        columns = con.execute(
            "select schema_name, table_name, column_name from duckdb_columns()"
            " where not internal and data_type like 'VARCHAR%'"
        ).fetchall()
        assert len(columns) > 300
        for schema, table, column in columns:
            cells = con.execute(f'select distinct "{column}"::varchar from "{schema}"."{table}"').fetchall()
            everything = "\n".join(cell for (cell,) in cells if cell is not None)
            assert not personal.finds(everything.encode()), f"{schema}.{table}.{column}"


def test_no_personal_data_in_any_file_but_the_archived_originals(first: Home, personal: Search) -> None:
    searched = 0
    for path in first.root.rglob("*"):
        if path.is_file() and first.archive not in path.parents:
            searched += 1
            assert not any(personal.finds(part) for part in texts_of(path)), path
    assert searched > 60
