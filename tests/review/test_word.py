"""The Word file: what the coordinator goes on editing, with real styles, headings and tables."""

from __future__ import annotations

import io
import zipfile

import docx as word
import pytest
import worlds
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import _Cell
from lxml import etree
from worlds import Read

from pipelines.review import docx
from pipelines.review.model import Review


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
    assert [entry for entry in found if entry[1] != "TOC Heading"] == [
        (section.heading, f"Heading {section.level}") for section in normal.sections
    ]


def test_there_is_a_table_of_contents_that_word_renews(document: Document, normal: Review) -> None:
    instructions = [node.text for node in document.element.body.iter(qn("w:instrText"))]
    assert ' TOC \\o "1-2" \\h \\z \\u ' in instructions
    shown = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "\n".join(section.heading for section in normal.sections if section.in_contents) in shown


def test_every_table_repeats_its_header_row(document: Document) -> None:
    assert len(document.tables) > 10
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_a_table_fills_the_text_and_its_header_stays_with_its_rows(document: Document, normal: Review) -> None:
    widths = [sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid) for table in document.tables]
    upright, lying = min(widths), max(widths)
    assert all(min(abs(width - upright), abs(width - lying)) < 20 for width in widths)
    for table in document.tables:
        assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in table.rows[0].cells)
    captions = [table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for table in document.tables]
    assert "De allvarligaste bristerna just nu" in captions


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
