"""Nights whose process is gone: a power cut, a kill, no memory left. Dagster would wait for them for ever.

Only one night runs at a time, so a run that is left under way keeps every later one waiting in the queue. That the
home's lock is free proves that nobody is running it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from dagster import DagsterInstance, DagsterRunStatus, RunRecord, RunsFilter

from pipelines.automation.alerts import is_by_hand, write_line
from pipelines.home import LOCAL_TIME, Home
from pipelines.lock import hold
from pipelines.messages import UserError, text

UNDER_WAY = [
    DagsterRunStatus.NOT_STARTED,
    DagsterRunStatus.STARTING,
    DagsterRunStatus.STARTED,
    DagsterRunStatus.CANCELING,
]
# A night takes the lock some seconds after it has started.
GRACE = timedelta(minutes=5)


def give_up(instance: DagsterInstance, home: Home, now: datetime) -> None:
    """Mark as failed every run that has been under way for a while with nobody running it."""
    old = [one for one in instance.get_run_records(RunsFilter(statuses=UNDER_WAY)) if now - _since(one) > GRACE]
    if not old:
        return
    try:
        with hold(home):
            for record in old:
                _fail(instance, home, record)
    except UserError:
        # One of them is running, and holds the lock.
        return


def _since(record: RunRecord) -> datetime:
    return record.update_timestamp.replace(tzinfo=record.update_timestamp.tzinfo or UTC)


def _fail(instance: DagsterInstance, home: Home, record: RunRecord) -> None:
    reason = text("night-abandoned")
    instance.report_run_failed(record.dagster_run, reason)
    if is_by_hand(record.dagster_run):
        write_line(home, record.dagster_run.run_id, [reason], datetime.now(LOCAL_TIME))
