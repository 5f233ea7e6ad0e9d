"""The models compiled once for all tests of them."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest
from warehouse_of import CONTRACTS, Models, compiled_models, dbt

from pipelines import warehouse
from pipelines.exports import loading
from pipelines.home import Home


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home whose warehouse has the seeds and empty raw tables."""
    home = Home.resolve(tmp_path_factory.mktemp("models")).prepare()
    with warehouse.connect(home) as con:
        warehouse.create_base_tables(con)
        loading.create_raw_tables(con, CONTRACTS)
    dbt(home, "seed")
    return home


@pytest.fixture(scope="session")
def models(seeded: Home) -> Models:
    dbt(seeded, "compile")
    compiled = seeded.dbt_target / "compiled" / "genomgang"
    return compiled_models(seeded.dbt_target / "manifest.json", compiled, seeded.warehouse, staging="table")


@pytest.fixture
def con(models: Models) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty warehouse of the test's own."""
    opened = models.open()
    yield opened
    opened.close()
