"""The Word file: what the coordinator goes on editing, with real styles, headings and tables."""

from __future__ import annotations

import io
import re
import zipfile

import docx as word
import pytest
import worlds
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table as WordTable
from docx.table import _Cell
from lxml import etree
from worlds import Read

from pipelines.review import docx
from pipelines.review.blocks import Subheading, words
from pipelines.review.model import Review

#: What an ordinary letter of a table takes.
TWIPS_A_LETTER = 88


@pytest.fixture(scope="module")
def content(normal: Review) -> bytes:
    return docx.render(normal)


@pytest.fixture(scope="module")
def document(content: bytes) -> Document:
    return word.Document(io.BytesIO(content))


def test_headings_are_headings(document: Document, normal: Review) -> None:
    found = [
        (paragraph.text, paragraph.style.name) for paragraph in document.paragraphs if "Heading" in paragraph.style.name
    ]
    expected = []
    for section in normal.sections:
        expected.append((section.heading, f"Heading {section.level}"))
        expected += [
            (words(block.runs), f"Heading {section.level + 1}")
            for block in section.blocks
            if isinstance(block, Subheading)
        ]
    assert [entry for entry in found if entry[1] != "TOC Heading"] == expected


def test_there_is_a_table_of_contents_that_word_renews(document: Document, normal: Review) -> None:
    instructions = [node.text for node in document.element.body.iter(qn("w:instrText"))]
    assert ' TOC \\o "1-2" \\h \\z \\u ' in instructions
    entries = [paragraph for paragraph in document.paragraphs if paragraph.style.name.startswith("toc ")]
    listed = [section for section in normal.sections if section.in_contents]
    assert [(entry.text.strip(), entry.style.name) for entry in entries] == [
        (section.heading, f"toc {section.level}") for section in listed
    ]
    # Every page number is asked of a heading that is there, and Word computes them when it opens the document.
    marks = {mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))}
    asked = [code.split()[1] for code in instructions if code.startswith(" PAGEREF ")]
    assert len(asked) == len(listed) and set(asked) <= marks
    assert document.settings.element.find(qn("w:updateFields")) is not None


def test_the_draft_mark_stands_as_far_out_as_the_text_goes_on_pages_that_lie_too(document: Document) -> None:
    for section in document.sections:
        (stop,) = section.header.paragraphs[0].paragraph_format.tab_stops
        width = section.page_width - section.left_margin - section.right_margin
        assert abs(stop.position - width) < Cm(0.1)


def test_the_judgement_is_a_form_with_room_for_a_pen(document: Document) -> None:
    (form,) = [table for table in document.tables if not is_data(table)]
    heights = {row.cells[0].text: row.height for row in form.rows}
    assert heights["Motivering"] >= Cm(2.4) and heights["Underskrift"] >= Cm(1.6)
    assert [line.text[0] for line in form.rows[0].cells[1].paragraphs] == ["☐"] * 3


def test_no_ordinary_word_is_wider_than_its_column(document: Document, normal: Review) -> None:
    """Word breaks a word that has no room anywhere, without a hyphen."""
    for table in filter(is_data, document.tables):
        widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                longest = max((len(word) for word in re.split(r"[ /–]|(?<=\D-)", cell.text)), default=0)
                assert min(longest, 32) * TWIPS_A_LETTER <= width, cell.text


def is_data(table: WordTable) -> bool:
    """Whether it is a table of data and not a form."""
    return table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) != "Ifylls av förvaltningschef eller bolagschef"


def test_every_table_repeats_its_header_row(document: Document) -> None:
    assert len(document.tables) > 10
    for table in filter(is_data, document.tables):
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_a_table_fills_the_text_and_its_header_stays_with_its_rows(document: Document, normal: Review) -> None:
    widths = [sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid) for table in document.tables]
    upright, lying = min(widths), max(widths)
    assert all(min(abs(width - upright), abs(width - lying)) < 20 for width in widths)
    for table in filter(is_data, document.tables):
        assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in table.rows[0].cells)
    captions = [table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for table in document.tables]
    assert "De allvarligaste bristerna just nu, med ett exempel av varje slag" in captions


def test_the_squares_of_the_risk_matrix_carry_their_colour(document: Document) -> None:
    (matrix,) = [table for table in document.tables if table.cell(0, 0).text == "Sannolikhet"]
    grounds = [[_ground(cell) for cell in row.cells[1:]] for row in matrix.rows[1:]]
    worst, least = grounds[0][-1], grounds[-1][0]
    assert worst != least and None not in (worst, least)
    assert all(_ground(row.cells[0]) is None for row in matrix.rows)


def test_line_ends_and_signs_in_a_cell_are_kept(read: Read) -> None:
    world = worlds.normal()
    title = "Rad ett\nrad <två>\t& slut"
    world.tables["review_actions"][0]["title"] = title
    made = word.Document(io.BytesIO(docx.render(read(world))))
    assert title in [row.cells[0].text for table in made.tables for row in table.rows[:3]]


def _ground(cell: _Cell) -> str | None:
    shade = cell._tc.tcPr.find(qn("w:shd"))
    return None if shade is None else str(shade.get(qn("w:fill")))


def test_every_picture_has_an_alternative_text(document: Document, normal: Review) -> None:
    charts = {block.alt for section in normal.sections for block in section.blocks if block.kind == "chart"}
    assert {shape._inline.docPr.get("descr") for shape in document.inline_shapes} == charts


def test_the_language_is_swedish(document: Document) -> None:
    assert {node.get(qn("w:val")) for node in document.styles.element.iter(qn("w:lang"))} == {"sv-SE"}
    assert document.core_properties.language == "sv-SE"


def test_a_draft_says_so_in_the_header_of_every_page(document: Document) -> None:
    assert all("UTKAST" in section.header.paragraphs[0].text for section in document.sections)


def test_the_package_is_whole(content: bytes) -> None:
    """Every part is well-formed, every relation leads somewhere, no picture name or id is used twice."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        names = package.namelist()
        assert len(names) == len(set(names))
        for name in names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
        body = etree.fromstring(package.read("word/document.xml"))
        used = {
            value for node in body.iter() for key, value in node.attrib.items() if key.startswith("{" + _relations())
        }
        known = {relation.get("Id") for relation in etree.fromstring(package.read("word/_rels/document.xml.rels"))}
        assert used <= known
    identities = [node.get("id") for node in body.iter(qn("wp:docPr"))]
    assert len(identities) == len(set(identities))


def _relations() -> str:
    return "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
