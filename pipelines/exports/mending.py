"""Text in UTF-8 that was once read in another encoding on its way here, put right.

``AnstÃ¤lld`` was ``Anställd`` until a program took the two bytes of its ä for two letters.
"""

from __future__ import annotations

import re
from pathlib import Path

READ_BYTES = 1 << 20
# The byte that a letter was, in cp1252 and in ISO 8859-1.
BYTE_OF = {chr(byte): byte for byte in range(0x80, 0x100)} | {
    letter: byte for byte in range(0x80, 0x100) if (letter := bytes([byte]).decode("cp1252", "ignore"))
}
MARKS = re.escape("".join(letter for letter, byte in BYTE_OF.items() if byte < 0xC0))
# What no language writes: one of these capitals with a mark after it, or â and the sign of the euro.
PAIR = re.compile(f"[ÂÃ][{MARKS}]|â[€\x80][{MARKS}]")
# Only where our own letters have become two is it certain what has happened to a text.
OURS = {letter.encode()[1] for letter in "åäöÅÄÖéÉüÜ"}
CERTAIN = re.compile(
    "Ã".encode() + b"(?:" + b"|".join(mark.encode() for mark in BYTE_OF if BYTE_OF[mark] in OURS) + b")"
)
LAST_OF_FIRST = "Ã".encode()[1:]


def is_garbled(path: Path) -> bool:
    """Whether letters of a text in UTF-8 have become two each."""
    with path.open("rb") as file:
        while chunk := file.read(READ_BYTES):
            # One byte is looked for ten times as fast as more, and most texts do not have this one.
            if LAST_OF_FIRST in chunk and CERTAIN.search(chunk):
                return True
    return False


def mended(text: str) -> str:
    """The text with what has become several letters as one again."""
    if "Ã" not in text and "Â" not in text and "â" not in text:
        return text
    return PAIR.sub(lambda pair: bytes(BYTE_OF[letter] for letter in pair.group()).decode(), text)
