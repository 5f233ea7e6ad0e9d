"""What every test shares: a home of its own, and a clock that stands still."""

from __future__ import annotations

import fcntl
import json
import os
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from nights import ORGANISATION, Told, all_samples, can_cut_the_network, copied, drop, genomgang

from pipelines.home import Home, keep_private

# The suite draws the same examples every time, so that what fails is what was changed; `make fuzz` draws others.
settings.register_profile("suite", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fuzz", settings.get_profile("suite"), derandomize=False, max_examples=1000)
settings.load_profile("suite")

# As the command does, for the nights that are run in this process.
keep_private()
# Set before anything imports the tools: a test run reports to nobody.
os.environ.update(
    DAGSTER_DISABLE_TELEMETRY="1",
    DBT_SEND_ANONYMOUS_USAGE_STATS="false",
    DO_NOT_TRACK="1",
    GX_ANALYTICS_ENABLED="false",
)


#: What takes longest begins first, so that both processors are busy to the end; the first night, for which all other
#: nights wait, is run beside what needs none.
ORDER = ("night/test_bad_nights", "models", "night", "signing", "ui", "review", "exports", "")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    tests = Path(__file__).parent

    def turn(item: pytest.Item) -> int:
        place = item.path.relative_to(tests).as_posix()
        return next(at for at, start in enumerate(ORDER) if place.startswith(start))

    items.sort(key=turn)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An empty home, ready for a first night."""
    return Home.resolve(tmp_path / "home").prepare()


@pytest.fixture
def now() -> datetime:
    """The moment the tests take place: a winter morning after the review year 2025."""
    return datetime(2026, 1, 7, 8, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def first_night(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Told]:
    """A home after its first night, run without a network where the machine can do without one.

    Processes that test side by side share it: whoever comes first runs the night, and the others wait for it.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    home, told = Home.resolve(shared / "first" / "home"), shared / "first.json"
    with (shared / "first.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            home.prepare()
            home.organisation_file.write_text(ORGANISATION, encoding="utf-8")
            drop(home, *all_samples())
            done = genomgang("run", "--home", str(home.root), "--year", "2025", offline=can_cut_the_network())
            told.write_text(json.dumps(asdict(done)), encoding="utf-8")
    return home, Told(**json.loads(told.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def first(first_night: tuple[Home, Told]) -> Home:
    """The home of the first night. Look, but do not touch: other tests look too."""
    home, told = first_night
    assert told.status == 0, told.err
    return home


@pytest.fixture
def later(first: Home, tmp_path: Path) -> Home:
    """A copy of the first night's home, to do with as a test pleases."""
    return copied(first, tmp_path / "home")
