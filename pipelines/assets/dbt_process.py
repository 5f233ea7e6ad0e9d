"""The process that dbt runs in: started early, so that it has read the models when it is told to build them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from pipelines.home import REPO, Home
from pipelines.messages import UserError

PROJECT = REPO / "dbt_project"
# What dbt says when it has read the models.
READ = '{"read": true}'
LAST_LINES = 15
_standing_by: dict[Path, DbtProcess] = {}


def environment(home: Home) -> dict[str, str]:
    """What dbt must know: where the project is, the home as its profile asks for it, and that it shall call nobody."""
    return {
        "GENOMGANG_WAREHOUSE": str(home.warehouse),
        "DBT_TARGET_PATH": str(home.dbt_target),
        "DBT_LOG_PATH": str(home.dbt_target),
        "DBT_PROJECT_DIR": str(PROJECT),
        "DBT_PROFILES_DIR": str(PROJECT),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "DBT_VERSION_CHECK": "false",
        "DO_NOT_TRACK": "1",
    }


class DbtProcess:
    """dbt, reading the models of a home from the moment this is made.

    Args:
        keep_manifest: leave the manifest in the home as it is, for somebody is reading it.
    """

    def __init__(self, home: Home, *, keep_manifest: bool) -> None:
        self._is_read = False
        home.dbt_target.mkdir(parents=True, exist_ok=True)
        program = [sys.executable, "-P", "-m", "pipelines.assets.dbt_program"]
        self._process = subprocess.Popen(  # noqa: S603 - our own program and arguments
            [*program, *(["--keep-manifest"] if keep_manifest else [])],
            env={**os.environ, **environment(home)},
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self._tells = cast("IO[bytes]", self._process.stdout)
        self._is_told = cast("IO[bytes]", self._process.stdin)

    def wait_until_read(self) -> None:
        """Wait until the models are read.

        Raises:
            UserError: dbt cannot make sense of the project.
        """
        said: list[str] = []
        while not self._is_read:
            line = self._tells.readline().decode("utf-8", "replace")
            if not line:
                raise UserError("models-unreadable", problem="".join(said[-LAST_LINES:]).strip())
            said.append(line)
            self._is_read = line.strip() == READ

    def build(self, arguments: Sequence[str]) -> subprocess.Popen[bytes]:
        """Build; the process's output is dbt's events from now on, and its exit status 0 when all went well.

        Args:
            arguments: of dbt, from the command on.

        Raises:
            UserError: dbt cannot make sense of the project.
        """
        self.wait_until_read()
        with self._is_told:
            self._is_told.write(json.dumps(list(arguments)).encode() + b"\n")
        return self._process

    def dismiss(self) -> None:
        """There is nothing to build; wait until the process has ended."""
        self._process.communicate()


@contextmanager
def standing_by(home: Home, *, keep_manifest: bool) -> Iterator[DbtProcess]:
    """dbt for a home while the caller goes on; the same one for everybody, until it is called in to build."""
    there = _standing_by.get(home.root)
    if there is not None:
        yield there
        return
    started = _standing_by[home.root] = DbtProcess(home, keep_manifest=keep_manifest)
    try:
        yield started
    finally:
        if _standing_by.pop(home.root, None) is not None:
            started.dismiss()


def called_in(home: Home) -> DbtProcess:
    """The process that stands by for a home, or a new one, to build with."""
    return _standing_by.pop(home.root, None) or DbtProcess(home, keep_manifest=True)
