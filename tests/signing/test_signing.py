"""Signing freezes the review in one step: complete, without UTKAST, and never written over."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import docx
import duckdb
import pypdf
import pytest
from decided import DECISION, redraft, underteckna
from nights import ask, contents
from searching import people_of_the_samples, texts_of

from pipelines.home import LOCAL_TIME, REPO, Home
from pipelines.signing import software

NAME = "ledningens-genomgang-2025"


def version_of(home: Home, number: int = 1) -> Path:
    return home.reports / "2025" / "signed" / f"v{number}"


def day_of_knowing(home: Home) -> str:
    """The day in Stockholm on which the draft's files were known."""
    ((known_at,),) = ask(home, "select known_at from review_night")
    return known_at.astimezone(LOCAL_TIME).date().isoformat()


def as_text(folder: Path) -> dict[str, str]:
    """What a reader sees in each of the four documents."""
    pages = pypdf.PdfReader(folder / f"{NAME}.pdf").pages
    word = docx.Document(str(folder / f"{NAME}.docx"))
    headers = [part.text for section in word.sections for part in section.header.paragraphs]
    return {
        "pdf": " ".join(page.extract_text() for page in pages),
        "docx": " ".join([*headers, *(part.text for part in word.element.body.iter() if part.text)]),
        "html": (folder / f"{NAME}.html").read_text(encoding="utf-8"),
        "json": (folder / f"{NAME}.json").read_text(encoding="utf-8"),
    }


def test_the_signed_folder_holds_all_that_was_signed(signed_home: Home) -> None:
    version = version_of(signed_home)
    files = set(contents(version))
    assert {f"{NAME}.{suffix}" for suffix in ("pdf", "docx", "html", "json")} < files
    assert {"manifest.json", "manifest.sha256", "decision.json", "sources.json", "organisation.yaml"} < files
    with duckdb.connect(str(signed_home.marts / "marts.duckdb"), read_only=True) as con:
        tables = {
            f"marts/{name}.parquet" for (name,) in con.execute("select table_name from duckdb_tables()").fetchall()
        }
        sources = con.execute("select sha256 from review_sources where sha256 is not null").fetchall()
    assert {name for name in files if name.startswith("marts/")} == tables
    frozen = json.loads((version / "sources.json").read_bytes())
    assert sorted(one["sha256"] for one in frozen if one["sha256"]) == sorted(sha for (sha,) in sources)
    manifest = json.loads((version / "manifest.json").read_bytes())
    assert {file["path"] for file in manifest["files"]} == files - {"manifest.json", "manifest.sha256"}
    assert manifest["software"]["version"]


def test_the_manifest_can_be_checked_with_the_systems_own_tool(signed_home: Home) -> None:
    done = subprocess.run(["sha256sum", "-c", "manifest.sha256"], cwd=version_of(signed_home), capture_output=True)
    assert done.returncode == 0, done.stderr


def test_nothing_in_it_can_be_written(signed_home: Home) -> None:
    version = version_of(signed_home)
    modes = {path.stat().st_mode & 0o777 for path in version.rglob("*") if path.is_file()}
    assert modes == {0o400}
    assert {path.stat().st_mode & 0o777 for path in [version, *version.rglob("*")] if path.is_dir()} == {0o500}


def test_only_the_draft_says_utkast(signed_home: Home) -> None:
    draft, signed = as_text(signed_home.reports / "2025"), as_text(version_of(signed_home))
    for form in ("pdf", "docx", "html"):
        assert "UTKAST" in draft[form], form
        assert "UTKAST" not in signed[form], form
    assert json.loads(draft["json"])["decision"] is None
    for form, said in signed.items():
        for word in ("Anna Direktör", "B-2025-01", "Klassa alla system i drift", "klassningen är inte klar"):
            assert word in " ".join(said.split()), (form, word)


def test_every_page_of_the_draft_says_utkast(signed_home: Home) -> None:
    pages = pypdf.PdfReader(signed_home.reports / "2025" / f"{NAME}.pdf").pages
    assert [number for number, page in enumerate(pages, 1) if "UTKAST" not in page.extract_text()] == []


def test_signing_again_is_a_new_version_beside_the_first(later: Home) -> None:
    assert underteckna(later).status == 0
    before = contents(version_of(later))
    rectified = DECISION.replace("delvis", "tillräckligt")
    told = underteckna(later, rectified)
    assert told.status == 0, told.err
    assert told.out.strip() == str(version_of(later, 2))
    assert contents(version_of(later)) == before
    decision = json.loads((version_of(later, 2) / "decision.json").read_bytes())
    assert (decision["judgement"], decision["replaces"]) == ("sufficient", 1)
    for form, said in as_text(version_of(later, 2)).items():
        assert form == "json" or "ersätter version 1" in " ".join(said.split()), form
    assert "ersätter version" not in as_text(version_of(later))["html"]
    told = underteckna(later, rectified)
    assert (told.status, told.out.strip()) == (0, str(version_of(later, 2)))
    assert "v2 har samma innehåll, inget nytt skrevs" in told.err
    assert sorted(path.name for path in version_of(later).parent.iterdir()) == ["v1", "v2"]


def test_a_text_with_something_personal_or_misquoted_is_not_signed(later: Home) -> None:
    redraft(later, "Ett gott år.\n\nanna@x.se 19701214-9956, se {{T99}} och {{ S1.\n")
    told = underteckna(later)
    assert told.status == 1
    for said in ("[e-post], [personnummer]", "inget mått T99", "bara den ena av sina dubbla klamrar"):
        assert said in told.err
    assert told.err.count("texts/2025/bedomning.md, rad 3: ") == 3
    assert "anna@x.se" not in told.err
    assert "19701214" not in told.err
    assert not (later.reports / "2025" / "signed").exists()
    # How a list is shown is for whoever writes to know, and for nobody who reads what was signed.
    redraft(later, "Ett gott år.\n\n- {{ S1 }}\n  - av systemen\n")
    assert underteckna(later).status == 0
    assert "samma nivå" not in as_text(version_of(later))["html"]


def test_a_day_before_the_evidence_is_signed_with_a_warning(later: Home) -> None:
    known = day_of_knowing(later)
    told = underteckna(later)
    assert told.status == 0
    assert f"dagen för undertecknandet är 2026-01-20, men genomgången bygger på det som var känt {known}" in told.err


def test_there_must_be_a_review(home: Home) -> None:
    told = underteckna(home)
    assert told.status == 1
    assert "genomgang run --year 2025" in told.err


def test_it_must_be_that_of_the_year(later: Home) -> None:
    told = underteckna(later, year=2024)
    assert told.status == 1
    assert "gäller 2025, inte 2024" in told.err


def test_what_nobody_has_read_is_not_signed(later: Home) -> None:
    """A text changed after the night is not in the draft that lies there to be read."""
    text = later.texts / "2025" / "2-lis.md"
    text.write_text("Något helt annat.\n", encoding="utf-8")
    told = underteckna(later)
    assert told.status == 1
    assert "läs igenom utkastet" in told.err
    assert not (later.reports / "2025" / "signed").exists() or not list((later.reports / "2025" / "signed").iterdir())


CRASH = """
import os, sys
from pipelines.signing import folder
from pipelines import cli
place, at = sys.argv[1], int(sys.argv[2])
original, times = getattr(folder, place), 0
def dying(*args):
    global times
    times += 1
    if times == at:
        os._exit(9)
    return original(*args)
setattr(folder, place, dying)
sys.exit(cli.main(sys.argv[3:]))
"""


@pytest.mark.parametrize(("place", "at"), [("put", 1), ("put", 3), ("_sync", 1), ("_sync", 40)])
def test_a_crash_while_signing_leaves_nothing_half_signed(later: Home, place: str, at: int) -> None:
    decision = later.config / "beslut-2025.yaml"
    decision.write_text(DECISION, encoding="utf-8")
    words = ["sign", "--home", str(later.root), "--year", "2025", "--decision", str(decision)]
    crashed = subprocess.run([sys.executable, "-c", CRASH, place, str(at), *words], cwd=REPO, capture_output=True)
    assert crashed.returncode == 9, crashed.stderr
    assert not version_of(later).exists()
    told = underteckna(later)
    assert told.status == 0, told.err
    assert sorted(path.name for path in (later.reports / "2025" / "signed").iterdir()) == ["v1"]


def test_whatever_decides_a_figure_makes_the_software_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in software.DECIDES:
        copy = shutil.copytree if (REPO / place).is_dir() else shutil.copy
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        copy(REPO / place, tmp_path / place)
    original = software.software()
    monkeypatch.setattr(software, "REPO", tmp_path)
    assert software.software() == original
    for changed in (
        "pipelines/warehouse.py",
        "pipelines/home.py",
        "pipelines/settings.py",
        "pipelines/exports/cells.py",
        "dbt_project/seeds/metric_catalogue.csv",
        "dbt_project/models/review/review_metrics.sql",
    ):
        before = software.software()
        with (tmp_path / changed).open("a", encoding="utf-8") as file:
            file.write("\n")
        assert software.software() != before, changed
    before = software.software()
    monkeypatch.setattr(software, "version", lambda name: "99" if name == "python-calamine" else version(name))
    assert software.software() != before, "another reader of workbooks"


def test_what_is_signed_holds_no_personal_data_of_the_exports(signed_home: Home) -> None:
    personal = people_of_the_samples()
    files = [path for path in version_of(signed_home).rglob("*") if path.is_file()]
    assert [path for path in files if any(personal.finds(part) for part in texts_of(path))] == []
