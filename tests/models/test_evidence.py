"""What is amiss with the files themselves is a gap with its number, for the file that is used tonight and no other."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import duckdb
import pytest
from warehouse_of import Models, broken_truths, deliver, set_night

CAME = datetime(2025, 9, 1, 8, tzinfo=UTC)
SYSTEM = {"system_id": "s1", "status": "in_operation"}


class Evidence:
    """A warehouse with a system register that was not readable in every part."""

    def __init__(self, con: duckdb.DuckDBPyConnection, models: Models) -> None:
        self.con, self.models = con, models

    def register(self, received: datetime, *, rows: int = 0, values: int = 0, cells: int = 0) -> None:
        """A register came, of which so many rows, values and cells with personal data had to be left out."""
        delivery = deliver(self.con, "systems", [SYSTEM], received)
        lost = [delivery, "systems", "systems.csv", "0" * 64]
        for table, number in (("rejected_rows", rows), ("rejected_values", values)):
            for line in range(number):
                self.con.execute(
                    f"insert into raw.{table} values (?, ?, ?, ?, ?, 'klassad', 'är inget datum', ?)",
                    [*lost, line + 3, received],
                )
        if cells:
            self.con.execute(
                "insert into raw.pii_findings values (?, 'systems', 'supplier', 'email', ?, ?)",
                [delivery, cells, received],
            )
        self.con.execute(
            "update raw.deliveries set rows_rejected = $1, rows_read = rows_read + $1 where delivery_id = $2",
            [rows, delivery],
        )

    def gaps(self, known_at: datetime = CAME + timedelta(days=9)) -> dict[str, tuple[Any, ...]]:
        """The gaps of the system register: what each is about, how many it affects, and what it says."""
        set_night(self.con, 2025, date(2025, 12, 31), known_at)
        self.models.build(self.con)
        assert broken_truths(self.con) == []
        found = self.con.execute(
            "select rule, subject_id, affected, description_sv from review.review_gaps"
            " where rule in ('rows_rejected', 'values_rejected', 'personal_data_found')"
        )
        return {rule: tuple(rest) for rule, *rest in found.fetchall()}


@pytest.fixture
def evidence(con: duckdb.DuckDBPyConnection, models: Models) -> Evidence:
    return Evidence(con, models)


def test_a_file_that_was_read_whole_has_no_gap(evidence: Evidence) -> None:
    evidence.register(CAME)
    assert evidence.gaps() == {}


def test_what_could_not_be_read_is_counted_and_said(evidence: Evidence) -> None:
    evidence.register(CAME, rows=3, values=2, cells=4)
    assert evidence.gaps() == {
        "rows_rejected": (
            "systems", 3,
            "Systemregister: 3 rader kunde inte läsas in. Rätta dem i källan; de finns i listan över avvisade rader.",
        ),
        "values_rejected": (
            "systems", 2,
            "Systemregister: 2 värden kunde inte tolkas och räknas som saknade. Rätta dem i källan.",
        ),
        "personal_data_found": (
            "systems.supplier", 4,
            "Systemregister: 4 celler i kolumnen supplier innehöll personuppgifter som inte hör hemma där. De är dolda"
            " här; rätta dem i källan.",
        ),
    }  # fmt: skip


def test_one_alone_is_spoken_of_in_the_singular(evidence: Evidence) -> None:
    evidence.register(CAME, rows=1, values=1, cells=1)
    said = {rule: text for rule, (_, _, text) in evidence.gaps().items()}
    assert len(said) == 3
    for text in said.values():
        assert "1" not in text
        assert not {"rader", "värden", "celler"} & set(text.partition(";")[0].split()), text


def test_a_better_file_closes_the_gaps_and_an_earlier_night_still_has_them(evidence: Evidence) -> None:
    evidence.register(CAME, rows=3, values=2, cells=4)
    evidence.register(CAME + timedelta(days=1), values=1)
    assert {rule: affected for rule, (_, affected, _) in evidence.gaps().items()} == {"values_rejected": 1}
    listed = "select count(*) from review.rejected_values"
    assert evidence.con.execute(listed).fetchall() == [(3,)], "the list has those of every file"
    earlier = evidence.gaps(CAME)
    assert {rule: affected for rule, (_, affected, _) in earlier.items()} == {
        "rows_rejected": 3, "values_rejected": 2, "personal_data_found": 4
    }  # fmt: skip
    assert evidence.con.execute(listed).fetchall() == [(2,)], "and of no file that had not come"


def test_of_several_refused_files_the_last_is_the_one_spoken_of(evidence: Evidence) -> None:
    def refuse(day: int, reason: str) -> None:
        evidence.con.execute(
            "insert into raw.deliveries (delivery_id, source, file_name, sha256, received_at, state, refused_reason)"
            " values (?, 'systems', 'fil.csv', ?, ?, 'refused', ?)",
            [reason, "0" * 64, CAME + timedelta(days=day), reason],
        )

    refuse(-1, "Filen är tom.")
    evidence.register(CAME)
    refuse(1, "Rubriken Status saknas.")
    refuse(2, "Filen är ingen kalkyl.")
    evidence.gaps()
    said = "select description_sv from review.review_gaps where rule = 'source_refused'"
    assert evidence.con.execute(said).fetchall() == [
        ("Den senaste leveransen av Systemregister kunde inte läsas in och används inte. Filen är ingen kalkyl.",)
    ]
    evidence.gaps(CAME + timedelta(days=1))
    assert "Rubriken Status saknas." in evidence.con.execute(said).fetchall()[0][0], "as known the day before"


def test_a_source_that_never_came_is_missing_and_not_old(evidence: Evidence) -> None:
    evidence.register(CAME)
    evidence.gaps(CAME + timedelta(days=3650))
    old = evidence.con.execute("select source, is_stale, is_too_old from core.dim_source where is_stale or is_too_old")
    assert old.fetchall() == [("systems", True, True)]
