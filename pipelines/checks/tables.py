"""Small Markdown tables for people who look at a check: capped, and whole whatever is in their cells."""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.messages import text

SHOWN = 20


def markdown(headings: Sequence[str], rows: Sequence[Sequence[object]], shown: int = SHOWN) -> str:
    """A Markdown table of at most ``shown`` rows; says how many more there are."""
    if not rows:
        return text("check-nothing-found")
    lines = [_line(headings), _line(["---"] * len(headings)), *(_line(row) for row in rows[:shown])]
    if len(rows) > shown:
        lines += ["", text("check-more", count=len(rows) - shown)]
    return "\n".join(lines)


def _line(cells: Sequence[object]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(value: object) -> str:
    shown = "" if value is None else str(value)
    return " ".join(shown.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").split())
