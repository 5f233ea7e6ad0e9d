"""The sample company's exports: each is recognised, and every row of it is where the truth says."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from room import Night, Room, canonical_text, open_room

from pipelines.exports.pseudonyms import pseudonym
from pipelines.home import Home
from samples.company import build
from samples.generate import FILES, render
from samples.truth import HEADINGS, Company, canonical_frames, counts

SOURCES = sorted(HEADINGS)


@pytest.fixture(scope="module")
def company() -> Company:
    made = build()
    render(made)
    return made


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Iterator[tuple[Room, Night]]:
    home = Home.resolve(tmp_path_factory.mktemp("samples")).prepare()
    with open_room(home) as room:
        for name in sorted({name for name, _ in FILES.values()}):
            room.drop(name, (samples / name).read_bytes())
        yield room, room.night()


def test_every_file_is_recognised_and_leaves_the_inbox_for_the_archive(read: tuple[Room, Night]) -> None:
    room, night = read
    assert {(one.source, one.file_name, one.sheet if ".xlsx" in one.file_name else None) for one in night.loaded} == {
        (source, name, sheet) for source, (name, sheet) in FILES.items()
    }
    assert list(room.home.inbox.iterdir()) == []
    assert {path.stem for path in room.home.archive.iterdir()} == {one.sha256 for one in night.loaded}


@pytest.mark.parametrize("source", SOURCES)
def test_rows_and_missing_values_are_counted_as_the_truth_has_them(
    read: tuple[Room, Night], company: Company, source: str
) -> None:
    (one,) = [one for one in read[1].loaded if one.source == source]
    wanted = counts(company)[source]
    found = (one.rows_read, one.rows_loaded, one.rows_rejected, one.values_missing)
    assert found == (wanted.read, wanted.loaded, wanted.rejected, wanted.values_missing)


@pytest.mark.parametrize("source", SOURCES)
def test_rejected_rows_and_missing_values_are_listed_with_their_lines(
    read: tuple[Room, Night], company: Company, source: str
) -> None:
    room, rows = read[0], company.rows[source]
    rejected = room.read("select line from raw.rejected_rows where source = ? order by line", source)
    assert [line for (line,) in rejected] == [row.line for row in rows if row.rejected]
    missing = room.read("select line, column_name from raw.rejected_values where source = ? order by all", source)
    assert missing == sorted((row.line, name) for row in rows if not row.rejected for name in row.unreadable)


@pytest.mark.parametrize("source", SOURCES)
def test_what_is_stored_is_what_is_true(read: tuple[Room, Night], company: Company, source: str) -> None:
    room, frame = read[0], canonical_frames(company)[source]
    names = list(HEADINGS[source])
    columns = ", ".join(f'"{name}"' for name in names)
    stored = room.read(f'select _line, {columns} from raw."{source}" order by _line')
    lines = [row.line for row in company.rows[source] if row.rejected is None]
    assert [row[0] for row in stored] == lines
    wanted = [_as_stored(room.key, dict(zip(names, row, strict=True))) for row in frame.to_numpy()]
    found = [_comparable(dict(zip(names, row[1:], strict=True))) for row in stored]
    assert found == wanted


def _as_stored(key: bytes, values: dict[str, Any]) -> dict[str, Any]:
    said: dict[str, Any] = {name: canonical_text(value) for name, value in values.items()}
    if said.get("employee_id"):
        said["employee_id"] = pseudonym(key, said["employee_id"])
    number = re.sub(r"\D", "", said.get("supplier_org_number") or "")
    # A person's third and fourth digit are a month, an organisation's at least 20.
    if number and int(number[-8:-6]) < 20:
        said["supplier_org_number"] = "p-" + pseudonym(key, number[-10:])
    return _comparable(said)


def _comparable(said: dict[str, Any]) -> dict[str, Any]:
    value = said.get("value_sek")
    return said if value is None else {**said, "value_sek": math.floor(float(value) * 100 + 0.5)}


def test_no_personal_data_is_left_anywhere_in_the_warehouse(read: tuple[Room, Night], company: Company) -> None:
    room, night = read
    stored = room.texts() + "\n".join(night.said)
    # Numbers of up to ten digits also occur inside longer ones; as a word of its own none may occur.
    words = set(re.findall(r"[\w@.+-]+", stored))
    personal = company.personal_data()
    assert not personal & words
    assert not [text for text in personal if not text.isdigit() and text in stored]


def test_nothing_personal_is_left_in_the_warehouse_file(read: tuple[Room, Night], company: Company) -> None:
    room = read[0]
    room.con.execute("checkpoint")
    content = b"".join(path.read_bytes() for path in room.home.root.glob("warehouse.duckdb*"))
    for person in company.people:
        for text in (person.name, person.email, person.personal_number, person.employee_number):
            assert text.encode() not in content


def test_the_key_is_private_and_stands_nowhere_but_in_its_file(read: tuple[Room, Night]) -> None:
    room = read[0]
    assert room.home.key_file.stat().st_mode & 0o777 == 0o600
    room.con.execute("checkpoint")
    content = room.home.warehouse.read_bytes()
    assert room.key not in content
    assert room.key.hex().encode() not in content


def test_the_same_files_the_next_night_change_nothing(read: tuple[Room, Night], samples: Path) -> None:
    room = read[0]
    before = room.contents()
    for name in {name for name, _ in FILES.values()}:
        room.drop(name, (samples / name).read_bytes())
    again = room.night()
    assert again.loaded == []
    assert room.contents() == before
    assert list(room.home.inbox.iterdir()) == []
