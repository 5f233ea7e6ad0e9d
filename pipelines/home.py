"""Where things live for one organisation, what it has decided, and which night is being run.

A *home* is one folder; everything Genomgång writes is below it. Nothing here opens a database or
knows Dagster, so that every other room may lean on it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pipelines.messages import UserError
from pipelines.settings import Course, Organisation, Retention, read_organisation

__all__ = [
    "Course", "Home", "Night", "Organisation", "Retention", "day", "end_of_day", "keep_private",
    "load_organisation", "moment", "plan_night", "report_name",
]  # fmt: skip

REPO = Path(__file__).resolve().parent.parent
LOCAL_TIME = ZoneInfo("Europe/Stockholm")
PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


def keep_private() -> None:
    """Let whatever this process makes, and those it starts, be their owner's alone.

    Set once by whoever owns the process: the command, and Dagster when it loads the house.
    """
    os.umask(0o077)


@dataclass(frozen=True)
class Home:
    """The folder of one organisation, laid out as users and scripts rely on it."""

    root: Path

    @classmethod
    def resolve(cls, root: Path | None = None) -> Home:
        """The home named by the caller, else by ``GENOMGANG_HOME``, else ``./var``."""
        chosen = root or Path(os.environ.get("GENOMGANG_HOME") or "var")
        return cls(chosen.expanduser().resolve())

    @property
    def inbox(self) -> Path:
        return self.root / "inbox"

    @property
    def archive(self) -> Path:
        return self.root / "archive"

    @property
    def config(self) -> Path:
        return self.root / "config"

    @property
    def contracts(self) -> Path:
        """The organisation's own heading mappings, laid over the product's contracts."""
        return self.config / "contracts"

    @property
    def organisation_file(self) -> Path:
        return self.config / "organisation.yaml"

    @property
    def texts(self) -> Path:
        return self.root / "texts"

    @property
    def warehouse(self) -> Path:
        return self.root / "warehouse.duckdb"

    @property
    def marts(self) -> Path:
        return self.root / "marts"

    @property
    def marts_file(self) -> Path:
        """The published copy as one DuckDB file."""
        return self.marts / "marts.duckdb"

    @property
    def reports(self) -> Path:
        return self.root / "reports"

    @property
    def key_file(self) -> Path:
        """The key of the pseudonyms; it lives beside the warehouse, never in it."""
        return self.root / "pseudonym.key"

    @property
    def dagster(self) -> Path:
        """``DAGSTER_HOME``: run history, schedules and logs of the orchestrator."""
        return self.root / "dagster"

    @property
    def dbt_target(self) -> Path:
        return self.root / "dbt"

    @property
    def lock_file(self) -> Path:
        """Held by the one process that runs a night."""
        return self.root / ".night.lock"

    def writing_to(self, out: Path | None) -> Home:
        """Where a night's marts and report go: here, or to a folder laid out like a home."""
        return Home(out) if out else self

    def prepare(self) -> Home:
        """Create the folders a first night needs, readable by their owner alone."""
        folders = (
            self.root,
            self.inbox,
            self.archive,
            self.config,
            self.contracts,
            self.texts,
            self.marts,
            self.reports,
            self.dagster,
            self.dbt_target,
        )
        for folder in folders:
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            folder.chmod(PRIVATE_FOLDER)
        return self


def report_name(year: int) -> str:
    """What the four documents of a review are called, without their suffix."""
    return f"ledningens-genomgang-{year}"


def load_organisation(home: Home) -> Organisation:
    """Read ``config/organisation.yaml``.

    Raises:
        UserError: the file is not readable YAML, or says something that is not known or makes no sense here.
    """
    return read_organisation(home.organisation_file)


@dataclass(frozen=True)
class Night:
    """One run's parameters.

    ``as_of`` (D) says up to which day facts count; ``known_at`` (K, UTC) up to when a file must have been
    received to be used. ``recorded`` is true for an ordinary night only: a review rebuilt for another
    moment leaves no trace in the history. ``out`` is where marts and report go instead of the home.
    """

    organisation: str
    review_year: int
    as_of: date
    known_at: datetime
    recorded: bool
    out: Path | None = None


def plan_night(
    organisation: str,
    now: datetime,
    *,
    year: int | None = None,
    as_of: date | None = None,
    known_at: datetime | None = None,
    out: Path | None = None,
) -> Night:
    """Fill in the defaults of a night.

    The year defaults to the current one in Stockholm, the cut-off to the earlier of today and the year's
    last day, known-at to now.

    Raises:
        UserError: the cut-off lies outside the review year, or has not come yet.
    """
    today = now.astimezone(LOCAL_TIME).date()
    if year is None:
        year = as_of.year if as_of else today.year
    cut_off = as_of or min(today, date(year, 12, 31))
    if cut_off > today:
        raise UserError("cut-off-in-the-future", as_of=cut_off.isoformat(), today=today.isoformat())
    if cut_off.year != year:
        raise UserError("cut-off-outside-year", as_of=cut_off.isoformat(), year=str(year))
    recorded = as_of is None and known_at is None and out is None
    known = (known_at or now).astimezone(UTC)
    return Night(organisation, year, cut_off, known, recorded, out)


def day(written: str) -> date:
    """The day that somebody has written, as 2025-12-31.

    Raises:
        UserError: it is none.
    """
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise UserError("not-a-date", value=written) from error


def moment(written: str) -> datetime:
    """The moment that somebody has written: a date, whose whole day in Stockholm counts, or a date and time, in
    Stockholm where it names no zone.

    Raises:
        UserError: it is neither.
    """
    with suppress(ValueError):
        return end_of_day(date.fromisoformat(written))
    try:
        found = datetime.fromisoformat(written)
    except ValueError as error:
        raise UserError("not-a-moment", value=written) from error
    return found if found.tzinfo else found.replace(tzinfo=LOCAL_TIME)


def end_of_day(day: date) -> datetime:
    """The last moment of a day in Stockholm, as UTC; what a bare date means for ``--known-at``."""
    next_midnight = datetime.combine(day + timedelta(days=1), time(), LOCAL_TIME)
    return next_midnight.astimezone(UTC) - timedelta(microseconds=1)
