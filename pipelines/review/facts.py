"""The facts a review rests on, as the published marts hold them: typed, frozen, in one language.

Shares are fractions 0-1, moments are UTC, and ``None`` is unknown throughout.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator

from pipelines.review.blocks import Frozen
from pipelines.review.decision import Decision


def _as_utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


Moment = Annotated[datetime, AfterValidator(_as_utc)]
Severity = Literal["critical", "high", "medium", "low"]
Status = Literal["met", "missed", "unknown"]


class Metric(Frozen):
    """One figure; ``numerator`` and ``denominator`` are None when a source was never received, or came without the
    columns that ``missing_columns`` gives the headings of."""

    metric_id: str
    metric_name: str
    section: str
    name: str
    formula: str
    kind: Literal["share", "count", "count_no", "median"]
    unit: Literal["share", "count", "days"]
    numerator: int | None
    denominator: int | None
    value: float | None
    target: float | None
    direction: Literal["up", "down"] | None
    status: Status | None
    previous_value: float | None
    trend: Literal["better", "worse", "same", "higher", "lower"] | None
    iso_clause: str | None
    annex_a: str | None
    sources: tuple[str, ...]
    missing_columns: tuple[str, ...]
    is_overridden: bool


class Gap(Frozen):
    """One thing someone can mend; ``affected`` is how many it concerns. A closed one was mended, or nobody asks about
    it any more."""

    gap_id: str
    rule: str
    metric_id: str | None
    section: str
    severity: Severity
    subject_type: str | None
    subject_id: str | None
    subject_name: str | None
    owner_role: str | None
    description: str
    affected: int | None
    first_seen: date | None
    last_seen: date | None
    closed_on: date | None
    closed_because: Literal["mended", "out_of_scope"] | None


class GapGroup(Frozen):
    """Open gaps alike: the same rule and severity, with one of them as example, and everyone who owns one."""

    rule: str
    metric_id: str | None
    section: str
    severity: Severity
    gaps: int
    example: str
    owners: tuple[str, ...]


class Action(Frozen):
    """One action; ``decided_by_signed`` when last year's signed review decided it or gave it priority."""

    action_id: str
    decided_year: int | None
    planned_year: int | None
    title: str
    area: str | None
    owner_role: str | None
    due_on: date | None
    status: str | None
    completed_on: date | None
    business_plan_goal: str | None
    overdue: bool | None
    decided_by_signed: bool

    def state_on(self, day: date) -> str | None:
        """The status as of the day: what is called done but was not by then, or at no known time, is not done."""
        if self.status != "done":
            return "overdue" if self.overdue else self.status
        if self.completed_on is None:
            return "done_undated"
        return "done" if self.completed_on <= day else "done_later"


class Source(Frozen):
    """One of the sources, with the file that is current; no file when none was ever received.

    ``is_stale`` is too old or outrun: ``refused_reason`` is why a file that has come since could not be read.
    """

    source: str
    name: str
    owner_role: str | None
    freshness_days: int | None
    is_received: bool
    is_stale: bool | None
    is_too_old: bool | None
    refused_reason: str | None
    file_name: str | None
    sha256: str | None
    received_at: Moment | None
    rows_read: int | None
    rows_loaded: int | None
    rows_rejected: int | None


class SourceFile(Frozen):
    """One file that was ever received; ``source`` is None when nobody knows whose it is."""

    source: str | None
    file_name: str
    sha256: str
    received_at: Moment | None
    rows_read: int | None
    rows_loaded: int | None
    rows_rejected: int | None
    is_current: bool | None
    is_stale: bool | None
    refused_reason: str | None


class Rejection(Frozen):
    """Rows or values of a file that could not be read, for one reason."""

    what: Literal["row", "value"]
    source: str | None
    file_name: str
    reason: str
    count: int
    first_line: int | None


class MetricNight(Frozen):
    metric_id: str
    as_of: date
    numerator: int | None
    denominator: int | None
    value: float | None
    status: Status | None


class Setting(Frozen):
    kind: str
    key: str
    name: str | None
    default_value: str | None
    value: str | None
    is_override: bool


class IsoInput(Frozen):
    """One thing ISO/IEC 27001:2022 9.3.2 asks a review to consider, and where this one does."""

    input: str
    asked: str
    answered_by: str
    is_answered: bool


class IncidentMonth(Frozen):
    month: int
    severity: int | None
    incidents: int


class ThirdCountrySystem(Frozen):
    system_id: str
    system_name: str | None
    third_country: str | None
    transfer_mechanism: str | None
    is_covered: bool | None


class GoverningDocument(Frozen):
    document_id: str
    title: str | None
    kind: str | None
    owner_role: str | None
    adopted_on: date | None
    revised_on: date | None
    is_current: bool | None


class ControlPoint(Frozen):
    control_id: str
    working_method: str | None
    likelihood: int | None
    consequence: int | None
    in_plan: bool | None
    is_followed_up: bool | None
    followed_up_on: date | None
    result: str | None
    comment: str | None

    @property
    def is_of_the_process(self) -> bool:
        """Whether it follows one of the five working methods of the city's process."""
        return self.working_method not in (None, "other")


class FindingGroup(Frozen):
    origin: str | None
    area: str | None
    severity: int | None
    open_findings: int
    year_findings: int


class NarrativeState(Frozen):
    section_key: str
    section: str | None
    is_written: bool


class Trace(Frozen):
    """One judged subject and a row behind it; ``answer`` is None where the metric only counts.

    People appear only per unit: then ``subjects`` is how many, and there is no line.
    """

    metric_id: str
    subject_type: str | None
    subject_id: str | None
    subject_name: str | None
    answer: bool | None
    subjects: int
    source: str | None
    file_name: str | None
    sha256: str | None
    received_at: Moment | None
    line: int | None


class Standing(Frozen):
    """How many metrics of an area (the letter its ids begin with) stand where."""

    area: str
    met: int
    missed: int
    unknown: int
    no_target: int


class SeverityCount(Frozen):
    severity: Severity
    gaps: int


class GapArea(Frozen):
    """Open gaps of an area and severity; ``area`` is None for gaps that belong to no metric."""

    area: str | None
    severity: Severity
    gaps: int


class Facts(Frozen):
    """Everything the document says, before it is said."""

    schema_version: Literal["1"] = "1"
    language: Literal["sv", "en"]
    organisation: str
    review_year: int
    as_of: date
    period_start: date
    known_at: Moment
    is_draft: bool
    decision: Decision | None
    standing: Standing
    areas: tuple[Standing, ...]
    severities: tuple[SeverityCount, ...]
    gap_areas: tuple[GapArea, ...]
    gap_groups: tuple[GapGroup, ...]
    metrics: tuple[Metric, ...]
    gaps: tuple[Gap, ...]
    actions: tuple[Action, ...]
    sources: tuple[Source, ...]
    files: tuple[SourceFile, ...]
    rejections: tuple[Rejection, ...]
    settings: tuple[Setting, ...]
    iso_inputs: tuple[IsoInput, ...]
    incident_months: tuple[IncidentMonth, ...]
    third_country: tuple[ThirdCountrySystem, ...]
    documents: tuple[GoverningDocument, ...]
    control_points: tuple[ControlPoint, ...]
    findings: tuple[FindingGroup, ...]
    narrative: tuple[NarrativeState, ...]
    history: tuple[MetricNight, ...]
    trace: tuple[Trace, ...]
