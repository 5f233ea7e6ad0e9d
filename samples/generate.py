"""Writes the company's exports as files, the same bytes every time.

    python -m samples.generate [FOLDER]

Without a folder the committed samples beside this file are written anew.
"""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

from samples.cells import FILES, cell, export_columns
from samples.company import build
from samples.truth import Company
from samples.workbooks import Hand, exported_bytes, kept_bytes

#: Text exports: delimiter, encoding, line end.
TEXTS = {
    "employees": (";", "cp1252", "\r\n"),
    "incidents": (",", "utf-8-sig", "\r\n"),
    "findings": (";", "utf-8", "\n"),
}
#: Registers that somebody keeps by hand in Excel.
HANDS = {
    "processing_activities": Hand(
        ("Registerförteckning enligt artikel 30", "Gula rader är avdelningar. Fråga dataskyddssamordnaren vid tvekan."),
        merged=("controller",),
        beside={"Hjälp": [["Gallring", "Ange tid eller händelse"], ["Mottagare", "Ange kategorier, aldrig namn"]]},
    ),
    "documents": Hand(("Styrande dokument för informationssäkerhet och dataskydd",), merged=("kind",)),
    "control_points": Hand(
        ("Systematiskt informationssäkerhetsarbete: väsentlighets- och riskanalys, internkontrollplan",),
        merged=("year",),
        beside={
            "Skala": [
                ["Värde", "Sannolikhet", "Konsekvens"],
                ["1", "Osannolik", "Försumbar"],
                ["2", "Mindre sannolik", "Lindrig"],
                ["3", "Möjlig", "Kännbar"],
                ["4", "Sannolik", "Allvarlig"],
                ["5", "Mycket sannolik", "Mycket allvarlig"],
            ]
        },
    ),
    "actions": Hand(
        ("Åtgärdsplan informationssäkerhet", "Följs upp varje tertial", ""),
        merged=("planned_year",),
        beside={"Listor": [["Status"], ["Planerad"], ["Pågående"], ["Klar"], ["Utgår"]]},
    ),
    "projects": Hand(("Interna utvecklingsprojekt",)),
}


def csv_bytes(company: Company, source: str, delimiter: str, encoding: str, newline: str) -> bytes:
    """A delimited export; sets every row's line, a quoted line break counting as a line."""
    columns = export_columns(source)
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=newline)
    writer.writerow([heading for _, heading in columns])
    for row in company.rows[source]:
        if row.blank_before:
            buffer.write(newline)
        row.line = buffer.getvalue().count("\n") + 1
        writer.writerow(["" if (v := cell(source, row, name)) is None else v for name, _ in columns])
    return buffer.getvalue().encode(encoding)


def render(company: Company) -> dict[str, bytes]:
    """Every export of the company: file name -> content. A source never received has no sheet and no file."""
    made: dict[str, bytes] = {}
    title = [
        "Utbildningsrapport – obligatoriska e-utbildningar",
        f"{company.name}, uttag {company.export_day.isoformat()}",
    ]
    for name in dict.fromkeys(name for name, _ in FILES.values()):
        sources = [source for source in company.rows if FILES[source][0] == name]
        if not sources:
            continue
        if sources[0] in TEXTS:
            made[name] = csv_bytes(company, sources[0], *TEXTS[sources[0]])
        elif sources[0] in HANDS:
            made[name] = kept_bytes(company, sources[0], HANDS[sources[0]])
        else:
            made[name] = exported_bytes(company, sources, title if sources == ["training"] else [])
    return made


def write(company: Company, folder: Path) -> list[Path]:
    """Write the company's exports into the folder (made when missing); the paths written."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, content in render(company).items():
        path = folder / name
        path.write_bytes(content)
        paths.append(path)
    return paths


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for written in write(build(), target):
        print(f"{written}  {written.stat().st_size / 1000:.0f} kB")
