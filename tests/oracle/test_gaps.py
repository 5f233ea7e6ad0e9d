"""The gaps, found independently: against cases to be counted by hand, and against the metrics they explain."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
import pytest
from gap_rules import RULES as NOES
from gaps_oracle import SMALL_UNITS, people_gaps, reference_gaps, subject_gaps, unknown_employees
from metrics_oracle import RULES, compute
from oracle_terms import Course, Question, Thresholds

from samples.company import build
from samples.truth import HEADINGS, KEYS, Dice, Size, canonical_frames

D = date(2025, 12, 31)
YEAR = Question(2025, D)
COUNTED = ("I2", "S8", "C2", "F1", "F2", "A2")


def frame(source: str, *rows: dict[str, Any]) -> dict[str, pd.DataFrame]:
    """Rows of one source as a canonical frame; a column that a row does not name is missing in it."""
    return {source: pd.DataFrame(list(rows), columns=list(HEADINGS[source]), dtype=object)}


def gaps(metric: str, frames: dict[str, pd.DataFrame], question: Question = YEAR) -> set[str] | None:
    found = subject_gaps(frames, question)[metric]
    return None if found is None else set(found)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


# --- one by one -------------------------------------------------------------------------------------------


def test_incidents_at_the_years_midnights_and_on_the_minute() -> None:
    breach = {"is_personal_data_breach": True, "must_notify": True}
    rows = frame(
        "incidents",
        {"incident_id": "before", "reported_at": utc(2024, 12, 31, 22, 59), "severity": 5},
        {"incident_id": "first", "reported_at": utc(2024, 12, 31, 23, 0), "severity": 3},
        {"incident_id": "last", "reported_at": utc(2025, 12, 31, 22, 59), "closed_at": utc(2025, 12, 31, 23, 1)},
        {"incident_id": "after", "reported_at": utc(2025, 12, 31, 23, 0)},
        # over the start of summer time: 72 hours, and a minute more
        {"incident_id": "in time", "reported_at": utc(2025, 3, 28, 8), "notified_at": utc(2025, 3, 31, 8)} | breach,
        {"incident_id": "late", "reported_at": utc(2025, 3, 28, 8), "notified_at": utc(2025, 3, 31, 8, 1)} | breach,
        {"incident_id": "never", "reported_at": utc(2025, 3, 28, 8), "severity": 2} | breach,
        {"incident_id": "when?", "reported_at": None, "severity": 4},
    )
    assert gaps("I2", rows) == {"first"}
    assert gaps("I3", rows) == {"first", "last", "in time", "late", "never"}
    assert gaps("I5", rows) == {"last", "in time", "late"}
    assert gaps("I7", rows) == {"late", "never"}
    assert gaps("I8", rows) == set(), "closed after midnight is not closed, so nobody asks for its lessons"
    assert gaps("I8", rows, Question(2026, date(2026, 1, 1))) == set()


def test_contracts_in_force_on_the_last_day() -> None:
    personal = {"handles_personal_data": True, "dpa_signed": False}
    rows = frame(
        "procurements",
        {"procurement_id": "ends on D", "contract_start": date(2024, 1, 1), "contract_end": D} | personal,
        {"procurement_id": "ended", "contract_start": date(2024, 1, 1), "contract_end": date(2025, 12, 30)} | personal,
        {"procurement_id": "no end", "contract_start": D} | personal,
        {"procurement_id": "no start"} | personal,
        {"procurement_id": "signed", "contract_start": D} | personal | {"dpa_signed": True},
    )
    assert gaps("P3", rows) == {"ends on D", "no end"}


def test_consulted_on_the_day_of_the_announcement_is_early_enough() -> None:
    told = {"handles_information": True, "started_on": D, "has_security_requirements": False}
    day = date(2025, 6, 1)
    rows = frame(
        "procurements",
        {"procurement_id": "same day", "published_on": day, "security_consulted_on": day} | told,
        {"procurement_id": "day after", "published_on": day, "security_consulted_on": date(2025, 6, 2)} | told,
        {"procurement_id": "never", "published_on": day} | told,
        {"procurement_id": "not announced", "security_consulted_on": day} | told,
    )
    assert gaps("P2", rows) == {"day after", "never"}
    assert len(gaps("P1", rows) or ()) == 4


def test_systems_on_a_leap_day_with_plans_of_two() -> None:
    leap = Question(2024, date(2024, 2, 29), Thresholds(classification_months=12))
    running = {"status": "in_operation", "is_critical": True}
    systems = frame(
        "systems",
        {"system_id": "S1", "classified_on": date(2023, 2, 28), "third_country": "USA"} | running,
        {"system_id": "S2", "classified_on": date(2023, 3, 1), "third_country": "USA", "transfer_mechanism": "none"}
        | running,
        {"system_id": "S3", "classified_on": None, "third_country": "USA", "transfer_mechanism": "bcr"} | running,
        {"system_id": "S4", "status": None, "is_critical": True},
    )
    plans = frame(
        "continuity_plans",
        {"plan_id": "1", "system_id": "S1", "adopted_on": date(2024, 3, 1), "exercised_on": date(2023, 3, 1)},
        {"plan_id": "2", "system_id": "S1", "adopted_on": date(2024, 2, 29)},
        {"plan_id": "3", "system_id": "S2", "adopted_on": None, "exercised_on": date(2023, 2, 28)},
    )
    assert gaps("S2", systems, leap) == {"S1", "S3"}
    assert gaps("S3", systems, leap) == {"S1", "S2", "S3"}
    assert gaps("S8", systems, leap) == {"S1", "S2"}
    assert gaps("S4", systems | plans, leap) == {"S2", "S3"}
    assert gaps("S5", systems | plans, leap) == {"S2", "S3"}
    assert gaps("S4", systems, leap) is None, "no plan was ever sent, so nobody knows"


def test_the_other_registers() -> None:
    activities = frame(
        "processing_activities",
        {"activity_id": "A", "system_id": "S1", "dpia_required": True, "dpia_done_on": D},
        {"activity_id": "B", "system_id": None, "dpia_required": True, "dpia_done_on": date(2026, 1, 1)},
        {"activity_id": "C", "dpia_required": None, "reviewed_on": date(2025, 1, 1)},
    )
    personal = {"status": "in_operation", "contains_personal_data": True}
    systems = frame("systems", {"system_id": "S1"} | personal, {"system_id": "S2"} | personal, {"system_id": "S3"})
    assert gaps("R1", activities) == {"A", "B", "C"}
    assert gaps("R2", activities) == {"A", "B"}
    assert gaps("R3", activities) == {"B"}
    assert gaps("R4", activities | systems) == {"S2"}
    documents = frame(
        "documents",
        {"document_id": "1", "kind": "local_instruction", "status": "in_force", "adopted_on": D},
        {"document_id": "2", "kind": "incident_routine", "status": None, "adopted_on": D},
        {"document_id": "3", "kind": "other", "status": "in_force", "adopted_on": D, "revised_on": date(2024, 12, 31)},
        {"document_id": "4", "kind": "other", "status": "in_force"},
    )
    assert gaps("D1", documents) == {"3", "4"}
    assert gaps("D2", documents) == {"incident_routine"}
    planned = {"year": 2025, "in_plan": True, "result": "deviation"}
    controls = frame(
        "control_points",
        {"control_id": "1", "working_method": "procurement", "followed_up_on": D} | planned,
        {"control_id": "2", "working_method": "other", "followed_up_on": date(2026, 1, 1)} | planned,
        {"control_id": "1", "working_method": "classification", "year": 2024, "in_plan": True},
    )
    assert gaps("C1", controls) == {"2"}
    assert gaps("C2", controls) == {"1"}
    assert gaps("C3", controls) == {"access_management", "local_instruction", "incident_handling", "classification"}


def test_actions_due_on_the_cut_off_are_not_overdue() -> None:
    decided = {"decided_year": 2024}
    actions = frame(
        "actions",
        {"action_id": "due on D", "due_on": D, "status": "planned"} | decided,
        {"action_id": "overdue", "due_on": date(2025, 12, 30), "status": None} | decided,
        {"action_id": "done late", "due_on": D, "status": "done", "completed_on": date(2026, 1, 1)} | decided,
        {"action_id": "this year's", "due_on": date(2025, 6, 1), "status": "planned", "decided_year": 2025},
        {"action_id": "no year", "due_on": date(2025, 6, 1), "status": "in_progress"},
        {"action_id": "cancelled", "due_on": date(2025, 6, 1), "status": "cancelled"} | decided,
    )
    assert gaps("A1", actions) == {"due on D", "overdue", "done late"}
    assert gaps("A2", actions) == {"overdue", "this year's", "no year"}
    projects = frame(
        "projects",
        {"project_id": "ended on the first", "started_on": date(2020, 1, 1), "ended_on": date(2025, 1, 1)},
        {"project_id": "ended before", "started_on": date(2020, 1, 1), "ended_on": date(2024, 12, 31)},
        {"project_id": "assessed", "started_on": D, "risk_assessed_on": D},
        {"project_id": "begun when?"},
    )
    assert gaps("A3", projects) == {"ended on the first"}


# --- people -----------------------------------------------------------------------------------------------


def staff(**sizes: int) -> list[dict[str, Any]]:
    """Active people by unit; the first of each unit is a manager."""
    start = {"start_date": date(2020, 1, 1)}
    return [
        {"employee_id": f"{unit}{n}", "unit": unit, "is_manager": n == 0} | start
        for unit, size in sizes.items()
        for n in range(size)
    ]


def test_units_with_few_judged_people_are_one_group() -> None:
    people = [*staff(five=5, four=4, two=2), {"employee_id": "x", "unit": None, "start_date": date(2020, 1, 1)}]
    frames = frame("employees", *people) | frame(
        "training",
        {"employee_id": "five0", "course_code": "INFOSAK", "status": "completed", "completed_on": D},
        {"employee_id": "four0", "course_code": "INFOSAK", "status": "completed", "completed_on": date(2024, 12, 31)},
    )
    found = people_gaps(frames, YEAR)
    assert found["T1"] == {"five": 4, SMALL_UNITS: 7}
    # three managers in three units: of each unit fewer than five are asked
    assert found["T4"] == {SMALL_UNITS: 3}
    assert found["T5"] == {}
    assert people_gaps(frames, YEAR, smallest_unit=1)["T1"] == {"five": 4, "four": 4, "two": 2, None: 1}


def test_a_unit_is_small_by_those_asked_and_not_by_those_lacking() -> None:
    left = [{"employee_id": "gone", "unit": "A", "start_date": date(2020, 1, 1), "end_date": date(2025, 12, 30)}]
    frames = frame("employees", *staff(A=4), *left) | frame("training")
    assert people_gaps(frames, YEAR)["T1"] == {SMALL_UNITS: 4}
    trained = [
        {"employee_id": f"A{n}", "course_code": "INFOSAK", "status": "completed", "completed_on": D} for n in range(5)
    ]
    frames = frame("employees", *staff(A=6)) | frame("training", *trained)
    assert people_gaps(frames, YEAR)["T1"] == {"A": 1}


def test_no_course_for_anybody_is_no_gap() -> None:
    frames = frame("employees", *staff(A=6)) | frame("training")
    question = Question(2025, D, courses=(Course("X", "privacy", "all"),))
    found = people_gaps(frames, question)
    assert (found["T1"], found["T2"], found["T3"]) == ({}, {"A": 6}, {"A": 6})
    assert people_gaps(frame("employees", *staff(A=6)), YEAR)["T1"] is None


# --- references -------------------------------------------------------------------------------------------


def test_references_to_what_is_not_there() -> None:
    systems = frame("systems", {"system_id": "S1", "status": "retired"}, {"system_id": "S2", "status": "in_operation"})
    named = (
        frame("procurements", {"procurement_id": "P", "system_id": "S9"}, {"procurement_id": "Q", "system_id": None})
        | frame("incidents", {"incident_id": "I", "system_id": "S9"}, {"incident_id": "J", "system_id": "S1"})
        | frame("processing_activities", *({"activity_id": f"A{n}", "system_id": f"S{n}"} for n in (1, 2, 9)))
        | frame("continuity_plans", {"plan_id": "K", "system_id": "S9"})
        | frame("access_reviews", {"review_id": "R", "system_id": "S9"})
    )
    assert reference_gaps(systems | named, YEAR) == {
        ("procurement_unknown_system", "P"),
        ("incident_unknown_system", "I"),
        ("activity_unknown_system", "A9"),
        ("activity_retired_system", "A1"),
        ("plan_unknown_system", "K"),
        ("access_review_unknown_system", "R"),
    }
    assert reference_gaps(named, YEAR) == set(), "without the register nobody knows what is in it"


def test_a_review_that_never_was() -> None:
    years = (1999, 2000, 2024, 2025, 2026, None)
    actions = frame("actions", *({"action_id": str(year), "decided_year": year} for year in years))
    assert reference_gaps(actions, YEAR) == {("action_unknown_review", "1999"), ("action_unknown_review", "2026")}


def test_people_whom_hr_does_not_know_are_told_apart_once() -> None:
    known = frame("employees", {"employee_id": "1"})
    rows = (("1", "A"), ("2", "A"), ("2", "A"), ("2", "B"), ("3", "B"))
    training = frame("training", *({"employee_id": who, "course_code": course} for who, course in rows))
    assert unknown_employees(known | training) == {"A": {"2"}, "B": {"2", "3"}}
    assert unknown_employees(training) == {}


# --- the gaps explain the metrics --------------------------------------------------------------------------


def test_every_metric_with_a_question_is_here() -> None:
    training = {"T1", "T2", "T3", "T4", "T5"}
    without = {"I1", "I4", "I6", "S7"}
    assert set(NOES) == set(RULES) - training - without
    assert set(people_gaps({}, YEAR)) == training
    assert set(subject_gaps({}, YEAR).values()) == {None}
    assert all(sources == RULES[metric][1] for metric, (_, sources) in NOES.items())


@pytest.mark.parametrize("seed", range(60))
def test_numerator_and_gaps_make_the_denominator(seed: int) -> None:
    as_of = (date(2024, 2, 29), date(2024, 12, 31), date(2024, 3, 31), date(2024, 10, 27))[seed % 4]
    absent = set(Dice(seed, as_of, 0).rng.sample(sorted(KEYS), seed % 3))
    company = build(seed, Size.for_employees(6 + seed), 2024, as_of, edge_rate=seed % 5 / 5, absent=absent)
    frames, question = canonical_frames(company), Question(2024, as_of)
    figures = compute(frames, question)
    noes = {metric: None if ids is None else len(ids) for metric, ids in subject_gaps(frames, question).items()}
    people = people_gaps(frames, question)
    noes |= {metric: None if units is None else sum(units.values()) for metric, units in people.items()}
    for metric, number in noes.items():
        figure = figures[metric]
        if figure.numerator is None:
            # Followed up without a result: nothing is known, and nobody is accused of it.
            assert not number, metric
        elif metric in COUNTED:
            assert figure.numerator == number, metric
        else:
            assert figure.numerator + number == figure.denominator, metric


def test_the_sample_company_names_what_is_not_there() -> None:
    company = build()
    found = reference_gaps(canonical_frames(company), YEAR)
    assert Counter(rule for rule, _ in found) == {
        "procurement_unknown_system": 1,
        "incident_unknown_system": 1,
        "activity_unknown_system": 1,
        "activity_retired_system": 3,
        "plan_unknown_system": 1,
        "action_unknown_review": 1,
    }
    assert len(set().union(*unknown_employees(canonical_frames(company)).values())) == 2
