"""Rows small enough to count by hand, and how to ask for one metric of them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
from metrics_oracle import compute
from oracle_terms import Figure, Question

D = date(2025, 12, 31)
YEAR = Question(2025, D)


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    """Rows as a canonical frame; a column that a row does not name is missing in it."""
    return pd.DataFrame(list(rows), dtype=object)


def employee(number: str, **values: Any) -> dict[str, Any]:
    plain = {"unit": "A", "is_manager": False, "is_system_owner": False, "end_date": None}
    return {"employee_id": number, "start_date": date(2020, 1, 1)} | plain | values


def done(number: str, course: str, day: date | None, status: str | None = "completed") -> dict[str, Any]:
    return {"employee_id": number, "course_code": course, "status": status, "completed_on": day}


def incident(number: int, reported: datetime | None, **values: Any) -> dict[str, Any]:
    plain = {"severity": 1, "status": "open", "is_personal_data_breach": False, "must_notify": False}
    plain |= {"closed_at": None, "discovered_at": None, "notified_at": None, "lessons_learned": False}
    return {"incident_id": str(number), "reported_at": reported} | plain | values


def system(number: int, **values: Any) -> dict[str, Any]:
    plain = {"status": "in_operation", "is_critical": False, "availability": 1, "confidentiality": 1}
    plain |= {"integrity": 1, "owner_role": "IT-chef", "classified_on": date(2025, 1, 1), "uses_ai": False}
    plain |= {"third_country": None, "transfer_mechanism": None, "risk_assessed_on": None}
    return {"system_id": f"S{number}", "contains_personal_data": False} | plain | values


def procurement(number: int, **values: Any) -> dict[str, Any]:
    plain = {"started_on": date(2025, 5, 1), "handles_information": True, "has_security_requirements": True}
    plain |= {"published_on": None, "security_consulted_on": None, "handles_personal_data": False}
    plain |= {"contract_start": None, "contract_end": None, "dpa_signed": False}
    return {"procurement_id": str(number)} | plain | values


def ask(metric: str, question: Question = YEAR, **frames: pd.DataFrame | None) -> Figure:
    return compute(frames, question)[metric]


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]
