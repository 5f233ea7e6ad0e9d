"""Looking for the people of the samples in whatever was made of their exports."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from samples.company import build

# What is looked for would be found inside other numbers by chance if it were shorter.
SHORTEST = 8
# A name of two words, an address, a number with its hyphen: never more than two of these in a row.
TOKEN = re.compile(r"[0-9A-Za-zÀ-ɏ@.-]+")


@dataclass(frozen=True)
class Search:
    """Looks for whole words and pairs of words, which takes one pass however many are looked for."""

    words: frozenset[str]

    def finds(self, content: bytes) -> bool:
        """Whether any of them is there, as UTF-8 or UTF-16."""
        tokens = [token.strip(".-") for token in TOKEN.findall(content.replace(b"\0", b"").decode("utf-8", "ignore"))]
        pairs = {f"{first} {second}" for first, second in pairwise(tokens)}
        return not self.words.isdisjoint(tokens) or not self.words.isdisjoint(pairs)


def people_of_the_samples() -> Search:
    """Every name, personnummer, e-mail address and employee number of the samples."""
    words = frozenset(word for word in build().personal_data() if len(word) >= SHORTEST)
    assert len(words) > 1000
    return Search(words)


def texts_of(path: Path) -> Iterator[bytes]:
    """The file's bytes, and what is packed inside it: parts of a zip, streams of a PDF."""
    content = path.read_bytes()
    yield content
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            yield from (packed.read(name) for name in packed.namelist())
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            continue
