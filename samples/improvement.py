"""What the company means to do better: its action plan and its development projects."""

from __future__ import annotations

from samples.hand import Day, edge_day, hand_cells, some
from samples.truth import Dice, Row, Values

GOAL = "3.5 Hög beredskap och stark rådighet ska råda i alla verksamhetsområden"
GOALS = [(GOAL, 6), ("3.5", 2), ("Mål 3.5", 1)]
COORDINATOR, SECURITY = "Informationssäkerhetssamordnare", "Säkerhetschef"
IT, HR, PROCURER = "IT-chef", "HR-chef", "Inköpschef"
#: Decided, planned, title, area, responsible, due, status, completed; years counted from the review's.
DECIDED: list[tuple[int, int, str, str, str, Day | None, str, Day | None]] = [
    (-2, -1, "Besluta en lokal rutin för incidenthantering", "governance", SECURITY, (-1, 6, 30), "done", (-1, 5, 20)),
    (-2, -1, "Utse ägare till varje system", "classification", IT, (-1, 12, 31), "done", (-1, 12, 1)),
    (-2, -1, "Ersätta den gamla filservern", "other", IT, (-1, 10, 1), "cancelled", None),
    (-2, 0, "Införa tvåfaktorsinloggning vid distansarbete", "access", IT, (0, 3, 31), "done", (0, 6, 2)),
    (-2, 0, "Ta fram kontinuitetsplan för biljetter", "continuity", "Biljettchef", (0, 6, 30), "in_progress", None),
    (-1, 0, "Ge alla nyanställda grundkursen inom en månad", "training", HR, (0, 12, 31), "done", (0, 12, 18)),
    (-1, 0, "Öva incidentrutinen med alla nya chefer", "manager_routine", SECURITY, (0, 11, 30), "done", (0, 11, 12)),
    (-1, 0, "Klassa de system som saknar klassning", "classification", COORDINATOR, (0, 12, 31), "in_progress", None),
    (-1, 0, "Se över behörigheter i ekonomi- och lönesystem", "access", "Ekonomichef", (0, 9, 30), "done", (0, 9, 25)),
    (-1, 0, "Revidera den lokala anvisningen", "governance", COORDINATOR, (0, 5, 31), "done", (0, 4, 8)),
    (-1, 0, "Ta fram kravbilaga om informationssäkerhet", "procurement", PROCURER, (0, 4, 30), "done", (0, 4, 28)),
    (-1, 0, "Öva reservrutinen för insläpp utan nät", "continuity", "Publikchef", (0, 10, 31), "planned", None),
    (-1, 0, "Ta fram vägledning för generativ AI", "other", "Digitaliseringschef", (0, 10, 1), "done", (1, 1, 5)),
    (-1, 1, "Pröva en enklare väg att anmäla incidenter", "other", COORDINATOR, (1, 6, 30), "in_progress", None),
]  # fmt: skip
#: What is planned for each of the three years to come: title, area, responsible.
PLANNED: list[list[tuple[str, str, str]]] = [
    [
        ("Fler medarbetare genomför de obligatoriska e-utbildningarna", "training", HR),
        ("Alla chefer går igenom incidentrutinen, med övning", "manager_routine", SECURITY),
        ("Kontinuitetsplaner tas fram för de relevanta system som saknar", "continuity", COORDINATOR),
        ("Behörigheter granskas i alla system i drift", "access", IT),
        ("Återstående system klassas", "classification", COORDINATOR),
        ("De styrande dokumenten revideras", "governance", COORDINATOR),
    ],
    [
        ("E-utbildningarna följs upp per enhet varje tertial", "training", HR),
        ("Nya chefer får incidentrutinen i introduktionen", "manager_routine", HR),
        ("Kontinuitetsplanerna övas", "continuity", COORDINATOR),
        ("Granskningen av behörigheter görs om, med färre undantag", "access", IT),
        ("Klassningar äldre än tre år görs om", "classification", COORDINATOR),
        ("De styrande dokumenten revideras", "governance", COORDINATOR),
    ],
    [
        ("Utbildningarna kompletteras med korta övningar i vardagen", "training", HR),
        ("Incidentrutinen övas tillsammans med leverantörer", "manager_routine", SECURITY),
        ("Övningarna av kontinuitetsplaner fortsätter", "continuity", COORDINATOR),
        ("Behörigheter granskas automatiskt där det går", "access", IT),
        ("Klassningen blir en del av projektmodellen", "classification", "Digitaliseringschef"),
        ("De styrande dokumenten revideras", "governance", COORDINATOR),
    ],
]
ACTION_WORDS = {
    "area": {
        "access": ["Behörighetshantering"],
        "classification": ["Informationsklassning"],
        "continuity": ["Kontinuitetshantering"],
        "governance": ["Styrande dokument"],
        "procurement": ["Inköp"],
    },
    "status": {"planned": ["Ej påbörjad"], "in_progress": ["Pågår", "Påbörjad"], "done": ["Genomförd", "Åtgärdad"]},
}
STATUSES = ("planned", "in_progress", "done", "cancelled")

#: Name, started, ended, risk assessed, classified, impact assessed, uses AI.
PROJECTS: list[tuple[str, Day, Day | None, Day | None, Day | None, Day | None, bool]] = [
    ("Nya nät i verkstäderna", (-2, 9, 1), (-1, 11, 30), None, None, None, False),
    ("Byte av lönesystem", (-2, 10, 1), (0, 3, 31), (-2, 11, 15), (-2, 12, 1), (-1, 1, 20), False),
    ("Ny webbplats", (-1, 2, 1), (0, 1, 1), (-1, 3, 3), (-1, 3, 10), None, False),
    ("Nytt biljettsystem", (-1, 3, 1), None, (-1, 4, 10), (-1, 4, 10), (-1, 9, 1), False),
    ("E-arkiv", (-1, 5, 6), None, (-1, 8, 20), (-1, 8, 20), None, False),
    ("Digital scenplanering", (-1, 9, 2), None, (0, 1, 14), (0, 1, 14), None, False),
    ("Besöksräkning i foajén", (0, 1, 20), (0, 9, 30), (0, 2, 3), None, (0, 2, 10), False),
    ("Undertexter med AI-stöd", (0, 2, 10), None, (0, 3, 25), (0, 3, 25), None, True),
    ("Självbetjäning för publikvärdar", (0, 3, 17), None, (0, 4, 2), None, None, False),
    ("Chattrobot för publikfrågor", (0, 8, 25), None, None, None, None, True),
    ("Digitala guider för barn", (0, 9, 15), None, (0, 12, 31), (0, 11, 3), (0, 12, 10), False),
    ("Bokning av lokaler", (0, 12, 31), None, (0, 12, 1), None, None, False),
    ("Energimätning i husen", (1, 1, 5), None, None, None, None, False),
]


def draw_actions(dice: Dice, year: int) -> list[Row]:
    """What earlier reviews decided, and what is planned for the three years to come; in the years' order."""
    rows: list[Row] = []
    for decided, planned, title, area, owner, due, status, completed in some(dice, DECIDED + _planned()):
        values: Values = {
            "action_id": f"Å-{year + decided}-{len(rows) + 1:02d}",
            "decided_year": dice.twist(year + decided, None, year - 1, year, year + 1),
            "planned_year": year + planned,
            "title": title,
            "area": dice.twist(area, None, "other"),
            "owner_role": owner,
            "due_on": edge_day(dice, year, due),
            "status": dice.twist(status, None, *STATUSES),
            "completed_on": edge_day(dice, year, completed),
            "business_plan_goal": dice.pick(GOALS) if planned > 0 or dice.chance(0.4) else None,
        }
        rows.append(Row(values, hand_cells(dice, values, ACTION_WORDS)))
    return rows


def _planned() -> list[tuple[int, int, str, str, str, Day | None, str, Day | None]]:
    return [
        (0, ahead, title, area, owner, (ahead, 12, 31), "planned", None)
        for ahead, many in enumerate(PLANNED, start=1)
        for title, area, owner in many
    ]


def draw_projects(dice: Dice, year: int) -> list[Row]:
    """Projects that ended before the year, are under way in it, or begin after it."""
    rows: list[Row] = []
    for index, (name, started, ended, assessed, classified, dpia, uses_ai) in enumerate(some(dice, PROJECTS)):
        values: Values = {
            "project_id": f"P-{index + 1:02d}",
            "name": name,
            "started_on": edge_day(dice, year, started),
            "ended_on": edge_day(dice, year, ended),
            "risk_assessed_on": edge_day(dice, year, assessed),
            "classified_on": edge_day(dice, year, classified),
            "dpia_done_on": edge_day(dice, year, dpia),
            "uses_ai": uses_ai,
        }
        rows.append(Row(values, hand_cells(dice, values, {})))
    return rows
