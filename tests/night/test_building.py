"""dbt stands by in a process of its own: what it cannot read or build is said, and nobody is left waiting."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from nights import materialise_alone, new_home, night

from pipelines.assets import dbt_process, manifest
from pipelines.checks.state import BuildState, build_state
from pipelines.home import Home
from pipelines.messages import UserError
from pipelines.warehouse import connect


def test_models_that_cannot_be_read_are_said_in_dbts_own_words(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "dbt_project"
    shutil.copytree(dbt_process.PROJECT, broken)
    (broken / "models" / "core" / "orphan.sql").write_text("select * from {{ ref('nobody') }}", encoding="utf-8")
    monkeypatch.setattr(dbt_process, "PROJECT", broken)
    with pytest.raises(UserError) as error, manifest.prepared(home):
        manifest.load(home)
    assert error.value.key == "models-unreadable"
    assert "nobody" in error.value.render() and "orphan" in error.value.render()


def test_a_model_that_fails_is_named_and_what_dbt_said_is_kept(later: Home) -> None:
    with connect(later) as con:
        con.execute("alter table history.metric_nights rename column recorded_at to noted_at")
    outcome = night(later)
    assert not outcome.succeeded
    (reason,) = [reason for reason in outcome.reasons if "Modellerna kunde inte byggas" in reason]
    log = later.dbt_target / "build.out"
    assert str(log) in reason
    said = log.read_text(encoding="utf-8")
    assert "recorded_at" in said and "recorded_at" not in reason, "DuckDB's own words may quote a cell"


def test_models_chosen_in_the_ui_are_built_alone_and_the_report_waits_for_the_others(later: Home) -> None:
    succeeded, reason = materialise_alone(later, "core/dim_system")
    assert succeeded, reason
    with connect(later) as con:
        assert build_state(con) is BuildState.PARTIAL
    succeeded, _ = materialise_alone(later, "report")
    assert not succeeded


def test_dbt_goes_home_when_there_is_nothing_to_build(first: Home, tmp_path: Path) -> None:
    home = new_home(tmp_path / "home", first.dbt_target)
    with dbt_process.standing_by(home, keep_manifest=True) as dbt:
        with dbt_process.standing_by(home, keep_manifest=True) as same:
            assert same is dbt
        dbt.wait_until_read()
    assert dbt_process.called_in(home) is not dbt
