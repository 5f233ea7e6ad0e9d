"""When a night starts by itself: every night at two, and when something has come to the inbox."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from dagster import (
    DagsterRunStatus,
    DefaultScheduleStatus,
    DefaultSensorStatus,
    RunRequest,
    RunsFilter,
    ScheduleDefinition,
    SensorDefinition,
    SensorEvaluationContext,
    SkipReason,
    sensor,
)

from pipelines.automation import abandoned
from pipelines.exports.arrivals import UNFINISHED
from pipelines.home import Home
from pipelines.messages import text

NIGHT = "night"
# A file that has been still this long is taken to be written to its end; the reading room looks once more.
STABLE_SECONDS = 30.0
LOOK_EVERY_SECONDS = 30
# Dagster remembers a run key for ever. A file that no night can take in is tried again, but not all the time.
BUCKET_SECONDS = 6 * 3600
WAITING_OR_UNDER_WAY = [DagsterRunStatus.QUEUED, *abandoned.UNDER_WAY]


def nightly_schedule() -> ScheduleDefinition:
    """The night itself, on unless someone turns it off."""
    return ScheduleDefinition(
        name="nightly",
        job_name=NIGHT,
        cron_schedule="0 2 * * *",
        execution_timezone="Europe/Stockholm",
        default_status=DefaultScheduleStatus.RUNNING,
        description=text("schedule-description"),
    )


def arrival_sensor(home: Home) -> SensorDefinition:
    """Start a night when files have come to the inbox and lain still for a while."""

    @sensor(
        name="arrivals",
        job_name=NIGHT,
        minimum_interval_seconds=LOOK_EVERY_SECONDS,
        default_status=DefaultSensorStatus.RUNNING,
        description=text("sensor-arrivals-description"),
    )
    def arrivals(context: SensorEvaluationContext) -> RunRequest | SkipReason:
        abandoned.give_up(context.instance, home, datetime.now(UTC))
        if context.instance.get_run_records(RunsFilter(statuses=WAITING_OR_UNDER_WAY), limit=1):
            return SkipReason(text("sensor-night-under-way"))
        return look(home.inbox, time.time())

    return arrivals


def look(inbox: Path, now: float) -> RunRequest | SkipReason:
    """What to do about the inbox at a moment (seconds since 1970)."""
    found = sorted(_files(inbox))
    if not found:
        return SkipReason(text("sensor-inbox-empty"))
    digest = hashlib.sha256()
    for path in found:
        try:
            seen = path.stat()
        except FileNotFoundError:
            return SkipReason(text("sensor-inbox-moving"))
        if now - seen.st_mtime < STABLE_SECONDS:
            return SkipReason(text("sensor-inbox-moving"))
        # The inode's own time: a file dropped a second time is another, though its content's time is kept.
        digest.update(f"{path}|{seen.st_ino}|{seen.st_size}|{seen.st_mtime_ns}|{seen.st_ctime_ns}\n".encode())
    # File names may hold a person's name: only their digest goes into Dagster's storage.
    return RunRequest(run_key=f"{digest.hexdigest()[:16]}-{int(now // BUCKET_SECONDS)}")


def _files(inbox: Path) -> Iterator[Path]:
    if not inbox.is_dir():
        return
    for path in inbox.rglob("*"):
        unfinished = any(UNFINISHED.search(part) for part in path.relative_to(inbox).parts)
        if not unfinished and path.is_file() and not path.is_symlink():
            yield path
