"""An export that cannot be trusted is refused whole, and the last good one goes on being the picture."""

from __future__ import annotations

import errno
import io
import os
from pathlib import Path

import pytest
import xlsxwriter
from room import Room
from writers import zipped

from pipelines.exports import archive, sifting, unpacking
from pipelines.exports.archive import Look
from pipelines.machine import MachineError
from pipelines.messages import UserError

HEADINGS = "Granskad;Genomgång-id;System-id;Konton;Borttagna\n"
GOOD = HEADINGS + "".join(f"2025-03-{day:02d};G{day};SYS-1;{day};1\n" for day in range(1, 31))
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb004300") + bytes(range(256)) * 20


def workbook(*rows: list[object], sheet: str = "Blad1") -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    page = book.add_worksheet(sheet)
    for number, row in enumerate(rows):
        page.write_row(number, 0, row)
    book.close()
    return buffer.getvalue()


BAD = {
    "empty": ("tom.csv", b"", "Filen är tom"),
    "blank": ("tom.csv", b"\xef\xbb\xbf \r\n\r\n", "Filen är tom"),
    "a picture": ("behörigheter.xlsx", JPEG, "varken ett kalkylblad eller en textfil"),
    "half a workbook": ("behörigheter.xlsx", workbook(["a", "b"])[:600], "varken ett kalkylblad"),
    "a heading missing": (
        "behörigheter.csv",
        GOOD.replace("Konton", "Kommentar").encode(),
        "Rubriken ”Konton” saknas för Behörighetsgenomgångar",
    ),
    "two headings missing": (
        "behörigheter.csv",
        GOOD.replace("Konton", "Kommentar").replace("Borttagna", "Övrigt").encode(),
        "Rubrikerna ”Konton”, ”Borttagna” saknas",
    ),
    "headings only": ("behörigheter.csv", HEADINGS.encode(), "inga rader"),
    "keys unreadable": (
        "behörigheter.csv",
        (HEADINGS + "2025-01-01;;SYS-1;1;1\n" * 3).encode(),
        "Ingen av de 3 raderna går att läsa",
    ),
    "its only key unreadable": (
        "behörigheter.csv",
        (HEADINGS + "2025-01-01;;SYS-1;1;1\n").encode(),
        "Den enda raden går inte att läsa",
    ),
    "far fewer rows": ("behörigheter.csv", "\n".join(GOOD.splitlines()[:9]).encode(), "8 läsbara rader mot 30"),
    "a quote never closed": (
        "behörigheter.csv",
        (GOOD + '2025-01-01;"G99;SYS-1;1;1\n').encode(),
        "Citattecknet som börjar på rad 32",
    ),
    "two encodings": (
        "behörigheter.csv",
        GOOD.encode() + "2025-01-01;åäö ÅÄÖ;SYS-1;1;1\n".encode() * 3 + "2025-01-01;ö;SYS-1;1;1\n".encode("cp1252"),
        "två teckenkodningar",
    ),
    "a heading twice": (
        "behörigheter.csv",
        GOOD.replace("Borttagna", "Konton;Borttagna").replace(";1\n", ";1;1\n").encode(),
        "Rubriken ”Konton” finns flera gånger",
    ),
    "no export of ours": ("lunch.csv", "Dag;Rätt\nmåndag;ärtsoppa\n".encode(), "Inga rubriker känns igen"),
}


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_export_is_refused_in_plain_swedish_and_the_good_one_stays(room: Room, bad: str) -> None:
    name, content, reason = BAD[bad]
    room.drop("granskningar.csv", GOOD)
    room.night()
    good = room.current("access_reviews")
    path = room.drop(name, content)

    night = room.night()

    (refusal,) = night.refusals
    assert reason in refusal
    assert any(f"”{name}” lästes inte in" in line and reason in line for line in night.said)
    assert room.current("access_reviews") == good
    assert len(good) == 30
    # What was refused is kept: nothing from the inbox is ever lost.
    assert not path.exists()
    assert sum(kept.read_bytes() == content for kept in room.home.archive.iterdir()) == 1


def test_an_export_in_which_every_date_is_unreadable_is_refused(room: Room, samples: Path) -> None:
    room.drop("personal.csv", (samples / "personal.csv").read_bytes())
    room.night()
    good = room.current("employees")
    room.drop("personal.csv", "Anställningsnummer;Enhet;Chef;Anställd från\n1;A;nej;våren\n2;A;nej;hösten\n")

    night = room.night()

    assert "inget datum som går att läsa" in str(night.only.refused_reason)
    assert room.current("employees") == good
    assert "våren" not in room.texts()


def test_a_refused_file_counts_no_rows_and_says_why_in_the_warehouse(room: Room) -> None:
    room.drop("tom.csv", "", folder="Behörighetsgenomgångar")
    room.night()
    assert room.read(
        "select source, file_name, state, rows_read, rows_loaded, rows_rejected, refused_reason from raw.deliveries"
    ) == [
        ("access_reviews", "tom.csv", "refused", 0, 0, 0,
         "Filen är tom. Gör om exporten och lägg den nya filen i inbox."),
    ]  # fmt: skip


def test_a_reason_names_the_column_as_the_file_does(room: Room) -> None:
    room.drop("g.csv", GOOD.replace("Granskad", "Reviewed on").replace("2025-03-01", "i går"))
    room.night()
    said = "”Reviewed on” är inget datum som går att läsa. Skriv som 2025-03-01."
    assert room.missing() == [(2, "reviewed_on", said)]


def test_a_date_that_fits_no_order_is_not_said_to_lack_one(room: Room) -> None:
    (room.home.contracts / "access_reviews.yaml").write_text("date_order: {reviewed_on: dmy}\n", encoding="utf-8")
    room.drop("g.csv", GOOD.replace("2025-03-01", "4/13/2025"))
    room.night()
    said = "”Granskad” är inget datum som går att läsa. Skriv som 2025-03-01."
    assert room.missing() == [(2, "reviewed_on", said)]


def test_few_rows_may_halve_without_anyone_asking(room: Room) -> None:
    room.drop("a.csv", "\n".join(GOOD.splitlines()[:11]))
    room.night()
    room.drop("b.csv", "\n".join(GOOD.splitlines()[:3]))
    assert room.night().only.rows_loaded == 2


def test_the_organisation_may_say_that_a_fall_is_right_and_the_refused_file_is_then_read(room: Room) -> None:
    room.drop("a.csv", GOOD)
    room.night()
    room.drop("b.csv", "\n".join(GOOD.splitlines()[:6]))
    assert "minimum_share_of_previous" in str(room.night().only.refused_reason)
    (room.home.contracts / "access_reviews.yaml").write_text("minimum_share_of_previous: 0\n", encoding="utf-8")
    assert room.night().only.rows_loaded == 5
    assert len(room.current("access_reviews")) == 5


def test_the_same_bad_file_again_is_the_same_delivery(room: Room) -> None:
    room.drop("tom.csv", "")
    room.night()
    before = room.contents()
    room.drop("tom.csv", "")
    room.night()
    assert room.contents() == before
    assert list(room.home.inbox.iterdir()) == []


def test_a_file_dropped_again_is_told_to_be_the_same(room: Room) -> None:
    for name, content in (("g.csv", GOOD), ("tom.csv", "")):
        room.drop(name, content)
        room.night()
        room.drop(name, content)
        night = room.night()
        assert [one.state for one in night.deliveries] == ["known"]
        assert night.loaded == []
        assert f"”{name}” är samma fil som förra gången" in night.said[0]


def test_a_file_dropped_again_is_read_anew_under_a_new_mapping(room: Room) -> None:
    content = HEADINGS + "".join(f"{day}/3/25;G{day};SYS-1;1;1\n" for day in range(1, 31))
    room.drop("g.csv", content)
    assert room.night().only.values_missing == 30
    (room.home.contracts / "access_reviews.yaml").write_text("date_order: {reviewed_on: dmy}\n", encoding="utf-8")
    room.drop("g.csv", content)
    assert room.night().only.values_missing == 0


def test_a_file_that_was_refused_row_by_row_is_tried_again_when_it_is_dropped_again(room: Room) -> None:
    room.drop("g.csv", GOOD)
    room.night()
    few = "\n".join(GOOD.splitlines()[:4])
    for _ in range(2):
        room.drop("g.csv", few)
        assert "3 läsbara rader mot 30" in str(room.night().only.refused_reason)


@pytest.mark.parametrize("key", ["", "5a" * 31, "inte hexadecimalt"])
def test_a_damaged_key_judges_no_file(room: Room, key: str) -> None:
    room.home.key_file.write_text(key, encoding="ascii")
    room.drop("personal.csv", "Anställningsnummer;Enhet;Chef;Anställd från\n1;A;nej;2020-01-01\n")
    with pytest.raises(UserError, match="är skadad"):
        room.night()
    assert room.read("select state from raw.deliveries") == [("pending",)]
    room.home.key_file.write_text("5a" * 32, encoding="ascii")
    assert room.night().only.rows_loaded == 1


@pytest.mark.parametrize("step", ["archive", "unpack"])
def test_a_full_disk_judges_no_file(room: Room, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    path = room.drop("granskningar.zip", zipped({"g.csv": GOOD.encode()}))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(*{"archive": (archive, "_keep"), "unpack": (unpacking, "_write_out")}[step], full)
    with pytest.raises(MachineError, match="Disken är full"):
        room.night()
    monkeypatch.undo()
    assert path.exists()
    assert room.night().only.rows_loaded == 30


def test_too_little_memory_judges_no_file(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    # A gigabyte in a hundredth of it, with nowhere to put the rest.
    room.con.execute("set memory_limit = '100MB'")
    room.con.execute("set temp_directory = ''")
    endless = "create or replace temp table export_rows as select repeat('x', 1000) || range as x from range(1000000)"
    monkeypatch.setattr(sifting, "_judging_query", lambda *_: endless)
    monkeypatch.setattr(sifting, "pads", lambda _: {})
    room.drop("g.csv", GOOD)
    with pytest.raises(MachineError, match="Minnet räcker inte"):
        room.night()
    monkeypatch.undo()
    room.con.execute("set memory_limit = '1GB'")
    assert room.night().only.rows_loaded == 30


def test_a_register_restored_to_what_it_was_is_the_newest_picture_again(room: Room) -> None:
    earlier, later = GOOD, GOOD.replace(";G1;", ";G77;")
    for content in (earlier, later, earlier):
        room.drop("granskningar.csv", content)
        assert room.night().only.rows_loaded == 30
    assert "G1" in {row[0] for row in room.current("access_reviews")}
    assert len(list(room.home.archive.iterdir())) == 2


def test_of_two_files_in_one_night_the_one_written_last_is_the_picture(room: Room) -> None:
    old = room.drop("a.csv", GOOD)
    room.drop("b.csv", GOOD.replace(";G1;", ";G77;"))
    newest = old.stat().st_mtime + 5
    os.utime(old, (newest, newest))
    assert len(room.night().loaded) == 2
    assert "G1" in {row[0] for row in room.current("access_reviews")}


@pytest.mark.parametrize(
    "name", ["~$granskningar.xlsx", ".granskningar.csv.swp", "granskningar.csv.part", "g.crdownload"]
)
def test_what_programs_keep_beside_a_file_is_not_an_export(room: Room, name: str) -> None:
    path = room.drop(name, GOOD)
    night = room.night()
    assert (night.deliveries, night.loaded) == ([], [])
    assert path.exists()


def test_a_file_replaced_while_it_is_read_stays_for_the_next_night(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    path = room.drop("granskningar.csv", GOOD)
    look = Look.of
    calls = 0

    def replaced_meanwhile(status: os.stat_result) -> Look:
        nonlocal calls
        calls += 1
        if calls == 3:  # the copy has begun: someone saves a new export over it
            other = path.with_name("ny.csv")
            other.write_text(GOOD.replace(";G1;", ";G77;"), encoding="utf-8")
            other.replace(path)
        return look(status)

    monkeypatch.setattr(archive.Look, "of", staticmethod(replaced_meanwhile))
    night = room.night()
    monkeypatch.undo()

    assert calls >= 3
    assert path.exists()
    assert night.loaded == []
    assert any("håller på att skrivas" in line for line in night.said)
    assert room.night().only.rows_loaded == 30
    assert "G77" in {row[0] for row in room.current("access_reviews")}


def test_a_file_written_over_after_it_was_archived_is_not_removed(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    path = room.drop("granskningar.csv", GOOD)
    keep = archive._keep

    def kept_and_then_replaced(*given: object) -> None:
        keep(*given)
        path.unlink()
        path.write_text(GOOD.replace(";G1;", ";G77;"), encoding="utf-8")

    monkeypatch.setattr(archive, "_keep", kept_and_then_replaced)
    assert room.night().only.rows_loaded == 30
    monkeypatch.undo()
    assert path.exists()
    assert room.night().only.rows_loaded == 30
    assert "G77" in {row[0] for row in room.current("access_reviews")}


def test_a_link_in_the_inbox_is_not_followed(room: Room, tmp_path: Path) -> None:
    outside = tmp_path / "hemligt.csv"
    outside.write_text(GOOD, encoding="utf-8")
    (room.home.inbox / "granskningar.csv").symlink_to(outside)
    (room.home.inbox / "mapp").symlink_to(tmp_path)
    os.mkfifo(room.home.inbox / "rör.csv")
    night = room.night()
    assert night.loaded == []
    assert {one.state for one in night.deliveries} == {"left"}
    assert len(night.deliveries) == 3
    assert outside.exists()


def test_a_folder_named_after_the_source_decides_what_a_file_is(room: Room) -> None:
    room.drop("x.csv", GOOD, folder="access_reviews")
    room.drop("y.csv", GOOD, folder="Kontinuitetsplaner")
    night = room.night()
    (refused,) = [one for one in night.deliveries if one.state == "refused"]
    assert refused.source == "continuity_plans"
    assert "Rubrikerna ”Plan-id”, ”Beslutad” saknas för Kontinuitetsplaner" in str(refused.refused_reason)
    assert night.only.source == "access_reviews"


def test_what_was_half_copied_when_a_night_died_is_swept_away(room: Room) -> None:
    leftover = room.home.archive / ".incoming-abc"
    leftover.write_bytes(b"half a file")
    room.night()
    assert not leftover.exists()
