"""Time: a fact moves a figure on the very day the definition says, in Stockholm, and moves no other figure."""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta
from typing import Any

import duckdb
import pytest
from time_cases import DAYS, Case, day
from time_incidents import INCIDENT_DAYS, MOMENTS, Moments
from warehouse_of import Models, deliver, figures, set_night

from pipelines.assets.dbt_process import PROJECT
from pipelines.home import Organisation

CASES = [*INCIDENT_DAYS, *DAYS]
# Metrics that ask how things are in the latest files, whatever day the review is for.
WITHOUT_A_DATE = {
    "S1": "a level is set or not",
    "S3": "an owner is named or not",
    "S7": "a country is named or not",
    "S8": "a mechanism is named or not",
    "R1": "a column is filled or not",
    "R4": "an activity names the system or not",
    "D2": "a document is in force or not",
    "F1": "a finding is open or not",
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.day}: {case.rule}")
def test_a_figure_moves_on_the_day_its_definition_says_and_no_other_figure_does(
    con: duckdb.DuckDBPyConnection, models: Models, case: Case
) -> None:
    for source, rows in case.rows.items():
        deliver(con, source, rows)
    decided = Organisation(thresholds=case.thresholds)
    before, on_the_day = (
        figures_of(con, models, cut_off, decided) for cut_off in (case.day - timedelta(days=1), case.day)
    )
    moved = {metric: (before[metric], after) for metric, after in on_the_day.items() if after != before[metric]}
    assert moved == case.moves


@pytest.mark.parametrize("told", MOMENTS, ids=lambda told: f"{told.metric}: {told.rule}")
def test_hours_are_counted_as_they_pass_and_days_as_the_calendar_does(
    con: duckdb.DuckDBPyConnection, models: Models, told: Moments
) -> None:
    moments = {name: datetime.fromisoformat(written) for name, written in told.moments.items()}
    deliver(con, "incidents", [{"incident_id": "i1", "is_personal_data_breach": True, "must_notify": True, **moments}])
    last_day = date(moments["reported_at"].year, 12, 31)
    assert figures_of(con, models, last_day)[told.metric] == told.figure


@pytest.mark.parametrize(
    ("consulted", "published", "figure"),
    [
        ("2025-05-02", "2025-05-02", "1/1"),
        ("2025-05-03", "2025-05-02", "0/1"),
        ("2025-05-03", None, "1/1"),
        (None, None, "0/1"),
    ],
    ids=["on the day of publication", "the day after", "never published", "never consulted"],
)
def test_security_is_consulted_early_until_the_day_of_publication(
    con: duckdb.DuckDBPyConnection, models: Models, consulted: str | None, published: str | None, figure: str
) -> None:
    row = {
        "procurement_id": "u1",
        "handles_information": True,
        "started_on": day("2025-04-01"),
        "security_consulted_on": consulted and day(consulted),
        "published_on": published and day(published),
    }
    deliver(con, "procurements", [row])
    assert figures_of(con, models, date(2025, 12, 31))["P2"] == figure


def test_what_asks_about_no_date_is_the_same_whatever_the_cut_off(
    con: duckdb.DuckDBPyConnection, models: Models
) -> None:
    """Dates are given wherever the register has one, and must not matter."""
    dated = day("2025-06-01")
    classes = {"confidentiality": 1, "integrity": 2, "availability": 3, "owner_role": "IT-chef"}
    system = {"status": "in_operation", "contains_personal_data": True, "classified_on": dated, "third_country": "USA"}
    deliver(con, "systems", [system | classes | {"system_id": "s1"}, system | {"system_id": "s2"}])
    deliver(con, "processing_activities", [{"activity_id": "b1", "system_id": "s1", "reviewed_on": dated}])
    kind = {"kind": "incident_routine", "status": "in_force"}
    deliver(con, "documents", [kind | {"document_id": "d1", "adopted_on": dated}])
    deliver(con, "findings", [{"finding_id": "f1", "year": 2025, "severity": 4, "status": "open", "area": "dpia"}])
    for cut_off in (date(2024, 2, 29), date(2025, 5, 31), date(2025, 6, 1), date(2030, 12, 31)):
        found = figures_of(con, models, cut_off)
        assert {metric: found[metric] for metric in WITHOUT_A_DATE} == {
            "S1": "1/2", "S3": "1/2", "S7": "2", "S8": "2", "R1": "0/1", "R4": "1/2", "D2": "1/2", "F1": "1"
        }, cut_off  # fmt: skip


def test_every_metric_of_the_catalogue_has_its_days_or_a_reason_to_have_none() -> None:
    with (PROJECT / "seeds" / "metric_catalogue.csv").open(encoding="utf-8", newline="") as file:
        catalogue = {row["metric_id"] for row in csv.DictReader(file)}
    moved = {metric for case in CASES for metric in case.moves}
    assert moved & WITHOUT_A_DATE.keys() == set()
    assert moved | WITHOUT_A_DATE.keys() == catalogue


def figures_of(
    con: duckdb.DuckDBPyConnection, models: Models, cut_off: date, decided: Organisation | None = None
) -> dict[str, str]:
    """Every figure of the review as of a day, as the cases write them."""
    set_night(con, cut_off.year, cut_off, decided=decided)
    models.build(con, "review_metrics")
    return {metric: written(*figure) for metric, figure in figures(con).items()}


def written(numerator: Any, denominator: Any, value: Any) -> str:
    if denominator is not None:
        return f"{numerator}/{denominator}"
    return "?" if value is None else f"{value:g}"
