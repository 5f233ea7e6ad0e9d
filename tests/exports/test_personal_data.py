"""Personal data where none was declared is found, counted, masked before storage, and shown nowhere."""

from __future__ import annotations

import re

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from room import Room
from writers import delimited, xlsx

from pipelines.exports.decoding import install_macros
from pipelines.exports.personal import is_personal_number, masked, safe_name
from pipelines.exports.pseudonyms import pads, pseudonym
from samples.truth import luhn_digit

KEY = bytes(range(32))
PROCUREMENTS = ("Diarienummer", "Benämning", "Startdatum", "Informationshantering", "Säkerhetskrav", "Personuppgifter")


def procurements(*titles: str) -> bytes:
    rows = [(f"U{n}", title, "2025-01-01", "ja", "ja", "nej") for n, title in enumerate(titles)]
    return delimited([PROCUREMENTS, *rows])


def test_what_was_found_is_counted_by_column_and_kind(room: Room) -> None:
    room.drop("u.csv", procurements("811218-9876", "Anna 19811218-9876, a@b.se", "070-123 45 67", "Skrivare"))
    room.night()
    assert room.read("select source, column_name, kind, rows from raw.pii_findings order by kind") == [
        ("procurements", "title", "email", 1),
        ("procurements", "title", "personal_number", 2),
        ("procurements", "title", "phone", 1),
    ]
    stored = room.texts()
    assert not [text for text in ("9876", "a@b.se", "070-123") if text in stored]


def test_an_id_becomes_a_pseudonym_so_that_rows_still_meet(room: Room) -> None:
    head = ["Genomgång-id", "System-id", "Granskad", "Konton", "Borttagna"]
    rows = [
        ["811218-9876", "S1", "2025-01-01", 1, 1],
        ["8112189876", "S1", "2025-01-01", 1, 1],
        ["a@b.se", "a@b.se", "2025-01-01", 1, 1],
    ]
    room.drop("g.csv", delimited([head, *rows]))
    room.night()
    (first, *_), (third, system, *_) = room.current("access_reviews")
    assert re.fullmatch("p-[0-9a-f]{32}", first)
    assert re.fullmatch("e-[0-9a-f]{32}", third)
    assert third == system
    assert [line for line, _, _ in room.rejected()] == [3], "the same number written otherwise is the same key"
    assert room.read("select column_name, kind, rows from raw.pii_findings order by all") == [
        ("review_id", "email", 1),
        ("review_id", "personal_number", 1),
        ("system_id", "email", 1),
    ]


def test_a_telephone_number_in_an_id_becomes_a_pseudonym_and_an_ordinary_id_does_not(room: Room) -> None:
    head = ["Genomgång-id", "System-id", "Granskad", "Konton", "Borttagna"]
    ids = ["Anna 070-123 45 67", "+46 70 123 45 67", "0312-123456", "2025-001234"]
    room.drop("g.csv", delimited([head, *([one, "S1", "2025-01-01", 1, 1] for one in ids)]))
    room.night()
    first, second, *others = [row[0] for row in room.current("access_reviews")]
    assert re.fullmatch("t-[0-9a-f]{32}", first)
    assert re.fullmatch("t-[0-9a-f]{32}", second)
    assert others == ids[2:]
    assert room.read("select column_name, kind, rows from raw.pii_findings") == [("review_id", "phone", 2)]


@pytest.mark.parametrize(
    "written", ["19811218-9876", "198112189876", "811218-9876", "811218+9876", "8112189876", "8112189876,0"]
)
def test_one_person_is_one_pseudonym_however_the_number_is_written(room: Room, written: str) -> None:
    head = ["Anställningsnummer", "Enhet", "Chef", "Anställd från"]
    room.drop("p.csv", delimited([head, [written, "Kultur", "nej", "2020-01-01"]]))
    room.night()
    ((employee, *_),) = room.current("employees")
    assert employee == pseudonym(room.key, "8112189876") == pseudonym(room.key, written)


@pytest.mark.parametrize("written", ["00123", "123.0", "123,00", "'00123"])
def test_a_number_that_a_spreadsheet_has_dressed_up_is_the_same_number(room: Room, written: str) -> None:
    head = ["Anställningsnummer", "Enhet", "Chef", "Anställd från"]
    room.drop("p.csv", delimited([head, [written, "Kultur", "nej", "2020-01-01"]]))
    room.night()
    ((employee, *_),) = room.current("employees")
    assert employee == pseudonym(room.key, "123")


@given(st.text("0123456789-+.,E ", min_size=1, max_size=15).filter(lambda text: text.strip(" ").strip()))
def test_sql_and_python_make_the_same_pseudonym(text: str) -> None:
    with duckdb.connect() as con:
        install_macros(con)
        query = "select export_pseudonym(export_normal(t), $ipad, $opad) from (select export_text(trim($t)) as t)"
        (found,) = con.execute(query, {"t": text, **pads(KEY)}).fetchall()[0]
    assert found in (None, pseudonym(KEY, text))


def test_nothing_found_is_nothing_counted(room: Room) -> None:
    room.drop("u.csv", procurements("Skrivare", "556677-8891", "Order 2025-0042"))
    room.night()
    assert room.read("from raw.pii_findings") == []


def test_names_of_files_and_sheets_are_stored_without_what_is_personal(room: Room) -> None:
    head = ["Genomgång-id", "System-id", "Granskad", "Konton", "Borttagna"]
    book = xlsx(("Anna 811218-9876", [head, ["G1", "S", "2025-01-01", 1, 1]]))
    room.drop("granskning 811218-9876 anna.ek@example.se.xlsx", book)
    night = room.night()
    said = room.texts() + "".join(night.said)
    assert "9876" not in said
    assert "example.se" not in said
    assert night.only.file_name == "granskning [personnummer] [e-post]"
    assert night.only.sheet == "Anna [personnummer]"


def test_names_cannot_turn_the_text_around_them(room: Room) -> None:
    assert safe_name("a\u202egnp.exe\n\x1b[31m") == "a_gnp.exe__[31m"
    assert len(safe_name("å" * 300)) == 120


@given(st.dates().filter(lambda day: day.year > 1899), st.integers(0, 999), st.booleans())
def test_every_personal_number_is_known_by_its_check_digit(day: object, serial: int, coordination: bool) -> None:
    year, month, number = f"{day:%y}", f"{day:%m}", int(f"{day:%d}") + 60 * coordination
    nine = f"{year}{month}{number:02d}{serial:03d}"
    right = luhn_digit(nine)
    assert [digit for digit in range(10) if is_personal_number(f"{nine}{digit}")] == [right]
    assert masked(f"Anna {nine[:6]}-{nine[6:]}{right}.") == "Anna [personnummer]."
    assert masked(f"Anna 19{nine}{right}") == "Anna [personnummer]"


@pytest.mark.parametrize(
    "text", ["556677-8891", "2025-03-01 12:30", "INC20250301", "12 500 kr", "SYS-101", "UPH 2025/003"]
)
def test_what_is_nobodys_is_left_alone(text: str) -> None:
    assert masked(text) == text
