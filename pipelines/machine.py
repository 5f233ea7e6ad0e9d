"""What is the machine's fault, and not the file's that was being read: no room, no memory, no permission.

Such a fault ends the run, and judges nothing that was given to it: the next run takes it up again.
"""

from __future__ import annotations

import errno
import re
import traceback

from pipelines.messages import UserError

FULL = (errno.ENOSPC, errno.EDQUOT)
FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
NO_FOLDER = (errno.EEXIST, errno.ENOTDIR)
NO_ROOM = re.compile("no space left|disk quota|disk is full|disk I/O error", re.IGNORECASE)
# Told by name, so that nobody waits for the import of what is not in use. SQLAlchemy is Dagster's.
DATABASES = ("duckdb", "_duckdb", "sqlalchemy", "sqlite3")
OUR_FRAME = re.compile(r"pipelines/.+")


class MachineError(UserError):
    """The machine could not do its part; the message says what it lacks."""


def fault(error: BaseException) -> MachineError | None:
    """What the machine lacks, if that is what the error is about.

    Databases say in words only that the disk is full.
    """
    if isinstance(error, OSError):
        return _of_the_system(error)
    if isinstance(error, MemoryError):
        return MachineError("machine-no-memory")
    kind = type(error)
    if kind.__module__.partition(".")[0] not in DATABASES:
        return None
    if kind.__name__ == "OutOfMemoryException":
        return MachineError("machine-no-memory")
    return MachineError("machine-disk-full") if NO_ROOM.search(str(error)) else None


def _of_the_system(error: OSError) -> MachineError | None:
    if error.errno in FULL:
        return MachineError("machine-disk-full")
    if error.errno in FORBIDDEN and error.filename is not None:
        return MachineError("machine-forbidden", path=str(error.filename))
    if error.errno in NO_FOLDER and error.filename is not None:
        return MachineError("machine-no-folder", path=str(error.filename))
    return None


def whereabouts(error: BaseException) -> str:
    """The kind of an unforeseen error and where it arose here; its text may quote a cell, and is left out."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f"{found[0]}:{frame.lineno}" for frame in frames if (found := OUR_FRAME.search(frame.filename))]
    return ", ".join([type(error).__name__, *ours[-1:]])
