"""Which heading is which column: forgiving about how it is written, strict about what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipelines.exports.cells import NO, YES
from pipelines.exports.folding import fold

if TYPE_CHECKING:
    from pipelines.exports.contract import Column, Contract

# What no heading has, and a record has soon enough: an address, a long number, or nothing but a number or a date.
OF_A_RECORD = re.compile(r"@|\d[\d -]{3,}\d|^\s*\d[\d\s.,:/-]*$")
LONGEST_HEADING = 60
LONGEST_KNOWN = 200
LONGEST_LIST = 300
# A letter that another program could not write: "Anst?llningsnummer", "Anst\ufffdllningsnummer".
LOST_LETTER = re.compile(r"\ufffd|(?<=\w)\?(?=\w)")
# With fewer letters left than this, a heading with a lost letter could be anything.
FEWEST_LETTERS_LEFT = 3


@dataclass(frozen=True)
class Mapped:
    """How a row of cells answers a contract.

    ``columns`` gives the cell index of each column found; ``missing`` the required columns not found;
    ``repeated`` the headings that stand twice, so that nobody can tell which is meant; ``unmapped`` the
    indexes of the headings that are no column's.
    """

    columns: dict[str, int]
    missing: tuple[Column, ...]
    repeated: tuple[str, ...]
    unmapped: tuple[int, ...]


def map_headings(contract: Contract, cells: Sequence[str], below: Sequence[Sequence[str]] = ()) -> Mapped:
    """Find the contract's columns among a row's cells; of several synonyms the better one is taken.

    Args:
        below: rows under the headings. Where "Klassad" says ja or nej, "Klassningsdatum" beside it is the date.
    """
    candidates: dict[str, list[tuple[int, int]]] = {}
    for index, cell in enumerate(cells):
        known = _known(contract, cell)
        if known is not None:
            rank, name = known
            candidates.setdefault(name, []).append((rank, index))
    columns: dict[str, int] = {}
    repeated: list[str] = []
    taken: set[int] = set()
    for column in contract.columns:
        found = sorted(candidates.get(column.name, []))
        if len(found) > 1 and column.kind in ("date", "timestamp"):
            found = [one for one in found if not _says_yes_or_no(below, one[1])] or found
        if not found:
            continue
        rank, first = found[0]
        same = [index for other, index in found if other == rank]
        columns[column.name] = first
        taken.update(same)
        if len(same) > 1 and column.is_stored:
            repeated.append(cells[first])
    missing = tuple(c for c in contract.columns if c.heading_required and c.name not in columns)
    unmapped = tuple(i for i, cell in enumerate(cells) if cell.strip() and i not in taken)
    return Mapped(columns, missing, tuple(repeated), unmapped)


def _says_yes_or_no(rows: Sequence[Sequence[str]], index: int) -> bool:
    said = {row[index].strip().lower() for row in rows if index < len(row)} - {""}
    return bool(said) and said.issubset((*YES, *NO))


def joined_headings(contract: Contract, upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...]:
    """Headings over two lines as one: for each column the reading that the contract knows, else both words."""
    joined: list[str] = []
    for index in range(max(len(upper), len(lower))):
        above, below = (cells[index].strip() if index < len(cells) else "" for cells in (upper, lower))
        both = f"{above.removesuffix('-')}{'' if above.endswith('-') else ' '}{below}".strip()
        joined.append(next((text for text in (both, below, above) if _known(contract, text)), both))
    return tuple(joined)


def presentable(cells: Sequence[str]) -> list[str]:
    """The headings that may be shown in a message.

    Where one cell of the row is a record's, a record has come among the headings, and none of it is shown.
    """
    if any(OF_A_RECORD.search(cell) for cell in cells):
        return []
    return [" ".join(cell.split()) for cell in cells if cell.strip() and len(cell) <= LONGEST_HEADING]


def quoted(words: Sequence[str]) -> str:
    """The words in quotes, as many as a reader has patience with."""
    shown: list[str] = []
    for word in words:
        if sum(map(len, shown)) + len(word) > LONGEST_LIST:
            return ", ".join([*shown, "…"])
        shown.append(f"”{word}”")
    return ", ".join(shown) or "-"


def _known(contract: Contract, cell: str) -> tuple[int, str] | None:
    if not cell or len(cell) > LONGEST_KNOWN:
        return None
    exact = contract.heading_ranks.get(fold(cell))
    if exact is not None or not LOST_LETTER.search(cell):
        return exact
    parts = [re.escape(fold(part)) for part in LOST_LETTER.split(cell)]
    if len("".join(parts)) < FEWEST_LETTERS_LEFT:
        return None
    pattern = re.compile(".".join(parts))
    fitting = {known for text, known in contract.heading_ranks.items() if pattern.fullmatch(text)}
    return fitting.pop() if len(fitting) == 1 else None
