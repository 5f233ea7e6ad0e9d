"""The dbt models as Dagster assets: one build a night, with row counts, columns and their lineage.

dbt runs as a process of its own, which had read the models before it was called in. `dagster-dbt`'s own way of
starting it would first run ``dbt --version``, which asks a package index for news, and load dbt's adapter beside
Dagster, which takes seconds: here it only makes Dagster's events of dbt's. The tables are described from DuckDB
itself once dbt has let go of it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import redirect_stdout
from importlib.metadata import version
from pathlib import Path
from typing import Any

from dagster import AssetExecutionContext, AssetKey, AssetsDefinition, Output
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings, DbtCliInvocation, dbt_assets
from dagster_dbt.asset_utils import get_subset_selection_for_context
from packaging.version import Version

from pipelines.assets.dbt_process import PROJECT, called_in
from pipelines.assets.failures import failure
from pipelines.assets.lineage import Described, columns_of
from pipelines.checks.state import BuildState, mark_build
from pipelines.checks.truths import TRUTHS, BrokenTruthError, broken_truths
from pipelines.home import Home
from pipelines.house import House
from pipelines.messages import UserError, text

OWNER = "team:informationssakerhet"
# Where a dbt source lives as an asset; a source of an export is its own.
SOURCE_ASSETS = {
    "raw.night": ["raw", "night"],
    "raw.overrides": ["raw", "night"],
    "raw.sources": ["raw", "night"],
    "raw.source_columns": ["raw", "night"],
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


def model_assets(manifest: Mapping[str, Any]) -> AssetsDefinition:
    """Every model, seed and data test of the dbt project."""

    @dbt_assets(manifest=manifest, dagster_dbt_translator=Translator(), name="models")  # type: ignore[untyped-decorator]
    def models(context: AssetExecutionContext, house: House) -> Iterator[Any]:
        yield from _build(context, house, manifest)

    assets: AssetsDefinition = models
    return assets


def _build(context: AssetExecutionContext, house: House, manifest: Mapping[str, Any]) -> Iterator[Any]:
    home = house.home
    target = home.dbt_target / "build"
    with house.connect() as con:
        mark_build(con, BuildState.RUNNING)
        described = Described(columns_of(con), manifest, target, home.dbt_target, Translator())
    (target / "run_results.json").unlink(missing_ok=True)
    invocation = _invocation(context, home, manifest, target)
    with _log(home).open("w", encoding="utf-8") as out, redirect_stdout(out):
        # All of it first: while dbt runs, nobody else may open the warehouse.
        events = []
        for event in invocation.stream():
            events.append(event)
            if _is_built(event):
                described.anticipate(_unique_id(event))
        succeeded = invocation.process.wait() == 0
    with house.connect() as con:
        mark_build(con, _outcome(succeeded, context.is_subset))
        metadata = described.finish(con)
    for event in events:
        yield _with_more(event, metadata)
    if not succeeded:
        raise failure(_trouble(house, target, manifest))


def _invocation(
    context: AssetExecutionContext, home: Home, manifest: Mapping[str, Any], target: Path
) -> DbtCliInvocation:
    """dbt at work on what the run asks for: everything, or the models and tests somebody chose in the UI."""
    translator = Translator()
    selection, indirect = get_subset_selection_for_context(
        context, manifest, select=None, exclude=None, selector=None,
        dagster_dbt_translator=translator, current_dbt_indirect_selection_env=None,
    )  # fmt: skip
    # Unit tests ask whether the SQL is right, not whether tonight's rows are: they belong to the test suite.
    arguments = ["build", "--exclude-resource-type", "unit_test", "--target-path", str(target), *selection]
    if indirect:
        arguments += ["--indirect-selection", indirect]
    try:
        process = called_in(home).build(arguments)
    except UserError as error:
        raise failure(error) from None
    return DbtCliInvocation(
        process=process,
        manifest=manifest,
        dagster_dbt_translator=translator,
        project_dir=PROJECT,
        target_path=target,
        raise_on_error=False,
        cli_version=Version(version("dbt-core")),
        context=context,
    )


def _log(home: Home) -> Path:
    """What dbt said of the last build."""
    return home.dbt_target / "build.out"


def _outcome(succeeded: bool, subset: bool) -> BuildState:
    if not succeeded:
        return BuildState.FAILED
    return BuildState.PARTIAL if subset else BuildState.COMPLETE


def _is_built(event: Any) -> bool:
    """Whether an event says that a model or seed was built."""
    return isinstance(event, Output) and "unique_id" in event.metadata


def _unique_id(event: Output[Any]) -> str:
    return str(event.metadata["unique_id"].value)


def _with_more(event: Any, metadata: Mapping[str, Mapping[str, Any]]) -> Any:
    if not _is_built(event):
        return event
    return event.with_metadata({**event.metadata, **metadata.get(_unique_id(event), {})})


def _trouble(house: House, target: Path, manifest: Mapping[str, Any]) -> UserError:
    """What went wrong in a build, by dbt's results: which truths broke, or which test or model, in its own words."""
    results = target / "run_results.json"
    log = str(_log(house.home))
    if not results.exists():
        return UserError("models-not-started", log=log)
    content = json.loads(results.read_text(encoding="utf-8"))
    bad = [one for one in content["results"] if one["status"] in {"error", "fail", "runtime error"}]
    if bad and all(one["status"] == "fail" and _asks_the_truths(one, manifest) for one in bad):
        with house.connect(read_only=True) as con:
            return BrokenTruthError(broken_truths(con))
    named = "\n".join(f"  - {line}" for line in _failures(bad, manifest))
    return UserError("models-failed", broken=named, log=log)


def _asks_the_truths(one: Mapping[str, Any], manifest: Mapping[str, Any]) -> bool:
    """Whether a result is that of the test that asks whether the truths hold."""
    node = manifest["nodes"].get(one["unique_id"], {})
    return str(node.get("attached_node")).endswith(f".{TRUTHS.path[-1]}")


def _failures(bad: Iterable[Mapping[str, Any]], manifest: Mapping[str, Any]) -> Iterator[str]:
    for one in bad:
        props = manifest["nodes"].get(one["unique_id"], {})
        name = props.get("name", one["unique_id"])
        if one["status"] == "fail":
            said = props.get("description") or ""
            yield text("models-test-failed", name=name, count=int(one.get("failures") or 0), said=said).rstrip(": ")
        else:
            # DuckDB's message may quote a cell; it stays in dbt's words, which only the home's owner reads.
            yield text("models-model-failed", name=name)
