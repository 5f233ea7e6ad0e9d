"""The tables of a file, whatever kind of file it is, each as delimited text with its top read.

Everything is told from the content; a file's name is worth nothing. Only the top of each table is looked at
here, never the whole.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pipelines.exports import converting
from pipelines.exports.archive import INCOMING
from pipelines.exports.encodings import UTF8, text_encoding
from pipelines.exports.mending import is_garbled, mended
from pipelines.exports.personal import safe_name
from pipelines.exports.unpacking import GZIP, ZIP, Part, is_workbook, unpacked
from pipelines.machine import MachineError
from pipelines.messages import UserError

DELIMITERS = (";", ",", "\t", "|")
# The headings are looked for among this many rows from the top that are not blank.
ROWS_LOOKED_AT = 40
HEAD_BYTES = 1 << 18
OLE = b"\xd0\xcf\x11\xe0"
JSON = re.compile(r'\ufeff?\s*(?:\{\s*["}]|\[\s*[\[{\]])')
# What people and systems also hand over, under any name: a document to look at, and a page called .xls.
PDF = b"%PDF-"
PAGE = re.compile(
    r"\ufeff?\s*(?:<!--|<(?:!doctype\s+html|html|head|meta|style|body|div|table|\?xml)\b|MIME-Version:)", re.IGNORECASE
)
# Archives of other kinds than those that are unpacked here, and where in a tar its mark stands.
ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")
TAR, TAR_AT = b"ustar", 257
BLANK = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n;,|"
SINGLE_QUOTED = re.compile("'.*'", re.DOTALL)
# The process bounds its own computing; this is for one that waits for something that never comes.
CONVERTING_SECONDS = 1800

Form = Literal["text", "workbook", "json"]
Note = tuple[str, dict[str, Any]]


@dataclass(frozen=True)
class Row:
    """A row near the top: the line of the text it begins and ends on, from 1, and its cells."""

    line: int
    last_line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One table that may be an export, as delimited text in ``path`` for as long as its file is open.

    ``place`` says where in the file it is: a sheet, a member of an archive, or None. A line of the text is line
    ``line + line_shift`` of the original. ``sections`` are the lines that only head the rows below them.
    ``is_hidden`` where it is a sheet that its workbook hides. ``bare_days`` are the columns, from 0, with numbers that
    may be days, in a workbook that counts its days from 1904.
    ``is_garbled`` where letters have become several on the way here; in the top they are mended.
    ``notes`` are what its owner should be told of: message keys and their values. ``fault`` is why a member of an
    archive cannot be read; it then has no top.
    """

    form: Form
    path: Path
    place: str | None
    encoding: str
    delimiter: str
    top: tuple[Row, ...]
    line_shift: int = 0
    sections: tuple[int, ...] = ()
    is_hidden: bool = False
    bare_days: tuple[int, ...] = ()
    is_garbled: bool = False
    notes: tuple[Note, ...] = ()
    fault: UserError | None = None


@contextmanager
def open_tables(path: Path, scratch: Path, *, top_only: bool = False) -> Iterator[list[Table]]:
    """Every table of the file, with its top; they can be read until the context ends.

    A text comes as one table for each delimiter it could have, and a member of an archive that cannot be read, among
    others that may be, as one with a fault.

    Args:
        scratch: a private folder for what must be written out for the time being.
        top_only: only the top will be looked at, so that the rest of a workbook need not be read.

    Raises:
        UserError: the file is empty, damaged, or nothing that can be read as tables.
    """
    made: list[Path] = []
    with unpacked(path, scratch) as parts:
        try:
            alone = len(parts) == 1
            yield [table for part in parts for table in _tables_or_fault(part, scratch, made, top_only, alone)]
        finally:
            for copy in made:
                copy.unlink(missing_ok=True)


def _tables_or_fault(part: Part, scratch: Path, made: list[Path], top_only: bool, alone: bool) -> list[Table]:
    try:
        return _tables_of(part, scratch, made, top_only)
    except MachineError:
        raise
    except UserError as error:
        if alone:
            raise
        return [Table("text", part.path, safe_name(str(part.name)), UTF8, DELIMITERS[0], (), fault=error)]


def _tables_of(part: Part, scratch: Path, made: list[Path], top_only: bool) -> list[Table]:
    with part.path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if not head.strip(BLANK):
        raise UserError("exports-empty-file")
    name = None if part.name is None else safe_name(part.name)
    if head.startswith(OLE) or (head.startswith(ZIP) and is_workbook(part.path)):
        return _converted("workbook", part.path, name, UTF8, scratch, made, top_only)
    if head.startswith((ZIP, GZIP)):
        raise UserError("exports-archive-in-archive")
    if head.startswith(ARCHIVES) or head.startswith(TAR, TAR_AT):
        raise UserError("exports-other-archive")
    if head.startswith(PDF):
        raise UserError("exports-a-pdf")
    encoding = text_encoding(part.path, head)
    text = _decoded(head, encoding)
    if PAGE.match(text):
        raise UserError("exports-a-page")
    if JSON.match(text):
        return _converted("json", part.path, name, encoding, scratch, made, top_only)
    garbled = encoding == UTF8 and is_garbled(part.path)
    text = mended(text) if garbled else text
    whole = len(head) < HEAD_BYTES
    tops = {mark: _top(text, mark, whole) for mark in DELIMITERS}
    _refuse_other_quotes(tops)
    notes = _mending(garbled)
    return [
        Table("text", part.path, name, encoding, mark, top, is_garbled=garbled, notes=notes)
        for mark, top in tops.items()
    ]


def _refuse_other_quotes(tops: dict[str, tuple[Row, ...]]) -> None:
    """Refuse a text whose quotes are about something else than its cells, by its top with each delimiter."""
    rows = {mark: [[cell.strip() for cell in row.cells] for row in top] for mark, top in tops.items()}
    is_undivided = all(len(cells) == 1 for read in rows.values() for cells in read)
    if is_undivided and any(len(read) > 1 and all(mark in cell for (cell,) in read) for mark, read in rows.items()):
        raise UserError("exports-quoted-lines")
    filled = [[cell for cell in cells if cell] for read in rows.values() for cells in read]
    if any(len(cells) > 1 and all(map(SINGLE_QUOTED.fullmatch, cells)) for cells in filled):
        raise UserError("exports-single-quotes")


def _mending(garbled: bool) -> tuple[Note, ...]:
    return (("exports-note-mended", {}),) if garbled else ()


def _converted(
    form: Literal["workbook", "json"],
    path: Path,
    name: str | None,
    encoding: str,
    scratch: Path,
    made: list[Path],
    top_only: bool,
) -> list[Table]:
    with tempfile.NamedTemporaryFile(prefix=INCOMING, dir=scratch) as place:
        prefix = f"{place.name}-"
        try:
            kind = "top" if top_only and form == "workbook" else form
            answer = _in_a_process_of_its_own(kind, path, prefix, encoding)
        finally:
            made.extend(scratch.glob(f"{Path(prefix).name}*"))
    if isinstance(answer, dict):
        raise UserError(answer["error"], **{key: safe_name(value) for key, value in answer["args"].items()})
    return [_table(form, Path(f"{prefix}{number}"), name, found) for number, found in enumerate(answer)]


def _in_a_process_of_its_own(kind: str, path: Path, prefix: str, encoding: str) -> Any:
    command = [sys.executable, "-I", converting.__file__, kind, str(path), prefix, encoding]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and no shell
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=CONVERTING_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise UserError("exports-too-much") from None
    if done.returncode != 0:
        # It was stopped at a bound, or the parser gave up in its own way: either way it is no export.
        raise UserError("exports-too-much" if done.returncode < 0 else "exports-not-an-export")
    return json.loads(done.stdout)


def _table(form: Form, path: Path, name: str | None, found: dict[str, Any]) -> Table:
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    garbled = is_garbled(path)
    text = mended(_decoded(head, UTF8)) if garbled else _decoded(head, UTF8)
    top = _top(text, converting.SEPARATOR, len(head) < HEAD_BYTES)
    sheet = None if found["sheet"] is None else safe_name(found["sheet"])
    notes: list[Note] = [("exports-note-hidden-sheet", {"sheet": sheet})] if found["hidden"] else []
    if found["hidden_rows"]:
        notes.append(("exports-note-hidden-rows", {"rows": found["hidden_rows"]}))
    if found["error_cells"]:
        notes.append(("exports-note-error-cells", {"cells": found["error_cells"]}))
    return Table(
        form=form,
        path=path,
        place=" / ".join(part for part in (name, sheet) if part is not None) or None,
        encoding=UTF8,
        delimiter=converting.SEPARATOR,
        top=top,
        # The first line of a converted JSON document is its headings, which it has on no line.
        line_shift=-1 if form == "json" else 0,
        sections=tuple(found["sections"]),
        is_hidden=found["hidden"],
        bare_days=tuple(found["bare_days"]),
        is_garbled=garbled,
        notes=(*notes, *_mending(garbled)),
    )


def _decoded(head: bytes, encoding: str) -> str:
    return codecs.getincrementaldecoder(encoding)(errors="replace").decode(head)


def _top(text: str, delimiter: str, whole: bool) -> tuple[Row, ...]:
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                # Wider than this it is refused when it is read; until then it must cost nothing.
                rows.append(Row(line, reader.line_num, tuple(cells[: converting.MOST_CELLS_IN_ROW + 1])))
            line = reader.line_num + 1
            if len(rows) >= ROWS_LOOKED_AT:
                return tuple(rows)
    except csv.Error:
        # A cell longer than any heading row: what came before it is the top.
        return tuple(rows)
    # Where only the head of the file was read, its last row may be cut off.
    return tuple(rows if whole else rows[:-1])
