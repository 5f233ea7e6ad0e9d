"""What is known of one source: its columns, their headings, and how its cells are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from pipelines.exports.folding import fold

DateOrder = Literal["dmy", "mdy", "ymd"]
DeliveryMode = Literal["snapshot", "incremental"]
Kind = Literal["text", "date", "timestamp", "boolean", "code", "integer", "decimal", "presence"]
Pii = Literal["no", "drop", "pseudonym", "pseudonym_if_personal"]


@dataclass(frozen=True)
class Column:
    """One column of an export.

    ``headings`` are the headings it is known under, best first. ``value_required``: an empty cell rejects its
    row. ``rejects_row``: a cell that is there but unreadable rejects its row; elsewhere it becomes missing.
    ``codes`` maps each canonical code to the words for it; ``missing_words`` say in so many words that there is
    no value ("Nej" as the name of a country); under a heading of ``numbers_unclear_under`` nobody knows whether a code
    that is a number counts up or down, and it is not read. ``minimum`` and ``maximum`` bound a number. ``date_order``
    says how "3/1/25" is meant; without it nobody knows, and it is not read.
    """

    name: str
    heading_sv: str
    headings: tuple[str, ...]
    kind: Kind
    heading_required: bool
    value_required: bool
    is_key: bool
    rejects_row: bool
    pii: Pii
    codes: dict[str, tuple[str, ...]]
    numbers_unclear_under: tuple[str, ...]
    missing_words: tuple[str, ...]
    minimum: float | None
    maximum: float | None
    date_order: DateOrder | None
    description_sv: str

    @property
    def is_stored(self) -> bool:
        """Whether anything of the column may reach the warehouse."""
        return self.pii != "drop"


@dataclass(frozen=True)
class Contract:
    """One source. ``freshness_days``: a newer export is expected within that many days. ``delivery_mode``: an
    export is the whole picture (snapshot), or what is new or changed since the one before (incremental).
    ``latest_by``: of rows with the same key the one with the latest day in these columns counts, and no day is later
    than any; without it the first counts."""

    source: str
    name_sv: str
    name_en: str
    description_sv: str
    owner_role: str
    freshness_days: int
    minimum_share_of_previous: float
    delivery_mode: DeliveryMode
    latest_by: tuple[str, ...]
    columns: tuple[Column, ...]
    fingerprint: str = field(default="", compare=False)

    @property
    def stored(self) -> tuple[Column, ...]:
        """The columns that ``raw.<source>`` has, in order."""
        return tuple(column for column in self.columns if column.is_stored)

    @property
    def key(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.is_key)

    @cached_property
    def heading_ranks(self) -> dict[str, tuple[int, str]]:
        """For each folded heading: how good a name it is (0 is best), and the column it is a name of."""
        ranks: dict[str, tuple[int, str]] = {}
        for column in self.columns:
            for rank, heading in enumerate(column.headings):
                key = fold(heading)
                if key not in ranks or rank < ranks[key][0]:
                    ranks[key] = (rank, column.name)
        return ranks


def sources_by_name(contracts: Iterable[Contract]) -> dict[str, str]:
    """Each source by the names it goes under, folded: what a folder or a person may call it."""
    return {fold(name): one.source for one in contracts for name in (one.source, one.name_sv, one.name_en)}
