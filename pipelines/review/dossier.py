"""What stands behind one figure, ready to be shown: how it is counted, the gaps, the subjects, the files."""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.review import numbers
from pipelines.review.blocks import Cell, MetricList, Run, Table, plain
from pipelines.review.chapters.tracing import SUBJECTS_OPENED, Subject, subjects, where
from pipelines.review.facts import Gap, Metric, Trace
from pipelines.review.voice import Row, Voice, first

GAPS_SHOWN = 15
FEWEST_LISTED = 3


@dataclass(frozen=True)
class Judged:
    """A subject, how it was judged in words, and where it stands."""

    answer: str
    where: str


@dataclass(frozen=True)
class Dossier:
    """One metric as it is shown when it is opened; every text is finished."""

    metric: Metric
    value: str
    target: str | None
    previous: str
    status: Cell
    counts: str
    clauses: str
    gaps: tuple[str, ...]
    gaps_left_out: str | None
    judged: tuple[Judged, ...]
    judged_left_out: str | None
    files: tuple[str, ...]


def dossiers(voice: Voice) -> dict[str, Dossier]:
    """Every metric's dossier, by id."""
    judged = subjects(voice)
    gaps: dict[str, list[Gap]] = {}
    for gap in voice.facts.gaps:
        if gap.closed_on is None and gap.metric_id:
            gaps.setdefault(gap.metric_id, []).append(gap)
    files: dict[str, dict[tuple[str, str], Trace]] = {}
    for row in voice.facts.trace:
        if row.file_name and row.sha256:
            files.setdefault(row.metric_id, {})[row.file_name, row.sha256] = row
    return {
        metric.metric_id: _dossier(
            voice,
            metric,
            gaps.get(metric.metric_id, []),
            judged.get(metric.metric_id, []),
            list(files.get(metric.metric_id, {}).values()),
        )
        for metric in voice.facts.metrics
    }


def _dossier(voice: Voice, metric: Metric, gaps: list[Gap], judged: list[Subject], files: list[Trace]) -> Dossier:
    shown_gaps = first(gaps, GAPS_SHOWN)
    shown_subjects = first(judged, SUBJECTS_OPENED)
    return Dossier(
        metric=metric,
        value=voice.value(metric),
        target=numbers.target(metric, voice.lang),
        previous=numbers.figure(metric, metric.previous_value, voice.lang),
        status=voice.status(metric),
        counts=numbers.counts(metric, voice.lang) or voice.value(metric),
        clauses="; ".join(part for part in (metric.iso_clause, metric.annex_a) if part),
        gaps=tuple(gap.description for gap in shown_gaps),
        gaps_left_out=_left_out(voice, len(gaps) - len(shown_gaps)),
        judged=tuple(Judged(_answer(voice, subject), where(voice, subject)) for subject in shown_subjects),
        judged_left_out=_left_out(voice, len(judged) - len(shown_subjects)),
        files=tuple(_file(voice, row) for row in files),
    )


def _left_out(voice: Voice, hidden: int) -> str | None:
    return voice.text("more-rows", n=hidden, count=voice.count(hidden)) if hidden > 0 else None


def _answer(voice: Voice, subject: Subject) -> str:
    if subject.answer is None:
        return voice.text("answer-counted")
    return voice.text("yes" if subject.answer else "no")


def _file(voice: Voice, row: Trace) -> str:
    day = numbers.local_day(row.received_at)
    return voice.text("detail-file", file=row.file_name or "", sha256=row.sha256 or "", day=day)


def metric_table(voice: Voice, listed: MetricList) -> Table | None:
    """The figures of a section as a table, for media where nothing opens.

    None for one or two metrics, and where none is known: the sentences have said all the table would. Last year
    has no column where nothing is known of it.
    """
    metrics = voice.known(listed.metric_ids)
    if len(metrics) < FEWEST_LISTED or all(metric.value is None for metric in metrics):
        return None
    compared = any(metric.previous_value is not None for metric in metrics)
    columns = [
        voice.column("metric", 4.6),
        voice.column("value", 1.3, number=True),
        voice.column("counts", 1.6, number=True),
        voice.column("target", 1.9, number=True),
        *([voice.column("previous", 1.9, number=True)] if compared else []),
        voice.column("assessment", 1.8),
    ]
    rows: list[Row] = [
        (
            Cell(runs=(*plain(metric.name), Run(text=metric.metric_id, metric=metric.metric_id))),
            voice.value(metric),
            numbers.counts(metric, voice.lang),
            numbers.target(metric, voice.lang) or "–",
            *([numbers.figure(metric, metric.previous_value, voice.lang)] if compared else []),
            voice.status(metric),
        )
        for metric in metrics
    ]
    return voice.table(listed.caption, columns, rows)
