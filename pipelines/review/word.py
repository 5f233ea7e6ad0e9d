"""What python-docx has no words for: fields, languages, alternative texts, and files that come out the same."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Calibri"
INK = "1D2433"
PAGE_CM = (21.0, 29.7)
MARGIN_CM = 2.4
NARROW_MARGIN_CM = 1.6
TEXT_WIDTH_CM = PAGE_CM[0] - 2 * MARGIN_CM
LYING_WIDTH_CM = PAGE_CM[1] - 2 * NARROW_MARGIN_CM
# A zip archive cannot say an earlier moment than this.
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def style_document(document: Document) -> None:
    """Set the page and the built-in styles, so that whoever goes on editing changes a style and not each paragraph."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Cm, Pt, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = Cm(PAGE_CM[0]), Cm(PAGE_CM[1])
    section.left_margin = section.right_margin = Cm(MARGIN_CM)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2)
    styles = document.styles
    sizes = {"Normal": 10.5, "Title": 26, "Subtitle": 10.5, "Heading 1": 17, "Heading 2": 13, "Heading 3": 11}
    for name, size in sizes.items():
        style = styles[name]
        style.font.size = Pt(size)
        style.font.color.rgb = RGBColor.from_string(INK)
        _set_font(style)
    styles["Subtitle"].font.italic = False
    for spaced in styles["Subtitle"].element.rPr.findall("{*}spacing"):
        styles["Subtitle"].element.rPr.remove(spaced)
    styles["Normal"].paragraph_format.space_before = Pt(3)
    styles["Normal"].paragraph_format.space_after = Pt(4)
    styles["Normal"].paragraph_format.line_spacing = 1.05
    for name in ("List Bullet", "List Number"):
        styles[name].paragraph_format.space_before = styles[name].paragraph_format.space_after = Pt(1)
    styles["Caption"].font.size = Pt(10)
    styles["Caption"].font.color.rgb = RGBColor.from_string(INK)
    styles["Caption"].paragraph_format.space_before = Pt(10)
    styles["Caption"].paragraph_format.space_after = Pt(3)
    for name, bold in (("Table Text", False), ("Table Heading", True)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        style.font.size = Pt(8.5)
        style.font.bold = bold
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(1.2)
        style.paragraph_format.line_spacing = 1.0
    form = styles.add_style("Form Text", WD_STYLE_TYPE.PARAGRAPH)
    form.base_style = styles["Normal"]
    form.paragraph_format.space_before = form.paragraph_format.space_after = Pt(4)
    notice = styles.add_style("Notice", WD_STYLE_TYPE.PARAGRAPH)
    notice.base_style = styles["Normal"]
    _shade(notice)
    for level, bold in ((1, True), (2, False)):
        entry = styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH)
        entry.base_style = styles["Normal"]
        entry.font.bold = bold
        entry.paragraph_format.left_indent = Cm(0.6 * (level - 1))
        entry.paragraph_format.space_before, entry.paragraph_format.space_after = Pt(4 if bold else 0), Pt(1)
        entry.paragraph_format.tab_stops.add_tab_stop(Cm(TEXT_WIDTH_CM), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    contents = styles["TOC Heading"]
    contents.font.size, contents.font.color.rgb = Pt(17), RGBColor.from_string(INK)
    _set_font(contents)


def _shade(style: Any) -> None:
    """A pale ground and a line down the left side."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    properties = style.element.get_or_add_pPr()
    border = f'<w:left {nsdecls("w")} w:val="single" w:sz="18" w:space="6" w:color="DD9A3C"/>'
    properties.append(parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>"))
    properties.append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="FFF6E0"/>'))


def _set_font(style: Any) -> None:
    """Name the typeface for every script: headings otherwise keep the theme's."""
    from docx.oxml.ns import qn

    style.font.name = FONT
    fonts = style.element.rPr.rFonts
    for name in list(fonts.attrib):
        if "heme" in name:
            del fonts.attrib[name]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)


def turn_page(document: Document) -> Any:
    """Begin a part on pages that lie down, for wide tables; returns it."""
    from docx.enum.section import WD_ORIENTATION
    from docx.shared import Cm

    section = document.add_section()
    section.orientation = WD_ORIENTATION.LANDSCAPE
    section.page_width, section.page_height = Cm(PAGE_CM[1]), Cm(PAGE_CM[0])
    section.left_margin = section.right_margin = Cm(NARROW_MARGIN_CM)
    section.top_margin = section.bottom_margin = Cm(NARROW_MARGIN_CM + 0.4)
    return section


def set_language(document: Document, language: str) -> None:
    """Say which language the text is in, for spelling and for readers who listen."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    found = defaults.find(qn("w:lang"))
    if found is None:
        found = OxmlElement("w:lang")
        defaults.append(found)
    found.set(qn("w:val"), language)
    found.set(qn("w:eastAsia"), language)
    # Long words are many in Swedish, and columns narrow.
    hyphenated = OxmlElement("w:autoHyphenation")
    document.settings.element.find(qn("w:defaultTabStop")).addnext(hyphenated)


def add_field(paragraph: Any, instruction: str, shown: str) -> None:
    """A field Word computes, such as a page number; ``shown`` stands there until it has."""
    open_field(paragraph, instruction)
    paragraph.add_run(shown)
    close_field(paragraph)


def open_field(paragraph: Any, instruction: str) -> None:
    """Begin a field; what it shows follows, in this paragraph and the next ones, until it is closed."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    _mark(paragraph, "begin")
    code = OxmlElement("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    paragraph.add_run()._r.append(code)
    _mark(paragraph, "separate")


def close_field(paragraph: Any) -> None:
    """End the field that is open."""
    _mark(paragraph, "end")


def _mark(paragraph: Any, kind: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:fldChar")
    element.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(element)


def add_bookmark(paragraph: Any, name: str, number: int) -> None:
    """Name the paragraph, so that fields and links can point at it; ``number`` is its own in the document."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    first = paragraph._p.find(qn("w:r"))
    first.addprevious(start)
    paragraph._p.append(end)


def renew_fields(document: Document) -> None:
    """Ask Word to compute every field when it opens the document."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    asked = OxmlElement("w:updateFields")
    asked.set(qn("w:val"), "true")
    document.settings.element.find(qn("w:defaultTabStop")).addprevious(asked)


def add_hyperlink(paragraph: Any, written: str, address: str) -> None:
    """A link that can be followed."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(written)
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)


def describe_picture(picture: Any, title: str, alt: str) -> None:
    """Give a picture its alternative text."""
    properties = picture._inline.docPr
    properties.set("name", title)
    properties.set("title", title)
    properties.set("descr", alt)


def stable(saved: bytes) -> bytes:
    """The same archive with no trace of when it was packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved)) as original, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in original.namelist():
            entry = zipfile.ZipInfo(name, ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            copy.writestr(entry, original.read(name))
    return packed.getvalue()
