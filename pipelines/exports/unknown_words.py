"""The words in columns of codes that nobody knows yet: what their owner may want to say the meaning of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipelines.exports.cells import BLANKS, fold_code, words
from pipelines.exports.decoding import missing_words
from pipelines.exports.personal import masked
from pipelines.exports.reading import open_rows
from pipelines.warehouse import literal

if TYPE_CHECKING:
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from pipelines.exports.contract import Column, Contract
    from pipelines.exports.detecting import Found
    from pipelines.exports.reading import Rows

# A word of a vocabulary is short, comes again, and has few beside it; a name that has strayed into the column does not.
LONGEST = 40
FEWEST_ROWS = 3
MOST_IN_COLUMN = 12


@dataclass(frozen=True)
class UnknownWord:
    """A word as it is first written, and how many rows have it in the column."""

    column: Column
    word: str
    rows: int


def unknown_words(con: DuckDBPyConnection, contract: Contract, found: Found, scratch: Path) -> tuple[UnknownWord, ...]:
    """Look through the table's columns of codes; the connection has the decoding macros."""
    columns = [c for c in contract.stored if c.kind == "code" and c.name in found.mapped.columns]
    with open_rows(found, scratch) as rows:
        return tuple(word for column in columns for word in _of_column(con, column, found, rows))


def _of_column(con: DuckDBPyConnection, column: Column, found: Found, rows: Rows) -> list[UnknownWord]:
    cell = f"trim(c{found.mapped.columns[column.name]}, {literal(BLANKS)})"
    known = words(dict.fromkeys(fold_code(word) for said in column.codes.values() for word in said))
    counted = con.execute(
        f"""
        select min(cell), count(*) from (select {cell} as cell from {rows.sql})
        where lower(cell) not in ({missing_words(column)}) and export_fold(cell) not in ({known})
        group by export_fold(cell) order by count(*) desc, min(cell) limit {MOST_IN_COLUMN + 1}
        """
    ).fetchall()
    if len(counted) > MOST_IN_COLUMN:
        return []
    shown = [(str(word), int(count)) for word, count in counted if count >= FEWEST_ROWS and len(word) <= LONGEST]
    return [UnknownWord(column, word, count) for word, count in shown if masked(word) == word]
