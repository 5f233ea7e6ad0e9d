"""A decision as a coordinator writes it, and how it is signed."""

from __future__ import annotations

from nights import Told, genomgang

from pipelines.home import Home
from pipelines.review import write
from pipelines.review.model import read_review

DECISION = """\
bedömning: delvis
önskad verkan: nej
motivering: "Arbetet går framåt: klassningen är inte klar."
beslut:
  - åtgärd: Klassa alla system i drift
    ansvarig: Systemförvaltare
    klar senast: 2026-06-30
    område: klassning
    mål: 3.5
  - åtgärd: Öva kontinuitetsplanen för kassasystemet
    ansvarig: Säkerhetschef
    klar senast: 2027-03-31
namn: Anna Direktör
befattning: Verkställande direktör
datum: 2026-01-20
"""


def underteckna(home: Home, decision: str = DECISION, *words: str, year: int = 2025) -> Told:
    """Write the decision where the template would be, and sign."""
    path = home.config / f"beslut-{year}.yaml"
    path.write_text(decision, encoding="utf-8")
    return genomgang("sign", "--home", str(home.root), "--year", str(year), "--decision", str(path), *words)


def redraft(home: Home, text: str, file_name: str = "bedomning.md") -> None:
    """Write one of the texts of 2025, and the draft anew, as the next night would."""
    (home.texts / "2025" / file_name).write_text(text, encoding="utf-8")
    draft = read_review(home.marts / "marts.duckdb", home.texts, "sv")
    (home.reports / "2025" / "ledningens-genomgang-2025.json").write_bytes(write.to_json(draft))
