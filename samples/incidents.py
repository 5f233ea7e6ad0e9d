"""What goes wrong at the company."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from samples import words
from samples.truth import STOCKHOLM, Dice, Person, Row, Values, unambiguous

SEVERITY_WORDS = {
    1: ["Ringa", "Obetydlig", "Försumbar", "Mycket begränsad"],
    2: ["Måttlig", "Begränsad"],
    3: ["Allvarlig"],
    4: ["Mycket allvarlig"],
    5: ["Katastrofal"],
}
STATUS_OPEN = [("Öppen", 2), ("Pågående", 3), ("Ny", 1)]
STATUS_CLOSED = [("Stängd", 5), ("Löst", 3), ("Avslutad", 2)]


def draw_incidents(
    dice: Dice, count: int, systems: list[Row], people: list[Person], year: int, export_day: date
) -> list[Row]:
    """Incidents of two years, evenly, and the first days of January after them."""
    days = sorted(dice.day(date(year - 1, 1, 1), export_day - timedelta(days=1)) for _ in range(count))
    return [_incident(dice, index, day, systems, people, export_day) for index, day in enumerate(days)]


def _incident(dice: Dice, index: int, day: date, systems: list[Row], people: list[Person], export_day: date) -> Row:
    reported = dice.moment(day)
    discovered = unambiguous(reported - timedelta(hours=dice.rng.randint(0, 50))) if dice.chance(0.7) else None
    closed = dice.moment(dice.day(day, day + timedelta(days=dice.pick([(10, 6), (40, 3), (120, 1)]))))
    if closed < reported:
        closed = unambiguous(reported + timedelta(hours=3))
    is_closed = closed < datetime(export_day.year, export_day.month, export_day.day, tzinfo=UTC) and dice.chance(0.97)
    breach = dice.chance(0.22)
    must_notify = breach and dice.chance(0.55)
    severe = 0.3 if dice.edge_rate else 0.02
    severity = dice.pick([(1, 0.55), (2, 0.38), (3, severe), (4, severe / 9), (5, severe / 9), (None, 0.04)])
    values: Values = {
        "incident_id": f"INC-{reported.astimezone(STOCKHOLM):%Y}-{index + 1:04d}",
        "reported_at": reported,
        "discovered_at": discovered,
        "closed_at": closed if is_closed else None,
        "status": "closed" if is_closed else "open",
        "severity": severity,
        "category": dice.pick(words.CATEGORIES),
        "is_personal_data_breach": breach,
        "must_notify": must_notify,
        "notified_at": _notified(dice, discovered or reported) if must_notify else None,
        "system_id": dice.maybe(0.6, dice.rng.choice(systems).values["system_id"]),
        "unit": dice.maybe(0.9, dice.pick(words.UNITS)),
        "lessons_learned": is_closed and dice.chance(0.88),
    }
    return Row(values, _incident_cells(dice, values, people))


def _notified(dice: Dice, known: datetime) -> datetime | None:
    """Mostly within the three days the regulation gives, at times on the minute, late or never."""
    if dice.is_edge():
        return unambiguous(known + timedelta(hours=72, minutes=dice.rng.choice((-1, 0, 1))))
    hours = dice.pick([(20, 5), (50, 4), (71, 2), (90, 1), (None, 0.5)])
    return None if hours is None else unambiguous(known + timedelta(hours=hours))


def _incident_cells(dice: Dice, values: Values, people: list[Person]) -> Values:
    """Free text as people write it: line breaks, quotes, a colleague's name."""
    title, description = dice.rng.choice(words.INCIDENT_TEXTS)
    name, other = dice.rng.choice(people).name, dice.rng.choice(people).name
    severity = values["severity"]
    lesson = dice.rng.choice(words.LESSONS).format(name=other)
    return {
        "Rubrik": title.format(name=name),
        "Beskrivning": description.format(name=name),
        "status": dice.pick(STATUS_CLOSED if values["status"] == "closed" else STATUS_OPEN),
        "severity": dice.rng.choice(SEVERITY_WORDS[severity]) if severity else "",
        "lessons_learned": lesson if values["lessons_learned"] else "",
    }
