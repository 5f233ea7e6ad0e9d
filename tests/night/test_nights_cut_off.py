"""A night whose process is gone must not keep the later ones waiting, and must be told of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from dagster import DagsterInstance, DagsterRun, DagsterRunStatus, RunRequest, SkipReason, build_sensor_context
from nights import drop, night

from pipelines.automation import abandoned
from pipelines.automation.alerts import BY_HAND
from pipelines.automation.instance import adopt
from pipelines.automation.nightly import STABLE_SECONDS, arrival_sensor
from pipelines.home import REPO, Home
from pipelines.lock import hold

# Starts a run, as a night does, and is killed in the middle of it.
KILLED = """
import os, signal, sys
from pathlib import Path
from dagster import DagsterInstance, job, op
from pipelines.lock import hold
from pipelines.home import Home

@op
def work():
    with hold(Home(Path(sys.argv[1]))):
        os.kill(os.getpid(), signal.SIGKILL)

@job
def night():
    work()

with DagsterInstance.from_config(os.environ["DAGSTER_HOME"]) as instance:
    night.execute_in_process(instance=instance, tags={"startad_av": sys.argv[2]})
"""


def a_while_later() -> datetime:
    return datetime.now(UTC) + abandoned.GRACE + timedelta(minutes=1)


def cut_off(home: Home, by: str) -> None:
    adopt(home)
    done = subprocess.run([sys.executable, "-c", KILLED, str(home.root), by], cwd=REPO, capture_output=True)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()


def runs(instance: DagsterInstance) -> list[DagsterRun]:
    return [record.dagster_run for record in instance.get_run_records()]


def test_a_run_that_nobody_runs_is_given_up_after_a_while(home: Home) -> None:
    cut_off(home, "dagster")
    with DagsterInstance.from_config(str(home.dagster)) as instance:
        abandoned.give_up(instance, home, datetime.now(UTC))
        assert [run.status for run in runs(instance)] == [DagsterRunStatus.STARTED], "it may be about to take the lock"
        abandoned.give_up(instance, home, a_while_later())
        assert [run.status for run in runs(instance)] == [DagsterRunStatus.FAILURE]


def test_a_run_that_somebody_runs_is_left_alone(home: Home) -> None:
    cut_off(home, "dagster")
    held = "import sys; from pathlib import Path; from pipelines.lock import hold; from pipelines.home import Home\n"
    held += "with hold(Home(Path(sys.argv[1]))): print('held', flush=True); sys.stdin.read()"
    with (
        subprocess.Popen(
            [sys.executable, "-c", held, str(home.root)], cwd=REPO, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as other,
        DagsterInstance.from_config(str(home.dagster)) as instance,
    ):
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        abandoned.give_up(instance, home, a_while_later())
        assert [run.status for run in runs(instance)] == [DagsterRunStatus.STARTED]
        other.kill()


def test_the_sensor_starts_the_next_night_when_the_last_was_cut_off(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(home, "dagster")
    drop(home, "personal.csv")
    sensor = arrival_sensor(home)
    with DagsterInstance.from_config(str(home.dagster)) as instance:
        first = sensor(build_sensor_context(instance=instance))
        assert isinstance(first, SkipReason)
        assert "pågår redan" in str(first.skip_message)
        monkeypatch.setattr(abandoned, "GRACE", timedelta(0))
        long_ago = datetime.now(UTC).timestamp() - 10 * STABLE_SECONDS
        os.utime(home.inbox / "personal.csv", (long_ago, long_ago))
        assert isinstance(sensor(build_sensor_context(instance=instance)), RunRequest)


def test_a_night_from_the_command_line_tells_in_the_log_why_it_failed(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(home, BY_HAND["startad_av"])
    monkeypatch.setattr(abandoned, "GRACE", timedelta(0))
    home.key_file.write_text("ingen nyckel", encoding="ascii")
    drop(home, "personal.csv")
    assert not night(home).succeeded
    cut, failed = (home.root / "genomgang.log").read_text(encoding="utf-8").splitlines()
    assert "Natten avbröts utan att hinna säga varför" in cut
    assert "Pseudonymnyckeln" in failed
    assert "är skadad" in failed


def test_the_lock_is_free_again_after_a_kill(home: Home) -> None:
    cut_off(home, "dagster")
    with hold(home):
        pass
