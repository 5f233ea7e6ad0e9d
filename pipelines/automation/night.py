"""One night, now, in this process: the same job that the schedule starts."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from dagster import (
    AssetCheckSeverity,
    DagsterEvent,
    DagsterInstance,
    Definitions,
    ExecuteInProcessResult,
    JobDefinition,
)

from pipelines.automation import abandoned
from pipelines.automation.alerts import BY_HAND, reason_of, write_line
from pipelines.automation.nightly import NIGHT
from pipelines.automation.progress import Progress
from pipelines.exports.contracts import load_contracts
from pipelines.home import LOCAL_TIME, Home
from pipelines.messages import DEFAULT_LANGUAGE, text

NIGHT_OP = "raw__night"
QUIET_CONSOLE = {"console": {"config": {"log_level": "CRITICAL"}}}


@dataclass(frozen=True)
class Outcome:
    """How a night went: what it wrote, or why it wrote nothing."""

    succeeded: bool
    paths: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def run_night(defs: Definitions, home: Home, wishes: Mapping[str, Any], language: str) -> Outcome:
    """Run the job in this process and tell its progress on standard error.

    Args:
        defs: the house.
        home: where it lives; Dagster's settings are already in place.
        wishes: what the night was asked for, as the asset ``raw/night`` takes it.
        language: of the lines told.
    """
    logging.getLogger("dagster").setLevel(logging.CRITICAL)
    warnings.filterwarnings("ignore", module="dagster")
    job = defs.resolve_job_def(NIGHT)
    contracts = load_contracts(home).values()
    names = {one.source: one.name_sv if language == "sv" else one.name_en for one in contracts}
    progress = Progress(names, language)
    with DagsterInstance.from_config(str(home.dagster)) as instance:
        abandoned.give_up(instance, home, datetime.now(UTC))
        result = _execute(job, instance, wishes, progress)
    if result.success:
        return Outcome(True, paths=progress.paths)
    write_line(home, result.run_id, _reasons(result, DEFAULT_LANGUAGE), datetime.now(LOCAL_TIME))
    return Outcome(False, reasons=_reasons(result, language))


def _execute(
    job: JobDefinition, instance: DagsterInstance, wishes: Mapping[str, Any], progress: Progress
) -> ExecuteInProcessResult:
    run_id = str(uuid4())
    instance.add_event_listener(run_id, progress)
    config = {"ops": {NIGHT_OP: {"config": dict(wishes)}}, "loggers": QUIET_CONSOLE}
    return job.execute_in_process(
        run_config=config,
        instance=instance,
        raise_on_error=False,
        run_id=run_id,
        tags=BY_HAND,
    )


def _reasons(result: ExecuteInProcessResult, language: str) -> list[str]:
    """Why a run failed: what its steps said, and the checks that stopped it."""
    failed = [event for event in result.all_events if event.is_step_failure]
    found = [_in_language(event, language) for event in failed]
    for check in result.get_asset_check_evaluations():
        if not check.passed and check.severity is AssetCheckSeverity.ERROR:
            where = f"{check.asset_key.to_user_string()}: {check.check_name}"
            found.append(text("night-check-failed", language, where=where, said=check.description or ""))
    if not found:
        found = [event.message or "" for event in result.all_events if event.is_failure]
    return list(dict.fromkeys(reason for reason in found if reason))


def _in_language(event: DagsterEvent, language: str) -> str:
    data = event.step_failure_data.user_failure_data
    said = data.metadata.get("text") if data is not None else None
    if said is None:
        return reason_of(event)
    value: Any = said.value
    return text(value["key"], language, **value["args"])
