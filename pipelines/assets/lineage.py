"""What the built tables look like: rows, columns, and which column comes from which."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dagster import (
    AssetKey,
    TableColumn,
    TableColumnDep,
    TableColumnLineage,
    TableSchema,
)
from dagster_dbt import DagsterDbtTranslator

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Columns = dict[tuple[str, str], dict[str, str]]
Edges = dict[str, list[tuple[str, str]]]


def table_metadata(
    con: DuckDBPyConnection,
    manifest: Mapping[str, Any],
    target: Path,
    cache: Path,
    translator: DagsterDbtTranslator,
) -> dict[str, dict[str, Any]]:
    """Metadata of every table and view of the last build, by dbt's id of it.

    Args:
        con: the open warehouse.
        manifest: dbt's manifest.
        target: the folder dbt wrote the compiled SQL of this build in.
        cache: a folder where column lineage is kept from night to night, since SQL seldom changes.
        translator: gives the asset of a dbt node.
    """
    columns = _columns(con)
    kept = _Kept(cache / "lineage.json")
    described = {}
    for unique_id, node in manifest["nodes"].items():
        place = (node["schema"], node.get("alias") or node["name"])
        if node["resource_type"] not in {"model", "seed"} or place not in columns:
            continue
        described[unique_id] = {
            **_shape(con, node, columns[place]),
            **_lineage(manifest, node, target, columns, kept, translator),
        }
    kept.save()
    return described


def _columns(con: DuckDBPyConnection) -> Columns:
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
    place = f'"{node["schema"]}"."{node.get("alias") or node["name"]}"'
    counted = con.execute(f"select count(*) from {place}").fetchone()
    return {"dagster/column_schema": schema, "dagster/row_count": int(counted[0]) if counted else 0}


class _Kept:
    """Column lineage by the hash of what it was worked out from."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[str, Edges] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        self._used: dict[str, Edges] = {}

    def edges(self, sql: str, schema: Mapping[str, Any]) -> Edges:
        mark = hashlib.sha256((sql + json.dumps(schema)).encode()).hexdigest()
        if mark not in self._known:
            self._known[mark] = _edges(sql, schema)
        self._used[mark] = self._known[mark]
        return self._used[mark]

    def save(self) -> None:
        self._path.write_text(json.dumps(self._used), encoding="utf-8")


def _lineage(
    manifest: Mapping[str, Any],
    node: Mapping[str, Any],
    target: Path,
    columns: Columns,
    kept: _Kept,
    translator: DagsterDbtTranslator,
) -> dict[str, Any]:
    compiled = target / "compiled" / node["package_name"] / node["original_file_path"]
    if node["resource_type"] != "model" or not compiled.exists():
        return {}
    parents: dict[str, AssetKey] = {}
    schema: dict[str, dict[str, dict[str, str]]] = {}
    for parent_id in node["depends_on"]["nodes"]:
        parent = manifest["sources"].get(parent_id) or manifest["nodes"][parent_id]
        place = (parent["schema"], parent.get("identifier") or parent.get("alias") or parent["name"])
        parents[".".join(place)] = translator.get_asset_key(parent)
        schema.setdefault(place[0], {})[place[1]] = columns.get(place, {})
    edges = kept.edges(compiled.read_text(encoding="utf-8"), schema)
    deps = {
        column: [TableColumnDep(parents[table], source) for table, source in found if table in parents]
        for column, found in edges.items()
    }
    return {"dagster/column_lineage": TableColumnLineage(deps_by_column=deps)}


def _edges(sql: str, schema: Mapping[str, Any]) -> Edges:
    """For each column of a query, the columns of tables it is made from, as (schema.table, column)."""
    from sqlglot import exp
    from sqlglot.errors import SqlglotError
    from sqlglot.lineage import lineage

    # sqlglot warns about each DuckDB function it does not know; the lineage is none the worse for it.
    logging.getLogger("sqlglot").setLevel(logging.ERROR)
    try:
        roots = lineage(None, sql, {"warehouse": dict(schema)}, dialect="duckdb")
    except SqlglotError:
        return {}
    edges: Edges = {}
    for column, root in roots.items():
        found: dict[tuple[str, str], None] = {}
        for node in root.walk():
            table = node.expression.find(exp.Table) if not node.downstream else None
            if table is not None:
                found[(f"{table.db}.{table.name}", exp.to_column(node.name).name)] = None
        edges[column] = list(found)
    return edges
