"""The models' own unit tests, written beside them in YAML, are run by dbt over an empty but complete warehouse."""

from __future__ import annotations

from warehouse_of import dbt

from pipelines.home import Home


def test_the_models_unit_tests_pass(seeded: Home) -> None:
    dbt(seeded, "run", "--empty")
    dbt(seeded, "test", "--select", "test_type:unit")
