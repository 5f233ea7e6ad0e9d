"""The few lines a night ends with on the screen."""

from __future__ import annotations

from pathlib import Path

from marts import World, gap

from pipelines.automation.summary import summarise


def test_gaps_are_counted_in_words_that_agree_with_their_number(tmp_path: Path) -> None:
    severities = ("critical", "high", "low", "medium", "medium")
    world = World(tables={"review_gaps": [gap(number, severity=name) for number, name in enumerate(severities)]})
    told = summarise(world.publish(tmp_path / "marts.duckdb"), "sv")
    assert "Öppna brister: 5 (2 måttliga, 1 kritisk, 1 allvarlig, 1 mindre)." in told
