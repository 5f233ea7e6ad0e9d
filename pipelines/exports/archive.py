"""Every original, kept whole under its SHA-256 before anything is read from it."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.home import PRIVATE_FILE
from pipelines.messages import UserError

if TYPE_CHECKING:
    from pipelines.home import Home

INCOMING = ".incoming-"
#: What the folder in the home is called where a signed review is counted again, with plain originals in it.
WORKSHOP = ".verify-"
COPY_BYTES = 1 << 20
ENCRYPTED = ".age"
IDENTITY = "GENOMGANG_AGE_IDENTITY"
EXTENSION = re.compile(r"\.[a-z0-9]{1,5}")


@dataclass(frozen=True)
class Look:
    """What a file was like at one moment; two equal looks mean that nobody wrote in between."""

    inode: int
    size: int
    modified_ns: int

    @classmethod
    def of(cls, status: os.stat_result) -> Look:
        return cls(status.st_ino, status.st_size, status.st_mtime_ns)


class ChangedWhileReadError(Exception):
    """Someone wrote to the file while it was being copied: it is left for the next night."""


class LockedArchiveError(UserError):
    """The original is there, encrypted, and nobody here has the key: it waits until somebody does."""


def store(home: Home, path: Path, recipient: str | None = None) -> tuple[str, Look]:
    """Copy a file into the archive, durably, and give its SHA-256 and what it was like.

    The copy has its final name only once it is complete and on disk. Symbolic links are not followed.

    Args:
        recipient: an age recipient; the copy is then encrypted for it.

    Raises:
        ChangedWhileReadError: the file is being written.
        OSError: the file cannot be read.
    """
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
    source = os.open(path, flags)
    handle, name = tempfile.mkstemp(prefix=INCOMING, dir=home.archive)
    fresh = Path(name)
    try:
        with os.fdopen(source, "rb") as original, os.fdopen(handle, "wb") as copy:
            before = os.fstat(original.fileno())
            if not stat.S_ISREG(before.st_mode):
                raise OSError("not a regular file")
            digest = hashlib.sha256()
            while chunk := original.read(COPY_BYTES):
                digest.update(chunk)
                copy.write(chunk)
            copy.flush()
            os.fsync(copy.fileno())
            after = os.fstat(original.fileno())
        look = Look.of(before)
        if look != Look.of(after) or look != Look.of(path.lstat()):
            raise ChangedWhileReadError
        _keep(home, fresh, digest.hexdigest(), path.suffix.lower(), recipient)
        return digest.hexdigest(), look
    finally:
        fresh.unlink(missing_ok=True)


def _keep(home: Home, fresh: Path, sha256: str, extension: str, recipient: str | None) -> None:
    if find(home, sha256) is not None:
        return
    kept = home.archive / (sha256 + (extension if EXTENSION.fullmatch(extension) else ""))
    if recipient is None:
        fresh.chmod(PRIVATE_FILE)
        fresh.rename(kept)
    else:
        _encrypt(fresh, kept.with_name(kept.name + ENCRYPTED), recipient)
    folder = os.open(home.archive, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _encrypt(fresh: Path, kept: Path, recipient: str) -> None:
    import pyrage

    locked = fresh.with_name(fresh.name + ENCRYPTED)
    try:
        pyrage.encrypt_file(str(fresh), str(locked), [pyrage.x25519.Recipient.from_str(recipient)])
        with locked.open("rb") as file:
            os.fsync(file.fileno())
        locked.chmod(PRIVATE_FILE)
        locked.rename(kept)
    except pyrage.RecipientError as error:
        raise UserError("exports-archive-recipient", recipient=recipient) from error
    finally:
        locked.unlink(missing_ok=True)


@contextlib.contextmanager
def archived(home: Home, sha256: str) -> Iterator[Path]:
    """The original with this SHA-256, readable until the context ends.

    An encrypted one is decrypted for the time being, with the identity file that ``GENOMGANG_AGE_IDENTITY`` names.

    Raises:
        UserError: it is no longer in the archive.
        LockedArchiveError: nobody here can decrypt it.
    """
    path = find(home, sha256)
    if path is None:
        raise UserError("exports-not-in-archive", sha256=sha256[:12])
    if path.suffix != ENCRYPTED:
        yield path
        return
    handle, name = tempfile.mkstemp(prefix=INCOMING, dir=home.archive)
    os.close(handle)
    try:
        _decrypt(path, Path(name))
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _decrypt(path: Path, plain: Path) -> None:
    import pyrage

    identity = os.environ.get(IDENTITY)
    try:
        lines = Path(identity or "").read_text(encoding="ascii").split() if identity else []
        keys = [pyrage.x25519.Identity.from_str(line) for line in lines if line.startswith("AGE-SECRET-KEY-")]
        if not keys:
            raise LockedArchiveError("exports-archive-locked", variable=IDENTITY)
        pyrage.decrypt_file(str(path), str(plain), keys)
    except (OSError, UnicodeError, pyrage.DecryptError, pyrage.IdentityError) as error:
        raise LockedArchiveError("exports-archive-locked", variable=IDENTITY) from error


def find(home: Home, sha256: str) -> Path | None:
    """Where the original with this SHA-256 is kept, encrypted or not, or None."""
    return next(iter(sorted(home.archive.glob(f"{sha256}*"))), None)


def sweep(home: Home) -> None:
    """Remove what killed processes have left: half-copied files, whose originals are still in the inbox, and plain
    copies of originals. The caller holds the home.
    """
    for leftover in home.archive.glob(f"{INCOMING}*"):
        with contextlib.suppress(FileNotFoundError):
            leftover.unlink()
    for workshop in home.root.glob(f"{WORKSHOP}*"):
        shutil.rmtree(workshop)
