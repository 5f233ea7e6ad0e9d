"""The PDF: readable by those who listen, lasting in archives, its data inside.

It is looked at with pypdf, which had no part in making it.
"""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest
import worlds
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from worlds import Read

from pipelines.review import pdf, write
from pipelines.review.decision import Decision
from pipelines.review.model import Review


@pytest.fixture(scope="module")
def reader(normal: Review) -> PdfReader:
    return PdfReader(io.BytesIO(pdf.render(normal)))


def tags(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every element of the structure tree."""
    waiting: list[Any] = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, DictionaryObject):
            if "/S" in element:
                yield element
            waiting += [element["/K"]] if "/K" in element else []
        elif isinstance(element, list):
            waiting += element


def test_it_says_that_it_is_pdf_ua_1_and_pdf_a_3a(reader: PdfReader) -> None:
    metadata = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "<pdfaid:part>3</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "/OutputIntents" in reader.trailer["/Root"]


def test_it_is_tagged_and_knows_its_language_and_title(reader: PdfReader) -> None:
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "sv"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Ledningens genomgång 2025 – Exempelbolaget AB"


def test_headings_tables_and_pictures_are_what_they_look_like(reader: PdfReader, normal: Review) -> None:
    found = Counter(str(tag["/S"]) for tag in tags(reader))
    tables = sum(block.kind == "table" for section in normal.sections for block in section.blocks)
    assert found["/Table"] >= tables
    assert found["/TH"] > tables and found["/TD"] > found["/TH"]
    assert found["/H1"] >= 10 and found["/H2"] >= 15
    assert found["/Caption"] >= tables
    pictures = [tag for tag in tags(reader) if tag["/S"] == "/Figure"]
    alternatives = {str(tag["/Alt"]) for tag in pictures if "/Alt" in tag}
    charts = {block.alt for section in normal.sections for block in section.blocks if block.kind == "chart"}
    assert charts and charts <= alternatives
    assert all("/Alt" in tag for tag in pictures)


def test_every_typeface_is_inside(reader: PdfReader) -> None:
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            for inner in font.get_object().get("/DescendantFonts", [font]):
                descriptor = inner.get_object()["/FontDescriptor"]
                assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor)


def test_bookmarks_lead_to_every_section(reader: PdfReader, normal: Review) -> None:
    def titles(entries: list[Any]) -> Iterator[str]:
        for entry in entries:
            if isinstance(entry, list):
                yield from titles(entry)
            else:
                yield entry.title

    assert {section.heading for section in normal.sections} <= set(titles(reader.outline))


def test_the_review_its_figures_and_a_manifest_are_inside(reader: PdfReader, normal: Review) -> None:
    inside = {name: content[0] for name, content in reader.attachments.items()}
    name = "ledningens-genomgang-2025"
    assert set(inside) == {f"{name}.json", f"{name}-matt.csv", f"{name}-manifest.json"}
    assert inside[f"{name}.json"] == write.to_json(normal)
    assert inside[f"{name}-matt.csv"].decode().splitlines()[1].startswith("T1,training_infosec,1,")
    manifest = json.loads(inside[f"{name}-manifest.json"])
    for attached in manifest["attachments"]:
        assert sha256(inside[attached["name"]]).hexdigest() == attached["sha256"]
    assert {source["file_name"] for source in manifest["sources"]} == {file.file_name for file in normal.files}


def test_a_draft_says_so_on_every_page_until_it_is_signed(reader: PdfReader, normal: Review) -> None:
    assert all("UTKAST" in page.extract_text() for page in reader.pages)
    decision = Decision(
        judgement="sufficient", effect="yes", decisions=(), name="Bo Chef", role="VD", signed_on=normal.as_of
    )
    signed = normal.model_copy(update={"is_draft": False, "decision": decision})
    pages = PdfReader(io.BytesIO(pdf.render(signed))).pages
    assert not any("UTKAST" in page.extract_text() for page in pages)
    assert "Undertecknad 2025-12-31 av Bo Chef, VD" in " ".join(pages[0].extract_text().split())


def test_no_text_runs_out_over_the_edge(read: Read) -> None:
    """A name of 300 letters breaks inside its cell, on the page."""
    reader = PdfReader(io.BytesIO(pdf.render(read(worlds.hostile()))))
    for page in reader.pages:
        width = float(page.mediabox.width)
        places: list[float] = []

        def visit(text: str, _: Any, matrix: Any, __: Any, ___: Any, places: list[float] = places) -> None:
            if text.strip():
                places.append(matrix[4])

        page.extract_text(visitor_text=visit)
        assert all(0 <= place < width for place in places)


def test_a_table_of_more_than_a_few_rows_breaks_and_repeats_its_header(read: Read) -> None:
    """Twelve rows that were kept together left half a page blank before them."""
    world = worlds.normal()
    document = world.tables["review_documents"][0]
    world.tables["review_documents"] = [
        {**document, "document_id": f"D-{number}", "title": f"Rutin {number} " + "lång text " * 20}
        for number in range(14)
    ]
    rendered = PdfReader(io.BytesIO(pdf.render(read(world))))
    pages = [" ".join(page.extract_text().split()) for page in rendered.pages]
    shown = [page for page in pages if "Rutin 0 " in page or "Rutin 9 " in page]
    assert len(shown) == 2
    assert all("Dokument Typ Ansvarig" in page for page in shown)
