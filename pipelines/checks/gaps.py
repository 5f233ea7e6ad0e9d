"""The gaps, where people who run the nights look: flagged, never in the way."""

from __future__ import annotations

from collections.abc import Iterable

from dagster import (
    AssetCheckResult,
    AssetChecksDefinition,
    AssetCheckSeverity,
    AssetCheckSpec,
    AssetKey,
    MetadataValue,
    multi_asset_check,
)

from pipelines.checks.tables import markdown
from pipelines.house import House
from pipelines.messages import text

GAPS = AssetKey(["review", "review_gaps"])
OPEN = "from review.review_gaps where closed_on is null"


def gap_checks() -> AssetChecksDefinition:
    """One check that warns as long as a gap is open, with the gaps per section and the most severe first."""
    spec = AssetCheckSpec("no_open_gaps", asset=GAPS, description=text("check-gaps-description"))

    @multi_asset_check(specs=[spec], name="gaps")
    def gaps(house: House) -> Iterable[AssetCheckResult]:
        with house.connect(read_only=True) as con:
            sections = con.execute(
                f"""
                select section, severity, count(*), sum(affected)
                {OPEN} group by all order by section, severity
                """
            ).fetchall()
            worst = con.execute(
                f"""
                select gap_id, metric_id, section, severity, description_sv, owner_role {OPEN}
                order by list_position(['critical', 'high', 'medium', 'low'], severity) nulls last,
                    section, metric_id, gap_id
                """
            ).fetchall()
        per_section = [
            text("column-section"),
            text("column-severity"),
            text("column-gaps"),
            text("column-affected"),
        ]
        per_gap = [text(f"column-{name}") for name in ("gap", "metric", "section", "severity", "what", "owner")]
        yield AssetCheckResult(
            passed=not worst,
            check_name=spec.name,
            asset_key=GAPS,
            severity=AssetCheckSeverity.WARN,
            description=text("check-gaps-result", count=len(worst)),
            metadata={
                "per_avsnitt": MetadataValue.md(markdown(per_section, sections, len(sections))),
                "brister": MetadataValue.md(markdown(per_gap, worst)),
                "antal": len(worst),
            },
        )

    return gaps
