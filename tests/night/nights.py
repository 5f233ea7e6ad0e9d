"""Whole nights in this process: the same job that the schedule starts, over a home of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from pipelines.home import REPO, Home

if TYPE_CHECKING:
    from pipelines.automation.night import Outcome

SAMPLES = REPO / "samples"
ORGANISATION = "name: Mälarscenen AB\ncity: Stockholm\nlanguage: sv\n"


@dataclass(frozen=True)
class Told:
    """What a command wrote, and its exit status."""

    status: int
    out: str
    err: str


def genomgang(*words: str, offline: bool = False) -> Told:
    """Run the command as a person would, without a network when asked to."""
    command = [str(Path(sys.executable).parent / "genomgang"), *words]
    if offline:
        command = ["unshare", "--map-root-user", "--net", *command]
    plain = {
        name: value for name, value in os.environ.items() if not name.startswith(("GENOMGANG_", "DAGSTER_", "DBT_"))
    }
    done = subprocess.run(command, cwd=REPO, env=plain, capture_output=True, text=True, umask=0o022)
    return Told(done.returncode, done.stdout, done.stderr)


def can_cut_the_network() -> bool:
    """Whether this machine lets us run a command in a network namespace of its own."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "--map-root-user", "--net", "true"], capture_output=True).returncode == 0


def new_home(root: Path, models: Path, files: Iterable[str] = ()) -> Home:
    """A home with some of the samples in its inbox.

    Args:
        root: where it will live.
        models: another home's ``dbt`` folder, whose manifest is used so that dbt need not read the project anew.
        files: names of sample files.
    """
    home = Home.resolve(root).prepare()
    home.organisation_file.write_text(ORGANISATION, encoding="utf-8")
    for name in ("manifest.json", "manifest.of", "partial_parse.msgpack"):
        if (models / name).exists():
            shutil.copy(models / name, home.dbt_target / name)
    drop(home, *files)
    return home


def copied(home: Home, root: Path) -> Home:
    """A home like another, to do with as a test pleases."""
    shutil.copytree(home.root, root)
    return Home.resolve(root).prepare()


def drop(home: Home, *files: str) -> None:
    """Put samples into the inbox, as someone would who saved them a while ago."""
    for name in files:
        shutil.copy2(SAMPLES / name, home.inbox / name)


def all_samples() -> list[str]:
    return sorted(path.name for path in SAMPLES.iterdir() if path.suffix in {".csv", ".xlsx"})


def night(home: Home, year: int = 2025, **wishes: Any) -> Outcome:
    """Run one night."""
    # Dagster takes seconds to import: only for the tests that run a night.
    from pipelines.assets import manifest
    from pipelines.automation.instance import adopt
    from pipelines.automation.night import run_night
    from pipelines.definitions import build

    adopt(home)
    asked = {"review_year": year} | {name: str(value) for name, value in wishes.items()}
    with manifest.prepared(home):
        return run_night(build(home), home, asked, "sv")


def materialise_alone(home: Home, *keys: str) -> tuple[bool, str]:
    """Start some assets by themselves, as the UI does."""
    from dagster import AssetKey, DagsterInstance, materialize

    from pipelines.automation.instance import adopt
    from pipelines.definitions import build

    adopt(home)
    defs = build(home)
    wanted = [AssetKey(key.split("/")) for key in keys]
    with DagsterInstance.from_config(str(home.dagster)) as instance:
        result = materialize(
            list(defs.assets or []), instance=instance, selection=wanted, resources=defs.resources, raise_on_error=False
        )
        reasons = [
            event.step_failure_data.user_failure_data.description or ""
            for event in result.all_events
            if event.is_step_failure and event.step_failure_data.user_failure_data
        ]
    return result.success, " ".join(reasons)


def ask(home: Home, query: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """The answer of the published marts."""
    with duckdb.connect(str(home.marts / "marts.duckdb"), read_only=True) as con:
        con.execute("set TimeZone = 'UTC'")
        return con.execute(query, list(parameters)).fetchall()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
