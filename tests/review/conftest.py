"""The fixtures of the review's tests: a company's marts on disk, and the review read from them."""

from __future__ import annotations

import pytest
import worlds
from marts import World
from worlds import Read

from pipelines.review.model import Review, read_review
from pipelines.review.narrative import SECTIONS


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Publish a world and read its review, with every text written unless told otherwise."""

    def reading(world: World, language: str = "sv", texts: dict[str, str] | None = None) -> Review:
        database = tmp_path_factory.mktemp("company") / "marts.duckdb"
        folder = database.parent / "texts"
        if world.written:
            for section in SECTIONS:
                path = folder / "2025" / section.file_name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text((texts or {}).get(section.key, "Egen text, med {{ T1 }}."), encoding="utf-8")
        return read_review(world.publish(database), folder, language)

    return reading


@pytest.fixture(scope="session")
def normal(read: Read) -> Review:
    """The review of the ordinary company."""
    return read(worlds.normal())
