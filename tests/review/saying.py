"""What the four files say, as text to compare."""

from __future__ import annotations

import io
import json
import re
from functools import cache
from typing import Any

import docx as word
from lxml import html as markup
from pypdf import PdfReader

from pipelines.review import docx, html, pdf, write
from pipelines.review.blocks import Bullets, Chart, Form, MetricList, Run, Section, Table, words
from pipelines.review.model import Review

#: The elements of the HTML that hold running text and no other of these.
TELLING = ("p", "li", "td", "th", "h1", "h2", "h3", "h4", "dt", "dd", "title", "text", "span", "caption", "figcaption")

#: What JSON holds beside words: how they look, and the parts a picture is drawn from.
UNSAID = {"kind", "key", "tone", "marks"}


def flat(text: str) -> str:
    """Text without what differs between the ways of laying it out: spaces, line ends and hyphens."""
    return re.sub(r"[\s\u00ad\u200b\u2010-]+", "", text)


def in_pdf(content: bytes) -> str:
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    # A page's foot and head stand between the lines of what runs over it.
    text = re.sub(r"(?m)^.*(?:Sida \d+ av \d+|· Ledningens genomgång \d{4}).*$\n?|^UTKAST$\n?", "", text)
    return re.sub(r"\u00ad\s*|(?<=[a-zåäö])-\n(?=[a-zåäö])", "", text)


def in_word(content: bytes) -> str:
    document = word.Document(io.BytesIO(content))
    paragraphs = document.element.body.iter("{*}p")
    return "\n".join("".join(node.text or "" for node in paragraph.iter("{*}t")) for paragraph in paragraphs)


def in_html(content: str) -> str:
    page = markup.fromstring(content)
    for element in page.iter(*TELLING):
        element.tail = f"{element.tail or ''} " if element.tag not in ("span",) else element.tail
    return str(page.text_content())


def in_json(content: bytes) -> str:
    sections = json.loads(content)["sections"]
    found: list[str] = []

    def collect(value: Any) -> None:
        if isinstance(value, dict):
            if "runs" in value or "text" in value:
                found.append(words(tuple(Run.model_validate(run) for run in value.get("runs", [value]))))
                return
            for name, inner in value.items():
                if name not in UNSAID:
                    collect(inner)
        elif isinstance(value, list):
            for inner in value:
                collect(inner)
        elif isinstance(value, str):
            found.append(value)

    collect(sections)
    return "\n".join(found)


@cache
def everywhere(review: Review) -> dict[str, str]:
    """The review's text in each of its formats."""
    return {
        "pdf": in_pdf(pdf.render(review)),
        "docx": in_word(docx.render(review)),
        "html": in_html(html.render(review)),
        "json": in_json(write.to_json(review)),
    }


def lines(review: Review, section: str | None = None) -> list[str]:
    """Every text of the document, one line a paragraph, item, cell or caption."""
    return [line for part in review.sections if section in (None, part.key) for line in section_lines(part)]


def section_lines(section: Section) -> list[str]:
    """Every text of a section, its heading first."""
    found = [section.heading]
    for block in section.blocks:
        if isinstance(block, Table):
            found += [block.caption, block.left_out or "", *(column.heading for column in block.columns)]
            found += [words(cell.runs) for row in block.rows for cell in row]
        elif isinstance(block, Bullets):
            found += [words(item) for item in block.items]
        elif isinstance(block, Chart):
            found += [block.title, block.alt, block.axis, *block.labels, *block.series]
        elif isinstance(block, MetricList):
            found.append(block.caption)
        elif isinstance(block, Form):
            found += [block.caption, *(blank.label for blank in block.blanks)]
            found += [choice for blank in block.blanks for choice in blank.choices]
        else:
            found.append(words(block.runs))
    return [line for line in found if line]
