"""The project's models over rows made in a test: dbt compiles the SQL once, DuckDB runs it again for each company."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from pipelines import warehouse
from pipelines.assets.dbt_process import PROJECT, environment
from pipelines.exports import loading
from pipelines.exports.contracts import load_contracts
from pipelines.home import Home, Night, Organisation

CONTRACTS = load_contracts(None)
RECEIVED = datetime(2020, 1, 1, 8, tzinfo=UTC)
ORGANISATION = "Provbolaget"


@dataclass(frozen=True)
class Models:
    """The compiled models by name in the order they are built, what each rests on, and a database with the seeds."""

    statements: Mapping[str, str]
    parents: Mapping[str, frozenset[str]]
    seeds: Path

    def open(self) -> duckdb.DuckDBPyConnection:
        """An empty warehouse in memory, with seeds and raw tables but not a row in them."""
        con = duckdb.connect(config={"threads": 1})
        con.execute("attach ':memory:' as warehouse; use warehouse; set TimeZone = 'UTC'")
        con.execute(f"attach '{self.seeds}' as made (read_only)")
        con.execute("create schema seeds; create schema staging; create schema core; create schema review")
        names = con.execute(
            "select table_name from duckdb_tables() where database_name = 'made' and schema_name = 'seeds'"
        )
        for (name,) in names.fetchall():
            con.execute(f'create table seeds."{name}" as from made.seeds."{name}"')
        con.execute("detach made")
        warehouse.create_base_tables(con)
        loading.create_raw_tables(con, CONTRACTS)
        return con

    def build(self, con: duckdb.DuckDBPyConnection, *wanted: str) -> None:
        """Build every model anew, or those that are wanted and all they rest on."""
        needed = set(wanted or self.statements)
        for name in reversed(self.statements):
            needed |= self.parents[name] if name in needed else set()
        for name, statement in self.statements.items():
            if name in needed:
                con.execute(statement)


def dbt(home: Home, *arguments: str) -> None:
    """Run dbt over a home's warehouse, as the night does; what it says is shown when it fails."""
    done = subprocess.run(
        [str(Path(sys.executable).parent / "dbt"), *arguments, "--profiles-dir", str(PROJECT)],
        cwd=PROJECT,
        env={**os.environ, **environment(home)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def compiled_models(manifest: Path, compiled: Path, seeds: Path, *, staging: str = "view") -> Models:
    """Read what ``dbt compile`` wrote. Each model becomes the statement that dbt would make of it.

    Args:
        manifest, compiled: what dbt wrote.
        seeds: a database with the seeds in it.
        staging: "table" where the models are built many times: DuckDB need not read through the views of staging again
            for everything that rests on them.
    """
    nodes = json.loads(manifest.read_text(encoding="utf-8"))["nodes"]
    models = {key: node for key, node in nodes.items() if node["resource_type"] == "model"}
    statements, parents = {}, {}
    for key in _in_order(models):
        node = models[key]
        sql = (compiled / node["original_file_path"]).read_text(encoding="utf-8")
        kind = "view" if node["config"]["materialized"] == "view" else "table"
        kind = staging if node["schema"] == "staging" else kind
        statements[node["name"]] = f'create or replace {kind} "{node["schema"]}"."{node["name"]}" as {sql}'
        parents[node["name"]] = frozenset(models[up]["name"] for up in node["depends_on"]["nodes"] if up in models)
    return Models(statements, parents, seeds)


def _in_order(models: Mapping[str, Any]) -> Iterable[str]:
    done: set[str] = set()

    def visit(key: str) -> Iterable[str]:
        if key in done or key not in models:
            return
        done.add(key)
        for parent in models[key]["depends_on"]["nodes"]:
            yield from visit(parent)
        yield key

    for key in models:
        yield from visit(key)


def set_night(
    con: duckdb.DuckDBPyConnection,
    year: int,
    as_of: date,
    known_at: datetime | None = None,
    *,
    recorded: bool = True,
    decided: Organisation | None = None,
) -> None:
    """Say what the night is about; it may use everything received by 2040 unless told otherwise.

    ``decided`` is what the organisation has decided in its settings; its name is always ORGANISATION.
    """
    night = Night(ORGANISATION, year, as_of, known_at or datetime(2040, 1, 1, tzinfo=UTC), recorded)
    warehouse.write_night(con, night, decided or Organisation())


def deliver(
    con: duckdb.DuckDBPyConnection,
    source: str,
    rows: pd.DataFrame | list[dict[str, Any]],
    received: datetime = RECEIVED,
    *,
    lacking: Iterable[str] = (),
) -> str:
    """Put rows of Python values into ``raw.<source>`` as one loaded delivery, in the canonical text the loader writes.

    Columns that the rows do not have are empty (for yes/no columns: no). Returns the delivery's id.

    Args:
        lacking: columns that the export did not have at all.
    """
    contract = CONTRACTS[source]
    records = rows.astype(object).to_dict("records") if isinstance(rows, pd.DataFrame) else rows
    columns = {
        column.name: [_canonical(record.get(column.name), column.kind) for record in records]
        for column in contract.stored
    }
    frame = pd.DataFrame(columns, dtype=object)
    count = len(records)
    there = [column.name for column in contract.stored if column.name not in set(lacking)]
    delivery = f"{source}-{received:%Y%m%d%H%M%S%f}"
    con.execute(
        "insert into raw.deliveries (delivery_id, source, file_name, sha256, received_at, state,"
        " rows_read, rows_loaded, rows_rejected, columns_found) values (?, ?, ?, ?, ?, 'loaded', ?, ?, 0, ?)",
        [delivery, source, f"{source}.csv", f"{delivery:0<64}", received, count, count, there],
    )
    con.register("rows_to_deliver", frame)
    names = ", ".join(f'"{column.name}"' for column in contract.stored)
    con.execute(
        f'insert into raw."{source}" (_delivery_id, _sha256, _line, _received_at, {names})'
        f" select ?, ?, row_number() over () + 1, ?, {names} from rows_to_deliver",
        [delivery, f"{delivery:0<64}", received],
    )
    con.unregister("rows_to_deliver")
    return delivery


def _canonical(value: Any, kind: str) -> str | None:
    if kind in ("boolean", "presence"):
        return "true" if value is True else "false"
    if value is None or value != value:
        return None
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return repr(int(value)) if kind in ("integer", "code") else repr(value)
    return str(value)


def figures(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[Any, Any, Any]]:
    """Numerator, denominator and value of every metric."""
    rows = con.execute("select metric_id, numerator, denominator, value from review.review_metrics").fetchall()
    return {metric: (numerator, denominator, value) for metric, numerator, denominator, value in rows}


def broken_truths(con: duckdb.DuckDBPyConnection) -> list[tuple[Any, ...]]:
    """The truths that do not hold."""
    return con.execute("select * from review.review_truths where holds is distinct from true").fetchall()
