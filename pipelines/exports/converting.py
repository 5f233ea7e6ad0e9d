"""Workbooks and JSON as plain lines of text, made by a process of its own.

Parsers of such files are large and meet whatever someone put in the inbox. So this module is run as a program
with bounds on memory and time that the kernel keeps: whatever a file does to it, the night goes on. It knows
nothing of the rest of the product, so that it starts at once.

    python converting.py workbook|top|json PATH PREFIX [ENCODING]

writes ``PREFIX<n>`` for each table (of a workbook's sheets only the top, if told so), a line for each sheet row or
record, and tells on standard output what it found as JSON: a list of ``Found`` as dictionaries, or ``{"error":
message key, "args": {…}}``.
"""

from __future__ import annotations

import datetime
import functools
import gc
import io
import json
import re
import resource
import sys
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO, Any
from xml.etree import ElementTree

# Between cells; no export has it inside one.
SEPARATOR = "\x1f"
MOST_MEMORY_BYTES = 4 << 30
# A parser that goes round in a damaged file is stopped in proportion to the file.
CPU_SECONDS, CPU_SECONDS_PER_MB = 10, 10
# Unpacked parts of a workbook together, and JSON text: both grow several times over in memory.
MOST_WORKBOOK_BYTES = 512 << 20
MOST_JSON_BYTES = 128 << 20
MOST_CELLS_IN_ROW = 1000
# How a value is reached in a record: one name, or those of the records it lies in.
Names = tuple[str, ...]
SAYS_NOTHING = ("name", "value", "display_value", "displayValue")
# A record within a record within a record is no column any more.
DEEPEST = 4
# Of the lists in a document, the longest: an export is among them.
MOST_LISTS = 10
UNCLEAN = re.compile(r"[\x00-\x1f\x7f]+")
BLOCK_ROWS = 500
# How many cells of a row a merged area must cover to be a heading of the rows below it.
SECTION_SHARE = 0.5
HIDDEN_ROW = re.compile(rb'<row [^>]*hidden="(?:1|true)"')
BOOK_PART = "xl/workbook.xml"
RELATIONS_PART = "xl/_rels/workbook.xml.rels"
# 1927 to 2119: what a bare number is taken for in a column of dates.
FIRST_DAY, LAST_DAY = 10_000, 80_000
# The parser gives such cells as empty.
ERROR_MARK = b' t="e"'
ERROR_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})(\d{1,7})"[^>]* t="e"[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?<v>(#[^<]*)</v>'
)
SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml")
TOP_BYTES = 1 << 20
LARGEST_LOOKED_THROUGH = 64 << 20


@dataclass
class Found:
    """One table: its sheet, if it is hidden, the rows (from 1) that only head a section, the columns (from 0) with
    numbers that may be days since 1904; how many rows a filter hides and how many cells are an error."""

    sheet: str | None
    hidden: bool = False
    sections: list[int] = field(default_factory=list)
    bare_days: list[int] = field(default_factory=list)
    hidden_rows: int = 0
    error_cells: int = 0


class NotConvertibleError(Exception):
    """The file cannot be read; ``key`` and ``args`` are the message to its owner."""

    def __init__(self, key: str, **args: str) -> None:
        super().__init__(key)
        self.key = key
        self.text_args = args


def convert(kind: str, path: Path, prefix: str, encoding: str = "utf-8-sig") -> list[Found]:
    """Write each table of the file to ``prefix`` and its number.

    Raises:
        NotConvertibleError: the file is damaged, locked, or beyond what an export can be.
    """
    return _convert_json(path, prefix, encoding) if kind == "json" else _convert_workbook(path, prefix, kind == "top")


def _convert_workbook(path: Path, prefix: str, top_only: bool) -> list[Found]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    _refuse_bomb(path)
    try:
        with _top_of(path) if top_only else path.open("rb") as file:
            book = CalamineWorkbook.from_filelike(file)
    except PasswordError:
        raise NotConvertibleError("exports-password") from None
    except (CalamineError, OSError):
        raise NotConvertibleError("exports-not-an-export") from None
    parts, since_1904 = _parts_and_epoch(path)
    found: list[Found] = []
    for item in book.sheets_metadata:
        if item.typ is not SheetTypeEnum.WorkSheet:
            continue
        try:
            sheet = book.get_sheet_by_name(item.name)
            grid = sheet.to_python(skip_empty_area=False)
        except CalamineError:
            raise NotConvertibleError("exports-damaged-sheet", sheet=item.name) from None
        hidden, errors = (0, 0) if top_only else _hidden_rows_and_errors(path, parts.get(item.name), grid)
        sections = _settle_merged(grid, sheet.merged_cell_ranges or [])
        with Path(f"{prefix}{len(found)}").open("w", encoding="utf-8", errors="replace", newline="") as target:
            _write(target, grid)
        bare_days = _bare_days(grid) if since_1904 else []
        is_hidden = item.visible is not SheetVisibleEnum.Visible
        found.append(Found(item.name, is_hidden, sections, bare_days, hidden, errors))
    return found


def _refuse_bomb(path: Path) -> None:
    """Refuse what says itself that it grows too large; what lies about it meets the bounds of this process."""
    if not zipfile.is_zipfile(path):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            stated = sum(item.file_size for item in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        raise NotConvertibleError("exports-not-an-export") from None
    if stated > MOST_WORKBOOK_BYTES:
        raise NotConvertibleError("exports-too-large-unpacked", most=str(MOST_WORKBOOK_BYTES >> 20))


def _top_of(path: Path) -> IO[bytes]:
    """The workbook with its long sheets cut short, for whoever only wants to see what they are.

    A parser reads a sheet to its end before it gives a row of it. Sheets written in another way are left whole.
    """
    if not zipfile.is_zipfile(path):
        return path.open("rb")
    shortened = io.BytesIO()
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(shortened, "w") as copy:
        for item in book.infolist():
            with book.open(item) as part:
                content = part.read(TOP_BYTES) if SHEET_PART.fullmatch(item.filename) else part.read()
                cut = content.rfind(b"</row>")
                if part.read(1):
                    content = content[:cut] + b"</row></sheetData></worksheet>" if cut >= 0 else book.read(item)
            copy.writestr(item.filename, content)
    shortened.seek(0)
    return shortened


def _parts_and_epoch(path: Path) -> tuple[dict[str, str], bool]:
    """Which part of an .xlsx each of its sheets is, and whether it counts days from 1904; of others nothing."""
    if not zipfile.is_zipfile(path):
        return {}, False
    with zipfile.ZipFile(path) as archive:
        if not {BOOK_PART, RELATIONS_PART} <= set(archive.namelist()):
            return {}, False
        book, relations = (archive.read(part) for part in (BOOK_PART, RELATIONS_PART))
    parts: dict[str, str] = {}
    since_1904 = False
    try:
        elements = list(ElementTree.fromstring(book).iter())  # noqa: S314 - this process is bounded
        targets = {one.get("Id"): one.get("Target", "") for one in ElementTree.fromstring(relations)}  # noqa: S314
    except ElementTree.ParseError:
        return {}, False
    for element in elements:
        kind = element.tag.rpartition("}")[2]
        if kind == "workbookPr":
            since_1904 = element.get("date1904") in ("1", "true")
        elif kind == "sheet":
            target = next((targets.get(value, "") for name, value in element.items() if name.endswith("}id")), "")
            parts[element.get("name", "")] = target[1:] if target.startswith("/") else f"xl/{target}"
    return parts, since_1904


def _bare_days(grid: list[list[Any]]) -> list[int]:
    """The columns with numbers that read as days, four years early if they count from 1904."""
    return sorted(
        {
            at
            for row in grid
            for at, cell in enumerate(row)
            if type(cell) in (int, float) and FIRST_DAY <= cell < LAST_DAY
        }
    )


def _hidden_rows_and_errors(path: Path, part: str | None, grid: list[list[Any]]) -> tuple[int, int]:
    """How many rows of a sheet are hidden and how many cells are errors, which are given back to the grid."""
    if part is None:
        return 0, 0
    with zipfile.ZipFile(path) as archive:
        if part not in archive.namelist() or archive.getinfo(part).file_size > LARGEST_LOOKED_THROUGH:
            return 0, 0
        content = archive.read(part)
    errors = content.count(ERROR_MARK)
    for letters, row, word in ERROR_CELL.findall(content) if errors else ():
        at = functools.reduce(lambda number, letter: 26 * number + letter - ord("A") + 1, letters, 0) - 1
        if int(row) <= len(grid) and at < len(grid[int(row) - 1]):
            grid[int(row) - 1][at] = word.decode()
    return len(HIDDEN_ROW.findall(content)), errors


def _settle_merged(grid: list[list[Any]], ranges: Iterable[Any]) -> list[int]:
    """Let a merged area say its value in every row it covers; tell the rows in which it is a section's heading."""
    sections: list[int] = []
    for (top, left), (bottom, right) in ranges:
        rows = grid[top : bottom + 1]
        if not rows or left >= len(rows[0]):
            continue
        if bottom == top and left == 0 and min(right, len(rows[0]) - 1) + 1 > max(2, len(rows[0]) * SECTION_SHARE):
            sections.append(top + 1)
        for row in rows[1:]:
            row[left] = rows[0][left]
    return sorted(sections)


def _convert_json(path: Path, prefix: str, encoding: str) -> list[Found]:
    if path.stat().st_size > MOST_JSON_BYTES:
        raise NotConvertibleError("exports-json-too-large", most=str(MOST_JSON_BYTES >> 20))
    try:
        text = path.read_text(encoding=encoding)
        tables = [[_flat(record) for record in records] for records in _listed(text)]
    except UnicodeError:
        raise NotConvertibleError("exports-two-encodings") from None
    except RecursionError:
        raise NotConvertibleError("exports-json-deep") from None
    named = [(list(dict.fromkeys(name for record in records for name in record)), records) for records in tables]
    filled = [(names, records) for names, records in named if names]
    if not filled:
        raise NotConvertibleError("exports-empty-file")
    narrow = [(names, records) for names, records in filled if len(names) <= MOST_CELLS_IN_ROW]
    if not narrow:
        raise NotConvertibleError("exports-too-wide", most=str(MOST_CELLS_IN_ROW))
    for number, (names, records) in enumerate(narrow):
        with Path(f"{prefix}{number}").open("w", encoding="utf-8", errors="replace", newline="") as target:
            _write(target, [_headings(names)])
            _write(target, ([record.get(name, "") for name in names] for record in records))
    return [Found(None) for _ in narrow]


def _listed(text: str) -> list[Iterable[dict[str, Any]]]:
    """What may be the records of a JSON text: its list; the lists anywhere in it, the longest first, and the whole as
    one record; or one record on each line."""
    try:
        document = _parsed(text)
    except json.JSONDecodeError as whole:
        return [_on_lines(text, whole)]
    if _is_records(document):
        return [document]
    if not isinstance(document, dict):
        raise NotConvertibleError("exports-json-no-records")
    return [*sorted(_lists_in(document), key=len, reverse=True)[:MOST_LISTS], [document]]


def _is_records(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(record, dict) for record in value)


def _lists_in(document: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
    for value in document.values():
        if isinstance(value, dict):
            yield from _lists_in(value)
        elif value and _is_records(value):
            yield value


def _on_lines(text: str, whole: json.JSONDecodeError) -> Iterator[dict[str, Any]]:
    """One record on each line; an empty line is an empty record. What else ends a line elsewhere, JSON may hold."""
    for number, line in enumerate(text.removesuffix("\n").split("\n"), start=1):
        try:
            record = _parsed(line) if line.strip() else {}
        except json.JSONDecodeError:
            # On the first line it never was one record a line: what was wrong with the whole helps more.
            where = whole.lineno if number == 1 else number
            raise NotConvertibleError("exports-json-broken", line=str(where)) from None
        if not isinstance(record, dict):
            raise NotConvertibleError("exports-json-no-records")
        yield record


def _parsed(text: str) -> Any:
    # Numbers stay as they are written: an id of forty digits is no number, and 1.10 is not 1.1.
    return json.loads(text, parse_int=str, parse_float=str, parse_constant=str)


def _flat(record: dict[str, Any], above: Names = (), depth: int = 0) -> dict[Names, Any]:
    flat: dict[Names, Any] = {}
    for name, value in record.items():
        path = (*above, name)
        if isinstance(value, dict):
            if depth < DEEPEST:
                flat.update(_flat(value, path, depth + 1))
        elif isinstance(value, list):
            flat[path] = ", ".join(said for item in value if (said := _said(item)))
        else:
            flat[path] = value
    return flat


def _said(item: Any) -> str:
    """What an item of a list says: of a record what it is called, or its id."""
    if isinstance(item, dict):
        item = next((item[name] for name in (*SAYS_NOTHING, "id") if item.get(name)), None)
    return "" if isinstance(item, dict | list) else cell_text(item)


def _headings(paths: list[Names]) -> list[str]:
    """``fields.summary`` and ``status.name`` by the word that says what they are, where only one says it."""
    said = [path[-2] if len(path) > 1 and path[-1] in SAYS_NOTHING else path[-1] for path in paths]
    return [short if said.count(short) == 1 else ".".join(path) for short, path in zip(said, paths, strict=True)]


def _write(target: IO[str], rows: Iterable[list[Any]]) -> None:
    """One line a row. Cells are looked at for quotes and breaks only where their block of lines has any."""
    source = iter(rows)
    while block := list(islice(source, BLOCK_ROWS)):
        texts = [[cell if type(cell) is str else cell_text(cell) for cell in row] for row in block]
        lines = [SEPARATOR.join(cells) for cells in texts]
        joined = "\n".join(lines)
        separators = sum(len(cells) - 1 for cells in texts)
        is_clean = joined.count("\n") == len(lines) - 1 and joined.count(SEPARATOR) == separators
        if not is_clean or '"' in joined or "\r" in joined or "" in lines:
            # An empty row is a line with a blank, so that it is not passed over.
            joined = "\n".join(SEPARATOR.join(_clean(cell) for cell in cells) or " " for cells in texts)
        target.write(joined + "\n")


def _clean(cell: str) -> str:
    cell = UNCLEAN.sub(" ", cell)
    return '"' + cell.replace('"', '""') + '"' if '"' in cell else cell


def cell_text(cell: object) -> str:
    """A cell as a person would have typed it: whole numbers without decimals, ISO dates."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nej"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime.datetime):
        # Excel keeps time as a fraction of a day; a minute may come back a microsecond short.
        whole = (cell + datetime.timedelta(microseconds=500_000)).replace(microsecond=0)
        return whole.isoformat(sep=" ")
    if isinstance(cell, datetime.date | datetime.time):
        return cell.isoformat()
    return str(cell)


def main() -> None:
    """Convert within bounds; everything there is to say goes to standard output."""
    # A grid of cells has no garbage in it, and this process ends when it is written.
    gc.disable()
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    kind, path, prefix, *encoding = sys.argv[1:]
    seconds = CPU_SECONDS + CPU_SECONDS_PER_MB * (Path(path).stat().st_size >> 20)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        answer: Any = [asdict(found) for found in convert(kind, Path(path), prefix, *encoding)]
    except NotConvertibleError as error:
        answer = {"error": error.key, "args": error.text_args}
    except MemoryError:
        answer = {"error": "exports-too-much", "args": {}}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
