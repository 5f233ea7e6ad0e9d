"""The metrics of training, incidents, procurements and systems, by the domain's definitions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, timedelta
from statistics import median
from typing import Any

from oracle_terms import Course, Figure, Question, Record, _day, by, count, same_code, share, within

# --- T: training ------------------------------------------------------------------------------------------


def is_active(employee: Record, as_of: date) -> bool:
    """Employed on the cut-off day; the last day of employment counts."""
    end = _day(employee.get("end_date"))
    return by(employee["start_date"], as_of) and (end is None or end >= as_of)


def trained(
    q: Question, employees: list[Record], training: list[Record], courses: Iterable[Course], **of: bool
) -> Figure:
    """Active employees (with the role named in `of`) who have a valid completion of each of the courses."""
    courses = list(courses)
    if not courses:
        return Figure(0, 0, None)
    completions: dict[tuple[str, str], list[Any]] = {}
    for row in training:
        if row["status"] == "completed":
            taken = (row["employee_id"], same_code(row["course_code"]))
            completions.setdefault(taken, []).append(row["completed_on"])
    asked = [e for e in employees if is_active(e, q.as_of) and all(e.get(role) for role in of)]

    def taken_on(employee: Record, course: Course) -> list[Any]:
        return completions.get((employee["employee_id"], same_code(course.code)), [])

    def is_met(employee: Record) -> bool:
        return all(any(within(d, c.validity, q.as_of) for d in taken_on(employee, c)) for c in courses)

    return share(asked, is_met)


def t1(q: Question, employees: list[Record], training: list[Record]) -> Figure:
    """Every mandatory infosec course with audience all."""
    return trained(q, employees, training, (c for c in q.courses if (c.topic, c.audience) == ("infosec", "all")))


def t2(q: Question, employees: list[Record], training: list[Record]) -> Figure:
    """Every mandatory privacy course with audience all."""
    return trained(q, employees, training, (c for c in q.courses if (c.topic, c.audience) == ("privacy", "all")))


def t3(q: Question, employees: list[Record], training: list[Record]) -> Figure:
    """Every mandatory course with audience all."""
    return trained(q, employees, training, (c for c in q.courses if c.audience == "all"))


def t4(q: Question, employees: list[Record], training: list[Record]) -> Figure:
    """Managers and the managers' courses."""
    courses = (c for c in q.courses if c.audience == "managers")
    return trained(q, employees, training, courses, is_manager=True)


def t5(q: Question, employees: list[Record], training: list[Record]) -> Figure:
    """System owners and the system owners' courses."""
    courses = (c for c in q.courses if c.audience == "system_owners")
    return trained(q, employees, training, courses, is_system_owner=True)


# --- I: incidents -----------------------------------------------------------------------------------------


def of_period(q: Question, incidents: list[Record]) -> list[Record]:
    """The incidents reported from the year's first day to the cut-off, as Stockholm's calendar has it."""
    return [i for i in incidents if (d := _day(i["reported_at"])) is not None and q.first_day <= d <= q.as_of]


def closed_of_period(q: Question, incidents: list[Record]) -> list[Record]:
    """Of those, the ones with a closing day on or before the cut-off, whatever their status says."""
    return [i for i in of_period(q, incidents) if by(i.get("closed_at"), q.as_of)]


def i4(q: Question, incidents: list[Record]) -> Figure:
    """Median of whole calendar days from the day reported to the day closed."""
    days = [(_day(i["closed_at"]) - _day(i["reported_at"])).days for i in closed_of_period(q, incidents)]
    return Figure(None, None, float(median(days)) if days else None)


def i7(q: Question, incidents: list[Record]) -> Figure:
    """Elapsed time, so an hour the clock skips is not counted; a notification missing is not in time."""
    breaches = [i for i in of_period(q, incidents) if i["is_personal_data_breach"] and i.get("must_notify")]

    def in_time(incident: Record) -> bool:
        notified = incident.get("notified_at")
        if notified is None:
            return False
        known = incident.get("discovered_at") or incident["reported_at"]
        return notified.astimezone(UTC) - known.astimezone(UTC) <= timedelta(hours=72)

    return share(breaches, in_time)


# --- P: procurements --------------------------------------------------------------------------------------


def informational(q: Question, procurements: list[Record]) -> list[Record]:
    """Procurements started in the period that handle information."""
    return [
        p
        for p in procurements
        if p["handles_information"] and (d := _day(p["started_on"])) is not None and q.first_day <= d <= q.as_of
    ]


def consulted_early(procurement: Record) -> bool:
    """Consulted, and not after the announcement if there was one; the same day is early enough."""
    consulted, published = (
        _day(procurement.get("security_consulted_on")),
        _day(procurement.get("published_on")),
    )
    return consulted is not None and (published is None or consulted <= published)


def p3(q: Question, procurements: list[Record]) -> Figure:
    """In force: begun by the cut-off and not ended before it. No start is no contract; no end runs on."""

    def in_force(procurement: Record) -> bool:
        end = _day(procurement.get("contract_end"))
        return by(procurement.get("contract_start"), q.as_of) and (end is None or end >= q.as_of)

    asked = [p for p in procurements if p["handles_personal_data"] and in_force(p)]
    return share(asked, lambda p: bool(p.get("dpa_signed")))


# --- S: systems -------------------------------------------------------------------------------------------


def in_operation(systems: list[Record]) -> list[Record]:
    """Systems whose status is in_operation; a missing status is not."""
    return [s for s in systems if s["status"] == "in_operation"]


def relevant(q: Question, systems: list[Record]) -> list[Record]:
    """Those a continuity plan is asked of: critical, or with high availability."""
    least = q.thresholds.relevant_availability
    return [s for s in in_operation(systems) if s["is_critical"] or (s.get("availability") or 0) >= least]


def named_by(rows: list[Record], is_met: Callable[[Record], bool]) -> set[str]:
    """The systems that at least one of the rows meeting it names."""
    return {row["system_id"] for row in rows if is_met(row) and row["system_id"] is not None}


def s1(q: Question, systems: list[Record]) -> Figure:
    """All three set; level 0 is a level."""
    levels = ("confidentiality", "integrity", "availability")
    return share(in_operation(systems), lambda s: all(s.get(level) is not None for level in levels))


def s4(q: Question, systems: list[Record], plans: list[Record]) -> Figure:
    """One of the system's plans adopted by the cut-off is enough."""
    covered = named_by(plans, lambda p: by(p["adopted_on"], q.as_of))
    return share(relevant(q, systems), lambda s: s["system_id"] in covered)


def s5(q: Question, systems: list[Record], plans: list[Record]) -> Figure:
    """One of the system's plans exercised is enough; the formula does not ask that it was adopted."""
    months = q.thresholds.exercise_months
    exercised = named_by(plans, lambda p: within(p.get("exercised_on"), months, q.as_of))
    return share(relevant(q, systems), lambda s: s["system_id"] in exercised)


def s6(q: Question, systems: list[Record], reviews: list[Record]) -> Figure:
    """Any one access review within the months."""
    months = q.thresholds.access_review_months
    reviewed = named_by(reviews, lambda r: within(r["reviewed_on"], months, q.as_of))
    return share(in_operation(systems), lambda s: s["system_id"] in reviewed)


def abroad(systems: list[Record]) -> list[Record]:
    """Systems in operation with a third country."""
    return [s for s in in_operation(systems) if s.get("third_country") is not None]


def s8(q: Question, systems: list[Record]) -> Figure:
    """No mechanism: `none`, or nothing said."""
    return count(s for s in abroad(systems) if s.get("transfer_mechanism") in (None, "none"))
