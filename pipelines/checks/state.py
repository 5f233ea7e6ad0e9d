"""What the warehouse was last built from, so that nobody publishes models that are older than their rows.

Two one-row tables in the schema ``ops`` of the warehouse: where the present night's documents go, and how
the last build of the models went and on what.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLES = """
create schema if not exists ops;
create table if not exists ops.night (out_folder varchar);
create table if not exists ops.build (state varchar, basis varchar);
"""

# Everything the models are made from: the night's parameters, the organisation's decisions, the files.
BASIS = """
select md5(concat_ws('|',
    (select coalesce(string_agg(night::varchar, ','), '') from raw.night as night),
    (select coalesce(string_agg(o::varchar, ',' order by o.kind, o.key, o.value), '')
     from raw.overrides as o),
    (select coalesce(string_agg(d.delivery_id || d.state, ',' order by d.delivery_id), '')
     from raw.deliveries as d),
    (select coalesce(string_agg(n::varchar, ',' order by n.section_key), '') from raw.narrative as n)
))
"""


class BuildState(StrEnum):
    """How the last build of the models ended."""

    NEVER = "never"
    RUNNING = "running"
    FAILED = "failed"
    PARTIAL = "partial"
    COMPLETE = "complete"
    OUTDATED = "outdated"


def create_tables(con: DuckDBPyConnection) -> None:
    con.execute(TABLES)


def set_out_folder(con: DuckDBPyConnection, folder: Path | None) -> None:
    """Remember where the present night's marts and report go; ``None`` is the home itself."""
    con.execute("delete from ops.night")
    con.execute("insert into ops.night values (?)", [None if folder is None else str(folder)])


def out_folder(con: DuckDBPyConnection) -> Path | None:
    row = con.execute("select out_folder from ops.night").fetchone()
    return Path(row[0]) if row and row[0] else None


def mark_build(con: DuckDBPyConnection, state: BuildState) -> None:
    """Record how a build of the models went, and on which files and parameters."""
    create_tables(con)
    con.execute("delete from ops.build")
    con.execute(f"insert into ops.build select ?, ({BASIS})", [state.value])


def build_state(con: DuckDBPyConnection) -> BuildState:
    """How the last build went; ``OUTDATED`` when files or parameters have changed since."""
    known = con.execute(
        "select 1 from information_schema.tables where table_schema = 'ops' and table_name = 'build'"
    ).fetchone()
    row = con.execute("select state, basis from ops.build").fetchone() if known else None
    if row is None:
        return BuildState.NEVER
    state = BuildState(row[0])
    basis = con.execute(BASIS).fetchone()
    if state is BuildState.COMPLETE and basis is not None and basis[0] != row[1]:
        return BuildState.OUTDATED
    return state
