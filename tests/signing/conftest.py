"""A home whose review of 2025 is signed, and the decision that was signed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from decided import DECISION, underteckna
from nights import copied

from pipelines.home import Home


@pytest.fixture(scope="session")
def signed_home(first: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The first night's home, signed once. Look, but do not touch."""
    home = copied(first, tmp_path_factory.mktemp("signed") / "home")
    told = underteckna(home)
    assert told.status == 0, told.err
    return home


@pytest.fixture
def version(signed_home: Home, tmp_path: Path) -> Path:
    """A copy of the signed version that a test may do anything to."""
    copy = tmp_path / "v1"
    shutil.copytree(signed_home.reports / "2025" / "signed" / "v1", copy)
    for path in [copy, *copy.rglob("*")]:
        path.chmod(0o700)
    return copy


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The decision as a file."""
    path = tmp_path / "beslut.yaml"
    path.write_text(DECISION, encoding="utf-8")
    return path
