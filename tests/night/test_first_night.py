"""The first night: exports in, review out, and what the outside relies on."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import duckdb
import pytest
from dagster import AssetKey, DagsterInstance
from dagster._core.definitions.freshness import FreshnessState
from dagster._core.definitions.freshness_evaluator import TimeWindowFreshnessPolicyEvaluator
from dagster._core.loader import LoadingContextForTest
from dagster._core.test_utils import freeze_time
from metrics_oracle import Question, compute
from nights import Told, ask, can_cut_the_network

from pipelines.assets.publishing import MARTS, REPORT
from pipelines.automation.instance import adopt
from pipelines.definitions import build as build_definitions
from pipelines.home import Home
from samples.company import build
from samples.truth import canonical_frames, counts

INTERFACE = {
    "review_metrics": "organisation review_year as_of metric_id section name_sv name_en formula_sv numerator"
    " denominator value unit target direction status previous_value iso_clause sources",
    "review_gaps": "gap_id organisation review_year rule metric_id section severity subject_type subject_id"
    " subject_name owner_role description_sv affected first_seen last_seen closed_on",
    "review_actions": "action_id decided_year planned_year title area owner_role due_on status completed_on"
    " business_plan_goal overdue",
    "review_sources": "source file_name sha256 received_at rows_read rows_loaded rows_rejected is_current is_stale"
    " refused_reason",
    "rejected_rows": "source file_name sha256 line column_name reason",
    "rejected_values": "source file_name sha256 line column_name reason",
    "metric_history": "organisation metric_id as_of",
}


def test_the_command_ends_well_and_tells_what_it_wrote(first_night: tuple[Home, Told]) -> None:
    home, told = first_night
    assert told.status == 0, told.err
    written = told.out.split()
    for suffix in ("pdf", "docx", "html", "json"):
        path = home.reports / "2025" / f"ledningens-genomgang-2025.{suffix}"
        assert str(path) in written
        assert path.stat().st_size > 1000
    assert str(home.marts / "marts.duckdb") in written
    assert "Personalregister: personal.csv, 500 rader lästa, 496 inlästa, 4 avvisade" in told.err
    assert "Traceback" not in told.err
    assert not list(home.inbox.iterdir()), "everything was read"
    if can_cut_the_network():
        assert "urllib" not in told.err and "Connection" not in told.err


def test_every_figure_is_what_separate_code_computes_from_the_truth(first: Home) -> None:
    expected = compute(canonical_frames(build()), Question(2025, date(2025, 12, 31)))
    found = ask(first, "select metric_id, numerator, denominator, value from review_metrics")
    assert {metric: tuple(rest) for metric, *rest in found} == {
        metric: (figure.numerator, figure.denominator, figure.value) for metric, figure in expected.items()
    }


def test_rows_read_are_rows_loaded_and_rejected_as_the_truth_says(first: Home) -> None:
    found = ask(first, "select source, rows_read, rows_loaded, rows_rejected from review_sources")
    assert {source: tuple(rest) for source, *rest in found} == {
        source: (truth.read, truth.loaded, truth.rejected) for source, truth in counts(build()).items()
    }
    missing = dict(ask(first, "select source, count(*) from rejected_values group by source"))
    assert missing == {
        source: truth.values_missing for source, truth in counts(build()).items() if truth.values_missing
    }


def test_gaps_and_numerator_make_the_denominator(first: Home) -> None:
    broken = ask(
        first,
        """
        select metrics.metric_id from review_metrics as metrics
        where unit = 'share' and numerator + coalesce(
            (select sum(affected) from review_gaps as gaps
             where gaps.metric_id = metrics.metric_id and closed_on is null), 0) <> denominator
        """,
    )
    assert broken == []


def test_the_marts_are_what_was_promised(first: Home) -> None:
    for table, columns in INTERFACE.items():
        found = [name for (name,) in ask(first, "select column_name from duckdb_columns() where table_name = ?", table)]
        assert [name for name in found if name in columns.split()] == columns.split(), table
        assert (first.marts / "parquet" / f"{table}.parquet").exists()
    statuses = ask(first, "select distinct status from review_metrics where target is not null")
    assert {status for (status,) in statuses} <= {"met", "missed", "unknown"}
    assert ask(first, "select count(*) from review_metrics where unit = 'share' and not value between 0 and 1") == [
        (0,)
    ]
    sections = {section for (section,) in ask(first, "select distinct section from review_metrics")}
    assert {"1", "2.1", "3.1", "4.1", "4.2", "4.3", "5"} <= sections


def test_every_table_and_column_has_a_comment_a_bi_tool_can_read(first: Home) -> None:
    assert ask(first, "select table_name from duckdb_tables() where comment is null") == []
    assert (
        ask(first, "select table_name, column_name from duckdb_columns() where comment is null and not internal") == []
    )


def test_parquet_says_the_same_as_the_database(first: Home) -> None:
    for (table,) in ask(first, "select table_name from duckdb_tables()"):
        parquet = first.marts / "parquet" / f"{table}.parquet"
        rows = duckdb.sql(f"select count(*) from '{parquet}'").fetchall()
        assert rows == ask(first, f'select count(*) from "{table}"'), table


def test_people_are_shown_only_as_units_of_five_or_more(first: Home) -> None:
    shown = ask(
        first,
        """
        select metric_id, subject_id, sum(subjects) / count(distinct source) from review_trace
        where subject_type = 'unit' and subject_id <> 'small_units' group by all
        """,
    )
    assert shown and min(people for _, _, people in shown) >= 5
    assert ask(first, "select count(*) from review_gaps where subject_type = 'employee'") == [(0,)]
    assert ask(first, "select count(*) from review_trace where subject_type = 'unit' and line is not null") == [(0,)]


def test_everything_in_the_home_is_its_owners_alone(first: Home) -> None:
    loose = [path for path in first.root.rglob("*") if not path.is_symlink() and path.lstat().st_mode & 0o077]
    assert loose == []


def test_definitions_load_without_the_tools_that_take_seconds_to_import(first: Home) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from pipelines.home import Home; from pipelines.definitions import build;"
        f"build(Home.resolve(Path({str(first.root)!r})));"
        "slow = {'great_expectations', 'typst', 'vl_convert', 'docx'};"
        "print(sorted(slow & {name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr


def test_every_asset_is_described_grouped_owned_and_of_a_kind(first: Home) -> None:
    from pipelines.definitions import build as definitions

    for node in definitions(first).resolve_asset_graph().asset_nodes:
        where = node.key.to_user_string()
        assert node.group_name != "default", where
        if node.is_materializable:
            assert node.description, where
            assert node.owners, where
            assert node.kinds, where


@pytest.mark.parametrize("key", [MARTS, REPORT], ids=["marts", "report"])
def test_dagster_says_when_a_night_has_not_been_run(first: Home, key: AssetKey) -> None:
    adopt(first)
    node = build_definitions(first).resolve_asset_graph().get(key)
    with DagsterInstance.from_config(str(first.dagster)) as instance:
        record = instance.get_latest_materialization_event(key)
        assert record is not None

        def state(hours: int) -> FreshnessState:
            with freeze_time(datetime.fromtimestamp(record.timestamp, UTC) + timedelta(hours=hours)):
                context = LoadingContextForTest(instance)
                return asyncio.run(TimeWindowFreshnessPolicyEvaluator().evaluate_freshness(context, node))

        assert state(25) is FreshnessState.PASS
        assert state(27) is FreshnessState.FAIL
