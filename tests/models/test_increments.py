"""A source that is delivered in increments: what came before stays, and of each key the newest row is the picture."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import duckdb
import pytest
from warehouse_of import Models, broken_truths, deliver, figures, set_night

LAST_DAY = date(2025, 12, 31)
FIRST = datetime(2025, 9, 1, 8, tzinfo=UTC)
SECOND = FIRST + timedelta(days=30)


def incident(name: str, severity: int | None) -> dict[str, Any]:
    return {"incident_id": name, "reported_at": datetime(2025, 5, 1, tzinfo=UTC), "severity": severity}


@pytest.fixture
def incremental(con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Two deliveries of incidents: the second has one new and one that has been assessed since the first."""
    con.execute("update raw.sources set delivery_mode = 'incremental' where source = 'incidents'")
    deliver(con, "incidents", [incident("i1", None), incident("i2", 1)], FIRST)
    deliver(con, "incidents", [incident("i1", 4), incident("i3", None)], SECOND)
    return con


def assessed(con: duckdb.DuckDBPyConnection, models: Models, known_at: datetime) -> tuple[Any, ...]:
    """Of the incidents, how many have a severity: numerator and denominator."""
    set_night(con, LAST_DAY.year, LAST_DAY, known_at)
    models.build(con)
    assert broken_truths(con) == []
    return figures(con)["I5"][:2]


def test_increments_add_up_and_the_newest_row_of_a_key_counts(
    incremental: duckdb.DuckDBPyConnection, models: Models
) -> None:
    assert assessed(incremental, models, SECOND) == (2, 3)
    rows = incremental.execute("select incident_id, severity from core.fct_incidents order by 1").fetchall()
    assert rows == [("i1", 4), ("i2", 1), ("i3", None)]
    current = incremental.execute("select is_current from review.review_sources").fetchall()
    assert current == [(True,), (True,)]


def test_as_known_before_the_second_only_the_first_had_come(
    incremental: duckdb.DuckDBPyConnection, models: Models
) -> None:
    assert assessed(incremental, models, SECOND - timedelta(seconds=1)) == (1, 2)


def test_a_snapshot_takes_the_place_of_what_came_before(incremental: duckdb.DuckDBPyConnection, models: Models) -> None:
    incremental.execute("update raw.sources set delivery_mode = 'snapshot'")
    assert assessed(incremental, models, SECOND) == (1, 2)
    current = incremental.execute("select is_current from review.review_sources order by received_at").fetchall()
    assert current == [(False,), (True,)]


def test_a_row_that_is_there_twice_is_one_and_the_first_of_a_file_counts(
    con: duckdb.DuckDBPyConnection, models: Models
) -> None:
    deliver(con, "incidents", [incident("i1", 4), incident("i1", None)], FIRST)
    assert assessed(con, models, FIRST) == (1, 1)


def test_a_figure_is_traced_to_the_increment_its_row_came_with(
    incremental: duckdb.DuckDBPyConnection, models: Models
) -> None:
    assessed(incremental, models, SECOND)
    behind = incremental.execute(
        "select subject_id, received_at, line from review.review_trace where metric_id = 'I5' order by 1"
    ).fetchall()
    assert behind == [("i1", SECOND, 2), ("i2", FIRST, 3), ("i3", SECOND, 3)]
