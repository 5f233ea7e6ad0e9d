"""What the company has decided and follows up: governing documents, internal control, findings."""

from __future__ import annotations

from samples.hand import Day, edge_day, hand_cells, some
from samples.truth import Dice, Row, Values

COORDINATOR = "Informationssäkerhetssamordnare"
LOCAL, ROUTINE = "local_instruction", "incident_routine"
#: Title, kind, owner, adopted, revised, status.
DOCUMENTS: list[tuple[str, str, str, Day, Day | None, str]] = [
    ("Lokal anvisning för informationssäkerhet", LOCAL, "Vd", (-9, 2, 1), None, "withdrawn"),
    ("Lokal anvisning för informationssäkerhet och dataskydd", LOCAL, "Vd", (-4, 5, 12), (0, 4, 8), "in_force"),
    ("Lokal rutin för incidenthantering", ROUTINE, "Säkerhetschef", (-3, 9, 1), (0, 5, 20), "in_force"),
    ("Övergripande kontinuitetsplan", "other", "Vd", (0, 1, 1), None, "in_force"),
    ("Rutin för behörighetshantering", "other", "IT-chef", (-3, 10, 3), (0, 2, 17), "in_force"),
    ("Rutin för informationsklassning", "other", COORDINATOR, (-2, 11, 4), (0, 9, 30), "in_force"),
    ("Rutin för säkerhetskopiering och återläsning", "other", "IT-chef", (-5, 3, 1), (-1, 12, 31), "in_force"),
    ("Rutin för registrerades rättigheter", "other", "Dataskyddssamordnare", (-2, 1, 15), (0, 10, 2), "in_force"),
    ("Informationshanteringsplan", "other", "Arkivansvarig", (-6, 4, 1), (0, 6, 12), "in_force"),
    ("Riktlinje för mobila enheter och distansarbete", "other", "IT-chef", (-3, 3, 20), (-1, 3, 14), "in_force"),
    ("Rutin för säkerhet i upphandling och inköp", "other", "Inköpschef", (0, 3, 3), None, "in_force"),
    ("Rutin för avveckling av system", "other", "IT-chef", (0, 4, 1), None, "in_force"),
    ("Riktlinje för generativ AI", "other", "Digitaliseringschef", (0, 11, 24), None, "draft"),
    ("It-policy", "other", "Vd", (-8, 1, 10), (-6, 1, 10), "withdrawn"),
]  # fmt: skip
DOCUMENT_WORDS = {
    "status": {"in_force": ["Gällande", "Gäller", "I kraft"], "draft": ["Utkast"], "withdrawn": ["Upphävd", "Upphävt"]}
}

#: Year, id, working method, likelihood, consequence, in the plan, followed up, result, comment.
CONTROL_POINTS: list[tuple[int, str, str, int, int, bool, Day | None, str | None, str | None]] = [
    (-1, "IK-01", "local_instruction", 3, 4, True, (-1, 10, 9), "no_deviation", "Stickprov på åtta enheter."),
    (-1, "IK-02", "procurement", 4, 4, True, (-1, 11, 20), "deviation", "Krav saknades i två av tolv underlag."),
    (-1, "IK-03", "access_management", 3, 4, False, None, None, None),
    (-1, "IK-04", "incident_handling", 2, 4, False, None, None, None),
    (-1, "IK-05", "classification", 4, 3, False, (-1, 12, 3), "no_deviation", "Följdes upp utanför planen."),
    (-1, "IK-06", "other", 2, 5, False, None, None, "Längre strömavbrott under föreställning."),
    (0, "IK-01", "local_instruction", 2, 4, True, (0, 10, 14), "no_deviation", "Stickprov på tio enheter."),
    (0, "IK-02", "procurement", 3, 4, True, (0, 11, 5), "no_deviation", "Samtliga underlag hade krav."),
    (0, "IK-03", "access_management", 4, 4, True, (1, 1, 5), "deviation", "Konton fanns kvar efter avslut."),
    (0, "IK-04", "incident_handling", 2, 4, False, None, None, None),
    (0, "IK-05", "classification", 3, 3, False, None, None, "Tas upp igen nästa år."),
    (0, "IK-06", "other", 2, 5, False, None, None, "Längre strömavbrott under föreställning."),
    (0, "IK-07", "other", 3, 3, False, None, None, "Beroende av en enda leverantör av scenstyrning."),
]  # fmt: skip
CONTROL_WORDS = {
    "working_method": {"local_instruction": ["Lokal anvisning"], "procurement": ["Upphandling"], "other": ["Annat"]},
    "result": {"no_deviation": ["Utan avvikelse", "ingen avvikelse"], "deviation": ["avvikelse"]},
}
METHODS = ("access_management", "local_instruction", "incident_handling", "classification", "procurement", "other")

#: Year, origin, area, severity, description, status.
FINDINGS: list[tuple[int, str, str, int, str, str]] = [
    (-1, "dpo_report", "records", 3, "Registerförteckningen saknade behandlingar i tre verksamheter.", "closed"),
    (-1, "dpo_report", "governance", 2, "Rutinen för registrerades rättigheter var inte beslutad.", "closed"),
    (-1, "dpo_report", "measures", 3, "Loggar granskades inte i system med känsliga uppgifter.", "open"),
    (-1, "dpo_report", "dpia", 2, "Mallen för konsekvensbedömning användes inte.", "closed"),
    (-1, "dpo_report", "rights", 1, "Inget av nämnvärd betydelse.", "closed"),
    (-1, "dpo_report", "breaches", 2, "Två incidenter dokumenterades sent.", "closed"),
    (-1, "audit", "security", 2, "Behörigheter i ekonomisystemet följdes inte upp varje år.", "closed"),
    (-1, "supervision", "breaches", 2, "Myndigheten bad om komplettering av en anmälan.", "closed"),
    (0, "dpo_report", "records", 2, "Var tionde behandling saknade uppgift om gallring.", "open"),
    (0, "dpo_report", "governance", 1, "Inget av nämnvärd betydelse.", "closed"),
    (0, "dpo_report", "measures", 2, "Testmiljön för biljetter innehöll riktiga uppgifter.", "closed"),
    (0, "dpo_report", "dpia", 3, "Konsekvensbedömning saknades för kamerabevakningen.", "open"),
    (0, "dpo_report", "rights", 2, "Svar på begäran om registerutdrag tog för lång tid.", "open"),
    (0, "dpo_report", "breaches", 1, "Inget av nämnvärd betydelse.", "closed"),
    (0, "audit", "records", 2, "Förteckningen bör granskas inför varje ny säsong.", "open"),
    (0, "internal", "security", 2, "Reservrutinen för insläpp var okänd för timanställda.", "open"),
    (0, "internal", "security", 3, "Ett delat konto användes i ljusbåset.", "closed"),
]
FINDING_WORDS = {"status": {"open": ["Öppet", "Pågående"], "closed": ["Åtgärdat", "Stängd"]}}
ORIGINS = ("audit", "dpo_report", "supervision", "internal")
AREAS = ("records", "governance", "measures", "dpia", "rights", "breaches", "security")


def draw_documents(dice: Dice, year: int) -> list[Row]:
    """Governing documents, those of one kind together, as the register groups them."""
    rows: list[Row] = []
    for index, (title, kind, owner, adopted, revised, status) in enumerate(some(dice, DOCUMENTS)):
        values: Values = {
            "document_id": f"SD-{index + 1:02d}",
            "title": title,
            "kind": dice.twist(kind, None, "other", "incident_routine", "local_instruction"),
            "owner_role": owner,
            "adopted_on": edge_day(dice, year, adopted),
            "revised_on": edge_day(dice, year, revised),
            "status": dice.twist(status, None, "in_force", "draft", "withdrawn"),
        }
        rows.append(Row(values, hand_cells(dice, values, DOCUMENT_WORDS)))
    return rows


def draw_control_points(dice: Dice, year: int) -> list[Row]:
    """The risks of two years' analyses; the same id comes again the next year."""
    rows: list[Row] = []
    for past, key, method, likelihood, consequence, planned, followed, result, comment in some(dice, CONTROL_POINTS):
        values: Values = {
            "year": year + past,
            "control_id": key,
            "working_method": dice.twist(method, None, *METHODS),
            "likelihood": dice.twist(likelihood, None, 1, 5),
            "consequence": dice.twist(consequence, None, 1, 5),
            "in_plan": dice.twist(planned, True, not planned),
            "followed_up_on": edge_day(dice, year, followed),
            "result": dice.twist(result, None, "deviation", "no_deviation"),
            "comment": comment,
        }
        rows.append(Row(values, hand_cells(dice, values, CONTROL_WORDS)))
    return rows


def draw_findings(dice: Dice, year: int) -> list[Row]:
    """What audits, the data protection officer, authorities and the company itself have found in two years."""
    rows: list[Row] = []
    for index, (past, origin, area, severity, description, status) in enumerate(some(dice, FINDINGS)):
        values: Values = {
            "finding_id": f"I-{year + past}-{index + 1:02d}",
            "year": dice.twist(year + past, None, year - 1, year, year + 1),
            "origin": dice.twist(origin, None, "audit", *ORIGINS),
            "area": dice.twist(area, None, "security", *AREAS),
            "severity": dice.twist(severity, None, 2, 3, 4),
            "description": description,
            "status": dice.twist(status, None, "open", "closed"),
        }
        rows.append(Row(values, hand_cells(dice, values, FINDING_WORDS)))
    return rows
