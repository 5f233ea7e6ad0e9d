"""Why a gap is gone: somebody mended it, or nobody asks about it any more. Only the first is an achievement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import duckdb
import pytest
from warehouse_of import Models, deliver, set_night

from pipelines import warehouse

BEFORE, AFTER = date(2025, 6, 1), date(2025, 6, 2)
SYSTEM = {"system_id": "s1", "name": "Biljett", "status": "in_operation"}
PEOPLE = [{"employee_id": f"e{n}", "unit": "Scen", "start_date": date(2020, 1, 1)} for n in range(5)]
CAME = datetime(2025, 5, 1, 12, tzinfo=UTC)


class House:
    """A warehouse, and the nights it goes through."""

    def __init__(self, con: duckdb.DuckDBPyConnection, models: Models) -> None:
        self.con, self.models = con, models
        self.clock = datetime(2024, 12, 1, 8, tzinfo=UTC)

    def night(self, as_of: date, **rows: Any) -> None:
        """Deliver these rows, a file a source, then a night that is recorded."""
        self.clock += timedelta(hours=2)
        for source, given in rows.items():
            deliver(self.con, source, given if isinstance(given, list) else [given], self.clock - timedelta(hours=1))
        set_night(self.con, as_of.year, as_of, self.clock)
        self.models.build(self.con)
        warehouse.record_history(self.con)

    def closed(self, rule: str) -> list[tuple[Any, ...]]:
        """What the gaps of a rule were about, and why they are closed; None while one is open."""
        return self.con.execute(
            "select subject_id, closed_because from review.review_gaps where rule = ? order by 1", [rule]
        ).fetchall()


@pytest.fixture
def house(con: duckdb.DuckDBPyConnection, models: Models) -> House:
    return House(con, models)


def test_a_system_that_got_an_owner_is_mended_and_one_that_is_gone_is_not(house: House) -> None:
    ids = ("mended", "open", "removed", "retired")
    house.night(BEFORE, systems=[SYSTEM | {"system_id": key} for key in ids])
    assert house.closed("system_without_owner") == [(key, None) for key in ids]
    house.night(
        AFTER,
        systems=[
            SYSTEM | {"system_id": "mended", "owner_role": "IT-chef"},
            SYSTEM | {"system_id": "open"},
            SYSTEM | {"system_id": "retired", "status": "retired"},
        ],
    )
    expected = [("mended", "mended"), ("open", None), ("removed", "out_of_scope"), ("retired", "out_of_scope")]
    assert house.closed("system_without_owner") == expected


def test_what_belongs_to_last_year_is_not_mended_by_the_new_one(house: House) -> None:
    incidents = [{"incident_id": "i1", "reported_at": datetime(2024, 5, 1, tzinfo=UTC), "severity": 4}]
    house.night(date(2024, 12, 31), incidents=incidents, systems=SYSTEM)
    assert house.closed("incident_open") == house.closed("incident_serious") == [("i1", None)]
    house.night(date(2025, 1, 1))
    assert house.closed("incident_open") == house.closed("incident_serious") == [("i1", "out_of_scope")]
    assert house.closed("system_without_owner") == [("s1", None)]


def test_a_gap_that_another_one_replaces_is_not_mended(house: House) -> None:
    house.night(BEFORE, systems=SYSTEM)
    house.night(AFTER, systems=SYSTEM | {"classified_on": date(2019, 1, 1)})
    assert house.closed("classification_never") == [("s1", "out_of_scope")]
    assert house.closed("classification_old") == [("s1", None)]


def trained(people: int) -> list[dict[str, Any]]:
    done = {"course_code": "INFOSAK", "status": "completed", "completed_on": date(2025, 5, 1)}
    return [done | {"employee_id": f"e{n}"} for n in range(people)]


MENDED: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("finding_open", {"findings": {"finding_id": "f1", "severity": 4, "status": "open", "year": 2025}},
     {"findings": {"finding_id": "f1", "severity": 4, "status": "closed", "year": 2025}}),
    ("action_overdue", {"actions": {"action_id": "a1", "due_on": date(2025, 3, 1), "status": "planned"}},
     {"actions": {"action_id": "a1", "due_on": date(2025, 3, 1), "status": "done"}}),
    ("action_unknown_review", {"actions": {"action_id": "a1", "decided_year": 2099}},
     {"actions": {"action_id": "a1", "decided_year": 2024}}),
    ("required_document_missing",
     {"documents": [{"document_id": "d1", "kind": "incident_routine", "status": "in_force"}]},
     {"documents": [{"document_id": f"d{n}", "kind": kind, "status": "in_force"}
                    for n, kind in enumerate(("incident_routine", "local_instruction"))]}),
    ("procurement_unknown_system",
     {"systems": SYSTEM, "procurements": {"procurement_id": "u1", "started_on": BEFORE, "system_id": "s9"}},
     {"procurements": {"procurement_id": "u1", "started_on": BEFORE, "system_id": "s1"}}),
    ("training_infosec_missing", {"employees": PEOPLE, "training": trained(4)}, {"training": trained(5)}),
    ("training_unknown_employee", {"employees": PEOPLE[:4], "training": trained(5)}, {"employees": PEOPLE}),
    ("incident_slow",
     {"incidents": {"incident_id": "i1", "reported_at": CAME - timedelta(days=90), "closed_at": CAME}},
     {"incidents": {"incident_id": "i1", "reported_at": CAME - timedelta(days=9), "closed_at": CAME}}),
    ("control_result_missing",
     {"control_points": {"control_id": "k1", "year": 2025, "in_plan": True, "followed_up_on": date(2025, 3, 1)}},
     {"control_points": {"control_id": "k1", "year": 2025, "in_plan": True, "followed_up_on": date(2025, 3, 1),
                         "result": "no_deviation"}}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "first", "then"), MENDED, ids=[rule for rule, *_ in MENDED])
def test_what_is_as_it_should_be_now_was_mended(
    house: House, rule: str, first: dict[str, Any], then: dict[str, Any]
) -> None:
    house.night(BEFORE, **first)
    ((subject, because),) = house.closed(rule)
    assert because is None
    house.night(AFTER, **then)
    assert house.closed(rule) == [(subject, "mended")]


def lack_a_column(house: House) -> None:
    house.con.execute("update raw.deliveries set columns_found = list_filter(columns_found, c -> c <> 'third_country')")


def lose_a_row_a_value_and_a_cell(house: House) -> None:
    (delivery,) = house.con.execute(
        "update raw.deliveries set rows_rejected = 1, rows_read = rows_read + 1 returning delivery_id"
    ).fetchone() or ("",)
    for table in ("rejected_rows", "rejected_values"):
        house.con.execute(f"insert into raw.{table} (delivery_id, source, line) values (?, 'systems', 2)", [delivery])
    house.con.execute(
        "insert into raw.pii_findings (delivery_id, source, column_name, rows) values (?, 'systems', 'supplier', 1)",
        [delivery],
    )


def refuse(house: House) -> None:
    house.con.execute(
        "insert into raw.deliveries (delivery_id, source, file_name, sha256, received_at, state, refused_reason)"
        " values ('r', 'systems', 'fil.csv', 'r', ?, 'refused', 'Filen är tom.')",
        [house.clock + timedelta(hours=1)],
    )


@pytest.mark.parametrize(
    ("spoil", "rules"),
    [
        (lack_a_column, ["column_missing"]),
        (lose_a_row_a_value_and_a_cell, ["rows_rejected", "values_rejected", "personal_data_found"]),
        (refuse, ["source_refused"]),
    ],
)
def test_a_better_file_mends_what_was_amiss_with_the_one_before(
    house: House, spoil: Callable[[House], None], rules: list[str]
) -> None:
    house.night(BEFORE, systems=SYSTEM)
    spoil(house)
    house.night(BEFORE)
    assert [[because for _, because in house.closed(rule)] for rule in rules] == [[None]] * len(rules)
    house.night(AFTER, systems=SYSTEM)
    assert [[because for _, because in house.closed(rule)] for rule in rules] == [["mended"]] * len(rules)


def test_a_source_that_came_at_last_and_a_text_that_was_written_are_mended(house: House) -> None:
    house.night(BEFORE)
    assert ("systems", None) in house.closed("source_missing")
    house.con.execute("insert into raw.narrative values ('strategy', true)")
    house.night(AFTER, systems=SYSTEM)
    assert ("systems", "mended") in house.closed("source_missing")
    assert ("strategy", "mended") in house.closed("narrative_missing")
    assert "mended" in dict(house.closed("iso_input_unanswered")).values()
