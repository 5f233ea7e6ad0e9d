"""From a figure to its rows: which subjects were judged, how, and in which file and line they stand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from pipelines.review import numbers
from pipelines.review.blocks import Block, Cell, plain
from pipelines.review.facts import Metric, Trace
from pipelines.review.voice import Voice, first

SUBJECTS_SHOWN = 6
# How many a figure that is opened in the HTML file shows.
SUBJECTS_OPENED = 40
NAME_SHOWN = 60


@dataclass(frozen=True)
class Subject:
    """One judged subject and where the rows behind it stand."""

    name: str
    answer: bool | None
    is_unit: bool
    people: int
    places: tuple[tuple[str, int | None], ...]


def subjects(voice: Voice) -> dict[str, list[Subject]]:
    """The judged subjects of each metric, those that failed first."""
    found: dict[str, list[Subject]] = {}
    for (metric_id, *_), rows in groupby(voice.facts.trace, key=_identity):
        found.setdefault(metric_id, []).append(_subject(voice, list(rows)))
    for judged in found.values():
        judged.sort(key=lambda subject: subject.answer is not False)
    return found


def traces(voice: Voice) -> list[Block]:
    """One row a metric: what was judged, those that failed with file and line, and how many more there are."""
    judged = subjects(voice)
    rows = [
        _row(voice, metric, judged[metric.metric_id]) for metric in voice.facts.metrics if metric.metric_id in judged
    ]
    if not rows:
        return [voice.notice("trace-none")]
    columns = [voice.column("metric", 0.5), voice.column("judged", 1), voice.column("named", 9)]
    return [voice.say("trace-what"), voice.table(voice.text("table-trace"), columns, rows)]


def _identity(row: Trace) -> tuple[str, str | None, str | None, str | None, bool | None]:
    return row.metric_id, row.subject_type, row.subject_id, row.subject_name, row.answer


def _subject(voice: Voice, rows: list[Trace]) -> Subject:
    first = rows[0]
    return Subject(
        name=first.subject_name or first.subject_id or voice.text("not-given"),
        answer=first.answer,
        is_unit=first.subject_type == "unit",
        people=first.subjects,
        places=tuple(dict.fromkeys((row.file_name, row.line) for row in rows if row.file_name)),
    )


def _row(voice: Voice, metric: Metric, judged: list[Subject]) -> tuple[Cell | str, ...]:
    wanted = [subject for subject in judged if subject.answer is not True]
    shown = first(wanted, SUBJECTS_SHOWN)
    hidden = len(wanted) - len(shown)
    written = "; ".join(where(voice, subject) for subject in shown)
    if hidden:
        more = "trace-more" if len(wanted) > SUBJECTS_OPENED else "trace-more-opened"
        written += " " + voice.text(more, n=hidden, count=voice.count(hidden))
    counts = numbers.counts(metric, voice.lang)
    return (
        metric.metric_id,
        counts or voice.value(metric),
        Cell(runs=plain(written or voice.text("trace-all-well" if counts else "trace-none-counted"))),
    )


def where(voice: Voice, subject: Subject) -> str:
    """A subject and where it stands: "Ekonomisystemet (systemregister.xlsx, rad 12)"."""
    name = subject.name if len(subject.name) <= NAME_SHOWN else f"{subject.name[: NAME_SHOWN - 1]}…"
    if subject.is_unit:
        return voice.text("trace-unit", name=name, n=subject.people, count=voice.count(subject.people))
    places = [
        file if line is None else voice.text("trace-line", file=file, line=str(line)) for file, line in subject.places
    ]
    return f"{name} ({'; '.join(places)})" if places else name
