"""One figure followed to its rows, for ``genomgang trace``: as text for a terminal, and as CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.messages import UserError, text
from pipelines.review import facts, numbers
from pipelines.review.reading import QUERIES, rows_of
from pipelines.warehouse import literal, open_marts

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# A cell that begins so is a formula to a spreadsheet; an apostrophe makes it text.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
SHORT_HASH = 12
COLUMNS = ("answer", "subject", "reason", "file", "line", "sha256", "received")
#: Swedish spreadsheets part columns by semicolon, and take a file for UTF-8 only if it says so.
DELIMITER = ";"
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Judged:
    """One judged subject and one row behind it, ready to be read; no reason where there is nothing to mend."""

    answer: str
    subject: str
    reason: str
    file: str
    line: str
    sha256: str
    received: str


@dataclass(frozen=True)
class Followed:
    """A metric with everything it was judged on."""

    metric: facts.Metric
    as_of: str
    rows: tuple[Judged, ...]
    language: str


def follow(marts: Path, metric_id: str, language: str) -> Followed:
    """Read what stands behind a metric.

    Args:
        marts: ``marts.duckdb``, or a folder with the same tables as Parquet.
        metric_id: as in the report, in any case.
        language: ``sv`` or ``en``.

    Raises:
        UserError: there is no such metric.
    """
    with _opened(marts) as con:
        metrics = {metric.metric_id: metric for metric in rows_of(con, facts.Metric, QUERIES["metrics"][1], language)}
        metric = metrics.get(metric_id.upper())
        if metric is None:
            raise UserError("trace-no-metric", metric=metric_id, known=", ".join(metrics))
        trace = [
            row for row in rows_of(con, facts.Trace, QUERIES["trace"][1], language) if row.metric_id == metric.metric_id
        ]
        gaps = rows_of(con, facts.Gap, QUERIES["gaps"][1], language)
        ((as_of,),) = con.execute("select as_of from review_night").fetchall()
    reasons = {
        gap.subject_id: gap.description for gap in gaps if gap.metric_id == metric.metric_id and not gap.closed_on
    }
    # Those that failed first: they are what someone is looking for.
    trace.sort(key=lambda row: row.answer is not False)
    judged = tuple(_judged(row, reasons, language) for row in trace)
    return Followed(metric, as_of.isoformat(), judged, language)


def as_text(followed: Followed) -> str:
    """The metric, how it was counted, and a table of its subjects."""
    metric, lang = followed.metric, followed.language
    counted = numbers.counts(metric, lang)
    value = numbers.figure(metric, metric.value, lang)
    lines = [
        text("trace-heading", lang, metric=metric.metric_id, name=metric.name, end=followed.as_of),
        text("trace-formula", lang, formula=metric.formula),
        text("trace-value", lang, value=f"{counted} ({value})" if counted else value),
        text("trace-target", lang, target=numbers.target(metric, lang) or text("status-none", lang),
             status=text(f"status-{metric.status or 'none'}", lang)),
        "",
    ]  # fmt: skip
    if not followed.rows:
        return "\n".join([*lines, text("trace-nothing-judged", lang)])
    return "\n".join([*lines, *_aligned(followed)])


def as_csv(followed: Followed) -> str:
    """The subjects, one row each, that a spreadsheet reads as text whatever they begin with."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=DELIMITER)
    writer.writerow(_headings(followed.language))
    writer.writerows([harmless(cell) for cell in _cells(row)] for row in followed.rows)
    return BYTE_ORDER_MARK + written.getvalue()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


@contextmanager
def _opened(marts: Path) -> Iterator[DuckDBPyConnection]:
    import duckdb

    if marts.suffix == ".duckdb":
        with open_marts(marts) as con:
            yield con
        return
    with duckdb.connect() as con:
        for path in sorted(marts.glob("*.parquet")):
            con.execute(f'create view "{path.stem}" as from read_parquet({literal(path)})')
        yield con


def _judged(row: facts.Trace, reasons: dict[str | None, str], lang: str) -> Judged:
    name = row.subject_name or row.subject_id or ""
    if row.subject_type == "unit":
        name = text("trace-people", lang, name=name, n=row.subjects, count=numbers.number(row.subjects, lang))
    elif row.subject_id and row.subject_id != name:
        name = f"{name} ({row.subject_id})"
    answer = "answer-counted" if row.answer is None else "yes" if row.answer else "no"
    return Judged(
        answer=text(answer, lang),
        subject=_on_one_line(name),
        reason=_on_one_line(reasons.get(row.subject_id, "")) if row.answer is False else "",
        file=_on_one_line(row.file_name or ""),
        line="" if row.line is None else str(row.line),
        sha256=(row.sha256 or "")[:SHORT_HASH],
        received=numbers.local_minute(row.received_at) if row.received_at else "",
    )


def _on_one_line(content: str) -> str:
    return " ".join(content.split())


def _cells(row: Judged) -> list[str]:
    return [getattr(row, column) for column in COLUMNS]


def _headings(lang: str) -> list[str]:
    return [text(f"trace-column-{column}", lang) for column in COLUMNS]


def _aligned(followed: Followed) -> list[str]:
    """The rows in columns; the reason stands last, so that its length disturbs nothing."""
    order = [place for place, column in enumerate(COLUMNS) if column != "reason"]
    reason = COLUMNS.index("reason")
    rows: list[Sequence[str]] = [_headings(followed.language), *map(_cells, followed.rows)]
    widths = [max(len(row[place]) for row in rows) for place in order]
    return [
        "  ".join(
            [*(row[place].ljust(width) for place, width in zip(order, widths, strict=True)), row[reason]]
        ).rstrip()
        for row in rows
    ]
