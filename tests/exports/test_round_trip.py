"""Any table of canonical rows, written in any form, encoding, delimiter and heading, comes back equal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import writers
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from room import Room, open_room

from pipelines.exports.cells import MISSING, TOTAL, YES
from pipelines.exports.contract import Column, Contract
from pipelines.exports.contracts import load_contracts
from pipelines.exports.encodings import text_encoding
from pipelines.exports.folding import fold
from pipelines.exports.pseudonyms import load_key, pseudonym
from pipelines.home import Home

CONTRACTS = load_contracts(None)
STOCKHOLM = ZoneInfo("Europe/Stockholm")
#: What text is drawn from: what every encoding has, and what makes trouble in one form or another.
LETTERS = "abcxyzåäöÅÄÖéü0123456789 ;,|\t\"'.-/()=+&<>\n"
BOOLEANS = {"true": YES, "false": ("nej", "Nej", "n", "NEJ", "0", "falskt", "")}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp850", "cp865", "iso-8859-1")

MONTHS = ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober")

Written = tuple[str | None, str]  # the canonical text, and what stands in the cell


Export = tuple[str, list[str], list[list[str]], list[list[str | None]]]


def as_stored(text: str) -> str:
    return re.sub(r"[\x00-\x1f\x7f]+", " ", unicodedata.normalize("NFC", text.strip()))


def is_plain(text: str) -> bool:
    """Whether nothing in the text means anything: no word for missing, no total, no number of a person or telephone."""
    said = text.strip().lower()
    # An apostrophe before a figure, and ="", say to a spreadsheet that the rest is text.
    means_something = said in MISSING or re.match(TOTAL, said) or re.match("""'\\d|=\"""", said)
    return bool(said) and not means_something and sum(c.isdigit() for c in text) < 9


def texts(column: Column) -> st.SearchStrategy[Written]:
    taken = {word.lower() for word in column.missing_words}
    words = st.text(LETTERS, min_size=1, max_size=20).filter(is_plain).filter(lambda t: t.strip().lower() not in taken)
    return words.map(lambda text: (as_stored(text), text))


def dates() -> st.SearchStrategy[Written]:
    forms: list[Callable[[date], str]] = [
        date.isoformat,
        lambda day: f"{day:%Y%m%d}",
        lambda day: f"{day:%d.%m.%Y}",
        lambda day: f"{day:%Y/%m/%d}",
        lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        lambda day: f"{day.isoformat()} 00:00:00",
    ]
    days = st.dates(date(1950, 1, 1), date(2090, 12, 31)).filter(lambda day: day.month <= len(MONTHS))
    return st.tuples(days, st.sampled_from(forms)).map(lambda pair: (pair[0].isoformat(), pair[1](pair[0])))


def moments() -> st.SearchStrategy[Written]:
    def written(moment: datetime) -> Written:
        utc = moment.replace(tzinfo=STOCKHOLM).astimezone(UTC)
        return utc.strftime("%Y-%m-%dT%H:%M:%S+00:00"), f"{moment:%Y-%m-%d %H:%M:%S}"

    # In the hours when the clock changes nobody can tell which moment is meant.
    drawn = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).filter(lambda moment: moment.hour > 3)  # noqa: DTZ001
    return drawn.map(lambda moment: written(moment.replace(microsecond=0)))


def numbers(column: Column) -> st.SearchStrategy[Written]:
    low, high = int(column.minimum or 0), int(column.maximum or 10**6)
    whole = st.integers(low, high)
    if column.kind == "decimal":
        return st.tuples(whole, st.integers(0, 99)).map(lambda n: (f"{n[0]}.{n[1]:02d}", f"{n[0]},{n[1]:02d} kr"))
    return whole.map(lambda number: (str(number), str(number)))


def codes(column: Column, heading: str) -> st.SearchStrategy[Written]:
    """A word for a code; under a heading that does not say which way numbers count, no number."""
    unclear = set(column.codes) if fold(heading) in column.numbers_unclear_under else set()
    pairs = [(code, word) for code, said in column.codes.items() for word in said if word not in unclear]
    return st.sampled_from([(code, form(word)) for code, word in pairs for form in (str, str.upper)])


def cells(column: Column, heading: str) -> st.SearchStrategy[Written]:
    """What may stand in a column under this heading, with what it means; an empty cell wherever one may be."""
    if column.kind == "boolean":
        return st.sampled_from([(value, word) for value, words in BOOLEANS.items() for word in words])
    if column.kind == "presence":
        return st.sampled_from([("true", "Bättre rutin"), ("false", ""), ("false", "Inga")])
    made = {
        "text": partial(texts, column),
        "date": dates,
        "timestamp": moments,
        "code": partial(codes, column, heading),
    }
    found = made.get(column.kind, partial(numbers, column))()
    return found if column.value_required or column.is_key else st.one_of(found, st.just((None, "")))


def headings(column: Column, contract: Contract) -> st.SearchStrategy[str]:
    own = [heading for heading in column.headings if contract.heading_ranks[fold(heading)][1] == column.name]
    plain = [unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode() for heading in own]
    same = [heading for heading in plain if contract.heading_ranks.get(fold(heading), (0, ""))[1] == column.name]
    return st.sampled_from([*own, *(heading.upper() for heading in own), *(f" {heading}: " for heading in own), *same])


@st.composite
def exports(draw: st.DrawFn) -> Export:
    """A source, the columns an export of it has, the grid as it is written, and what it means."""
    contract = CONTRACTS[draw(st.sampled_from(sorted(CONTRACTS)))]
    columns = [c for c in contract.columns if c.heading_required or draw(st.booleans())]
    columns = draw(st.permutations(columns))
    heads = [draw(headings(column, contract)) for column in columns]
    # A row with a single cell is taken for a note.
    row = st.tuples(*map(cells, columns, heads)).filter(lambda row: sum(bool(w.strip()) for _, w in row) > 1)
    rows = draw(st.lists(row, min_size=1, max_size=8))
    names = [column.name for column in columns]
    return (
        contract.source,
        names,
        [heads, *([w for _, w in row] for row in rows)],
        [[v for v, _ in row] for row in rows],
    )


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    home = Home.resolve(tmp_path_factory.mktemp("round_trip")).prepare()
    with open_room(home) as room:
        yield room


@given(export=exports(), form=st.data())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_what_is_written_is_what_is_stored(shared: Room, export: Export, form: st.DataObject) -> None:
    source, names, grid, rows = export
    contract = CONTRACTS[source]
    key = load_key(shared.home)
    wanted = [stored(contract, names, row, key) for row in rows]
    places = [contract.stored.index(column) for column in contract.key]
    assume(len({tuple(row[at] for at in places) for row in wanted}) == len(wanted))
    content = form.draw(written_as(grid))
    shared.forget()
    shared.drop("export", content, folder=contract.source)

    night = shared.night()

    assert night.refusals == []
    assert [list(row) for row in shared.current(contract.source)] == wanted


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("letter", "åäöÅÄÖéÉü")
def test_a_lone_letter_tells_the_encoding(tmp_path: Path, encoding: str, letter: str) -> None:
    export = tmp_path / "export"
    export.write_bytes(writers.delimited([["plan_id", "system_id"], ["0", f"Caf{letter}"]], ";", encoding))
    content = export.read_bytes()
    assert letter in content.decode(text_encoding(export, content))


def stored(contract: Contract, names: list[str], row: list[str | None], key: bytes) -> list[str | None]:
    said = dict(zip(names, row, strict=True))
    result = []
    for column in contract.stored:
        value = said.get(column.name)
        if value is None and column.kind in ("boolean", "presence"):
            value = "false"
        if value is not None and column.pii == "pseudonym":
            value = pseudonym(key, value)
        result.append(value)
    return result


def written_as(grid: list[list[str]]) -> st.SearchStrategy[bytes]:
    """The grid in some form. A lone row's encoding cannot be told from so few letters in UTF-16."""
    text = st.builds(
        partial(writers.delimited, grid),
        st.sampled_from(";,\t|"),
        st.sampled_from(ENCODINGS),
        st.sampled_from(("\n", "\r\n")),
        st.booleans(),
    )
    books = [
        partial(writers.xlsx, ("Blad", grid)),
        partial(writers.xls, "Blad", grid),
        partial(writers.ods, "Blad", grid),
    ]
    others = [
        *books,
        partial(writers.xlsb, "Blad", grid),
        partial(writers.ndjson, grid),
        partial(writers.as_json, grid),
    ]
    plain = st.one_of(text, st.sampled_from(others).map(lambda write: write()))
    packed = plain.map(lambda content: writers.zipped({"export": content}))
    return st.one_of(plain, packed, plain.map(writers.gzipped))
