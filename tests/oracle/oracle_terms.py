"""What the independent calculations have in common: the question, figures, values and time."""

from __future__ import annotations

import calendar
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

STOCKHOLM = ZoneInfo("Europe/Stockholm")

Record = dict[str, Any]
Frames = Mapping[str, pd.DataFrame | None]


@dataclass(frozen=True)
class Figure:
    """A metric's numerator, denominator and value; None is unknown, or not of this kind of metric."""

    numerator: int | None
    denominator: int | None
    value: float | None


UNKNOWN = Figure(None, None, None)


@dataclass(frozen=True)
class Course:
    """A mandatory course; validity in months, audience all, managers or system_owners."""

    code: str
    topic: str
    audience: str
    validity: int = 12


DEFAULT_COURSES = (
    Course("INFOSAK", "infosec", "all", 12),
    Course("DATASKYDD", "privacy", "all", 12),
    Course("INCIDENT-CHEF", "incident routine", "managers", 12),
    Course("SYSTEMANSVAR", "system ownership", "system_owners", 24),
)


def same_code(code: str) -> str:
    """A course code as it is compared."""
    return code.strip().upper()


@dataclass(frozen=True)
class Thresholds:
    """The definitions' bracketed parameters: months, and the availability that makes a system relevant."""

    classification_months: int = 36
    relevant_availability: int = 3
    exercise_months: int = 12
    access_review_months: int = 12
    ai_assessment_months: int = 24
    processing_review_months: int = 12
    document_months: int = 12


WORKING_METHODS = (
    "access_management",
    "local_instruction",
    "incident_handling",
    "classification",
    "procurement",
)
REQUIRED_DOCUMENTS = ("local_instruction", "incident_routine")
ARTICLE_30_COLUMNS = (
    "activity_id",
    "name",
    "controller",
    "purpose",
    "data_subjects",
    "data_categories",
    "recipients",
    "retention",
    "security_measures",
    "legal_basis",
)  # dpia_required has no "?" either, but an empty ja/nej is nej, so it is always filled

#: The columns an export may lack (those with a "?") and a metric cannot do without: that a column is not there says
#: nothing of any row. Not among them are those whose lack the definition settles ("no end_date", "where there is one").
NEEDED = {
    "T1": {"training": {"completed_on"}},
    "T2": {"training": {"completed_on"}},
    "T3": {"training": {"completed_on"}},
    "T4": {"training": {"completed_on"}},
    "T5": {"employees": {"is_system_owner"}, "training": {"completed_on"}},
    "I3": {"incidents": {"closed_at"}},
    "I4": {"incidents": {"closed_at"}},
    "I7": {"incidents": {"must_notify", "notified_at"}},
    "I8": {"incidents": {"closed_at", "lessons_learned"}},
    "P2": {"procurements": {"security_consulted_on"}},
    "P3": {"procurements": {"contract_start", "contract_end", "dpa_signed"}},
    "S1": {"systems": {"confidentiality", "integrity", "availability"}},
    "S2": {"systems": {"classified_on"}},
    "S3": {"systems": {"owner_role"}},
    "S4": {"systems": {"availability"}},
    "S5": {"systems": {"availability"}, "continuity_plans": {"exercised_on"}},
    "S7": {"systems": {"third_country"}},
    "S8": {"systems": {"third_country", "transfer_mechanism"}},
    "S9": {"systems": {"uses_ai", "risk_assessed_on"}},
    "R2": {"processing_activities": {"reviewed_on"}},
    "R3": {"processing_activities": {"dpia_done_on"}},
    "R4": {"processing_activities": {"system_id"}},
    "C1": {"control_points": {"followed_up_on"}},
    "C2": {"control_points": {"followed_up_on", "result"}},
    "A1": {"actions": {"due_on", "completed_on"}},
    "A2": {"actions": {"due_on"}},
    "A3": {"projects": {"risk_assessed_on"}},
}


@dataclass(frozen=True)
class Question:
    """What the review is asked for: the year, its cut-off D, and the parameters."""

    review_year: int
    as_of: date
    thresholds: Thresholds = field(default_factory=Thresholds)
    courses: tuple[Course, ...] = DEFAULT_COURSES
    working_methods: tuple[str, ...] = WORKING_METHODS

    @property
    def first_day(self) -> date:
        """The period's first day; its last is the cut-off."""
        return date(self.review_year, 1, 1)


def lacks_a_column(metric: str, frames: Frames) -> bool:
    """Whether a source was received without a column that the metric needs."""
    needed = NEEDED.get(metric, {})
    return any(
        not columns <= set(frame.columns)
        for source, columns in needed.items()
        if (frame := frames.get(source)) is not None
    )


def records_of(frame: pd.DataFrame) -> list[Record]:
    """The frame's rows as dictionaries of Python values, with None for whatever pandas calls missing."""
    columns = {str(column): map(_plain, frame[column].astype(object)) for column in frame.columns}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _plain(value: Any) -> Any:
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, str):
        return value.strip() or None
    return value.to_pydatetime() if isinstance(value, pd.Timestamp) else value


def _day(value: Any) -> date | None:
    """The calendar day; of a timestamp the day in Stockholm (one without a zone is a day's midnight)."""
    if isinstance(value, datetime):
        return value.astimezone(STOCKHOLM).date() if value.tzinfo else value.date()
    return value


def months_before(day: date, months: int) -> date:
    """SQL's `day - interval months`: the same day of the month, or that month's last."""
    index = day.year * 12 + (day.month - 1) - months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def within(value: Any, months: int, as_of: date) -> bool:
    """date > D - m months and date <= D; a missing date is not."""
    day = _day(value)
    return day is not None and months_before(as_of, months) < day <= as_of


def by(value: Any, as_of: date) -> bool:
    """On or before the cut-off; a missing date is not."""
    day = _day(value)
    return day is not None and day <= as_of


def share(subjects: Iterable[Record], is_met: Callable[[Record], bool]) -> Figure:
    """Those that meet it of all asked; unknown when nobody is asked."""
    answers = [is_met(subject) for subject in subjects]
    return Figure(sum(answers), len(answers), sum(answers) / len(answers) if answers else None)


def count(subjects: Iterable[Any]) -> Figure:
    """How many there are."""
    number = sum(1 for _ in subjects)
    return Figure(number, None, float(number))
