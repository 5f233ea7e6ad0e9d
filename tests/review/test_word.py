"""The Word file: what the coordinator goes on editing, with real styles, headings and tables."""

from __future__ import annotations

import io
import zipfile

import docx as word
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

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
