"""The home: what a night's parameters default to, and what a mistaken setting says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pipelines import cli
from pipelines.home import Home, day, end_of_day, load_organisation, moment, plan_night
from pipelines.messages import UserError


@pytest.fixture
def open_umask() -> Iterator[None]:
    """A process whose files are everybody's, until the test ends."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("open_umask")
def test_home_is_readable_by_its_owner_alone_whatever_the_umask(tmp_path: Path) -> None:
    home = Home.resolve(tmp_path / "home").prepare()
    for folder in (home.root, home.inbox, home.archive, home.marts, home.reports, home.dagster):
        assert folder.stat().st_mode & 0o777 == 0o700
    assert os.umask(0) == 0, "what else the process makes is not the home's affair"


@pytest.mark.usefixtures("open_umask")
def test_whatever_a_command_makes_is_its_owners_alone(tmp_path: Path) -> None:
    assert cli.main(["trace", "T1", "--home", str(tmp_path)]) == cli.NOT_TRUE
    assert os.umask(0) == 0o077


def test_home_comes_from_the_environment_when_no_one_names_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GENOMGANG_HOME", str(tmp_path / "elsewhere"))
    assert Home.resolve().root == tmp_path / "elsewhere"
    assert Home.resolve(tmp_path / "named").root == tmp_path / "named"


@pytest.mark.parametrize(
    ("now", "year", "as_of", "expected_year", "expected_cut_off"),
    [
        # An ordinary night: the year is this year, the cut-off today.
        (datetime(2025, 6, 1, 12, tzinfo=UTC), None, None, 2025, date(2025, 6, 1)),
        # Last year's review compiled in January ends with last year.
        (datetime(2026, 1, 7, 12, tzinfo=UTC), 2025, None, 2025, date(2025, 12, 31)),
        # Half past eleven at night in UTC on New Year's Eve is already the new year in Stockholm.
        (datetime(2025, 12, 31, 23, 30, tzinfo=UTC), None, None, 2026, date(2026, 1, 1)),
        (datetime(2025, 12, 31, 22, 59, tzinfo=UTC), None, None, 2025, date(2025, 12, 31)),
        # In summer midnight in Stockholm is at 22 UTC.
        (datetime(2025, 7, 1, 22, 0, tzinfo=UTC), None, None, 2025, date(2025, 7, 2)),
        # A cut-off names its year.
        (datetime(2026, 1, 7, 12, tzinfo=UTC), None, date(2024, 2, 29), 2024, date(2024, 2, 29)),
    ],
)
def test_year_and_cut_off_default_as_a_reader_in_stockholm_expects(
    now: datetime, year: int | None, as_of: date | None, expected_year: int, expected_cut_off: date
) -> None:
    night = plan_night("Bolaget", now, year=year, as_of=as_of)
    assert (night.review_year, night.as_of) == (expected_year, expected_cut_off)


def test_only_an_ordinary_night_is_recorded(now: datetime, tmp_path: Path) -> None:
    assert plan_night("Bolaget", now, year=2025).recorded
    assert not plan_night("Bolaget", now, as_of=date(2025, 6, 30)).recorded
    assert not plan_night("Bolaget", now, known_at=now).recorded
    assert not plan_night("Bolaget", now, out=tmp_path).recorded


def test_a_cut_off_outside_the_year_is_refused_with_both_named(now: datetime) -> None:
    with pytest.raises(UserError) as refused:
        plan_night("Bolaget", now, year=2025, as_of=date(2024, 12, 31))
    assert "2024-12-31" in refused.value.render() and "2025" in refused.value.render()


def test_a_cut_off_that_has_not_come_yet_is_refused(now: datetime) -> None:
    assert plan_night("Bolaget", now, as_of=date(2026, 1, 7)).as_of == date(2026, 1, 7)
    with pytest.raises(UserError, match="har inte varit än; i dag är det 2026-01-07"):
        plan_night("Bolaget", now, as_of=date(2026, 1, 8))


def test_known_at_a_day_means_until_the_day_is_over_in_stockholm() -> None:
    assert end_of_day(date(2025, 1, 31)) < datetime(2025, 1, 31, 23, tzinfo=UTC)
    assert end_of_day(date(2025, 6, 30)).isoformat() == "2025-06-30T21:59:59.999999+00:00"
    # The day clocks go back is 25 hours long.
    assert end_of_day(date(2025, 10, 26)).isoformat() == "2025-10-26T22:59:59.999999+00:00"


def test_a_moment_is_a_whole_day_or_a_time_in_stockholm() -> None:
    assert day("2025-06-30") == date(2025, 6, 30)
    assert moment("2025-06-30") == moment("20250630") == end_of_day(date(2025, 6, 30))
    assert moment("2025-06-30T08:00") == datetime(2025, 6, 30, 6, tzinfo=UTC)
    assert moment("2025-12-31 08:00") == datetime(2025, 12, 31, 7, tzinfo=UTC)
    assert moment("2025-06-30T08:00+00:00") == datetime(2025, 6, 30, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("option", "said"), [("--as-of", "är inget datum"), ("--known-at", "är varken ett datum eller en tidpunkt")]
)
def test_what_is_no_day_is_said_to_be_none(option: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["run", option, "31/12 2025"])
    assert ended.value.code == 2
    assert f"”31/12 2025” {said}; skriv till exempel 2025-12-31" in capsys.readouterr().err


def test_a_first_run_needs_no_settings(home: Home) -> None:
    organisation = load_organisation(home)
    assert organisation.language == "sv"
    assert organisation.targets == {}


def test_a_target_may_be_left_undecided(home: Home) -> None:
    home.organisation_file.write_text("name: Bolaget AB\ntargets:\n  I4: null\n  T1: 0.9\n", encoding="utf-8")
    assert load_organisation(home).targets == {"I4": None, "T1": 0.9}


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("name: [öppen\n", "rad 2"),
        ("namn: Bolaget\n", "namn"),
        ("targets: {T1: mycket}\n", "targets.T1"),
        ("courses: [{code: X, topic: t, audience: alla, validity_months: 12}]\n", "courses.0.audience"),
    ],
)
def test_a_mistake_in_the_settings_is_named_with_its_place(home: Home, content: str, named: str) -> None:
    home.organisation_file.write_text(content, encoding="utf-8")
    with pytest.raises(UserError) as refused:
        load_organisation(home)
    assert named in refused.value.render()
    assert "organisation.yaml" in refused.value.render()
