"""The independent calculation against cases small enough to count by hand: time, people, incidents."""

from __future__ import annotations

from datetime import date

import pytest
from metrics_oracle import FIRST_NIGHT, RULES, compute
from oracle_facts import YEAR, D, ask, done, employee, frame, incident, system, utc
from oracle_terms import UNKNOWN, Course, Figure, Question, months_before, within

# --- months -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 12, 31), 12, date(2024, 12, 31)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2025, 2, 28), 12, date(2024, 2, 28)),
        (date(2025, 3, 31), 1, date(2025, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2025, 1, 15), 1, date(2024, 12, 15)),
        (date(2025, 12, 31), 36, date(2022, 12, 31)),
        (date(2025, 5, 31), 6, date(2024, 11, 30)),
    ],
)
def test_months_clamp_to_the_months_last_day(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected


def test_within_takes_the_cut_off_and_leaves_the_same_day_months_ago() -> None:
    assert within(D, 12, D)
    assert within(date(2025, 1, 1), 12, D)
    assert not within(date(2024, 12, 31), 12, D)
    assert not within(date(2026, 1, 1), 12, D)
    assert not within(None, 12, D)


def test_within_on_a_leap_day() -> None:
    leap = date(2024, 2, 29)
    assert not within(date(2023, 2, 28), 12, leap)
    assert within(date(2023, 3, 1), 12, leap)
    # a completion on a leap day ends when the 29th would have been passed: on the 28th it still counts
    assert within(leap, 12, date(2025, 2, 28))
    assert not within(leap, 12, date(2025, 3, 1))


# --- training ---------------------------------------------------------------------------------------------


def test_who_is_active_on_the_cut_off_day() -> None:
    people = frame(
        employee("stays"),
        employee("leaves on D", end_date=D),
        employee("left the day before", end_date=date(2025, 12, 30)),
        employee("begins on D", start_date=D),
        employee("begins after D", start_date=date(2026, 1, 1)),
        employee("no start known", start_date=None),
    )
    trained = frame(done("stays", "INFOSAK", date(2025, 5, 5)))
    assert ask("T1", employees=people, training=trained) == Figure(1, 3, 1 / 3)


def test_completions_that_count_and_those_that_do_not() -> None:
    people = frame(*(employee(str(n)) for n in range(1, 9)))
    trained = frame(
        done("1", "INFOSAK", D),
        done("2", "INFOSAK", date(2025, 1, 1)),
        done("3", "INFOSAK", date(2024, 12, 31)),
        done("4", "INFOSAK", date(2026, 1, 2)),
        done("5", "INFOSAK", None),
        done("6", "INFOSAK", date(2025, 6, 1), "in_progress"),
        done("7", "INFOSAK", date(2025, 6, 1), None),
        # twice is once, and an old one takes nothing from a new one
        done("1", "INFOSAK", date(2025, 6, 1)),
        done("2", "INFOSAK", date(2020, 6, 1)),
        # somebody the HR register does not know
        done("99", "INFOSAK", date(2025, 6, 1)),
    )
    assert ask("T1", employees=people, training=trained) == Figure(2, 8, 0.25)


def test_every_mandatory_course_is_asked_for() -> None:
    courses = (
        Course("A", "infosec", "all"),
        Course("B", "infosec", "all", 24),
        Course("C", "privacy", "all"),
    )
    question = Question(2025, D, courses=courses)
    people = frame(employee("1", is_manager=True), employee("2"), employee("3"))
    trained = frame(
        done("1", "A", date(2025, 2, 1)),
        done("1", "B", date(2024, 1, 1)),
        done("1", "C", date(2025, 2, 1)),
        done("2", "A", date(2025, 2, 1)),
        done("2", "B", date(2023, 12, 31)),
        done("2", "C", date(2025, 2, 1)),
        done("3", "A", date(2025, 2, 1)),
        done("3", "B", date(2025, 2, 1)),
    )
    got = compute({"employees": people, "training": trained}, question)
    assert got["T1"] == Figure(2, 3, 2 / 3)
    assert got["T2"] == Figure(2, 3, 2 / 3)
    assert got["T3"] == Figure(1, 3, 1 / 3)
    assert got["T4"] == Figure(0, 0, None), "no course for managers: nobody can be asked"


def test_roles_have_their_own_courses_and_validity() -> None:
    people = frame(
        employee("m", is_manager=True),
        employee("m gone", is_manager=True, end_date=date(2025, 1, 1)),
        employee("o", is_system_owner=True),
        employee("o2", is_system_owner=None),
    )
    trained = frame(
        done("m", "INCIDENT-CHEF", date(2025, 9, 9)),
        done("o", "SYSTEMANSVAR", date(2024, 1, 1)),
    )
    assert ask("T4", employees=people, training=trained) == Figure(1, 1, 1.0)
    assert ask("T5", employees=people, training=trained) == Figure(1, 1, 1.0)


# --- incidents --------------------------------------------------------------------------------------------


def test_the_period_turns_at_midnight_in_stockholm() -> None:
    rows = frame(
        incident(1, utc(2024, 12, 31, 22, 59)),
        incident(2, utc(2024, 12, 31, 23, 0)),
        incident(3, utc(2025, 12, 31, 22, 59)),
        incident(4, utc(2025, 12, 31, 23, 0)),
        incident(5, None),
    )
    assert ask("I1", incidents=rows) == Figure(2, None, 2.0)
    # in summer the day turns two hours before UTC's
    summer = Question(2025, date(2025, 6, 30))
    rows = frame(incident(1, utc(2025, 6, 30, 21, 59)), incident(2, utc(2025, 6, 30, 22, 0)))
    assert ask("I1", summer, incidents=rows) == Figure(1, None, 1.0)


def test_severity_closing_and_lessons() -> None:
    reported = utc(2025, 3, 3, 8, 0)
    rows = frame(
        incident(1, reported, severity=3, closed_at=utc(2025, 3, 4, 7, 0), lessons_learned=True),
        incident(2, reported, severity=2, closed_at=utc(2025, 12, 31, 22, 30)),
        incident(3, reported, severity=None, closed_at=utc(2025, 12, 31, 23, 30), lessons_learned=True),
        incident(4, reported, severity=5, status="closed"),
        incident(5, utc(2024, 3, 3, 8, 0), severity=4, closed_at=utc(2025, 3, 3, 8, 0)),
    )
    got = compute({"incidents": rows}, YEAR)
    assert got["I2"] == Figure(2, None, 2.0)
    assert got["I3"] == Figure(2, 4, 0.5), "closed after midnight and closed without a day are not closed by D"
    assert got["I5"] == Figure(3, 4, 0.75)
    assert got["I8"] == Figure(1, 2, 0.5)
    # 3 March -> 4 March is 1 day, -> 31 December is 303 days; the middle of two is their mean
    assert got["I4"] == Figure(None, None, 152.0)


def test_days_to_close_are_calendar_days() -> None:
    minutes_over_midnight = incident(1, utc(2025, 7, 1, 21, 50), closed_at=utc(2025, 7, 1, 22, 10))
    assert ask("I4", incidents=frame(minutes_over_midnight)).value == 1.0
    same_day = incident(1, utc(2025, 7, 1, 22, 10), closed_at=utc(2025, 7, 2, 21, 50))
    assert ask("I4", incidents=frame(same_day)).value == 0.0
    assert ask("I4", incidents=frame(incident(1, utc(2025, 7, 1, 8, 0)))).value is None


def test_seventy_two_hours_are_elapsed_time() -> None:
    breach = {"is_personal_data_breach": True, "must_notify": True}
    # clocks go forward on 30 March 2025 and back on 26 October: +01:00 -> +02:00, +02:00 -> +01:00
    spring = utc(2025, 3, 28, 8, 0)  # Friday 09.00
    autumn = utc(2025, 10, 24, 7, 0)  # Friday 09.00
    cases = [
        (incident(1, spring, notified_at=utc(2025, 3, 31, 8, 0), **breach), 1),  # Monday 10.00: 72 h
        (incident(2, spring, notified_at=utc(2025, 3, 31, 8, 1), **breach), 0),
        (incident(3, autumn, notified_at=utc(2025, 10, 27, 7, 0), **breach), 1),  # Monday 08.00: 72 h
        (incident(4, autumn, notified_at=utc(2025, 10, 27, 8, 0), **breach), 0),  # Monday 09.00: 73 h
        (
            incident(5, utc(2025, 5, 5), discovered_at=utc(2025, 5, 1), notified_at=utc(2025, 5, 5), **breach),
            0,
        ),
        (incident(6, utc(2025, 5, 5), **breach), 0),
    ]
    for case, in_time in cases:
        assert ask("I7", incidents=frame(case)) == Figure(in_time, 1, float(in_time)), case["incident_id"]


def test_only_breaches_that_must_be_notified_are_asked() -> None:
    rows = frame(
        incident(1, utc(2025, 5, 5), is_personal_data_breach=True, must_notify=True),
        incident(2, utc(2025, 5, 5), is_personal_data_breach=True, must_notify=None),
        incident(3, utc(2025, 5, 5), must_notify=True),
    )
    assert ask("I7", incidents=rows) == Figure(0, 1, 0.0)
    assert ask("I6", incidents=rows) == Figure(2, None, 2.0)


def test_a_notification_after_the_cut_off_is_still_in_time() -> None:
    row = incident(1, utc(2025, 12, 30, 8, 0), is_personal_data_breach=True, must_notify=True)
    row["notified_at"] = utc(2026, 1, 1, 8, 0)
    assert ask("I7", incidents=frame(row)) == Figure(1, 1, 1.0)


# --- what is not known ------------------------------------------------------------------------------------


def test_nothing_received_is_unknown_and_never_zero() -> None:
    assert set(compute({}, YEAR).values()) == {UNKNOWN}
    assert compute({"systems": None}, YEAR)["S7"] == UNKNOWN


def test_a_metric_of_two_sources_needs_both() -> None:
    got = compute({"systems": frame(system(1, is_critical=True)), "employees": frame(employee("1"))}, YEAR)
    assert got["S1"] == Figure(1, 1, 1.0)
    assert {got[metric] for metric in ("S4", "S5", "S6", "R4", "T1", "T3")} == {UNKNOWN}


def test_nobody_to_ask_is_unknown() -> None:
    retired = frame(system(1, status="retired"))
    assert ask("S1", systems=retired) == Figure(0, 0, None)
    assert ask("S7", systems=retired) == Figure(0, None, 0.0)


def test_every_metric_of_the_domain_is_here() -> None:
    expected = {"T": 5, "I": 8, "P": 3, "S": 9, "R": 4, "D": 2, "C": 3, "F": 2, "A": 3}
    assert list(RULES) == [f"{letter}{n}" for letter, last in expected.items() for n in range(1, last + 1)]
    assert len(FIRST_NIGHT) == 25
