"""What the built tables look like: rows, columns, and which column comes from which."""

from __future__ import annotations

import csv
import hashlib
import json
import logging
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dagster import (
    TableColumn,
    TableColumnDep,
    TableColumnLineage,
    TableSchema,
)
from dagster_dbt import DagsterDbtTranslator

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# Columns by schema and table, each with its type; and for each column of a query, the columns it is made from.
Columns = dict[tuple[str, str], dict[str, str]]
Tables = dict[str, dict[str, list[str]]]
Edges = dict[str, list[tuple[str, str]]]


class Described:
    """Metadata of the tables and views of a build.

    Column lineage takes seconds to work out: that is done while dbt, a process of its own, builds on, and kept from
    night to night, since SQL seldom changes.

    Args:
        columns: of what is in the warehouse before the build, as `columns_of` has them.
        manifest: dbt's manifest.
        target: the folder dbt writes the compiled SQL of this build in.
        cache: a folder where lineage is kept.
        translator: gives the asset of a dbt node.
    """

    def __init__(
        self,
        columns: Columns,
        manifest: Mapping[str, Any],
        target: Path,
        cache: Path,
        translator: DagsterDbtTranslator,
    ) -> None:
        self._columns = columns
        self._nodes, self._sources = manifest["nodes"], manifest["sources"]
        self._target = target
        self._kept = _Kept(cache / "lineage.json")
        self._translator = translator

    def anticipate(self, unique_id: str) -> None:
        """Work out the lineage of something dbt has just built, as far as its parents' columns are known by now."""
        node = self._nodes[unique_id]
        if node["resource_type"] == "seed":
            found = _heading(Path(node["root_path"]) / node["original_file_path"])
        else:
            found = list(self._edges(node))
        self._columns.setdefault(_place(node), dict.fromkeys(found, ""))

    def finish(self, con: DuckDBPyConnection) -> dict[str, dict[str, Any]]:
        """The metadata of every table and view, by dbt's id of it; ``con`` is the warehouse after the build."""
        self._columns = columns_of(con)
        described = {
            unique_id: {**_shape(con, node, self._columns[_place(node)]), **self._lineage(node)}
            for unique_id, node in self._nodes.items()
            if node["resource_type"] in {"model", "seed"} and _place(node) in self._columns
        }
        self._kept.save()
        return described

    def _lineage(self, node: Mapping[str, Any]) -> dict[str, Any]:
        edges = self._edges(node)
        if not edges:
            return {}
        parents = {".".join(_place(one)): self._translator.get_asset_key(one) for one in self._parents(node)}
        deps = {
            column: [TableColumnDep(parents[table], source) for table, source in found if table in parents]
            for column, found in edges.items()
        }
        return {"dagster/column_lineage": TableColumnLineage(deps_by_column=deps)}

    def _edges(self, node: Mapping[str, Any]) -> Edges:
        compiled = self._target / "compiled" / node["package_name"] / node["original_file_path"]
        if node["resource_type"] != "model" or not compiled.exists():
            return {}
        tables: Tables = {}
        for parent in self._parents(node):
            schema, name = _place(parent)
            tables.setdefault(schema, {})[name] = list(self._columns.get((schema, name), ()))
        return self._kept.edges(compiled.read_text(encoding="utf-8"), tables)

    def _parents(self, node: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        return [self._sources.get(one) or self._nodes[one] for one in node["depends_on"]["nodes"]]


def _place(node: Mapping[str, Any]) -> tuple[str, str]:
    """The schema and name of what dbt makes, or reads, in the warehouse."""
    return node["schema"], node.get("identifier") or node.get("alias") or node["name"]


def _heading(seed: Path) -> list[str]:
    with seed.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def columns_of(con: DuckDBPyConnection) -> Columns:
    """Every column in the warehouse."""
    rows = con.execute(
        """
        select schema_name, table_name, column_name, data_type from duckdb_columns()
        where database_name = current_database() order by column_index
        """
    ).fetchall()
    found: Columns = {}
    for schema, table, column, kind in rows:
        found.setdefault((schema, table), {})[column] = kind
    return found


def _shape(con: DuckDBPyConnection, node: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
    known = node.get("columns", {})
    schema = TableSchema(
        [
            TableColumn(name, kind, description=known.get(name, {}).get("description") or None)
            for name, kind in columns.items()
        ]
    )
    # Counting a view runs it; staging is all views, and the tables built on them are counted.
    if node["config"]["materialized"] == "view":
        return {"dagster/column_schema": schema}
    schema_name, name = _place(node)
    counted = con.execute(f'select count(*) from "{schema_name}"."{name}"').fetchone()
    return {"dagster/column_schema": schema, "dagster/row_count": int(counted[0]) if counted else 0}


class _Kept:
    """Column lineage by the hash of what it was worked out from; what cannot be read is worked out again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[str, Edges] = {}
        with suppress(OSError, ValueError):
            self._known = json.loads(path.read_bytes())
        self._used: dict[str, Edges] = {}

    def edges(self, sql: str, tables: Tables) -> Edges:
        mark = hashlib.sha256((sql + json.dumps(tables)).encode()).hexdigest()
        if mark not in self._known:
            self._known[mark] = _edges(sql, tables)
        self._used[mark] = self._known[mark]
        return self._used[mark]

    def save(self) -> None:
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps(self._used), encoding="utf-8")
        fresh.replace(self._path)


def _edges(sql: str, tables: Tables) -> Edges:
    """For each column of a query, the columns of tables it is made from, as (schema.table, column)."""
    from sqlglot import exp
    from sqlglot.errors import SqlglotError
    from sqlglot.lineage import lineage

    # sqlglot warns about each DuckDB function it does not know; the lineage is none the worse for it.
    logging.getLogger("sqlglot").setLevel(logging.ERROR)
    # Which column comes from which is a matter of names; the types are not asked for.
    schema = {
        name: {table: dict.fromkeys(columns, "unknown") for table, columns in found.items()}
        for name, found in tables.items()
    }
    try:
        roots = lineage(None, sql, {"warehouse": schema}, dialect="duckdb")
    except SqlglotError:
        return {}
    edges: Edges = {}
    for column, root in roots.items():
        found = set()
        for node in root.walk():
            table = node.expression.find(exp.Table) if not node.downstream else None
            if table is not None:
                found.add((f"{table.db}.{table.name}", exp.to_column(node.name).name))
        edges[column] = sorted(found)
    return edges
