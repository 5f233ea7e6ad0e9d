"""The review as PDF: tagged for readers who listen (PDF/UA-1), lasting in archives (PDF/A-3a), its data inside."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

from pipelines.messages import text
from pipelines.review import charts, columns, numbers
from pipelines.review.attachments import attachments
from pipelines.review.blocks import BOX, Chart, MetricList, Table
from pipelines.review.dossier import metric_table
from pipelines.review.html import state
from pipelines.review.model import Review
from pipelines.review.voice import Voice

TEMPLATE = Path(__file__).parent / "templates" / "review.typ"
# What typst says of a character that none of the typefaces has; the standards allow no empty boxes.
UNSHOWN = re.compile(r'the text `"(.+?)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")
STAND_IN = "▯"
ROUNDS = 12
# How many letters of a table a line holds on a page that stands and on one that lies, and between two columns.
LETTERS, LETTERS_LYING, LETTERS_A_GAP = 102, 172, 1.6


def render(review: Review) -> bytes:
    """The whole document; the same review gives the same bytes."""
    import typst

    carried = attachments(review)
    document = _document(review)
    document["attachments"] = [
        {
            "name": attachment.name,
            "mime": attachment.mime,
            "relationship": attachment.relationship,
            "description": attachment.description,
        }
        for attachment in carried
    ]
    inputs = {attachment.name: attachment.content for attachment in carried}
    made_on = datetime.combine(review.as_of, time(), UTC)
    for _ in range(ROUNDS):
        # A compiler that has failed once does not find its input again.
        compiler = typst.Compiler(TEMPLATE.read_bytes(), font_paths=_fonts(), ignore_system_fonts=True)
        try:
            made: Any = compiler.compile(
                format="pdf",
                sys_inputs={**inputs, "document": json.dumps(document, ensure_ascii=False)},
                pdf_standards=["ua-1", "a-3a"],
                timestamp=made_on,
            )
        except typst.TypstError as error:
            unshown = [_unescaped(cluster) for cluster in UNSHOWN.findall(str(error.diagnostic))]
            if not unshown:
                raise
            document = _without(document, unshown, review.language)
        else:
            return bytes(made)
    raise RuntimeError("the typefaces lack too many of the document's characters")


@cache
def _fonts() -> Any:
    """The typefaces that come with the software; those of the machine would make the PDF differ."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(charts.fonts_folder())])


def _document(review: Review) -> dict[str, Any]:
    """What the template lays out."""
    lang = review.language
    voice = Voice(review, Path())
    sections = []
    pictures = {}
    for section in review.sections:
        blocks = []
        for block in section.blocks:
            shown = metric_table(voice, block) if isinstance(block, MetricList) else block
            if shown is None:
                continue
            if isinstance(shown, Chart):
                pictures[shown.key] = charts.svg(shown)
            dumped = shown.model_dump(mode="json")
            if isinstance(shown, Table):
                dumped["columns"] = _columns(shown, LETTERS_LYING if section.key.startswith("appendix") else LETTERS)
            blocks.append(dumped)
        sections.append(
            {
                "key": section.key,
                "level": section.level,
                "heading": section.heading,
                "outlined": section.in_contents,
                "blocks": blocks,
            }
        )
    return {
        "title": review.title,
        "organisation": review.organisation,
        "lang": lang,
        "as_of": review.as_of.isoformat(),
        "draft": review.is_draft,
        "note": None,
        "box": BOX,
        "anchors": [metric.metric_id for metric in review.metrics],
        "sections": sections,
        "pictures": pictures,
        "words": {
            "subtitle": text("document-subtitle", lang),
            "as_of": text("document-as-of", lang, end=numbers.long_day(review.as_of, lang)),
            "state": state(review),
            "draft": text("document-draft", lang),
            "contents": text("document-contents", lang),
            "page": text("document-page-word", lang),
            "of": text("document-of-word", lang),
        },
    }


def _columns(table: Table, letters: int) -> list[dict[str, Any]]:
    """The columns as wide as their words need; only one that is too narrow still has its words hyphenated."""
    widths = columns.fitted(table, letters - LETTERS_A_GAP * (len(table.columns) - 1))
    return [
        {"heading": column.heading, "number": column.number, "share": width, "hyphenate": breaks}
        for column, width, breaks in zip(table.columns, widths, columns.breaks_words(table, widths), strict=True)
    ]


def _unescaped(cluster: str) -> str:
    """A character as it is; typst spells combining ones out."""
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), cluster)


def _without(document: dict[str, Any], unshown: list[str], lang: str) -> dict[str, Any]:
    """The document with a stand-in for what no typeface has, and that said in it."""
    written = json.dumps(document, ensure_ascii=False)
    for cluster in unshown:
        written = written.replace(cluster, STAND_IN)
    replaced: dict[str, Any] = json.loads(written)
    return {**replaced, "note": text("document-unshown", lang)}
