"""The independent calculation against cases small enough to count by hand: what registers hold."""

from __future__ import annotations

from datetime import date
from typing import Any

from metrics_oracle import compute
from oracle_facts import YEAR, D, ask, frame, procurement, system
from oracle_terms import Figure, Question, Thresholds

# --- procurements -----------------------------------------------------------------------------------------


def test_requirements_and_early_consultation() -> None:
    rows = frame(
        procurement(1, published_on=date(2025, 6, 1), security_consulted_on=date(2025, 6, 1)),
        procurement(2, published_on=date(2025, 6, 1), security_consulted_on=date(2025, 6, 2)),
        procurement(3, security_consulted_on=date(2025, 6, 2), has_security_requirements=None),
        procurement(4, started_on=date(2025, 1, 1)),
        procurement(5, started_on=D, has_security_requirements=False),
        procurement(6, started_on=date(2024, 12, 31)),
        procurement(7, started_on=date(2026, 1, 1)),
        procurement(8, handles_information=False),
        procurement(9, handles_information=None),
    )
    assert ask("P1", procurements=rows) == Figure(3, 5, 0.6)
    assert ask("P2", procurements=rows) == Figure(2, 5, 0.4)


def test_which_contracts_are_in_force() -> None:
    personal = {"handles_personal_data": True, "dpa_signed": True}
    rows = frame(
        procurement(1, contract_start=D, contract_end=D, **personal),
        procurement(2, contract_start=date(2019, 1, 1), started_on=date(2018, 1, 1), **personal),
        procurement(3, contract_start=date(2024, 1, 1), **personal | {"dpa_signed": None}),
        procurement(4, contract_start=date(2024, 1, 1), contract_end=date(2025, 12, 30), **personal),
        procurement(5, contract_start=date(2026, 1, 1), **personal),
        procurement(6, contract_end=date(2027, 1, 1), **personal),
        procurement(7, contract_start=date(2024, 1, 1)),
    )
    assert ask("P3", procurements=rows) == Figure(2, 3, 2 / 3)


# --- systems ----------------------------------------------------------------------------------------------


def test_classification_and_owner() -> None:
    rows = frame(
        system(1, confidentiality=0, integrity=0, availability=0),
        system(2, integrity=None, classified_on=date(2022, 12, 31)),
        system(3, owner_role=" ", classified_on=date(2023, 1, 1)),
        system(4, owner_role=None, classified_on=None),
        system(5, status="retired", owner_role=None),
        system(6, status=None),
    )
    assert ask("S1", systems=rows) == Figure(3, 4, 0.75)
    assert ask("S2", systems=rows) == Figure(2, 4, 0.5)
    assert ask("S3", systems=rows) == Figure(2, 4, 0.5)


def test_several_plans_of_one_system() -> None:
    rows = frame(
        system(1, is_critical=True),
        system(2, availability=3),
        system(3, availability=4),
        system(4, availability=2),
        system(5, is_critical=True, availability=None, status="planned"),
        system(6, is_critical=True, availability=None),
    )
    plans = frame(
        {"system_id": "S1", "adopted_on": date(2026, 1, 1), "exercised_on": date(2025, 1, 1)},
        {"system_id": "S1", "adopted_on": date(2021, 1, 1), "exercised_on": None},
        {"system_id": "S2", "adopted_on": D, "exercised_on": date(2024, 12, 31)},
        {"system_id": "S2", "adopted_on": D, "exercised_on": date(2024, 6, 1)},
        {"system_id": "S3", "adopted_on": date(2026, 1, 1), "exercised_on": None},
        {"system_id": "S4", "adopted_on": date(2021, 1, 1), "exercised_on": D},
        {"system_id": "S9", "adopted_on": date(2021, 1, 1), "exercised_on": D},
        {"system_id": "S6", "adopted_on": None, "exercised_on": None},
    )
    assert ask("S4", systems=rows, continuity_plans=plans) == Figure(2, 4, 0.5)
    assert ask("S5", systems=rows, continuity_plans=plans) == Figure(1, 4, 0.25)
    lower = Question(2025, D, Thresholds(relevant_availability=2, exercise_months=13))
    assert ask("S4", lower, systems=rows, continuity_plans=plans) == Figure(3, 5, 0.6)
    assert ask("S5", lower, systems=rows, continuity_plans=plans) == Figure(3, 5, 0.6)


def test_access_reviews_third_countries_and_ai() -> None:
    rows = frame(
        system(1, third_country="USA", transfer_mechanism="scc"),
        system(2, third_country="USA", transfer_mechanism="none"),
        system(3, third_country="Indien"),
        system(4, third_country="USA", status="retired"),
        system(5, uses_ai=True, risk_assessed_on=date(2024, 1, 1)),
        system(6, uses_ai=True, risk_assessed_on=date(2023, 12, 31)),
        system(7, uses_ai=None),
    )
    reviews = frame(
        {"system_id": "S1", "reviewed_on": date(2025, 1, 1)},
        {"system_id": "S1", "reviewed_on": date(2025, 9, 1)},
        {"system_id": "S2", "reviewed_on": date(2024, 12, 31)},
        {"system_id": "S4", "reviewed_on": date(2025, 9, 1)},
    )
    assert ask("S6", systems=rows, access_reviews=reviews) == Figure(1, 6, 1 / 6)
    assert ask("S7", systems=rows) == Figure(3, None, 3.0)
    assert ask("S8", systems=rows) == Figure(2, None, 2.0)
    assert ask("S9", systems=rows) == Figure(1, 2, 0.5)


# --- the other registers ----------------------------------------------------------------------------------


def test_processing_activities() -> None:
    texts = "activity_id name controller purpose data_subjects data_categories recipients retention"
    full = dict.fromkeys([*texts.split(), "security_measures", "legal_basis"], "x")
    rows = frame(
        full | {"dpia_required": True, "dpia_done_on": D, "reviewed_on": D, "system_id": "S1"},
        full | {"retention": None, "dpia_required": True, "dpia_done_on": date(2026, 1, 1)},
        full | {"dpia_required": None, "reviewed_on": date(2024, 12, 31), "system_id": "S9"},
    )
    systems = frame(
        system(1, contains_personal_data=True),
        system(2, contains_personal_data=True),
        system(3),
        system(9, contains_personal_data=True, status="retired"),
    )
    got = compute({"processing_activities": rows, "systems": systems}, YEAR)
    assert got["R1"] == Figure(2, 3, 2 / 3)
    assert got["R2"] == Figure(1, 3, 1 / 3)
    assert got["R3"] == Figure(1, 2, 0.5)
    assert got["R4"] == Figure(1, 2, 0.5)


def test_documents() -> None:
    def document(kind: str, status: str, adopted: date | None, revised: date | None = None) -> dict[str, Any]:
        return {"kind": kind, "status": status, "adopted_on": adopted, "revised_on": revised}

    rows = frame(
        document("local_instruction", "in_force", date(2019, 1, 1), date(2025, 5, 1)),
        document("incident_routine", "draft", date(2025, 1, 1)),
        document("other", "in_force", date(2025, 2, 1), date(2024, 2, 1)),
        document("other", "in_force", date(2025, 1, 1)),
        document("other", "in_force", date(2020, 1, 1), D),
    )
    assert ask("D1", documents=rows) == Figure(3, 4, 0.75)
    assert ask("D2", documents=rows) == Figure(1, 2, 0.5)


def test_control_points() -> None:
    def control(year: int, method: str, planned: bool, followed: date | None, result: str | None) -> dict[str, Any]:
        head = {"year": year, "working_method": method, "in_plan": planned}
        return head | {"followed_up_on": followed, "result": result}

    rows = frame(
        control(2025, "procurement", True, D, "deviation"),
        control(2025, "local_instruction", True, date(2026, 1, 1), "deviation"),
        control(2025, "procurement", True, date(2025, 3, 1), "no_deviation"),
        control(2025, "classification", False, date(2025, 3, 1), "deviation"),
        control(2025, "other", False, None, None),
        control(2024, "incident_handling", True, date(2024, 3, 1), "deviation"),
    )
    assert ask("C1", control_points=rows) == Figure(2, 3, 2 / 3)
    assert ask("C2", control_points=rows) == Figure(1, None, 1.0)
    assert ask("C3", control_points=rows) == Figure(3, 5, 0.6)


def test_findings() -> None:
    columns = ("year", "origin", "area", "severity", "status")
    facts = [
        (2025, "audit", "security", 4, "closed"),
        (2024, "audit", "security", 3, "open"),
        (2025, "dpo_report", "rights", 3, "open"),
        (2025, "dpo_report", "rights", 2, "open"),
        (2025, "internal", "security", None, "open"),
    ]
    rows = frame(*(dict(zip(columns, fact, strict=True)) for fact in facts))
    assert ask("F1", findings=rows) == Figure(2, None, 2.0)
    assert ask("F2", findings=rows) == Figure(1, None, 1.0)


def test_actions_and_projects() -> None:
    columns = ("decided_year", "due_on", "status", "completed_on")
    facts = [
        (2024, D, "done", D),
        (2024, D, "done", date(2026, 1, 1)),
        (2024, D, "planned", None),
        (2024, date(2025, 12, 30), "in_progress", None),
        (2024, date(2025, 6, 1), "cancelled", None),
        (2024, date(2025, 6, 1), None, None),
        (2025, date(2025, 6, 1), "planned", None),
        (2024, date(2026, 1, 1), "planned", None),
        (2024, None, "planned", None),
    ]
    rows = frame(*(dict(zip(columns, fact, strict=True)) for fact in facts))
    assert ask("A1", actions=rows) == Figure(1, 5, 0.2)
    assert ask("A2", actions=rows) == Figure(3, None, 3.0)
    projects = frame(
        {"started_on": D, "ended_on": None, "risk_assessed_on": D},
        {"started_on": date(2023, 1, 1), "ended_on": date(2025, 1, 1), "risk_assessed_on": date(2026, 1, 1)},
        {"started_on": date(2023, 1, 1), "ended_on": date(2024, 12, 31), "risk_assessed_on": None},
        {"started_on": date(2026, 1, 1), "ended_on": None, "risk_assessed_on": None},
    )
    assert ask("A3", projects=projects) == Figure(1, 2, 0.5)
