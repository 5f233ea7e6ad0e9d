"""Gallring: what is removed once it has been superseded for as long as the organisation has decided.

The present picture is never removed, however old it is, nor what an incremental source adds up to. Figures stay:
they are in the history and in the signed reviews. A delivery whose rows are removed is marked so, with its counts.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from pipelines.exports.archive import find
from pipelines.messages import text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from pipelines.exports.contract import Contract
    from pipelines.home import Home, Retention

# Of each source the newest that was loaded, of an incremental one all; and what has not been loaded yet.
PRESENT = """
    select delivery_id from raw.deliveries where state = 'pending'
    union all
    select max_by(delivery_id, received_at) from raw.deliveries where state = 'loaded' group by source
    union all
    select delivery_id from raw.deliveries inner join raw.sources using (source)
    where state = 'loaded' and delivery_mode = 'incremental'
"""


def apply(
    home: Home,
    con: DuckDBPyConnection,
    contracts: dict[str, Contract],
    retention: Retention,
    now: datetime,
    progress: Callable[[str], None],
) -> None:
    """Remove rows and originals that are older than they may be; ``progress`` is told in Swedish of each."""
    if retention.rows_months is not None:
        _remove_rows(con, contracts, retention.rows_months, now, progress)
    if retention.originals_months is not None:
        _remove_originals(home, con, retention.originals_months, now, progress)


def forget_rows(con: DuckDBPyConnection, delivery_id: str, source: str) -> None:
    """Delete what was stored of one delivery's rows; the caller decides what becomes of the delivery."""
    con.execute(f'delete from raw."{source}" where _delivery_id = ?', [delivery_id])
    for table in ("rejected_rows", "rejected_values", "pii_findings"):
        con.execute(f"delete from raw.{table} where delivery_id = ?", [delivery_id])


def _remove_rows(
    con: DuckDBPyConnection,
    contracts: dict[str, Contract],
    months: int,
    now: datetime,
    progress: Callable[[str], None],
) -> None:
    old = con.execute(
        f"""
        select delivery_id, source, file_name, rows_loaded from raw.deliveries
        where state = 'loaded' and received_at < ?::timestamptz - to_months(?)
          and delivery_id not in ({PRESENT})
        order by received_at
        """,
        [now, months],
    ).fetchall()
    for delivery_id, source, file_name, rows in old:
        con.execute("begin")
        try:
            forget_rows(con, delivery_id, source)
            con.execute("update raw.deliveries set state = 'removed' where delivery_id = ?", [delivery_id])
            con.execute("commit")
        except BaseException:
            con.execute("rollback")
            raise
        progress(text("exports-rows-removed", file=file_name, source=contracts[source].name_sv, rows=rows))
    if old:
        # Deleted rows leave the file only when it is written anew.
        con.execute("checkpoint")


def _remove_originals(
    home: Home,
    con: DuckDBPyConnection,
    months: int,
    now: datetime,
    progress: Callable[[str], None],
) -> None:
    old = con.execute(
        f"""
        select sha256, any_value(file_name) from raw.deliveries group by sha256
        having max(received_at) < ?::timestamptz - to_months(?)
          and not bool_or(delivery_id in ({PRESENT}))
        order by max(received_at)
        """,
        [now, months],
    ).fetchall()
    for sha256, file_name in old:
        path = find(home, sha256)
        if path is not None:
            path.unlink()
            progress(text("exports-original-removed", file=file_name, sha256=sha256[:12]))
