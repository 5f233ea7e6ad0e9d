"""The few lines a night ends with on the screen."""

from __future__ import annotations

from pathlib import Path

import duckdb
from marts import World, gap

from pipelines.automation.summary import summarise


def test_gaps_are_counted_by_severity_in_the_words_of_the_review(tmp_path: Path) -> None:
    severities = ("critical", "high", "low", "medium", "medium")
    world = World(tables={"review_gaps": [gap(number, severity=name) for number, name in enumerate(severities)]})
    told = summarise(world.publish(tmp_path / "marts.duckdb"), "sv")
    assert "Öppna brister: 5 (1 kritisk, 1 med hög, 2 med medelhög och 1 med låg allvarlighetsgrad)." in told


def test_a_night_that_misses_no_target_says_so(tmp_path: Path) -> None:
    world = World(figures=dict.fromkeys(("T1", "S1"), (1, 1, None)), median=None)
    database = world.publish(tmp_path / "marts.duckdb")
    with duckdb.connect(str(database)) as con:
        con.execute("update review_metrics set status = 'met' where status = 'missed'")
    told = summarise(database, "sv")
    assert "inget mål missas" in told and "()" not in told and "(-)" not in told
