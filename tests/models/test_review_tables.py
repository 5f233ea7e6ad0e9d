"""The review's own tables: what each lists and what it leaves out, and that nothing is made of nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import duckdb
import pytest
from warehouse_of import CONTRACTS, Models, broken_truths, deliver, set_night

from pipelines.home import LOCAL_TIME, end_of_day

LAST_DAY = date(2025, 12, 31)
NOW = datetime(2026, 1, 7, 12, tzinfo=UTC)
# One row that says nothing in particular.
A_ROW: dict[str, dict[str, Any]] = {
    "employees": {"employee_id": "e1", "start_date": date(2030, 1, 1)},
    "training": {"employee_id": "e1", "course_code": "INFOSAK", "status": "not_started"},
    "incidents": {"incident_id": "i1", "reported_at": datetime(2019, 5, 1, tzinfo=UTC)},
    "procurements": {"procurement_id": "u1", "started_on": date(2019, 5, 1)},
    "systems": {"system_id": "s1", "status": "retired"},
    "continuity_plans": {"plan_id": "p1"},
    "access_reviews": {"review_id": "r1"},
    "processing_activities": {"activity_id": "b1"},
    "documents": {"document_id": "d1", "status": "withdrawn"},
    "control_points": {"control_id": "k1", "year": 2019},
    "findings": {"finding_id": "f1", "year": 2019, "status": "closed"},
    "actions": {"action_id": "a1", "status": "done"},
    "projects": {"project_id": "j1", "started_on": date(2030, 1, 1)},
}


class Reviewed:
    """A warehouse, and the review it gives."""

    def __init__(self, con: duckdb.DuckDBPyConnection, models: Models) -> None:
        self.con, self.models = con, models

    def night(self, as_of: date = LAST_DAY, known_at: datetime = NOW, **rows: Any) -> None:
        for source, given in rows.items():
            deliver(self.con, source, given if isinstance(given, list) else [given], NOW - timedelta(days=1))
        set_night(self.con, as_of.year, as_of, known_at)
        self.models.build(self.con)

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        return self.con.execute(sql).fetchall()

    def subjects(self, rule: str) -> set[str]:
        """What the open gaps of a rule are about."""
        found = self.con.execute("select subject_id from review.review_gaps where rule = ?", [rule])
        return {subject for (subject,) in found.fetchall()}

    def wrote(self, **texts: bool) -> None:
        self.con.execute("delete from raw.narrative")
        self.con.executemany("insert into raw.narrative values (?, ?)", [list(text) for text in texts.items()])

    def refuse(self, source: str | None, received: datetime, reason: str = "Filen är tom.") -> None:
        """A file came that could not be read."""
        self.con.execute(
            "insert into raw.deliveries (delivery_id, source, file_name, sha256, received_at, state, refused_reason)"
            " values (?, ?, 'fil.csv', ?, ?, 'refused', ?)",
            [f"refused-{received}", source, "0" * 64, received, reason],
        )


@pytest.fixture
def reviewed(con: duckdb.DuckDBPyConnection, models: Models) -> Reviewed:
    return Reviewed(con, models)


def test_nothing_received_makes_no_figure_at_all(reviewed: Reviewed) -> None:
    reviewed.night()
    figures = "select distinct numerator, denominator, value, status, trend from review.review_metrics"
    assert reviewed.ask(figures) == [(None, None, None, "unknown", None)]
    assert reviewed.subjects("source_missing") == set(CONTRACTS)
    assert reviewed.ask("select distinct rule from review.review_gaps order by 1") == [
        ("iso_input_unanswered",), ("narrative_missing",), ("source_missing",)
    ]  # fmt: skip
    assert broken_truths(reviewed.con) == []


def test_sources_that_say_nothing_make_counts_of_nought_and_no_share(reviewed: Reviewed) -> None:
    reviewed.night(**A_ROW)
    shares = "select metric_id from review.review_metrics where kind = 'share' and value is not null order by 1"
    # What must be there is asked about also when no row speaks of it, and every row of a register is asked whether it
    # is complete.
    assert reviewed.ask(shares) == [("C3",), ("D2",), ("R1",), ("R2",)]
    counts = "select distinct numerator, value from review.review_metrics where kind in ('count', 'count_no')"
    # That no follow-up showed a deviation is said only where there was one to show it.
    assert reviewed.ask(f"{counts} and metric_id <> 'C2'") == [(0, 0.0)]
    assert reviewed.ask("select numerator, status from review.review_metrics where metric_id = 'C2'") == [
        (None, "unknown")
    ]
    assert reviewed.ask("select value, status from review.review_metrics where kind = 'median'") == [(None, "unknown")]


def test_a_metric_is_known_when_every_source_behind_it_has_come_and_not_before(models: Models) -> None:
    for source in CONTRACTS:
        for sources in ({source}, set(CONTRACTS) - {source}):
            reviewed = Reviewed(models.open(), models)
            reviewed.night(**{name: A_ROW[name] for name in sources})
            asked = "select metric_id, sources, coalesce(numerator, denominator) is not null from review.review_metrics"
            for metric, behind, is_known in reviewed.ask(f"{asked} where kind <> 'median' and metric_id <> 'C2'"):
                assert is_known == (set(behind.split(", ")) <= sources), (metric, sources)
            assert reviewed.subjects("source_missing") == set(CONTRACTS) - sources
            assert broken_truths(reviewed.con) == []
            reviewed.con.close()


def test_a_source_whose_rows_are_gone_is_unknown_again(reviewed: Reviewed) -> None:
    owned = {"system_id": "s1", "status": "in_operation", "owner_role": "IT-chef"}
    figure = "select numerator, denominator, value, status from review.review_metrics where metric_id = 'S3'"
    reviewed.night(systems=owned)
    assert reviewed.ask(figure) == [(1, 1, 1.0, "met")]
    reviewed.con.execute("update raw.deliveries set state = 'removed'")
    reviewed.con.execute("delete from raw.systems")
    reviewed.night()
    assert reviewed.ask(figure) == [(None, None, None, "unknown")]
    assert "systems" in reviewed.subjects("source_missing")
    assert broken_truths(reviewed.con) == []


def test_a_file_is_stale_when_it_is_older_than_its_source_may_be(reviewed: Reviewed) -> None:
    """Counted in days in Stockholm from the day it came, whatever the cut-off of the review."""
    stale = "select is_current, is_stale from review.review_sources where source = 'systems'"
    deliver(reviewed.con, "systems", [A_ROW["systems"]], datetime(2026, 1, 6, 0, 30, tzinfo=LOCAL_TIME))
    last_day = date(2026, 1, 6) + timedelta(days=CONTRACTS["systems"].freshness_days)
    reviewed.night(known_at=end_of_day(last_day))
    assert reviewed.ask(stale) == [(True, False)]
    assert reviewed.subjects("source_stale") == set()
    reviewed.night(known_at=end_of_day(last_day) + timedelta(microseconds=1))
    assert reviewed.ask(stale) == [(True, True)]
    assert reviewed.subjects("source_stale") == {"systems"}
    said = reviewed.ask("select description_sv from review.review_gaps where rule = 'source_stale'")
    assert said == [("Systemregister levererades senast 2026-01-06 och är för gammal. Lägg en ny export i inkorgen.",)]


def test_a_refused_file_makes_the_one_before_it_stale_until_a_good_one_comes(reviewed: Reviewed) -> None:
    hour = timedelta(hours=1)
    listed = "select file_name, is_current, is_stale, refused_reason from review.review_sources order by received_at"
    reviewed.refuse("systems", NOW - 4 * hour)
    reviewed.night(known_at=NOW - 5 * hour, systems=A_ROW["systems"])
    assert reviewed.ask(listed) == [("systems.csv", True, False, None)], "it had not come yet"

    reviewed.night(known_at=NOW - 3 * hour)
    assert reviewed.ask(listed) == [("systems.csv", True, True, None), ("fil.csv", False, False, "Filen är tom.")]
    assert reviewed.subjects("source_refused") == {"systems"}

    deliver(reviewed.con, "systems", [A_ROW["systems"]], NOW - 2 * hour)
    reviewed.night()
    assert [(current, stale) for _, current, stale, _ in reviewed.ask(listed)] == [
        (False, False), (False, False), (True, False)
    ]  # fmt: skip
    assert reviewed.subjects("source_refused") == set()


def test_where_the_first_file_was_refused_no_older_one_is_spoken_of(reviewed: Reviewed) -> None:
    reviewed.refuse("systems", NOW - timedelta(hours=1), "Rubriken Status saknas.")
    reviewed.night()
    said = "select description_sv from review.review_gaps where subject_id = 'systems' order by 1"
    assert reviewed.ask(said) == [
        ("Den senaste leveransen av Systemregister kunde inte läsas in och används inte. Rubriken Status saknas.",),
        ("Ingen läsbar leverans av Systemregister har kommit, så de mått som bygger på källan är okända. Lägg en export"
         " i inkorgen.",),
    ]  # fmt: skip


def test_a_file_nobody_recognises_is_a_gap_of_its_own_and_no_sources(reviewed: Reviewed) -> None:
    reviewed.refuse(None, NOW - timedelta(hours=1), "Ingen rubrikrad hittades.")
    reviewed.night()
    assert reviewed.ask("select source, refused_reason from review.review_sources") == [
        (None, "Ingen rubrikrad hittades.")
    ]
    assert len(reviewed.subjects("file_not_recognised")) == 1
    assert reviewed.subjects("source_refused") == set()


def test_incidents_are_counted_in_the_month_they_came_in_stockholm(reviewed: Reviewed) -> None:
    came = {
        "a": ("2025-01-31T23:30+01:00", 4),
        "b": ("2025-01-31T23:30+00:00", 4),
        "c": ("2025-02-10T12:00+01:00", 4),
        "d": ("2025-02-11T12:00+01:00", None),
        "last year": ("2024-12-31T23:30+01:00", 4),
        "after the cut-off": ("2025-07-01T00:00+02:00", 4),
    }
    rows = [
        {"incident_id": name, "reported_at": datetime.fromisoformat(at), "severity": severity}
        for name, (at, severity) in came.items()
    ]
    reviewed.night(date(2025, 6, 30), incidents=rows)
    assert reviewed.ask("select * from review.review_incident_months order by month, severity nulls last") == [
        (1, 4, 1), (2, 4, 2), (2, None, 1)
    ]  # fmt: skip
    assert reviewed.ask("select value from review.review_metrics where metric_id = 'I1'") == [(4.0,)]


def test_third_countries_are_those_of_systems_in_operation_covered_or_not(reviewed: Reviewed) -> None:
    abroad = {"status": "in_operation", "third_country": "USA"}
    systems = [
        abroad | {"system_id": "s1", "name": "Moln", "transfer_mechanism": "adequacy"},
        abroad | {"system_id": "s2", "transfer_mechanism": "none"},
        abroad | {"system_id": "s3"},
        abroad | {"system_id": "s4", "status": "retired"},
        {"system_id": "s5", "status": "in_operation", "transfer_mechanism": "scc"},
    ]
    reviewed.night(systems=systems)
    assert reviewed.ask("select * from review.review_third_country order by 1") == [
        ("s1", "Moln", "USA", "adequacy", True), ("s2", "s2", "USA", "none", False), ("s3", "s3", "USA", None, False)
    ]  # fmt: skip
    values = "select metric_id, value from review.review_metrics where metric_id in ('S7', 'S8') order by 1"
    assert reviewed.ask(values) == [("S7", 3.0), ("S8", 2.0)]


ANSWERED = "select input from review.review_iso_inputs where is_answered order by sort"


def test_what_the_standard_asks_and_nothing_answers_is_a_gap(reviewed: Reviewed) -> None:
    reviewed.night()
    inputs = {name for (name,) in reviewed.ask("select input from review.review_iso_inputs")}
    assert inputs == {"a", "b", "c", "d1", "d2", "d3", "d4", "e", "f", "g"}
    assert reviewed.subjects("iso_input_unanswered") == inputs
    said = "select description_sv, section from review.review_gaps where subject_id = 'd3'"
    assert reviewed.ask(said) == [
        ("Punkt d3 i ISO 27001 avsnitt 9.3.2 (Revisionsresultat) besvaras inte: underlag saknas. Lämna den källa eller"
         " text som saknas.", "2")
    ]  # fmt: skip


def test_an_input_is_answered_by_a_known_figure_or_a_written_text(reviewed: Reviewed) -> None:
    reviewed.night(findings=A_ROW["findings"])
    assert reviewed.ask(ANSWERED) == [("d1",), ("d3",), ("e",)], "no finding at all is an answer: there are none"
    reviewed.wrote(budget=True, third_country=False, isms=False)
    reviewed.night()
    assert reviewed.ask(ANSWERED) == [("b",), ("c",), ("d1",), ("d3",), ("e",)]
    assert reviewed.subjects("iso_input_unanswered") == {"a", "d2", "d4", "f", "g"}


def test_a_source_that_came_but_says_nothing_does_not_answer(reviewed: Reviewed) -> None:
    reviewed.night(actions=A_ROW["actions"])
    assert reviewed.ask("select value from review.review_metrics where metric_id = 'A1'") == [(None,)]
    assert reviewed.ask(ANSWERED) == [("a",)], "none is overdue; but no objective has been measured"


def test_every_text_is_listed_once_and_what_is_not_written_is_a_gap(reviewed: Reviewed) -> None:
    reviewed.wrote(strategy=True, isms=False)
    reviewed.night()
    listed = reviewed.ask("select section_key, section, is_written from review.review_narrative order by sort")
    assert listed == [
        ("strategy", "1", True), ("isms", "2", False), ("rsa", "2.2", False), ("third_country", "3.1", False),
        ("budget", "3.2", False), ("judgement", "Bedömning", False),
    ]  # fmt: skip
    gaps = "select subject_id, section from review.review_gaps where rule = 'narrative_missing'"
    assert set(reviewed.ask(gaps)) == {(key, section) for key, section, is_written in listed if not is_written}


def test_control_points_are_the_years_own(reviewed: Reviewed) -> None:
    point = {"working_method": "classification", "likelihood": 3, "consequence": 4, "in_plan": True}
    reviewed.night(
        date(2025, 6, 30),
        control_points=[
            point | {"control_id": "k1", "year": 2025, "followed_up_on": date(2025, 6, 30), "result": "no_deviation"},
            point | {"control_id": "k2", "year": 2025, "followed_up_on": date(2025, 7, 1), "result": "deviation"},
            point | {"control_id": "k1", "year": 2024, "followed_up_on": date(2024, 6, 30), "result": "deviation"},
        ],
    )
    listed = "select control_id, likelihood * consequence, is_followed_up from review.review_control_points order by 1"
    assert reviewed.ask(listed) == [("k1", 12, True), ("k2", 12, False)]
    assert reviewed.ask("select value from review.review_metrics where metric_id = 'C2'") == [(0.0,)]


def test_findings_are_counted_by_where_they_came_from_open_and_of_the_year(reviewed: Reviewed) -> None:
    finding = {"origin": "audit", "area": "security", "severity": 3, "status": "open", "year": 2025}
    reviewed.night(
        findings=[
            finding | {"finding_id": "f1"},
            finding | {"finding_id": "f2", "status": "closed"},
            finding | {"finding_id": "f3", "year": 2023},
            finding | {"finding_id": "f4", "origin": "dpo_report", "area": "dpia", "severity": None},
        ]
    )
    assert reviewed.ask("select * from review.review_findings order by origin") == [
        ("audit", "security", 3, 2, 2), ("dpo_report", "dpia", None, 1, 1)
    ]  # fmt: skip
    values = "select metric_id, value from review.review_metrics where metric_id in ('F1', 'F2') order by 1"
    assert reviewed.ask(values) == [("F1", 2.0), ("F2", 2.0)]


def test_documents_are_those_in_force(reviewed: Reviewed) -> None:
    document = {"kind": "local_instruction", "adopted_on": date(2025, 3, 1), "status": "in_force"}
    reviewed.night(
        documents=[
            document | {"document_id": "d1", "title": "Anvisning"},
            document | {"document_id": "d2", "adopted_on": date(2020, 3, 1)},
            document | {"document_id": "d3", "status": "draft"},
            document | {"document_id": "d4", "status": None},
        ]
    )
    assert reviewed.ask("select document_id, title, is_current from review.review_documents order by 1") == [
        ("d1", "Anvisning", True), ("d2", "d2", False)
    ]  # fmt: skip
