"""One table's rows, decoded and sifted: which are loaded, which are rejected and why, which values are missing.

Row conservation is made here: every row that is not blank is either loaded or rejected, once.
The work is done in temporary tables that hold no personal data, since DuckDB may write those to disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pipelines.exports.decoding import Decoded, decode_query, install_macros, is_id
from pipelines.exports.faults import LINE_MARK, Fault, Faults, faults_of
from pipelines.exports.headings import presentable
from pipelines.exports.masking import traces
from pipelines.exports.pseudonyms import pads
from pipelines.exports.reading import open_rows
from pipelines.machine import fault
from pipelines.messages import DEFAULT_LANGUAGE, UserError
from pipelines.warehouse import literal

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from pipelines.exports.contract import Column, Contract
    from pipelines.exports.detecting import Found
    from pipelines.exports.reading import Rows
    from pipelines.exports.structure import Positions

TEMPORARY = ("export_rejected", "export_missing", "export_doubles", "export_lines", "export_rows")
# Verdicts beside the number of a reason; a row without a verdict is loaded.
BLANK, DOUBLE = -1, -2


@dataclass(frozen=True)
class Sifted:
    """The counts, and ``findings``: column, kind and rows of personal data that was masked. The rows wait in
    ``export_numbered`` (line, verdict, the stored columns), ``export_rejected`` and ``export_missing`` (line,
    column_name, reason)."""

    rows_read: int
    rows_loaded: int
    rows_rejected: int
    values_missing: int
    findings: tuple[tuple[str, str, int], ...]


@contextmanager
def sifted(
    con: DuckDBPyConnection,
    contract: Contract,
    found: Found,
    key: bytes,
    scratch: Path,
    lang: str = DEFAULT_LANGUAGE,
) -> Iterator[Sifted]:
    """Read, decode and sift one table; the temporary tables live as long as the context.

    Args:
        key: of the pseudonyms.
        scratch: a private folder for what must be written out for the time being.
        lang: the language in which the reasons are said.

    Raises:
        UserError: the table cannot be read as a whole. The message quotes no cell.
        MachineError: there is no memory or room on the disk to read it.
    """
    try:
        faults = faults_of(contract, _headings(found), lang)
        searched = _decode(con, contract, found, key, scratch, faults)
        yield _sift(con, contract, searched, faults)
    finally:
        con.execute("drop view if exists temp.export_numbered")
        for table in TEMPORARY:
            con.execute(f"drop table if exists temp.{table}")


def _decode(
    con: DuckDBPyConnection, contract: Contract, found: Found, key: bytes, scratch: Path, faults: Faults
) -> tuple[Column, ...]:
    import duckdb

    install_macros(con)
    with open_rows(found, scratch) as rows:
        decoded = decode_query(contract, found, rows)
        try:
            con.execute(_judging_query(contract, decoded, faults), pads(key) if decoded.needs_key else {})
        except duckdb.Error as error:
            # DuckDB's own message quotes the line it stumbled on: it goes no further than here.
            raise fault(error) or UserError("exports-unreadable-text") from None
        if _one(con, "select count(*) from export_rows") != len(rows.lines):
            raise UserError("exports-rows-do-not-agree")
        _number(con, rows.lines)
        _reject_lines(con, faults.section, np.array(found.table.sections, dtype=np.int64))
        _reject_lines(con, faults.short, _broken_off(contract, found, rows))
    return decoded.searched


def _headings(found: Found) -> dict[str, str]:
    """What the export calls each column, where that can be nobody's data."""
    cells = {name: found.heading.cells[index] for name, index in found.mapped.columns.items()}
    return {name: " ".join(cell.split()) for name, cell in cells.items() if presentable([cell])}


def _broken_off(contract: Contract, found: Found, rows: Rows) -> Positions:
    """The lines of a text that end before its required columns do, where most others do not.

    A line break that was not quoted has torn them apart. Where rows are short by habit, empty cells at their
    end are left out, and nothing is wrong.
    """
    columns = found.mapped.columns
    needed = max((columns[c.name] for c in contract.columns if c.heading_required and c.name in columns), default=0) + 1
    short = rows.cells < needed
    if found.table.form != "text" or 2 * int(short.sum()) >= len(short):
        return np.empty(0, dtype=np.int64)
    return rows.lines[short]


def _reject_lines(con: DuckDBPyConnection, verdict: int, lines: Positions) -> None:
    if not len(lines):
        return
    with _handed(con, line=lines):
        con.execute(
            f"update export_rows set verdict = {verdict} where rowid in (select n from export_numbered"
            f" semi join export_line_list using (line) where verdict is distinct from {BLANK})"
        )


@contextmanager
def _handed(con: DuckDBPyConnection, **columns: Positions) -> Iterator[None]:
    """Let SQL see the arrays as the columns of ``export_line_list``."""
    con.register("export_line_list", columns)
    try:
        yield
    finally:
        con.unregister("export_line_list")


def _judging_query(contract: Contract, decoded: Decoded, faults: Faults) -> str:
    """The stored columns, the verdict on each row, and one bit for each way in which a value is missing."""
    cases = " ".join(f"when {reason.condition} then {number}" for number, reason in enumerate(faults.reasons))
    bits = [f"case when {fault.condition} then {1 << bit} else 0 end" for bit, fault in enumerate(faults.lacks)]
    stored = ", ".join(f'"{column.name}"' for column in contract.stored)
    return (
        f"create or replace temp table export_rows as select {stored}, has_found,"
        f" (case when is_blank then {BLANK} {cases} end)::integer as verdict,"
        f" ({' + '.join(bits) or '0'})::bigint as lacking from ({decoded.sql})"
    )


def _number(con: DuckDBPyConnection, lines: Positions) -> None:
    """Give each row its line: by counting where the lines follow each other, else from the list of lines."""
    if len(lines) == 0 or int(lines[-1]) - int(lines[0]) == len(lines) - 1:
        first = int(lines[0]) if len(lines) else 0
        numbered = f"select rowid as n, rowid + {first} as line, * from export_rows"
    else:
        with _handed(con, n=np.arange(len(lines), dtype=np.int64), line=lines):
            con.execute("create or replace temp table export_lines as from export_line_list")
        numbered = "select n, line, export_rows.* from export_rows join export_lines on n = export_rows.rowid"
    con.execute(f"create or replace temp view export_numbered as {numbered}")


def _sift(con: DuckDBPyConnection, contract: Contract, searched: tuple[Column, ...], faults: Faults) -> Sifted:
    _reject_doubles(con, contract, faults)
    con.execute(
        "create or replace temp table export_rejected as select line, column_name::varchar as column_name, reason"
        f" from export_numbered join ({_listed(enumerate(faults.reasons))}) using (verdict)"
        " union all select line, column_name, reason from export_doubles"
    )
    bits = ((1 << bit, fault) for bit, fault in enumerate(faults.lacks))
    con.execute(
        "create or replace temp table export_missing as select line, column_name::varchar as column_name, reason"
        f" from (select line, lacking from export_numbered where verdict is null and lacking <> 0)"
        f" join ({_listed(bits)}) on lacking & verdict <> 0"
    )
    read = _one(con, f"select count(*) from export_rows where verdict is distinct from {BLANK}")
    rejected = _one(con, "select count(*) from export_rejected")
    missing = _one(con, "select count(*) from export_missing")
    return Sifted(read, read - rejected, rejected, missing, _findings(con, searched))


def _listed(faults: Iterator[tuple[int, Fault]] | enumerate[Fault]) -> str:
    rows = [
        f"({number}::bigint, {literal(fault.column) if fault.column else 'null'}, {literal(fault.said)})"
        for number, fault in faults
    ]
    none = "select null::bigint as verdict, null as column_name, null as reason where false"
    return f"select * from (values {', '.join(rows)}) as said(verdict, column_name, reason)" if rows else none


def _reject_doubles(con: DuckDBPyConnection, contract: Contract, faults: Faults) -> None:
    """Of rows with the same key one is kept, the first unless the contract knows better; the others say where it is.

    Rows are first told apart by a hash of the key, and compared by the key itself only where two hashes meet.
    """
    con.execute(
        "create or replace temp table export_doubles (n bigint, line bigint, column_name varchar, reason varchar)"
    )
    if not contract.key:
        return
    keys = ", ".join(f'"{column.name}"' for column in contract.key)
    latest = "".join(f'"{name}" desc nulls first, ' for name in contract.latest_by)
    ordinary = f"select *, hash({keys}) as hashed from export_numbered where verdict is null"
    names = literal("+".join(column.name for column in contract.key))
    said = f"replace({literal(faults.double)}, {literal(LINE_MARK)}, kept::varchar)"
    con.execute(
        f"""
        insert into export_doubles
        with meeting as (
            from ({ordinary})
            where hashed in (select hashed from ({ordinary}) group by hashed having count(*) > 1)
        ),
        ranked as (
            select n, line, first_value(line) over (partition by {keys} order by {latest}line) as kept from meeting
        )
        select n, line, {names}, {said} from ranked where line <> kept
        """
    )
    con.execute(f"update export_rows set verdict = {DOUBLE} where rowid in (select n from export_doubles)")


def _findings(con: DuckDBPyConnection, searched: tuple[Column, ...]) -> tuple[tuple[str, str, int], ...]:
    if not searched or _one(con, "select count(*) from export_rows where has_found and verdict is null") == 0:
        return ()
    counts = [
        f"select {literal(column.name)} as name, {literal(kind)} as kind, count(*) as rows from found"
        f' where regexp_matches("{column.name}", {literal(trace)})'
        for column in searched
        for kind, trace in traces(is_id(column)).items()
    ]
    rows = con.execute(
        "with found as (select * from export_rows where has_found and verdict is null)"
        f" select * from ({' union all '.join(counts)}) where rows > 0 order by all"
    ).fetchall()
    return tuple((str(name), str(kind), int(count)) for name, kind, count in rows)


def _one(con: DuckDBPyConnection, query: str) -> int:
    row = con.execute(query).fetchone()
    return int(row[0]) if row else 0
