"""Every way in which a row may be rejected or a value be missing, as a condition on a decoded row and as it is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipelines.exports.decoding import has_order
from pipelines.messages import text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipelines.exports.contract import Column, Contract

# Stands for the first row's line in the text about doubles; no text has it of itself.
LINE_MARK = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Fault:
    """A condition on a decoded row, the column it is about, and how it is said."""

    condition: str
    column: str | None
    said: str


@dataclass(frozen=True)
class Faults:
    """``reasons``: why a row is rejected, the most telling first; the last two, ``section`` and ``short``, are found
    by line and not by condition. ``lacks``: how a value is missing in a row that is loaded; they exclude each other.
    ``double``: how a repeated key is said, with a mark for the other row's line."""

    reasons: tuple[Fault, ...]
    lacks: tuple[Fault, ...]
    double: str

    @property
    def section(self) -> int:
        return len(self.reasons) - 2

    @property
    def short(self) -> int:
        return len(self.reasons) - 1


def faults_of(contract: Contract, headings: Mapping[str, str], lang: str) -> Faults:
    """Everything that may be wrong in one source's export, said in one language.

    Args:
        headings: what the export calls its columns, where it has them and where that may be said.
    """
    called = {column.name: headings.get(column.name, column.heading_sv) for column in contract.stored}
    reasons = [
        Fault("is_heading", None, text("exports-row-heading", lang)),
        Fault("is_total", None, text("exports-row-total", lang)),
        Fault("is_wide", None, text("exports-row-wide", lang)),
        Fault("is_note", None, text("exports-row-note", lang)),
    ]
    for column in contract.stored:
        if column.rejects_row:
            reasons += _unreadable(column, called[column.name], lang)
        if column.value_required:
            empty = text("exports-key-empty", lang, heading=called[column.name])
            reasons.append(Fault(f'"{column.name}" is null', column.name, empty))
    reasons.append(Fault("false", None, text("exports-row-section", lang)))
    reasons.append(Fault("false", None, text("exports-row-short", lang)))
    lenient = [column for column in contract.stored if not column.rejects_row]
    lacks = [fault for column in lenient for fault in _unreadable(column, called[column.name], lang)]
    return Faults(tuple(reasons), tuple(lacks), text("exports-row-double", lang, line=LINE_MARK))


def _unreadable(column: Column, heading: str, lang: str) -> list[Fault]:
    bad, unclear = f'"bad_{column.name}"', f'"unclear_{column.name}"'
    if not has_order(column):
        return [Fault(bad, column.name, _said(column, heading, lang))]
    ambiguous = text("exports-unreadable-ambiguous", lang, heading=heading, column=column.name)
    return [
        Fault(unclear, column.name, ambiguous),
        Fault(f"({bad} and not {unclear})", column.name, _said(column, heading, lang)),
    ]


def _said(column: Column, heading: str, lang: str) -> str:
    low = "" if column.minimum is None else f"{column.minimum:g}"
    high = "" if column.maximum is None else f"{column.maximum:g}"
    if column.kind in ("text", "presence"):
        return text("exports-unreadable-value", lang, heading=heading)
    key = f"exports-unreadable-{column.kind}"
    if column.kind in ("integer", "decimal") and low:
        key += "-between" if high else "-at-least"
    return text(key, lang, heading=heading, low=low, high=high)
