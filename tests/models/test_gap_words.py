"""A gap asks for what there is to do: it says what is known of its subject, and asks for nothing that is done."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import duckdb
import pytest
from warehouse_of import Models, broken_truths, deliver, figures, set_night

D = date(2025, 12, 31)
AFTER = date(2026, 2, 1)
LONG_AGO = date(2021, 3, 4)


class Told:
    """A warehouse, and the gaps of a night in it."""

    def __init__(self, con: duckdb.DuckDBPyConnection, models: Models) -> None:
        self.con, self.models = con, models

    def night(self, **rows: Any) -> None:
        for source, given in rows.items():
            deliver(self.con, source, given if isinstance(given, list) else [given])
        set_night(self.con, D.year, D)
        self.models.build(self.con)
        assert broken_truths(self.con) == []

    def gaps(self, metric: str) -> list[tuple[str, str, str]]:
        """Rule, severity and Swedish sentence of a metric's gaps, in the order of their subjects."""
        return self.con.execute(
            "select rule, severity, description_sv from review.review_gaps where metric_id = ? order by subject_id",
            [metric],
        ).fetchall()

    def said(self, rule: str) -> list[str]:
        found = self.con.execute(
            "select description_sv from review.review_gaps where rule = ? order by subject_id", [rule]
        )
        return [text for (text,) in found.fetchall()]


@pytest.fixture
def told(con: duckdb.DuckDBPyConnection, models: Models) -> Told:
    return Told(con, models)


def test_a_document_is_told_of_by_what_happened_to_it_last(told: Told) -> None:
    in_force = {"status": "in_force", "kind": "other"}
    told.night(
        documents=[
            in_force | {"document_id": "1", "title": "Ett", "adopted_on": LONG_AGO},
            in_force | {"document_id": "2", "title": "Två", "adopted_on": LONG_AGO, "revised_on": date(2024, 1, 2)},
            in_force | {"document_id": "3", "title": "Tre", "adopted_on": LONG_AGO, "revised_on": AFTER},
            in_force | {"document_id": "4", "title": "Fyra", "adopted_on": AFTER},
        ]
    )
    later = "efter brytdatum. Inget behöver göras, men det räknas inte i den här genomgången."
    assert told.gaps("D1") == [
        ("document_never_revised", "medium",
         "Dokumentet Ett antogs 2021-03-04 och har inte reviderats sedan dess. Revidera det."),
        ("document_not_revised", "medium", "Dokumentet Två reviderades senast 2024-01-02. Revidera det."),
        ("document_revised_later", "low", f"Dokumentet Tre reviderades 2026-02-01, {later}"),
        ("document_adopted_later", "low", f"Dokumentet Fyra antogs 2026-02-01, {later}"),
    ]  # fmt: skip


SYSTEM = {"system_id": "s1", "name": "Biljett", "status": "in_operation", "is_critical": True}
ACTIVITY = {"activity_id": "b1", "name": "Kundregister"}
POINT = {"control_id": "k1", "year": 2025, "working_method": "classification", "in_plan": True}
LATER: list[tuple[str, str, dict[str, Any]]] = [
    ("I3", "incident_closed_later",
     {"incidents": {"incident_id": "i1", "reported_at": datetime(2025, 5, 1, tzinfo=UTC),
                    "closed_at": datetime(2026, 2, 1, 12, tzinfo=UTC)}}),
    ("S2", "classification_later", {"systems": SYSTEM | {"classified_on": AFTER}}),
    ("S4", "continuity_plan_later",
     {"systems": SYSTEM, "continuity_plans": {"plan_id": "p1", "system_id": "s1", "adopted_on": AFTER}}),
    ("S5", "continuity_plan_exercised_later",
     {"systems": SYSTEM, "continuity_plans": {"plan_id": "p1", "system_id": "s1", "exercised_on": AFTER}}),
    ("S6", "access_reviewed_later",
     {"systems": SYSTEM, "access_reviews": [{"review_id": "g1", "system_id": "s1", "reviewed_on": AFTER},
                                            {"review_id": "g2", "system_id": "s1", "reviewed_on": LONG_AGO}]}),
    ("S9", "ai_assessed_later", {"systems": SYSTEM | {"uses_ai": True, "risk_assessed_on": AFTER}}),
    ("R2", "processing_reviewed_later", {"processing_activities": ACTIVITY | {"reviewed_on": AFTER}}),
    ("R3", "dpia_done_later", {"processing_activities": ACTIVITY | {"dpia_required": True, "dpia_done_on": AFTER}}),
    ("C1", "control_followed_up_later", {"control_points": POINT | {"followed_up_on": AFTER}}),
    ("A3", "project_assessed_later",
     {"projects": {"project_id": "j1", "name": "Ny webb", "started_on": LONG_AGO, "risk_assessed_on": AFTER}}),
]  # fmt: skip


@pytest.mark.parametrize(("metric", "rule", "rows"), LATER, ids=[metric for metric, *_ in LATER])
def test_what_was_done_after_the_cut_off_does_not_count_and_is_not_asked_for_again(
    told: Told, metric: str, rule: str, rows: dict[str, Any]
) -> None:
    told.night(**rows)
    assert figures(told.con)[metric] == (0, 1, 0.0)
    ((found, severity, text),) = told.gaps(metric)
    assert (found, severity) == (rule, "low")
    assert "2026-02-01, efter brytdatum. Inget behöver göras" in text


def test_an_action_that_is_done_is_not_told_to_be_finished(told: Told) -> None:
    due = {"decided_year": 2024, "due_on": date(2025, 6, 1)}
    told.night(
        actions=[
            due | {"action_id": "1", "title": "Utbilda", "status": "done"},
            due | {"action_id": "2", "title": "Klassa", "status": "done", "completed_on": AFTER},
            due | {"action_id": "3", "title": "Öva", "status": "planned", "completed_on": AFTER},
            due | {"action_id": "4", "title": "Granska", "status": "done", "completed_on": D},
        ]
    )
    assert figures(told.con)["A1"] == (1, 4, 0.25)
    assert told.gaps("A1") == [
        ("action_done_undated", "medium",
         "Åtgärden 1 Utbilda är markerad som klar men saknar datum. Ange när den blev klar."),
        ("action_done_later", "low", "Åtgärden 2 Klassa blev klar 2026-02-01, efter brytdatum. Inget behöver göras, men"
         " det räknas inte i den här genomgången."),
        ("action_not_done", "medium", "Åtgärden 3 Öva skulle vara klar 2025-06-01 men är inte klar. Slutför den eller"
         " besluta nytt datum."),
    ]  # fmt: skip


def test_no_deviation_is_a_fact_only_where_a_follow_up_has_a_result(told: Told) -> None:
    told.night(
        control_points=[
            POINT | {"control_id": "1"},
            POINT | {"control_id": "2", "followed_up_on": D},
            POINT | {"control_id": "3", "followed_up_on": AFTER, "result": "deviation"},
            POINT | {"control_id": "4", "followed_up_on": D, "in_plan": False},
        ]
    )
    assert figures(told.con)["C2"] == (None, None, None)
    lacking = (
        "Kontrollpunkten 2 (Informationsklassning) är uppföljd men saknar resultat. Ange om uppföljningen visade en"
    )
    assert told.said("control_result_missing") == [f"{lacking} avvikelse."]
    told.con.execute("update raw.control_points set result = 'no_deviation' where control_id = '2'")
    told.night()
    assert figures(told.con)["C2"] == (0, None, 0.0)
    assert told.said("control_result_missing") == []


def test_where_results_are_not_in_the_export_no_point_is_blamed(told: Told) -> None:
    deliver(told.con, "control_points", [POINT | {"followed_up_on": D}], lacking=["result"])
    told.night()
    assert told.said("control_result_missing") == []
    assert len(told.said("column_missing")) == 1


def test_another_working_method_has_a_name_and_so_has_none(told: Told) -> None:
    methods = {"4": "other", "5": None}
    told.night(control_points=[POINT | {"control_id": key, "working_method": value} for key, value in methods.items()])
    assert [text.partition(" i internkontrollplanen")[0] for text in told.said("control_not_followed_up")] == [
        "Kontrollpunkten 4 (Annat arbetssätt)", "Kontrollpunkten 5 (arbetssätt saknas)"
    ]  # fmt: skip


def test_a_number_of_days_has_the_decimal_sign_of_its_language(told: Told) -> None:
    came = datetime(2025, 3, 1, 12, tzinfo=UTC)
    closed = [datetime(2025, 4, 1, 12, tzinfo=UTC), datetime(2025, 4, 2, 12, tzinfo=UTC)]
    told.night(
        incidents=[
            {"incident_id": str(number), "reported_at": came, "closed_at": day} for number, day in enumerate(closed)
        ]
    )
    said = "select description_sv, description_en from review.review_gaps where rule = 'incident_slow'"
    ((swedish, english),) = told.con.execute(said).fetchall()
    assert swedish.startswith("Mediantiden till avslutad incident är 31,5 dagar, mer än målet.")
    assert english.startswith("The median time to a closed incident is 31.5 days")


def test_a_course_is_the_same_however_its_code_is_written(told: Told) -> None:
    people = [{"employee_id": f"e{n}", "unit": "Scen", "start_date": LONG_AGO} for n in range(2)]
    taken = {"course_code": " Dataskydd", "status": "completed", "completed_on": D}
    told.night(employees=people, training=[taken | {"employee_id": "e0"}, taken | {"employee_id": "e1"}])
    assert figures(told.con)["T2"] == (2, 2, 1.0)
    assert figures(told.con)["T1"] == (0, 2, 0.0)
    (first, *others) = told.said("course_missing")
    assert first == (
        "Kurskoden INCIDENT-CHEF finns inte i exporten från källan Genomförda utbildningar, så den kursen har ingen"
        " gått enligt underlaget. Ta med kursen i exporten eller rätta koden i listan över obligatoriska kurser."
    )
    assert [text.split()[1] for text in others] == ["INFOSAK", "SYSTEMANSVAR"]
    listed = "select course_code, is_mandatory from core.dim_course where course_code = 'DATASKYDD'"
    assert told.con.execute(listed).fetchall() == [("DATASKYDD", True)]
