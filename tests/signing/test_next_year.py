"""The year after: section 1 follows up exactly what was signed, and last year's values are the signed ones."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest
from nights import ask, copied, materialise_alone, night

from pipelines import warehouse
from pipelines.home import Home
from pipelines.signing import history

PRIORITIES = """
    select action_id from read_parquet(?)
    where planned_year between 2026 and 2028 and status is distinct from 'cancelled'
"""


@pytest.fixture(scope="module")
def year_after(signed_home: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The home a year on: nothing new has come, and the review is now that of 2026."""
    home = copied(signed_home, tmp_path_factory.mktemp("after") / "home")
    assert night(home, year=2026).succeeded
    return home


def version_of(home: Home) -> Path:
    return home.reports / "2025" / "signed" / "v1"


def section_1(home: Home) -> list[dict[str, Any]]:
    """The tables of section 1, as the JSON has them."""
    review = json.loads((home.reports / "2026" / "ledningens-genomgang-2026.json").read_bytes())
    (section,) = [one for one in review["sections"] if one["number"] == "1"]
    return [block for block in section["blocks"] if block["kind"] == "table"]


def test_signing_leaves_the_build_as_it_is_until_a_night_follows_it_up(signed_home: Home, tmp_path: Path) -> None:
    home = copied(signed_home, tmp_path / "home")
    succeeded, reason = materialise_alone(home, "report")
    assert succeeded, reason
    succeeded, reason = materialise_alone(home, "history/signed")
    assert succeeded, reason
    succeeded, reason = materialise_alone(home, "report")
    assert not succeeded and "undertecknade genomgångar" in reason, reason


def test_exactly_the_decisions_and_priorities_that_were_signed_are_followed_up(year_after: Home) -> None:
    with duckdb.connect() as con:
        planned = con.execute(PRIORITIES, [str(version_of(year_after) / history.ACTIONS)]).fetchall()
    signed = {"B-2025-01", "B-2025-02"} | {action_id for (action_id,) in planned}
    assert len(signed) > 4
    followed = ask(year_after, "select action_id from review_actions where decided_by_signed")
    assert {action_id for (action_id,) in followed} == signed
    titles = {title for (title,) in ask(year_after, "select title from review_actions where decided_by_signed")}
    table = section_1(year_after)[0]
    assert {"".join(run["text"] for run in row[0]["runs"]) for row in table["rows"]} == titles


def test_a_decision_that_nobody_has_put_in_the_plan_is_overdue_all_the_same(year_after: Home) -> None:
    """It was to be done by 30 June 2026; that the plan does not know it is no excuse."""
    found = ask(
        year_after, "select status, overdue, owner_role, area from review_actions where action_id = 'B-2025-01'"
    )
    assert found == [("planned", True, "Systemförvaltare", "classification")]


def test_last_years_values_are_those_that_were_signed(year_after: Home) -> None:
    frozen = str(version_of(year_after) / history.METRICS)
    with duckdb.connect() as con:
        signed = dict(con.execute("select metric_id, value from read_parquet(?)", [frozen]).fetchall())
    assert dict(ask(year_after, "select metric_id, previous_value from review_metrics")) == signed


def test_a_warehouse_made_anew_learns_it_from_the_folders(year_after: Home, home: Home) -> None:
    with warehouse.connect(home) as con:
        warehouse.create_base_tables(con)
        assert history.remember(con, year_after.reports) == 1
        assert history.remember(con, year_after.reports) == 1
        learnt = con.execute("select * from history.signed_actions order by all").fetchall()
        values = con.execute("select * from history.signed_metrics order by all").fetchall()
    with warehouse.connect(year_after, read_only=True) as con:
        assert learnt == con.execute("select * from history.signed_actions order by all").fetchall()
        assert values == con.execute("select * from history.signed_metrics order by all").fetchall()


def test_a_tampered_version_is_never_learnt(year_after: Home, home: Home, tmp_path: Path) -> None:
    shutil.copytree(year_after.reports, tmp_path / "reports")
    decision = tmp_path / "reports" / "2025" / "signed" / "v1" / "decision.json"
    decision.parent.chmod(0o700)
    decision.chmod(0o600)
    decision.write_text(decision.read_text(encoding="utf-8").replace("2026-06-30", "2029-06-30"), encoding="utf-8")
    with warehouse.connect(home) as con:
        warehouse.create_base_tables(con)
        with pytest.raises(Exception, match=r"decision\.json är inte den som undertecknades"):
            history.remember(con, tmp_path / "reports")
        assert con.execute("select count(*) from history.signed_actions").fetchall() == [(0,)]
