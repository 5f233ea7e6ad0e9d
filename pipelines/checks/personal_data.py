"""No name tag in the shop window: what is about to be published is searched for personal data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dagster import (
    AssetCheckResult,
    AssetChecksDefinition,
    AssetCheckSeverity,
    AssetCheckSpec,
    AssetKey,
    MetadataValue,
    multi_asset_check,
)

from pipelines.checks.tables import markdown
from pipelines.exports import masking
from pipelines.exports.personal import EMAIL, NUMBER, NUMBER_FORMS, PHONE, SURE_PHONE_FORMS, is_personal_number
from pipelines.house import House
from pipelines.messages import text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

CHECK = "no_personal_data"
# RE2, which DuckDB uses, cannot look around: it finds the cells worth a closer look. Digits in a hash are none.
CANDIDATE = rf"@|(?:^|[^0-9A-Za-z])(?:{NUMBER_FORMS})(?:$|[^0-9A-Za-z])|{masking.PHONE}"
# What only says which row is meant may look like a telephone number, and the intake lets it where it is not sure.
ID = "_(id|code)$"
SURE_PHONE = re.compile(SURE_PHONE_FORMS)


@dataclass(frozen=True)
class Finding:
    """Personal data in one column: what kind and in how many rows, never the value itself."""

    column: str
    kind: str
    rows: int


def search(con: DuckDBPyConnection, schema: str, table: str) -> list[Finding]:
    """Look through every text column of one table or view, as closely as the intake looks through an export."""
    rows = con.execute(
        """
        select '"' || replace(column_name, '"', '""') || '"', column_name, regexp_matches(column_name, ?)
        from information_schema.columns
        where table_schema = ? and table_name = ? and data_type like 'VARCHAR%' order by ordinal_position
        """,
        [ID, schema, table],
    ).fetchall()
    relation = f'"{schema}"."{table}"'
    cells = {name: _candidates(con, relation, quoted) for quoted, name, _ in rows}
    hits = {found[0] for _, name, is_id in rows if is_id for cell in cells[name] for found in PHONE.finditer(cell)}
    ids = {hit for hit in hits if not SURE_PHONE.fullmatch(hit)}
    return [
        Finding(name, text(f"personal-data-{kind}"), count)
        for name, found in cells.items()
        for kind, count in _counted(found, ids).items()
    ]


def _candidates(con: DuckDBPyConnection, relation: str, column: str) -> dict[str, int]:
    """The cells worth a closer look, each with its number of rows."""
    # Lists of texts are searched as they are written out.
    query = f"select {column}::varchar, count(*) from {relation} where regexp_matches({column}::varchar, ?) group by 1"
    return dict(con.execute(query, [CANDIDATE]).fetchall())


def _counted(cells: Mapping[str, int], ids: Set[str]) -> Counter[str]:
    """The number of rows with each kind of personal data."""
    counted: Counter[str] = Counter()
    for cell, rows in cells.items():
        counted.update(dict.fromkeys(_kinds(cell, ids), rows))
    return counted


def _kinds(cell: str, ids: Set[str]) -> Iterator[str]:
    if EMAIL.search(cell):
        yield "email"
    if any(is_personal_number(found[0]) for found in NUMBER.finditer(cell)):
        yield "number"
    if any(found[0] not in ids for found in PHONE.finditer(cell)):
        yield "phone"


def personal_data_checks(published: Sequence[AssetKey]) -> AssetChecksDefinition:
    """One blocking check on every model that is published; a key is its schema and its name."""
    specs = [
        AssetCheckSpec(CHECK, asset=key, blocking=True, description=text("check-personal-data-description"))
        for key in published
    ]

    @multi_asset_check(specs=specs, name="personal_data")
    def personal_data(house: House) -> Iterable[AssetCheckResult]:
        with house.connect(read_only=True) as con:
            for key in published:
                yield _result(key, search(con, *key.path))

    return personal_data


def _result(key: AssetKey, findings: list[Finding]) -> AssetCheckResult:
    headings = [text("column-column"), text("column-kind"), text("column-rows")]
    rows = [(found.column, found.kind, found.rows) for found in findings]
    return AssetCheckResult(
        passed=not findings,
        check_name=CHECK,
        asset_key=key,
        severity=AssetCheckSeverity.ERROR,
        description=text("check-personal-data-result", columns=len(findings)),
        metadata={"fynd": MetadataValue.md(markdown(headings, rows))},
    )
