"""The SQL that turns an export's rows into canonical text, column by column, as its contract says.

Cells are decoded a whole column at a time by DuckDB. Personal data never leaves the scan: dropped columns are
not selected, and pseudonyms are computed in the same query that reads the cell.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipelines.exports import cells, masking
from pipelines.exports.cells import BLANKS, DAY, DAY_IN_ORDER, STEPS, TOTAL, fold_code, words
from pipelines.exports.folding import fold
from pipelines.warehouse import literal

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from pipelines.exports.contract import Column, Contract
    from pipelines.exports.detecting import Found
    from pipelines.exports.reading import Rows

# In a table with fewer required columns than this, a row may well have a single cell.
FEWEST_REQUIRED = 3


@dataclass(frozen=True)
class Decoded:
    """A query over a relation of text columns ``c0``, ``c1`` …

    It gives each stored column under its own name; for each, ``bad_<column>`` (there, but unreadable) and
    ``unclear_<column>`` (a date that can be read in two ways); ``is_blank``, ``is_total``, ``is_wide`` (more cells
    than headings), ``is_heading`` (says the headings again), ``is_note`` (has one cell only), and ``has_found``
    (something personal was masked in a column of ``searched``). With ``needs_key`` it has the parameters ``ipad`` and
    ``opad``.
    """

    sql: str
    needs_key: bool
    searched: tuple[Column, ...]


def install_macros(con: DuckDBPyConnection) -> None:
    """Give the connection the decoding functions; they are temporary and leave no trace in the file."""
    con.execute(cells.MACROS)
    con.execute(masking.MACROS)


def decode_query(contract: Contract, found: Found, rows: Rows) -> Decoded:
    """Write the query for the rows of a table that was found to be the contract's."""
    places = found.mapped.columns
    there = [column for column in contract.stored if column.name in places]
    sql = _trimmed(there, found, rows)
    cleaned = [_cleaned(column, rows.is_plain) for column in there]
    sql = f"select is_blank, is_wide, is_heading, is_note, {_list(cleaned)} from ({sql})"
    headings = {column.name: found.heading.cells[places[column.name]] for column in there}
    steps = {column.name: _steps(column, headings[column.name]) for column in there}
    for number in range(1, max((len(each) for each in steps.values()), default=0) + 1):
        taken = [f'{each[number - 1]} as "{number}_{name}"' for name, each in steps.items() if number <= len(each)]
        sql = f"select *, {_list(taken)} from ({sql})"
    results = [f'{_bounded(column, len(steps[column.name]))} as "r_{column.name}"' for column in there]
    sql = f"select *, {_list(results)} from ({sql})"
    searched = tuple(column for column in there if is_searched(column))
    outer = ["is_blank", "is_wide", "is_heading", "is_note", f"{_is_total(there, found)} as is_total"]
    # What is searched is a column's first step; where it gives nothing, there is nothing to search.
    changed = [f'"1_{c.name}" is not null and "r_{c.name}" <> "1_{c.name}"' for c in searched]
    outer.append(f"{_any(changed)} as has_found")
    outer += [f'"r_{c.name}" as "{c.name}"' for c in there]
    outer += [part for column in contract.stored for part in _faults(column, column in there)]
    outer += [f"{_absent(column)} as {_q(column)}" for column in contract.stored if column not in there]
    needs_key = any(column.pii != "no" or is_id(column) for column in there)
    return Decoded(f"select {_list(outer)} from ({sql})", needs_key, searched)


def is_searched(column: Column) -> bool:
    """Whether a column's text is searched for personal data that nobody declared."""
    return column.kind == "text" and column.pii in ("no", "pseudonym_if_personal")


def is_id(column: Column) -> bool:
    """Whether a text only says which row is meant: what is found in it becomes a pseudonym, and rows still meet."""
    return is_searched(column) and column.pii == "no" and (column.is_key or column.name.endswith("_id"))


def _q(column: Column) -> str:
    return f'"{column.name}"'


def _list(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def _any(conditions: Iterable[str]) -> str:
    return " or ".join(conditions) or "false"


def _trimmed(there: list[Column], found: Found, rows: Rows) -> str:
    """Cells without the blanks around them. Of dropped columns only whether the whole row is blank."""
    columns = found.mapped.columns
    # In a grid a note beside the table is common, and shifts nothing; in a text it means a delimiter too many.
    headings = len(found.heading.cells) if found.table.form == "text" else rows.width

    def trim(index: int) -> str:
        # Naming each blank makes trim ten times slower: done where there is more than spaces.
        trimmed = f"trim(c{index})" if rows.is_plain else f"trim(c{index}, {literal(BLANKS)})"
        return f"export_unmarked({trimmed})" if rows.has_text_marks else trimmed

    trimmed = [f"{trim(columns[column.name])} as {_q(column)}" for column in there]
    filled = [f"coalesce({trim(index)}, '') <> ''" for index in range(rows.width)]
    known = [index for index in columns.values() if found.heading.cells[index].strip()]
    again = [f"coalesce({trim(i)}, '') = {literal(found.heading.cells[i].strip(BLANKS))}" for i in known]
    parts = [
        f"not ({' or '.join(filled)}) as is_blank",
        f"{_any(filled[headings:])} as is_wide",
        f"{_is_note(there, filled)} as is_note",
        f"{' and '.join(again) or 'false'} as is_heading",
    ]
    return f"select {_list([*parts, *trimmed])} from {rows.sql}"


def _is_note(there: list[Column], filled: list[str]) -> str:
    """A lone cell in a table of several is a footnote, a signature, or what a line break has torn off."""
    if sum(column.heading_required for column in there) < FEWEST_REQUIRED:
        return "false"
    return f"{' + '.join(f'({one})::tinyint' for one in filled)} = 1"


def _cleaned(column: Column, is_plain: bool) -> str:
    whole = _q(column) if is_plain else f"nfc_normalize({_q(column)})"
    return f"case when lower({_q(column)}) not in ({missing_words(column)}) then {whole} end as {_q(column)}"


def missing_words(column: Column) -> str:
    """What says in the column that there is no value, lowered, as an SQL list."""
    # What the contract says that a word means goes before what it means elsewhere.
    meant = {word.lower() for said in column.codes.values() for word in said}
    # An empty yes or no is a no; a formula that failed is not, and is left to be unreadable.
    errors = () if column.kind == "boolean" else cells.ERRORS
    said = dict.fromkeys(("", *cells.MISSING, *errors, *map(str.lower, column.missing_words)))
    return words(word for word in said if word not in meant)


def _steps(column: Column, heading: str) -> list[str]:
    kind: str = column.kind if column.pii == "no" else column.pii
    if is_id(column):
        kind = "id"
    day = DAY_IN_ORDER.replace("{order}", literal(column.date_order)) if column.date_order else DAY
    names = {str(number): f'"{number}_{column.name}"' for number in range(1, 10)}
    written = []
    for step in STEPS[kind]:
        said = step.replace("{day}", day).replace("{x}", _q(column))
        for number, name in names.items():
            said = said.replace("{" + number + "}", name)
        written.append(said)
    if kind == "code":
        written.append(_code(column, heading))
    return written


def _code(column: Column, heading: str) -> str:
    unclear = set(column.codes) if fold(heading) in column.numbers_unclear_under else set()
    cases = " ".join(
        f'when "1_{column.name}" in ({words(fold_code(word) for word in said if word not in unclear)})'
        f" then {literal(code)}"
        for code, said in column.codes.items()
    )
    return f"case {cases} end"


def _bounded(column: Column, last: int) -> str:
    result = f'"{last}_{column.name}"'
    bounds = [f"{result}::double >= {column.minimum}"] if column.minimum is not None else []
    bounds += [f"{result}::double <= {column.maximum}"] if column.maximum is not None else []
    return f"case when {' and '.join(bounds)} then {result} end" if bounds else result


def _faults(column: Column, is_there: bool) -> list[str]:
    bad = f'{_q(column)} is not null and "r_{column.name}" is null' if is_there else "false"
    is_unclear = is_there and has_order(column) and column.date_order is None
    unclear = f"{bad} and export_is_ambiguous({_q(column)})" if is_unclear else "false"
    return [f'{bad} as "bad_{column.name}"', f'{unclear} as "unclear_{column.name}"']


def has_order(column: Column) -> bool:
    """Whether it matters in which order day, month and year are written."""
    return column.kind in ("date", "timestamp")


def _absent(column: Column) -> str:
    """A column that is not there reads as if all its cells were empty."""
    return "'false'" if column.kind in ("boolean", "presence") else "null::varchar"


def _is_total(there: list[Column], found: Found) -> str:
    """A total row begins with a word for it, lacks something that every ordinary row has, and is about nothing."""
    columns = found.mapped.columns
    in_file_order = sorted(there, key=lambda column: columns[column.name])
    lacking = [f"{_q(c)} is null" for c in in_file_order if c.heading_required and c.kind != "boolean"]
    if not lacking:
        return "false"
    first = f"lower(coalesce({_list(_q(column) for column in in_file_order)}))"
    keys = [c for c in there if c.is_key]
    about = [f"{_q(c)} is null or regexp_matches(lower({_q(c)}), {literal(TOTAL)})" for c in keys] or ["true"]
    return (
        f"coalesce(regexp_matches({first}, {literal(TOTAL)}), false) and ({' or '.join(lacking)})"
        f" and ({' or '.join(about)})"
    )
