"""The review as files: PDF, Word, HTML and JSON, each moved into place whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from pipelines.home import PRIVATE_FILE, PRIVATE_FOLDER, report_name
from pipelines.review.model import Review


def write_report(review: Review, folder: Path) -> list[Path]:
    """Write ``ledningens-genomgang-Y`` in all four formats.

    All are made before the first is moved, so that a format that fails leaves the earlier report whole.

    Args:
        review: what to write.
        folder: ``reports/Y`` of a home; created if it is not there.

    Returns:
        The files written, the PDF first.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
    name = report_name(review.review_year)
    made = [(folder / f"{name}.{suffix}", make(review)) for suffix, make in _formats().items()]
    for path, content in made:
        _put(path, content)
    return [path for path, _ in made]


def _formats() -> dict[str, Callable[[Review], bytes]]:
    from pipelines.review import docx, html, pdf

    return {
        "pdf": pdf.render,
        "docx": docx.render,
        "html": lambda review: html.render(review).encode(),
        "json": to_json,
    }


def to_json(review: Review) -> bytes:
    """The review itself, as the published schema describes it."""
    return (review.model_dump_json(indent=1) + "\n").encode()


def _put(path: Path, content: bytes) -> None:
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE), "wb") as file:
            file.write(content)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
