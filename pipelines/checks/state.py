"""What the warehouse was last built from, so that nobody publishes models that are older than their rows.

Two one-row tables in the schema ``ops`` of the warehouse: where the present night's documents go, and how
the last build of the models went and on what.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.signing.software import software

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLES = """
create schema if not exists ops;
create table if not exists ops.night (out_folder varchar);
create table if not exists ops.build (state varchar, basis varchar);
"""

# Everything the models are made from: the night's parameters, the organisation's decisions, what is said of each
# source, the files, what people have written and signed; and, as a parameter, the software. Earlier nights are left
# out, for the history that each night adds itself would make its own build outdated.
BASIS = """
select md5(concat_ws('|', ?::varchar,
    (select coalesce(string_agg(night::varchar, ','), '') from raw.night as night),
    (select coalesce(string_agg(o::varchar, ',' order by o.kind, o.key, o.value), '')
     from raw.overrides as o),
    (select coalesce(string_agg(s::varchar, ',' order by s.source), '') from raw.sources as s),
    (select coalesce(string_agg(d.delivery_id || d.state, ',' order by d.delivery_id), '')
     from raw.deliveries as d),
    (select coalesce(string_agg(n::varchar, ',' order by n.section_key), '') from raw.narrative as n),
    (select coalesce(string_agg(m::varchar, ',' order by m::varchar), '') from history.signed_metrics as m),
    (select coalesce(string_agg(a::varchar, ',' order by a::varchar), '') from history.signed_actions as a)
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
    """Record how a build of the models went, and on what."""
    create_tables(con)
    con.execute("delete from ops.build")
    con.execute("insert into ops.build values (?, ?)", [state.value, _basis(con)])


def build_state(con: DuckDBPyConnection) -> BuildState:
    """How the last build went; ``OUTDATED`` when something the models are made from has changed since."""
    known = con.execute(
        "select 1 from information_schema.tables where table_schema = 'ops' and table_name = 'build'"
    ).fetchone()
    row = con.execute("select state, basis from ops.build").fetchone() if known else None
    if row is None:
        return BuildState.NEVER
    state = BuildState(row[0])
    if state is BuildState.COMPLETE and _basis(con) != row[1]:
        return BuildState.OUTDATED
    return state


def _basis(con: DuckDBPyConnection) -> str:
    ((found,),) = con.execute(BASIS, [software().fingerprint]).fetchall()
    return str(found)
