"""The whole document in order."""

from __future__ import annotations

from pathlib import Path

from pipelines.review.blocks import Section
from pipelines.review.chapters import appendix, closing, factors, followup, improvement, opening, status, system
from pipelines.review.facts import Facts
from pipelines.review.voice import Voice

CHAPTERS = (
    opening.summary,
    opening.introduction,
    status.sections,
    system.sections,
    factors.sections,
    followup.sections,
    improvement.sections,
    closing.sections,
    appendix.sections,
)


def compose(facts: Facts, texts: Path) -> tuple[str, tuple[Section, ...]]:
    """The title and every section, from the facts and what people have written."""
    voice = Voice(facts, texts)
    title = voice.text("document-title", year=str(facts.review_year))
    return title, tuple(section for chapter in CHAPTERS for section in chapter(voice))
