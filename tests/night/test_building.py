"""dbt stands by in a process of its own: what it cannot read or build is said, and nobody is left waiting."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from dagster import AssetKey, DagsterInstance, TableColumnLineageMetadataValue
from nights import materialise_alone, new_home, night

from pipelines.assets import dbt_process, lineage, manifest
from pipelines.assets.models import Translator
from pipelines.automation.instance import adopt
from pipelines.checks.state import BuildState, build_state
from pipelines.definitions import defs
from pipelines.home import Home
from pipelines.messages import UserError
from pipelines.warehouse import connect


def broken_project(folder: Path) -> Path:
    """The project with a model that rests on one that is not there."""
    broken = folder / "dbt_project"
    shutil.copytree(dbt_process.PROJECT, broken)
    (broken / "models" / "core" / "orphan.sql").write_text("select * from {{ ref('nobody') }}", encoding="utf-8")
    return broken


def test_models_that_cannot_be_read_are_said_in_dbts_own_words(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dbt_process, "PROJECT", broken_project(tmp_path))
    with pytest.raises(UserError) as error, manifest.prepared(home):
        manifest.load(home)
    assert error.value.key == "models-unreadable"
    assert "nobody" in error.value.render() and "orphan" in error.value.render()


def test_models_that_cannot_be_read_when_their_turn_comes_end_the_night_in_the_same_words(
    later: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dbt_process, "PROJECT", broken_project(tmp_path))
    outcome = night(later)
    assert not outcome.succeeded
    assert "Modellerna i dbt_project går inte att läsa" in outcome.reasons[0] and "nobody" in outcome.reasons[0]


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
    another = dbt_process.called_in(home)
    assert another is not dbt
    another.dismiss()


def columns_behind(home: Home, asset: str, column: str) -> set[str]:
    """What Dagster knows that a column of a model was made from."""
    with DagsterInstance.from_config(str(home.dagster)) as instance:
        event = instance.get_latest_materialization_event(AssetKey(asset.split("/")))
    assert event is not None and event.asset_materialization is not None
    known = event.asset_materialization.metadata["dagster/column_lineage"]
    assert isinstance(known, TableColumnLineageMetadataValue)
    return {f"{dep.asset_key.to_user_string()}.{dep.column_name}" for dep in known.value.deps_by_column[column]}


def test_what_dagster_makes_of_the_house_is_its_owners_alone(later: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENOMGANG_HOME", str(later.root))
    before = os.umask(0)
    try:
        defs()
        assert os.umask(0) == 0o077
    finally:
        os.umask(before)


def test_every_column_of_a_model_can_be_followed_to_where_it_came_from(first: Home) -> None:
    adopt(first)
    plan, signed = "staging/stg_actions.title", "staging/stg_signed_actions.title"
    assert columns_behind(first, "core/fct_actions", "title") == {plan, signed}
    assert columns_behind(first, "staging/stg_actions", "title") == {"raw/actions.title"}
    assert columns_behind(first, "review/review_gaps", "closed_on") >= {"history/earlier_nights.as_of"}
    assert all(json.loads((first.dbt_target / "lineage.json").read_text(encoding="utf-8")).values())


def test_lineage_is_worked_out_while_dbt_builds(first: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = json.loads((first.dbt_target / "build" / "run_results.json").read_bytes())["results"]
    made = [one["unique_id"] for one in built if one["unique_id"].startswith(("model.", "seed."))]
    with connect(first, read_only=True) as con:
        raw = {place: columns for place, columns in lineage.columns_of(con).items() if place[0] in {"raw", "history"}}
        described = lineage.Described(raw, manifest.load(first), first.dbt_target / "build", tmp_path, Translator())
        for one in made:
            described.anticipate(one)
        monkeypatch.setattr(lineage, "_edges", lambda *_: pytest.fail("nothing is left to work out afterwards"))
        assert set(described.finish(con)) == set(made)


def test_lineage_of_which_only_half_was_written_is_worked_out_again(first: Home, tmp_path: Path) -> None:
    whole = (first.dbt_target / "lineage.json").read_bytes()
    (tmp_path / "lineage.json").write_bytes(whole[: len(whole) // 2])
    with connect(first, read_only=True) as con:
        columns, models = lineage.columns_of(con), manifest.load(first)
        described = lineage.Described(columns, models, first.dbt_target / "build", tmp_path, Translator())
        described.finish(con)
    assert json.loads((tmp_path / "lineage.json").read_bytes()) == json.loads(whole)
    assert [path.name for path in tmp_path.iterdir()] == ["lineage.json"]


def test_a_manifest_of_which_only_half_was_written_is_made_anew(first: Home, tmp_path: Path) -> None:
    home = new_home(tmp_path / "home", first.dbt_target)
    written = home.dbt_target / "manifest.json"
    written.write_bytes(written.read_bytes()[:100_000])
    with manifest.prepared(home):
        made = manifest.load(home)
    assert made["nodes"].keys() == manifest.load(first)["nodes"].keys()
    assert manifest.load(home) == made, "and is kept from then on"
