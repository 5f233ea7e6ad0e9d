"""On which day each fact begins and ceases to move a figure, as the definitions say: data for test_time.

A figure is written as the review counts it: "1/2" for a share, "3" for a number or a median, "?" for what is not known.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

Rows = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Case:
    """Facts that move these figures, and no others, between the day before ``day`` and ``day`` itself."""

    rule: str
    day: date
    moves: dict[str, tuple[str, str]]
    rows: Rows
    thresholds: dict[str, float] = field(default_factory=dict)


def case(rule: str, day: str, moves: str, thresholds: dict[str, float] | None = None, **rows: Any) -> Case:
    """``moves`` reads "T1 T2: 0/1 > 1/1; I1: 0 > 1": the metrics, the figure the day before and on the day."""
    parsed = {}
    for part in moves.split(";"):
        metrics, _, figures = part.partition(":")
        before, _, on_the_day = figures.partition(">")
        parsed |= {metric: (before.strip(), on_the_day.strip()) for metric in metrics.split()}
    lists = {source: given if isinstance(given, list) else [given] for source, given in rows.items()}
    return Case(rule, date.fromisoformat(day), parsed, lists, thresholds or {})


COURSES = ("INFOSAK", "DATASKYDD", "INCIDENT-CHEF", "SYSTEMANSVAR")


def day(written: str) -> date:
    return date.fromisoformat(written)


def person(start: str = "2015-01-01", end: str | None = None) -> dict[str, Any]:
    """Someone whom all five training metrics ask about."""
    ended = day(end) if end else None
    started = day(start)
    return {
        "employee_id": "e1", "unit": "Scen", "is_manager": True, "is_system_owner": True, "start_date": started,
        "end_date": ended,
    }  # fmt: skip


def taken(completed: str, *courses: str) -> list[dict[str, Any]]:
    """Courses that the person took on a day; all four when none is named."""
    return [
        {"employee_id": "e1", "course_code": code, "status": "completed", "completed_on": day(completed)}
        for code in courses or COURSES
    ]


NOTHING_TAKEN = {"employee_id": "e1", "course_code": "INFOSAK", "status": "not_started"}
SYSTEM = {"system_id": "s1", "status": "in_operation", "is_critical": True, "uses_ai": True}
CURRENT = {"document_id": "d1", "kind": "other", "status": "in_force"}
IN_PLAN = {"control_id": "k1", "working_method": "procurement", "in_plan": True}


def plan(**dates: str) -> dict[str, Any]:
    return {"plan_id": "p1", "system_id": "s1"} | {name: day(written) for name, written in dates.items()}


def reviewed(on: str) -> dict[str, Any]:
    return {"review_id": "r1", "system_id": "s1", "reviewed_on": day(on)}


def procurement(**facts: Any) -> dict[str, Any]:
    return {"procurement_id": "u1", "handles_information": True, "has_security_requirements": True, **facts}


def contract(**dates: str) -> dict[str, Any]:
    """A contract with personal data and an agreement, whose procurement began long ago."""
    dated = {name: day(written) for name, written in dates.items()}
    return {"procurement_id": "u1", "handles_personal_data": True, "dpa_signed": True, **dated}


def action(**facts: Any) -> dict[str, Any]:
    return {"action_id": "a1", "decided_year": 2024, "status": "in_progress", **facts}


PEOPLE = [
    case("someone counts from the first day of employment", "2025-03-01", "T1 T2 T3 T4 T5: 0/0 > 0/1",
         employees=person(start="2025-03-01"), training=NOTHING_TAKEN),
    case("someone counts through the last day of employment", "2025-04-01", "T1 T2 T3 T4 T5: 0/1 > 0/0",
         employees=person(end="2025-03-31"), training=NOTHING_TAKEN),
    case("a completion counts from its own day", "2025-03-01", "T1 T2 T3 T4 T5: 0/1 > 1/1",
         employees=person(), training=taken("2025-03-01")),
    case("twelve months are over on the same day a year later; the system owners' course has twenty-four", "2025-03-15",
         "T1 T2 T3 T4: 1/1 > 0/1", employees=person(), training=taken("2024-03-15")),
    case("twenty-four months are over on the same day two years later", "2026-03-15", "T5: 1/1 > 0/1",
         employees=person(), training=taken("2024-03-15")),
    case("a course of the leap day is valid through 28 February", "2025-03-01", "T1 T2 T3 T4: 1/1 > 0/1",
         employees=person(), training=taken("2024-02-29")),
    case("a course of 28 February is not valid on that day of a leap year", "2024-02-28", "T1 T2 T3 T4: 1/1 > 0/1",
         employees=person(), training=taken("2023-02-28")),
    case("two years after the leap day there is none: valid through 28 February", "2026-03-01", "T5: 1/1 > 0/1",
         employees=person(), training=taken("2024-02-29")),
    case("everything is taken on the day the last course is", "2025-05-05", "T2 T3: 0/1 > 1/1",
         employees=person(), training=taken("2025-02-01", "INFOSAK") + taken("2025-05-05", "DATASKYDD")),
    case("and no longer when the first of them lapses", "2026-02-01", "T1 T3: 1/1 > 0/1",
         employees=person(), training=taken("2025-02-01", "INFOSAK") + taken("2025-05-05", "DATASKYDD")),
    case("the newest of several completions is what counts", "2026-02-01", "T1: 1/1 > 0/1",
         employees=person(), training=taken("2024-06-01", "INFOSAK") + taken("2025-02-01", "INFOSAK")),
]  # fmt: skip

PURCHASES = [
    case("a procurement counts from the day it began", "2025-06-01", "P1 P2: 0/0 > 1/1",
         procurements=procurement(started_on=day("2025-06-01"), security_consulted_on=day("2025-05-01"))),
    case("the first day of the year is in the period", "2025-01-01", "P1 P2: 0/0 > 1/1",
         procurements=procurement(started_on=day("2025-01-01"), security_consulted_on=day("2024-12-01"))),
    case("last year's procurements are no longer of the period", "2026-01-01", "P1 P2: 1/1 > 0/0",
         procurements=procurement(started_on=day("2025-12-31"), security_consulted_on=day("2025-12-31"))),
    case("a contract is in force from its first day", "2025-06-01", "P3: 0/0 > 1/1",
         procurements=contract(started_on="2020-01-01", contract_start="2025-06-01")),
    case("a contract is in force through its last day", "2025-07-01", "P3: 1/1 > 0/0",
         procurements=contract(started_on="2020-01-01", contract_start="2022-06-01", contract_end="2025-06-30")),
]  # fmt: skip

SYSTEMS = [
    case("a classification counts from its day", "2025-06-01", "S2: 0/1 > 1/1",
         systems=SYSTEM | {"classified_on": day("2025-06-01")}),
    case("a classification is current for thirty-six months", "2025-06-01", "S2: 1/1 > 0/1",
         systems=SYSTEM | {"classified_on": day("2022-06-01")}),
    case("classified on the leap day: current through 28 February", "2027-03-01", "S2: 1/1 > 0/1",
         systems=SYSTEM | {"classified_on": day("2024-02-29")}),
    case("a plan is there from the day it was adopted", "2025-06-01", "S4: 0/1 > 1/1",
         systems=SYSTEM, continuity_plans=plan(adopted_on="2025-06-01")),
    case("an exercise counts from its day", "2025-06-01", "S5: 0/1 > 1/1",
         systems=SYSTEM, continuity_plans=plan(adopted_on="2020-01-01", exercised_on="2025-06-01")),
    case("an exercise counts for twelve months", "2025-06-01", "S5: 1/1 > 0/1",
         systems=SYSTEM, continuity_plans=plan(adopted_on="2020-01-01", exercised_on="2024-06-01")),
    case("six months before the end of August is the end of February", "2025-09-01", "S5: 1/1 > 0/1",
         {"exercise_months": 6},
         systems=SYSTEM, continuity_plans=plan(adopted_on="2020-01-01", exercised_on="2025-03-01")),
    case("six months after 31 August is over with February", "2025-03-01", "S5: 1/1 > 0/1", {"exercise_months": 6},
         systems=SYSTEM, continuity_plans=plan(adopted_on="2020-01-01", exercised_on="2024-08-31")),
    case("an access review counts from its day", "2025-06-01", "S6: 0/1 > 1/1",
         systems=SYSTEM, access_reviews=reviewed("2025-06-01")),
    case("an access review counts for twelve months", "2024-10-27", "S6: 1/1 > 0/1",
         systems=SYSTEM, access_reviews=reviewed("2023-10-27")),
    case("a risk assessment of AI counts from its day", "2025-03-30", "S9: 0/1 > 1/1",
         systems=SYSTEM | {"risk_assessed_on": day("2025-03-30")}),
    case("a risk assessment of AI counts for twenty-four months", "2025-06-01", "S9: 1/1 > 0/1",
         systems=SYSTEM | {"risk_assessed_on": day("2023-06-01")}),
]  # fmt: skip

REGISTERS = [
    case("a review of an activity counts from its day", "2025-06-01", "R2: 0/1 > 1/1",
         processing_activities={"activity_id": "b1", "reviewed_on": day("2025-06-01")}),
    case("a review of an activity counts for twelve months", "2025-06-01", "R2: 1/1 > 0/1",
         processing_activities={"activity_id": "b1", "reviewed_on": day("2024-06-01")}),
    case("an impact assessment is done from its day, and stays so", "2025-06-01", "R3: 0/1 > 1/1",
         processing_activities={"activity_id": "b1", "dpia_required": True, "dpia_done_on": day("2025-06-01")}),
    case("a document counts from the day it was adopted", "2025-06-01", "D1: 0/1 > 1/1",
         documents=CURRENT | {"adopted_on": day("2025-06-01")}),
    case("a document is current for twelve months after its adoption", "2025-06-01", "D1: 1/1 > 0/1",
         documents=CURRENT | {"adopted_on": day("2024-06-01")}),
    case("it is the revision that counts where there is one", "2026-02-01", "D1: 1/1 > 0/1",
         documents=CURRENT | {"adopted_on": day("2024-06-01"), "revised_on": day("2025-02-01")}),
]  # fmt: skip

CONTROLS = [
    case("a control point is followed up from its day, and what it showed is known then", "2025-06-01",
         "C1: 0/1 > 1/1; C2: ? > 1",
         control_points=IN_PLAN | {"year": 2025, "followed_up_on": day("2025-06-01"), "result": "deviation"}),
    case("a new year has its own plan and its own risk analysis", "2026-01-01",
         "C1: 1/1 > 0/0; C2: 1 > ?; C3: 1/5 > 0/5",
         control_points=IN_PLAN | {"year": 2025, "followed_up_on": day("2025-06-01"), "result": "deviation"}),
    case("an audit's recommendation is of its year", "2026-01-01", "F2: 0 > 1",
         findings={"finding_id": "f1", "year": 2026, "origin": "audit", "area": "security", "status": "closed"}),
]  # fmt: skip

ACTIONS = [
    case("an action is asked about from the day it is due", "2025-06-30", "A1: 0/0 > 0/1",
         actions=action(due_on=day("2025-06-30"))),
    case("it is overdue the day after", "2025-07-01", "A2: 0 > 1", actions=action(due_on=day("2025-06-30"))),
    case("it is done from the day it was done", "2025-06-15", "A1: 0/1 > 1/1",
         actions=action(due_on=day("2025-05-31"), status="done", completed_on=day("2025-06-15"))),
    case("what this year's review decides is asked about from next year", "2026-01-01", "A1: 0/0 > 0/1",
         actions=action(decided_year=2025, due_on=day("2025-06-30"))),
    case("a project is under way from its first day", "2025-06-01", "A3: 0/0 > 0/1",
         projects={"project_id": "j1", "started_on": day("2025-06-01")}),
    case("a project that ended last year is not under way this year", "2026-01-01", "A3: 0/1 > 0/0",
         projects={"project_id": "j1", "started_on": day("2024-06-01"), "ended_on": day("2025-12-31")}),
    case("a project that ended on New Year's Day is of the whole year and no other", "2027-01-01", "A3: 0/1 > 0/0",
         projects={"project_id": "j1", "started_on": day("2024-06-01"), "ended_on": day("2026-01-01")}),
    case("a project is assessed from the day it was", "2025-06-01", "A3: 0/1 > 1/1",
         projects={"project_id": "j1", "started_on": day("2024-06-01"), "risk_assessed_on": day("2025-06-01")}),
]  # fmt: skip

DAYS = PEOPLE + PURCHASES + SYSTEMS + REGISTERS + CONTROLS + ACTIONS
