"""What every chapter writes with: the facts, the language, and short ways to make blocks of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pipelines.messages import text
from pipelines.review import numbers, sentences
from pipelines.review.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    MetricList,
    Notice,
    Paragraph,
    Run,
    Runs,
    Section,
    Table,
    Tone,
    plain,
)
from pipelines.review.facts import Facts, Metric, Source
from pipelines.review.narrative import read_section, section_remarks

# A table is not cut for so few rows: saying that they are left out takes as much room.
FEWEST_CUT = 4
STATUS_TONES: dict[str | None, Tone] = {"met": "good", "missed": "bad", "unknown": "unknown", None: "plain"}
Row = Sequence[Cell | str]
Item = TypeVar("Item")


@dataclass(frozen=True)
class Voice:
    """The facts of one review, and where the texts people have written are."""

    facts: Facts
    texts: Path

    @property
    def lang(self) -> str:
        return self.facts.language

    @cached_property
    def metrics(self) -> dict[str, Metric]:
        return {metric.metric_id: metric for metric in self.facts.metrics}

    @cached_property
    def sources(self) -> dict[str, Source]:
        return {source.source: source for source in self.facts.sources}

    @cached_property
    def source_names(self) -> dict[str, str]:
        return {key: source.name for key, source in self.sources.items()}

    def has_received(self, source: str) -> bool:
        """Whether any export of the source has come in."""
        return source in self.sources and self.sources[source].is_received

    def text(self, key: str, **args: object) -> str:
        """A text as it is, for headings and cells."""
        return text(key, self.lang, **args)

    def label(self, kind: str, value: str | None) -> str:
        """The word for a value of an enumeration; one nobody foresaw is shown as it is, without its underscores."""
        if value is None:
            return self.text("not-given")
        try:
            return self.text(f"{kind}-{value.replace(' ', '_')}")
        except KeyError:
            return sentences.capital(value.replace("_", " "))

    def say(self, key: str, **args: object) -> Paragraph:
        """A paragraph of running text."""
        return Paragraph(runs=self.runs(key, **args))

    def runs(self, key: str, **args: object) -> Runs:
        return sentences.runs_of(sentences.say(key, self.lang, **args))

    def notice(self, key: str, **args: object) -> Notice:
        return Notice(runs=self.runs(key, **args))

    def bullets(self, keys: Iterable[str]) -> Bullets:
        return Bullets(items=tuple(plain(self.text(key)) for key in keys))

    def known(self, metric_ids: Iterable[str]) -> list[Metric]:
        """The metrics of these ids that the catalogue still has."""
        return [self.metrics[metric_id] for metric_id in metric_ids if metric_id in self.metrics]

    def account(self, metric_ids: Sequence[str]) -> list[Block]:
        """The metrics as running text, and as a list that leads on to what is behind them."""
        metrics = self.known(metric_ids)
        if not metrics:
            return []
        told = Paragraph(runs=sentences.paragraph(metrics, self.facts))
        listed = MetricList(caption=self.text("metric-list"), metric_ids=tuple(metric.metric_id for metric in metrics))
        return [told, listed]

    def told(self, metric_ids: Sequence[str]) -> list[Block]:
        """The metrics as running text only, for those that are listed elsewhere."""
        metrics = self.known(metric_ids)
        return [Paragraph(runs=sentences.paragraph(metrics, self.facts))] if metrics else []

    def narrative(self, key: str) -> tuple[Block, ...]:
        """What people have written for the section, with quoted metrics filled in; a draft says what is wrong in it."""
        if key in self._missing() and self._is_decided(key):
            return ()
        written = read_section(self.texts, self.facts.review_year, key, self.quote, self.lang)
        return (*self._remarks(key), *written) if self.facts.is_draft else written

    def _remarks(self, key: str) -> tuple[Notice, ...]:
        found = section_remarks(self.texts, self.facts.review_year, key, self.metrics)
        return tuple(Notice(runs=plain(remark.said(file, self.lang))) for file, remark in found)

    def unwritten(self) -> list[str]:
        """The sections that a text is asked for and not written."""
        return [key for key in self._missing() if not self._is_decided(key)]

    def _missing(self) -> list[str]:
        return [state.section_key for state in self.facts.narrative if not state.is_written]

    def _is_decided(self, key: str) -> bool:
        """Whether an executive's decision stands in a text's place: nobody is asked for the judgement any more."""
        return key == "judgement" and self.facts.decision is not None

    def quote(self, metric_id: str) -> Runs:
        """A metric quoted in somebody's text: its value as of now, and its id."""
        metric = self.metrics.get(metric_id)
        if metric is None:
            return plain(self.text("narrative-unknown-metric", id=metric_id))
        return (
            Run(text=sentences.told(metric, metric.value, self.lang)),
            Run(text=metric.metric_id, metric=metric.metric_id),
        )

    def value(self, metric: Metric) -> str:
        return numbers.figure(metric, metric.value, self.lang)

    def count(self, value: int | None) -> str:
        return "" if value is None else numbers.number(value, self.lang)

    def day(self, value: object) -> str:
        return "" if value is None else str(value)

    def status(self, metric: Metric) -> Cell:
        """Met, missed, unknown or without target: in words, and the colour that repeats them."""
        word = self.text(f"status-{metric.status or 'none'}")
        return Cell(runs=plain(word), tone=STATUS_TONES[metric.status])

    def table(
        self, caption: str, columns: Sequence[Column], rows: Sequence[Row], cap: int | None = None, more: str = ""
    ) -> Table:
        """A table, with what a capped one leaves out said below it.

        Args:
            caption: the finished caption.
            columns: heading and width of each.
            rows: all the rows; a text is a plain cell.
            cap: the most rows shown, though a few more are shown rather than told of; None for all.
            more: the key of the text that says how many more there are and where.
        """
        shown = rows if cap is None else first(rows, cap)
        hidden = len(rows) - len(shown)
        return Table(
            caption=caption,
            columns=tuple(columns),
            rows=tuple(tuple(_cell(cell) for cell in row) for row in shown),
            left_out=self.text(more or "more-rows", n=hidden, count=self.count(hidden)) if hidden else None,
        )

    def column(self, key: str, share: float = 1.0, *, number: bool = False) -> Column:
        return Column(heading=self.text(f"head-{key}"), share=share, number=number)

    def section(self, key: str, level: int, blocks: Iterable[Block], number: str = "", **args: object) -> Section:
        """A part of the document under its heading."""
        return Section(
            key=key, number=number, title=self.text(f"heading-{key}", **args), level=level, blocks=tuple(blocks)
        )


def first(rows: Sequence[Item], cap: int) -> Sequence[Item]:
    """The first ``cap`` of them, or all where only a few would be left out."""
    return rows if len(rows) - cap < FEWEST_CUT else rows[:cap]


def _cell(cell: Cell | str) -> Cell:
    return Cell(runs=plain(cell)) if isinstance(cell, str) else cell
