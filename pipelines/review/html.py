"""The review as one HTML file that needs nothing else: no network, no script, no font."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Any

from pipelines.messages import text
from pipelines.review import charts, columns, numbers
from pipelines.review.blocks import BOX, Chart, MetricList, Table
from pipelines.review.dossier import dossiers
from pipelines.review.model import Review
from pipelines.review.voice import Voice

# The letters that a line of a table with up to so many columns is given, those that a line of the text holds, and those
# that the air beside a column takes, more in a matrix. Where the window has room for fewer, the table is scrolled.
LETTERS = ((2, 36), (3, 44), (4, 64), (6, 84), (sys.maxsize, 130))
LETTERS_OF_TEXT = 84
LETTERS_A_GAP, LETTERS_A_SQUARE = 1.6, 2.6
TEMPLATES = Path(__file__).parent / "templates"


def render(review: Review) -> str:
    """The whole document as HTML."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    blocks = [block for section in review.sections for block in section.blocks]
    # The pictures are drawn here from figures, with their words escaped by the drawing library.
    pictures = {block.key: _described(charts.svg(block), block) for block in blocks if isinstance(block, Chart)}
    listed = {metric_id for block in blocks if isinstance(block, MetricList) for metric_id in block.metric_ids}
    say = partial(text, lang=review.language)
    return environment.get_template("review.html.j2").render(
        review=review,
        text=say,
        as_of=say("document-as-of", end=numbers.long_day(review.as_of, review.language)),
        state=state(review),
        pictures=pictures,
        box=BOX,
        laid_out=_laid_out,
        listed=listed,
        dossiers=dossiers(Voice(review, Path())),
        style=(TEMPLATES / "style.css").read_text(encoding="utf-8"),
    )


def state(review: Review) -> str:
    """Draft or signed, in words, and which signed version it takes the place of."""
    if review.decision is None:
        return text("document-draft-note", review.language)
    signed = review.decision
    said = text("document-signed", review.language, day=str(signed.signed_on), name=signed.name, role=signed.role)
    if signed.replaces is None:
        return said
    return f"{said}. {text('document-replaces', review.language, version=str(signed.replaces))}"


def _laid_out(table: Table) -> dict[str, Any]:
    """How wide the table is at least, in letters, and the parts of it that its columns take in per cent."""
    gap = LETTERS_A_SQUARE if table.heat else LETTERS_A_GAP
    gaps = gap * len(table.columns)
    least = sum(columns.least_letters(table, columns.LONGEST_WHOLE))
    usual = next(letters for most, letters in LETTERS if len(table.columns) <= most)
    letters = max(usual - gaps, least)
    widths = [width + gap for width in columns.fitted(table, letters, columns.LONGEST_WHOLE)]
    whole = round(letters + gaps)
    return {
        "letters": whole,
        "broad": whole > LETTERS_OF_TEXT,
        "widths": [round(100 * width / sum(widths), 1) for width in widths],
    }


def _described(svg: str, chart: Chart) -> str:
    """The picture with its alternative text, and its title for those who hover."""
    from markupsafe import escape

    opening = f'<svg role="img" aria-labelledby="{chart.key}-alt" '
    alt = f'<title id="{chart.key}-alt">{escape(chart.alt)}</title>'
    head, _, body = svg.replace("<svg ", opening, 1).partition(">")
    return f"{head}>{alt}{body}"
