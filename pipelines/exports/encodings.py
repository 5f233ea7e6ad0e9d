"""In which encoding a text is written, told from every byte of it."""

from __future__ import annotations

import codecs
from pathlib import Path

import numpy as np

from pipelines.messages import UserError

READ_BYTES = 1 << 20
# Bytes that every image, PDF and program is full of; in a text there may be one astray.
NOT_TEXT = bytes(range(9)) + bytes(range(14, 26)) + bytes([27, 28, 29, 30])
# Bytes that mean nothing in cp1252; MS-DOS used them for letters.
NOT_CP1252 = b"\x81\x8d\x8f\x90\x9d"
# The letters by which they are told apart. Ü is not among them: in its place cp1252 has š, which stands in names.
LETTERS = "åäöÅÄÖéÉü"
FIRST_HIGH = 0x80
MOST_ASTRAY = 8
UTF8 = "utf-8-sig"


def text_encoding(path: Path, head: bytes) -> str:
    """The encoding, as Python names it. cp850 stands for cp865 and cp437 too: their `LETTERS` are the same.

    Raises:
        UserError: it is no text, or text in two encodings at once.
    """
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > len(head) // 8:
        if min(even, odd) > len(head) // 50:
            raise UserError("exports-not-an-export")
        return "utf-16-le" if odd > even else "utf-16-be"
    if sum(head.count(byte) for byte in NOT_TEXT) > min(MOST_ASTRAY, len(head) // 20):
        raise UserError("exports-not-an-export")
    if _is_utf8(path):
        return UTF8
    return _single_byte_encoding(path)


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        try:
            while chunk := file.read(READ_BYTES):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _single_byte_encoding(path: Path) -> str:
    high = np.zeros(256, dtype=np.int64)
    pairs = 0
    with path.open("rb") as file:
        while chunk := file.read(READ_BYTES):
            data = np.frombuffer(chunk, dtype=np.uint8)
            high += np.bincount(data[data >= FIRST_HIGH], minlength=256)
            pairs += sum(chunk.count(letter.encode()) for letter in LETTERS) if b"\xc3" in chunk else 0
    counted = {name: int(sum(high[letter.encode(name)[0]] for letter in LETTERS)) for name in ("cp1252", "cp850")}
    if pairs > max(counted.values()):
        raise UserError("exports-two-encodings")
    if counted["cp850"] > counted["cp1252"]:
        return "cp850"
    if any(high[byte] for byte in NOT_CP1252):
        raise UserError("exports-not-an-export")
    return "cp1252"
