"""The companies the review is tried on: ordinary, empty, overwhelmed, and hostile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from marts import World, course, default_settings, gap, judged

from pipelines.review.model import Review

#: Publishes a world and reads its review; the fixture ``read`` is one.
Read = Callable[..., Review]


def normal() -> World:
    """A company with a bit of everything: met, missed, unknown, better and worse."""
    return World(
        tables={
            "review_gaps": [
                gap(
                    1,
                    "S8",
                    "critical",
                    description_sv="Systemet Molnet för uppgifter till USA utan överföringsmekanism.",
                ),
                gap(2),
                gap(3),
                gap(4, "P1", "medium", subject_type="procurement"),
                gap(5, None, "low"),
                gap(6, closed_on=date(2025, 12, 1), closed_because="mended"),
                gap(7, closed_on=date(2025, 1, 1), closed_because="out_of_scope"),
            ],
            "review_actions": [
                {
                    "action_id": "A-1",
                    "decided_year": 2024,
                    "planned_year": 2025,
                    "title": "Inför rutin för incidenter",
                    "owner_role": "IT-chef",
                    "due_on": date(2025, 6, 30),
                    "status": "done",
                    "completed_on": date(2025, 6, 15),
                    "overdue": False,
                },
                {
                    "action_id": "A-2",
                    "decided_year": 2024,
                    "planned_year": 2025,
                    "title": "Klassa alla system",
                    "owner_role": "Systemägare",
                    "due_on": date(2025, 9, 30),
                    "status": "in_progress",
                    "overdue": True,
                },
                {
                    "action_id": "A-3",
                    "decided_year": 2025,
                    "planned_year": 2026,
                    "title": "Öva kontinuitetsplaner",
                    "owner_role": "Systemägare",
                    "status": "planned",
                    "business_plan_goal": "3.5",
                    "overdue": False,
                },
                {
                    "action_id": "A-4",
                    "decided_year": 2025,
                    "planned_year": 2027,
                    "title": "Årlig revision av styrdokument",
                    "status": "planned",
                    "overdue": False,
                },
            ],
            "review_trace": [judged("S1", number, number > 2) for number in range(1, 15)]
            + [judged("T1", 0, False, subject_type="unit", subject_name="Scenteknik", subjects=20, line=None)],
            "review_incident_months": [
                {"month": 2, "severity": 1, "incidents": 9},
                {"month": 9, "severity": 2, "incidents": 4},
                {"month": 11, "severity": None, "incidents": 1},
            ],
            "review_third_country": [
                {
                    "system_id": "S-1",
                    "system_name": "Molnet",
                    "third_country": "USA",
                    "transfer_mechanism": "none",
                    "is_covered": False,
                },
                {
                    "system_id": "S-2",
                    "system_name": "Arkivet",
                    "third_country": "USA",
                    "transfer_mechanism": "scc",
                    "is_covered": True,
                },
            ],
            "review_documents": [
                {
                    "document_id": "D-1",
                    "title": "Lokal anvisning för informationssäkerhet",
                    "kind": "local_instruction",
                    "owner_role": "Bolagschef",
                    "adopted_on": date(2024, 1, 1),
                    "revised_on": date(2025, 3, 1),
                    "is_current": True,
                },
            ],
            "review_control_points": [
                {
                    "control_id": "K1",
                    "working_method": "access_management",
                    "likelihood": 3,
                    "consequence": 4,
                    "in_plan": True,
                    "is_followed_up": True,
                    "followed_up_on": date(2025, 10, 1),
                    "result": "no_deviation",
                },
                {
                    "control_id": "K2",
                    "working_method": "procurement",
                    "likelihood": 2,
                    "consequence": 2,
                    "in_plan": False,
                    "is_followed_up": False,
                },
            ],
            "review_findings": [
                {"origin": "dpo_report", "area": "records", "severity": 3, "open_findings": 1, "year_findings": 1},
                {"origin": "audit", "area": "security", "severity": 1, "open_findings": 0, "year_findings": 0},
            ],
            "review_settings": [
                *(row for row in default_settings() if row["key"] != "INFOSAK"),
                {
                    "kind": "target",
                    "key": "T1",
                    "name_sv": "Utbildning",
                    "name_en": "Training",
                    "default_value": "0.95",
                    "value": "0.9",
                    "is_override": True,
                },
                course("INFOSAK", "infosec, all, 12", value="infosec, managers, 24", is_override=True),
            ],
            "rejected_rows": [
                {
                    "source": "employees",
                    "file_name": "personal.csv",
                    "sha256": "5" * 64,
                    "line": 9,
                    "column_name": "start_date",
                    "reason": "”Anställd från” är inget datum som går att läsa.",
                },
            ],
        }
    )


def empty() -> World:
    """A first night with nothing in the inbox."""
    return World(figures={}, median=None, received=set(), written=False)


def many_gaps(count: int = 5_000) -> World:
    """A company with more gaps than anyone can read."""
    world = normal()
    severities = ("high", "medium", "low")
    world.tables["review_gaps"] = [gap(number, "S1", severities[number % 3]) for number in range(count)]
    world.tables["review_trace"] = [judged("S1", number, False) for number in range(count)]
    world.figures["S1"] = (0, count, 0.5)
    return world


HOSTILE = (
    "<script>alert('hej')</script>",
    "{{ T1 }} \\{{ T2 }} {% raw %}",
    '#set page(fill: red) $x^2$ @ref "citat" \\ `kod`',
    "نظام الرواتب مرحبا",
    "שלום \u202egnp.exe\u202c",
    "S" * 300,
    "漢字 😀 café\u0301",
    "bell\x07 null\x00 \ufffe]]> &amp; ⟦T1⟧",
)


def hostile() -> World:
    """A company whose names are what nobody should name a system."""
    world = normal()
    world.organisation = "Bolaget <b>&</b> #Söner \\{{"
    for number, name in enumerate(HOSTILE):
        world.tables["review_gaps"].append(
            gap(
                100 + number,
                "S1",
                "critical",
                rule=f"hostile-{number}",
                subject_name=name,
                description_sv=f"Systemet {name} är inte klassat.",
            )
        )
        world.tables["review_trace"].append(judged("S1", 100 + number, False, subject_name=name))
        world.tables["review_third_country"].append(
            {"system_id": f"H-{number}", "system_name": name, "third_country": name, "is_covered": False}
        )
        world.tables["review_actions"].append(
            {
                "action_id": f"H-{number}",
                "decided_year": 2024,
                "planned_year": 2026,
                "title": name,
                "status": "planned",
                "overdue": False,
            }
        )
    return world
