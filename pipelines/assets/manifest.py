"""dbt's manifest: what the models are, read once and kept until the project changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pipelines.assets.dbt_process import PROJECT, standing_by
from pipelines.home import Home

READ = ("dbt_project.yml", "profiles.yml", "models", "macros", "seeds", "tests", "analyses", "snapshots")


@contextmanager
def prepared(home: Home) -> Iterator[None]:
    """Let dbt read the models while the caller goes on with its own imports: `load` waits for it when it must, and
    the night's build finds it ready. It takes seconds to start."""
    with standing_by(home, keep_manifest=_is_fresh(home)):
        yield


def load(home: Home) -> dict[str, Any]:
    """The manifest of the models, read anew when they have changed.

    Raises:
        UserError: dbt cannot make sense of the project.
    """
    if not _is_fresh(home):
        with standing_by(home, keep_manifest=False) as dbt:
            dbt.wait_until_read()
        _stamp(home).write_text(_mark(home), encoding="utf-8")
    content: dict[str, Any] = json.loads(_manifest(home).read_bytes())
    return content


def _manifest(home: Home) -> Path:
    return home.dbt_target / "manifest.json"


def _stamp(home: Home) -> Path:
    return home.dbt_target / "manifest.of"


def _is_fresh(home: Home) -> bool:
    try:
        return _stamp(home).read_bytes() == _mark(home).encode()
    except FileNotFoundError:
        return False


def _mark(home: Home) -> str:
    """What the manifest was made from, and the manifest itself: dbt may have been stopped while it wrote it."""
    return f"{_fingerprint()} {hashlib.sha256(_manifest(home).read_bytes()).hexdigest()}"


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
