"""What people write for the review: one Markdown file per section and year, read as data."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from pipelines.home import PRIVATE_FILE, PRIVATE_FOLDER
from pipelines.messages import DEFAULT_LANGUAGE, text
from pipelines.review.blocks import Block, Notice, Run, writable
from pipelines.review.markdown import COMMENT, Quote, woven
from pipelines.review.remarks import Remark, remarks_on


@dataclass(frozen=True)
class NarrativeSection:
    """One file people write; ``section`` is where in the review it is woven in."""

    key: str
    file_name: str
    section: str

    def place(self, year: int) -> str:
        """Where in the home people find it."""
        return f"texts/{year}/{self.file_name}"


SECTIONS = (
    NarrativeSection("strategy", "1-strategiskt-arbete.md", "1"),
    NarrativeSection("isms", "2-lis.md", "2"),
    NarrativeSection("rsa", "2.2-rsa.md", "2.2"),
    NarrativeSection("third_country", "3.1-tredjeland.md", "3.1"),
    NarrativeSection("budget", "3.2-omvarld-och-budget.md", "3.2"),
    NarrativeSection("judgement", "bedomning.md", "bedomning"),
)


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
    section = _section(key)
    written = _written(texts, year, section)
    if not written:
        missing = text("narrative-missing", lang, file=section.place(year))
        return (Notice(runs=(Run(text=missing),)),)
    return woven(written, quote, lang)


def section_remarks(texts: Path, year: int, key: str, metrics: Collection[str]) -> tuple[tuple[str, Remark], ...]:
    """What is wrong in the section's text, each with where its file is; see ``remarks_on``."""
    section = _section(key)
    read = bool(_written(texts, year, section))
    found = remarks_on(_read(texts / str(year) / section.file_name), metrics if read else None)
    return tuple((section.place(year), remark) for remark in found)


def _section(key: str) -> NarrativeSection:
    return next(section for section in SECTIONS if section.key == key)


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
