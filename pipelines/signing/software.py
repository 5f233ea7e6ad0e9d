"""Which software made a review, so that one who counts again knows whether it is the same."""

from __future__ import annotations

import hashlib
from importlib.metadata import version

from pipelines.home import REPO
from pipelines.signing.folder import Software

# What decides a figure: how exports are read, what they mean, and what is counted.
DECIDES = (
    "expectations/contracts",
    "pipelines/exports",
    "dbt_project/seeds",
    "dbt_project/macros",
    "dbt_project/models",
)
SUFFIXES = {".py", ".sql", ".yml", ".yaml", ".csv"}


def software() -> Software:
    """This software: its version, and a fingerprint of all that decides a figure."""
    digest = hashlib.sha256()
    for name in ("duckdb", "dbt-core"):
        digest.update(f"{name} {version(name)}\n".encode())
    for folder in DECIDES:
        for path in sorted((REPO / folder).rglob("*")):
            if path.suffix in SUFFIXES:
                digest.update(f"{path.relative_to(REPO).as_posix()}\n".encode())
                digest.update(path.read_bytes())
    return Software(name="genomgang", version=version("genomgang"), fingerprint=digest.hexdigest())
