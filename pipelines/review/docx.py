"""The review as a Word file that people go on editing: real styles, headings, tables and language."""

from __future__ import annotations

import io
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines.messages import text
from pipelines.review import charts, numbers
from pipelines.review.blocks import (
    Block,
    Bullets,
    Chart,
    Form,
    MetricList,
    Notice,
    Paragraph,
    Runs,
    Section,
    Subheading,
    Table,
)
from pipelines.review.dossier import metric_table
from pipelines.review.html import state
from pipelines.review.model import Review
from pipelines.review.voice import Voice
from pipelines.review.word import (
    LYING_WIDTH_CM,
    TEXT_WIDTH_CM,
    add_bookmark,
    add_field,
    add_hyperlink,
    close_field,
    describe_picture,
    open_field,
    renew_fields,
    set_language,
    stable,
    style_document,
    turn_page,
)
from pipelines.review.word_table import CODE_FONT, SOFT, TONES, add_form, add_table

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}
PICTURE_WIDTH_CM = 13


def render(review: Review) -> bytes:
    """The whole document; the same review gives the same bytes."""
    import docx

    document = docx.Document()
    style_document(document)
    set_language(document, LANGUAGES[review.language])
    _properties(document, review)
    _header_and_footer(document, review)
    renew_fields(document)
    _opening(document, review)
    writer = _Writer(document, Voice(review, Path()))
    for place, section in enumerate(review.sections):
        if place == 1:
            _contents(document, review)
        if section.key == "appendix":
            _header(turn_page(document), review, LYING_WIDTH_CM)
            writer.width = LYING_WIDTH_CM
        heading = document.add_heading(section.heading, level=section.level)
        # A form is a sheet of its own, to be taken out and signed.
        heading.paragraph_format.page_break_before = any(isinstance(block, Form) for block in section.blocks) or None
        add_bookmark(heading, _place(section), place)
        for block in section.blocks:
            writer.add(block, section.level)
    saved = io.BytesIO()
    document.save(saved)
    return stable(saved.getvalue())


def _properties(document: Document, review: Review) -> None:
    made_on = datetime.combine(review.as_of, time())
    properties = document.core_properties
    properties.title = f"{review.title} – {review.organisation}"
    properties.subject = text("document-subtitle", review.language)
    properties.author = review.organisation
    properties.language = LANGUAGES[review.language]
    properties.comments = ""
    properties.created = properties.modified = made_on
    properties.last_modified_by = review.organisation


def _header_and_footer(document: Document, review: Review) -> None:
    section = document.sections[0]
    document.styles["Header"].paragraph_format.tab_stops.clear_all()
    _header(section, review, TEXT_WIDTH_CM)
    footer = section.footer.paragraphs[0]
    footer.add_run(f"{text('document-page-word', review.language)} ")
    add_field(footer, "PAGE", "1")
    footer.add_run(f" {text('document-of-word', review.language)} ")
    add_field(footer, "NUMPAGES", "1")


def _header(section: Any, review: Review, width_cm: float) -> None:
    """What the pages are of, and on the right, as far out as their text goes, that they are a draft."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Cm

    section.header.is_linked_to_previous = False
    header = section.header.paragraphs[0]
    header.style = "Header"
    header.paragraph_format.tab_stops.add_tab_stop(Cm(width_cm), WD_TAB_ALIGNMENT.RIGHT)
    _colour(header.add_run(f"{review.organisation} · {review.title}"), SOFT)
    if review.is_draft:
        draft = header.add_run(f"\t{text('document-draft', review.language)}")
        draft.bold = True
        _colour(draft, TONES["bad"])


def _opening(document: Document, review: Review) -> None:
    lang = review.language
    _colour(document.add_paragraph().add_run(review.organisation), SOFT)
    document.add_paragraph(review.title, style="Title")
    as_of = text("document-as-of", lang, end=numbers.long_day(review.as_of, lang))
    lead = f"{text('document-subtitle', lang)}. {as_of}. {state(review)}"
    document.add_paragraph(lead, style="Subtitle")


def _contents(document: Document, review: Review) -> None:
    """A real table of contents, filled in from the start; its page numbers are computed when it is opened."""
    heading = document.add_paragraph(text("document-contents", review.language), style="TOC Heading")
    heading.paragraph_format.page_break_before = True
    listed = [section for section in review.sections if section.in_contents]
    for place, section in enumerate(listed):
        entry = document.add_paragraph(style=f"toc {section.level}")
        if not place:
            open_field(entry, 'TOC \\o "1-2" \\h \\z \\u')
        entry.add_run(section.heading)
        entry.add_run("\t")
        add_field(entry, f"PAGEREF {_place(section)} \\h", "")
    close_field(entry)


def _place(section: Section) -> str:
    """The bookmark of a section's heading; Word hides those that begin so."""
    return f"_Toc_{section.key.replace('-', '_')}"


class _Writer:
    """Puts blocks into the document, one kind at a time."""

    def __init__(self, document: Document, voice: Voice) -> None:
        self.document = document
        self.voice = voice
        self.width = TEXT_WIDTH_CM

    def add(self, block: Block, level: int) -> None:
        if isinstance(block, Paragraph):
            self.runs(self.document.add_paragraph(), block.runs)
        elif isinstance(block, Notice):
            self.runs(self.document.add_paragraph(style="Notice"), block.runs)
        elif isinstance(block, Subheading):
            self.runs(self.document.add_heading(level=level + 1), block.runs)
        elif isinstance(block, Bullets):
            for item in block.items:
                self.runs(self.document.add_paragraph(style="List Number" if block.ordered else "List Bullet"), item)
        elif isinstance(block, Chart):
            self.chart(block)
        elif isinstance(block, MetricList):
            table = metric_table(self.voice, block)
            if table:
                self.table(table)
        elif isinstance(block, Form):
            self.document.add_paragraph(block.caption, style="Caption").paragraph_format.keep_with_next = True
            add_form(self.document, block, self.width)
        else:
            self.table(block)

    def runs(self, paragraph: WordParagraph, runs: Runs) -> None:
        for run in runs:
            if run.href:
                add_hyperlink(paragraph, run.text, run.href)
                continue
            written = paragraph.add_run(f"\u00a0({run.text})" if run.metric else run.text)
            written.bold = True if run.style == "strong" else None
            written.italic = True if run.style == "emphasis" else None
            if run.style == "code":
                written.font.name = CODE_FONT
            if run.metric:
                _colour(written, SOFT)

    def chart(self, chart: Chart) -> None:
        from docx.shared import Cm

        self.document.add_paragraph(chart.title, style="Caption").paragraph_format.keep_with_next = True
        picture = self.document.add_picture(io.BytesIO(charts.png(chart)), width=Cm(PICTURE_WIDTH_CM))
        describe_picture(picture, chart.title, chart.alt)

    def table(self, table: Table) -> None:
        self.document.add_paragraph(table.caption, style="Caption").paragraph_format.keep_with_next = True
        add_table(self.document, table, self.width)
        if table.left_out:
            _colour(self.document.add_paragraph().add_run(table.left_out), SOFT)


def _colour(run: Any, colour: str) -> None:
    from docx.shared import RGBColor

    run.font.color.rgb = RGBColor.from_string(colour)
