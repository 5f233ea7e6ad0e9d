"""Each kind of check is fed what it must stop: a check that cannot fail is the classic bug."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from dagster import AssetCheckResult, AssetCheckSeverity, AssetKey
from suite_rows import BAD, GOOD, TWICE

from pipelines.checks import expectations, personal_data, state
from pipelines.checks.frames import TYPES, Frame, source_frame
from pipelines.checks.tables import SHOWN, markdown
from pipelines.exports.contract import Contract
from pipelines.exports.contracts import load_contracts
from pipelines.messages import UserError
from pipelines.signing import software
from pipelines.warehouse import create_base_tables

CONTRACTS = load_contracts(None)
SUITES = {suite.name: suite for suite in expectations.load_suites(CONTRACTS)}


def frame_of(contract: Contract, rows: list[dict[str, str | None]]) -> Frame:
    """Rows as they lie in the warehouse, read by the very code that reads them there."""
    with duckdb.connect() as con:
        con.execute("set TimeZone = 'UTC'; create schema raw")
        con.execute("create table raw.night as select timestamptz '2026-01-07 08:00:00+00' as known_at")
        con.execute(
            """
            create table raw.deliveries as select 'd' as delivery_id, ? as source, 'loaded' as state,
            timestamptz '2026-01-07 08:00:00+00' as received_at
            """,
            [contract.source],
        )
        columns = ", ".join(f'"{column.name}" varchar' for column in contract.stored)
        con.execute(f'create table raw."{contract.source}" (_delivery_id varchar, _line bigint, {columns})')
        for line, row in enumerate(rows, start=2):
            cells = {"_delivery_id": "d", "_line": line, **row}
            names = ", ".join(f'"{name}"' for name in cells)
            marks = ", ".join("?" for _ in cells)
            con.execute(f'insert into raw."{contract.source}" ({names}) values ({marks})', list(cells.values()))
        return source_frame(con, contract)


def answers(suite: expectations.Suite, frame: Frame) -> dict[str, AssetCheckResult]:
    return {str(result.check_name): result for result in expectations.evaluate(suite, frame)}


@pytest.mark.parametrize("source", GOOD)
def test_a_good_row_meets_every_expectation(source: str) -> None:
    found = answers(SUITES[source], frame_of(CONTRACTS[source], [dict(GOOD[source])]))
    assert [name for name, result in found.items() if not result.passed] == []


@pytest.mark.parametrize("source", BAD)
def test_each_expectation_stops_the_row_it_is_about(source: str) -> None:
    assert set(BAD[source]) == {one.name for one in SUITES[source].expectations}
    for one in SUITES[source].expectations:
        check, cells = one.name, BAD[source][one.name]
        alone = replace(SUITES[source], expectations=(one,))
        good = dict(GOOD[source])
        if cells is TWICE:
            day = {"completed_on": "2025-01-01"} if source == "training" else {}
            rows = [good | day, good | day]
        else:
            rows = [good, good | cells]
        result = answers(alone, frame_of(CONTRACTS[source], rows))[check]
        assert not result.passed, check
        # The line of the row is shown; what is in its cells never is, unless it is the key.
        table = result.metadata["avvikande"].value
        assert "| Rad |" in table and "| 3 |" in table, check


def test_severity_decides_what_blocks() -> None:
    rows = [GOOD["systems"] | {"availability": "9", "owner_role": None}]
    found = answers(SUITES["systems"], frame_of(CONTRACTS["systems"], rows))
    assert found["availability_in_range"].severity is AssetCheckSeverity.ERROR
    assert found["owner_role_present"].severity is AssetCheckSeverity.WARN


def test_an_expectation_that_raised_is_an_error_even_when_it_was_to_warn(tmp_path: Path) -> None:
    (tmp_path / "systems.yaml").write_text(
        """
        name: systems
        expectations:
          - type: expect_column_values_to_not_be_null
            kwargs: {column: no_such_column}
            severity: warning
          - type: expect_column_values_to_be_between
            kwargs: {column: name, min_value: 0, max_value: 4}
            severity: warning
        """,
        encoding="utf-8",
    )
    (suite,) = expectations.load_suites(CONTRACTS, tmp_path)
    frame = frame_of(CONTRACTS["systems"], [GOOD["systems"] | {"name": "Hemlig cell"}])
    for result in expectations.evaluate(suite, frame):
        assert not result.passed
        assert result.severity is AssetCheckSeverity.ERROR
        assert "kunde inte utvärderas" in str(result.description)
        assert "Hemlig" not in str(result.description) + str(result.metadata)


def test_nothing_delivered_breaks_no_expectation() -> None:
    empty = Frame(frame_of(CONTRACTS["systems"], []).data, ("_line", "system_id"), delivered=False)
    found = answers(SUITES["systems"], empty)
    assert all(result.passed for result in found.values())
    assert {str(result.description) for result in found.values()} == {"Inget har levererats från källan."}


def metrics(**changed: object) -> Frame:
    last = {"T": 5, "I": 8, "P": 3, "S": 9, "R": 4, "D": 2, "C": 3, "F": 2, "A": 3}
    ids = [f"{letter}{number}" for letter in last for number in range(1, last[letter] + 1)]
    row = {"unit": "share", "value": 0.5, "numerator": 1.0, "denominator": 2.0, "status": "met"}
    data = pd.DataFrame([{"metric_id": metric} | row for metric in ids])
    for column, value in changed.items():
        data.loc[data["metric_id"] == "T1", column] = value
    return Frame(data, ("metric_id",))


@pytest.mark.parametrize(
    ("check", "changed"),
    [
        ("status_known", {"status": "kanske"}),
        ("judged_has_value", {"value": None}),
        ("unknown_has_no_value", {"status": "unknown"}),
        ("share_between_0_and_1", {"value": 1.5}),
        ("numerator_within_denominator", {"numerator": 3.0}),
        ("no_metric_missing", {"metric_id": "X9"}),
        ("metric_once", {"metric_id": "T2"}),
        ("target_T1", {"status": "missed"}),
    ],
)
def test_the_metrics_are_asked_too(check: str, changed: dict[str, object]) -> None:
    suite = SUITES["metric_targets"]
    asked = tuple(one for one in suite.expectations if one.name == check)
    alone = replace(suite, expectations=asked)
    assert answers(alone, metrics())[check].passed
    result = answers(alone, metrics(**changed))[check]
    assert not result.passed
    warns = check.startswith("target_")
    assert result.severity is (AssetCheckSeverity.WARN if warns else AssetCheckSeverity.ERROR)


def test_a_missed_target_names_its_metric_only() -> None:
    result = answers(SUITES["metric_targets"], metrics(status="missed"))["target_T1"]
    assert result.asset_key == AssetKey(["review", "review_metrics"])
    assert result.metadata["avvikande"].value == "| metric_id |\n| --- |\n| T1 |"


def test_two_checks_of_one_name_are_refused(tmp_path: Path) -> None:
    line = "  - {type: expect_column_values_to_not_be_null, kwargs: {column: name}}\n"
    (tmp_path / "systems.yaml").write_text("name: systems\nexpectations:\n" + line * 2, encoding="utf-8")
    with pytest.raises(UserError, match="två kontroller samma namn"):
        expectations.load_suites(CONTRACTS, tmp_path)


def searched(**cells: str) -> list[personal_data.Finding]:
    with duckdb.connect() as con:
        con.execute(
            f"create schema review; create table review.t as select 1 as n, {', '.join(f'? as {c}' for c in cells)}",
            list(cells.values()),
        )
        return personal_data.search(con, "review", "t")


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        *[
            ("personnummer eller samordningsnummer", content)
            for content in (
                "810401-9800",
                "8104019800",
                "810401–9800",
                "198104019800",
                "se 19810401-9800.",
                "810461-9807",
            )
        ],
        *[("e-postadress", content) for content in ("a.b@exempel.se", "øyvind.bø@firma.no", "till é@müller.example.")],
        *[("telefonnummer", content) for content in ("ring 070-123 45 67", "+46 70 123 45 67", "08-123 456 78")],
    ],
)
def test_personal_data_is_found_and_not_quoted(kind: str, content: str) -> None:
    found = searched(cell=content)
    assert [(one.column, one.kind, one.rows) for one in found] == [("cell", kind, 1)]
    assert content not in str(found)


def test_each_kind_of_personal_data_is_counted() -> None:
    found = searched(cell="810401-9800, a.b@exempel.se, 070-123 45 67", other="070-123 45 67")
    assert [(one.column, one.kind) for one in found] == [
        ("cell", "e-postadress"),
        ("cell", "personnummer eller samordningsnummer"),
        ("cell", "telefonnummer"),
        ("other", "telefonnummer"),
    ]


@pytest.mark.parametrize(
    "content",
    ["556012-5790", "810401-9807", "811301-9809", "0123456789abcdef8104019800abcdef", "20250401 0800", "a@b"],
)
def test_what_is_no_personal_data_is_left_alone(content: str) -> None:
    assert searched(cell=content) == []


def test_an_id_may_look_like_a_telephone_number() -> None:
    assert searched(subject_id="DNR 0123-20251", description="Upphandling DNR 0123-20251 saknar krav.") == []
    assert len(searched(subject_id="DNR 0123-20251", description="Ring 0123-20252.")) == 1
    assert len(searched(subject_id="070-123 45 67")) == 1


def test_pseudonyms_are_not_looked_at_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(personal_data, "_kinds", lambda *_: pytest.fail("no cell is worth a closer look"))
    with duckdb.connect() as con:
        con.execute(
            "create schema review; create table review.t as select md5(n::varchar) as cell from range(100000) as r(n)"
        )
        assert personal_data.search(con, "review", "t") == []


def test_tables_are_capped_and_say_so() -> None:
    table = markdown(["id"], [(f"S-{n}",) for n in range(SHOWN + 3)])
    assert table.endswith("… och 3 till")
    assert table.count("\n| S-") == SHOWN
    assert markdown(["id"], [("a|b <i>\n",)]).endswith("| a\\|b &lt;i> |")


def test_a_build_is_outdated_when_its_basis_changes() -> None:
    with duckdb.connect() as con:
        con.execute("set TimeZone = 'UTC'")
        create_base_tables(con)
        con.execute("insert into raw.night (review_year, as_of) values (2025, date '2025-12-31')")
        assert state.build_state(con) is state.BuildState.NEVER
        for kept in (state.BuildState.RUNNING, state.BuildState.FAILED, state.BuildState.PARTIAL):
            state.mark_build(con, kept)
            assert state.build_state(con) is kept
        for change in (
            "update raw.night set as_of = date '2025-06-30'",
            "insert into raw.overrides values ('target', 'T1', '0.5')",
            "insert into raw.deliveries (delivery_id, state) values ('d', 'pending')",
            "update raw.deliveries set state = 'loaded'",
            "insert into raw.narrative values ('strategy', true)",
            "insert into raw.sources (source, delivery_mode) values ('systems', 'snapshot')",
            "update raw.sources set delivery_mode = 'incremental'",
            "update raw.sources set freshness_days = 30",
            "insert into history.signed_metrics (metric_id, version) values ('T1', 1)",
            "insert into history.signed_actions (action_id, version) values ('B-2025-01', 1)",
        ):
            state.mark_build(con, state.BuildState.COMPLETE)
            assert state.build_state(con) is state.BuildState.COMPLETE
            con.execute(change)
            assert state.build_state(con) is state.BuildState.OUTDATED


def test_a_build_is_outdated_when_the_software_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    with duckdb.connect() as con:
        create_base_tables(con)
        state.mark_build(con, state.BuildState.COMPLETE)
        assert state.build_state(con) is state.BuildState.COMPLETE
        monkeypatch.setattr(software, "DECIDES", ())
        assert state.build_state(con) is state.BuildState.OUTDATED


def test_what_a_night_adds_to_the_history_leaves_its_build_as_it_is() -> None:
    with duckdb.connect() as con:
        create_base_tables(con)
        state.mark_build(con, state.BuildState.COMPLETE)
        con.execute("insert into history.metric_nights (metric_id) values ('T1')")
        con.execute("insert into history.gap_nights (gap_id) values ('g')")
        assert state.build_state(con) is state.BuildState.COMPLETE


def test_only_what_was_received_by_known_at_is_asked() -> None:
    contract = CONTRACTS["systems"]
    later = datetime(2026, 1, 7, 8, tzinfo=UTC) + timedelta(days=1)
    with duckdb.connect() as con:
        con.execute("set TimeZone = 'UTC'; create schema raw")
        con.execute("create table raw.night as select timestamptz '2026-01-07 08:00:00+00' as known_at")
        con.execute(
            "create table raw.deliveries (delivery_id varchar, source varchar, state varchar, received_at timestamptz)"
        )
        con.execute("insert into raw.deliveries values ('new', 'systems', 'loaded', ?)", [later])
        columns = ", ".join(f'null::{TYPES["text"]} as "{column.name}"' for column in contract.stored)
        con.execute(f"create table raw.systems as select 'new' as _delivery_id, 2::bigint as _line, {columns}")
        assert not source_frame(con, contract).delivered
        con.execute("update raw.deliveries set received_at = received_at - interval 2 day")
        assert len(source_frame(con, contract).data) == 1
