"""What was signed in earlier years, read from its folders into the warehouse where the models follow it up."""

from __future__ import annotations

from dagster import AssetsDefinition, MaterializeResult, asset

from pipelines.assets.failures import explained
from pipelines.assets.intake import NIGHT
from pipelines.assets.models import OWNER, SIGNED
from pipelines.house import House
from pipelines.messages import text


def signed_asset() -> AssetsDefinition:
    """The signed reviews the warehouse knows; the folders are what was signed, the warehouse only remembers."""

    @asset(
        key=SIGNED,
        deps=[NIGHT],
        group_name="history",
        kinds={"file", "duckdb"},
        owners=[OWNER],
        description=text("asset-signed"),
    )
    @explained
    def signed(house: House) -> MaterializeResult[None]:
        from pipelines.signing import history

        with house.connect() as con:
            known = history.remember(con, house.home.reports)
        return MaterializeResult(metadata={"versioner": known})

    return signed
