"""When a night fails, say so where someone looks: one Swedish line in the home's log, and in the system's."""

from __future__ import annotations

import logging
import re
from datetime import datetime
from typing import TYPE_CHECKING

from dagster import (
    DagsterEvent,
    DagsterRun,
    DefaultSensorStatus,
    RunFailureSensorContext,
    SensorDefinition,
    run_failure_sensor,
)

from pipelines.home import LOCAL_TIME, PRIVATE_FILE, Home
from pipelines.messages import text

if TYPE_CHECKING:
    from dagster_shared.error import SerializableErrorInfo

# How a run is marked that the command line runs: it tells of its failures itself.
BY_HAND = {"startad_av": "genomgang run"}
INTERRUPTED = "DagsterExecutionInterruptedError"
log = logging.getLogger("genomgang")
OUR_FRAME = re.compile(r'File "[^"]*?(pipelines/[^"]+)", line (\d+)')


def failure_alert(home: Home) -> SensorDefinition:
    """Write a line for every night that failed."""

    @run_failure_sensor(
        name="failures",
        default_status=DefaultSensorStatus.RUNNING,
        description=text("sensor-failures-description"),
    )
    def failures(context: RunFailureSensorContext) -> None:
        if is_by_hand(context.dagster_run):
            return
        reasons = [reason for reason in map(reason_of, context.get_step_failure_events()) if reason]
        reasons = reasons or [context.failure_event.message or ""]
        write_line(home, context.dagster_run.run_id, reasons, datetime.now(LOCAL_TIME))

    return failures


def is_by_hand(run: DagsterRun) -> bool:
    """Whether the command line ran it, by someone's hand or from cron."""
    return run.tags.items() >= BY_HAND.items()


def reason_of(event: DagsterEvent) -> str:
    """Why a step failed, in the words it was given; empty for steps that only waited for another."""
    data = event.step_failure_data
    if data.user_failure_data is not None:
        return data.user_failure_data.description or ""
    if data.error is not None and data.error.cls_name == INTERRUPTED:
        return text("night-interrupted")
    # An unforeseen error's text may quote a cell: only its kind is passed on.
    return text("step-crashed", step=event.step_key or "", kind=_kind(data.error))


def _kind(error: SerializableErrorInfo | None) -> str:
    """What the error is and where in this program it arose, for whoever mends it."""
    while error is not None and error.cause is not None:
        error = error.cause
    if error is None:
        return "Exception"
    places = [place for frame in error.stack if (place := OUR_FRAME.search(frame))]
    where = f", {places[-1][1]}:{places[-1][2]}" if places else ""
    return f"{error.cls_name}{where}"


def write_line(home: Home, run_id: str, reasons: list[str], when: datetime) -> None:
    """Append one line to the log that the coordinator, or a log collector, reads."""
    path = home.root / "genomgang.log"
    said = " ".join(" / ".join(reasons).split())
    line = text("alert-night-failed", when=when.isoformat(timespec="seconds"), run=run_id[:8], reason=said)
    log.error(line)
    with path.open("a", encoding="utf-8") as out:
        out.write(line + "\n")
    path.chmod(PRIVATE_FILE)
