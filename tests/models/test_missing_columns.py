"""An empty cell is a fact where the definitions say so; a column that is not in the export never is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import duckdb
from oracle_terms import NEEDED
from warehouse_of import CONTRACTS, Models, broken_truths, deliver, figures, set_night

FIRST = datetime(2025, 6, 1, 8, tzinfo=UTC)
SECOND = datetime(2025, 9, 1, 8, tzinfo=UTC)
UNKNOWN = (None, None, None)
SYSTEM = {"system_id": "s1", "name": "Biljett", "status": "in_operation", "owner_role": "IT-chef"}


def night(con: duckdb.DuckDBPyConnection, models: Models) -> dict[str, tuple[Any, Any, Any]]:
    set_night(con, 2025, date(2025, 12, 31))
    models.build(con)
    assert broken_truths(con) == []
    return figures(con)


def lacking(con: duckdb.DuckDBPyConnection) -> list[tuple[Any, ...]]:
    return con.execute(
        "select subject_id, owner_role, severity, section, description_sv from review.review_gaps"
        " where rule = 'column_missing' order by 1"
    ).fetchall()


def test_a_metric_whose_column_is_not_there_is_unknown_and_the_gap_is_the_columns(
    con: duckdb.DuckDBPyConnection, models: Models
) -> None:
    deliver(con, "systems", [SYSTEM], lacking=["third_country", "unit"])
    found = night(con, models)
    assert (found["S7"], found["S8"]) == (UNKNOWN, UNKNOWN)
    assert found["S3"] == (1, 1, 1.0), "the others are counted as before"
    told = "select metric_id, status, missing_columns from review.review_metrics where missing_columns is not null"
    assert con.execute(f"{told} order by 1").fetchall() == [
        ("S7", "unknown", "Tredjeland"), ("S8", "unknown", "Tredjeland")
    ]  # fmt: skip
    owner = CONTRACTS["systems"].owner_role
    assert lacking(con) == [
        ("systems.third_country", owner, "high", "Inledning", "Kolumnen Tredjeland saknas i exporten från källan"
         " Systemregister, så de mått som bygger på den är okända. Ta med den i exporten, eller ange vilken rubrik den"
         " har där."),
    ], "and no metric asks about the unit"  # fmt: skip


def test_without_a_column_nobody_is_judged_by_it(con: duckdb.DuckDBPyConnection, models: Models) -> None:
    contract = {"procurement_id": "u1", "started_on": date(2025, 2, 2), "contract_start": date(2025, 3, 3)}
    deliver(con, "procurements", [contract | {"handles_personal_data": True}], lacking=["dpa_signed"])
    assert night(con, models)["P3"] == UNKNOWN
    assert con.execute("select count(*) from review.review_gaps where rule = 'dpa_missing'").fetchone() == (0,)
    assert con.execute("select count(*) from review.review_trace where metric_id = 'P3'").fetchone() == (0,)


def test_an_empty_column_is_a_column(con: duckdb.DuckDBPyConnection, models: Models) -> None:
    deliver(con, "systems", [SYSTEM])
    assert night(con, models)["S7"] == (0, None, 0.0)
    assert lacking(con) == []


def test_of_increments_one_is_enough_and_of_snapshots_the_newest_counts(
    con: duckdb.DuckDBPyConnection, models: Models
) -> None:
    deliver(con, "systems", [SYSTEM], FIRST)
    deliver(con, "systems", [SYSTEM], SECOND, lacking=["third_country"])
    assert night(con, models)["S7"] == UNKNOWN
    con.execute("update raw.sources set delivery_mode = 'incremental' where source = 'systems'")
    assert night(con, models)["S7"] == (0, None, 0.0)


def test_a_delivery_from_before_columns_were_noted_had_them_all(con: duckdb.DuckDBPyConnection, models: Models) -> None:
    deliver(con, "systems", [SYSTEM], lacking=["third_country"])
    con.execute("update raw.deliveries set columns_found = null")
    assert night(con, models)["S7"] == (0, None, 0.0)
    assert lacking(con) == []


def test_the_catalogue_and_the_independent_calculation_need_the_same_columns(
    con: duckdb.DuckDBPyConnection, models: Models
) -> None:
    night(con, models)
    needed = con.execute(
        "select metric_id, string_split(columns_needed, ', ') from core.dim_metric where columns_needed is not null"
    ).fetchall()
    assert {metric: set(columns) for metric, columns in needed} == {
        metric: {f"{source}.{column}" for source, columns in asked.items() for column in columns}
        for metric, asked in NEEDED.items()
    }
    optional = {
        f"{c.source}.{column.name}" for c in CONTRACTS.values() for column in c.stored if not column.heading_required
    }
    assert set().union(*(columns for _, columns in needed)) <= optional, "the others are in every export"
