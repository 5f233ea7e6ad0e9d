"""Tables written in every form that exports come in. Cells are text, numbers, dates or None."""

from __future__ import annotations

import csv
import datetime
import gzip
import io
import json
import struct
import zipfile
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter
import xlwt

# What a formula gives that divides by zero.
ERROR = "#DIV/0!"

Cell = str | int | float | datetime.date | datetime.datetime | None
Grid = Sequence[Sequence[Cell]]


def as_text(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def delimited(
    grid: Grid, delimiter: str = ";", encoding: str = "utf-8", newline: str = "\r\n", quote_all: bool = False
) -> bytes:
    """CSV and its kin; an empty row is an empty line."""
    buffer = io.StringIO()
    quoting = csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=newline, quoting=quoting)
    writer.writerows([as_text(cell) for cell in row] for row in grid)
    return buffer.getvalue().encode(encoding)


def xlsx(
    *sheets: tuple[str, Grid],
    hide: str = "",
    hide_rows: Sequence[int] = (),
    merge: Sequence[str] = (),
    **options: Any,
) -> bytes:
    """A workbook; dates are dates. ``hide`` names a sheet to hide, ``hide_rows`` are rows to hide from 0, ``merge``
    areas of the first sheet to merge."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_date_format": "yyyy-mm-dd", **options})
    for name, grid in sheets:
        sheet = book.add_worksheet(name)
        if name == hide:
            sheet.hide()
        for number, row in enumerate(grid):
            for at, cell in enumerate(row):
                _write_cell(sheet, number, at, cell)
        for number in hide_rows:
            sheet.set_row(number, None, None, {"hidden": True})
        if (name, grid) == sheets[0]:
            for area in merge:
                sheet.merge_range(area, "")
                first = area.split(":")[0]
                row_at, column_at = int(first[1:]) - 1, ord(first[0]) - ord("A")
                _write_cell(sheet, row_at, column_at, grid[row_at][column_at])
    book.close()
    return buffer.getvalue()


def _write_cell(sheet: Any, row: int, column: int, cell: Cell) -> None:
    if cell is None:
        return
    if isinstance(cell, datetime.date):
        sheet.write_datetime(row, column, cell)
    elif cell == ERROR:
        sheet.write_formula(row, column, "=1/0", value=ERROR)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell)
    else:
        sheet.write_number(row, column, cell)


def xls(name: str, grid: Grid, **options: Any) -> bytes:
    book = xlwt.Workbook(**options)
    sheet = book.add_sheet(name)
    day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for number, row in enumerate(grid):
        for at, cell in enumerate(row):
            if isinstance(cell, datetime.date):
                sheet.write(number, at, cell, day)
            elif cell is not None:
                sheet.write(number, at, cell)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def ods(name: str, grid: Grid) -> bytes:
    def cell_xml(cell: Cell) -> str:
        if cell is None:
            return "<table:table-cell/>"
        if isinstance(cell, datetime.date):
            return f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}"/>'
        if isinstance(cell, str):
            said = f"<text:p>{escape(cell)}</text:p>"
            return f'<table:table-cell office:value-type="string">{said}</table:table-cell>'
        return f'<table:table-cell office:value-type="float" office:value="{cell}"/>'

    rows = "".join(f"<table:table-row>{''.join(cell_xml(c) for c in row)}</table:table-row>" for row in grid)
    names = "".join(f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text"))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="{escape(name)}">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def xlsb(name: str, grid: Grid) -> bytes:
    """A binary workbook, as small as one can be: texts and numbers."""

    def record(kind: int, payload: bytes = b"") -> bytes:
        head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
        size, left = b"", len(payload)
        while True:
            size += bytes([left & 0x7F | (0x80 if left > 0x7F else 0)])
            left >>= 7
            if not left:
                return head + size + payload

    def wide(text: str) -> bytes:
        return struct.pack("<I", len(text.encode("utf-16-le")) // 2) + text.encode("utf-16-le")

    width = max(len(row) for row in grid)
    sheet = record(0x81) + record(0x94, struct.pack("<IIII", 0, len(grid) - 1, 0, width - 1)) + record(0x91)
    for number, row in enumerate(grid):
        sheet += record(0x00, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
        for at, cell in enumerate(row):
            place = struct.pack("<II", at, 0)
            if isinstance(cell, int | float):
                sheet += record(0x05, place + struct.pack("<d", cell))
            elif cell is not None:
                sheet += record(0x06, place + wide(str(cell)))
    sheet += record(0x92) + record(0x82)
    book = record(0x83) + record(0x99, struct.pack("<II", 0, 0) + wide("")) + record(0x8F)
    book += record(0x9C, struct.pack("<II", 0, 1) + wide("rId1") + wide(name)) + record(0x90) + record(0x84)
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"

    def relation(kind: str, target: str) -> str:
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="rId1" Type="{office}/{kind}" Target="{target}"/></Relationships>'
        )

    types = f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{package}/content-types"/>'
    return zipped(
        {
            "[Content_Types].xml": types,
            "_rels/.rels": relation("officeDocument", "xl/workbook.bin"),
            "xl/workbook.bin": book,
            "xl/_rels/workbook.bin.rels": relation("worksheet", "worksheets/sheet1.bin"),
            "xl/worksheets/sheet1.bin": sheet,
        }
    )


def records(grid: Grid) -> list[dict[str, Any]]:
    heads = [as_text(cell) for cell in grid[0]]
    return [
        {
            head: cell.isoformat() if isinstance(cell, datetime.date) else cell
            for head, cell in zip(heads, row, strict=False)
        }
        for row in grid[1:]
    ]


def as_json(grid: Grid, encoding: str = "utf-8", indent: int | None = 2, under: str | None = None) -> bytes:
    found: Any = records(grid)
    return json.dumps({under: found} if under else found, ensure_ascii=False, indent=indent).encode(encoding)


def ndjson(grid: Grid) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records(grid)).encode()


def zipped(members: dict[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def gzipped(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)
