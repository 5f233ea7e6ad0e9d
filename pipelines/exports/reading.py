"""The rows of one table as a relation of text columns ``c0``, ``c1`` … that DuckDB can select from."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipelines.exports.archive import INCOMING
from pipelines.exports.detecting import Found
from pipelines.exports.encodings import READ_BYTES, UTF8
from pipelines.exports.mending import mended
from pipelines.exports.structure import Positions, scan
from pipelines.exports.tables import Table
from pipelines.messages import UserError
from pipelines.warehouse import literal

# Beyond these a file is no export, and would cost memory out of all proportion.
MOST_CELLS_IN_ROW = 1000
LONGEST_ROW_BYTES = 16 << 20


@dataclass(frozen=True)
class Rows:
    """``sql``: the relation, in file order. ``lines``: the physical line (or sheet row) of each of its rows, and
    ``cells``: how many that row has at most. ``width``: how many cells the relation has. ``is_plain``: it has no blanks
    but spaces, and no letters in two parts. ``has_text_marks``: some cells may be marked as text."""

    sql: str
    lines: Positions
    cells: Positions
    width: int
    is_plain: bool
    has_text_marks: bool


@contextmanager
def open_rows(found: Found, scratch: Path) -> Iterator[Rows]:
    """Open the rows below the headings; they can be read until the context ends.

    Args:
        scratch: a private folder, where what is not UTF-8, or garbled, is rewritten for the time being. DuckDB can
            decode more by itself, but takes ten times as long over it.

    Raises:
        UserError: the file's structure is broken, or beyond what an export can be.
    """
    if found.table.encoding == UTF8 and not found.table.is_garbled:
        yield _rows(found.table.path, found)
    else:
        with _as_utf8(found.table, scratch) as copy:
            yield _rows(copy, found)


def _rows(path: Path, found: Found) -> Rows:
    delimiter = found.table.delimiter
    structure = scan(path, delimiter)
    if structure.widest > MOST_CELLS_IN_ROW:
        raise UserError("exports-too-wide", most=str(MOST_CELLS_IN_ROW))
    if structure.longest > LONGEST_ROW_BYTES:
        raise UserError("exports-row-too-long")
    # One spare column: DuckDB takes a lone column's blank lines for rows, and drops cells beyond the last.
    width = max(structure.widest, len(found.heading.cells)) + 1
    columns = ", ".join(f"'c{index}': 'VARCHAR'" for index in range(width))
    # A longer row than the buffer is an error; the parallel reader cannot follow breaks inside quotes.
    sql = (
        f"read_csv({literal(path)}, delim = {literal(delimiter)}, quote = '\"', escape = '\"',"
        f" header = false, auto_detect = false, null_padding = true, strict_mode = false,"
        f" encoding = 'utf-8', skip = {found.heading.last_line}, columns = {{{columns}}},"
        f" max_line_size = {max(structure.longest + 2, 1 << 20)},"
        f" parallel = {str(not structure.breaks_in_quotes).lower()})"
    )
    below = structure.lines > found.heading.last_line
    return Rows(
        sql=sql,
        lines=structure.lines[below] + found.table.line_shift,
        cells=structure.cells[below],
        width=width,
        is_plain=structure.is_plain,
        has_text_marks=structure.has_text_marks,
    )


@contextmanager
def _as_utf8(table: Table, scratch: Path) -> Iterator[Path]:
    handle, name = tempfile.mkstemp(prefix=INCOMING, dir=scratch)
    copy = Path(name)
    try:
        with os.fdopen(handle, "wb") as target, table.path.open(encoding=table.encoding, newline="") as source:
            while text := source.read(READ_BYTES):
                if table.is_garbled:
                    # A letter in two parts may not be parted.
                    text = mended(text + source.readline())
                target.write(text.encode("utf-8"))
        yield copy
    except UnicodeError:
        raise UserError("exports-two-encodings") from None
    finally:
        copy.unlink(missing_ok=True)
