"""How wide columns are: as the chapters say, but no ordinary word is broken for it."""

from __future__ import annotations

import pytest

from pipelines.review.blocks import Cell, Column, Table, plain
from pipelines.review.columns import breaks_words, fitted


def table(shares: tuple[float, ...], *cells: str) -> Table:
    columns = tuple(Column(heading="Id", share=share) for share in shares)
    return Table(caption="", columns=columns, rows=(tuple(Cell(runs=plain(cell)) for cell in cells),))


def test_shares_are_kept_where_the_words_allow() -> None:
    assert fitted(table((3, 1), "kort", "kort"), 40) == [30, 10]


def test_a_narrow_column_takes_from_the_others_what_its_longest_word_needs() -> None:
    widths = fitted(table((6, 3, 1), "kort", "kort", "Behörighetshantering i dag"), 60)
    assert widths == pytest.approx([40 * 6 / 9, 40 * 3 / 9, 20])


def test_a_word_nobody_could_give_room_to_is_broken_and_its_neighbours_are_not() -> None:
    world = table((1, 1), "S" * 300, "Behörighetshantering")
    widths = fitted(world, 44)
    assert widths == [24, 20]
    assert breaks_words(world, widths) == [True, False]


def test_a_day_is_kept_whole_and_a_hyphen_between_words_ends_a_line() -> None:
    assert fitted(table((1, 99), "2025-12-31", "kort"), 100)[0] == 10
    assert fitted(table((1, 99), "HR-chef", "kort"), 100)[0] == 4


def test_a_table_without_room_is_as_narrow_everywhere() -> None:
    assert fitted(table((5, 1), "a" * 20, "b" * 10), 15) == [10, 5]
