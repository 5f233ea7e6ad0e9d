"""How wide a table's columns are: as the document says, but never so narrow that an ordinary word is broken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import ceil

from pipelines.review.blocks import Cell, Table

# Where a line may end without a hyphen of the layout's making; a day (2025-12-31) is kept whole.
LINE_ENDS = re.compile(r"[ \t\n/–]|(?<=\D-)")
# A longer word than this is broken rather than given the width of others: in a PDF by a hyphen, elsewhere anywhere.
LONGEST, LONGEST_WHOLE = 24, 32
# How much wider than others the letters of a heading are.
BOLD = 1.1


def least_letters(table: Table, longest: int) -> list[int]:
    """The letters each column needs so that none of its words up to ``longest`` is broken."""
    return [min(_longest_word(table, place), longest) for place in range(len(table.columns))]


def fitted(table: Table, letters: float, longest: int = LONGEST) -> list[float]:
    """The width of each column in letters.

    Args:
        table: the columns' shares are kept where the words allow.
        letters: how many letters of ordinary text the whole table has room for in a line, gaps between columns
            not counted. Where the words need more, every column is as narrow as they allow in proportion.
        longest: a word of more letters may be broken.
    """
    least = least_letters(table, longest)
    if sum(least) >= letters:
        return [letters * need / sum(least) for need in least]
    widths = _shared([column.share for column in table.columns], letters)
    narrow: set[int] = set()
    while found := {place for place, width in enumerate(widths) if width < least[place]}:
        narrow |= found
        left = letters - sum(least[place] for place in narrow)
        shares = [0 if place in narrow else column.share for place, column in enumerate(table.columns)]
        widths = [least[place] if place in narrow else width for place, width in enumerate(_shared(shares, left))]
    return widths


def breaks_words(table: Table, widths: Sequence[float]) -> list[bool]:
    """Whether a column has a word that its width has no room for."""
    return [_longest_word(table, place) > width for place, width in enumerate(widths)]


def _longest_word(table: Table, place: int) -> int:
    heading = max(len(word) for word in LINE_ENDS.split(table.columns[place].heading))
    texts = (_glued(row[place]) for row in table.rows)
    return max(ceil(heading * BOLD), *(len(word) for text in texts for word in LINE_ENDS.split(text)), 0)


def _glued(cell: Cell) -> str:
    """The cell's text, where a reference never leaves the word before it."""
    return "".join(f"\u00a0({run.text})" if run.metric else run.text for run in cell.runs)


def _shared(shares: Sequence[float], letters: float) -> list[float]:
    return [letters * share / sum(shares) for share in shares]
