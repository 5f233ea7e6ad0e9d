"""What leaves the house: marts, report and history, each only when everything that must be true is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from dagster import (
    AssetCheckKey,
    AssetExecutionContext,
    AssetKey,
    AssetsDefinition,
    FreshnessPolicy,
    MaterializeResult,
    MetadataValue,
    asset,
)

from pipelines import warehouse
from pipelines.assets.failures import explained
from pipelines.assets.models import OWNER
from pipelines.checks import state, truths
from pipelines.home import load_organisation
from pipelines.house import House
from pipelines.messages import text

MARTS = AssetKey(["marts"])
REPORT = AssetKey(["report"])
HISTORY = AssetKey(["history", "nights"])
# Dagster's UI says when a night has not been run: an hour is for winter time, and one for how long a night takes.
EVERY_NIGHT = FreshnessPolicy.time_window(fail_window=timedelta(hours=26))


def publishing_assets(published: Sequence[AssetKey], blocking: Mapping[AssetCheckKey, str]) -> list[AssetsDefinition]:
    """Marts, report and history.

    Args:
        published: the models that are copied to the marts.
        blocking: every check that must have held, with its Swedish description.
    """

    def ask(context: AssetExecutionContext, house: House) -> None:
        truths.require(house, context.instance, blocking, context.run_id)

    @asset(
        key=MARTS,
        deps=[*published, truths.TRUTHS],
        group_name="publishing",
        kinds={"duckdb", "parquet"},
        owners=[OWNER],
        description=text("asset-marts"),
        freshness_policy=EVERY_NIGHT,
    )
    @explained
    def marts(context: AssetExecutionContext, house: House) -> MaterializeResult[None]:
        ask(context, house)
        with house.connect() as con:
            written = warehouse.publish_marts(con, house.home.writing_to(state.out_folder(con)).marts)
        return MaterializeResult(metadata={"tabeller": len(written) - 1, "filer": _paths(written)})

    @asset(
        key=REPORT,
        deps=[MARTS],
        group_name="publishing",
        kinds={"pdf", "html"},
        owners=[OWNER],
        description=text("asset-report"),
        freshness_policy=EVERY_NIGHT,
    )
    @explained
    def report(context: AssetExecutionContext, house: House) -> MaterializeResult[None]:
        ask(context, house)
        # Typst and the charts take seconds to import: not where definitions load.
        from pipelines.review import model, write

        with house.connect(read_only=True) as con:
            place = house.home.writing_to(state.out_folder(con))
        language = load_organisation(house.home).language
        review = model.read_review(place.marts_file, house.home.texts, language)
        written = write.write_report(review, place.reports / str(review.review_year))
        return MaterializeResult(metadata={"filer": _paths(written)})

    @asset(
        key=HISTORY,
        deps=[REPORT],
        group_name="history",
        kinds={"duckdb"},
        owners=[OWNER],
        description=text("asset-history"),
    )
    @explained
    def history(context: AssetExecutionContext, house: House) -> MaterializeResult[None]:
        ask(context, house)
        with house.connect() as con:
            recorded = warehouse.record_history(con)
        return MaterializeResult(metadata={"matt": recorded})

    return [marts, report, history]


def _paths(written: Sequence[Path]) -> MetadataValue:
    return MetadataValue.json([str(path) for path in written])
