"""Files inside files: what a .zip or .gz holds, written out for the time being and never beyond a bound.

A workbook is a zip archive too, and is left as it is: what reads it runs within bounds of its own.
"""

from __future__ import annotations

import contextlib
import gzip
import os
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pipelines.exports.archive import INCOMING
from pipelines.machine import fault
from pipelines.messages import UserError

ZIP, GZIP = b"PK\x03\x04", b"\x1f\x8b"
# Together, everything in one file; a bomb is told by what it grows to, not by how well it is packed.
MOST_BYTES = 1 << 30
MOST_MEMBERS = 100
READ_BYTES = 1 << 20
# Parts by which a zip archive is known as a workbook.
WORKBOOK_PARTS = ("[Content_Types].xml", "content.xml")
# What operating systems add to archives by themselves.
LITTER_FOLDER = "__MACOSX/"
LITTER = (".DS_Store", "Thumbs.db", "desktop.ini")
# What a Mac keeps of a file besides its content, and what Office keeps beside one that is open.
LITTER_BEGINS = ("._", "~$")
ENCRYPTED = 0x1


@dataclass(frozen=True)
class Part:
    """One plain file: what the archive calls it (None when it is the file itself), and where it is now."""

    name: str | None
    path: Path


@contextmanager
def unpacked(path: Path, scratch: Path) -> Iterator[list[Part]]:
    """What the file holds, readable until the context ends: itself, or the members of a .zip or .gz.

    Args:
        scratch: a private folder for what must be written out.

    Raises:
        UserError: the archive is damaged, locked, too large, or holds archives in its turn.
        MachineError: the disk has no room for it.
    """
    made: list[Path] = []
    try:
        yield _parts(path, scratch, made)
    finally:
        for copy in made:
            copy.unlink(missing_ok=True)


def _parts(path: Path, scratch: Path, made: list[Path]) -> list[Part]:
    head = _head(path)
    if head.startswith(GZIP):
        with _damage_told(), gzip.open(path) as stream:
            copy = _write_out(stream, scratch, made, MOST_BYTES)
        return [_no_archive(Part(None, copy))]
    if not head.startswith(ZIP) or is_workbook(path):
        return [Part(None, path)]
    with _damage_told(), zipfile.ZipFile(path) as archive:
        return _members(archive, scratch, made)


def _members(archive: zipfile.ZipFile, scratch: Path, made: list[Path]) -> list[Part]:
    wanted = [item for item in archive.infolist() if not item.is_dir() and not _is_litter(item.filename)]
    if len(wanted) > MOST_MEMBERS:
        raise UserError("exports-too-many-members", most=str(MOST_MEMBERS))
    if any(item.flag_bits & ENCRYPTED for item in wanted):
        raise UserError("exports-password")
    parts: list[Part] = []
    left = MOST_BYTES
    for item in wanted:
        with archive.open(item) as stream:
            copy = _write_out(stream, scratch, made, left)
        left -= copy.stat().st_size
        parts.append(_no_archive(Part(item.filename, copy)))
    if not parts:
        raise UserError("exports-empty-file")
    return parts


def _no_archive(part: Part) -> Part:
    head = _head(part.path)
    if head.startswith(GZIP) or (head.startswith(ZIP) and not is_workbook(part.path)):
        raise UserError("exports-archive-in-archive")
    return part


def _write_out(stream: IO[bytes] | gzip.GzipFile, scratch: Path, made: list[Path], most: int) -> Path:
    handle, name = tempfile.mkstemp(prefix=INCOMING, dir=scratch)
    copy = Path(name)
    made.append(copy)
    written = 0
    with os.fdopen(handle, "wb") as target:
        while chunk := stream.read(READ_BYTES):
            written += len(chunk)
            if written > most:
                raise UserError("exports-too-large-unpacked", most=str(MOST_BYTES >> 20))
            target.write(chunk)
    return copy


@contextmanager
def _damage_told() -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, gzip.BadGzipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        if (lacking := fault(error)) is not None:
            raise lacking from error
        # RuntimeError and its kin: a packing method or a password that Python does not know.
        raise UserError("exports-archive-damaged") from error


def is_workbook(path: Path) -> bool:
    """Whether a zip archive is a workbook: it then has the part that all such workbooks have."""
    with contextlib.suppress(zipfile.BadZipFile, OSError, ValueError), zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        return any(part in names for part in WORKBOOK_PARTS)
    # Too damaged to tell: whoever reads workbooks says so best.
    return True


def _is_litter(name: str) -> bool:
    last = name.rsplit("/", 1)[-1]
    return name.startswith(LITTER_FOLDER) or last in LITTER or last.startswith(LITTER_BEGINS)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4)
