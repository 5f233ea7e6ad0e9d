"""The reading room as a test uses it: drop files in the inbox, let a night pass, look at what is stored."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines import warehouse
from pipelines.exports import arrivals, loading
from pipelines.exports.contracts import load_contracts
from pipelines.exports.pseudonyms import load_key
from pipelines.home import Home

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from pipelines.exports.arrivals import Delivery
    from pipelines.exports.contract import Contract
    from pipelines.exports.loading import Loaded

FIRST_NIGHT = datetime(2026, 1, 7, 2, 0, tzinfo=UTC)


@dataclass
class Night:
    """What one night did: the deliveries it took in, what became of them, and what it said."""

    deliveries: list[Delivery]
    loaded: list[Loaded]
    said: list[str]

    @property
    def only(self) -> Loaded:
        """The one delivery that was loaded or refused."""
        (one,) = self.loaded
        return one

    @property
    def refusals(self) -> list[str]:
        """Why files were refused, whenever it was found out."""
        early = [str(one.refused_reason) for one in self.deliveries if one.state == "refused"]
        return early + [one.refused_reason for one in self.loaded if one.refused_reason is not None]


@dataclass
class Room:
    """One home with its warehouse open, and a clock that goes a day forward each night."""

    home: Home
    con: DuckDBPyConnection
    nights: int = 0
    contracts: dict[str, Contract] = field(default_factory=dict)

    def drop(self, name: str, content: bytes | str, folder: str | None = None) -> Path:
        """Put a file in the inbox, written long enough ago to be finished. Text is written as UTF-8."""
        where = self.home.inbox / folder if folder else self.home.inbox
        where.mkdir(parents=True, exist_ok=True)
        path = where / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        long_ago = FIRST_NIGHT.timestamp() - 86400 + self.nights * 60
        os.utime(path, (long_ago, long_ago))
        return path

    def night(self) -> Night:
        """Receive and load everything, as a night does."""
        self.contracts = load_contracts(self.home)
        warehouse.create_base_tables(self.con)
        loading.create_raw_tables(self.con, self.contracts)
        said: list[str] = []
        now = FIRST_NIGHT + timedelta(days=self.nights)
        self.nights += 1
        received = arrivals.receive(self.home, self.con, self.contracts, now, said.append, settle_seconds=0)
        loaded = [
            one
            for (source,) in self.read("select distinct source from raw.deliveries where state = 'pending' order by 1")
            for one in loading.load_pending(self.home, self.con, self.contracts[source], said.append)
        ]
        return Night(received, loaded, said)

    def read(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.con.execute(query, list(values)).fetchall()

    def current(self, source: str) -> list[tuple[Any, ...]]:
        """The rows of the source's newest loaded delivery, in the file's order, without their lineage."""
        columns = ", ".join(f'"{column.name}"' for column in self.contracts[source].stored)
        return self.read(
            f'select {columns} from raw."{source}" where _delivery_id = (select delivery_id from raw.deliveries'
            " where source = ? and state = 'loaded' order by received_at desc limit 1) order by _line",
            source,
        )

    def rejected(self) -> list[tuple[int, str | None, str]]:
        return self.read("select line, column_name, reason from raw.rejected_rows order by received_at, line")

    def missing(self) -> list[tuple[int, str | None, str]]:
        return self.read(
            "select line, column_name, reason from raw.rejected_values order by received_at, line, column_name"
        )

    def contents(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table outside dbt, sorted: what two warehouses are compared by."""
        tables = self.read(
            "select table_schema, table_name from information_schema.tables where table_catalog = current_database()"
            " and table_type = 'BASE TABLE'"
        )
        return {
            f"{schema}.{table}": sorted(self.read(f'from "{schema}"."{table}"'), key=repr) for schema, table in tables
        }

    def texts(self) -> str:
        """Everything the warehouse says in text, in one string to search."""
        return "\n".join(repr(row) for rows in self.contents().values() for row in rows)

    def forget(self) -> None:
        """Empty the warehouse, the archive and the organisation's own mappings."""
        for table in self.contents():
            self.con.execute(f"delete from {table}")
        for folder in (self.home.archive, self.home.contracts, self.home.inbox):
            for path in folder.rglob("*"):
                if not path.is_dir():
                    path.unlink()

    @property
    def key(self) -> bytes:
        return load_key(self.home)


@contextmanager
def open_room(home: Home) -> Iterator[Room]:
    """A room in this home, its warehouse open until the context ends."""
    with warehouse.connect(home) as con:
        yield Room(home, con)


def canonical_text(value: Any) -> str | None:
    """A value of the truth as the raw tables write it."""
    if value is None or value != value:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
    return str(value)
