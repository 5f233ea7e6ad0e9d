"""In which order rows happen to lie in the marts means nothing to the review."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from pipelines.home import Home
from pipelines.review.model import read_review
from pipelines.review.write import to_json


@pytest.mark.parametrize("seed", [0.1, 0.5, 0.9])
def test_shuffled_marts_give_the_same_review(first: Home, tmp_path: Path, seed: float) -> None:
    published = first.marts / "marts.duckdb"
    shuffled = tmp_path / "marts.duckdb"
    with duckdb.connect(str(shuffled), config={"threads": 1}) as con:
        con.execute(f"attach '{published}' as published (read_only)")
        con.execute("select setseed(?)", [seed])
        tables = con.execute("select table_name from duckdb_tables() where database_name = 'published'").fetchall()
        assert len(tables) > 30
        for (table,) in tables:
            con.execute(f'create table "{table}" as from published."{table}" order by random()')
    assert to_json(read_review(shuffled, first.texts, "sv")) == to_json(read_review(published, first.texts, "sv"))
