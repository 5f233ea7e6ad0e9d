"""dbt in a process of its own: it reads the models at once, and builds them when it is told to.

    python -m pipelines.assets.dbt_program [--keep-manifest]

Standard output: `READ` when the models are read; then, while they are built, dbt's events, one a line, as
`dagster-dbt` takes them. Standard input: a line of JSON with the arguments of the build, or no line when there is
nothing to build. Exit status: 0 built, or not asked to; 1 not built; 2 the models cannot be read, and the reason was
printed.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from dbt.cli.main import dbtRunner
from dbt_common.events.functions import msg_to_dict

from pipelines.assets.dbt_process import READ
from pipelines.garbage import nothing_to_throw_away

if TYPE_CHECKING:
    from dbt_common.events.base_types import EventMsg

BUILT, NOT_BUILT, UNREADABLE = 0, 1, 2
# dbt words every event for each of its logs and then drops most of them: the events are handed on instead.
SILENT = ["--log-level", "none", "--log-level-file", "none"]
DROPPED = frozenset({"debug", "test"})


def main() -> int:
    kept = ["--no-write-json"] if "--keep-manifest" in sys.argv else []
    with nothing_to_throw_away():
        read = dbtRunner().invoke([*SILENT, *kept, "parse"])
    if not read.success:
        print(read.exception)
        return UNREADABLE
    print(READ, flush=True)
    asked = sys.stdin.readline()
    if not asked:
        return BUILT
    manifest: Any = read.result
    built = dbtRunner(manifest=manifest, callbacks=[hand_on]).invoke([*SILENT, *json.loads(asked)])
    if built.exception is not None:
        print(built.exception)
    return BUILT if built.success else NOT_BUILT


def hand_on(event: EventMsg) -> None:
    """Print an event that says how the build goes."""
    if event.info.level not in DROPPED:
        print(json.dumps(msg_to_dict(event)), flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        # Whoever stopped the night in a terminal stopped this too, and is told so by the night.
        sys.exit(NOT_BUILT)
