"""The truths: what must hold before anything is published, asked anew each time something is.

Dagster holds a blocking check within one run only. So whatever writes marts, report or history calls
`require` first, and it looks at the warehouse as it is now and at the last answer of every blocking check.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dagster import (
    AssetCheckEvaluation,
    AssetCheckKey,
    AssetCheckResult,
    AssetChecksDefinition,
    AssetCheckSeverity,
    AssetCheckSpec,
    AssetKey,
    DagsterInstance,
    MetadataValue,
    multi_asset_check,
)

from pipelines.checks.state import BuildState, build_state
from pipelines.checks.tables import markdown
from pipelines.house import House
from pipelines.messages import UserError, text

if TYPE_CHECKING:
    from dagster import AssetCheckExecutionRecord
    from duckdb import DuckDBPyConnection

TRUTHS = AssetKey(["review", "review_truths"])
# Enough for one message; the check in the UI has them all.
NAMED = 5


@dataclass(frozen=True)
class Broken:
    """One truth that does not hold: its name, what it is about, and what is wrong, in Swedish."""

    truth: str
    subject: str
    detail: str

    def __str__(self) -> str:
        about = f" ({self.subject})" if self.subject else ""
        return f"{self.truth}{about}: {self.detail}"


class BrokenTruthError(UserError):
    """Something that must be true is not; nothing is published."""

    def __init__(self, broken: list[Broken]) -> None:
        named = "\n".join(f"  - {one}" for one in broken[:NAMED])
        if len(broken) > NAMED:
            named += "\n  - " + text("check-more", count=len(broken) - NAMED)
        super().__init__("truth-broken", broken=named)
        self.broken = broken


def broken_truths(con: DuckDBPyConnection) -> list[Broken]:
    """The truths that do not hold in the warehouse now. The view is evaluated anew by reading it."""
    rows = con.execute(
        """
        select truth, coalesce(subject, ''), coalesce(detail_sv, '') from review.review_truths
        where holds is distinct from true order by truth, subject
        """
    ).fetchall()
    return [Broken(*row) for row in rows]


def require(
    house: House,
    instance: DagsterInstance,
    blocking: Mapping[AssetCheckKey, str],
    run_id: str,
) -> None:
    """Stop unless everything that must be true is.

    Args:
        house: the home whose warehouse is asked.
        instance: where the answers of earlier check runs are kept.
        blocking: the checks that may stop a publication, with their Swedish descriptions.
        run_id: the asking run; its own checks may still be waiting for their turn.

    Raises:
        BrokenTruthError: names each truth that does not hold, and where.
    """
    if not house.home.warehouse.exists():
        raise BrokenTruthError([_build_trouble(BuildState.NEVER)])
    with house.connect(read_only=True) as con:
        state = build_state(con)
        if state is not BuildState.COMPLETE:
            raise BrokenTruthError([_build_trouble(state), *_failed_checks(instance, blocking, run_id)])
        broken = broken_truths(con)
    broken += _failed_checks(instance, blocking, run_id)
    if broken:
        raise BrokenTruthError(broken)


def _build_trouble(state: BuildState) -> Broken:
    return Broken(text("truth-models-built"), "", text(f"truth-models-{state.value}"))


def _failed_checks(instance: DagsterInstance, blocking: Mapping[AssetCheckKey, str], run_id: str) -> list[Broken]:
    latest = instance.event_log_storage.get_latest_asset_check_execution_by_key(list(blocking))
    found = []
    for key, description in sorted(blocking.items(), key=lambda item: item[0].to_user_string()):
        problem = _problem(latest.get(key), run_id)
        if problem:
            found.append(Broken(description or key.name, key.asset_key.to_user_string(), text(problem)))
    return found


def _problem(record: AssetCheckExecutionRecord | None, run_id: str) -> str | None:
    """Why the last run of a check does not let anything be published, as the key of a text."""
    if record is None:
        return "check-never-run"
    # Of a check that has not answered, Dagster gives what was planned in the answer's place.
    if not isinstance(record.evaluation, AssetCheckEvaluation):
        return None if record.run_id == run_id else "check-not-evaluated"
    if record.evaluation.passed or record.evaluation.severity is not AssetCheckSeverity.ERROR:
        return None
    return "check-failed"


def truth_checks() -> AssetChecksDefinition:
    """The Dagster check that shows the truths where people look for them."""
    spec = AssetCheckSpec("truths_hold", asset=TRUTHS, blocking=True, description=text("check-truths-description"))

    @multi_asset_check(specs=[spec], name="truths")
    def truths(house: House) -> Iterable[AssetCheckResult]:
        with house.connect(read_only=True) as con:
            asked = con.execute("select count(*) from review.review_truths").fetchone()
            broken = broken_truths(con)
        count = int(asked[0]) if asked else 0
        rows = [(one.truth, one.subject, one.detail) for one in broken]
        headings = [text("column-truth"), text("column-subject"), text("column-detail")]
        yield AssetCheckResult(
            # A view without a single truth in it has not been asked anything.
            passed=not broken and count > 0,
            check_name=spec.name,
            asset_key=TRUTHS,
            severity=AssetCheckSeverity.ERROR,
            description=text("check-truths-result", broken=len(broken), count=count),
            metadata={"avvikelser": MetadataValue.md(markdown(headings, rows))},
        )

    return truths
