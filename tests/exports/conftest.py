"""A reading room of its own for each story."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from room import Room, open_room

from pipelines.home import Home


@pytest.fixture
def room(home: Home) -> Iterator[Room]:
    """An empty home with its warehouse open."""
    with open_room(home) as opened:
        yield opened


@pytest.fixture(scope="session")
def samples() -> Path:
    return Path(__file__).parents[2] / "samples"
