"""How fast exports are read, side by side in one run: ours, DuckDB's bare read_csv, pandas and python-calamine.

    python -m bench.exports [--rows N] [--sheet-rows N] [--rounds N]

Ours does more than the others: it archives the file durably, finds out what it is, maps its headings, makes
pseudonyms, decodes, rejects, and stores with file and line. Every contestant runs in a process of its own, in turn,
and its best round counts, so that a busy machine is as unfair to one as to another.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

ROWS, SHEET_ROWS, ROUNDS = 2_000_000, 200_000, 3
HEADINGS = ("Anställningsnummer", "Namn", "Kurskod", "Kurs", "Status", "Slutdatum")
COURSES = (
    ("INFOSAK", "Informationssäkerhet för alla"), ("DATASKYDD", "Dataskydd i vardagen"),
    ("INCIDENT-CHEF", "Incidenthantering för chefer"), ("SYSTEMANSVAR", "Att äga ett system"),
)  # fmt: skip
STATUSES = ("Genomförd", "Godkänd", "Slutförd", "Pågående", "Ej påbörjad")
# Four courses in each of five years.
ROWS_OF_ONE = 20


def row(number: int) -> tuple[str, str, str, str, str, str]:
    """One completion; every twenty rows are of one person."""
    person, turn = divmod(number, ROWS_OF_ONE)
    code, course = COURSES[turn % len(COURSES)]
    year = turn // len(COURSES)
    day = date(2020 + year, 1, 1) + timedelta(days=number * 13 % 365)
    # Only the last year's may be unfinished, so that nobody has the same course unfinished twice.
    status = STATUSES[number * 7 % (len(STATUSES) if year == 4 else 3)]
    done = day.isoformat() if status in STATUSES[:3] else ""
    return f"{1_000_000 + person:010d}", f"Åsa Öberg {person}", code, course, status, done


def write_csv(path: Path, rows: int) -> None:
    """The training export: CP1252, semicolons."""
    with path.open("w", encoding="cp1252", newline="") as file:
        file.write(";".join(HEADINGS) + "\r\n")
        file.writelines(";".join(row(number)) + "\r\n" for number in range(rows))


def write_xlsx(path: Path, rows: int) -> None:
    """The same as a workbook, its dates as dates."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("Rapport")
    sheet.write_row(0, 0, HEADINGS)
    for number in range(rows):
        *texts, day = row(number)
        sheet.write_row(number + 1, 0, texts)
        if day:
            sheet.write_datetime(number + 1, 5, datetime.fromisoformat(day))
    book.close()


def ours(path: Path, folder: Path) -> Callable[[], int]:
    """The whole of it: archive, recognise, map, pseudonymise, reject, store."""
    from pipelines import warehouse
    from pipelines.exports import arrivals, loading
    from pipelines.exports.contracts import load_contracts
    from pipelines.home import Home

    home = Home.resolve(folder / "home").prepare()
    contracts = load_contracts(home)
    shutil.copy(path, home.inbox / path.name)

    def work() -> int:
        with warehouse.connect(home) as con:
            warehouse.create_base_tables(con)
            loading.create_raw_tables(con, contracts)
            arrivals.receive(home, con, contracts, datetime.now(UTC), print, settle_seconds=0)
            (loaded,) = loading.load_pending(home, con, contracts["training"], lambda line: None)
        return loaded.rows_loaded

    return work


def bare(path: Path, folder: Path) -> Callable[[], int]:
    """DuckDB's read_csv into a table of text, in the file's own encoding."""
    from importlib.util import find_spec

    import duckdb

    spec = find_spec("duckdb_extension_encodings")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("duckdb_extension_encodings")
    (extension,) = Path(spec.origin).parent.glob("extensions/*/encodings.duckdb_extension")

    def work() -> int:
        with duckdb.connect(str(folder / "bare.duckdb")) as con:
            con.execute(f"load '{extension}'")
            con.execute(
                f"create table t as from read_csv('{path}', delim=';', header=true, all_varchar=true,"
                " encoding='CP1252')"
            )
            counted = con.execute("select count(*) from t").fetchone()
        return int(counted[0]) if counted else 0

    return work


def with_pandas(path: Path, folder: Path) -> Callable[[], int]:
    """pandas' read_csv, then an insert into DuckDB."""
    import duckdb
    import pandas as pd

    def work() -> int:
        frame = pd.read_csv(path, sep=";", encoding="cp1252", dtype=str)
        with duckdb.connect(str(folder / "pandas.duckdb")) as con:
            con.register("frame", frame)
            con.execute("create table t as from frame")
        return len(frame)

    return work


def calamine(path: Path, folder: Path) -> Callable[[], int]:
    """python-calamine alone: the workbook as Python lists, nothing stored."""
    from python_calamine import CalamineWorkbook

    def work() -> int:
        grid = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python(skip_empty_area=False)
        return len(grid) - 1

    return work


def our_reading(path: Path, folder: Path) -> Callable[[], int]:
    """Our reading alone: the workbook as rows that DuckDB has counted, nothing stored."""
    import duckdb

    from pipelines.exports.contracts import load_contracts
    from pipelines.exports.detecting import Found, identify
    from pipelines.exports.reading import open_rows
    from pipelines.exports.tables import open_tables

    contract = load_contracts(None)["training"]

    def work() -> int:
        with open_tables(path, folder) as tables:
            (found,) = identify(tables, [contract])
            if not isinstance(found, Found):
                raise found.error
            with open_rows(found, folder) as rows, duckdb.connect() as con:
                counted = con.execute(f"select count(c0) from {rows.sql}").fetchone()
        return int(counted[0]) if counted else 0

    return work


CONTESTANTS = {"ours": ours, "bare": bare, "pandas": with_pandas, "calamine": calamine, "our_reading": our_reading}


def run(name: str, path: Path) -> dict[str, float]:
    """One round of one contestant, in a process of its own: seconds and peak memory in MB."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "bench.exports", "--only", name, "--file", str(path), "--folder", folder]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def compete(names: list[str], path: Path, rounds: int) -> dict[str, dict[str, float]]:
    """Every contestant in turn, some rounds of it; the best seconds and the largest memory of each."""
    results = [{name: run(name, path) for name in names} for _ in range(rounds)]
    return {
        name: {
            "seconds": min(result[name]["seconds"] for result in results),
            "megabytes": max(result[name]["megabytes"] for result in results),
        }
        for name in names
    }


def table(title: str, results: dict[str, dict[str, float]], of: str, against: list[str]) -> None:
    """Print the results, and how many times as long one takes as each other."""
    print(f"\n{title}")
    for name, result in results.items():
        print(f"  {name:12} {result['seconds']:7.2f} s {result['megabytes']:7.0f} MB")
    for other in against:
        ratio = results[of]["seconds"] / results[other]["seconds"]
        print(f"  {of} / {other}: {ratio:.2f}")


def main() -> None:
    """Write the files, let everyone run, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--sheet-rows", type=int, default=SHEET_ROWS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    for hidden in ("--only", "--file", "--folder"):
        parser.add_argument(hidden, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        work = CONTESTANTS[options.only](Path(options.file), Path(options.folder))
        begun = time.perf_counter()
        rows = work()
        seconds = time.perf_counter() - begun
        peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        print(json.dumps({"rows": rows, "seconds": seconds, "megabytes": peak / 1024}))
        return
    with tempfile.TemporaryDirectory() as folder:
        text, book = Path(folder) / "utbildning.csv", Path(folder) / "utbildning.xlsx"
        write_csv(text, options.rows)
        results = compete(["bare", "ours", "pandas"], text, options.rounds)
        table(
            f"{options.rows} rows of CSV (cp1252), {text.stat().st_size >> 20} MB", results, "ours", ["bare", "pandas"]
        )
        write_xlsx(book, options.sheet_rows)
        results = compete(["calamine", "our_reading", "ours"], book, options.rounds)
        title = f"{options.sheet_rows} rows of XLSX, {book.stat().st_size >> 20} MB"
        table(title, results, "our_reading", ["calamine"])
        table("the whole of it", results, "ours", ["calamine"])


if __name__ == "__main__":
    main()
