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


def records_of(frame: pd.DataFrame) -> list[Record]:
    """The frame's rows as dictionaries of Python values, with None for whatever pandas calls missing."""
    rows = frame.astype(object).to_dict("records")
    return [{str(column): _plain(value) for column, value in row.items()} for row in rows]


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
