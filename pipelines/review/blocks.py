"""What a page is made of: the few kinds of block every renderer knows, and nothing else.

A block holds finished words and figures. Renderers lay them out; none of them counts, sorts or phrases.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

# What no document format can hold: control characters, and the code points XML and PDF have no room for.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Marks that turn the reading direction round: a name could make the words after it read backwards.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
# What is ticked in a form.
BOX = "☐"
Tone = Literal["plain", "good", "bad", "unknown", "critical", "high", "medium", "low"]
Style = Literal["plain", "strong", "emphasis", "code"]


class Frozen(BaseModel):
    """A value: compared by content, never changed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Run(Frozen):
    """A stretch of text in one style. With ``metric`` it is a discreet reference to that metric's id."""

    text: str
    style: Style = "plain"
    metric: str | None = None
    href: str | None = None


Runs = tuple[Run, ...]


class Paragraph(Frozen):
    kind: Literal["paragraph"] = "paragraph"
    runs: Runs


class Subheading(Frozen):
    """A heading one level below the section it stands in."""

    kind: Literal["subheading"] = "subheading"
    runs: Runs


class Bullets(Frozen):
    kind: Literal["bullets"] = "bullets"
    items: tuple[Runs, ...]
    ordered: bool = False


class Notice(Frozen):
    """Something the reader must not miss: a text that is not written, a figure nobody knows."""

    kind: Literal["notice"] = "notice"
    runs: Runs


class Cell(Frozen):
    """One cell. The tone only repeats in colour what the words already say."""

    runs: Runs
    tone: Tone = "plain"


class Column(Frozen):
    """``share`` is the column's part of the width, relative to the others."""

    heading: str
    share: float = 1.0
    number: bool = False


class Table(Frozen):
    """``left_out`` says in words what a capped table does not show; the first cell of a row is its heading.

    With ``heat`` the table is a matrix whose squares carry their tone as ground.
    """

    kind: Literal["table"] = "table"
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    left_out: str | None = None
    heat: bool = False


class Mark(Frozen):
    """A part of a bar: how much (``value``) of ``series`` stands at ``label``."""

    label: str
    series: str
    value: float
    tone: Tone = "plain"


class Chart(Frozen):
    """Stacked bars: a bar for each label in order, a part for each series in order.

    ``alt`` says what the picture shows, for those who do not see it.
    """

    kind: Literal["chart"] = "chart"
    key: str
    title: str
    alt: str
    marks: tuple[Mark, ...]
    labels: tuple[str, ...]
    series: tuple[str, ...]
    axis: str
    horizontal: bool = False


class MetricList(Frozen):
    """The figures of a section, by metric id; where the medium allows, each opens to what is behind it."""

    kind: Literal["metrics"] = "metrics"
    caption: str
    metric_ids: tuple[str, ...]


class Blank(Frozen):
    """A part of a form: boxes to tick, one for each choice, or room for so many handwritten lines."""

    label: str
    choices: tuple[str, ...] = ()
    lines: int = 1


class Form(Frozen):
    """What is filled in by hand, on paper or in Word."""

    kind: Literal["form"] = "form"
    caption: str
    blanks: tuple[Blank, ...]


Block = Annotated[
    Paragraph | Subheading | Bullets | Notice | Table | Chart | MetricList | Form,
    Field(discriminator="kind"),
]


class Section(Frozen):
    """A part of the document. ``level`` 1 is a chapter; ``number`` is empty where the chapter has none."""

    key: str
    number: str
    title: str
    level: int
    blocks: tuple[Block, ...]

    @property
    def heading(self) -> str:
        """The number and the title, as they are written."""
        return f"{self.number} {self.title}".strip()

    @property
    def in_contents(self) -> bool:
        """Whether the table of contents names it: chapters and numbered sections."""
        return self.level == 1 or bool(self.number)


def writable(text: str) -> str:
    """The text without what no document format can hold, and without what would garble the words around it."""
    return TURNING.sub("", UNWRITABLE.sub("\ufffd", text))


def plain(text: str) -> Runs:
    """Text as one plain run; nothing for an empty text."""
    return (Run(text=text),) if text else ()


def words(runs: Runs) -> str:
    """The runs as bare text, references in brackets."""
    return "".join(f" ({run.text})" if run.metric and run.text == run.metric else run.text for run in runs)
