"""The headings that common products give their exports are known as they come."""

from __future__ import annotations

import pytest
from room import Room
from writers import delimited

INCIDENT = {
    "ServiceNow": (
        "Number|Opened|Short description|Caller|Priority|State|Category|"
        "Configuration item|Closed|Severity|Personal data breach"
    ),
    "ServiceNow by field": (
        "number|opened_at|short_description|caller_id|priority|state|category|"
        "cmdb_ci|closed_at|severity|Personal data breach"
    ),
    "TOPdesk": (
        "Incident number|Creation date|Brief description|Caller|Priority|Status|"
        "Category|Object ID|Closure date|Impact|Personal data breach"
    ),
    "Jira Service Management": (
        "Issue key|Created|Summary|Reporter|Priority|Status|Issue Type|Components|Resolved|"
        "Custom field (Severity)|Custom field (Personal data breach)"
    ),
    "CISO Assistant": (
        "ref_id|reported_at|name|owners|priority|status|qualification|"
        "affected asset|closed_at|severity|personal data breach"
    ),
}
INCIDENT_ROW = "I1|2025-03-01 12:30|Fel|Anna|2|Closed|Nätfiske|SYS-1|2025-03-02 08:00|3 - Allvarlig|no"
TRAINING = {
    "Moodle": "ID number|User full name|Course short name|Course full name|Completion status|Time completed",
    "Totara": "User's ID number|User's Fullname|Course ID|Course Name|Completion Status|Completion date",
}
TRAINING_ROW = "00123|Anna Ek|INFOSAK|Informationssäkerhet|Complete|4 March 2025, 2:30 PM"
PROCUREMENT = {
    "Visma Tendsign": (
        "Referensnummer|Upphandlingsnamn|Startdatum|Publiceringsdatum|Leverantör|"
        "Informationshantering|Säkerhetskrav|Personuppgifter"
    ),
    "Mercell": (
        "Reference number|Tender title|Start date|Publication date|Supplier name|"
        "Handles information|Security requirements|Personal data"
    ),
}
PROCUREMENT_ROW = "U1|Skrivare|2025-01-01|2025-02-01|Firma AB|ja|ja|nej"
KLASSA = (
    "Objekt-id|Objektnamn|Status|Konfidentialitet|Riktighet|Tillgänglighet|Klassningsdatum|"
    "Personuppgifter|Verksamhetskritiskt"
)
KLASSA_ROW = "S1|Ekonomi|I drift|2|3|1|2024-05-01|ja|nej"


def load(room: Room, headings: str, row: str) -> dict[str, str | None]:
    room.drop("export.csv", delimited([headings.split("|"), row.split("|")]))
    night = room.night()
    assert night.refusals == []
    names = [column.name for column in room.contracts[night.only.source].stored]
    return {"source": night.only.source, **dict(zip(names, room.current(night.only.source)[0], strict=True))}


@pytest.mark.parametrize("product", INCIDENT)
def test_incidents(room: Room, product: str) -> None:
    found = load(room, INCIDENT[product], INCIDENT_ROW)
    assert found["source"] == "incidents"
    assert (found["incident_id"], found["reported_at"]) == ("I1", "2025-03-01T11:30:00+00:00")
    assert (found["status"], found["severity"], found["is_personal_data_breach"]) == ("closed", "3", "false")
    assert found["closed_at"] == "2025-03-02T07:00:00+00:00"
    assert "Anna" not in room.texts()


@pytest.mark.parametrize("product", INCIDENT)
def test_a_bare_number_of_severity_is_not_taken_for_ours(room: Room, product: str) -> None:
    """Their 1 is the gravest, ours the slightest."""
    found = load(room, INCIDENT[product], INCIDENT_ROW.replace("3 - Allvarlig", "1"))
    assert found["severity"] is None
    assert [column for _, column, _ in room.missing()] == ["severity"]


@pytest.mark.parametrize("product", TRAINING)
def test_training(room: Room, product: str) -> None:
    found = load(room, TRAINING[product], TRAINING_ROW)
    assert found["source"] == "training"
    assert (found["course_code"], found["status"], found["completed_on"]) == ("INFOSAK", "completed", "2025-03-04")
    assert "Anna" not in room.texts()


@pytest.mark.parametrize("product", PROCUREMENT)
def test_procurements(room: Room, product: str) -> None:
    found = load(room, PROCUREMENT[product], PROCUREMENT_ROW)
    assert found["source"] == "procurements"
    assert (found["title"], found["published_on"], found["supplier"]) == ("Skrivare", "2025-02-01", "Firma AB")


def test_classification_of_systems(room: Room) -> None:
    found = load(room, KLASSA, KLASSA_ROW)
    assert found["source"] == "systems"
    assert [found[name] for name in ("confidentiality", "integrity", "availability")] == ["2", "3", "1"]
    assert found["classified_on"] == "2024-05-01"
