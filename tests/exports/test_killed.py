"""A night that is killed at any line of the reading, and run again, leaves what an undisturbed night leaves."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from corpus import GRID, TYPED
from corpus_values import INCIDENTS
from room import open_room
from writers import as_json, delimited, xlsx, zipped

from pipelines import exports
from pipelines.exports.folding import fold
from pipelines.home import Home

READING_ROOM = str(Path(exports.__file__).parent)
POINTS = int(os.environ.get("GENOMGANG_KILL_POINTS", "30"))
KEY = "5a" * 32
EMPLOYEES = [
    ["Anställningsnummer", "Namn", "Enhet", "Chef", "Anställd från"],
    *([f"{n:06d}", "A B", "Kultur", "nej", "2020-01-01" if n != 7 else "våren"] for n in range(1, 12)),
]
TICKETS = [
    INCIDENTS,
    ("I1", "2025-03-01 08:00", "Öppen", "ringa", "nej", "x"),
    ("I1", "2025-03-01", "Öppen", "ringa", "nej", ""),
]
FILES = {
    "personal.csv": delimited(EMPLOYEES, ";", "cp1252"),
    "granskningar.xlsx": xlsx(("Blad1", TYPED)),
    "äldre granskningar.zip": zipped({"g.csv": delimited(GRID[:3])}),
    "ärenden.json": as_json(TICKETS),
    "tom.csv": b"",
}


def home_with_files(folder: Path) -> Home:
    home = Home.resolve(folder).prepare()
    home.key_file.write_text(KEY, encoding="ascii")
    for age, (name, content) in enumerate(reversed(FILES.items())):
        path = home.inbox / name
        path.write_bytes(content)
        os.utime(path, (1_700_000_000 - age * 60, 1_700_000_000 - age * 60))
    return home


def night(home: Home) -> None:
    with open_room(home) as room:
        room.night()


def picture(home: Home) -> dict[str, Any]:
    """The warehouse without what only tells when it was written, and in what order each source's files came."""
    with open_room(home) as room:
        room.night()
        tables: dict[str, Any] = {}
        for name in room.contents():
            schema, table = name.split(".")
            columns = room.read(
                "select column_name from information_schema.columns where table_schema = ? and table_name = ?"
                " and column_name not in ('delivery_id', '_delivery_id', 'received_at', '_received_at')",
                schema,
                table,
            )
            chosen = ", ".join(f'"{column}"' for (column,) in columns)
            tables[name] = sorted(room.read(f"select {chosen} from {name}"), key=repr)
        order = room.read(
            "select source, list(sha256 order by received_at) from raw.deliveries group by all order by all"
        )
    inbox = sorted(path.name for path in home.inbox.iterdir())
    archive = sorted(path.name for path in home.archive.iterdir())
    return {"tables": tables, "order": order, "inbox": inbox, "archive": archive}


def in_a_child(work: Callable[[], None]) -> int:
    """Do the work in a forked process; its exit status, negative for the signal that ended it."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class Deathwatch:
    """Counts the lines of the reading room that are run, and kills the process at one of them."""

    def __init__(self, last: int | None = None) -> None:
        self.lines, self.last = 0, last

    def __call__(self, frame: FrameType, event: str, arg: object) -> Any:
        if not frame.f_code.co_filename.startswith(READING_ROOM) or frame.f_code.co_name.startswith("<"):
            return None
        return self.line

    def line(self, frame: FrameType, event: str, arg: object) -> Any:
        self.lines += event == "line"
        if self.lines == self.last:
            os.kill(os.getpid(), signal.SIGKILL)
        return self.line

    def night(self, home: Home) -> None:
        # A child is born with all that its parent remembers, and would run fewer lines than were counted.
        fold.cache_clear()
        sys.settrace(self)
        try:
            night(home)
        finally:
            sys.settrace(None)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], int]:
    """What a night leaves that nobody disturbs, and how many lines it runs."""
    counted = tmp_path_factory.mktemp("counted")
    watch = Deathwatch()

    def work() -> None:
        watch.night(home_with_files(counted / "home"))
        (counted / "lines").write_text(str(watch.lines))

    assert in_a_child(work) == 0
    return picture(home_with_files(counted / "other")), int((counted / "lines").read_text())


def test_an_undisturbed_night_reads_everything(undisturbed: tuple[dict[str, Any], int]) -> None:
    found, lines = undisturbed
    assert found["inbox"] == []
    assert len(found["archive"]) == len(FILES)
    assert {len(found["tables"][f"raw.{name}"]) for name in ("employees", "incidents")} == {10, 1}
    assert lines > 2000


@pytest.mark.parametrize("point", range(POINTS))
def test_killed_and_run_again(undisturbed: tuple[dict[str, Any], int], tmp_path: Path, point: int) -> None:
    wanted, lines = undisturbed
    home = home_with_files(tmp_path / "home")
    # Spread over the whole night, and never the same line of a loop twice in a row.
    last = 1 + (lines - 1) * point // (POINTS - 1) - (point % 3 if point else 0)

    assert in_a_child(lambda: Deathwatch(last).night(home)) == -signal.SIGKILL

    assert picture(home) == wanted


@pytest.mark.parametrize(
    "statement", ["insert into raw.", "update raw.deliveries", "commit", "insert into raw.rejected_rows"]
)
def test_killed_in_the_middle_of_what_is_one_step(
    undisturbed: tuple[dict[str, Any], int], tmp_path: Path, statement: str
) -> None:
    """Between two statements of one transaction, where a line of Python may be many steps of the database."""
    home = home_with_files(tmp_path / "home")

    class Dying:
        def __init__(self, con: Any) -> None:
            self.con = con

        def __getattr__(self, name: str) -> Any:
            return getattr(self.con, name)

        def execute(self, query: str, *values: Any) -> Any:
            result = None if query == "commit" == statement else self.con.execute(query, *values)
            if query.startswith(statement):
                os.kill(os.getpid(), signal.SIGKILL)
            return result

    def work() -> None:
        with open_room(home) as room:
            room.con = Dying(room.con)
            room.night()

    assert in_a_child(work) == -signal.SIGKILL
    assert picture(home) == undisturbed[0]
