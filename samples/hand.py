"""How people write in a register that they keep by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from samples.truth import Dice, Values

MONTHS = ("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sept", "okt", "nov", "dec")
YES = [("Ja", 8), ("ja", 3), ("J", 2), ("x", 2), ("X", 1), (1, 1)]
NO = [("Nej", 8), ("nej", 3), ("n", 1), ("", 5), ("-", 1), (0, 1)]
#: A day of a year counted from the review's, as templates say it: years on, month, day.
Day = tuple[int, int, int]


def day_of(year: int, day: Day | None) -> date | None:
    """The template's day, counted from that review year."""
    return None if day is None else date(year + day[0], day[1], day[2])


def edge_day(dice: Dice, year: int, day: Day | None) -> date | None:
    """The template's day, or with the edge rate one where a definition turns, or none."""
    found = day_of(year, day)
    usual = None if found is None else dice.on(found)
    return dice.twist(usual, None, dice.as_of, dice.as_of + timedelta(days=1))


def hand_cells(dice: Dice, values: Values, words: Mapping[str, Mapping[str, Sequence[str]]]) -> Values:
    """How somebody typed the values: days in three ways, yes and no in any, codes by the `words` for them.

    What is typed the plain way is left out.
    """
    written: Values = {}
    for column, value in values.items():
        if isinstance(value, bool):
            written[column] = dice.pick(YES if value else NO)
        elif isinstance(value, date):
            written[column] = dice.pick([(value, 7), (value.isoformat(), 2), (in_words(value), 1)])
        elif value in words.get(column, ()) and dice.chance(0.4):
            written[column] = dice.rng.choice(words[column][value])
    return written


def in_words(day: date) -> str:
    """`1 mars 2025`, `4 okt 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def some(dice: Dice, rows: Sequence[Any]) -> list[Any]:
    """All of a template's rows; when edges are asked for, most of them, at least one."""
    if not dice.edge_rate:
        return list(rows)
    return [row for row in rows if dice.chance(0.8)] or [rows[0]]
