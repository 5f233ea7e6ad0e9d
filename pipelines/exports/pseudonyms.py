"""The key behind the pseudonyms, and what SQL needs of it.

A pseudonym is HMAC-SHA256, cut to 128 bits. SQL has SHA-256 but no HMAC, so it is given the two padded keys
of RFC 2104 as prepared parameters: the key is never part of a statement, nor of anything DuckDB stores.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import re
import secrets
from pathlib import Path

from pipelines.exports.cells import PERSON
from pipelines.home import PRIVATE_FILE, Home
from pipelines.messages import UserError

KEY_BYTES = 32
# A line break inside a number is no part of it, and not every form of export keeps it.
CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")
BLOCK_BYTES = 64


def load_key(home: Home) -> bytes:
    """The home's key, made at the first call and readable by its owner alone.

    Raises:
        UserError: the key file is not a key. A new one would break the link to everything already stored.
    """
    path = home.key_file
    if not path.exists():
        _create(path)
    text = path.read_text(encoding="ascii", errors="replace").strip()
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise UserError("exports-key-unreadable", path=str(path))
    return key


def _create(path: Path) -> None:
    """Write the key whole or not at all, and never over another process's."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(KEY_BYTES) + "\n")
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileExistsError):
        os.link(fresh, path)
    fresh.unlink()


def pads(key: bytes) -> dict[str, bytes]:
    """The inner and outer padded key, under the names the decoding query uses for its parameters."""
    block = (hashlib.sha256(key).digest() if len(key) > BLOCK_BYTES else key).ljust(BLOCK_BYTES, b"\0")
    return {"ipad": bytes(byte ^ 0x36 for byte in block), "opad": bytes(byte ^ 0x5C for byte in block)}


def pseudonym(key: bytes, value: str) -> str:
    """The pseudonym of one value, computed by Python: what the SQL must equal."""
    plain = CONTROLS.sub(" ", value.strip()).upper()
    if re.fullmatch(PERSON, plain, re.ASCII):
        plain = re.sub("[-+]", "", plain)[-10:]
    if whole := re.fullmatch(r"(\d+)(?:[.,]0{1,2})?", plain, re.ASCII):
        plain = whole[1].lstrip("0") or "0"
    return hmac.new(key, plain.encode("utf-8"), hashlib.sha256).hexdigest()[:32]
