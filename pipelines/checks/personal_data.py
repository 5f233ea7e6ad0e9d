"""No name tag in the shop window: what is about to be published is searched for personal data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
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
from pipelines.house import House
from pipelines.messages import text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

CHECK = "no_personal_data"
EMAIL = r"[A-Za-z0-9._%+åäöÅÄÖ-]+@[A-Za-z0-9åäöÅÄÖ-]+(\.[A-Za-z0-9åäöÅÄÖ-]+)*\.[A-Za-z]{2,}"
# Ten or twelve digits that stand alone. A hash or a longer number around them is no personnummer.
PERSONAL_NUMBER = r"(?<![0-9A-Za-z])(?:19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?![0-9A-Za-z])"
# RE2, which DuckDB uses, cannot look around: it finds the rows worth a closer look.
CANDIDATE = r"(^|[^0-9A-Za-z])(19|20)?[0-9]{6}[-+ ]?[0-9]{4}($|[^0-9A-Za-z])"
# A samordningsnummer adds 60 to the day.
COORDINATION = 60


@dataclass(frozen=True)
class Finding:
    """Personal data in one column: what kind and in how many rows, never the value itself."""

    column: str
    kind: str
    rows: int


def is_personal_number(digits: str) -> bool:
    """Whether ten digits (YYMMDDNNNC) are a personnummer or samordningsnummer: a date and a check digit."""
    month, day = int(digits[2:4]), int(digits[4:6])
    day -= COORDINATION if day > COORDINATION else 0
    try:
        date(2000 + int(digits[:2]) % 4, month, day)  # any year with the same leap rule within a century
    except ValueError:
        return False
    total = 0
    for place, digit in enumerate(digits):
        product = int(digit) * (2 - place % 2)
        total += product - 9 if product > 9 else product
    return total % 10 == 0


def holds_personal_number(content: str) -> bool:
    """Whether a text has a personnummer in it, with or without century and hyphen."""
    return any(is_personal_number("".join(found)) for found in re.findall(PERSONAL_NUMBER, content))


def search(con: DuckDBPyConnection, schema: str, table: str) -> list[Finding]:
    """Look through every text column of one table or view."""
    columns = con.execute(
        """
        select column_name from information_schema.columns
        where table_schema = ? and table_name = ? and data_type like 'VARCHAR%' order by ordinal_position
        """,
        [schema, table],
    ).fetchall()
    relation = f'"{schema}"."{table}"'
    return [found for (column,) in columns for found in _search_column(con, relation, column)]


def _search_column(con: DuckDBPyConnection, relation: str, column: str) -> Iterable[Finding]:
    quoted = '"' + column.replace('"', '""') + '"'
    # Lists of texts are searched as they are written out.
    cells = f"{quoted}::varchar"
    mails = con.execute(f"select count(*) from {relation} where regexp_matches({cells}, ?)", [EMAIL]).fetchone()
    if mails and mails[0]:
        yield Finding(column, text("personal-data-email"), int(mails[0]))
    candidates = con.execute(f"select {cells} from {relation} where regexp_matches({cells}, ?)", [CANDIDATE]).fetchall()
    numbers = sum(holds_personal_number(cell) for (cell,) in candidates)
    if numbers:
        yield Finding(column, text("personal-data-number"), numbers)


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
