"""A table in Word's own language, made in one piece.

Asking python-docx for cell after cell walks the table anew each time, which costs seconds in a long review.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from pipelines.review.blocks import BOX, Blank, Cell, Column, Form, Run, Table, Tone
from pipelines.review.columns import LONGEST_WHOLE, fitted

if TYPE_CHECKING:
    from docx.document import Document

TONES: dict[Tone, str] = {
    "good": "1E6453",
    "bad": "98331D",
    "unknown": "4A5365",
    "critical": "6D1024",
    "high": "98331D",
    "medium": "7A4B00",
    "low": "2F4F73",
}
# The ground of a square in a matrix: pale enough for the words on it.
GROUNDS: dict[Tone, str] = {"good": "E3F0EC", "medium": "FBF0D9", "bad": "F8E3DE"}
SOFT = "4A5365"
CODE_FONT = "Consolas"
TWIPS_PER_CM = 567
# How many letters of a table a centimetre holds, and what the air beside a column takes.
LETTERS_A_CM, LETTERS_A_GAP = 6.1, 1.4
# A table of up to this many rows is kept on one page.
KEPT_TOGETHER = 8
LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="C3C9D2"/>' for side in ("top", "bottom", "insideH")
)
# A form's labels, as part of its width, and the room a pen needs for a line, in twips.
LABEL_SHARE = 0.3
HANDWRITTEN_LINE = 480
MARGINS = '<w:left w:w="40" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>'


def add_table(document: Document, table: Table, width_cm: float) -> None:
    """Put the table last in the document, as wide as its text, with a header row that repeats on every page."""
    letters = width_cm * LETTERS_A_CM - LETTERS_A_GAP * len(table.columns)
    widths = _widths(fitted(table, letters, LONGEST_WHOLE), width_cm)
    styles = {name: document.styles[name].style_id for name in ("Table Heading", "Table Text")}
    headings = [Cell(runs=(Run(text=column.heading),)) for column in table.columns]
    parts = [_row(headings, table, widths, styles["Table Heading"], header=True, keep=True)]
    for place, row in enumerate(table.rows, 1):
        keep = len(table.rows) <= KEPT_TOGETHER and place < len(table.rows)
        parts.append(_row(row, table, widths, styles["Table Text"], header=False, keep=keep))
    _put(document, table.caption, widths, parts, header=True)


def add_form(document: Document, form: Form, width_cm: float) -> None:
    """Put the form last in the document: what is asked on the left, boxes or room for a pen on the right."""
    widths = _widths((LABEL_SHARE, 1 - LABEL_SHARE), width_cm)
    style = document.styles["Form Text"].style_id
    _put(document, form.caption, widths, [_blank(blank, widths, style) for blank in form.blanks], header=False)


def _put(document: Document, caption: str, widths: Sequence[int], rows: Sequence[str], *, header: bool) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    heading = ("0020", "1", "0") if header else ("0080", "0", "1")
    properties = (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{LINES}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{MARGINS}</w:tblCellMar>'
        f'<w:tblLook w:val="{heading[0]}" w:firstRow="{heading[1]}" w:lastRow="0" w:firstColumn="{heading[2]}"'
        f' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val={quoteattr(caption)}/></w:tblPr>'
    )
    made: Any = parse_xml(
        f"<w:tbl {nsdecls('w')}>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>".encode()
    )
    # The body's last element says how the page looks, and must stay the last.
    document.element.body.sectPr.addprevious(made)


def _blank(blank: Blank, widths: Sequence[int], style: str) -> str:
    height = 0 if blank.choices else blank.lines * HANDWRITTEN_LINE
    tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    written = "".join(_line(f"{BOX}\u00a0\u00a0{choice}", style) for choice in blank.choices) or _line("", style)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{lines}</w:tc>'
        for width, lines in zip(widths, (_line(blank.label, style), written), strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{tall}</w:trPr>{cells}</w:tr>"


def _line(written: str, style: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>{_text(written)}</w:r></w:p>'


def _widths(shares: Sequence[float], width_cm: float) -> list[int]:
    return [round(width_cm * TWIPS_PER_CM * share / sum(shares)) for share in shares]


def _row(cells: Sequence[Cell], table: Table, widths: Sequence[int], style: str, *, header: bool, keep: bool) -> str:
    written = "".join(
        _cell(cell, column, width, style, keep=keep, ground=GROUNDS.get(cell.tone) if table.heat and place else None)
        for place, (cell, column, width) in enumerate(zip(cells, table.columns, widths, strict=True))
    )
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{written}</w:tr>"


def _cell(cell: Cell, column: Column, width: int, style: str, *, keep: bool, ground: str | None) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>' if ground else ""
    kept = "<w:keepNext/>" if keep else ""
    aligned = '<w:jc w:val="right"/>' if column.number else ""
    # Words that follow a column of figures need a little air, or they read as its unit.
    air = '<w:tcMar><w:right w:w="110" w:type="dxa"/></w:tcMar>' if column.number else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}{air}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{aligned}</w:pPr>'
        f"{''.join(_run(run, cell.tone) for run in cell.runs)}</w:p></w:tc>"
    )


def _run(run: Run, tone: Tone) -> str:
    look = f'<w:rFonts w:ascii="{CODE_FONT}" w:hAnsi="{CODE_FONT}"/>' if run.style == "code" else ""
    look += "<w:b/>" if run.style == "strong" or tone == "critical" else ""
    look += "<w:i/>" if run.style == "emphasis" else ""
    colour = SOFT if run.metric else TONES.get(tone)
    look += f'<w:color w:val="{colour}"/>' if colour else ""
    written = f"\u00a0({run.text})" if run.metric else run.text
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{_text(written)}</w:r>"


def _text(written: str) -> str:
    """The text with its line ends and tabs as Word's own."""
    lines = []
    for line in written.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        stretches = (f'<w:t xml:space="preserve">{escape(stretch)}</w:t>' for stretch in line.split("\t"))
        lines.append("<w:tab/>".join(stretches))
    return "<w:br/>".join(lines)
