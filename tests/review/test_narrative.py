"""The texts people write: woven in as they stand, quoted figures always current, nothing in them run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.review.blocks import Bullets, Notice, Paragraph, Run, Runs, Subheading, Table, words
from pipelines.review.markdown import woven
from pipelines.review.narrative import SECTIONS, ensure_templates, read_section, written_sections


def quote(metric_id: str) -> Runs:
    if metric_id == "T1":
        return (Run(text="93 %"), Run(text="T1", metric="T1"))
    return (Run(text=f"[det finns inget mått {metric_id}]"),)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    return tmp_path / "texts"


def write(texts: Path, year: int, content: str, file_name: str = "2-lis.md") -> Path:
    path = texts / str(year) / file_name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def test_the_first_time_every_section_gets_a_file_with_guidance(texts: Path) -> None:
    created = ensure_templates(texts, 2025)
    assert [path.name for path in created] == [section.file_name for section in SECTIONS]
    for path in created:
        assert path.stat().st_mode & 0o777 == 0o600
        assert "{{ T1 }}" in path.read_text(encoding="utf-8")


def test_an_untouched_template_is_a_missing_text(texts: Path) -> None:
    ensure_templates(texts, 2025)
    assert set(written_sections(texts, 2025).values()) == {False}
    (notice,) = read_section(texts, 2025, "rsa", quote)
    assert isinstance(notice, Notice)
    assert words(notice.runs) == "Text saknas. Den skrivs i texts/2025/2.2-rsa.md."


def test_a_file_that_was_never_made_is_a_missing_text(texts: Path) -> None:
    assert set(written_sections(texts, 2025).values()) == {False}


def test_what_someone_wrote_is_never_overwritten(texts: Path) -> None:
    path = write(texts, 2025, "Egen text.")
    assert path not in ensure_templates(texts, 2025)
    assert path.read_text(encoding="utf-8") == "Egen text."
    assert written_sections(texts, 2025)["isms"]


def test_next_year_starts_from_last_years_text_which_counts_when_gone_through(texts: Path) -> None:
    write(texts, 2025, "<!-- vägledning -->\nArbetet regleras i riktlinjen.")
    ensure_templates(texts, 2026)
    path = texts / "2026" / "2-lis.md"
    start = path.read_text(encoding="utf-8")
    assert "Arbetet regleras i riktlinjen." in start
    assert not written_sections(texts, 2026)["isms"]

    confirmed = "\n".join(line for line in start.splitlines() if "texten från 2025" not in line)
    path.write_text(confirmed, encoding="utf-8")
    assert written_sections(texts, 2026)["isms"]

    path.write_text(start + "\nNytt för i år.", encoding="utf-8")
    assert written_sections(texts, 2026)["isms"]


def test_a_judgement_is_made_anew_each_year(texts: Path) -> None:
    write(texts, 2025, "Arbetet är tillräckligt.", "bedomning.md")
    ensure_templates(texts, 2026)
    assert "tillräckligt." not in (texts / "2026" / "bedomning.md").read_text(encoding="utf-8")


def test_an_editor_that_saves_in_cp1252_costs_nobody_their_text(texts: Path) -> None:
    path = write(texts, 2025, "")
    path.write_bytes("Följsamhet på svenska".encode("cp1252"))
    (paragraph,) = read_section(texts, 2025, "isms", quote)
    assert words(paragraph.runs) == "Följsamhet på svenska"  # type: ignore[union-attr]


def blocks(markdown: str) -> list[object]:
    return list(woven(markdown, quote))


def said(markdown: str) -> str:
    return " ".join(words(block.runs) for block in blocks(markdown))  # type: ignore[attr-defined]


def test_a_quoted_metric_is_the_figure_and_its_id() -> None:
    assert said("Nu har {{ T1 }} gått kursen.") == "Nu har 93 % (T1) gått kursen."
    assert said("Nu har **{{T1}}** gått kursen.") == "Nu har 93 % (T1) gått kursen."


def test_an_unknown_id_is_said_plainly() -> None:
    assert said("Se {{ X9 }}.") == "Se [det finns inget mått X9]."


@pytest.mark.parametrize("markdown", [r"\{{ T1 }}", r"{\{ T1 }}", "`{{ T1 }}`"])
def test_an_escaped_quotation_stays_as_written(markdown: str) -> None:
    assert "93" not in said(markdown)
    assert "{{ T1 }}" in said(markdown)


def test_headings_lists_and_emphasis_keep_their_shape() -> None:
    heading, paragraph, bullets, numbered = blocks("# Läget\n\nDet är **bra**.\n\n- ett\n- två\n\n1. först\n2. sedan\n")
    assert isinstance(heading, Subheading)
    assert isinstance(paragraph, Paragraph)
    assert [run.style for run in paragraph.runs] == ["plain", "strong", "plain"]
    assert isinstance(bullets, Bullets) and not bullets.ordered and len(bullets.items) == 2
    assert isinstance(numbered, Bullets) and numbered.ordered


def test_html_is_text_and_dangerous_links_lead_nowhere() -> None:
    (block,) = blocks("Hej <script>alert(1)</script> [här](javascript:alert(1)) [stad](https://stad.example)")
    assert isinstance(block, Paragraph)
    assert "<script>alert(1)</script>" in words(block.runs)
    assert [run.href for run in block.runs if run.href] == ["https://stad.example"]


def test_a_simple_table_is_a_table_with_its_figures_filled_in() -> None:
    (table,) = blocks("| Område | Andel |\n|---|---:|\n| Kurser | {{ T1 }} |\n| Övrigt | **ingen** |\n")
    assert isinstance(table, Table)
    assert [(column.heading, column.number) for column in table.columns] == [("Område", False), ("Andel", True)]
    assert [[words(cell.runs) for cell in row] for row in table.rows] == [["Kurser", "93 % (T1)"], ["Övrigt", "ingen"]]


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("Fråga anna@x.se, 19701214-9956.", "Fråga [e-post], [personnummer]."),
        (r"Fråga anna\@x.se, 19701214\-9956.", "Fråga [e-post], [personnummer]."),
        ("Fråga <anna@x.se> eller `anna@x.se`", "Fråga [e-post] eller [e-post]"),
        ("Fråga [Säkerhet](mailto:anna@x.se)", "Fråga Säkerhet"),
        ("Se {{anna@x.se}}", "Se [det finns inget mått [e-post]]"),
    ],
)
def test_what_looks_like_personal_data_is_never_shown(markdown: str, shown: str) -> None:
    assert said(markdown) == shown
    assert "anna@x.se" not in repr(blocks(markdown))


@given(st.text())
def test_any_text_can_be_written(markdown: str) -> None:
    for block in blocks(markdown):
        assert isinstance(block, Paragraph | Bullets | Subheading | Table)
