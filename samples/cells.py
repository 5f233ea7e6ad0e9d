"""What stands in each cell of an export, and where each source's export is."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from samples.headings import HEADINGS
from samples.truth import STOCKHOLM, Row

#: Which file, and which sheet of it, carries each source.
FILES: dict[str, tuple[str, str | None]] = {
    "employees": ("personal.csv", None),
    "training": ("utbildning.xlsx", "Rapport"),
    "incidents": ("arenden.csv", None),
    "procurements": ("upphandlingar.xlsx", "Upphandlingar"),
    "systems": ("systemregister.xlsx", "System"),
    "continuity_plans": ("systemregister.xlsx", "Kontinuitetsplaner"),
    "access_reviews": ("systemregister.xlsx", "Behörighetsgranskningar"),
    "processing_activities": ("registerforteckning.xlsx", "Behandlingar"),
    "documents": ("styrdokument.xlsx", "Styrande dokument"),
    "control_points": ("internkontroll.xlsx", "VoR och IKP"),
    "findings": ("iakttagelser.csv", None),
    "actions": ("atgardsplan.xlsx", "Åtgärder"),
    "projects": ("projekt.xlsx", "Projekt"),
}

#: Columns of personal data, in the exports only: after which canonical column they stand.
PERSONAL_COLUMNS = {
    "employees": ("employee_id", ["Personnummer", "Namn", "E-post"]),
    "training": ("employee_id", ["Namn"]),
    "incidents": ("incident_id", ["Rubrik", "Beskrivning"]),
}

#: The plain word for each code, by source.
WORDS: dict[str, dict[str, str]] = {
    "systems": {
        "in_operation": "I drift", "planned": "Planerat", "retired": "Avvecklat", "on_premises": "Lokal",
        "cloud": "Moln", "adequacy": "Adekvat nivå", "scc": "Standardavtalsklausuler", "bcr": "BCR",
        "none": "Ingen",
    },
    "documents": {
        "local_instruction": "Lokal anvisning", "incident_routine": "Lokal rutin för incidenthantering",
        "other": "Övrigt", "in_force": "Gällande", "draft": "Utkast", "withdrawn": "Upphävd",
    },
    "control_points": {
        "access_management": "Behörighetshantering", "local_instruction": "Implementering av lokal anvisning",
        "incident_handling": "Incidenthantering", "classification": "Informationsklassning",
        "procurement": "Informationssäkerhet inom upphandlingsförfarandet", "other": "Övrigt",
        "no_deviation": "Ingen avvikelse", "deviation": "Avvikelse",
    },
    "findings": {
        "audit": "Revision", "dpo_report": "GDPR-årsrapport", "supervision": "Tillsyn",
        "internal": "Egen uppföljning", "records": "Registerförteckning", "governance": "Styrdokument",
        "measures": "Tekniska och organisatoriska åtgärder", "dpia": "Konsekvensbedömningar",
        "rights": "Individens rättigheter", "breaches": "Personuppgiftsincidenter",
        "security": "Informationssäkerhet", "open": "Öppen", "closed": "Åtgärdad",
    },
    "actions": {
        "training": "Utbildning", "manager_routine": "Chefsrutin", "continuity": "Kontinuitet",
        "access": "Behörighet", "classification": "Klassning", "governance": "Styrning",
        "procurement": "Upphandling", "other": "Övrigt", "planned": "Planerad", "in_progress": "Pågående",
        "done": "Klar", "cancelled": "Utgår",
    },
}  # fmt: skip


def export_columns(source: str) -> list[tuple[str, str]]:
    """The export's columns in order: name in the truth (canonical, or the heading itself), heading."""
    columns = list(HEADINGS[source].items())
    after, personal = PERSONAL_COLUMNS.get(source, ("", []))
    if personal:
        at = list(HEADINGS[source]).index(after) + 1
        columns[at:at] = [(heading, heading) for heading in personal]
    return columns


def cell(source: str, row: Row, column: str) -> Any:
    """What stands in the cell: the row's own writing of it, or the value's plain rendering."""
    if column in row.written:
        return row.written[column]
    value = row.values.get(column)
    if isinstance(value, bool):
        return "Ja" if value else "Nej"
    if isinstance(value, datetime):
        return f"{value.astimezone(STOCKHOLM):%Y-%m-%d %H:%M}"
    return WORDS.get(source, {}).get(value, value) if isinstance(value, str) else value
