"""Whoever's name, number or address is in an export is in nothing that comes out of it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest

from pipelines.home import Home
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


@pytest.fixture(scope="module")
def personal() -> Search:
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


def test_the_search_finds_what_it_looks_for(first: Home, personal: Search) -> None:
    found = [path for path in first.archive.iterdir() if any(personal.finds(part) for part in texts_of(path))]
    assert len(found) >= 2, "the originals hold personal data, so the search can find it"


def test_no_personal_data_in_any_text_column_of_the_warehouse(first: Home, personal: Search) -> None:
    with duckdb.connect(str(first.warehouse), read_only=True) as con:
        columns = con.execute(
            "select schema_name, table_name, column_name from duckdb_columns()"
            " where not internal and data_type like 'VARCHAR%'"
        ).fetchall()
        assert len(columns) > 300
        for schema, table, column in columns:
            cells = con.execute(f'select distinct "{column}"::varchar from "{schema}"."{table}"').fetchall()
            everything = "\n".join(cell for (cell,) in cells if cell is not None)
            assert not personal.finds(everything.encode()), f"{schema}.{table}.{column}"


def test_no_personal_data_in_any_file_but_the_archived_originals(first: Home, personal: Search) -> None:
    searched = 0
    for path in first.root.rglob("*"):
        if path.is_file() and first.archive not in path.parents:
            searched += 1
            assert not any(personal.finds(part) for part in texts_of(path)), path
    assert searched > 60
