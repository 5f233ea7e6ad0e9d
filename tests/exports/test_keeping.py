"""What is kept and for how long: increments, retention, changing and destroying the key, encrypted originals."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pyrage
import pytest
from room import FIRST_NIGHT, Night, Room
from writers import delimited

from pipelines import cli, warehouse
from pipelines.exports import archive, keys, retention
from pipelines.exports.pseudonyms import load_key, pseudonym
from pipelines.home import Home, Retention

HEAD = ["Genomgång-id", "System-id", "Granskad", "Konton", "Borttagna"]
STAFF = ["Anställningsnummer", "Enhet", "Chef", "Anställd från"]


def reviews(*ids: str) -> bytes:
    return delimited([HEAD, *([one, "SYS-1", "2025-03-01", 1, 0] for one in ids)])


def staff(*numbers: str) -> bytes:
    return delimited([STAFF, *([number, "Kultur", "nej", "2020-01-01"] for number in numbers)])


def night_of(room: Room, content: bytes, name: str = "export.csv") -> Night:
    room.drop(name, content)
    return room.night()


def test_a_column_that_a_contract_has_gained_is_added_and_what_was_loaded_stays(room: Room) -> None:
    night_of(room, reviews("G1"))
    room.con.execute("alter table raw.access_reviews drop column accounts_total")
    night_of(room, reviews("G1", "G2"), "later.csv")
    loaded = room.read("select review_id, accounts_total from raw.access_reviews order by _received_at, _line")
    assert loaded == [("G1", None), ("G1", "1"), ("G2", "1")]


def removed(room: Room, months_later: int, **months: int) -> list[str]:
    said: list[str] = []
    now = FIRST_NIGHT + timedelta(days=31 * months_later)
    retention.apply(room.home, room.con, room.contracts, Retention(**months), now, said.append)
    return said


def test_an_increment_may_be_as_small_as_it_is(room: Room) -> None:
    own = room.home.contracts / "access_reviews.yaml"
    own.write_text("delivery_mode: incremental\n", encoding="utf-8")
    night_of(room, reviews(*(f"G{n}" for n in range(40))))
    assert night_of(room, reviews("G40")).only.rows_loaded == 1
    assert room.read("select delivery_mode from raw.sources where source = 'access_reviews'") == [("incremental",)]
    assert room.read("select delivery_mode from raw.sources where source = 'systems'") == [("snapshot",)]
    assert room.read("select count(*) from raw.access_reviews") == [(41,)]


def test_which_columns_a_file_had_is_kept_with_it(room: Room) -> None:
    night_of(room, staff("1", "2"))
    kept = ["employee_id", "unit", "is_manager", "start_date"]
    assert room.read("select columns_found from raw.deliveries") == [(kept,)]
    assert night_of(room, b"Ingenting;Alls").refusals != []
    assert room.read("select columns_found from raw.deliveries where state = 'refused'") == [(None,)]
    headings = room.read(
        "select heading_sv from raw.source_columns where source = 'employees' and column_name = 'unit'"
    )
    assert headings == [("Enhet",)], "said once, also on the second night"


def test_superseded_rows_are_removed_when_their_time_is_up(room: Room) -> None:
    for ids in (("G1", "G2"), ("G1", "G3")):
        night_of(room, reviews(*ids, ""))
    assert removed(room, 3, rows_months=6) == []

    said = removed(room, 8, rows_months=6)

    assert said == ["Gallrat: 2 rader ur ”export.csv” (Behörighetsgenomgångar). Måtten finns kvar."]
    assert {row[0] for row in room.current("access_reviews")} == {"G1", "G3"}
    assert room.read("select count(*) from raw.access_reviews") == [(2,)]
    assert room.read("select count(*) from raw.rejected_rows") == [(1,)]
    # The delivery is still known, with its counts, and so is what it was.
    assert room.read(
        "select state, rows_read, rows_loaded, rows_rejected from raw.deliveries order by received_at"
    ) == [
        ("removed", 3, 2, 1),
        ("loaded", 3, 2, 1),
    ]
    assert removed(room, 8, rows_months=6) == []


def test_the_present_picture_is_never_removed_however_old(room: Room) -> None:
    night_of(room, reviews("G1"))
    assert removed(room, 120, rows_months=1, originals_months=1) == []
    assert len(list(room.home.archive.iterdir())) == 1


def test_what_an_incremental_source_adds_up_to_is_never_removed(room: Room) -> None:
    (room.home.contracts / "access_reviews.yaml").write_text("delivery_mode: incremental\n", encoding="utf-8")
    for number in range(3):
        night_of(room, reviews(f"G{number}"))
    assert removed(room, 120, rows_months=1, originals_months=1) == []
    assert room.read("select count(*) from raw.access_reviews") == [(3,)]


def test_superseded_and_refused_originals_are_removed_when_their_time_is_up(room: Room) -> None:
    night_of(room, reviews("G1"))
    night_of(room, reviews("G2"))
    night_of(room, b"inget;alls\n1;2\n", "skräp.csv")
    said = removed(room, 8, originals_months=6)
    assert [line.split("”")[1] for line in said] == ["export.csv", "skräp.csv"]
    (kept,) = room.home.archive.iterdir()
    assert kept.read_bytes() == reviews("G2")
    # The rows stay for as long as rows are kept, and the next night goes on as ever.
    assert room.read("select count(*) from raw.access_reviews") == [(2,)]
    assert night_of(room, reviews("G3")).only.rows_loaded == 1


def test_without_a_decision_nothing_is_removed(room: Room) -> None:
    night_of(room, reviews("G1"))
    night_of(room, reviews("G2"))
    assert removed(room, 1200) == []


def test_changing_the_key_gives_every_delivery_new_pseudonyms(room: Room) -> None:
    night_of(room, staff("001", "002"))
    night_of(room, staff("001", "003"))
    before, old = room.read("select employee_id, _line from raw.employees order by all"), room.key

    assert keys.rotate(room.home, room.con) == 2
    night = room.night()

    assert [one.rows_loaded for one in night.loaded] == [2, 2]
    assert room.key != old
    assert [row[0] for row in room.current("employees")] == [pseudonym(room.key, one) for one in ("1", "3")]
    after = room.read("select employee_id, _line from raw.employees order by all")
    assert len(after) == len(before) == 4
    assert not {row[0] for row in before} & {row[0] for row in after}


def test_a_change_of_key_that_dies_half_way_is_no_change(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    night_of(room, staff("001", "002"))
    before, old = room.current("employees"), room.key

    def dies(path: Path, content: bytes) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", dies)
    with pytest.raises(KeyboardInterrupt):
        keys.rotate(room.home, room.con)
    monkeypatch.undo()

    room.night()
    assert room.key == old
    assert room.current("employees") == before


def test_after_the_key_is_destroyed_older_rows_are_nobodys(room: Room) -> None:
    night_of(room, staff("001", "002"))
    night_of(room, staff("001", "003"))
    old = room.key
    assert keys.destroy(room.home, room.con) == 1
    assert not room.home.key_file.exists()
    room.night()
    kept = {row[0] for row in room.read("select employee_id from raw.employees")}
    assert {pseudonym(old, one) for one in ("1", "2")} <= kept, "they are still counted"
    assert pseudonym(old, "3") not in kept
    assert {pseudonym(room.key, one) for one in ("1", "3")} <= kept


def test_a_key_is_not_changed_when_the_present_picture_would_be_lost(room: Room) -> None:
    one = night_of(room, staff("001")).only
    path = archive.find(room.home, one.sha256)
    assert path is not None
    path.unlink()
    before = room.contents()
    with pytest.raises(Exception, match="finns inte i arkivet"):
        keys.rotate(room.home, room.con)
    assert room.contents() == before
    assert room.home.key_file.exists()


def test_the_command_changes_the_key(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--home", str(home.root)]
    with warehouse.connect(home) as con:
        night_of(Room(home, con), staff("001"))
    old = load_key(home)
    assert cli.main(["key", "rotate", *where]) == 0
    assert "1 leverans läses in på nytt" in capsys.readouterr().out
    assert load_key(home) != old
    with warehouse.connect(home) as con:
        assert Room(home, con).read("select state from raw.deliveries") == [("pending",)]
    with pytest.raises(SystemExit) as usage:
        cli.main(["key", "lose", *where])
    assert usage.value.code == 2


@pytest.fixture
def identity(home: Home, tmp_path: Path) -> Path:
    """An age key outside the home, whose recipient the organisation has named."""
    key = pyrage.x25519.Identity.generate()
    home.organisation_file.write_text(f"archive_recipient: {key.to_public()}\n", encoding="utf-8")
    path = tmp_path / "identity.txt"
    path.write_text(f"# created by a test\n{key}\n", encoding="ascii")
    return path


def test_originals_are_kept_encrypted_and_read_with_the_key_outside(
    room: Room, identity: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GENOMGANG_AGE_IDENTITY", str(identity))
    one = night_of(room, staff("0012345", "0012346")).only
    assert one.rows_loaded == 2
    (kept,) = room.home.archive.iterdir()
    assert kept.name == f"{one.sha256}.csv.age"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert b"0012345" not in kept.read_bytes()
    with archive.archived(room.home, one.sha256) as plain:
        assert plain.read_bytes() == staff("0012345", "0012346")
    assert list(room.home.archive.iterdir()) == [kept], "nothing in clear is left"
    # The same file again is the same delivery.
    assert night_of(room, staff("0012345", "0012346")).loaded == []


def test_without_the_key_a_file_waits_and_is_read_once_it_is_there(
    room: Room, identity: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GENOMGANG_AGE_IDENTITY", raising=False)
    path = room.drop("export.csv", staff("001"), folder="employees")
    night = room.night()
    assert path.exists()
    assert night.refusals == []
    assert any("Sätt GENOMGANG_AGE_IDENTITY till filen med age-nyckeln" in line for line in night.said)
    monkeypatch.setenv("GENOMGANG_AGE_IDENTITY", str(identity))
    assert room.night().only.rows_loaded == 1
    assert not path.exists()


def test_a_delivery_waits_when_the_key_is_gone_before_it_is_loaded(
    room: Room, identity: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GENOMGANG_AGE_IDENTITY", str(identity))
    night_of(room, staff("001"))
    keys.rotate(room.home, room.con)
    monkeypatch.delenv("GENOMGANG_AGE_IDENTITY")
    assert "krypterat" in str(room.night().only.refused_reason)
    assert room.read("select state from raw.deliveries") == [("pending",)]
    monkeypatch.setenv("GENOMGANG_AGE_IDENTITY", str(identity))
    assert room.night().only.rows_loaded == 1


def test_plain_originals_that_a_killed_process_has_left_are_removed_by_the_next_night(room: Room) -> None:
    for left in (room.home.archive / f"{archive.INCOMING}x", room.home.root / f"{archive.WORKSHOP}x/archive/original"):
        left.parent.mkdir(parents=True, exist_ok=True)
        left.write_bytes(reviews("G1"))
    night_of(room, reviews("G2"))
    assert list(room.home.root.rglob(f"{archive.INCOMING}*")) == []
    assert list(room.home.root.glob(f"{archive.WORKSHOP}*")) == []
