"""What the coordinator sees in Dagster's UI: from the export to the report, and what the checks found."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from nights import copied

from pipelines.home import REPO, Home

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PATIENCE = 120.0
SECOND = 1000

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and not os.environ.get("GENOMGANG_REQUIRE_BROWSER"), reason="Debian's chromium is not here"
    ),
]


@pytest.fixture(scope="module")
def served(first: Home, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Dagster's UI over a copy of the first night's home; gives its address."""
    root = copied(first, tmp_path_factory.mktemp("ui") / "home").root
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [str(Path(sys.executable).parent / "genomgang"), "ui", "--home", str(root), "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        yield _when_up(f"http://127.0.0.1:{port}", process)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            process.wait(8)
        # Dagster's servers end in their own time, and where interrupts are ignored not at all.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _when_up(address: str, process: subprocess.Popen[bytes]) -> str:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        assert process.poll() is None, "the UI ended by itself"
        try:
            urllib.request.urlopen(f"{address}/server_info", timeout=2).close()  # noqa: S310 - our own server
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
        else:
            return address
    raise AssertionError(f"no UI within {PATIENCE} s")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1600, "height": 1000})
    opened.set_default_timeout(60 * SECOND)
    yield opened
    opened.close()


def picture(page: Page, name: str, tmp_path: Path) -> None:
    """Take the picture that docs/ shows; it is put there only when GENOMGANG_PICTURES is set."""
    folder = REPO / "docs" / "images" if os.environ.get("GENOMGANG_PICTURES") else tmp_path
    page.screenshot(path=folder / name)
    assert (folder / name).stat().st_size > 20_000


def test_lineage_goes_from_the_export_to_the_report(served: str, page: Page, tmp_path: Path) -> None:
    page.goto(f"{served}/assets/raw/systems?view=lineage&lineageScope=downstream&lineageDepth=3")
    for name in ("stg_systems", "dim_system", "judgements_systems", "marts", "report"):
        page.get_by_text(name, exact=True).first.wait_for()
    page.wait_for_timeout(2 * SECOND)
    picture(page, "lineage.png", tmp_path)


def test_the_checks_show_their_result_and_the_offending_rows(served: str, page: Page, tmp_path: Path) -> None:
    page.goto(f"{served}/assets/raw/systems?view=checks&checkDetail=owner_role_present")
    page.get_by_text("owner_role_present").first.wait_for()
    page.get_by_text("Varje system har en ägare").first.wait_for()
    page.get_by_text("uppfyller den inte").first.wait_for()
    page.wait_for_timeout(2 * SECOND)
    picture(page, "checks.png", tmp_path)


def test_the_schedule_and_the_sensors_are_on(served: str, page: Page) -> None:
    page.goto(f"{served}/automation")
    for name in ("nightly", "arrivals", "failures"):
        page.get_by_text(name, exact=True).first.wait_for()
    # The rows fill in one by one after their names are there.
    page.get_by_text(re.compile("Europe/Stockholm|0?2:00")).first.wait_for()
