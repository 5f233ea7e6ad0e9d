"""Headings made comparable: without what people and programs vary."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pipelines.exports.mending import mended

OWN_FIELD = re.compile(r"^\s*Custom field \((.+)\)\s*$")
# The words at the top of one file, many times over: each is asked of every contract, and in every pair of rows.
WORDS_REMEMBERED = 10_000


@lru_cache(WORDS_REMEMBERED)
def fold(heading: str) -> str:
    """A heading without what people and programs vary: case, spaces, punctuation, diacritics, mojibake, and the
    words by which Jira says that a field is somebody's own."""
    plain = unicodedata.normalize("NFKD", OWN_FIELD.sub(r"\1", mended(heading))).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
