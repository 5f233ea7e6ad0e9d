"""The one place that opens the warehouse and its marts: the tables outside dbt, and the copy that BI tools read.

One process may write a DuckDB file and then no other may even read it. So the warehouse is private to the
night, and readers get a published copy that is built beside the old one and moved into place.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.home import PRIVATE_FILE, PRIVATE_FOLDER, Home, Night, Organisation
from pipelines.machine import MachineError, fault
from pipelines.messages import UserError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# The oldest DuckDB that must be able to open what we write: BI tools and drivers embed 1.x.
STORAGE_VERSION = "v1.2.0"
LOCK_PATIENCE_SECONDS = 20.0
# DuckDB tells why it cannot open a file in words only.
LOCKED, DENIED = "Could not set lock", "Permission denied"

BASE_TABLES = """
create schema if not exists raw;
create schema if not exists history;
create table if not exists raw.night (
    organisation varchar, review_year integer, as_of date, known_at timestamptz, recorded boolean
);
create table if not exists raw.overrides (kind varchar, key varchar, value varchar);
create table if not exists raw.sources (
    source varchar, name_sv varchar, name_en varchar, freshness_days integer, owner_role varchar,
    contract_fingerprint varchar, delivery_mode varchar
);
alter table raw.sources add column if not exists delivery_mode varchar;
create table if not exists raw.source_columns (source varchar, column_name varchar, heading_sv varchar);
create table if not exists raw.deliveries (
    delivery_id varchar primary key, source varchar, file_name varchar, sha256 varchar, sheet varchar,
    received_at timestamptz, contract_fingerprint varchar, state varchar,
    rows_read bigint, rows_loaded bigint, rows_rejected bigint, refused_reason varchar, columns_found varchar[]
);
alter table raw.deliveries add column if not exists columns_found varchar[];
create table if not exists raw.rejected_rows (
    delivery_id varchar, source varchar, file_name varchar, sha256 varchar, line bigint,
    column_name varchar, reason varchar, received_at timestamptz
);
create table if not exists raw.rejected_values (
    delivery_id varchar, source varchar, file_name varchar, sha256 varchar, line bigint,
    column_name varchar, reason varchar, received_at timestamptz
);
create table if not exists raw.pii_findings (
    delivery_id varchar, source varchar, column_name varchar, kind varchar, rows bigint, received_at timestamptz
);
create table if not exists raw.narrative (section_key varchar, is_written boolean);
create table if not exists history.signed_metrics (
    organisation varchar, review_year integer, version integer, metric_id varchar, as_of date,
    value double, signed_at timestamptz
);
create table if not exists history.signed_actions (
    organisation varchar, review_year integer, version integer, kind varchar, action_id varchar,
    decided_year integer, planned_year integer, title varchar, area varchar, owner_role varchar, due_on date,
    business_plan_goal varchar, signed_at timestamptz
);
create table if not exists history.metric_nights (
    organisation varchar, review_year integer, metric_id varchar, as_of date, recorded_at timestamptz,
    numerator double, denominator double, value double, status varchar
);
create table if not exists history.gap_nights (
    organisation varchar, review_year integer, gap_id varchar, as_of date, recorded_at timestamptz,
    rule varchar, metric_id varchar, section varchar, severity varchar, subject_type varchar,
    subject_id varchar, subject_name varchar, owner_role varchar, description_sv varchar, description_en varchar,
    affected bigint
);
"""

# What BI tools get; judgements and truths are the night's own working tables.
PUBLISHED = "^(dim_|fct_|rejected_|review_|metric_history$)"
NOT_PUBLISHED = "review_truths"


@contextmanager
def connect(home: Home, *, read_only: bool = False) -> Iterator[DuckDBPyConnection]:
    """Open the warehouse, waiting a while for another process to let go of it.

    Raises:
        UserError: another process kept it open, or the file is damaged.
    """
    con = _open(home.warehouse, read_only)
    try:
        con.execute("set TimeZone = 'UTC'")
        yield con
    finally:
        con.close()


def _open(path: Path, read_only: bool) -> DuckDBPyConnection:
    import duckdb

    # No extension may be fetched behind our back: the server has no internet.
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "allow_community_extensions": "false",
    }
    deadline = time.monotonic() + LOCK_PATIENCE_SECONDS
    while True:
        try:
            con = duckdb.connect(str(path), read_only=read_only, config=config)
        except duckdb.Error as error:
            if LOCKED not in str(error):
                raise _not_opened(path, error, "warehouse-unreadable") from error
            if time.monotonic() > deadline:
                raise UserError("warehouse-busy", path=str(path)) from error
            time.sleep(0.2)
        else:
            path.chmod(PRIVATE_FILE)
            return con


def _not_opened(path: Path, error: Exception, damaged: str) -> UserError:
    """Why a database cannot be used: what the machine lacks, or the message that it is ``damaged``."""
    if DENIED in str(error):
        return MachineError("machine-forbidden", path=str(path))
    return fault(error) or UserError(damaged, path=str(path))


@contextmanager
def open_marts(path: Path) -> Iterator[DuckDBPyConnection]:
    """Open a published copy, to read.

    Raises:
        UserError: there is none, or it cannot be read.
    """
    import duckdb

    if not path.exists():
        raise UserError("marts-missing", path=str(path))
    try:
        with duckdb.connect(str(path), read_only=True) as con:
            yield con
    except duckdb.Error as error:
        # What is damaged may show only when it is read; a table that is not there is of another version.
        raise _not_opened(path, error, "marts-unreadable") from error


def create_base_tables(con: DuckDBPyConnection) -> None:
    """Create the tables that no dbt model makes; those that exist stay as they are."""
    con.execute(BASE_TABLES)


def write_night(con: DuckDBPyConnection, night: Night, organisation: Organisation) -> None:
    """Put the night's parameters and the organisation's own decisions where the models read them."""
    overrides = [("target", key, value) for key, value in organisation.targets.items()]
    overrides += [("threshold", key, value) for key, value in organisation.thresholds.items()]
    rows = [(kind, key, None if value is None else repr(value)) for kind, key, value in overrides]
    rows += [
        ("course", course.code, f"{course.topic}|{course.audience}|{course.validity_months}")
        for course in organisation.courses or []
    ]
    con.execute("begin")
    con.execute("delete from raw.night")
    con.execute(
        "insert into raw.night values (?, ?, ?, ?, ?)",
        [night.organisation, night.review_year, night.as_of, night.known_at, night.recorded],
    )
    con.execute("delete from raw.overrides")
    if rows:
        con.executemany("insert into raw.overrides values (?, ?, ?)", rows)
    con.execute("commit")


def record_history(con: DuckDBPyConnection) -> int:
    """Append the night's metrics and open gaps to the history; returns the number of metrics recorded.

    Nothing recorded is ever changed: of two nights for one cut-off both stay, and the models take the later one's
    figures. A night rebuilt for another moment (``recorded`` false) appends nothing.
    """
    night = con.execute("select organisation, as_of, known_at, recorded from raw.night").fetchone()
    if night is None or not night[3]:
        return 0
    organisation, as_of, known_at, _ = night
    con.execute("begin")
    # The same night asked to record itself once more, from the UI.
    for table in ("metric_nights", "gap_nights"):
        con.execute(f"delete from history.{table} where organisation = ? and recorded_at = ?", [organisation, known_at])
    con.execute(
        """
        insert into history.metric_nights by name
        select organisation, review_year, metric_id, as_of, ?::timestamptz as recorded_at,
               numerator, denominator, value, status
        from review.review_metrics
        """,
        [known_at],
    )
    con.execute(
        """
        insert into history.gap_nights by name
        select organisation, review_year, gap_id, ?::date as as_of, ?::timestamptz as recorded_at,
               rule, metric_id, section, severity, subject_type, subject_id, subject_name, owner_role,
               description_sv, description_en, affected
        from review.review_gaps where closed_on is null
        """,
        [as_of, known_at],
    )
    counted = con.execute(
        "select count(*) from history.metric_nights where organisation = ? and recorded_at = ?",
        [organisation, known_at],
    ).fetchone()
    con.execute("commit")
    return int(counted[0]) if counted else 0


def publish_marts(con: DuckDBPyConnection, folder: Path) -> list[Path]:
    """Write the published copy: one DuckDB file and one Parquet file a table, each moved into place whole.

    The caller holds the home: what is half-written there is what a killed process has left.

    Args:
        con: the open warehouse.
        folder: ``marts/`` of the home, or of the place ``--out`` names.

    Returns:
        The files written, the database first.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
    fresh = folder / ".fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    (fresh / "parquet").mkdir(parents=True, mode=PRIVATE_FOLDER)
    try:
        tables = _write_copy(con, fresh)
        return _move_into_place(fresh, folder, tables)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _write_copy(con: DuckDBPyConnection, fresh: Path) -> list[str]:
    database = fresh / "marts.duckdb"
    con.execute(f"attach {literal(database)} as published (storage_version '{STORAGE_VERSION}')")
    try:
        found = con.execute(
            """
            select table_schema, table_name from information_schema.tables
            where table_catalog = current_database() and table_schema in ('core', 'review')
              and regexp_matches(table_name, ?) and table_name <> ?
            order by table_name
            """,
            [PUBLISHED, NOT_PUBLISHED],
        ).fetchall()
        for schema, table in found:
            con.execute(f'create table published.main."{table}" as from "{schema}"."{table}"')
            _copy_comments(con, schema, table)
            parquet = literal(fresh / "parquet" / f"{table}.parquet")
            con.execute(f'copy published.main."{table}" to {parquet} (format parquet)')
    finally:
        con.execute("detach published")
    return [table for _, table in found]


def _copy_comments(con: DuckDBPyConnection, schema: str, table: str) -> None:
    comments = con.execute(
        """
        select null as column_name, comment from duckdb_tables()
        where database_name = current_database() and schema_name = $schema and table_name = $table
        union all
        select null, comment from duckdb_views()
        where database_name = current_database() and schema_name = $schema and view_name = $table
        union all
        select column_name, comment from duckdb_columns()
        where database_name = current_database() and schema_name = $schema and table_name = $table
        """,
        {"schema": schema, "table": table},
    ).fetchall()
    for column, comment in comments:
        if comment is None:
            continue
        target = f'table published.main."{table}"'
        if column is not None:
            target = f'column published.main."{table}"."{column}"'
        con.execute(f"comment on {target} is {literal(comment)}")


def _move_into_place(fresh: Path, folder: Path, tables: list[str]) -> list[Path]:
    parquet = folder / "parquet"
    parquet.mkdir(exist_ok=True, mode=PRIVATE_FOLDER)
    written = [folder / "marts.duckdb", *(parquet / f"{table}.parquet" for table in tables)]
    for target in written:
        source = fresh / target.relative_to(folder)
        source.chmod(PRIVATE_FILE)
        source.replace(target)
    for stale in set(parquet.glob("*.parquet")) - set(written):
        stale.unlink()
    return written


def literal(value: object) -> str:
    """A text in SQL, where no parameter may stand."""
    return "'" + str(value).replace("'", "''") + "'"
