"""From night to night: gaps keep their identity, other moments leave no trace, and last year is remembered."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import duckdb
import pytest
from warehouse_of import ORGANISATION, Models, deliver, set_night

from pipelines import warehouse

SUMMER = date(2025, 6, 1)
TABLES = ("metric_nights", "gap_nights")


class House:
    """A warehouse with two systems in it, and the nights it goes through."""

    def __init__(self, con: duckdb.DuckDBPyConnection, models: Models) -> None:
        self.con, self.models = con, models
        self.clock = datetime(2025, 1, 1, 8, tzinfo=UTC)

    def owners(self, **owners: str | None) -> datetime:
        """A new system register, with these owners; returns when it was received."""
        self.clock += timedelta(hours=1)
        systems = [
            {"system_id": system, "status": "in_operation", "owner_role": owner} for system, owner in owners.items()
        ]
        deliver(self.con, "systems", systems, self.clock)
        return self.clock

    def night(self, as_of: date, known_at: datetime | None = None, *, recorded: bool = True) -> int:
        """One night in full, its history appended last; returns how many metrics were recorded."""
        self.clock += timedelta(hours=1)
        set_night(self.con, as_of.year, as_of, known_at or self.clock, recorded=recorded)
        self.models.build(self.con)
        return warehouse.record_history(self.con)

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        return self.con.execute(sql).fetchall()

    def ownerless(self) -> dict[str, tuple[Any, ...]]:
        """The gaps of systems without an owner: id, first seen, last seen, closed on."""
        rows = self.ask(
            "select subject_id, gap_id, first_seen, last_seen, closed_on from review.review_gaps"
            " where rule = 'system_without_owner'"
        )
        assert len({subject for subject, *_ in rows}) == len(rows), "a gap is one row"
        return {subject: tuple(rest) for subject, *rest in rows}

    def owned(self) -> tuple[Any, ...]:
        """The share of systems with an owner: value, last year's, trend."""
        return self.ask("select value, previous_value, trend from review.review_metrics where metric_id = 'S3'")[0]

    def history(self) -> list[list[tuple[Any, ...]]]:
        return [self.ask(f"select * from history.{table} order by all") for table in TABLES]

    def told(self) -> list[list[tuple[Any, ...]]]:
        """Everything a night says that may depend on the nights before it."""
        tables = ("review_gaps", "review_metrics", "metric_history")
        return [self.ask(f"select * from review.{table} order by all") for table in tables]


@pytest.fixture
def house(con: duckdb.DuckDBPyConnection, models: Models) -> House:
    return House(con, models)


def days(number: int) -> date:
    return SUMMER + timedelta(days=number)


def test_a_gap_is_the_same_from_its_first_night_to_its_last(house: House) -> None:
    house.owners(s1=None, s2=None)
    house.night(days(0))
    first = {subject: gap for subject, (gap, *_) in house.ownerless().items()}
    assert first["s1"] != first["s2"]
    house.night(days(1))
    assert house.ownerless() == {subject: (gap, days(0), days(1), None) for subject, gap in first.items()}

    # The next register is another file, in another order: s1 has got an owner.
    house.owners(s2=None, s1="IT-chef")
    house.night(days(2))
    assert house.ownerless() == {
        "s1": (first["s1"], days(0), days(1), days(2)),
        "s2": (first["s2"], days(0), days(2), None),
    }
    house.night(days(3))
    assert house.ownerless()["s1"] == (first["s1"], days(0), days(1), days(2)), "it closed once, on that day"


def test_a_gap_that_comes_back_is_the_same_gap_open_again(house: House) -> None:
    for number, owner in enumerate([None, "IT-chef", "IT-chef", None]):
        house.owners(s1=owner)
        house.night(days(number))
    gap, *seen = house.ownerless()["s1"]
    assert seen == [days(0), days(3), None]
    house.owners(s1="IT-chef")
    house.night(days(4))
    assert house.ownerless()["s1"] == (gap, days(0), days(3), days(4)), "and it closes on its second last day"


def test_a_night_that_was_missed_is_no_hole(house: House) -> None:
    house.owners(s1=None)
    house.night(days(0))
    house.owners(s1="IT-chef")
    house.night(days(9))
    assert house.ownerless()["s1"][1:] == (days(0), days(0), days(9)), "gone by the first night that did not see it"


def test_a_gap_whose_subject_has_left_the_register_closes(house: House) -> None:
    house.owners(s1=None, s2=None)
    house.night(days(0))
    house.owners(s2=None)
    house.night(days(1))
    assert house.ownerless()["s1"][3] == days(1)


def test_what_closed_last_year_is_not_listed_this_year(house: House) -> None:
    house.owners(s1=None, s2=None)
    house.night(date(2024, 12, 30))
    house.owners(s1="IT-chef", s2=None)
    house.night(date(2024, 12, 31))
    assert house.ownerless()["s1"][3] == date(2024, 12, 31)
    house.owners(s1="IT-chef", s2="IT-chef")
    house.night(date(2025, 1, 1))
    assert {subject: closed for subject, (*_, closed) in house.ownerless().items()} == {"s2": date(2025, 1, 1)}


def test_two_nights_for_one_cut_off_both_stay_and_the_later_is_what_the_series_says(house: House) -> None:
    house.owners(s1=None, s2=None)
    house.night(days(0))
    house.owners(s1="IT-chef", s2=None)
    house.night(days(0))
    assert house.ownerless()["s1"][1:] == (days(0), days(0), days(0))
    house.night(days(1))
    series = "select as_of, value from review.metric_history where metric_id = 'S3' order by 1"
    assert house.ask(series) == [(days(0), 0.5), (days(1), 0.5)]
    assert house.ask("select value from history.metric_nights where metric_id = 'S3' order by recorded_at") == [
        (0.0,), (0.5,), (0.5,)
    ]  # fmt: skip


def test_a_night_recorded_once_more_is_recorded_once(house: House) -> None:
    house.owners(s1=None)
    recorded = house.night(days(0))
    once = house.history()
    assert recorded == len(once[0]) > 0
    assert warehouse.record_history(house.con) == recorded
    assert house.history() == once


@pytest.mark.parametrize("moment", ["as of a day in spring", "as known in May", "both"])
def test_a_review_of_another_moment_leaves_no_trace_in_the_next_night(models: Models, moment: str) -> None:
    def nights(disturbed: bool) -> tuple[list[Any], list[Any]]:
        house = House(models.open(), models)
        early = house.owners(s1=None, s2=None)
        house.night(days(0))
        house.owners(s1="IT-chef", s2=None)
        house.night(days(1))
        if disturbed:
            before = house.history()
            as_of = days(1) if moment == "as known in May" else days(-60)
            known_at = None if moment == "as of a day in spring" else early
            assert house.night(as_of, known_at, recorded=False) == 0
            assert house.history() == before
        house.owners(s1=None, s2="IT-chef")
        house.clock = datetime(2025, 6, 3, tzinfo=UTC)
        house.night(days(2))
        told, history = house.told(), house.history()
        house.con.close()
        return told, history

    assert nights(disturbed=True) == nights(disturbed=False)


def test_a_review_knows_what_had_been_received_by_then_and_no_more(house: House) -> None:
    early = house.owners(s1=None, s2=None)
    house.night(days(0))
    late = house.owners(s1="IT-chef", s2=None)
    house.night(days(1))
    current = "select received_at, is_current from review.review_sources where source = 'systems' order by 1"
    assert house.owned()[0] == 0.5
    assert house.ask(current) == [(early, False), (late, True)]

    house.night(days(1), late - timedelta(seconds=1), recorded=False)
    assert house.owned()[0] == 0.0
    assert house.ask(current) == [(early, True)], "a file that came later is not even mentioned"
    assert house.ask("select distinct as_of from review.metric_history order by 1") == [(days(0),), (days(1),)]

    house.night(days(1), late, recorded=False)
    assert house.owned()[0] == 0.5, "received at that very moment is received"

    house.night(days(1), early - timedelta(seconds=1), recorded=False)
    assert house.owned()[0] is None, "nothing had been received, so nothing is known"
    assert house.ownerless() == {}


def test_a_review_as_of_an_earlier_day_sees_no_night_after_it(house: House) -> None:
    house.owners(s1=None)
    house.night(days(0))
    house.night(days(5))
    house.night(days(3), recorded=False)
    assert house.ownerless()["s1"][1:] == (days(0), days(3), None)
    assert house.ask("select distinct as_of from review.metric_history order by 1") == [(days(0),), (days(3),)]


def test_another_organisations_nights_are_its_own(house: House) -> None:
    house.owners(s1=None)
    house.night(days(0))
    for table in TABLES:
        house.con.execute(f"update history.{table} set organisation = 'Ett annat bolag'")
    house.night(days(1))
    assert house.ownerless()["s1"][1:3] == (days(1), days(1))
    assert house.ask("select distinct organisation, as_of from review.metric_history") == [(ORGANISATION, days(1))]


def sign(house: House, version: int, value: float | None, year: int = 2024) -> datetime:
    """What the warehouse remembers of a signed review: one of its figures."""
    house.clock += timedelta(hours=1)
    house.con.execute(
        "insert into history.signed_metrics values (?, ?, ?, 'S3', ?, ?, ?)",
        [ORGANISATION, year, version, date(year, 12, 31), value, house.clock],
    )
    return house.clock


def test_without_a_last_year_there_is_nothing_to_compare_with(house: House) -> None:
    house.owners(s1=None)
    house.night(days(0))
    assert house.owned() == (0.0, None, None)


def test_last_years_value_is_that_of_its_last_night(house: House) -> None:
    house.owners(s1="IT-chef", s2=None)
    house.night(date(2024, 12, 31))
    house.owners(s1=None, s2=None)
    house.night(date(2024, 6, 1))
    house.owners(s1="IT-chef", s2="IT-chef")
    house.night(date(2023, 12, 31))
    house.night(days(0))
    assert house.owned() == (1.0, 0.5, "better"), "the last day of the year, whichever night was run last"


def test_the_signed_review_goes_before_the_nights_and_its_latest_version_before_the_others(house: House) -> None:
    house.owners(s1="IT-chef", s2=None)
    house.night(date(2024, 12, 31))
    first = sign(house, 1, 0.25)
    second = sign(house, 2, 0.75)
    sign(house, 1, 0.1, year=2023)
    house.night(days(0))
    assert house.owned() == (0.5, 0.75, "worse")
    house.night(days(0), second - timedelta(seconds=1), recorded=False)
    assert house.owned()[1] == 0.25, "the version that was signed by then"
    house.night(days(0), first - timedelta(seconds=1), recorded=False)
    assert house.owned()[1] == 0.5, "nobody had signed yet: the last night"


def test_what_the_signed_review_did_not_know_is_unknown_whatever_the_nights_said(house: House) -> None:
    house.owners(s1="IT-chef")
    house.night(date(2024, 12, 31))
    sign(house, 1, None)
    house.night(days(0))
    assert house.owned() == (1.0, None, None)


@pytest.mark.parametrize(
    ("metric", "last_year", "trend"),
    [
        ("S3", 0.25, "better"),
        ("S3", 0.75, "worse"),
        ("S3", 0.5, "same"),
        # The last binary digit of a share is no change.
        ("S3", 0.1 + 0.2 + 0.2 + 1e-12, "same"),
        ("S8", 2.0, "better"),
        ("S8", 1.0, "same"),
        ("S8", 0.0, "worse"),
        ("S7", 3.0, "lower"),
        ("S7", 0.0, "higher"),
        ("S7", 2.0, "same"),
        ("S9", 0.5, None),
    ],
)
def test_a_trend_is_better_or_worse_where_the_metric_has_a_direction(
    house: House, metric: str, last_year: float, trend: str | None
) -> None:
    abroad = {"status": "in_operation", "third_country": "USA"}
    covered = abroad | {"transfer_mechanism": "scc", "owner_role": "IT-chef"}
    deliver(house.con, "systems", [covered | {"system_id": "s1"}, abroad | {"system_id": "s2"}])
    sign(house, 1, last_year)
    house.con.execute("update history.signed_metrics set metric_id = ?", [metric])
    house.night(days(0))
    assert house.ask(f"select trend from review.review_metrics where metric_id = '{metric}'") == [(trend,)]
