"""A source that is delivered in increments: what came before stays, and of each key the newest row is the picture."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import duckdb
import pytest
from warehouse_of import CONTRACTS, Models, broken_truths, deliver, figures, set_night

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


def lose(con: duckdb.DuckDBPyConnection, received: datetime, *, rows: int = 0, values: tuple[int, ...] = ()) -> None:
    """Of the incidents received then, so many rows could not be read, nor one value on each of these lines."""
    (delivery,) = con.execute(
        "update raw.deliveries set rows_rejected = $1, rows_read = rows_read + $1 where received_at = $2"
        " returning delivery_id",
        [rows, received],
    ).fetchone() or ("",)
    lost = [("rejected_rows", 90 + number) for number in range(rows)] + [("rejected_values", line) for line in values]
    for table, line in lost:
        con.execute(
            f"insert into raw.{table} values (?, 'incidents', 'a.csv', 'sha', ?, 'severity', 'är ingen grad', ?)",
            [delivery, line, received],
        )
    con.execute("insert into raw.pii_findings values (?, 'incidents', 'category', 'email', 1, ?)", [delivery, received])


def affected(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    return dict(
        con.execute(
            "select rule, affected from review.review_gaps"
            " where rule in ('rows_rejected', 'values_rejected', 'personal_data_found')"
        ).fetchall()
    )


def test_what_was_lost_of_an_increment_is_still_lost_when_the_next_has_come(
    incremental: duckdb.DuckDBPyConnection, models: Models
) -> None:
    lose(incremental, FIRST, rows=2, values=(2, 3))
    lose(incremental, SECOND, rows=1)
    assessed(incremental, models, SECOND)
    # Line 2 of the first was i1, which the second has again and in full.
    assert affected(incremental) == {"rows_rejected": 3, "values_rejected": 1, "personal_data_found": 2}
    counted = "select rows_read, rows_loaded, rows_rejected from core.dim_source where source = 'incidents'"
    assert incremental.execute(counted).fetchall() == [(7, 4, 3)]
    assessed(incremental, models, FIRST)
    assert affected(incremental) == {"rows_rejected": 2, "values_rejected": 2, "personal_data_found": 1}


def test_what_was_lost_of_a_snapshot_is_gone_with_it(incremental: duckdb.DuckDBPyConnection, models: Models) -> None:
    incremental.execute("update raw.sources set delivery_mode = 'snapshot'")
    lose(incremental, FIRST, rows=2, values=(3,))
    assessed(incremental, models, SECOND)
    assert affected(incremental) == {}


def test_rows_are_told_apart_by_the_key_of_their_contract(models: Models) -> None:
    built = "\n".join(models.statements.values())
    for source, contract in CONTRACTS.items():
        keys = re.findall(
            rf'from "warehouse"\."raw"\."{source}" as raw_rows.*?partition by (.*?) order', built, re.DOTALL
        )
        assert [set(key.split(", ")) for key in keys] == [{column.name for column in contract.key}], source
