"""In which encoding a text is written, told from every byte of it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
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
# In UTF-8 these are letters and marks; in any encoding of one byte a letter they are no words at all.
OF_UTF8 = tuple(mark.encode() for mark in (*LETTERS, "–", "’", "”", "…", "\u00a0"))
# å and ä in Mac OS Roman; in cp1252 they are Œ and Š, which do not stand inside a word.
MAC_BYTES = [0x8C, 0x8A]
OF_MAC = re.compile(rb"[a-z][\x8c\x8a]")
SINGLE_BYTE = ("cp1252", "cp850", "mac_roman")
FIRST_HIGH = 0x80
MOST_ASTRAY = 8
UTF8 = "utf-8-sig"


@dataclass(frozen=True)
class _Astray:
    """The first byte of a text that is no UTF-8, and whether it is only that the file ends there."""

    place: int
    is_cut: bool


def text_encoding(path: Path, head: bytes) -> str:
    """The encoding, as Python names it. cp850 stands for cp865 and cp437 too: their `LETTERS` are the same.

    Raises:
        UserError: it is no text, is in two encodings at once, or is cut off within a letter.
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
    astray = _not_utf8(path)
    return UTF8 if astray is None else _single_byte_encoding(path, astray)


def _not_utf8(path: Path) -> _Astray | None:
    decoder = codecs.getincrementaldecoder("utf-8")()
    read = 0
    with path.open("rb") as file:
        try:
            while chunk := file.read(READ_BYTES):
                read += len(chunk)
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            return _Astray(read - len(error.object) + error.start, is_cut=not chunk)
    return None


def _line(path: Path, place: int) -> int:
    with path.open("rb") as file:
        before = file.read(place)
    return 1 + (before.count(b"\n") or before.count(b"\r"))


def _single_byte_encoding(path: Path, astray: _Astray) -> str:
    high = np.zeros(256, dtype=np.int64)
    is_in_part_utf8 = is_mac = False
    with path.open("rb") as file:
        while chunk := file.read(READ_BYTES):
            data = np.frombuffer(chunk, dtype=np.uint8)
            counts = np.bincount(data[data >= FIRST_HIGH], minlength=256)
            high += counts
            # A byte that is not there need not be looked for.
            is_in_part_utf8 |= any(counts[mark[0]] and mark in chunk for mark in OF_UTF8)
            is_mac |= bool(counts[MAC_BYTES].any()) and OF_MAC.search(chunk) is not None
    if is_in_part_utf8:
        if astray.is_cut:
            raise UserError("exports-text-cut")
        raise UserError("exports-line-astray", line=str(_line(path, astray.place)))
    counted = {name: sum(int(high[letter.encode(name)[0]]) for letter in LETTERS) for name in SINGLE_BYTE}
    if is_mac and counted["mac_roman"] > max(counted["cp1252"], counted["cp850"]):
        return "mac_roman"
    if counted["cp850"] > counted["cp1252"]:
        return "cp850"
    if any(high[byte] for byte in NOT_CP1252):
        raise UserError("exports-not-an-export")
    return "cp1252"
