"""The register of arrivals: one row for each file, source found in it and moment received."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from pipelines.exports.contracts import combined_fingerprint
from pipelines.exports.detecting import Found, NotFound

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from pipelines.exports.contract import Contract
    from pipelines.exports.tables import Note


@dataclass(frozen=True)
class Delivery:
    """One file as one source's export. ``state`` is pending, refused, left (still in the inbox, and why), or known
    (the same file came before, and why nothing is done).
    ``source`` is None where nobody knows whose export it is.
    ``notes`` are what its owner should be told besides; they are said once and not stored."""

    delivery_id: str
    source: str | None
    file_name: str
    sha256: str
    sheet: str | None
    received_at: datetime
    contract_fingerprint: str
    state: str
    refused_reason: str | None
    notes: tuple[Note, ...] = ()


def delivery_of(
    contracts: dict[str, Contract],
    sha256: str,
    name: str,
    forced: str | None,
    at: datetime,
    outcome: Found | NotFound,
) -> Delivery:
    """What was found in an archived file, as a delivery that is not recorded yet."""
    source = outcome.source or forced
    fingerprint = contracts[source].fingerprint if source else combined_fingerprint(contracts)
    refused = None if isinstance(outcome, Found) else outcome.error.render()
    identity = f"{sha256}|{source or ''}|{at.isoformat()}"
    return Delivery(
        delivery_id=hashlib.md5(identity.encode(), usedforsecurity=False).hexdigest(),
        source=source,
        file_name=name,
        sha256=sha256,
        sheet=outcome.place,
        received_at=at,
        contract_fingerprint=fingerprint,
        state="refused" if refused else "pending",
        refused_reason=refused,
    )


def is_known(con: DuckDBPyConnection, delivery: Delivery) -> bool:
    """Whether the source's newest delivery is this very file, and reading it again would change nothing.

    Under another contract it would. So it would if the file was refused as a whole when its rows were read:
    whoever drops it again wants it tried again.
    """
    newest = con.execute(
        "select sha256, state, contract_fingerprint from raw.deliveries where source is not distinct from ?"
        " and (source is not null or sha256 = ?) order by received_at desc limit 1",
        [delivery.source, delivery.sha256],
    ).fetchone()
    if newest is None or (newest[0], newest[2]) != (delivery.sha256, delivery.contract_fingerprint):
        return False
    return newest[1] != "refused" or delivery.state == "refused"


def record(con: DuckDBPyConnection, deliveries: list[Delivery]) -> None:
    """Write deliveries down, all of them or none."""
    con.execute("begin")
    try:
        for delivery in deliveries:
            counts = (0, 0, 0) if delivery.state == "refused" else (None, None, None)
            con.execute(
                "insert into raw.deliveries (delivery_id, source, file_name, sha256, sheet, received_at,"
                " contract_fingerprint, state, rows_read, rows_loaded, rows_rejected, refused_reason)"
                " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    delivery.delivery_id,
                    delivery.source,
                    delivery.file_name,
                    delivery.sha256,
                    delivery.sheet,
                    delivery.received_at,
                    delivery.contract_fingerprint,
                    delivery.state,
                    *counts,
                    delivery.refused_reason,
                ],
            )
        con.execute("commit")
    except BaseException:
        con.execute("rollback")
        raise


def refused_by_an_older_contract(con: DuckDBPyConnection, contracts: dict[str, Contract]) -> list[Delivery]:
    """Refused deliveries that the contracts of today have not judged, unless something newer has come."""
    rows = con.execute(
        """
        select delivery_id, source, file_name, sha256, sheet, received_at, contract_fingerprint, state, refused_reason
        from raw.deliveries as refused
        where state = 'refused' and not exists (
            from raw.deliveries as later
            where later.received_at > refused.received_at
              and (later.sha256 = refused.sha256 or later.source = refused.source)
        )
        order by received_at
        """
    ).fetchall()
    everything = combined_fingerprint(contracts)
    refused = [Delivery(*row) for row in rows]
    return [
        delivery
        for delivery in refused
        if delivery.contract_fingerprint
        != (contracts[delivery.source].fingerprint if delivery.source in contracts else everything)
    ]
