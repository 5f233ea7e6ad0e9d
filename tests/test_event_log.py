"""Dagster's history over connections that stay open: the same history, readable by every other process of Dagster."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from dagster import AssetCheckResult, AssetKey, DagsterInstance, asset, asset_check, materialize
from dagster._core.storage.event_log import SqliteEventLogStorage

from pipelines.automation import event_log
from pipelines.automation.instance import prepare
from pipelines.home import Home


@pytest.fixture
def instance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DagsterInstance:
    home = Home(tmp_path / "home")
    for name, value in prepare(home).items():
        monkeypatch.setenv(name, value)
    return DagsterInstance.from_config(str(home.dagster))


@asset
def register() -> None:
    """An asset with a check."""


def answered() -> AssetCheckResult:
    return AssetCheckResult(passed=True)


complete = asset_check(asset=register, name="complete")(answered)


def test_dagsters_own_storage_reads_what_was_written_while_it_is_still_open(instance: DagsterInstance) -> None:
    with instance:
        result = materialize([register, complete], instance=instance)
        assert isinstance(instance.event_log_storage, event_log.OpenEventLog)
        theirs = SqliteEventLogStorage(str(Path(instance.root_directory) / "history" / "runs"))
        told = [one.dagster_event for one in theirs.get_logs_for_run(result.run_id)]
        assert [event for event in result.all_events if event not in told] == []
        assert theirs.get_latest_materialization_events([AssetKey("register")])[AssetKey("register")] is not None
        assert theirs.get_asset_check_summary_records(list(complete.check_keys))


def test_someone_who_follows_a_run_in_the_ui_sees_it_before_it_has_ended(instance: DagsterInstance) -> None:
    """The UI looks when a run's database file changes, which SQLite could put off until the very end."""
    with instance:
        result = materialize([register], instance=instance)
        database = Path(instance.root_directory) / "history" / "runs" / f"{result.run_id}.db"
        before = database.stat().st_mtime_ns
        time.sleep(0.05)
        for _ in range(event_log.PAGES_OF_NEWS):
            instance.report_engine_event("nytt", run_id=result.run_id, job_name="natten")
        assert database.stat().st_mtime_ns > before


def test_old_runs_are_not_all_kept_open(instance: DagsterInstance, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_log, "DATABASES_KEPT_OPEN", 2)
    with instance:
        runs = [materialize([register], instance=instance).run_id for _ in range(4)]
        for run in runs:
            assert instance.all_logs(run)
        storage = instance.event_log_storage
        assert isinstance(storage, event_log.OpenEventLog)
        assert len(storage._engines) == event_log.DATABASES_KEPT_OPEN
