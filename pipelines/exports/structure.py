"""Where the rows of a CSV file begin, which physical line each is on, and whether its quotes hold together.

DuckDB reads the cells but tells no line numbers, skips blank lines silently and, where a quote is never
closed, silently swallows the rest of the file. So the bytes are looked through once with numpy, whole
arrays at a time: no loop per row. The two must agree on the number of rows, or the file is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from pipelines.messages import UserError

Bytes = npt.NDArray[np.uint8]
Positions = npt.NDArray[np.int64]

LF, CR, QUOTE, SPACE = 10, 13, 34, 32
BOM = b"\xef\xbb\xbf"
CHUNK = 8 << 20
# How a cell is kept from being taken for a number: ="00123" and '00123.
TEXT_MARKS = (b'="', b"'")
# What other blanks than space (tab, no-break, thin, zero width) and combining letters begin with in UTF-8.
UNPLAIN = (b"\t", b"\xc2\xa0", b"\xe2\x80", b"\xe2\x81", b"\xe2\x84", b"\xef\xbb", b"\xcc", b"\xcd")


@dataclass(frozen=True)
class Structure:
    """``lines``: the physical line, from 1, on which each row that is not blank begins, and ``cells``: how many
    it could have at most. ``longest``: bytes of the longest row. ``is_plain``: it has no blanks but spaces and ends of
    rows, and no letters in two code points. ``has_text_marks``: some cell may be marked as text for a spreadsheet."""

    lines: Positions
    cells: Positions
    longest: int
    breaks_in_quotes: bool
    is_plain: bool
    has_text_marks: bool

    @property
    def widest(self) -> int:
        """No row has more cells than this."""
        return int(self.cells.max()) if len(self.cells) else 0


class BrokenStructureError(UserError):
    """The file's quotes or line breaks cannot be understood; ``line`` says where."""


def scan(path: Path, delimiter: str) -> Structure:
    """Look through a CSV file in UTF-8.

    Raises:
        BrokenStructureError: a quote is never closed or is followed by something else than a delimiter, or
            two kinds of line break are mixed so that rows would be lost.
    """
    data: Bytes = np.fromfile(path, dtype=np.uint8) if path.stat().st_size < CHUNK else _mapped(path)
    start = len(BOM) if data[: len(BOM)].tobytes() == BOM else 0
    separator = ord(delimiter)
    marks = [_marks(data, begin) for begin in range(start, len(data), CHUNK)]
    ends = _joined([mark.ends for mark in marks])
    quotes = _joined([mark.quotes for mark in marks])
    opens, closes = _quoted_spans(data, quotes, separator, start, ends)
    outside = _outside(ends, opens, closes)
    _refuse_mixed_breaks(data, ends, outside)
    found = _rows(data, start, ends, outside, separator)
    is_plain = all(mark.is_plain for mark in marks) and not found.breaks_in_quotes
    return replace(found, is_plain=is_plain, has_text_marks=any(mark.has_text_marks for mark in marks))


@dataclass(frozen=True)
class _Marks:
    ends: Positions
    quotes: Positions
    is_plain: bool
    has_text_marks: bool


def _mapped(path: Path) -> Bytes:
    return np.memmap(path, dtype=np.uint8, mode="r")


def _marks(data: Bytes, begin: int) -> _Marks:
    chunk = data[begin : begin + CHUNK]
    following = data[begin + 1 : begin + CHUNK + 1]
    is_cr = chunk == CR
    is_end = chunk == LF
    if is_cr.any():
        lone = is_cr.copy()
        lone[: len(following)] &= following != LF
        is_end |= lone
    content = chunk.tobytes()
    return _Marks(
        ends=np.flatnonzero(is_end) + begin,
        quotes=np.flatnonzero(chunk == QUOTE) + begin,
        is_plain=_is_plain(content),
        has_text_marks=any(mark in content for mark in TEXT_MARKS),
    )


def _is_plain(chunk: bytes) -> bool:
    # One byte is looked for ten times as fast as two, and most files have none of these.
    return not any(mark[:1] in chunk and mark in chunk for mark in UNPLAIN)


def _joined(parts: list[Positions]) -> Positions:
    return np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)


def _quoted_spans(
    data: Bytes, quotes: Positions, separator: int, start: int, ends: Positions
) -> tuple[Positions, Positions]:
    """Where quoted stretches open and close; a doubled quote closes one and opens the next."""
    opens, closes = quotes[0::2], quotes[1::2]
    if len(opens) == len(closes) and _are_clean(data, opens, closes, separator, start):
        return opens, closes
    return _walked_spans(data, quotes, separator, start, ends)


def _are_clean(data: Bytes, opens: Positions, closes: Positions, separator: int, start: int) -> bool:
    before = data[np.maximum(opens - 1, 0)]
    opened_well = np.isin(before, (separator, LF, CR, QUOTE)) | (opens == start)
    after = data[np.minimum(closes + 1, len(data) - 1)]
    closed_well = np.isin(after, (separator, LF, CR, QUOTE)) | (closes == len(data) - 1)
    return bool(opened_well.all() and closed_well.all())


def _walked_spans(
    data: Bytes, quotes: Positions, separator: int, start: int, ends: Positions
) -> tuple[Positions, Positions]:
    """The same for files with a quote inside an unquoted cell (``5" skärm``): quote by quote."""
    opens: list[int] = []
    closes: list[int] = []
    last = len(data) - 1
    places = quotes.tolist()
    at = 0
    while at < len(places):
        place = places[at]
        if not _opens_here(data, place, separator, start):
            at += 1
            continue
        opens.append(place)
        at += 1
        while at < len(places) and at + 1 < len(places) and places[at + 1] == places[at] + 1:
            at += 2
        if at >= len(places):
            raise BrokenStructureError("exports-quote-never-closed", line=_line(ends, place))
        close = places[at]
        if close != last and data[close + 1] not in (separator, LF, CR):
            raise BrokenStructureError("exports-quote-in-quotes", line=_line(ends, close))
        closes.append(close)
        at += 1
    return np.array(opens, dtype=np.int64), np.array(closes, dtype=np.int64)


def _opens_here(data: Bytes, place: int, separator: int, start: int) -> bool:
    before = place - 1
    while before >= start and data[before] == SPACE:
        before -= 1
    return before < start or data[before] in (separator, LF, CR)


def _outside(ends: Positions, opens: Positions, closes: Positions) -> npt.NDArray[np.bool_]:
    outside: npt.NDArray[np.bool_] = np.searchsorted(opens, ends) == np.searchsorted(closes, ends)
    return outside


def _line(ends: Positions, place: int) -> str:
    return str(int(np.searchsorted(ends, place)) + 1)


def _refuse_mixed_breaks(data: Bytes, ends: Positions, outside: npt.NDArray[np.bool_]) -> None:
    places = ends[outside]
    lone_cr = places[data[places] == CR]
    if len(lone_cr) == 0:
        return
    feeds = places[data[places] == LF]
    if len(feeds) and bool((data[np.maximum(feeds - 1, 0)] == CR).any()):
        raise BrokenStructureError("exports-mixed-breaks", line=_line(ends, int(lone_cr[0])))


def _rows(data: Bytes, start: int, ends: Positions, outside: npt.NDArray[np.bool_], separator: int) -> Structure:
    row_ends = ends[outside]
    row_lines = np.flatnonzero(outside).astype(np.int64) + 1
    if len(data) > (int(row_ends[-1]) + 1 if len(row_ends) else start):
        row_ends = np.append(row_ends, len(data))
        row_lines = np.append(row_lines, len(ends) + 1)
    if len(row_ends) == 0:
        none = np.empty(0, dtype=np.int64)
        return Structure(none, none, 0, False, is_plain=False, has_text_marks=False)
    begins = np.concatenate((np.array([start], dtype=np.int64), row_ends[:-1] + 1))
    first_lines = np.concatenate((np.array([1], dtype=np.int64), row_lines[:-1] + 1))
    lengths = row_ends - begins
    carriage = (data[np.maximum(row_ends - 1, 0)] == CR) & (lengths > 0)
    lengths = lengths - carriage
    filled = lengths > 0
    return Structure(
        lines=first_lines[filled],
        cells=_most_cells(data, row_ends, separator)[filled],
        longest=int(lengths.max()),
        breaks_in_quotes=not bool(outside.all()),
        is_plain=False,
        has_text_marks=False,
    )


def _most_cells(data: Bytes, row_ends: Positions, separator: int) -> Positions:
    """The most cells each row could have: its delimiters, also those inside quotes, and one."""
    counted = np.zeros(len(row_ends), dtype=np.int64)
    so_far = 0
    for begin in range(0, len(data), CHUNK):
        delimiters = np.flatnonzero(data[begin : begin + CHUNK] == separator) + begin
        first, last = np.searchsorted(row_ends, (begin, begin + CHUNK))
        counted[first:last] = so_far + np.searchsorted(delimiters, row_ends[first:last])
        so_far += len(delimiters)
    # The last row may end at the very end of the file, past the last chunk.
    counted[row_ends >= len(data)] = so_far
    most: Positions = np.diff(counted, prepend=0) + 1
    return most
