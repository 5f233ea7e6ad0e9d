"""Who works at the company, and which courses they have taken."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, timedelta
from typing import Any

from samples import words
from samples.truth import Dice, Person, Row, Values, luhn_digit, months_before


def draw_people(dice: Dice, count: int) -> list[Person]:
    """Invented people; the birth numbers 980-999 are the series kept for test personnummer."""
    names = [f"{f} {s}{e}" for f in words.FIRST_NAMES for s in words.SURNAME_STARTS for e in words.SURNAME_ENDS]
    numbers = dice.rng.sample(range(40_000_000, 100_000_000), count)
    people = []
    for name, number in zip(dice.rng.sample(names, count), numbers, strict=True):
        plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode().replace(" ", ".")
        people.append(
            Person(f"{number:010d}", personal_number(dice), name, f"{plain}@malarscenen.example"),
        )
    return people


def personal_number(dice: Dice) -> str:
    """A test personnummer with a right control digit."""
    born = date(1958, 1, 1) + timedelta(days=dice.rng.randint(0, 45 * 365))
    digits = f"{born:%y%m%d}{dice.rng.randint(980, 999)}"
    return f"{digits[:6]}-{digits[6:]}{luhn_digit(digits)}"


def draw_employees(dice: Dice, active: int, year: int, export_day: date) -> tuple[list[Row], list[Person]]:
    """About `active` people at work, a tenth more who left during the two years, one who is to begin."""
    people = draw_people(dice, active + active // 10 + 1)
    units = _unit_of_each(dice, len(people))
    seen_units: set[str] = set()
    rows = []
    for index, (person, unit) in enumerate(zip(people, units, strict=True)):
        start = dice.day(date(2004, 1, 1), date(year - 1, 6, 30))
        if dice.chance(0.15):
            start = dice.day(date(year - 1, 7, 1), date(year, 11, 30))
        end = dice.day(date(year - 1, 2, 1), date(year, 11, 30)) if active <= index < len(people) - 1 else None
        if end:
            start = min(start, months_before(end, 6))
        elif dice.chance(0.04):
            end = dice.day(export_day, date(year + 1, 8, 31))
        if index == len(people) - 1:
            start = date(year + 1, 2, 1)
        # the first of each unit leads it
        manager = unit not in seen_units or dice.chance(0.05)
        seen_units.add(unit)
        values = {
            "employee_id": person.employee_number.lstrip("0"),
            "unit": unit,
            "title": "Enhetschef" if manager else dice.rng.choice(words.TITLES),
            "is_manager": manager,
            "is_system_owner": dice.chance(0.05),
            "start_date": start,
            "end_date": end,
        }
        rows.append(Row(values, employee_cells(person, values)))
    return rows, people


def _unit_of_each(dice: Dice, count: int) -> list[str]:
    """A unit per person, with one unit too small to be shown alone."""
    units = [dice.pick(words.UNITS) for _ in range(count)]
    for index in range(min(words.SMALL_UNIT_SIZE, count // 5)):
        units[index * 5] = words.SMALL_UNIT
    return units


def employee_cells(person: Person, values: Values) -> Values:
    return {
        "employee_id": person.employee_number,
        "Personnummer": person.personal_number,
        "Namn": person.name,
        "E-post": person.email,
        "is_system_owner": "x" if values["is_system_owner"] else "",
    }


#: How likely a person takes the course in a year: the year before the review's, the review's.
COURSE_RATES = {
    "INFOSAK": (0.84, 0.935),
    "DATASKYDD": (0.88, 0.975),
    "INCIDENT-CHEF": (0.70, 0.90),
    "SYSTEMANSVAR": (0.75, 0.88),
}


def draw_training(dice: Dice, employees: list[Row], year: int, export_day: date) -> list[Row]:
    """Completions of two years, what is still under way, and a course nobody has to take."""
    rows = []
    for employee in employees:
        for course, rates in COURSE_RATES.items():
            if course == "INCIDENT-CHEF" and not employee.values["is_manager"]:
                continue
            if course == "SYSTEMANSVAR" and not employee.values["is_system_owner"]:
                continue
            for past, rate in zip((1, 0), rates, strict=True):
                rows += _completion(dice, employee, course, year - past, rate)
        if dice.chance(0.1):
            rows += _completion(dice, employee, "BRAND", year, 1.0)
    # three who were late: after the cut-off, so not valid at it
    for employee in dice.rng.sample(employees, min(3, len(employees))):
        rows.append(_training_row(dice, employee, "INFOSAK", "completed", export_day - timedelta(days=2)))
    unique = {training_key(row): row for row in rows}
    return sorted(unique.values(), key=lambda r: (r.values["completed_on"] or export_day, r.values["employee_id"]))


def training_key(row: Row) -> tuple[Any, ...]:
    return tuple(row.values[column] for column in ("employee_id", "course_code", "completed_on"))


def _completion(dice: Dice, employee: Row, course: str, year: int, rate: float) -> list[Row]:
    """The person's row for one course and year: none while not employed, seldom one that is not completed."""
    start, end = employee.values["start_date"], employee.values["end_date"]
    first, last = max(start, date(year, 1, 8)), min(end or date.max, date(year, 12, 20))
    if first > last:
        return []
    if dice.chance(rate):
        return [_training_row(dice, employee, course, "completed", dice.day(first, last))]
    if dice.chance(0.4):
        return [_training_row(dice, employee, course, dice.rng.choice(("in_progress", "not_started")), None)]
    return []


STATUS_WORDS = {
    "completed": [("Genomförd", 7), ("Godkänd", 2), ("Slutförd", 1)],
    "in_progress": [("Pågående", 2), ("Påbörjad", 1)],
    "not_started": [("Ej påbörjad", 1)],
}


def _training_row(dice: Dice, employee: Row, course: str, status: str, day: date | None) -> Row:
    """The learning platform's form: a number has often lost its zeros, a date is a date, a time or a text."""
    values = {
        "employee_id": employee.values["employee_id"],
        "course_code": course,
        "course_name": words.COURSES[course],
        "status": status,
        "completed_on": day,
    }
    full = employee.written["employee_id"]
    written: Values = {
        "employee_id": int(full) if dice.chance(0.45) else full,
        "Namn": employee.written["Namn"],
        "status": dice.pick(STATUS_WORDS[status]),
    }
    if day:
        as_time = datetime(day.year, day.month, day.day, dice.rng.randint(7, 17), 15)  # noqa: DTZ001 - an Excel cell
        written["completed_on"] = dice.pick([(day, 6), (as_time, 2), (day.isoformat(), 2)])
    return Row(values, written)
