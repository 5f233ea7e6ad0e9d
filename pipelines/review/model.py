"""The review: its facts and the document that says them, as one typed value. The JSON report is this."""

from __future__ import annotations

from pathlib import Path

from pipelines.review.blocks import Section
from pipelines.review.decision import Decision
from pipelines.review.facts import Facts


class Review(Facts):
    """The whole review: what is known, and the document in order. Renderers lay it out and add nothing."""

    title: str
    sections: tuple[Section, ...]


def read_review(database: Path, texts: Path, language: str, decision: Decision | None = None) -> Review:
    """Build the review from the published marts and the texts people have written.

    Args:
        database: ``marts.duckdb`` as published.
        texts: the folder with the narrative, one folder a year.
        language: ``sv`` or ``en``.
        decision: what the executive has decided; while there is none, the review is a draft.
    """
    from pipelines.review.document import compose
    from pipelines.review.reading import read_facts

    facts = read_facts(database, language, decision)
    title, sections = compose(facts, texts)
    fields = {name: getattr(facts, name) for name in Facts.model_fields}
    return Review(**fields, title=title, sections=sections)
