"""Archived exports into ``raw.<source>``: each delivery in one transaction, every row accounted for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from pipelines.exports.archive import LockedArchiveError, archived
from pipelines.exports.detecting import Found, identify
from pipelines.exports.pseudonyms import load_key
from pipelines.exports.sifting import Sifted, sifted
from pipelines.exports.tables import Table, open_tables
from pipelines.machine import MachineError
from pipelines.messages import UserError, text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from pipelines.exports.contract import Contract
    from pipelines.home import Home

Progress = Callable[[str], None]
# A register this small may halve from one month to the next without anything being wrong.
FEWEST_ROWS_TO_COMPARE = 20
LINEAGE = '"_delivery_id" varchar, "_sha256" varchar, "_line" bigint, "_received_at" timestamptz'


@dataclass(frozen=True)
class Loaded:
    """What became of one delivery; ``rows_read = rows_loaded + rows_rejected``. A refused one has no rows,
    and ``refused_reason`` says in Swedish why."""

    delivery_id: str
    source: str
    file_name: str
    sheet: str | None
    sha256: str
    rows_read: int
    rows_loaded: int
    rows_rejected: int
    values_missing: int
    refused_reason: str | None


@dataclass(frozen=True)
class _Pending:
    delivery_id: str
    file_name: str
    sha256: str
    sheet: str | None
    received_at: datetime


def create_raw_tables(con: DuckDBPyConnection, contracts: dict[str, Contract]) -> None:
    """Create ``raw.<source>`` for every contract, empty, and add columns that a contract has gained.

    ``raw.sources`` and ``raw.source_columns`` are rewritten to say what the contracts say now.
    """
    con.execute("create schema if not exists raw")
    for contract in contracts.values():
        columns = ", ".join(f'"{column.name}" varchar' for column in contract.stored)
        con.execute(f'create table if not exists raw."{contract.source}" ({LINEAGE}, {columns})')
    rows = con.execute("select table_name, column_name from duckdb_columns() where schema_name = 'raw'").fetchall()
    there = set(rows)
    for contract in contracts.values():
        for column in contract.stored:
            if (contract.source, column.name) not in there:
                con.execute(f'alter table raw."{contract.source}" add column "{column.name}" varchar')
    con.execute("begin")
    con.execute("delete from raw.sources")
    con.executemany(
        "insert into raw.sources (source, name_sv, name_en, freshness_days, owner_role, contract_fingerprint,"
        " delivery_mode) values (?, ?, ?, ?, ?, ?, ?)",
        [
            (c.source, c.name_sv, c.name_en, c.freshness_days, c.owner_role, c.fingerprint, c.delivery_mode)
            for c in contracts.values()
        ],
    )
    con.execute("delete from raw.source_columns")
    con.executemany(
        "insert into raw.source_columns (source, column_name, heading_sv) values (?, ?, ?)",
        [(c.source, column.name, column.heading_sv) for c in contracts.values() for column in c.stored],
    )
    con.execute("commit")


def load_pending(home: Home, con: DuckDBPyConnection, contract: Contract, progress: Progress) -> list[Loaded]:
    """Load everything that has arrived for one source and is not loaded yet, oldest first.

    Each delivery is one transaction: after a crash it is either loaded whole or still pending.

    Raises:
        UserError: the pseudonyms' key is damaged.
        MachineError: there is no memory or room on the disk. What is not loaded stays pending.
    """
    results: list[Loaded] = []
    pending = _pending(con, contract)
    key = load_key(home) if pending else b""
    for delivery in pending:
        result = _load(home, con, contract, delivery, key, progress)
        progress(_summary(contract, result))
        results.append(result)
    return results


def _pending(con: DuckDBPyConnection, contract: Contract) -> list[_Pending]:
    rows = con.execute(
        "select delivery_id, file_name, sha256, sheet, received_at from raw.deliveries"
        " where source = ? and state = 'pending' order by received_at",
        [contract.source],
    ).fetchall()
    return [_Pending(*row) for row in rows]


def _load(
    home: Home, con: DuckDBPyConnection, contract: Contract, delivery: _Pending, key: bytes, progress: Progress
) -> Loaded:
    try:
        with archived(home, delivery.sha256) as original, open_tables(original, home.archive) as tables:
            found = _find(tables, contract, delivery.sheet)
            for note, values in found.table.notes:
                progress(text("exports-note", file=delivery.file_name, note=text(note, **values)))
            with sifted(con, contract, found, key, home.archive) as result:
                _refuse_if_useless(con, contract, result)
                return _store(con, contract, delivery, found, result)
    except MachineError:
        raise
    except LockedArchiveError as error:
        # It stays pending, until somebody has the key.
        return _not_loaded(contract, delivery, error.render())
    except UserError as error:
        return _refuse(con, contract, delivery, error.render())


def _find(tables: list[Table], contract: Contract, place: str | None) -> Found:
    there = [table for table in tables if place is None or table.place == place]
    outcome = identify(there, [contract])[0]
    if isinstance(outcome, Found):
        return outcome
    raise outcome.error


def _refuse_if_useless(con: DuckDBPyConnection, contract: Contract, result: Sifted) -> None:
    if result.rows_read == 0:
        raise UserError("exports-no-rows")
    if result.rows_loaded == 0:
        reason = con.execute(
            "select reason from export_rejected group by reason order by count(*) desc, reason limit 1"
        ).fetchone()
        raise UserError("exports-no-row-readable", rows=result.rows_read, reason=reason[0] if reason else "")
    before = con.execute(
        "select rows_loaded from raw.deliveries where source = ? and state = 'loaded'"
        " order by received_at desc limit 1",
        [contract.source],
    ).fetchone()
    if contract.delivery_mode == "incremental" or before is None or before[0] < FEWEST_ROWS_TO_COMPARE:
        return
    if result.rows_loaded < contract.minimum_share_of_previous * before[0]:
        raise UserError(
            "exports-far-fewer-rows",
            rows=result.rows_loaded,
            before=int(before[0]),
            mapping=f"config/contracts/{contract.source}.yaml",
        )


def _store(con: DuckDBPyConnection, contract: Contract, delivery: _Pending, found: Found, result: Sifted) -> Loaded:
    columns = ", ".join(f'"{column.name}"' for column in contract.stored)
    who = [delivery.delivery_id, contract.source, delivery.file_name, delivery.sha256]
    con.execute("begin")
    try:
        con.execute(
            f'insert into raw."{contract.source}" ("_delivery_id", "_sha256", "_line", "_received_at", {columns})'
            f" select ?, ?, line, ?, {columns} from export_numbered where verdict is null",
            [delivery.delivery_id, delivery.sha256, delivery.received_at],
        )
        for table, rows in (("rejected_rows", "export_rejected"), ("rejected_values", "export_missing")):
            con.execute(
                f"insert into raw.{table} (delivery_id, source, file_name, sha256, line, column_name, reason,"
                f" received_at) select ?, ?, ?, ?, line, column_name, reason, ? from {rows} order by line, column_name",
                [*who, delivery.received_at],
            )
        for column, kind, count in result.findings:
            con.execute(
                "insert into raw.pii_findings (delivery_id, source, column_name, kind, rows, received_at)"
                " values (?, ?, ?, ?, ?, ?)",
                [delivery.delivery_id, contract.source, column, kind, count, delivery.received_at],
            )
        con.execute(
            "update raw.deliveries set state = 'loaded', rows_read = ?, rows_loaded = ?, rows_rejected = ?,"
            " contract_fingerprint = ?, columns_found = ? where delivery_id = ?",
            [
                result.rows_read,
                result.rows_loaded,
                result.rows_rejected,
                contract.fingerprint,
                [column.name for column in contract.stored if column.name in found.mapped.columns],
                delivery.delivery_id,
            ],
        )
        con.execute("commit")
    except BaseException:
        con.execute("rollback")
        raise
    return Loaded(
        delivery.delivery_id,
        contract.source,
        delivery.file_name,
        delivery.sheet,
        delivery.sha256,
        result.rows_read,
        result.rows_loaded,
        result.rows_rejected,
        result.values_missing,
        None,
    )


def _refuse(con: DuckDBPyConnection, contract: Contract, delivery: _Pending, reason: str) -> Loaded:
    con.execute(
        "update raw.deliveries set state = 'refused', rows_read = 0, rows_loaded = 0, rows_rejected = 0,"
        " refused_reason = ?, contract_fingerprint = ? where delivery_id = ?",
        [reason, contract.fingerprint, delivery.delivery_id],
    )
    return _not_loaded(contract, delivery, reason)


def _not_loaded(contract: Contract, delivery: _Pending, reason: str) -> Loaded:
    who = (delivery.delivery_id, contract.source, delivery.file_name, delivery.sheet, delivery.sha256)
    return Loaded(*who, rows_read=0, rows_loaded=0, rows_rejected=0, values_missing=0, refused_reason=reason)


def _summary(contract: Contract, result: Loaded) -> str:
    if result.refused_reason is not None:
        return text("exports-refused", file=result.file_name, reason=result.refused_reason)
    return text(
        "exports-loaded",
        file=result.file_name,
        source=contract.name_sv,
        read=result.rows_read,
        loaded=result.rows_loaded,
        rejected=result.rows_rejected,
        missing=result.values_missing,
    )
