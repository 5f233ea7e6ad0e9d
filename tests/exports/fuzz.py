"""Files that went wrong in every way: sound exports with bytes flipped, cut, doubled and mixed, thousands of them.

    python fuzz.py SEED FIRST COUNT

reads file after file in one process and prints a line of JSON for each that did what none may: crash, hang, lose a
row, or tell of a person. Conversions run in this process too, as a process for each would be most of the time; what
kills this one would there kill only the converter, and the test sees to it that the night survives it.
"""

from __future__ import annotations

import faulthandler
import io
import json
import random
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import duckdb
import writers

from pipelines.exports import converting, sifting, tables
from pipelines.exports.contracts import load_contracts
from pipelines.exports.decoding import install_macros
from pipelines.exports.detecting import Found, NotFound, identify
from pipelines.messages import UserError

HANGS_AFTER_SECONDS = 8
# Less than a night gives a converter, so that what would take it all is found out sooner.
MEMORY_BYTES = 1 << 30
#: Names and employee numbers may end up in a wrong column of a broken file, where nobody can know them for what
#: they are. They must not be in any message. Numbers of persons and addresses must not be in any column either.
NAMES = ("Ansgar Kanarin", "Birgitta Falkgren", "0099887766", "0099887755")
NUMBERS = ("811218-9876", "19640823-3234", "ansgar.kanarin@example.se", "bfalkgren@example.se")
EMPLOYEES = [
    line.split("|")
    for line in (
        "Anställningsnummer|Personnummer|Namn|E-post|Enhet|Befattning|Chef|Anställd från|Anställd till",
        "0099887766|811218-9876|Ansgar Kanarin|ansgar.kanarin@example.se|Ekonomi|Controller|ja|2020-01-01|",
        "0099887755|19640823-3234|Birgitta Falkgren|bfalkgren@example.se|Miljö|Chef|nej|2021-03-01|2025-12-31",
    )
]
INCIDENTS = [
    line.split("|")
    for line in (
        "Ärendenummer|Rubrik|Beskrivning|Inkom|Status|Allvarlighetsgrad|Personuppgiftsincident",
        'INC-1|Ansgar Kanarin|Rad\n"två"; bfalkgren@example.se|2025-03-01 12:30|Öppen|ringa|nej',
        "INC-2|Nätfiske|811218-9876 drabbad|2025-04-01 08:00|Löst|allvarlig|ja",
    )
]
REVIEWS = [
    ["Genomgång-id", "System-id", "Granskad", "Konton", "Borttagna", "Kommentar"],
    ["G1", "SYS-Å1", "2025-03-01", "10", "2", "Birgitta Falkgren"],
    ["G2", "SYS-2", "2 mars 2025", "7", "0", ""],
]
TOKENS = (
    b'"', b'""', b";", b",", b"\t", b"|", b"\n", b"\r", b"\r\n", b"\0", b"\x1f", b"\xef\xbb\xbf", b"\xff\xfe", b"\xc3",
    b"'", b"\\", b"{", b"[", b"=1+1", b"Summa;", b"99999999999999999999", b"A" * 5000, b"<!DOCTYPE x>", b"PK\x03\x04",
)  # fmt: skip


def seeds() -> list[bytes]:
    """Sound exports, as small as they can be, in every form."""
    found: list[bytes] = []
    for grid in (EMPLOYEES, INCIDENTS, REVIEWS):
        found += [
            writers.delimited(grid, mark, code)
            for mark, code in ((";", "cp1252"), (",", "utf-8-sig"), ("\t", "utf-16"))
        ]
        found += [writers.delimited(grid, "|", "cp850"), writers.delimited(grid, ";", "utf-8", "\n", True)]
        found += [writers.as_json(grid), writers.ndjson(grid), writers.xlsx(("Blad", grid)), writers.xlsb("Blad", grid)]
        found += [writers.zipped({"a.csv": writers.delimited(grid)}), writers.gzipped(writers.delimited(grid))]
    return [*found, writers.xls("Blad", REVIEWS), writers.ods("Blad", EMPLOYEES)]


def mutated(rng: random.Random, content: bytes, others: list[bytes]) -> bytes:
    """The content with something wrong; in an archive mostly inside it, so that its parts are met and not its seals."""
    if content[:2] == b"PK" and rng.random() < 0.8:
        return _inside(rng, content, others)
    data = bytearray(content)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
        _damage(rng, data, others)
    return bytes(data)


def _inside(rng: random.Random, content: bytes, others: list[bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as book, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as changed:
        names = book.namelist()
        chosen = rng.choice([name for name in names if "sheet" in name or "content" in name] or names)
        for name in names:
            data = bytearray(book.read(name))
            if name == chosen or rng.random() < 0.05:
                _damage(rng, data, others)
            changed.writestr(name, bytes(data))
    return buffer.getvalue()


def _damage(rng: random.Random, data: bytearray, others: list[bytes]) -> None:
    first = rng.randrange(len(data) + 1)
    last = min(len(data), first + rng.choice((1, 2, 5, 20, 200)))
    kind = rng.randrange(8)
    if kind == 0:
        data[first:last] = b""
    elif kind == 1:
        data[first:first] = data[first:last] * rng.choice((1, 2, 30))
    elif kind == 2:
        data[first:first] = rng.choice(TOKENS)
    elif kind == 3:
        data[first:last] = rng.choice(TOKENS)
    elif kind == 4:
        del data[first:]
    elif kind == 5:
        other = rng.choice(others)
        data[first:last] = other[: rng.randrange(len(other))]
    elif kind == 6:
        data[first:last] = rng.randbytes(last - first)
    elif first < len(data):
        data[first] ^= 1 << rng.randrange(8)


def made(seed: int, number: int, sound: list[bytes]) -> bytes:
    """The file of this number: the same for the same seed."""
    rng = random.Random(seed * 1_000_003 + number)
    return mutated(rng, rng.choice(sound), sound)


class Reader:
    """Reads files as a night does, into memory, and says what is wrong with how it went."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.contracts = load_contracts(None)
        self.con = duckdb.connect()
        self.con.execute("set TimeZone = 'UTC'")
        # Planning is most of the work on files this small.
        self.con.execute("set threads = 1")
        self.con.execute("pragma disable_optimizer")
        install_macros(self.con)

    def faults(self, content: bytes) -> list[str]:
        path = self.folder / "file"
        path.write_bytes(content)
        begun = time.monotonic()
        said, stored = "", ""
        faults: list[str] = []
        try:
            with tables.open_tables(path, self.folder) as found:
                for outcome in identify(found, self.contracts.values()):
                    if isinstance(outcome, NotFound):
                        said += outcome.error.render()
                        continue
                    more = self._read(outcome)
                    said, stored, faults = said + more[0], stored + more[1], faults + more[2]
        except UserError as error:
            said += error.render()
        faults += [f"a message tells of {text}" for text in (*NAMES, *NUMBERS) if text in said]
        faults += [f"a column holds {text}" for text in NUMBERS if text in stored]
        left = [name.name for name in self.folder.iterdir() if name != path]
        faults += [f"left behind: {left}"] if left else []
        if time.monotonic() - begun > HANGS_AFTER_SECONDS / 2:
            faults.append("took too long")
        return faults

    def _read(self, found: Found) -> tuple[str, str, list[str]]:
        contract = self.contracts[found.source]
        with sifting.sifted(self.con, contract, found, b"k" * 32, self.folder) as result:
            counts = self.con.execute(
                "select (select count(*) from export_rows where verdict is null),"
                " (select count(*) from export_rejected),"
                " (select count(*) from export_rows where verdict is distinct from -1)"
            ).fetchone()
            reasons = self.con.execute("from export_rejected union all by name from export_missing").fetchall()
            names = ", ".join(f'"{column.name}"' for column in contract.stored)
            rows = self.con.execute(f"select {names} from export_numbered where verdict is null").fetchall()
        lost = counts != (result.rows_loaded, result.rows_rejected, result.rows_read)
        lost = lost or result.rows_read != result.rows_loaded + result.rows_rejected
        return repr(reasons), repr(rows), ["rows are lost"] if lost else []


def convert_here(kind: str, path: Path, prefix: str, encoding: str) -> Any:
    """What the converting process would answer."""
    try:
        return [asdict(found) for found in converting.convert(kind, path, prefix, encoding)]
    except converting.NotConvertibleError as error:
        return {"error": error.key, "args": error.text_args}
    except KeyboardInterrupt:
        raise
    except BaseException:  # what ends the converting process, a parser's panic included
        raise UserError("exports-not-an-export") from None


def main() -> None:
    """Read the files of the numbers given; print a line for each fault, and at last how many were read."""
    seed, first, count = (int(word) for word in sys.argv[1:4])
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    convert: Callable[..., Any] = convert_here
    tables._in_a_process_of_its_own = convert
    sifting.install_macros = lambda con: None
    sound = seeds()
    with tempfile.TemporaryDirectory() as folder:
        reader = Reader(Path(folder))
        for number in range(first, first + count):
            print(json.dumps({"at": number}), flush=True)
            # Ends the process, also where a parser goes round in itself.
            faulthandler.dump_traceback_later(HANGS_AFTER_SECONDS, exit=True)
            try:
                faults = reader.faults(made(seed, number, sound))
            except Exception as error:  # a crash is a finding
                faults = [f"{type(error).__name__} in {_place(error)}"]
            faulthandler.cancel_dump_traceback_later()
            for fault in faults:
                print(json.dumps({"number": number, "fault": fault}), flush=True)


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return "?" if trace is None else f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


if __name__ == "__main__":
    main()
