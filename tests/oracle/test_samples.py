"""The committed samples are what the generator makes, and have the flaws that they are there for."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from metrics_oracle import RULES, UNKNOWN, Question, compute

from samples.company import build
from samples.generate import FILES, export_columns, render
from samples.truth import KEYS, Company, Dice, Size, canonical_frames, counts, luhn_digit

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def company() -> Company:
    """The company of the committed samples, its rows knowing their lines."""
    made = build()
    render(made)
    return made


def read_csv(name: str, encoding: str, delimiter: str) -> list[list[str]]:
    with (SAMPLES / name).open(encoding=encoding, newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


def read_sheet(source: str) -> list[tuple[Any, ...]]:
    name, sheet = FILES[source]
    return list(openpyxl.load_workbook(SAMPLES / name)[sheet].iter_rows(values_only=True))


def members(content: bytes) -> list[tuple[Any, ...]]:
    """A workbook's parts with their time stamps, free of how this machine's zlib packs them."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return [(part.filename, part.date_time, book.read(part)) for part in book.infolist()]


def test_the_generator_makes_the_committed_files() -> None:
    made = render(build())
    assert set(made) == {name for name, _ in FILES.values()}
    for name, content in made.items():
        committed = (SAMPLES / name).read_bytes()
        if name.endswith(".xlsx"):
            assert members(committed) == members(content), name
        else:
            assert committed == content, name


def test_the_same_bytes_every_time_and_others_from_another_seed() -> None:
    first, again, other = render(build()), render(build()), render(build(seed=1))
    assert first == again
    assert all(first[name] != other[name] for name in first)


def test_the_samples_are_small_enough_to_commit() -> None:
    assert sum((SAMPLES / name).stat().st_size for name, _ in FILES.values()) < 400_000


def test_hr_is_cp1252_with_its_flaws(company: Company) -> None:
    rows = read_csv("personal.csv", "cp1252", ";")
    with pytest.raises(UnicodeDecodeError):
        (SAMPLES / "personal.csv").read_bytes().decode("utf-8")
    head, body = rows[0], rows[1:]
    assert head[0] == "Anställningsnummer"
    assert head[-1] == "Anställd till"
    assert [] in body, "an empty line"
    assert body[-1][0] == "Summa", "a trailing total row"
    people = [dict(zip(head, row, strict=True)) for row in body[:-1] if row]
    numbers = Counter(person["Anställningsnummer"] for person in people)
    assert sorted(numbers.values())[-2:] == [1, 2], "one duplicate row"
    assert all(re.fullmatch(r"00\d{8}", number) for number in numbers)
    starts = [p["Anställd från"] for p in people if not re.fullmatch(r"\d{4}-(0\d|1[0-2])-\d\d", p["Anställd från"])]
    assert len(starts) == 2, "broken dates"
    leavers = {p["Anställd till"] for p in people}
    assert {"2025-12-30", "2025-12-31", "enligt avtal"} <= leavers
    at_work = Counter(p["Enhet"] for p in people if not p["Anställd till"] or p["Anställd till"] >= "2025-12-31")
    assert min(at_work.values()) == 3, "a unit too small to be shown"
    assert 430 <= sum(at_work.values()) <= 470


def test_training_lost_zeros_and_has_every_kind_of_date() -> None:
    rows = read_sheet("training")
    assert rows[2][:3] == ("Anställningsnummer", "Namn", "Kurskod"), "two title rows above the headings"
    body = [row for row in rows[3:] if any(row)]
    assert len(body) == len(rows) - 4, "an empty line"
    assert {type(row[0]) for row in body} == {int, str}
    # Excel knows no date without a time: openpyxl gives midnight
    ends = [row[5] for row in body]
    assert {type(end) for end in ends} == {datetime, str, type(None)}
    assert any(isinstance(end, datetime) and end.hour for end in ends)
    assert "2025-02-30" in ends
    assert "Avbruten" in {row[4] for row in body}, "a status nobody knows"
    assert sum(row[4] in ("Genomförd", "Godkänd", "Slutförd") and row[5] is None for row in body) == 1
    known = {row[0].lstrip("0") for row in read_csv("personal.csv", "cp1252", ";")[1:] if row}
    assert len({str(row[0]).lstrip("0") for row in body} - known) == 2, "people HR does not know"
    keys = Counter((str(row[0]).lstrip("0"), row[2], str(row[5])[:10]) for row in body)
    assert [n for n in keys.values() if n > 1] == [2], "the same completion twice"


def test_incidents_have_names_and_line_breaks_in_their_text(company: Company) -> None:
    assert (SAMPLES / "arenden.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    rows = read_csv("arenden.csv", "utf-8-sig", ",")
    assert [] in rows, "an empty line"
    tickets = [dict(zip(rows[0], row, strict=True)) for row in rows[1:] if row]
    names = {person.name for person in company.people}
    assert any(name in ticket["Rubrik"] for name in names for ticket in tickets)
    assert any("\n" in t["Beskrivning"] for t in tickets)
    assert any('"' in t["Beskrivning"] for t in tickets)
    assert any(name in ticket["Erfarenhet"] for name in names for ticket in tickets)
    assert "Hög" in {t["Allvarlighetsgrad"] for t in tickets}, "a severity that matches nothing"
    assert "i går 14:00" in {t["Inkom"] for t in tickets}
    assert "se mejl" in {t["Stängd"] for t in tickets}
    assert {"2024-12-31 23:40", "2025-01-01 00:20"} <= {t["Inkom"] for t in tickets}
    assert any(t["Inkom"] > "2026-01-01" for t in tickets), "January, after the year"
    assert Counter(t["Ärendenummer"] for t in tickets).most_common(2)[0][1] == 2, "a duplicate"


def test_procurements_have_decimal_commas_and_a_sole_trader() -> None:
    rows = read_sheet("procurements")
    head = list(rows[0])
    body = [dict(zip(head, row, strict=True)) for row in rows[1:] if any(row)]
    assert len(body) == len(rows) - 2, "an empty line"
    assert body[-1]["Diarienummer"] == "Summa"
    amounts = [row["Värde (kr)"] for row in body]
    assert "enligt ramavtal" in amounts
    assert all(re.fullmatch(r"\d{1,3}( \d{3})*,\d\d", a) for a in amounts if a != "enligt ramavtal")
    assert any(a.endswith(",50") for a in amounts)
    assert "hösten 2025" in [row["Startdatum"] for row in body]
    numbers = [row["Organisationsnummer"] for row in body if row["Organisationsnummer"]]
    # a person's third and fourth digit are a month, an organisation's at least 20
    traders = [n for n in numbers if int(n[2:4]) <= 12]
    assert len(traders) == 1
    assert all(luhn_digit(re.sub(r"\D", "", n)[:9]) != int(n[-1]) for n in numbers if n not in traders)


def test_the_system_register_has_three_sheets() -> None:
    book = openpyxl.load_workbook(SAMPLES / "systemregister.xlsx")
    assert book.sheetnames == ["System", "Kontinuitetsplaner", "Behörighetsgranskningar"]
    systems = read_sheet("systems")
    assert any(not any(row) for row in systems), "an empty line"
    assert Counter(row[0] for row in systems).most_common(1)[0][1] == 2, "a duplicate"
    known = {row[0] for row in systems}
    assert {row[1] for row in read_sheet("continuity_plans")[1:]} - known == {"SYS-999"}
    assert read_sheet("access_reviews")[-1][0] == "Summa"
    assert {"hög", "2024-06-31"} <= {cell for row in systems for cell in row}


def test_every_row_stands_where_the_truth_says(company: Company) -> None:
    for source, (name, _) in FILES.items():
        column = [c for c, _ in export_columns(source)].index(KEYS[source][0])
        if name.endswith(".xlsx"):
            sheet = read_sheet(source)
            found = [str(sheet[row.line - 1][column]) for row in company.rows[source]]
        else:
            encoding = "cp1252" if name == "personal.csv" else "utf-8-sig"
            lines = (SAMPLES / name).read_bytes().decode(encoding).split("\n")
            found = [re.split("[;,]", lines[row.line - 1])[column] for row in company.rows[source]]
        key = KEYS[source][0]
        wanted = [str(row.written.get(key, row.values.get(key))) for row in company.rows[source]]
        assert found == wanted, source


def test_personal_numbers_are_test_numbers_with_a_right_control_digit(company: Company) -> None:
    assert len({person.employee_number for person in company.people}) == len(company.people)
    for person in company.people:
        digits = person.personal_number.replace("-", "")
        assert luhn_digit(digits[:9]) == int(digits[9])
        assert 980 <= int(digits[6:9]) <= 999


def test_nothing_personal_is_in_what_should_be_loaded(company: Company) -> None:
    personal = company.personal_data() - {person.employee_number.lstrip("0") for person in company.people}
    for source, frame in canonical_frames(company).items():
        kept = frame.drop(columns="supplier_org_number", errors="ignore")
        text = "\n".join(str(value) for value in kept.to_numpy().ravel())
        assert not [p for p in personal if p in text], source


def test_rows_add_up_and_keys_are_unique(company: Company) -> None:
    frames = canonical_frames(company)
    for source, rows in counts(company).items():
        assert rows.read == rows.loaded + rows.rejected
        assert len(frames[source]) == rows.loaded
        assert not frames[source].duplicated(list(KEYS[source])).any(), source
    assert {source: (n.rejected, n.values_missing) for source, n in counts(company).items()} == {
        "employees": (4, 1),
        "training": (2, 1),
        "incidents": (2, 2),
        "procurements": (2, 1),
        "systems": (1, 2),
        "continuity_plans": (0, 0),
        "access_reviews": (1, 0),
        "processing_activities": (7, 2),
        "documents": (1, 2),
        "control_points": (2, 2),
        "findings": (1, 3),
        "actions": (2, 3),
        "projects": (1, 1),
    }


def test_the_figures_are_neither_all_met_nor_all_missed(company: Company) -> None:
    figures = compute(canonical_frames(company), Question(2025, date(2025, 12, 31)))
    values = {metric: figure.value for metric, figure in figures.items()}
    assert None not in values.values()
    # the targets of the domain: of each kind some met, some missed
    for met, target in (("T2", 0.95), ("I3", 0.9), ("P3", 1.0), ("R2", 0.9), ("D2", 1.0), ("C3", 1.0), ("A3", 0.9)):
        assert values[met] >= target, met
    for missed, target in (("T4", 1.0), ("S1", 1.0), ("S4", 1.0), ("R1", 1.0), ("D1", 1.0), ("C1", 1.0), ("A1", 0.9)):
        assert values[missed] < target, missed
    assert [values[metric] for metric in ("C2", "F2")] == [0, 0]
    assert all(values[metric] > 0 for metric in ("I2", "S8", "F1", "A2"))


@pytest.mark.parametrize("seed", range(12))
def test_companies_of_any_size_and_cut_off_can_be_drawn(seed: int) -> None:
    """Other tests draw hundreds of them, with every fact near an edge."""
    as_of = (date(2024, 2, 29), date(2024, 12, 31), date(2024, 3, 31), date(2024, 10, 27))[seed % 4]
    drawn = build(seed, Size.for_employees(10 + seed * 5), 2024, as_of, edge_rate=seed % 3 / 3)
    frames = canonical_frames(drawn)
    assert all(not frames[source].duplicated(list(key)).any() for source, key in KEYS.items())
    assert all(n.loaded == len(frames[source]) for source, n in counts(drawn).items())
    figures = compute(frames, Question(2024, as_of))
    for figure in figures.values():
        if figure.denominator:
            assert 0 <= figure.numerator <= figure.denominator
    assert set(render(drawn)) == {name for name, _ in FILES.values()}


@pytest.mark.parametrize("seed", range(6))
def test_a_source_that_nobody_sent_is_not_there_at_all(seed: int) -> None:
    absent = set(Dice(seed, date(2025, 12, 31), 0).rng.sample(sorted(KEYS), 1 + seed * 2))
    drawn = build(seed, Size.for_employees(15), 2025, edge_rate=0.3, absent=absent)
    frames = canonical_frames(drawn)
    assert set(frames) == set(KEYS) - absent
    assert all(len(frame) for frame in frames.values()), "a file without rows is refused"
    assert set(render(drawn)) == {FILES[source][0] for source in frames}
    figures = compute(frames, Question(2025, date(2025, 12, 31)))
    unknown = {metric for metric, (_, sources) in RULES.items() if absent & set(sources)}
    assert {metric for metric, figure in figures.items() if figure == UNKNOWN} >= unknown
    assert all(figures[metric] == UNKNOWN for metric in unknown)


def test_edges_leave_cells_empty_and_turn_references() -> None:
    empty: set[tuple[str, str]] = set()
    named: list[str | None] = []
    for seed in range(40):
        frames = canonical_frames(build(seed, Size.for_employees(20), 2025, edge_rate=0.5))
        for source, frame in frames.items():
            empty |= {(source, column) for column in frame.columns[frame.isna().any()]}
            named += list(frame.get("system_id", []))
    # the dates that say whether a row counts at all, and what a reference rests on
    assert {("employees", "start_date"), ("incidents", "reported_at"), ("projects", "started_on")} <= empty
    assert {("documents", "status"), ("findings", "severity"), ("actions", "decided_year")} <= empty
    keys = {(source, column) for source, columns in KEYS.items() for column in columns}
    assert empty & keys == {("training", "completed_on")}
    assert named.count("SYS-999") > 100
