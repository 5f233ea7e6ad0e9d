"""What people write for the review: one Markdown file per section and year, read as data.

The text is woven into the document as blocks. Nothing in it is run: HTML is text, and the only thing that
is filled in is a metric quoted by its id, as in ``{{ T1 }}``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.home import PRIVATE_FILE, PRIVATE_FOLDER
from pipelines.messages import DEFAULT_LANGUAGE, text
from pipelines.review.blocks import Block, Bullets, Notice, Paragraph, Run, Runs, Subheading, writable

if TYPE_CHECKING:
    from markdown_it.token import Token

Quote = Callable[[str], Runs]


@dataclass(frozen=True)
class NarrativeSection:
    """One file people write; ``section`` is where in the review it is woven in."""

    key: str
    file_name: str
    section: str


SECTIONS = (
    NarrativeSection("strategy", "1-strategiskt-arbete.md", "1"),
    NarrativeSection("isms", "2-lis.md", "2"),
    NarrativeSection("rsa", "2.2-rsa.md", "2.2"),
    NarrativeSection("third_country", "3.1-tredjeland.md", "3.1"),
    NarrativeSection("budget", "3.2-omvarld-och-budget.md", "3.2"),
    NarrativeSection("judgement", "bedomning.md", "bedomning"),
)

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
QUOTED = re.compile(r"\{\{\s*([^\s{}]{1,20})\s*\}\}")
SAFE_LINK = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
STYLES = {"strong_open": "strong", "em_open": "emphasis"}


def ensure_templates(texts: Path, year: int, lang: str = DEFAULT_LANGUAGE) -> list[Path]:
    """Create the files of the year that do not exist, and touch no other.

    Where the year before has a written text, the new file starts from it, marked as not yet gone through;
    otherwise it holds guidance only.

    Returns:
        The files created.
    """
    folder = texts / str(year)
    folder.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
    created = []
    for section in SECTIONS:
        content = f"<!--\n{text(f'narrative-guide-{section.key}', lang)}\n\n{text('narrative-guide', lang)}\n-->\n"
        earlier = _written(texts, year - 1, section)
        # The judgement is the executive's own, made anew each year: never last year's words.
        if earlier and section.key != "judgement":
            content += f"<!-- {text('narrative-from-last-year', lang, year=str(year - 1))} -->\n\n{earlier}\n"
        if _create(folder / section.file_name, content):
            created.append(folder / section.file_name)
    return created


def written_sections(texts: Path, year: int) -> dict[str, bool]:
    """Which sections someone has written, by key: an untouched template or last year's text does not count."""
    return {section.key: bool(_written(texts, year, section)) for section in SECTIONS}


def read_section(texts: Path, year: int, key: str, quote: Quote, lang: str = DEFAULT_LANGUAGE) -> tuple[Block, ...]:
    """The section's text as blocks, with quoted metrics filled in; a notice where nothing is written.

    Args:
        texts: the folder with one folder a year.
        year: the review year.
        key: one of ``SECTIONS``.
        quote: what to put for a quoted id; called with the id as written.
        lang: the language of the notice.
    """
    (section,) = (candidate for candidate in SECTIONS if candidate.key == key)
    written = _written(texts, year, section)
    if not written:
        missing = text("narrative-missing", lang, file=f"texts/{year}/{section.file_name}")
        return (Notice(runs=(Run(text=missing),)),)
    return woven(written, quote)


def woven(markdown: str, quote: Quote) -> tuple[Block, ...]:
    """Markdown as blocks, with quoted metrics filled in."""
    return tuple(_blocks(_parse(markdown), quote))


def _create(path: Path, content: str) -> bool:
    try:
        with os.fdopen(
            os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "w", encoding="utf-8"
        ) as file:
            file.write(content)
    except FileExistsError:
        return False
    return True


def _read(path: Path) -> str:
    """The file's text. Editors on older systems save in CP1252, which must not cost anyone their text."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return ""
    try:
        return writable(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return writable(content.decode("cp1252", errors="replace"))


def _written(texts: Path, year: int, section: NarrativeSection) -> str:
    """The text someone wrote for the section, or nothing."""
    content = _read(texts / str(year) / section.file_name)
    body = COMMENT.sub("", content).strip()
    if body and body == _unconfirmed(texts, year, section, content):
        return ""
    return body


def _unconfirmed(texts: Path, year: int, section: NarrativeSection, content: str) -> str | None:
    """Last year's text, if this file still says that it is only a start."""
    marks = [text("narrative-from-last-year", lang, year=str(year - 1)) for lang in ("sv", "en")]
    if not any(mark in content for mark in marks):
        return None
    return COMMENT.sub("", _read(texts / str(year - 1) / section.file_name)).strip()


def _parse(markdown: str) -> list[Token]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False})
    # Left apart, an escaped brace cannot grow together with its neighbour into a quotation.
    parser.core.ruler.disable("text_join")
    return parser.parse(markdown)


def _blocks(tokens: Sequence[Token], quote: Quote) -> list[Block]:
    found: list[Block] = []
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.type in ("bullet_list_open", "ordered_list_open"):
            end = _end_of(tokens, position)
            items = _items(tokens[position + 1 : end], quote)
            found.append(Bullets(items=items, ordered=token.type == "ordered_list_open"))
            position = end
        elif token.type == "inline":
            runs = _runs(token.children or [], quote)
            heading = tokens[position - 1].type == "heading_open"
            found.append(Subheading(runs=runs) if heading else Paragraph(runs=runs))
        elif token.type in ("fence", "code_block"):
            found.append(Paragraph(runs=_code(token)))
        position += 1
    return found


def _end_of(tokens: Sequence[Token], start: int) -> int:
    closing = tokens[start].type.replace("_open", "_close")
    level = tokens[start].level
    return next(
        index
        for index in range(start + 1, len(tokens))
        if tokens[index].type == closing and tokens[index].level == level
    )


def _items(tokens: Sequence[Token], quote: Quote) -> tuple[Runs, ...]:
    """The list's items in order; those of a list within it follow the one they belong to."""
    items: list[Runs] = []
    for token in tokens:
        if token.type == "inline":
            items.append(_runs(token.children or [], quote))
        elif token.type in ("fence", "code_block"):
            items.append(_code(token))
    return tuple(items)


def _code(token: Token) -> Runs:
    return (Run(text=token.content.strip(), style="code"),)


def _runs(tokens: Sequence[Token], quote: Quote) -> Runs:
    runs: list[Run] = []
    styles: list[str] = []
    href: str | None = None
    for token in tokens:
        if token.type in STYLES:
            styles.append(STYLES[token.type])
        elif token.type in ("strong_close", "em_close"):
            styles.pop()
        elif token.type == "link_open":
            target = str(token.attrGet("href") or "")
            href = target if SAFE_LINK.match(target) else None
        elif token.type == "link_close":
            href = None
        elif token.type in ("softbreak", "hardbreak"):
            runs.append(Run(text=" "))
        elif token.type == "code_inline":
            runs.append(Run(text=token.content, style="code"))
        else:
            style = Run.model_validate({"text": "", "style": styles[-1] if styles else "plain", "href": href})
            runs.extend(_filled(token, style, quote))
    return tuple(run for run in runs if run.text)


def _filled(token: Token, style: Run, quote: Quote) -> list[Run]:
    """A stretch of text with its quoted metrics put in; their values are text and are not read again."""
    if token.type != "text":
        return [style.model_copy(update={"text": token.content})]
    runs: list[Run] = []
    position = 0
    for match in QUOTED.finditer(token.content):
        runs.append(style.model_copy(update={"text": token.content[position : match.start()]}))
        runs.extend(quote(match[1]))
        position = match.end()
    runs.append(style.model_copy(update={"text": token.content[position:]}))
    return runs
