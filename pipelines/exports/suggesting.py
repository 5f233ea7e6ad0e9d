"""Which heading may be meant for a column that was not found: told to the owner, never taken in silence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipelines.exports.folding import fold
from pipelines.exports.headings import Mapped, map_headings, presentable

if TYPE_CHECKING:
    from pipelines.exports.contract import Column, Contract
    from pipelines.exports.tables import Row, Table

# In per cent of letters in their place. Below this two words have little to do with each other.
LEAST_LIKENESS = 75
# A column that may as well be absent is worth a suggestion only where it is hardly a question.
LEAST_LIKENESS_OF_OPTIONAL = 85
# With fewer letters than this one letter makes another word.
FEWEST_LETTERS = 4


@dataclass(frozen=True)
class Suggestion:
    """``heading`` may be meant for ``column``; ``likeness`` in per cent, or None where it is the only one left."""

    column: Column
    heading: str
    likeness: int | None


@dataclass(frozen=True)
class Guess:
    """A row that may be a source's headings, what of it is known, and what it may mean besides."""

    contract: Contract
    heading: Row
    mapped: Mapped
    suggestions: tuple[Suggestion, ...]

    @property
    def lacking(self) -> tuple[Column, ...]:
        """The required columns that nothing resembles."""
        suggested = {suggestion.column.name for suggestion in self.suggestions}
        return tuple(column for column in self.mapped.missing if column.name not in suggested)


def guess(table: Table, contracts: Iterable[Contract]) -> Guess | None:
    """The source whose headings the table's top resembles most, or None where no two of them are alike."""
    guesses = [
        Guess(contract, row, mapped, suggest(contract, row.cells, mapped))
        for row in table.top
        if len(presentable(row.cells)) >= 2
        for contract in contracts
        for mapped in (map_headings(contract, row.cells),)
    ]
    alike = [one for one in guesses if len(one.mapped.columns) + len(one.suggestions) >= 2]
    best = max(alike, key=_fit, default=None)
    if best is None or sum(_fit(one) == _fit(best) for one in alike) > 1:
        return None
    return best


def _fit(one: Guess) -> tuple[int, int]:
    known = 100 * len(one.mapped.columns) + sum(suggestion.likeness or 0 for suggestion in one.suggestions)
    return (-len(one.lacking), known)


def suggest(contract: Contract, cells: Sequence[str], mapped: Mapped) -> tuple[Suggestion, ...]:
    """The likeliest pairs of a heading nobody knows and a column nobody found, each used once."""
    absent = [column for column in contract.columns if column.name not in mapped.columns]
    unknown = [cells[index] for index in mapped.unmapped if presentable(cells) and presentable([cells[index]])]
    pairs = [
        (column, heading, likeness)
        for column in absent
        for heading in unknown
        if (likeness := _likeness(heading, column)) >= _least(column)
    ]
    chosen: dict[str, Suggestion] = {}
    left = list(unknown)
    for column, heading, likeness in sorted(pairs, key=lambda pair: (not pair[0].heading_required, -pair[2])):
        if column.name not in chosen and heading in left:
            chosen[column.name] = Suggestion(column, " ".join(heading.split()), likeness)
            left.remove(heading)
    lacking = [column for column in mapped.missing if column.name not in chosen]
    if mapped.columns and len(lacking) == len(left) == 1:
        chosen[lacking[0].name] = Suggestion(lacking[0], " ".join(left[0].split()), None)
    return tuple(chosen.values())


def _least(column: Column) -> int:
    return LEAST_LIKENESS if column.heading_required else LEAST_LIKENESS_OF_OPTIONAL


def _likeness(heading: str, column: Column) -> int:
    from rapidfuzz import fuzz

    written = fold(heading)
    if len(written) < FEWEST_LETTERS:
        return 0
    known = [name for name in column.headings if len(fold(name)) >= FEWEST_LETTERS]
    by_letter = max((fuzz.ratio(written, fold(name)) for name in known), default=0.0)
    by_word = max((fuzz.token_sort_ratio(heading.casefold(), name.casefold()) for name in known), default=0.0)
    return round(max(by_letter, by_word))


def as_if_accepted(contract: Contract, suggestions: Iterable[Suggestion]) -> Contract:
    """The contract as it would be, were the suggestions the organisation's own headings."""
    own = {suggestion.column.name: suggestion.heading for suggestion in suggestions}
    columns = tuple(
        replace(column, headings=(own[column.name], *column.headings)) if column.name in own else column
        for column in contract.columns
    )
    return replace(contract, columns=columns)
