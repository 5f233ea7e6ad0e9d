"""The samples of registers kept by hand have the flaws that they are there for."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl

from samples.company import build
from samples.generate import FILES
from samples.truth import canonical_frames

SAMPLES = Path(__file__).parents[2] / "samples"


def read_csv(name: str, encoding: str, delimiter: str) -> list[list[str]]:
    with (SAMPLES / name).open(encoding=encoding, newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


def read_sheet(source: str) -> list[tuple[Any, ...]]:
    name, sheet = FILES[source]
    return list(openpyxl.load_workbook(SAMPLES / name)[sheet].iter_rows(values_only=True))


def records(source: str, titles: int) -> list[dict[str, Any]]:
    """A hand-kept sheet's rows below its titles and headings, as its merged cells and sections leave them."""
    rows = read_sheet(source)
    return [dict(zip(rows[titles], row, strict=True)) for row in rows[titles + 1 :]]


def merged(source: str) -> list[str]:
    name, sheet = FILES[source]
    return [str(area) for area in openpyxl.load_workbook(SAMPLES / name)[sheet].merged_cells.ranges]


def test_the_record_of_processing_is_kept_by_hand() -> None:
    rows = records("processing_activities", 2)
    sections = [row for row in rows if [cell for cell in row.values() if cell] == [row["Behandling"]]]
    assert [row["Behandling"][:9] for row in sections] == ["AVDELNING"] * 6
    activities = [row for row in rows if row["Behandlings-id"]]
    assert len(activities) == len(rows) - 6 == 33
    assert len(merged("processing_activities")) == 1 + 6, "the title, and the controller of each department"
    assert len([row for row in activities if row["Personuppgiftsansvarig"]]) == 7, "and of the double at the end"
    assert "se ovan" in {row["Säkerhetsåtgärder"] for row in activities}
    assert "se ovan" in {row["Gallring"] for row in activities}
    answers = {row["Konsekvensbedömning krävs"] for row in activities}
    assert {"Ja", "Nej", "nej", "ja?", None} <= answers
    assert "våren 2025" in {row["Granskad"] for row in activities}
    days = {type(row["Granskad"]) for row in activities}
    assert {datetime, str} <= days


def test_the_governing_documents_are_grouped_and_counted() -> None:
    rows = records("documents", 1)
    assert rows[-1]["Typ"] == "Antal dokument: 14"
    assert rows[0]["Typ"] == "Lokal anvisning"
    assert rows[1]["Typ"] is None, "one cell for both"
    assert "våren 2025" in {row["Beslutad"] for row in rows}
    assert {row["Status"] for row in rows} >= {"Utkast", "under arbete"}


def test_internal_control_has_two_years_in_one_sheet_and_its_scale_in_another() -> None:
    book = openpyxl.load_workbook(SAMPLES / "internkontroll.xlsx")
    assert book.sheetnames == ["VoR och IKP", "Skala"]
    rows = records("control_points", 1)
    assert [row["År"] for row in rows if row["År"]] == [2024, 2025, 2025, "2025/2026", 2024], "merged cells"
    assert [] in [[cell for cell in row.values() if cell] for row in rows], "an empty line"
    assert "3-4" in {row["Sannolikhet"] for row in rows}
    assert 6 in {int(str(row["Konsekvens"])) for row in rows if row["Konsekvens"]}
    asked = {row["I internkontrollplan"] for row in rows}
    assert len(asked) > 4, "yes and no in many ways"


def test_findings_are_a_text_file_without_a_mark_of_its_encoding() -> None:
    content = (SAMPLES / "iakttagelser.csv").read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf")
    rows = read_csv("iakttagelser.csv", "utf-8", ";")
    findings = [dict(zip(rows[0], row, strict=True)) for row in rows[1:] if row]
    assert len(findings) == len(rows) - 2, "an empty line"
    assert "Fysiskt skydd" in {row["Område"] for row in findings}
    assert "hög" in {row["Allvarlighetsgrad"] for row in findings}
    assert "hösten 2025" in {row["År"] for row in findings}
    assert any("\n" in row["Beskrivning"] for row in findings)
    assert Counter(row["Iakttagelse-id"] for row in findings).most_common(2)[0][1] == 2, "a duplicate"


def test_the_action_plan_reaches_three_years_ahead_and_has_a_review_that_never_was() -> None:
    book = openpyxl.load_workbook(SAMPLES / "atgardsplan.xlsx")
    assert book.sheetnames == ["Åtgärder", "Listor"]
    rows = records("actions", 3)
    assert {2024, 2025, 2026, 2027, 2028} == {row["Planerat år"] for row in rows if row["Planerat år"]}
    assert {2031, "1999"} <= {row["Beslutad i genomgång"] for row in rows}
    assert any(str(row["Mål i verksamhetsplan"]).startswith("3.5 ") for row in rows)
    assert "Q3 2025" in {row["Klar senast"] for row in rows}
    assert "vilande" in {row["Status"] for row in rows}
    assert rows[-1]["Åtgärds-id"] == "Totalt"


def test_projects_have_one_that_began_nobody_knows_when() -> None:
    rows = records("projects", 1)
    assert "hösten 2025" in {row["Start"] for row in rows}
    assert "efter premiären" in {row["Slut"] for row in rows}


def test_registers_name_systems_that_are_not_there() -> None:
    frames = canonical_frames(build())
    status = dict(zip(frames["systems"]["system_id"], frames["systems"]["status"], strict=True))
    for source in ("procurements", "incidents", "continuity_plans", "processing_activities"):
        named = {system for system in frames[source]["system_id"] if system}
        assert named - set(status) == {"SYS-999"}, source
    activities = frames["processing_activities"]["system_id"]
    assert "retired" in {status.get(system) for system in activities}
