"""The company's systems, and what is written and done about them."""

from __future__ import annotations

from datetime import date

from samples import words
from samples.truth import Dice, Row, Values


def draw_systems(dice: Dice, count: int, year: int) -> list[Row]:
    names = [start + end for start in words.SYSTEM_STARTS for end in words.SYSTEM_ENDS]
    rows = []
    for index in range(count):
        status = dice.pick([("in_operation", 84), ("planned", 6), ("retired", 10)])
        critical = dice.chance(0.2)
        classified = dice.chance(0.88)
        hosting = dice.pick([("on_premises", 5), ("cloud", 5)])
        country = dice.pick(words.THIRD_COUNTRIES) if hosting == "cloud" and dice.chance(0.3) else None
        level = [(1, 3), (2, 4), (3, 2 + 3 * critical), (4, 2 * critical)]
        has_ai = dice.chance(0.12)
        values = {
            "system_id": f"SYS-{index + 1:03d}",
            "name": names[index % len(names)] + ("" if index < len(names) else f" {index // len(names) + 1}"),
            "owner_role": dice.maybe(0.95, dice.rng.choice(words.OWNER_ROLES)),
            "unit": dice.pick(words.UNITS),
            "status": status,
            "hosting": hosting,
            "supplier": dice.rng.choice(words.SUPPLIERS) if hosting == "cloud" else None,
            "contains_personal_data": dice.chance(0.65),
            "confidentiality": dice.pick(level) if classified else None,
            "integrity": dice.pick(level) if classified else None,
            "availability": dice.pick(level) if classified and dice.chance(0.97) else None,
            "classified_on": dice.day(date(year - 4, 9, 1), date(year, 12, 1)) if classified else None,
            "is_critical": critical,
            "third_country": country,
            "transfer_mechanism": dice.pick([("adequacy", 5), ("scc", 3), ("none", 1), (None, 1)]) if country else None,
            "uses_ai": has_ai,
            "risk_assessed_on": dice.maybe(0.8 if has_ai else 0.3, dice.day(date(year - 2, 3, 1), date(year, 12, 1))),
        }
        written: Values = {"is_critical": "Ja" if critical else ""}
        if values["transfer_mechanism"] == "adequacy":
            decision = dice.rng.choice(words.ADEQUACY.get(country, (None, None)))
            if decision:
                written["transfer_mechanism"] = decision
            else:
                values["transfer_mechanism"] = "scc"
        rows.append(Row(values, written))
    return rows


def _relevant(row: Row) -> bool:
    """The systems a company would think of first when it writes continuity plans."""
    return row.values["status"] == "in_operation" and (
        row.values["is_critical"] or (row.values["availability"] or 0) >= 3
    )


def draw_continuity_plans(dice: Dice, systems: list[Row], year: int) -> list[Row]:
    """Plans of most relevant systems, of some two, of a few others too; at least one."""
    rows: list[Row] = []
    for system in systems:
        relevant = _relevant(system)
        for likelihood in (0.78 if relevant else 0.04, 0.1 if relevant else 0.0):
            if dice.chance(likelihood):
                rows.append(_continuity_plan(dice, len(rows) + 1, system, year))
    return rows or [_continuity_plan(dice, 1, systems[0], year)]


def _continuity_plan(dice: Dice, number: int, system: Row, year: int) -> Row:
    adopted = dice.day(date(year - 3, 1, 10), date(year, 11, 20))
    exercised = dice.day(date(year - 1, 2, 1), date(year, 12, 10))
    values = {
        "plan_id": f"KP-{number:02d}",
        "system_id": system.values["system_id"],
        "adopted_on": adopted,
        "revised_on": dice.maybe(0.4, dice.day(adopted, date(year, 12, 1))),
        "exercised_on": dice.maybe(0.75, exercised),
    }
    return Row(values)


def draw_access_reviews(dice: Dice, systems: list[Row], year: int) -> list[Row]:
    """Reviews of most systems in each of two years; at least one."""
    rows: list[Row] = []
    for past in (1, 0):
        for system in systems:
            if system.values["status"] != "planned" and dice.chance(0.72 + 0.15 * (1 - past)):
                rows.append(_access_review(dice, len(rows) + 1, system, year - past))
    return rows or [_access_review(dice, 1, systems[0], year)]


def _access_review(dice: Dice, number: int, system: Row, year: int) -> Row:
    accounts = dice.rng.randint(3, 480)
    values = {
        "review_id": f"BG-{year}-{number:03d}",
        "system_id": system.values["system_id"],
        "reviewed_on": dice.day(date(year, 1, 15), date(year, 12, 15)),
        "accounts_total": accounts,
        "accounts_removed": dice.rng.randint(0, accounts // 8),
    }
    return Row(values)
