"""What the organisation has decided for itself: written in its settings, used by the models, shown in the review."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest
from warehouse_of import Models, deliver, figures, set_night

from pipelines.home import Home, load_organisation

LAST_DAY = date(2025, 12, 31)
SYSTEM = {"system_id": "s1", "name": "Biljett", "status": "in_operation"}
PEOPLE = [
    {"employee_id": f"e{number}", "unit": unit, "start_date": date(2020, 1, 1)}
    for number, unit in enumerate(["Scen"] * 4 + ["Kansli"] * 6)
]


class Decided:
    """A warehouse whose night was asked for with some settings."""

    def __init__(self, con: duckdb.DuckDBPyConnection, models: Models, home: Home) -> None:
        self.con, self.models, self.home = con, models, home

    def night(self, settings: str = "", **rows: Any) -> dict[str, tuple[Any, Any, Any]]:
        """Deliver rows, then run a night with these settings; the figures of it."""
        for source, given in rows.items():
            deliver(self.con, source, given if isinstance(given, list) else [given])
        self.home.organisation_file.write_text(settings, encoding="utf-8")
        set_night(self.con, LAST_DAY.year, LAST_DAY, decided=load_organisation(self.home))
        self.models.build(self.con)
        return figures(self.con)

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        return self.con.execute(sql).fetchall()

    def changed(self) -> dict[tuple[str, str], tuple[str | None, str | None]]:
        """What the review says that the organisation has decided: default and own value."""
        rows = self.ask("select kind, key, default_value, value from review.review_settings where is_override")
        return {(kind, key): (default, value) for kind, key, default, value in rows}

    def metric(self, metric_id: str, columns: str) -> tuple[Any, ...]:
        return self.ask(f"select {columns} from review.review_metrics where metric_id = '{metric_id}'")[0]


@pytest.fixture
def decided(con: duckdb.DuckDBPyConnection, models: Models, tmp_path: Path) -> Decided:
    return Decided(con, models, Home.resolve(tmp_path / "home").prepare())


def test_nothing_decided_is_every_default_and_says_so(decided: Decided) -> None:
    decided.night()
    assert decided.changed() == {}
    assert decided.ask("select distinct kind from review.review_settings order by 1") == [
        ("course",), ("target",), ("threshold",)
    ]  # fmt: skip
    assert decided.ask("select * from review.review_settings where value is distinct from default_value") == []


def test_a_target_of_ones_own_decides_what_is_met(decided: Decided) -> None:
    half = [SYSTEM | {"owner_role": "Chef"}, SYSTEM | {"system_id": "s2"}]
    decided.night(systems=half)
    assert decided.metric("S3", "target, status, is_overridden") == (1.0, "missed", False)
    decided.night("targets: {S3: 0.5}")
    assert decided.metric("S3", "target, status, is_overridden") == (0.5, "met", True)
    assert decided.changed() == {("target", "S3"): ("1.0", "0.5")}
    decided.night("targets: {S3: 0.51}")
    assert decided.metric("S3", "status") == ("missed",)


def test_a_target_that_is_left_undecided_judges_nothing(decided: Decided) -> None:
    slow = {
        "incident_id": "i1",
        "reported_at": datetime(2025, 5, 1, tzinfo=UTC),
        "closed_at": datetime(2025, 5, 8, tzinfo=UTC),
        "severity": 1,
    }
    decided.night("targets: {I4: 6}", incidents=slow)
    assert decided.metric("I4", "value, target, status") == (7.0, 6.0, "missed")
    assert decided.ask("select subject_id from review.review_gaps where rule = 'incident_slow'") == [("I4",)]
    decided.night("targets: {I4: null}")
    assert decided.metric("I4", "value, target, status") == (7.0, None, None)
    assert decided.ask("select subject_id from review.review_gaps where rule = 'incident_slow'") == []
    assert decided.changed() == {("target", "I4"): ("30.0", None)}


@pytest.mark.parametrize(
    ("metric", "setting", "default", "default_figure", "own", "own_figure", "rows"),
    [
        ("S2", "classification_months", 36, (1, 1), 12, (0, 1),
         {"systems": SYSTEM | {"classified_on": date(2023, 6, 1)}}),
        ("S4", "relevant_availability", 3, (0, 0), 2, (0, 1), {"systems": SYSTEM | {"availability": 2}}),
        ("S5", "exercise_months", 12, (0, 1), 24, (1, 1),
         {"systems": SYSTEM | {"is_critical": True},
          "continuity_plans": {"plan_id": "p", "system_id": "s1", "exercised_on": date(2024, 6, 1)}}),
        ("S6", "access_review_months", 12, (1, 1), 3, (0, 1),
         {"systems": SYSTEM, "access_reviews": {"review_id": "r", "system_id": "s1", "reviewed_on": date(2025, 6, 1)}}),
        ("S9", "ai_assessment_months", 24, (1, 1), 12, (0, 1),
         {"systems": SYSTEM | {"uses_ai": True, "risk_assessed_on": date(2024, 6, 1)}}),
        ("R2", "processing_review_months", 12, (0, 1), 24, (1, 1),
         {"processing_activities": {"activity_id": "b", "reviewed_on": date(2024, 6, 1)}}),
        ("D1", "document_months", 12, (0, 1), 24, (1, 1),
         {"documents": {"document_id": "d", "kind": "other", "status": "in_force", "adopted_on": date(2024, 6, 1)}}),
    ],
)  # fmt: skip
def test_a_threshold_of_ones_own_is_what_its_metric_counts_with_and_says(
    decided: Decided, metric: str, setting: str, default: int, default_figure: tuple[int, int], own: int,
    own_figure: tuple[int, int], rows: dict[str, Any],
) -> None:  # fmt: skip
    # A metric of two sources is unknown until both have come.
    rows = {"continuity_plans": {"plan_id": "none", "system_id": "none"}} | rows if metric == "S4" else rows
    assert decided.night(**rows)[metric][:2] == default_figure
    assert str(default) in decided.metric(metric, "formula_sv")[0]
    assert decided.night(f"thresholds: {{{setting}: {own}}}")[metric][:2] == own_figure
    for formula in decided.metric(metric, "formula_sv, formula_en"):
        assert str(own) in formula and "{" not in formula
    assert decided.changed() == {("threshold", setting): (str(default), str(own))}


def test_units_smaller_than_decided_are_merged(decided: Decided) -> None:
    units = "select distinct subject_id from review.review_gaps where rule = 'training_infosec_missing' order by 1"
    not_taken = {"employee_id": "e0", "course_code": "INFOSAK", "status": "not_started"}
    decided.night(employees=PEOPLE, training=not_taken)
    assert decided.ask(units) == [("Kansli",), ("small_units",)]
    decided.night("thresholds: {small_unit: 4}")
    assert decided.ask(units) == [("Kansli",), ("Scen",)]
    decided.night("thresholds: {small_unit: 7}")
    assert decided.ask(units) == [("small_units",)]


TRAINING = ("T1", "T2", "T3", "T4", "T5")
OWN_COURSES = """
courses:
  - {code: SAKER, topic: infosec, audience: all, validity_months: 6}
  - {code: DATASKYDD, topic: privacy, audience: all, validity_months: 12}
  - {code: CHEFSDAG, topic: kris, audience: managers, validity_months: 36}
"""


def test_courses_of_ones_own_take_the_place_of_the_defaults(decided: Decided) -> None:
    def taken(code: str, on: date) -> dict[str, Any]:
        return {"employee_id": "e0", "course_code": code, "status": "completed", "completed_on": on}

    training = [
        taken("INFOSAK", date(2025, 5, 1)),
        taken("SAKER", date(2025, 6, 30)),
        taken("DATASKYDD", date(2025, 5, 1)),
        taken("CHEFSDAG", date(2023, 5, 1)),
    ]
    everything = PEOPLE[0] | {"is_manager": True, "is_system_owner": True}
    found = decided.night(employees=everything, training=training)
    assert {metric: found[metric] for metric in TRAINING} == {
        "T1": (1, 1, 1.0), "T2": (1, 1, 1.0), "T3": (1, 1, 1.0), "T4": (0, 1, 0.0), "T5": (0, 1, 0.0)
    }  # fmt: skip
    found = decided.night(OWN_COURSES)
    # SAKER lapsed with its half year on this very day; INFOSAK is no longer asked about, nor any system owners' course.
    assert {metric: found[metric] for metric in TRAINING} == {
        "T1": (0, 1, 0.0), "T2": (1, 1, 1.0), "T3": (0, 1, 0.0), "T4": (1, 1, 1.0), "T5": (0, 0, None)
    }  # fmt: skip
    assert decided.changed() == {
        ("course", "SAKER"): (None, "infosec, all, 6"),
        ("course", "DATASKYDD"): ("privacy, all, 12", "privacy, all, 12"),
        ("course", "CHEFSDAG"): (None, "kris, managers, 36"),
        ("course", "INFOSAK"): ("infosec, all, 12", None),
        ("course", "INCIDENT-CHEF"): ("incident routine, managers, 12", None),
        ("course", "SYSTEMANSVAR"): ("system ownership, system_owners, 24", None),
    }
    courses = decided.ask("select course_code from core.dim_course where is_mandatory order by 1")
    assert courses == [("CHEFSDAG",), ("DATASKYDD",), ("SAKER",)]


def test_what_was_decided_yesterday_and_not_today_is_forgotten(decided: Decided) -> None:
    decided.night("targets: {S3: 0.5}\nthresholds: {exercise_months: 24}" + OWN_COURSES)
    assert len(decided.changed()) > 3
    decided.night()
    assert decided.changed() == {}
