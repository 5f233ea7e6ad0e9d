"""The dbt models as Dagster assets: one build a night, with row counts, columns and their lineage.

dbt runs as a process of its own. `dagster-dbt` would first run ``dbt --version``, which asks a package index
for news, and load dbt's adapter beside Dagster, which takes seconds. Both are left out here: the tables are
described from DuckDB itself once dbt has let go of it.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import redirect_stdout
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from dagster import AssetExecutionContext, AssetKey, AssetsDefinition, Output
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings, DbtCliResource, dbt_assets
from packaging.version import Version

from pipelines.assets.failures import failure
from pipelines.assets.lineage import table_metadata
from pipelines.assets.manifest import PROFILES, PROJECT, environment
from pipelines.checks.state import BuildState, mark_build
from pipelines.house import House
from pipelines.messages import UserError, text

OWNER = "team:informationssakerhet"
# Where a dbt source lives as an asset; a source of an export is its own.
SOURCE_ASSETS = {
    "raw.night": ["raw", "night"],
    "raw.overrides": ["raw", "night"],
    "raw.sources": ["raw", "night"],
    "raw.deliveries": ["raw", "deliveries"],
    "raw.rejected_rows": ["raw", "rejected"],
    "raw.rejected_values": ["raw", "rejected"],
    "raw.pii_findings": ["raw", "rejected"],
    "history.signed_metrics": ["history", "signed"],
    "history.signed_actions": ["history", "signed"],
}
SIGNED = AssetKey(["history", "signed"])
EARLIER_NIGHTS = AssetKey(["history", "earlier_nights"])


class Translator(DagsterDbtTranslator):  # type: ignore[misc]
    """How dbt's names become the house's: layers as groups, sources as the assets that load them."""

    def __init__(self) -> None:
        super().__init__(DagsterDbtTranslatorSettings(enable_duplicate_source_asset_keys=True))

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> AssetKey:
        if dbt_resource_props["resource_type"] != "source":
            return AssetKey([layer(dbt_resource_props), dbt_resource_props["name"]])
        schema, name = dbt_resource_props["source_name"], dbt_resource_props["name"]
        known = SOURCE_ASSETS.get(f"{schema}.{name}")
        if known is None and schema == "history":
            return EARLIER_NIGHTS
        return AssetKey(known or [schema, name])

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str:
        return layer(dbt_resource_props)

    def get_description(self, dbt_resource_props: Mapping[str, Any]) -> str:
        return str(dbt_resource_props.get("description") or "")

    def get_owners(self, dbt_resource_props: Mapping[str, Any]) -> list[str]:
        return [OWNER]


def layer(props: Mapping[str, Any]) -> str:
    """staging, core, review or seeds: the folder a model lives in, which is also its schema."""
    return "seeds" if props["resource_type"] == "seed" else str(props["fqn"][1])


class Dbt(DbtCliResource):  # type: ignore[misc]
    """dbt as a separate process, without the questions `dagster-dbt` asks first."""

    @cached_property
    def _cli_version(self) -> Version:
        return Version(version("dbt-core"))

    def _initialize_dbt_core_adapter(self, args: Any) -> Any:
        return None


def dbt_resource() -> Dbt:
    """dbt from the environment that runs us, never another one on the path."""
    return Dbt(
        project_dir=PROJECT,
        profiles_dir=str(PROFILES),
        dbt_executable=str(Path(sys.executable).parent / "dbt"),
    )


def model_assets(manifest: Mapping[str, Any]) -> AssetsDefinition:
    """Every model, seed and data test of the dbt project."""

    @dbt_assets(manifest=manifest, dagster_dbt_translator=Translator(), name="models")  # type: ignore[untyped-decorator]
    def models(context: AssetExecutionContext, dbt: Dbt, house: House) -> Iterator[Any]:
        yield from _build(context, dbt, house, manifest)

    assets: AssetsDefinition = models
    return assets


def _build(context: AssetExecutionContext, dbt: Dbt, house: House, manifest: Mapping[str, Any]) -> Iterator[Any]:
    with house.connect() as con:
        mark_build(con, BuildState.RUNNING)
    home = house.home
    target = home.dbt_target / "build"
    (target / "run_results.json").unlink(missing_ok=True)
    os.environ.update(environment(home))
    # Unit tests ask whether the SQL is right, not whether tonight's rows are: they belong to the test suite.
    # Of what dbt could log, each statement it runs and each cell in it, only what went wrong is of use.
    arguments = ["--log-level-file", "error", "build", "--exclude-resource-type", "unit_test"]
    with (home.dbt_target / "build.out").open("w", encoding="utf-8") as out, redirect_stdout(out):
        invocation = dbt.cli(arguments, context=context, target_path=target, raise_on_error=False)
        # All of it first: while dbt runs, nobody else may open the warehouse.
        events = list(invocation.stream())
        succeeded = invocation.process.wait() == 0
    with house.connect() as con:
        mark_build(con, _outcome(succeeded, context.is_subset))
        described = table_metadata(con, manifest, target, home.dbt_target, Translator())
    for event in events:
        yield _described(event, described)
    if not succeeded:
        raise failure(_trouble(target, manifest))


def _outcome(succeeded: bool, subset: bool) -> BuildState:
    if not succeeded:
        return BuildState.FAILED
    return BuildState.PARTIAL if subset else BuildState.COMPLETE


def _described(event: Any, described: Mapping[str, Mapping[str, Any]]) -> Any:
    if not isinstance(event, Output) or "unique_id" not in event.metadata:
        return event
    more = described.get(str(event.metadata["unique_id"].value), {})
    return event.with_metadata({**event.metadata, **more})


def _trouble(target: Path, manifest: Mapping[str, Any]) -> UserError:
    """What went wrong in a build, from dbt's own results: which test or model, said in its own words."""
    results = target / "run_results.json"
    log = str(target / "dbt.log")
    if not results.exists():
        return UserError("models-not-started", log=log)
    content = json.loads(results.read_text(encoding="utf-8"))
    bad = [one for one in content["results"] if one["status"] in {"error", "fail", "runtime error"}]
    named = "\n".join(f"  - {line}" for line in _failures(bad, manifest))
    return UserError("models-failed", broken=named, log=log)


def _failures(bad: Iterable[Mapping[str, Any]], manifest: Mapping[str, Any]) -> Iterator[str]:
    for one in bad:
        props = manifest["nodes"].get(one["unique_id"], {})
        name = props.get("name", one["unique_id"])
        if one["status"] == "fail":
            said = props.get("description") or ""
            yield text("models-test-failed", name=name, count=int(one.get("failures") or 0), said=said).rstrip(": ")
        else:
            # DuckDB's message may quote a cell; it stays in dbt's log, which only the home's owner reads.
            yield text("models-model-failed", name=name)
