"""Changing the key of the pseudonyms, and destroying it.

With a new key everything is read again from the archive, so that one employee has one pseudonym everywhere. The
deliveries are marked as pending before the key is changed: whatever happens in between, the next night loads them
all with whichever key there is then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipelines.exports.archive import find
from pipelines.exports.retention import PRESENT, forget_rows
from pipelines.messages import UserError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from pipelines.home import Home


def rotate(home: Home, con: DuckDBPyConnection) -> int:
    """Let go of the key, and have every delivery read again with a new one; gives how many.

    What was read from an original that is no longer kept cannot be read again: its rows are forgotten.

    Raises:
        UserError: an original of the present picture is missing, so that it would be lost.
    """
    return _begin_again(home, con, only_present=False)


def destroy(home: Home, con: DuckDBPyConnection) -> int:
    """Let go of the key for good: only the present picture is read again, and nobody can tell whose the older
    rows are any more.

    Raises:
        UserError: an original of the present picture is missing, so that it would be lost.
    """
    return _begin_again(home, con, only_present=True)


def _begin_again(home: Home, con: DuckDBPyConnection, *, only_present: bool) -> int:
    deliveries = con.execute(
        f"select delivery_id, source, file_name, sha256, delivery_id in ({PRESENT}) from raw.deliveries"
        " where state = 'loaded' order by received_at"
    ).fetchall()
    again = 0
    con.execute("begin")
    try:
        for delivery_id, source, file_name, sha256, is_present in deliveries:
            if only_present and not is_present:
                continue
            is_kept = find(home, sha256) is not None
            if is_present and not is_kept:
                raise UserError("exports-key-original-missing", file=file_name)
            forget_rows(con, delivery_id, source)
            con.execute(
                "update raw.deliveries set state = ?, rows_read = ?, rows_loaded = ?, rows_rejected = ?"
                " where delivery_id = ?",
                ["pending", None, None, None, delivery_id] if is_kept else ["removed", 0, 0, 0, delivery_id],
            )
            again += is_kept
        con.execute("commit")
    except BaseException:
        con.execute("rollback")
        raise
    con.execute("checkpoint")
    # The next night makes a new one. The old is overwritten first, for what that is worth on today's disks.
    if home.key_file.exists():
        home.key_file.write_bytes(b"0" * home.key_file.stat().st_size)
        home.key_file.unlink()
    return again
