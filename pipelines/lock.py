"""One night at a time in a home: the file lock that the schedule, the sensor, the UI and the CLI share."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipelines.home import PRIVATE_FILE, Home
from pipelines.messages import UserError

_held: dict[Path, int] = {}


@contextmanager
def hold(home: Home) -> Iterator[None]:
    """Hold the home for one night.

    A process that already holds it may take it again: the command line takes it before the slow imports, and
    the run it then starts takes it once more.

    Raises:
        UserError: another process is running a night in this home.
    """
    path = home.lock_file
    if path in _held:
        _held[path] += 1
        try:
            yield
        finally:
            _held[path] -= 1
        return
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(descriptor)
        raise UserError("night-already-running", home=str(home.root)) from error
    _held[path] = 1
    try:
        yield
    finally:
        del _held[path]
        # Closing lets go of the lock. The file stays: were it removed, two processes could hold two files.
        os.close(descriptor)
