"""From the inbox to raw rows: what came, what tonight is about, and one asset for each source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dagster import (
    AssetExecutionContext,
    AssetKey,
    AssetsDefinition,
    AssetSpec,
    Config,
    MaterializeResult,
    MetadataValue,
    TableColumn,
    TableSchema,
    asset,
)

from pipelines import warehouse
from pipelines.assets.failures import explained
from pipelines.assets.models import EARLIER_NIGHTS, OWNER
from pipelines.checks import state
from pipelines.checks.tables import markdown
from pipelines.exports import arrivals, loading, retention
from pipelines.home import Night, day, load_organisation, moment, plan_night
from pipelines.house import House
from pipelines.messages import text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from pipelines.exports.contract import Contract

GROUP = "raw"
DELIVERIES = AssetKey(["raw", "deliveries"])
NIGHT = AssetKey(["raw", "night"])
REJECTED = AssetKey(["raw", "rejected"])


class NightConfig(Config):
    """What a night may be told; everything left out has its default.

    Dates are ISO (2025-12-31). ``known_at`` is a date, whose whole day counts, or a moment, in Stockholm where it
    names no time zone.
    """

    review_year: int | None = None
    as_of: str | None = None
    known_at: str | None = None
    out: str | None = None

    def plan(self, organisation: str, now: datetime) -> Night:
        """The night these wishes make.

        Raises:
            UserError: one of them is no date, or the cut-off lies outside the review year.
        """
        return plan_night(
            organisation,
            now,
            year=self.review_year,
            as_of=day(self.as_of) if self.as_of else None,
            known_at=moment(self.known_at) if self.known_at else None,
            out=Path(self.out).expanduser().resolve() if self.out else None,
        )


def intake_assets(contracts: dict[str, Contract]) -> list[AssetsDefinition | AssetSpec]:
    """Everything before the models: arrivals, the night, each source, what was rejected, earlier nights."""
    earlier = AssetSpec(
        EARLIER_NIGHTS,
        description=text("asset-earlier-nights"),
        group_name="history",
        kinds={"duckdb"},
        owners=[OWNER],
    )
    sources = [_source_asset(contract) for contract in contracts.values()]
    return [_deliveries(contracts), _night(contracts), *sources, _rejected(list(contracts)), earlier]


def _deliveries(contracts: dict[str, Contract]) -> AssetsDefinition:
    @asset(
        key=DELIVERIES,
        group_name=GROUP,
        kinds={"file", "duckdb"},
        owners=[OWNER],
        description=text("asset-deliveries"),
    )
    @explained
    def deliveries(context: AssetExecutionContext, house: House) -> MaterializeResult[None]:
        with house.connect() as con:
            _prepare(con, contracts)
            # Files are received now, whatever moment the night is then asked to look from.
            received = arrivals.receive(house.home, con, contracts, datetime.now(UTC), context.log.info)
            decided = load_organisation(house.home).retention
            retention.apply(house.home, con, contracts, decided, datetime.now(UTC), context.log.info)
        states = Counter(one.state for one in received)
        rows = [
            (one.file_name, one.source, one.sheet, text(f"state-{one.state}"), one.refused_reason) for one in received
        ]
        headings = [text(f"column-{name}") for name in ("file", "source", "sheet", "state", "reason")]
        return MaterializeResult(
            metadata={
                "mottagna": states["pending"] + states["refused"],
                "nekade": states["refused"],
                "inte_lasta": MetadataValue.json(
                    [
                        {"fil": one.file_name, "lage": one.state, "orsak": one.refused_reason}
                        for one in received
                        if one.state in ("left", "known")
                    ]
                ),
                "filer": MetadataValue.md(markdown(headings, rows, len(rows))),
                "sha256": MetadataValue.json(sorted({one.sha256 for one in received})),
            }
        )

    return deliveries


def _prepare(con: DuckDBPyConnection, contracts: dict[str, Contract]) -> None:
    warehouse.create_base_tables(con)
    loading.create_raw_tables(con, contracts)
    state.create_tables(con)


def _night(contracts: dict[str, Contract]) -> AssetsDefinition:
    # After the arrivals, so that what came tonight was received by the moment tonight is known at.
    @asset(
        key=NIGHT,
        deps=[DELIVERIES],
        group_name=GROUP,
        kinds={"duckdb"},
        owners=[OWNER],
        description=text("asset-night"),
    )
    @explained
    def night(context: AssetExecutionContext, house: House, config: NightConfig) -> MaterializeResult[None]:
        organisation = load_organisation(house.home)
        planned = config.plan(organisation.name, datetime.now(UTC))
        with house.connect() as con:
            _prepare(con, contracts)
            warehouse.write_night(con, planned, organisation)
            state.set_out_folder(con, planned.out)
        return MaterializeResult(
            metadata={
                "granskningsar": planned.review_year,
                "brytdatum": planned.as_of.isoformat(),
                "kant_till": planned.known_at.isoformat(),
                "sparas_i_historiken": planned.recorded,
                "ut": str(planned.out or house.home.root),
            }
        )

    return night


def _source_asset(contract: Contract) -> AssetsDefinition:
    @asset(
        key=["raw", contract.source],
        deps=[DELIVERIES],
        group_name=GROUP,
        kinds={"file", "duckdb"},
        owners=[OWNER],
        description=f"{contract.name_sv}. {contract.description_sv}",
        tags={"source": contract.source},
        metadata={
            "agare": contract.owner_role,
            "farskhet_dagar": contract.freshness_days,
            "dagster/column_schema": _schema(contract),
            "dagster/storage_kind": "duckdb",
        },
    )
    @explained
    def source(context: AssetExecutionContext, house: House) -> MaterializeResult[None]:
        with house.connect() as con:
            loaded = loading.load_pending(house.home, con, contract, context.log.info)
            counted = con.execute(f'select count(*) from raw."{contract.source}"').fetchone()
        metadata: dict[str, Any] = {
            "dagster/row_count": int(counted[0]) if counted else 0,
            "lasta_rader": sum(one.rows_read or 0 for one in loaded),
            "inlasta_rader": sum(one.rows_loaded or 0 for one in loaded),
            "avvisade_rader": sum(one.rows_rejected or 0 for one in loaded),
            "filer": MetadataValue.json([_file(one) for one in loaded]),
        }
        return MaterializeResult(metadata=metadata)

    return source


def _file(loaded: loading.Loaded) -> dict[str, Any]:
    return {
        "fil": loaded.file_name,
        "blad": loaded.sheet,
        "sha256": loaded.sha256,
        "lasta": loaded.rows_read,
        "inlasta": loaded.rows_loaded,
        "avvisade": loaded.rows_rejected,
        "nekad": loaded.refused_reason,
    }


def _schema(contract: Contract) -> TableSchema:
    return TableSchema(
        [
            # Raw rows are text, each value in its canonical form.
            TableColumn(column.name, "varchar", description=column.description_sv or None)
            for column in contract.stored
        ]
    )


def _rejected(sources: Sequence[str]) -> AssetsDefinition:
    @asset(
        key=REJECTED,
        deps=[AssetKey(["raw", source]) for source in sources],
        group_name=GROUP,
        kinds={"duckdb"},
        owners=[OWNER],
        description=text("asset-rejected"),
    )
    @explained
    def rejected(house: House) -> MaterializeResult[None]:
        with house.connect(read_only=True) as con:
            rows = con.execute(
                """
                select file_name, source, column_name, reason, count(*)
                from (select * from raw.rejected_rows union all select * from raw.rejected_values)
                group by all order by count(*) desc, file_name, column_name, reason
                """
            ).fetchall()
        headings = [text(f"column-{name}") for name in ("file", "source", "column", "reason", "rows")]
        return MaterializeResult(
            metadata={
                "antal": sum(row[-1] for row in rows),
                "orsaker": MetadataValue.md(markdown(headings, rows)),
            }
        )

    return rejected
