"""From the inbox to the archive: what has arrived, which source it is, and nothing lost on the way.

The order is what makes a crash harmless: copy to the archive, record the delivery, and only then remove the
file from the inbox. A run that dies between two steps leaves something the next run recognises.
"""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines.exports.archive import ChangedWhileReadError, LockedArchiveError, Look, archived, store, sweep
from pipelines.exports.contract import sources_by_name
from pipelines.exports.deliveries import (
    Delivery,
    delivery_of,
    is_known,
    record,
    refused_by_an_older_contract,
)
from pipelines.exports.detecting import NotFound, identify, ignored
from pipelines.exports.folding import fold
from pipelines.exports.personal import safe_name
from pipelines.exports.tables import open_tables
from pipelines.home import load_organisation
from pipelines.machine import MachineError, fault
from pipelines.messages import UserError, text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from pipelines.exports.contract import Contract
    from pipelines.home import Home

Progress = Callable[[str], None]
# A file written to more recently than this may still be being written.
SETTLE_SECONDS = 2.0
# What programs call a file they have not finished, or keep beside one that is open.
UNFINISHED = re.compile(r"^[.~]|\.(?:part|partial|tmp|crdownload|filepart|download|swp|lock)$|~$", re.IGNORECASE)


@dataclass(frozen=True)
class _Waiting:
    path: Path
    look: Look
    forced: str | None
    modified: float


def receive(
    home: Home,
    con: DuckDBPyConnection,
    contracts: dict[str, Contract],
    now: datetime,
    progress: Progress,
    settle_seconds: float = SETTLE_SECONDS,
) -> list[Delivery]:
    """Take in every finished file of the inbox, and try again what an earlier contract refused.

    Args:
        now: when this night receives; deliveries get distinct times not after it.
        progress: is told in Swedish what happens to each file.
        settle_seconds: how long a file must have been left alone.

    Returns:
        The new deliveries, pending or refused, the files left in the inbox with the reason, and those that
        came before and change nothing.

    Raises:
        MachineError: the disk is full.
    """
    sweep(home)
    recipient = load_organisation(home).archive_recipient
    waiting, left = _look_around(home, contracts, now, settle_seconds)
    retries = refused_by_an_older_contract(con, contracts)
    deliveries = left
    # Times count up to now, so that of two files for one source the one written last is the current one.
    steps = len(waiting) + len(retries)
    for step, delivery in enumerate(retries):
        at = now - timedelta(microseconds=steps - step)
        deliveries += _retry(home, con, contracts, delivery, at)
    for step, item in enumerate(waiting, start=len(retries)):
        deliveries += _take_in(home, con, contracts, item, now - timedelta(microseconds=steps - step), recipient)
    for delivery in deliveries:
        progress(_message(delivery, contracts))
        for key, values in delivery.notes:
            progress(text("exports-note", file=delivery.file_name, note=text(key, **values)))
    return deliveries


def _look_around(
    home: Home, contracts: dict[str, Contract], now: datetime, settle_seconds: float
) -> tuple[list[_Waiting], list[Delivery]]:
    first, left = _listing(home, contracts, now)
    youngest = max((item.modified for item in first), default=0.0)
    # A file dropped a moment ago is worth the moment's wait; one that keeps changing is not.
    time.sleep(min(max(youngest + settle_seconds - time.time(), 0.0), settle_seconds))
    waiting: list[_Waiting] = []
    for item in first:
        try:
            same = Look.of(item.path.lstat()) == item.look
        except FileNotFoundError:
            continue
        if same:
            waiting.append(item)
        else:
            left.append(_left(item.path, now, "exports-still-written"))
    waiting.sort(key=lambda item: (item.modified, item.path.name))
    return waiting, left


def _listing(home: Home, contracts: dict[str, Contract], now: datetime) -> tuple[list[_Waiting], list[Delivery]]:
    folders = sources_by_name(contracts.values())
    found: list[_Waiting] = []
    left: list[Delivery] = []
    for path, forced in _walk(home.inbox, folders, None):
        status = path.lstat()
        if UNFINISHED.search(path.name):
            continue
        if not stat.S_ISREG(status.st_mode):
            left.append(_left(path, now, "exports-not-a-file"))
        else:
            found.append(_Waiting(path, Look.of(status), forced, status.st_mtime))
    return found, left


def _walk(folder: Path, folders: dict[str, str], forced: str | None) -> Iterator[tuple[Path, str | None]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                if not UNFINISHED.search(entry.name):
                    yield from _walk(path, folders, folders.get(fold(entry.name), forced))
            else:
                yield path, forced


def _left(path: Path, now: datetime, key: str, **values: Any) -> Delivery:
    return Delivery("", None, safe_name(path.name), "", None, now, "", "left", text(key, **values))


def _take_in(
    home: Home,
    con: DuckDBPyConnection,
    contracts: dict[str, Contract],
    item: _Waiting,
    at: datetime,
    recipient: str | None,
) -> list[Delivery]:
    try:
        sha256, look = store(home, item.path, recipient)
    except ChangedWhileReadError:
        return [_left(item.path, at, "exports-still-written")]
    except OSError as error:
        if (lacking := fault(error)) is not None and lacking.key == "machine-disk-full":
            raise lacking from error
        return [_left(item.path, at, "exports-cannot-open")]
    name = safe_name(item.path.name)
    try:
        deliveries = _identified(home, contracts, sha256, name, item.forced, at)
    except LockedArchiveError as error:
        return [_left(item.path, at, error.key, **error.text_args)]
    new = [delivery for delivery in deliveries if not is_known(con, delivery)]
    record(con, new)
    _remove(item.path, look)
    return [one if one in new else _known(one) for one in deliveries]


def _known(delivery: Delivery) -> Delivery:
    reason = delivery.refused_reason or text("exports-same-as-before")
    return replace(delivery, state="known", refused_reason=reason, notes=())


def _remove(path: Path, look: Look) -> None:
    """Remove from the inbox what is now archived, unless someone has put another file in its place."""
    try:
        if Look.of(path.lstat()) == look:
            path.unlink()
    except FileNotFoundError:
        return


def _identified(
    home: Home, contracts: dict[str, Contract], sha256: str, name: str, forced: str | None, at: datetime
) -> list[Delivery]:
    candidates = [contracts[forced]] if forced else list(contracts.values())
    try:
        with archived(home, sha256) as original, open_tables(original, home.archive, top_only=True) as tables:
            outcomes = identify(tables, candidates)
            notes = ignored(tables, outcomes)
    except (LockedArchiveError, MachineError):
        raise
    except UserError as error:
        return [delivery_of(contracts, sha256, name, forced, at, NotFound(forced, None, error))]
    deliveries = [delivery_of(contracts, sha256, name, forced, at, outcome) for outcome in outcomes]
    return [replace(deliveries[0], notes=(*deliveries[0].notes, *notes)), *deliveries[1:]]


def _retry(
    home: Home, con: DuckDBPyConnection, contracts: dict[str, Contract], refused: Delivery, at: datetime
) -> list[Delivery]:
    """Judge an archived file again. What is now understood is a new delivery; what is not says why now."""
    try:
        judged = _identified(home, contracts, refused.sha256, refused.file_name, refused.source, at)
    except LockedArchiveError:
        return []
    understood = [delivery for delivery in judged if delivery.state == "pending"]
    if understood:
        record(con, understood)
        return understood
    con.execute(
        "update raw.deliveries set contract_fingerprint = ?, refused_reason = ? where delivery_id = ?",
        [judged[0].contract_fingerprint, judged[0].refused_reason, refused.delivery_id],
    )
    return [replace(refused, refused_reason=judged[0].refused_reason)]


def _message(delivery: Delivery, contracts: dict[str, Contract]) -> str:
    if delivery.state == "left":
        return text("exports-left", file=delivery.file_name, reason=delivery.refused_reason)
    if delivery.state == "known":
        return text("exports-known", file=delivery.file_name, reason=delivery.refused_reason)
    if delivery.state == "refused":
        return text("exports-refused", file=delivery.file_name, reason=delivery.refused_reason)
    source = contracts[str(delivery.source)].name_sv
    return text("exports-received", file=delivery.file_name, source=source)
