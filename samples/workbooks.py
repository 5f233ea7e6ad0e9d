"""Workbooks of two kinds: what a system exports, and what people keep by hand."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import xlsxwriter

from samples.cells import FILES, cell, export_columns
from samples.truth import SECTION, Company, Row


@dataclass(frozen=True)
class Hand:
    """How people have made a sheet their own.

    titles: what stands above the headings; the first runs over the whole width.
    merged: columns in which the same cell in rows that follow each other is one cell.
    beside: other sheets of the workbook, by name, that are no register: rows of text.
    """

    titles: tuple[str, ...]
    merged: tuple[str, ...] = ()
    beside: Mapping[str, Sequence[Sequence[str]]] = field(default_factory=dict)


def exported_bytes(company: Company, sources: Sequence[str], titles: Sequence[str]) -> bytes:
    """A workbook with a sheet per source, `titles` above the headings; its dates are the export day's."""
    buffer = io.BytesIO()
    book = _book(company, buffer)
    bold = book.add_format({"bold": True})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    for source in sources:
        sheet = book.add_worksheet(FILES[source][1])
        for number, title in enumerate(titles):
            sheet.write_string(number, 0, title, bold)
        columns = export_columns(source)
        sheet.write_row(len(titles), 0, [heading for _, heading in columns], bold)
        _place(company.rows[source], len(titles))
        for row in company.rows[source]:
            for at, (name, _) in enumerate(columns):
                _write_cell(sheet, row.line - 1, at, cell(source, row, name), moment)
    book.close()
    return buffer.getvalue()


def kept_bytes(company: Company, source: str, hand: Hand) -> bytes:
    """A workbook with one register, kept by hand; its dates are the export day's."""
    buffer = io.BytesIO()
    book = _book(company, buffer)
    title = book.add_format({"bold": True, "font_size": 14, "bg_color": "#D9E2F3"})
    bold = book.add_format({"bold": True, "bottom": 1})
    section = book.add_format({"bold": True, "bg_color": "#FFE699"})
    middle = book.add_format({"valign": "vcenter"})
    sheet = book.add_worksheet(FILES[source][1])
    columns = export_columns(source)
    sheet.merge_range(0, 0, 0, len(columns) - 1, hand.titles[0], title)
    for number, text in enumerate(hand.titles[1:], start=1):
        sheet.write_string(number, 0, text)
    sheet.write_row(len(hand.titles), 0, [heading for _, heading in columns], bold)
    rows = company.rows[source]
    _place(rows, len(hand.titles))
    for at, (name, _) in enumerate(columns):
        for group in _groups(source, rows, name, name in hand.merged):
            first, last, value = group[0].line - 1, group[-1].line - 1, cell(source, group[0], name)
            if group[0].rejected == SECTION:
                sheet.write(first, at, value, section)
            elif last > first:
                sheet.merge_range(first, at, last, at, value, middle)
            else:
                _write_cell(sheet, first, at, value, None)
    for name, lines in hand.beside.items():
        other = book.add_worksheet(name)
        for number, texts in enumerate(lines):
            other.write_row(number, 0, texts)
    book.close()
    return buffer.getvalue()


def _groups(source: str, rows: Sequence[Row], column: str, is_merged: bool) -> list[list[Row]]:
    """Rows that share a cell of the column: those that follow each other and say the same, if cells are merged."""
    groups: list[list[Row]] = []
    for row in rows:
        before = groups[-1][-1] if groups else None
        value = cell(source, row, column)
        follows = before is not None and before.line + 1 == row.line and before.rejected is None is row.rejected
        if is_merged and follows and value is not None and value != "" and cell(source, groups[-1][0], column) == value:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _book(company: Company, buffer: io.BytesIO) -> Any:
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    made = datetime.combine(company.export_day, datetime.min.time())
    book.set_properties({"title": company.name, "author": company.name, "created": made})
    return book


def _place(rows: Sequence[Row], heading: int) -> None:
    """Tell each row its line, below the headings' (0-based) row."""
    number = heading
    for row in rows:
        number += 2 if row.blank_before else 1
        row.line = number + 1


def _write_cell(sheet: Any, row: int, column: int, value: Any, form: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, datetime):
        sheet.write_datetime(row, column, value, form)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value)
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
    else:
        sheet.write_number(row, column, value)
