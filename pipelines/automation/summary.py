"""What a night found, in a few lines, from the marts it published."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.messages import text
from pipelines.warehouse import open_marts

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def summarise(marts: Path, language: str) -> str:
    """Open gaps by severity, metrics below target, metrics unknown, and files that were refused.

    Raises:
        UserError: the marts cannot be read.
    """
    with open_marts(marts) as con:
        lines = [_metrics(con, language), _gaps(con, language), *_refused(con, language)]
    return "\n".join(lines)


def _metrics(con: DuckDBPyConnection, language: str) -> str:
    counted = con.execute(
        """
        select count(*) filter (status = 'met'), count(*) filter (status = 'missed'),
               count(*) filter (status = 'unknown')
        from review_metrics
        """
    ).fetchone()
    met, missed, unknown = counted or (0, 0, 0)
    missing = con.execute("select metric_id from review_metrics where status = 'missed' order by 1").fetchall()
    ids = ", ".join(metric for (metric,) in missing)
    return text("summary-metrics", language, met=met, missed=missed, unknown=unknown, ids=ids)


def _gaps(con: DuckDBPyConnection, language: str) -> str:
    rows = con.execute("select severity, count(*) from review_gaps where closed_on is null group by 1").fetchall()
    found: dict[str, int] = dict(rows)
    each = {severity: found.get(severity, 0) for severity in ("critical", "high", "medium", "low")}
    return text("summary-gaps", language, count=sum(found.values()), **each)


def _refused(con: DuckDBPyConnection, language: str) -> list[str]:
    rows = con.execute(
        """
        select file_name, refused_reason from review_sources
        where refused_reason is not null order by received_at desc, file_name
        """
    ).fetchall()
    return [text("summary-refused", language, file=name, reason=reason) for name, reason in rows]
