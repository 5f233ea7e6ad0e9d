"""What the computer lacks is said in words, and what nobody foresaw without quoting anything."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import duckdb
import pytest

from pipelines import cli, commands
from pipelines.home import Home
from pipelines.machine import fault
from pipelines.warehouse import connect


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "Disken är full"),
        (PermissionError(errno.EACCES, "Permission denied", "/srv/hem"), "får inte läsa eller skriva /srv/hem"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory", "/srv/hem"), "/srv/hem är en fil"),
        (sqlite3.OperationalError("database or disk is full"), "Disken är full"),
        (duckdb.IOException("Could not write file: No space left on device"), "Disken är full"),
        (duckdb.OutOfMemoryException("Out of Memory Error"), "Minnet räcker inte"),
        (MemoryError(), "Minnet räcker inte"),
    ],
)
def test_what_is_lacking_is_said(error: Exception, said: str) -> None:
    found = fault(error)
    assert found is not None
    assert said in found.render()


@pytest.mark.parametrize(
    "error", [ValueError("No space left"), duckdb.ConversionException("x"), OSError(errno.EIO, "x")]
)
def test_other_errors_are_not_the_machines(error: Exception) -> None:
    assert fault(error) is None


def test_a_home_that_is_a_file_is_said_to_be_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "hem"
    path.write_text("")
    assert cli.main(["run", "--home", str(path)]) == 1
    assert f"{path} är en fil, men skulle vara en mapp" in capsys.readouterr().err


@pytest.mark.parametrize("folder", ["hem", "locksmide"])
def test_a_damaged_warehouse_is_said_to_be_damaged(tmp_path: Path, folder: str) -> None:
    home = Home.resolve(tmp_path / folder).prepare()
    home.warehouse.write_bytes(b"inte en databas" * 1000)
    with pytest.raises(Exception, match="är skadad eller skriven av en senare version"), connect(home):
        pass


def test_the_unforeseen_is_told_by_kind_and_place_alone(
    home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def breaks(_: object) -> int:
        return int("Anna Ek")

    monkeypatch.setattr(commands, "trace", breaks)
    assert cli.main(["trace", "T1", "--home", str(home.root)]) == 1
    told = capsys.readouterr().err
    assert "Avbrutet av ett oväntat fel (ValueError, pipelines/cli.py:" in told
    assert "Anna" not in told
    monkeypatch.setenv(cli.TRACEBACK, "1")
    with pytest.raises(ValueError, match="Anna"):
        cli.main(["trace", "T1", "--home", str(home.root)])
