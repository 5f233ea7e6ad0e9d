"""What is true about a fictional company, before any of it is written to a file.

`build` draws a company from a seed. Tests compute the review's figures from this truth, never from the
warehouse, and compare. Every row says what ought to become of it: loaded, rejected whole, or loaded with some
value missing because its cell cannot be read.
"""

from __future__ import annotations

import calendar
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pandas as pd

from samples.headings import HEADINGS as HEADINGS
from samples.headings import KEYS as KEYS

STOCKHOLM = ZoneInfo("Europe/Stockholm")
SEED = 20260107

#: Reasons a whole row is rejected.
DUPLICATE, TOTAL, UNREADABLE = "duplicate", "total", "unreadable"
#: A row that people put between the records, to say what the next ones have in common.
SECTION = "section"

Values = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True)
class Person:
    """The personal data of one employee: in the exports, and nowhere after them."""

    employee_number: str
    personal_number: str
    name: str
    email: str


@dataclass
class Row:
    """One row of an export.

    values: canonical column -> value as it should be read (None = missing); timestamps are UTC.
    written: column or heading -> the cell's text where it differs from the plain rendering of the value.
    rejected: why the row must not be loaded (DUPLICATE, TOTAL, UNREADABLE, SECTION), None when it must.
    unreadable: columns whose cell cannot be read: the ones that reject the row, or that become missing.
    blank_before: an empty line stands before the row in the file.
    line: where the row stands in its file or sheet, 1-based; set when it is written.
    """

    values: Values
    written: dict[str, Any] = field(default_factory=dict)
    rejected: str | None = None
    unreadable: tuple[str, ...] = ()
    blank_before: bool = False
    line: int = 0


@dataclass(frozen=True)
class Size:
    """How many of each a company has; of employees, those active at the end of the review year, about.

    Registers kept by hand (documents, control points, findings, actions, projects) are of one size in all.
    """

    employees: int = 450
    systems: int = 60
    incidents: int = 120
    procurements: int = 40
    activities: int = 32

    @classmethod
    def for_employees(cls, employees: int) -> Size:
        """A company in proportion to its number of employees (at least a few of each)."""
        return cls(
            employees, max(5, employees // 7), max(6, employees // 4), max(5, employees // 11), max(4, employees // 12)
        )


@dataclass
class Company:
    """A fictional company: the truth of its exports, for each source that was ever received."""

    name: str
    seed: int
    review_year: int
    as_of: date
    export_day: date
    rows: dict[str, list[Row]]
    people: list[Person]

    def personal_data(self) -> set[str]:
        """Every string that identifies a person and so may be found nowhere but in the archive."""
        found = {text for p in self.people for text in (p.personal_number, p.name, p.email, p.employee_number)}
        found |= {p.personal_number.replace("-", "") for p in self.people}
        found |= {p.employee_number.lstrip("0") for p in self.people}
        return found


@dataclass(frozen=True)
class Counts:
    """What loading one source's export must report: rows, and values set to missing."""

    read: int
    loaded: int
    rejected: int
    values_missing: int


def counts(company: Company) -> dict[str, Counts]:
    """Per source: rows read = rows loaded + rows rejected.

    An empty line is no row; a total row is read and rejected; of rows with the same key in one export the
    first is loaded and the others are rejected.
    """
    result = {}
    for source, rows in company.rows.items():
        loaded = [row for row in rows if row.rejected is None]
        missing = sum(len(row.unreadable) for row in loaded)
        result[source] = Counts(len(rows), len(loaded), len(rows) - len(loaded), missing)
    return result


def canonical_frames(company: Company) -> dict[str, pd.DataFrame]:
    """Per source the rows that should be loaded, in canonical columns of Python objects (None = missing).

    `employee_id` is the number without leading zeros where the warehouse has its pseudonym, and a sole
    trader's `supplier_org_number` is in clear text: metrics ask if they are equal, no more.
    """
    frames = {}
    for source, rows in company.rows.items():
        records = [row.values for row in rows if row.rejected is None]
        frames[source] = pd.DataFrame(records, columns=list(HEADINGS[source]), dtype=object)
    return frames


def months_before(day: date, months: int) -> date:
    """The same day some months earlier, or that month's last day."""
    year, month0 = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month0 + 1, min(day.day, calendar.monthrange(year, month0 + 1)[1]))


def unambiguous(moment: datetime) -> datetime:
    """The moment, or two hours later when Stockholm's clock shows its time twice (end of summer time)."""
    local = moment.astimezone(STOCKHOLM)
    twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return moment + timedelta(hours=2) if twice else moment


def luhn_digit(digits: str) -> int:
    """The control digit of a personnummer's or organisation number's first nine digits."""
    total = 0
    for index, char in enumerate(digits):
        product = int(char) * (2 - index % 2)
        total += product // 10 + product % 10
    return -total % 10


class Dice:
    """Draws the company's facts; the same seed draws the same company."""

    def __init__(self, seed: int | str, as_of: date, edge_rate: float) -> None:
        self.seed = seed
        self.rng = random.Random(seed)  # noqa: S311 - reproducible fiction, nothing secret
        self.edge_rate = edge_rate
        self.as_of = as_of
        centres = [as_of, date(as_of.year, 1, 1), *(months_before(as_of, m) for m in (12, 24, 36))]
        self.edges = [c + timedelta(days=d) for c in centres for d in (-1, 0, 1)]

    def fork(self, name: str) -> Dice:
        """Dice of their own for one subject: what they draw moves nothing that others draw."""
        return Dice(f"{self.seed}/{name}", self.as_of, self.edge_rate)

    def chance(self, probability: float) -> bool:
        """True with this probability."""
        return self.rng.random() < probability

    def is_edge(self) -> bool:
        """Whether the next fact should lie on a definition's edge."""
        return self.edge_rate > 0 and self.chance(self.edge_rate)

    def day(self, first: date, last: date) -> date:
        """A day from first to last, or with the edge rate a day where some definition turns."""
        if self.is_edge():
            return self.rng.choice(self.edges)
        return first + timedelta(days=self.rng.randint(0, max(0, (last - first).days)))

    def on(self, day: date) -> date:
        """That day, or with the edge rate a day where some definition turns."""
        return self.day(day, day)

    def twist(self, value: T, *others: T) -> T:
        """The value, or with the edge rate one of the others."""
        return self.rng.choice(others) if self.is_edge() else value

    def moment(self, day: date) -> datetime:
        """A moment of that day in Stockholm, as UTC; never in the hours a DST change repeats or skips."""
        hour = self.rng.choice((0, 23)) if self.is_edge() else self.rng.randint(6, 21)
        local = datetime.combine(day, time(hour, self.rng.randint(0, 59)), STOCKHOLM)
        return local.astimezone(UTC)

    def maybe(self, probability: float, value: T) -> T | None:
        """The value with this probability, else missing."""
        return value if self.chance(probability) else None

    def pick(self, weighted: Iterable[tuple[Any, float]]) -> Any:
        """One of the values, by weight."""
        values, weights = zip(*weighted, strict=True)
        return self.rng.choices(values, weights)[0]
