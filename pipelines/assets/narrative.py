"""The fourteenth source: what people write. Its missing files are made, and which sections are written is noted."""

from __future__ import annotations

from dagster import AssetKey, AssetsDefinition, MaterializeResult, asset

from pipelines.assets.failures import explained
from pipelines.assets.intake import GROUP, NIGHT
from pipelines.assets.models import OWNER
from pipelines.home import load_organisation
from pipelines.house import House
from pipelines.messages import text

NARRATIVE = AssetKey(["raw", "narrative"])


def narrative_asset() -> AssetsDefinition:
    """Which sections of the year's review someone has written. The texts themselves never enter the warehouse."""

    @asset(
        key=NARRATIVE,
        deps=[NIGHT],
        group_name=GROUP,
        kinds={"markdown", "duckdb"},
        owners=[OWNER],
        description=text("asset-narrative"),
    )
    @explained
    def narrative(house: House) -> MaterializeResult[None]:
        from pipelines.review import narrative as texts

        home = house.home
        with house.connect() as con:
            year, recorded = con.execute("select review_year, recorded from raw.night").fetchall()[0]
            # A review rebuilt for another moment leaves no trace, not even a file to write in.
            created = texts.ensure_templates(home.texts, year, load_organisation(home).language) if recorded else []
            written = texts.written_sections(home.texts, year)
            con.execute("begin")
            con.execute("delete from raw.narrative")
            con.executemany("insert into raw.narrative values (?, ?)", list(written.items()))
            con.execute("commit")
        return MaterializeResult(
            metadata={
                "skrivna": sum(written.values()),
                "saknas": len(written) - sum(written.values()),
                "mapp": str(home.texts / str(year)),
                "nya_filer": len(created),
            }
        )

    return narrative
