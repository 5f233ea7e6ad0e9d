"""What only companies with an edge rate have: cells left empty anywhere, references to what is not there."""

from __future__ import annotations

from samples.headings import KEYS
from samples.register_flaws import UNKNOWN_SYSTEM
from samples.truth import Company, Dice, Row

#: What people leave in a cell that has no value.
EMPTY = ("", "", "-", "saknas", "n/a", "?")


def add_edges(dice: Dice, company: Company) -> None:
    """Empty some cells and turn some references, as often as the dice's edge rate says; keys stay."""
    systems = [row.values["system_id"] for row in company.rows["systems"] if row.rejected is None]
    for source, rows in company.rows.items():
        for row in rows:
            if row.rejected is not None:
                continue
            if "system_id" in row.values and source != "systems" and dice.is_edge():
                row.values["system_id"] = UNKNOWN_SYSTEM if dice.chance(0.3) else dice.rng.choice(systems)
            if dice.is_edge() and dice.chance(0.5):
                _empty_one(dice, source, row)


def _empty_one(dice: Dice, source: str, row: Row) -> None:
    """Leave one cell without a value; a ja/nej without one is nej."""
    columns = [name for name in row.values if name not in KEYS[source] and name not in row.unreadable]
    column = dice.rng.choice(columns)
    row.values[column] = False if isinstance(row.values[column], bool) else None
    row.written[column] = dice.rng.choice(EMPTY)
