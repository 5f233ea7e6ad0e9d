"""What is wrong in a text people have written is told by file and line, and never shown as it stands."""

from __future__ import annotations

import pytest
import worlds
from saying import lines
from worlds import Read

from pipelines.review.remarks import remarks_on

FAULTY = """<!-- Fråga bo@x.se
om det är rätt. -->
# Läget

Kontakt: anna\\@x.se, 19701214-9956.
Kursen har {{ T1 }} gått,
se {{T99}} och {{ S1.

1. först
   - en detalj
2. sedan
"""


def told(written: str, metrics: set[str] | None) -> list[tuple[int, str, str]]:
    return [(remark.line, remark.fault, remark.what) for remark in remarks_on(written, metrics)]


def test_every_fault_is_on_its_line() -> None:
    assert told(FAULTY, {"T1", "S1"}) == [
        (1, "personal", "[e-post]"),
        (5, "personal", "[e-post], [personnummer]"),
        (7, "unfinished", ""),
        (7, "unknown-metric", "T99"),
        (10, "nested", ""),
    ]
    assert told(FAULTY.replace("\n", "\r\n"), {"T1", "S1"}) == told(FAULTY, {"T1", "S1"})


def test_of_a_text_nobody_reads_only_personal_data_counts() -> None:
    assert [fault for _, fault, _ in told(FAULTY, None)] == ["personal", "personal"]


@pytest.mark.parametrize(
    "written",
    [
        "Nu har {{ T1 }} gått kursen.",
        r"\{{ T9 }} skrivs så, liksom {\{ T9 }} och `{{ T9 }}`.",
        "Organisationsnummer 556677-8899, beslut 2025-06-30, dnr KS 2025/0123.",
        "| A | B |\n|---|---|\n| {{T1}} | 2 |\n",
        "- ett\n- två\n\n1. först\n2. sedan\n",
        "[personnummer] står det redan.",
    ],
)
def test_what_is_right_is_left_in_peace(written: str) -> None:
    assert told(written, {"T1"}) == []


@pytest.mark.parametrize(
    ("written", "line", "fault"),
    [
        ("ett\n{{ T1", 2, "unfinished"),
        ("ett\n{ T1 }}", 2, "unfinished"),
        ("ett\n{{ **T1** }}", 2, "unfinished"),
        ("| A | B |\n|---|---|\n| 1 | {{T9}} |", 3, "unknown-metric"),
        ("# {{T9}}", 1, "unknown-metric"),
        ("- ett\n  - under", 2, "nested"),
        ("- ett\n\n  | A |\n  |---|\n  | 1 |", 3, "nested"),
    ],
)
def test_each_kind_is_found_where_it_stands(written: str, line: int, fault: str) -> None:
    assert [(number, kind) for number, kind, _ in told(written, {"T1"})] == [(line, fault)]


def test_the_draft_says_what_is_wrong_and_shows_nothing_of_it(read: Read) -> None:
    review = read(worlds.normal(), texts={"judgement": "Bra år.\n\nanna@x.se 19701214-9956, {{T99}}"})
    said = "\n".join(lines(review, "judgement"))
    assert "texts/2025/bedomning.md, rad 3: här står något som ser ut som en personuppgift" in said
    assert "texts/2025/bedomning.md, rad 3: det finns inget mått T99" in said
    assert "[e-post] [personnummer], [det finns inget mått T99]" in said
    assert not any(value in review.model_dump_json() for value in ("anna@x.se", "19701214"))
