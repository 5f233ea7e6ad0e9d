"""Dagster's event log in SQLite, over connections that stay open.

Dagster opens a database anew for every event and closes it after, and SQLite tidies a database up whenever
its last connection closes. A night has some 1 300 events, most of them written twice: measured on the
samples, a fifth of the night went to opening and closing.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy
from dagster import StringSource
from dagster._core.storage.event_log.sqlite.sqlite_event_log import SqliteEventLogStorage
from dagster._core.storage.sqlite import SQLITE_BUSY_TIMEOUT_SECONDS
from dagster._serdes import ConfigurableClassData

# A run has a database of its own, beside the one of all runs; whoever reads old runs does not keep them all open.
DATABASES_KEPT_OPEN = 8
# The UI follows a run by its database file, which SQLite writes to when so many pages of news have gathered.
PAGES_OF_NEWS = 50


class OpenEventLog(SqliteEventLogStorage):
    """`SqliteEventLogStorage`, same files and tables, without a new connection for each event.

    Args:
        home: Dagster's home; the databases are where Dagster's own default has them.
        inst_data: what Dagster knows of how this was configured.
    """

    def __init__(self, home: str, inst_data: ConfigurableClassData | None = None) -> None:
        self._engines: OrderedDict[str, sqlalchemy.engine.Engine] = OrderedDict()
        self._tables: set[str] = set()
        super().__init__(str(Path(home) / "history" / "runs"), inst_data)

    @classmethod
    def config_type(cls) -> dict[str, Any]:
        return {"home": StringSource}

    @classmethod
    def from_config_value(
        cls, inst_data: ConfigurableClassData | None, config_value: Mapping[str, Any]
    ) -> OpenEventLog:
        return cls(inst_data=inst_data, **config_value)

    @contextmanager
    def _connect(self, shard: str) -> Iterator[sqlalchemy.engine.Connection]:
        with self._db_lock:
            engine = self._engine(shard)
            if shard not in self._initialized_dbs:
                self._initdb(engine)
                self._initialized_dbs.add(shard)
            with engine.begin() as connection:
                yield connection

    def _engine(self, shard: str) -> sqlalchemy.engine.Engine:
        if shard not in self._engines:
            self._engines[shard] = _open(self.conn_string_for_shard(shard))
        self._engines.move_to_end(shard)
        while len(self._engines) > DATABASES_KEPT_OPEN:
            self._engines.popitem(last=False)[1].dispose()
        return self._engines[shard]

    def has_table(self, table_name: str) -> bool:
        """Whether a table is there; asked before each check's event, and a table that is there stays there."""
        if table_name not in self._tables and super().has_table(table_name):
            self._tables.add(table_name)
        return table_name in self._tables

    def dispose(self) -> None:
        super().dispose()
        for engine in self._engines.values():
            engine.dispose()
        self._engines.clear()


def _open(address: str) -> sqlalchemy.engine.Engine:
    engine = sqlalchemy.create_engine(
        address, poolclass=sqlalchemy.pool.QueuePool, connect_args={"timeout": SQLITE_BUSY_TIMEOUT_SECONDS}
    )

    @sqlalchemy.event.listens_for(engine, "connect")
    def tell_often(connection: Any, _record: Any) -> None:
        connection.execute(f"pragma wal_autocheckpoint = {PAGES_OF_NEWS}")

    return engine
