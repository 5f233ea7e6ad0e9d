"""dbt's manifest: what the models are, read once and kept until the project changes."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pipelines.home import REPO, Home
from pipelines.messages import UserError

PROJECT = REPO / "dbt_project"
PROFILES = PROJECT
READ = ("dbt_project.yml", "profiles.yml", "models", "macros", "seeds", "tests", "analyses", "snapshots")
LAST_LINES = 15
# Readings under way, by home: whoever needs a manifest first waits for the one already started.
_under_way: dict[Path, subprocess.Popen[bytes]] = {}


def environment(home: Home) -> dict[str, str]:
    """What dbt must know of the home, as its profile asks for it, and that it shall call nobody."""
    return {
        "GENOMGANG_WAREHOUSE": str(home.warehouse),
        "DBT_TARGET_PATH": str(home.dbt_target),
        "DBT_LOG_PATH": str(home.dbt_target),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "DBT_VERSION_CHECK": "false",
        "DO_NOT_TRACK": "1",
    }


def prepare(home: Home) -> None:
    """Start reading the models when the manifest is missing or older than they are.

    dbt takes seconds to start; the caller goes on with its own imports meanwhile, and `load` waits for it.
    """
    if home.root in _under_way or _is_fresh(home):
        return
    home.dbt_target.mkdir(parents=True, exist_ok=True)
    dbt = Path(sys.executable).parent / "dbt"
    _under_way[home.root] = subprocess.Popen(  # noqa: S603
        [str(dbt), "--quiet", "parse", "--project-dir", str(PROJECT), "--profiles-dir", str(PROFILES)],
        env={**os.environ, **environment(home)},
        cwd=PROJECT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def load(home: Home) -> dict[str, Any]:
    """The manifest of the models, read anew when they have changed.

    Raises:
        UserError: dbt cannot make sense of the project.
    """
    prepare(home)
    reading = _under_way.pop(home.root, None)
    if reading is not None:
        said, _ = reading.communicate()
        if reading.returncode != 0:
            last = said.decode("utf-8", "replace").strip().splitlines()[-LAST_LINES:]
            raise UserError("models-unreadable", problem="\n".join(last))
        _stamp(home).write_text(_fingerprint(), encoding="utf-8")
    content: dict[str, Any] = json.loads(_manifest(home).read_bytes())
    return content


def _manifest(home: Home) -> Path:
    return home.dbt_target / "manifest.json"


def _stamp(home: Home) -> Path:
    return home.dbt_target / "manifest.of"


def _is_fresh(home: Home) -> bool:
    stamp = _stamp(home)
    return _manifest(home).exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == _fingerprint()


def _fingerprint() -> str:
    """The contents of the project's files and dbt's version; times of change lie after a checkout."""
    digest = hashlib.sha256(version("dbt-core").encode() + str(PROJECT).encode())
    for name in READ:
        root = PROJECT / name
        for path in [root] if root.is_file() else sorted(root.rglob("*")):
            if path.is_file():
                digest.update(str(path.relative_to(PROJECT)).encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()
