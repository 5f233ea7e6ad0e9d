"""The warehouse: what BI tools may rely on, whatever the night is doing."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from pipelines import cli, warehouse
from pipelines.automation.summary import summarise
from pipelines.home import REPO, Course, Home, Organisation, plan_night
from pipelines.messages import UserError
from pipelines.review.reading import read_facts


def fill(home: Home, answer: int) -> None:
    """Put one mart, with comments, and one working table into the warehouse."""
    with warehouse.connect(home) as con:
        con.execute("create schema if not exists review; create schema if not exists core")
        con.execute(f"create or replace table review.review_metrics as select {answer} as value")
        con.execute("comment on table review.review_metrics is 'One row per metric. It''s the review.'")
        con.execute("comment on column review.review_metrics.value is 'A fraction 0-1.'")
        con.execute("create or replace table core.dim_system as select 'S1' as system_id")
        con.execute("create or replace view review.review_truths as select true as holds")
        con.execute("create or replace table review.judgements as select 'T1' as metric_id")
        warehouse.publish_marts(con, home.marts)


def test_published_tables_carry_their_comments_and_working_tables_stay_home(home: Home) -> None:
    fill(home, 1)
    with duckdb.connect(str(home.marts / "marts.duckdb"), read_only=True) as con:
        assert con.execute("select table_name from duckdb_tables() order by 1").fetchall() == [
            ("dim_system",),
            ("review_metrics",),
        ]
        comments = con.execute("select comment from duckdb_columns() where comment is not null").fetchall()
        assert comments == [("A fraction 0-1.",)]
        assert con.execute("select comment from duckdb_tables() where table_name = 'review_metrics'").fetchall() == [
            ("One row per metric. It's the review.",)
        ]
    parquet = home.marts / "parquet" / "review_metrics.parquet"
    assert duckdb.sql(f"select value from '{parquet}'").fetchall() == [(1,)]
    assert not list(home.marts.glob(".fresh*"))


def test_published_file_has_a_storage_version_that_older_tools_open(home: Home) -> None:
    fill(home, 1)
    with duckdb.connect() as con:
        con.execute(f"attach '{home.marts / 'marts.duckdb'}' as m (read_only)")
        tags = con.execute("select tags from duckdb_databases() where database_name = 'm'").fetchone()
    assert tags is not None and tags[0]["storage_version"].startswith("v1.2.0")


def test_published_files_are_for_their_owner_alone(home: Home) -> None:
    fill(home, 1)
    for path in [home.warehouse, home.marts / "marts.duckdb", *home.marts.glob("parquet/*")]:
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_table_that_is_gone_from_the_marts_is_gone_from_parquet_too(home: Home) -> None:
    fill(home, 1)
    stale = home.marts / "parquet" / "dim_gone.parquet"
    stale.write_bytes(b"")
    fill(home, 2)
    assert not stale.exists()


def test_readers_never_see_a_half_written_file_and_never_block_the_night(home: Home) -> None:
    fill(home, 0)
    reader = (
        "import duckdb, sys, time\n"
        "until = time.monotonic() + 4\n"
        "seen = 0\n"
        "while time.monotonic() < until:\n"
        "    with duckdb.connect(sys.argv[1], read_only=True) as con:\n"
        "        con.execute('select value from review_metrics').fetchone()[0]\n"
        "        seen += 1\n"
        "print(seen)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", reader, str(home.marts / "marts.duckdb")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    published = 0
    while process.poll() is None:
        fill(home, published)
        published += 1
    output, errors = process.communicate()
    assert errors == ""
    assert int(output) > 10 and published > 3


def test_a_publication_that_fails_leaves_the_last_one_untouched(home: Home) -> None:
    fill(home, 1)
    before = (home.marts / "marts.duckdb").read_bytes()
    with warehouse.connect(home) as con:
        con.execute("create or replace view core.dim_broken as select error('boom') as x")
        with pytest.raises(duckdb.Error):
            warehouse.publish_marts(con, home.marts)
    assert (home.marts / "marts.duckdb").read_bytes() == before
    assert not list(home.marts.glob(".fresh*"))


def test_what_a_killed_publication_has_left_is_gone_after_the_next(home: Home) -> None:
    fill(home, 1)
    code = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from pipelines import warehouse\n"
        "from pipelines.home import Home\n"
        "home = Home(Path(sys.argv[1]))\n"
        "warehouse._copy_comments = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "with warehouse.connect(home) as con:\n"
        "    warehouse.publish_marts(con, home.marts)\n"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(home.root)], cwd=REPO)
    assert killed.returncode == -signal.SIGKILL
    assert len(list(home.marts.glob(".fresh*/*"))) > 1
    fill(home, 2)
    assert not list(home.marts.glob(".fresh*"))


def test_a_warehouse_held_by_another_program_is_explained(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(home, 1)
    monkeypatch.setattr(warehouse, "LOCK_PATIENCE_SECONDS", 0.3)
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"import duckdb; c = duckdb.connect({str(home.warehouse)!r}); print('held', flush=True); input()",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(UserError) as refused, warehouse.connect(home):
            pass
        assert "BI-verktyg" in refused.value.render()
    finally:
        holder.communicate("\n")


def test_a_warehouse_that_is_let_go_in_time_is_waited_for(home: Home) -> None:
    fill(home, 1)
    opened = threading.Event()
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"import duckdb, time; c = duckdb.connect({str(home.warehouse)!r}); "
            "print('held', flush=True); time.sleep(1)",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    with warehouse.connect(home) as con:
        assert con.execute("select value from review.review_metrics").fetchone() == (1,)
        opened.set()
    assert opened.is_set()
    holder.wait()


def test_the_night_and_its_overrides_are_what_the_models_read(home: Home, now: datetime) -> None:
    organisation = Organisation(
        targets={"T1": 0.9, "I4": None},
        thresholds={"small_unit": 7},
        courses=[Course(code="X", topic="infosec", audience="all", validity_months=6)],
    )
    with warehouse.connect(home) as con:
        warehouse.create_base_tables(con)
        for year in (2024, 2025):
            warehouse.write_night(con, plan_night("Bolaget", now, year=year), organisation)
        assert con.execute("select review_year, as_of::varchar from raw.night").fetchall() == [(2025, "2025-12-31")]
        assert con.execute("select kind, key, value from raw.overrides order by 1, 2").fetchall() == [
            ("course", "X", "infosec|all|6"),
            ("target", "I4", None),
            ("target", "T1", "0.9"),
            ("threshold", "small_unit", "7.0"),
        ]


def no_database(path: Path) -> None:
    path.write_bytes(b"no database")


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def scratched(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:0x3000] + bytes(byte ^ 0xFF for byte in content[0x3000:]))


def of_another_version(path: Path) -> None:
    with duckdb.connect(str(path)) as con:
        con.execute("drop table review_metrics")


@pytest.mark.parametrize("damage", [no_database, half, scratched, of_another_version])
def test_marts_that_cannot_be_read_are_to_be_made_anew(
    home: Home, damage: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    fill(home, 1)
    damage(home.marts_file)
    assert cli.main(["trace", "T1", "--home", str(home.root)]) == cli.NOT_TRUE
    told = f"Den publicerade kopian i {home.marts_file} går inte att läsa"
    said = capsys.readouterr().err
    assert said.startswith(told) and "genomgang run" in said
    for read in (lambda: summarise(home.marts_file, "sv"), lambda: read_facts(home.marts_file, "sv", None)):
        with pytest.raises(UserError, match=re.escape(told)):
            read()


def test_marts_that_are_not_there_are_to_be_made(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["trace", "T1", "--home", str(home.root)]) == cli.NOT_TRUE
    assert f"Det finns ingen publicerad kopia i {home.marts_file}" in capsys.readouterr().err
