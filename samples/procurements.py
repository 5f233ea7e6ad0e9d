"""What the company buys."""

from __future__ import annotations

from datetime import date, timedelta

from samples import words
from samples.truth import Dice, Row, Values, luhn_digit


def draw_procurements(dice: Dice, count: int, systems: list[Row], year: int) -> list[Row]:
    starts = sorted(dice.day(date(year - 1, 1, 8), date(year, 12, 20)) for _ in range(count))
    return [_procurement(dice, index, start, systems) for index, start in enumerate(starts)]


def _procurement(dice: Dice, index: int, start: date, systems: list[Row]) -> Row:
    published = dice.maybe(0.8, start + timedelta(days=dice.rng.randint(20, 90)))
    contract = start + timedelta(days=dice.rng.randint(60, 200)) if dice.chance(0.8) else None
    ends = dice.maybe(0.85, contract + timedelta(days=365 * dice.rng.randint(1, 4))) if contract else None
    information = dice.chance(0.65)
    personal = information and dice.chance(0.6)
    consulted = start + timedelta(days=dice.rng.randint(-20, 60)) if information and dice.chance(0.92) else None
    if dice.is_edge():
        consulted = published
    if dice.is_edge() and contract:
        ends = dice.day(contract, contract)
    number = f"{dice.rng.randint(55, 56)}{dice.rng.randint(6000, 9999)}{dice.rng.randint(100, 999)}"
    values: Values = {
        "procurement_id": f"UPH {start.year}/{index + 1:03d}",
        "title": words.PROCUREMENT_TITLES[index % len(words.PROCUREMENT_TITLES)],
        "supplier": dice.rng.choice(words.SUPPLIERS) if contract else None,
        # a wrong control digit on purpose: no company has the number
        "supplier_org_number": f"{number[:6]}-{number[6:]}{(luhn_digit(number) + 5) % 10}" if contract else None,
        "started_on": start,
        "published_on": published,
        "contract_start": contract,
        "contract_end": ends,
        "value_sek": dice.rng.randrange(80_000, 4_800_000, 1_250) + dice.rng.choice((0.0, 0.5)),
        "handles_information": information,
        "has_security_requirements": information and dice.chance(0.9),
        "security_consulted_on": consulted,
        "handles_personal_data": personal,
        "dpa_signed": personal and dice.chance(0.93),
        "third_country": "USA" if personal and dice.chance(0.1) else None,
        "system_id": dice.maybe(0.5, dice.rng.choice(systems).values["system_id"]) if information else None,
    }
    return Row(values, {"value_sek": swedish_amount(values["value_sek"])})


def swedish_amount(value: float) -> str:
    """`1250000.5` -> `1 250 000,50`, as a text cell has it."""
    return f"{value:,.2f}".replace(",", " ").replace(".", ",")
