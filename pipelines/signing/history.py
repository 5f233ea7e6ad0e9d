"""What signed reviews leave to the years after: their figures, decisions and priorities, read from their folders.

The folder is what was signed; the warehouse only remembers it. So a warehouse made anew knows every signed review
after its first night, and a folder that has gone missing is still remembered.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from pipelines.messages import UserError
from pipelines.signing import folder as places
from pipelines.signing.folder import Manifest

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# The years ahead that a review gives priorities for.
YEARS_AHEAD = 3
METRICS = f"{places.MARTS}/review_metrics.parquet"
ACTIONS = f"{places.MARTS}/review_actions.parquet"
READ = (METRICS, ACTIONS, places.DECISION)
SIGNED_BY = ("organisation", "review_year", "version", "signed_at")


def remember(con: DuckDBPyConnection, reports: Path) -> int:
    """Read every signed version that the warehouse does not know yet; returns how many are known then.

    Args:
        con: the open warehouse, with its tables.
        reports: ``reports/`` of the home.

    Raises:
        UserError: a version that is not known yet is not what was signed.
    """
    for signed in sorted(reports.glob("*/signed")):
        remember_versions(con, signed)
    counted = con.execute("select count(distinct (organisation, review_year, version)) from history.signed_metrics")
    return int(counted.fetchall()[0][0])


def remember_versions(con: DuckDBPyConnection, signed: Path) -> None:
    """The same for the versions of one year, in its ``signed`` folder."""
    for version in places.versions(signed).values():
        manifest = read_manifest(version)
        if not _is_known(con, manifest):
            _require_untouched(version, manifest)
            _remember(con, version, manifest)


def last_version(con: DuckDBPyConnection, organisation: str, year: int) -> int:
    """The latest version the warehouse remembers of a year's review, 0 when there is none."""
    found = con.execute(
        "select coalesce(max(version), 0) from history.signed_metrics where organisation = ? and review_year = ?",
        [organisation, year],
    )
    return int(found.fetchall()[0][0])


def read_manifest(version: Path) -> Manifest:
    """The manifest of a signed version.

    Raises:
        UserError: there is none, or it cannot be read.
    """
    path = version / places.MANIFEST
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except FileNotFoundError as error:
        raise UserError("verify-file-missing", folder=str(version), file=places.MANIFEST) from error
    except ValidationError as error:
        raise UserError("verify-manifest-unreadable", path=str(path)) from error


def _is_known(con: DuckDBPyConnection, manifest: Manifest) -> bool:
    found = con.execute(
        "select 1 from history.signed_metrics where organisation = ? and review_year = ? and version = ? limit 1",
        [manifest.organisation, manifest.review_year, manifest.version],
    )
    return bool(found.fetchall())


def _require_untouched(version: Path, manifest: Manifest) -> None:
    hashes = {file.path: file.sha256 for file in manifest.files}
    for name in READ:
        path = version / name
        if not path.is_file():
            raise UserError("verify-file-missing", folder=str(version), file=name)
        if places.file_hash(path) != hashes.get(name):
            raise UserError("verify-file-differs", folder=str(version), file=name)


def _remember(con: DuckDBPyConnection, version: Path, manifest: Manifest) -> None:
    who = [manifest.organisation, manifest.review_year, manifest.version]
    year = manifest.review_year
    decided = _decided(version)
    con.execute("begin")
    try:
        con.execute(
            """
            insert into history.signed_metrics by name
            select ? as organisation, ?::integer as review_year, ?::integer as version, metric_id, as_of, value,
                   ?::timestamptz as signed_at
            from read_parquet(?)
            """,
            [*who, manifest.signed_at, str(version / METRICS)],
        )
        con.execute(
            """
            insert into history.signed_actions by name
            select ? as organisation, ?::integer as review_year, ?::integer as version, 'priority' as kind, action_id,
                   decided_year, planned_year, title, area, owner_role, due_on, business_plan_goal,
                   ?::timestamptz as signed_at
            from read_parquet(?)
            where planned_year between ? and ? and status is distinct from 'cancelled'
              and not list_contains(?::varchar[], action_id)
            """,
            [
                *who, manifest.signed_at, str(version / ACTIONS), year + 1, year + YEARS_AHEAD,
                # A decision of an earlier version may be in the plan by now: it is one action all the same.
                [action["action_id"] for action in decided],
            ],
        )  # fmt: skip
        for action in decided:
            con.execute(
                """
                insert into history.signed_actions by name
                select $organisation as organisation, $review_year::integer as review_year,
                       $version::integer as version, 'decision' as kind, $action_id as action_id,
                       $review_year::integer as decided_year, year($due_on::date) as planned_year, $title as title,
                       $area as area, $owner_role as owner_role, $due_on::date as due_on,
                       $business_plan_goal as business_plan_goal, $signed_at::timestamptz as signed_at
                """,
                action | {name: getattr(manifest, name) for name in SIGNED_BY},
            )
        con.execute("commit")
    except BaseException:
        con.execute("rollback")
        raise


def _decided(version: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((version / places.DECISION).read_bytes())["decisions"]
    return found
