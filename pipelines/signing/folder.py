"""A signed version as a folder: what is in it, how it comes to be in one step, and where the versions are.

``reports/Y/signed/v1`` is the source of truth for what was decided: the warehouse can be made anew from it.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from pipelines.home import PRIVATE_FOLDER, Home

MANIFEST = "manifest.json"
#: The manifest's own SHA-256, in the form that ``sha256sum -c`` reads.
MANIFEST_HASH = "manifest.sha256"
SIGNATURE = "manifest.sig"
DECISION = "decision.json"
SOURCES = "sources.json"
MARTS = "marts"
TEXTS = "texts"
CONTRACTS = "contracts"
VERSION = re.compile(r"v([1-9]\d*)")
READ_ONLY_FILE = 0o400
READ_ONLY_FOLDER = 0o500
_FRESH = ".fresh-"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SignedFile(_Frozen):
    """One file of the version; ``path`` is relative to its folder, with ``/``."""

    path: str
    sha256: str
    bytes: int


class Software(_Frozen):
    """What made the review; ``fingerprint`` covers the code that reads and counts."""

    name: str
    version: str
    fingerprint: str


class Manifest(_Frozen):
    """What a signed version is and holds. Moments are UTC; ``public_key`` is Ed25519, raw, in hexadecimal."""

    format: Literal["1"] = "1"
    organisation: str
    review_year: int
    version: int
    as_of: date
    known_at: datetime
    language: str
    signed_at: datetime
    public_key: str | None
    software: Software
    files: tuple[SignedFile, ...]


def signed_folder(home: Home, year: int) -> Path:
    """Where the signed versions of a year's review are."""
    return home.reports / str(year) / "signed"


def home_of(version: Path) -> Home | None:
    """The home that a signed version lies in; None for a copy that lies somewhere else."""
    signed = version.parent
    if signed.name != "signed" or signed.parent.parent.name != "reports":
        return None
    return Home(signed.parent.parent.parent)


def versions(signed: Path) -> dict[int, Path]:
    """The versions there are, the oldest first."""
    found = {}
    for path in signed.glob("v*"):
        match = VERSION.fullmatch(path.name)
        if match and path.is_dir():
            found[int(match[1])] = path
    return dict(sorted(found.items()))


@contextmanager
def fresh(signed: Path) -> Iterator[Path]:
    """A folder to build a version in, beside the others and hidden; what is left of it at the end is removed."""
    signed.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
    # Whoever holds the home's lock is alone here: another's fresh folder is what a crash left.
    for leftover in signed.glob(f"{_FRESH}*"):
        _remove(leftover)
    folder = signed / f"{_FRESH}{os.getpid()}"
    folder.mkdir(mode=PRIVATE_FOLDER)
    try:
        yield folder
    finally:
        if folder.exists():
            _remove(folder)


def content(folder: Path) -> tuple[SignedFile, ...]:
    """Every file below a folder with its hash and size, but for the manifest and what vouches for it."""
    about = {MANIFEST, MANIFEST_HASH, SIGNATURE}
    files = (path for path in sorted(folder.rglob("*")) if not path.is_dir())
    named = ((path.relative_to(folder).as_posix(), path) for path in files)
    return tuple(
        SignedFile(path=name, sha256=file_hash(path), bytes=path.stat().st_size)
        for name, path in named
        if name not in about
    )


def file_hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def put(path: Path, written: bytes) -> None:
    """Write one file of a version that is being built."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
    path.write_bytes(written)


def publish(built: Path, version: int) -> Path:
    """Make a built folder the version: durable first, read-only, and then there all at once.

    Raises:
        OSError: the version exists; it stays as it is.
    """
    target = built.with_name(f"v{version}")
    folders = [built, *(path for path in built.rglob("*") if path.is_dir())]
    for path in built.rglob("*"):
        if not path.is_dir():
            path.chmod(READ_ONLY_FILE)
            _sync(path)
    for folder in folders:
        folder.chmod(READ_ONLY_FOLDER)
        _sync(folder)
    # An empty folder would be replaced without a word; a version never is.
    if target.exists():
        raise FileExistsError(target)
    built.rename(target)
    _sync(target.parent)
    return target


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(stat.S_IRWXU)
    shutil.rmtree(folder)
