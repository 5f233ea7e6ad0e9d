"""Where the seconds of a night go, on the samples: a first night and one with nothing new, beside the bare tools.

    python -m bench.night [--rounds N]

What a night is held against is what it cannot do without: the same libraries imported and dbt started, doing
nothing. Every contestant runs in a process of its own, in turn, and its best round counts.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from shutil import copy

from pipelines.automation.instance import QUIET
from pipelines.home import REPO, Home

ROUNDS = 2
TOOLS = "import dagster, dagster_dbt, duckdb, great_expectations, pandas, sqlalchemy, typst, docx, altair"
BIN = Path(sys.executable).parent
# Which step belongs to what people call it, by the start of its name; the first that fits.
STAGES = (
    ("read the exports", "raw__"),
    ("build the models, test them, note their lineage", "models"),
    ("write the documents", "report"),
    ("publish the marts", "marts"),
    ("history", "history__"),
    ("checks", ""),
)  # fmt: skip


def seconds(*command: str) -> float:
    """How long a command takes; its own words are not ours to show."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **QUIET})  # noqa: S603 - our own programs, and no shell
    return time.perf_counter() - started


def sample_home(root: Path) -> Home:
    """A home with the sample company's exports in its inbox."""
    home = Home(root).prepare()
    for file in [*(REPO / "samples").glob("*.csv"), *(REPO / "samples").glob("*.xlsx")]:
        copy(file, home.inbox)
    copy(REPO / "samples" / "organisation.yaml", home.organisation_file)
    return home


def night(home: Home) -> float:
    return seconds(str(BIN / "genomgang"), "run", "--home", str(home.root), "--year", "2025")


def stages(home: Home) -> dict[str, float]:
    """Seconds of each stage of the last night, from Dagster's own record of its steps."""
    from dagster import DagsterInstance

    spent: dict[str, float] = defaultdict(float)
    os.environ["DAGSTER_HOME"] = str(home.dagster)
    with DagsterInstance.from_config(str(home.dagster)) as instance:
        (run,) = instance.get_runs(limit=1)
        for step in instance.get_run_step_stats(run.run_id):
            stage = next(name for name, start in STAGES if step.step_key.startswith(start))
            spent[stage] += (step.end_time or 0) - (step.start_time or 0)
    return dict(spent)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args()
    bare: list[float] = []
    first: list[float] = []
    second: list[float] = []
    spent: dict[str, float] = {}
    for turn in range(options.rounds):
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            home = sample_home(Path(folder) / "home")
            bare.append(seconds(sys.executable, "-c", TOOLS) + seconds(str(BIN / "dbt"), "--version"))
            first.append(night(home))
            if first[-1] == min(first):
                spent = stages(home)
            second.append(night(home))
        print(f"round {turn + 1}: bare {bare[-1]:.1f} s, first {first[-1]:.1f} s, second {second[-1]:.1f} s")
    tell(min(bare), min(first), min(second), spent)


def tell(bare: float, first: float, second: float, spent: dict[str, float]) -> None:
    print(f"\nfirst night   {first:5.1f} s   {first / bare:.1f} x the bare tools ({bare:.1f} s)")
    print(f"nothing new   {second:5.1f} s   {second / first:.2f} x the first night\n")
    for stage, used in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"{used:6.1f} s  {used / first:4.0%}  {stage}")
    rest = first - sum(spent.values())
    print(f"{rest:6.1f} s  {rest / first:4.0%}  start: imports, reading the models, planning")


if __name__ == "__main__":
    main()
