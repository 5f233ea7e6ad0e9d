"""The flaws that the exports of the company's own systems have, each with what ought to become of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from samples.people import draw_people, employee_cells, training_key
from samples.procurements import swedish_amount
from samples.truth import DUPLICATE, STOCKHOLM, TOTAL, UNREADABLE, Company, Dice, Row, Values


def add_flaws(dice: Dice, company: Company) -> None:
    """The flaws every real export has, each with what ought to become of it."""
    _flaw_employees(dice, company)
    _flaw_training(dice, company)
    _flaw_incidents(company)
    _flaw_procurements(dice, company)
    _flaw_registers(company)


def copy_of(row: Row, values: Values, written: Values, **fate: Any) -> Row:
    return Row(row.values | values, row.written | written, **fate)


def total_row(column: str, text: str, cells: Values | None = None) -> Row:
    return Row({}, {column: text} | (cells or {}), rejected=TOTAL)


def _flaw_employees(dice: Dice, company: Company) -> None:
    rows, year = company.rows["employees"], company.review_year
    # leavers on the last day and on the day before it: the first is active at the cut-off, the second is not
    for row, day in zip(rows[:2], (company.as_of, company.as_of - timedelta(days=1)), strict=True):
        row.values |= {"end_date": day, "start_date": date(year - 5, 3, 1)}
    extra = draw_people(dice, 2)
    company.people.extend(extra)
    for person, cell in zip(extra, (f"{year}-13-45", "våren 2023"), strict=True):
        values = rows[3].values | {"employee_id": person.employee_number.lstrip("0"), "start_date": None}
        cells = employee_cells(person, values) | {"start_date": cell}
        rows.insert(len(rows) // 2, Row(values, cells, rejected=UNREADABLE, unreadable=("start_date",)))
    unreadable_end = rows[4]
    unreadable_end.values["end_date"] = None
    unreadable_end.written["end_date"] = "enligt avtal"
    unreadable_end.unreadable = ("end_date",)
    rows[len(rows) // 3].blank_before = True
    rows.append(copy_of(rows[6], {}, {}, rejected=DUPLICATE))
    rows.append(total_row("employee_id", "Summa", {"Namn": f"{len(rows)} anställda"}))


def _flaw_training(dice: Dice, company: Company) -> None:
    rows = company.rows["training"]
    completed = [row for row in rows if row.values["status"] == "completed"]
    undated = {training_key(row)[:2] for row in rows if row.values["completed_on"] is None}
    # its key without a date must not be another row's key already
    first = next(row for row in completed if training_key(row)[:2] not in undated)
    second, third, fourth, fifth = dice.rng.sample([row for row in completed if row is not first], 4)
    first.values["completed_on"] = None
    first.written["completed_on"] = ""
    second.values["status"] = None
    second.written["status"] = "Avbruten"
    second.unreadable = ("status",)
    third.values["completed_on"] = None
    third.written["completed_on"] = f"{company.review_year}-02-30"
    third.rejected, third.unreadable = UNREADABLE, ("completed_on",)
    # the same completion twice, the second time with a number that lost its zeros
    number = fourth.values["employee_id"]
    fourth.written["employee_id"] = f"{number:0>10}"
    rows.append(copy_of(fourth, {}, {"employee_id": int(number)}, rejected=DUPLICATE))
    unknown = draw_people(dice, 2)
    company.people.extend(unknown)
    for person in unknown:
        cells = {"employee_id": person.employee_number, "Namn": person.name}
        rows.append(copy_of(fifth, {"employee_id": person.employee_number.lstrip("0")}, cells))
    rows[len(rows) // 2].blank_before = True


def _flaw_incidents(company: Company) -> None:
    rows, year = company.rows["incidents"], company.review_year
    in_year = [row for row in rows if row.values["reported_at"].astimezone(STOCKHOLM).year == year]
    if len(in_year) < 5:
        in_year = rows
    unmatched, unclosed = in_year[1], next((r for r in in_year[2:] if r.values["closed_at"]), in_year[2])
    unmatched.values["severity"] = None
    unmatched.written["severity"] = "Hög"
    unmatched.unreadable = ("severity",)
    unclosed.values["closed_at"] = None
    unclosed.written["closed_at"] = "se mejl"
    unclosed.unreadable += ("closed_at",)
    broken = copy_of(rows[0], {"incident_id": f"INC-{year}-0901", "reported_at": None}, {"reported_at": "i går 14:00"})
    broken.rejected, broken.unreadable = UNREADABLE, ("reported_at",)
    rows.insert(len(rows) // 3, broken)
    twice = next(row for row in rows[len(rows) // 2 :] if not row.unreadable)
    rows.insert(rows.index(twice) + 2, copy_of(twice, {}, {}, rejected=DUPLICATE))
    rows[len(rows) // 4].blank_before = True
    rows += _turning_incidents(rows[0], year)


def _turning_incidents(like: Row, year: int) -> list[Row]:
    """Incidents on the edges of the definitions: the year's two midnights, and 72 hours over a DST change."""
    calm: Values = dict.fromkeys(("discovered_at", "closed_at", "notified_at"))
    calm |= dict.fromkeys(("lessons_learned", "is_personal_data_breach", "must_notify"), False)
    calm |= {"status": "open", "severity": 1}
    cells = {"status": "Ny", "severity": "Ringa", "lessons_learned": ""}
    last_night = datetime(year - 1, 12, 31, 23, 40, tzinfo=STOCKHOLM)
    first_night = datetime(year, 1, 1, 0, 20, tzinfo=STOCKHOLM)
    spring = _last_sunday(year, 3)
    known = datetime.combine(spring - timedelta(days=2), time(9, 0), STOCKHOLM)
    # 72 h 30 min on the clock, 71 h 30 min in fact
    notified = datetime.combine(spring + timedelta(days=1), time(9, 30), STOCKHOLM)
    breach: Values = {"is_personal_data_breach": True, "must_notify": True}
    breach |= {"discovered_at": known.astimezone(UTC), "notified_at": notified.astimezone(UTC)}
    facts = [(last_night, {}), (first_night, {}), (known + timedelta(hours=4), breach)]
    return [
        copy_of(
            like,
            calm | more | {"incident_id": f"INC-{at.year}-{950 + n:04d}", "reported_at": at.astimezone(UTC)},
            cells,
        )
        for n, (at, more) in enumerate(facts)
    ]


def _last_sunday(year: int, month: int) -> date:
    day = date(year, month, 31)
    return day - timedelta(days=(day.weekday() + 1) % 7)


def _flaw_procurements(dice: Dice, company: Company) -> None:
    rows = company.rows["procurements"]
    sole_trader = draw_people(dice, 1)[0]
    company.people.append(sole_trader)
    photographer = next((r for r in rows if r.values["title"].startswith("Fotograf")), rows[-1])
    photographer.values |= {"supplier": "Enskild firma", "supplier_org_number": sole_trader.personal_number}
    vague = rows[2]
    vague.values["value_sek"] = None
    vague.written["value_sek"] = "enligt ramavtal"
    vague.unreadable = ("value_sek",)
    broken = copy_of(
        rows[1],
        {"procurement_id": f"UPH {company.review_year}/901", "started_on": None},
        {"started_on": f"hösten {company.review_year}"},
        rejected=UNREADABLE,
        unreadable=("started_on",),
    )
    rows.insert(len(rows) // 2, broken)
    rows[3].blank_before = True
    total = sum(row.values["value_sek"] or 0 for row in rows)
    rows.append(total_row("procurement_id", "Summa", {"value_sek": swedish_amount(total)}))


def _flaw_registers(company: Company) -> None:
    systems, plans, reviews = (company.rows[s] for s in ("systems", "continuity_plans", "access_reviews"))
    systems[1].values["confidentiality"] = None
    systems[1].written["confidentiality"] = "hög"
    systems[1].unreadable = ("confidentiality",)
    systems[2].values["classified_on"] = None
    systems[2].written["classified_on"] = f"{company.review_year - 1}-06-31"
    systems[2].unreadable = ("classified_on",)
    systems[len(systems) // 2].blank_before = True
    systems.append(copy_of(systems[0], {}, {}, rejected=DUPLICATE))
    if plans:
        unknown = {"plan_id": f"KP-{len(plans) + 1:02d}", "system_id": "SYS-999"}
        plans.append(copy_of(plans[0], unknown, {}))
    if reviews:
        sums: Values = {c: sum(row.values[c] for row in reviews) for c in ("accounts_total", "accounts_removed")}
        reviews.append(total_row("review_id", "Summa", sums))
