"""Which software made a review, so that one who counts again knows whether it is the same."""

from __future__ import annotations

import hashlib
from importlib.metadata import version

from pipelines.home import REPO
from pipelines.signing.folder import Software

# What decides a figure: how exports are read, what they mean, what the organisation may decide, and what is counted.
PACKAGES = ("duckdb", "dbt-core", "python-calamine")
DECIDES = (
    "expectations/contracts",
    "pipelines/exports",
    "pipelines/warehouse.py",
    "pipelines/home.py",
    "pipelines/settings.py",
    "dbt_project/seeds",
    "dbt_project/macros",
    "dbt_project/models",
)
SUFFIXES = {".py", ".sql", ".yml", ".yaml", ".csv"}


def software() -> Software:
    """This software: its version, and a fingerprint of all that decides a figure."""
    digest = hashlib.sha256()
    for name in PACKAGES:
        digest.update(f"{name} {version(name)}\n".encode())
    for place in DECIDES:
        there = REPO / place
        for path in [there] if there.is_file() else sorted(there.rglob("*")):
            if path.suffix in SUFFIXES:
                digest.update(f"{path.relative_to(REPO).as_posix()}\n".encode())
                digest.update(path.read_bytes())
    return Software(name="genomgang", version=version("genomgang"), fingerprint=digest.hexdigest())
