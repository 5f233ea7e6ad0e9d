"""Thousands of damaged files: none crashes the night, hangs it, loses a row or tells of a person.

The suite reads some of them; ``make fuzz`` reads twenty thousand, from another seed each day.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import fuzz
from room import Room

FILES = int(os.environ.get("GENOMGANG_FUZZ_FILES", "2000"))
SEED = int(os.environ.get("GENOMGANG_FUZZ_SEED", "1"))
# A parser that goes round in itself takes its ten seconds before it is stopped.
FATAL_TRIED = 12
HERE = Path(__file__).parent


def run(first: int, count: int) -> tuple[list[str], list[int]]:
    """The faults among some files, and the files that ended the process that read them."""
    faults: list[str] = []
    fatal: list[int] = []
    end = first + count
    while first < end:
        command = [sys.executable, str(HERE / "fuzz.py"), str(SEED), str(first), str(end - first)]
        paths = os.pathsep.join((str(HERE.parents[1]), str(HERE)))
        done = subprocess.run(
            command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": paths}, check=False
        )
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        faults += [f"{line['number']}: {line['fault']}" for line in lines if "fault" in line]
        last = max(line["at"] for line in lines if "at" in line)
        if done.returncode != 0:
            fatal.append(last)
        first = last + 1
    return faults, fatal


def test_no_damaged_file_does_any_harm(room: Room) -> None:
    half = FILES // 2
    with ThreadPoolExecutor(2) as pool:
        (faults, fatal), (more_faults, more_fatal) = pool.map(run, (0, half), (half, FILES - half))

    assert faults + more_faults == []
    # What ends a parser's process is refused by the night, which reads such files in a process of their own.
    sound = fuzz.seeds()
    for content in {fuzz.made(SEED, number, sound) for number in (fatal + more_fatal)[:FATAL_TRIED]}:
        room.drop("file", content)
        assert room.night().refusals


def test_the_fuzz_sees_a_leak_and_a_loss(tmp_path: Path) -> None:
    """The watchdog barks: a contract that stores what it must not is found out."""
    reader = fuzz.Reader(tmp_path)
    sound = fuzz.seeds()[0]
    assert reader.faults(sound) == []
    (tmp_path / "left").write_bytes(b"x")
    assert reader.faults(sound) == ["left behind: ['left']"]
