"""The models' documentation, one page that opens without a server: ``python -m pipelines.assets.documentation``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from pipelines import warehouse
from pipelines.assets.dbt_process import PROJECT, environment
from pipelines.exports import loading
from pipelines.exports.contracts import load_contracts
from pipelines.home import PRIVATE_FILE, PRIVATE_FOLDER, Home, keep_private
from pipelines.messages import UserError


def write_documentation(home: Home) -> Path:
    """Make ``docs/index.html`` in the home: every model's grain, every column's meaning, and their lineage.

    Raises:
        UserError: dbt could not make it; its log says why.
    """
    with warehouse.connect(home.prepare()) as con:
        warehouse.create_base_tables(con)
        loading.create_raw_tables(con, load_contracts(home))
    target = home.dbt_target / "docs"
    dbt = [str(Path(sys.executable).parent / "dbt"), "--quiet", "docs", "generate", "--static"]
    done = subprocess.run(  # noqa: S603 - our own program and arguments
        [*dbt, "--target-path", str(target)],
        env={**os.environ, **environment(home)},
        cwd=PROJECT,
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode != 0:
        raise UserError("models-not-started", log=str(home.dbt_target / "dbt.log"))
    page = home.root / "docs" / "index.html"
    page.parent.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    shutil.copyfile(target / "static_index.html", page)
    page.chmod(PRIVATE_FILE)
    return page


if __name__ == "__main__":
    keep_private()
    print(write_documentation(Home.resolve(Path(sys.argv[1]) if len(sys.argv) > 1 else None)))
