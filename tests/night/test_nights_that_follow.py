"""What one night leaves to the next: nothing done twice, gaps remembered, and other moments leaving no trace."""

from __future__ import annotations

import shutil
from datetime import UTC, date
from pathlib import Path

import openpyxl
import pytest
from nights import ask, contents, copied, drop, night

from pipelines.home import Home
from pipelines.warehouse import connect

GAPS = "select gap_id, rule, subject_id, first_seen, last_seen, closed_on from review_gaps order by gap_id"


def give_an_owner(home: Home, system_id: str) -> None:
    """Save the system register anew with an owner for one system."""
    drop(home, "systemregister.xlsx")
    path = home.inbox / "systemregister.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["System"]
    headings = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        if row[0].value == system_id:
            row[headings.index("Systemägare")].value = "Teaterchef"
    book.save(path)


def test_a_second_night_with_nothing_new_loads_nothing_and_says_the_same(later: Home) -> None:
    with connect(later, read_only=True) as con:
        before = con.execute("select count(*), max(received_at) from raw.deliveries").fetchall()
        rows = con.execute("select count(*) from raw.training").fetchall()
    figures, gaps = ask(later, "select * from review_metrics order by sort"), ask(later, GAPS)
    report = contents(later.reports)
    # Whoever deletes what was published has it again in the morning.
    shutil.rmtree(later.marts)
    assert night(later).succeeded
    with connect(later, read_only=True) as con:
        assert con.execute("select count(*), max(received_at) from raw.deliveries").fetchall() == before
        assert con.execute("select count(*) from raw.training").fetchall() == rows
    assert ask(later, "select * from review_metrics order by sort") == figures
    assert ask(later, GAPS) == gaps
    assert contents(later.reports).keys() == report.keys()


@pytest.fixture(scope="module")
def years(first: Home, tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, dict[str, float]]:
    """The first night's home after two nights more, and last year's values. The one was about last year; in the other
    a system got its owner, and an old file came again."""
    home = copied(first, tmp_path_factory.mktemp("mended") / "home")
    assert night(home, year=2024).succeeded
    assert ask(home, "select distinct as_of from review_metrics") == [(date(2024, 12, 31),)]
    last_year = dict(ask(home, "select metric_id, value from review_metrics"))
    give_an_owner(home, without_owner(first))
    drop(home, "personal.csv")
    assert night(home).succeeded
    return home, last_year


@pytest.fixture(scope="module")
def mended(years: tuple[Home, dict[str, float]]) -> Home:
    return years[0]


def without_owner(home: Home) -> str:
    found = ask(home, "select subject_id from review_gaps where rule = 'system_without_owner'")
    ((system_id,),) = found
    return str(system_id)


def test_the_same_file_again_changes_nothing(mended: Home) -> None:
    assert ask(mended, "select count(*) from review_sources where source = 'employees'") == [(1,)]
    assert not list(mended.inbox.iterdir())


def test_a_mended_gap_closes_and_the_others_keep_their_ids(first: Home, mended: Home) -> None:
    after = {gap: rest for gap, *rest in ask(mended, GAPS)}
    assert after.keys() >= {gap for gap, *_ in ask(first, GAPS)}
    closed = {(rule, subject) for rule, subject, _, _, closed_on in after.values() if closed_on}
    assert ("system_without_owner", without_owner(first)) in closed
    assert ask(mended, "select value, status from review_metrics where metric_id = 'S3'") == [(1.0, "met")]
    kept = ask(mended, "select as_of from metric_history where metric_id = 'S3' order by 1")
    assert kept == [(date(2024, 12, 31),), (date(2025, 12, 31),)], "two nights for one cut-off are one point in it"


def test_a_review_of_another_moment_is_rebuilt_beside_the_homes_own(first: Home, mended: Home, tmp_path: Path) -> None:
    before = ask(first, "select * from review_metrics order by sort")
    with connect(first, read_only=True) as con:
        known_at = con.execute("select known_at from raw.night").fetchall()[0][0].astimezone(UTC)
    later = copied(mended, tmp_path / "home")
    published, reports = contents(later.marts), contents(later.reports)

    out = later.root.parent / "for the auditor"
    assert night(later, known_at=known_at.isoformat(), out=out).succeeded

    elsewhere = Home(out)
    assert ask(elsewhere, "select * from review_metrics order by sort") == before
    assert (elsewhere.reports / "2025" / "ledningens-genomgang-2025.pdf").exists()
    assert contents(later.marts) == published, "the home's own stay as they are"
    assert contents(later.reports) == reports


def test_last_years_value_comes_from_last_years_last_night(years: tuple[Home, dict[str, float]]) -> None:
    home, last_year = years
    assert dict(ask(home, "select metric_id, previous_value from review_metrics")) == last_year
    trends = ask(
        home,
        """
        select metric_id, direction, trend, value - previous_value from review_metrics
        where value is not null and previous_value is not null
        """,
    )
    assert {"better", "worse"} <= {trend for _, _, trend, _ in trends}
    for metric, direction, trend, difference in trends:
        if abs(difference) > 1e-9:
            rising, up = difference > 0, direction == "up"
            words = ("higher", "lower") if direction is None else ("better", "worse")
            assert trend == words[0 if (rising if direction is None else rising == up) else 1], metric


def test_an_earlier_file_stays_available_and_a_later_one_is_the_picture(first: Home, mended: Home) -> None:
    names = [{path.name for path in home.archive.iterdir()} for home in (first, mended)]
    assert names[0] < names[1]
    found = ask(
        mended, "select is_current, count(*) from review_sources where source = 'systems' group by 1 order by 1"
    )
    assert found == [(False, 1), (True, 1)]
