"""The same for incidents, whose facts are moments: the day they fall on is the day in Stockholm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from time_cases import case


def at(written: str) -> datetime:
    """A moment with its offset, as a clock in Stockholm (+01:00, in summer +02:00) or elsewhere showed it."""
    return datetime.fromisoformat(written)


def breach(reported: str, closed: str | None = None) -> dict[str, Any]:
    """A serious breach that was notified in time and taught something: every incident metric asks about it."""
    moment = at(reported)
    return {
        "incident_id": "i1", "reported_at": moment, "closed_at": at(closed) if closed else None, "severity": 4,
        "is_personal_data_breach": True, "must_notify": True, "notified_at": moment, "lessons_learned": True,
    }  # fmt: skip


COMES = "I1 I2 I6: 0 > 1; I3: 0/0 > 0/1; I5 I7: 0/0 > 1/1"
GOES = "I1 I2 I6: 1 > 0; I3 I5 I7: 1/1 > 0/0; I4: 0 > ?; I8: 1/1 > 0/0"
CLOSES = "I3: 0/1 > 1/1; I8: 0/0 > 1/1"

INCIDENT_DAYS = [
    case("half past eleven on New Year's Eve is still that year", "2025-12-31", COMES,
         incidents=breach("2025-12-31T23:30+01:00")),
    case("and gone with it", "2026-01-01", GOES,
         incidents=breach("2025-12-31T23:30+01:00", closed="2025-12-31T23:59+01:00")),
    case("eleven at night in UTC is already the new year", "2026-01-01", COMES,
         incidents=breach("2025-12-31T23:00+00:00")),
    case("the first moment of the year is in the period", "2025-01-01", COMES,
         incidents=breach("2025-01-01T00:00+01:00")),
    case("the last moment of a summer day", "2025-06-30", COMES, incidents=breach("2025-06-30T23:59:59+02:00")),
    case("the first moment of a summer day, which in UTC is the day before", "2025-07-01", COMES,
         incidents=breach("2025-06-30T22:00:00+00:00")),
    case("before the clocks go forward", "2025-03-30", COMES, incidents=breach("2025-03-30T00:30+01:00")),
    case("after the clocks have gone forward", "2025-03-30", COMES, incidents=breach("2025-03-30T23:30+02:00")),
    case("before the clocks go back", "2025-10-26", COMES, incidents=breach("2025-10-26T00:30+02:00")),
    case("the last hour of the day with twenty-five", "2025-10-26", COMES, incidents=breach("2025-10-26T23:30+01:00")),
    case("the leap day", "2024-02-29", COMES, incidents=breach("2024-02-29T12:00+01:00")),
    case("closed at the last moment of a day is closed that day", "2025-05-10", f"{CLOSES}; I4: ? > 9",
         incidents=breach("2025-05-01T08:00+02:00", closed="2025-05-10T23:59:59+02:00")),
    case("closed at midnight is closed the day that begins", "2025-05-11", f"{CLOSES}; I4: ? > 10",
         incidents=breach("2025-05-01T08:00+02:00", closed="2025-05-10T22:00:00+00:00")),
    case("closed after the cut-off is open on it, though the file says closed", "2025-12-31", f"{CLOSES}; I4: ? > 30",
         incidents=breach("2025-12-01T08:00+01:00", closed="2025-12-31T08:00+01:00") | {"status": "closed"}),
]  # fmt: skip


@dataclass(frozen=True)
class Moments:
    """One breach and what a metric says of it on the year's last day."""

    rule: str
    metric: str
    figure: str
    moments: dict[str, str]


def told(rule: str, metric: str, figure: str, **moments: str) -> Moments:
    return Moments(rule, metric, figure, moments)


MOMENTS = [
    told("seventy-two hours to the second are in time", "I7", "1/1",
         reported_at="2025-05-01T08:00:00+02:00", notified_at="2025-05-04T08:00:00+02:00"),
    told("a second more is not", "I7", "0/1",
         reported_at="2025-05-01T08:00:00+02:00", notified_at="2025-05-04T08:00:01+02:00"),
    told("when the clocks go forward the clock shows one hour more", "I7", "1/1",
         reported_at="2025-03-28T08:00:00+01:00", notified_at="2025-03-31T09:00:00+02:00"),
    told("and not a second besides", "I7", "0/1",
         reported_at="2025-03-28T08:00:00+01:00", notified_at="2025-03-31T09:00:01+02:00"),
    told("when the clocks go back the clock shows one hour less", "I7", "1/1",
         reported_at="2025-10-24T08:00:00+02:00", notified_at="2025-10-27T07:00:00+01:00"),
    told("the same time three days later is then an hour too late", "I7", "0/1",
         reported_at="2025-10-24T08:00:00+02:00", notified_at="2025-10-27T08:00:00+01:00"),
    told("of the hour that comes twice it matters which one was meant", "I7", "0/1",
         reported_at="2025-10-23T02:30:00+02:00", notified_at="2025-10-26T02:30:00+01:00"),
    told("the first of the two is in time", "I7", "1/1",
         reported_at="2025-10-23T02:30:00+02:00", notified_at="2025-10-26T02:30:00+02:00"),
    told("the time runs from discovery where it is known", "I7", "1/1", discovered_at="2025-05-02T08:00:00+02:00",
         reported_at="2025-05-01T08:00:00+02:00", notified_at="2025-05-05T08:00:00+02:00"),
    told("also when that makes it late", "I7", "0/1", discovered_at="2025-04-30T08:00:00+02:00",
         reported_at="2025-05-02T08:00:00+02:00", notified_at="2025-05-05T08:00:00+02:00"),
    told("closed the same day is no day", "I4", "0",
         reported_at="2025-05-01T00:00:00+02:00", closed_at="2025-05-01T23:59:59+02:00"),
    told("two minutes over midnight are a day", "I4", "1",
         reported_at="2025-05-01T23:59:00+02:00", closed_at="2025-05-02T00:01:00+02:00"),
    told("forty-six hours over the clocks' change are two days", "I4", "2",
         reported_at="2025-03-29T12:00:00+01:00", closed_at="2025-03-31T11:00:00+02:00"),
    told("twenty-four hours and a half on the day with twenty-five are none", "I4", "0",
         reported_at="2025-10-26T00:15:00+02:00", closed_at="2025-10-26T23:45:00+01:00"),
    told("over the leap day", "I4", "2",
         reported_at="2024-02-28T12:00:00+01:00", closed_at="2024-03-01T12:00:00+01:00"),
]  # fmt: skip
