"""A signed review counted once more: originals from the archive, a warehouse of their own, the same models."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines import warehouse
from pipelines.assets.dbt_process import LAST_LINES, called_in
from pipelines.exports import archive, loading
from pipelines.exports.contracts import load_contracts
from pipelines.home import Course, Home, Night, Organisation
from pipelines.lock import hold
from pipelines.messages import UserError
from pipelines.signing import folder as places
from pipelines.signing import history
from pipelines.signing.folder import Manifest
from pipelines.signing.software import software

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# Last year's values come from the history, not from the archive, and are not counted again.
COMPARED = ("numerator", "denominator", "value", "unit", "target", "direction", "status")
# A quotient may differ in its last binary digit.
SAME = 1e-9
# An original that is gone may have been removed in good order; one that is another file has been tampered with.
TOUCHED = "verify-original-differs"


@dataclass(frozen=True)
class Missing:
    """Something of a source that cannot be read again, and why."""

    source: str
    reason: UserError


@dataclass(frozen=True)
class Recount:
    """The figures counted again by metric, none when no original is left, and what could not be read for them."""

    figures: dict[str, dict[str, Any]]
    missing: tuple[Missing, ...]


@dataclass(frozen=True)
class Rebuilt:
    """How many figures came out the same, the ids of those that could not be counted, and what was missing for them."""

    equal: int
    left_out: tuple[str, ...]
    missing: tuple[Missing, ...]


def recount(home: Home, version: Path, manifest: Manifest) -> Recount:
    """Count a signed review's figures again from the originals.

    Args:
        home: whose archive and earlier signed reviews to read; neither is changed.
        version: the signed folder, whose files are already verified.
        manifest: its manifest.

    Raises:
        UserError: an original differs, or the models could not be run.
    """
    with _workshop(home) as other:
        with warehouse.connect(other) as con:
            missing = [*_load_originals(home, other, con, version), *_remember_last_year(home, con, version, manifest)]
            warehouse.write_night(con, _night(manifest), _organisation(version, manifest))
            is_anything = con.execute("select 1 from raw.deliveries where state = 'loaded' limit 1").fetchall()
        if missing and not is_anything:
            return Recount({}, tuple(missing))
        _run_models(home, other)
        with warehouse.connect(other, read_only=True) as con:
            return Recount(_by_metric(con, "review.review_metrics"), tuple(missing))


def compare(version: Path, manifest: Manifest, counted: Recount) -> Rebuilt:
    """Hold a signed review's figures against those counted again.

    Raises:
        UserError: a figure differs.
    """
    import duckdb

    with duckdb.connect() as con:
        signed = _by_metric(con, f"read_parquet({warehouse.literal(version / history.METRICS)})")
    gone = {one.source for one in counted.missing}
    equal, left_out = 0, []
    for metric_id, figure in signed.items():
        if not counted.figures or gone & set(figure["sources"].split(", ")):
            left_out.append(metric_id)
            continue
        again = counted.figures.get(metric_id, {})
        for column in COMPARED:
            if not _same(figure[column], again.get(column)):
                raise _difference(manifest, figure, column, again.get(column))
        equal += 1
    return Rebuilt(equal, tuple(left_out), counted.missing)


@contextmanager
def _workshop(home: Home) -> Iterator[Home]:
    """A home of its own for the time being, as private as the originals it holds, and so inside their home.

    No night may run meanwhile: it removes what is there, as something that a killed process has left.

    Raises:
        UserError: another process is running in the home.
    """
    with ExitStack() as held:
        inside = home.root if os.access(home.root, os.W_OK) else None
        if inside:
            held.enter_context(hold(home))
        folder = held.enter_context(tempfile.TemporaryDirectory(prefix=archive.WORKSHOP, dir=inside))
        yield Home(Path(folder).resolve()).prepare()


def _load_originals(home: Home, other: Home, con: DuckDBPyConnection, version: Path) -> Iterator[Missing]:
    """Read the originals of the signed review's present picture; yields those that cannot be."""
    if (version / places.CONTRACTS).is_dir():
        shutil.copytree(version / places.CONTRACTS, other.contracts, dirs_exist_ok=True, copy_function=shutil.copyfile)
        other.contracts.chmod(0o700)
    contracts = load_contracts(other)
    warehouse.create_base_tables(con)
    loading.create_raw_tables(con, contracts)
    used: list[dict[str, Any]] = json.loads((version / places.SOURCES).read_bytes())
    for number, file in enumerate(one for one in used if one["is_current"]):
        try:
            _fetch(home, other, file)
        except UserError as error:
            if error.key == TOUCHED:
                raise
            yield Missing(file["source"], error)
            continue
        con.execute(
            "insert into raw.deliveries (delivery_id, source, file_name, sha256, sheet, received_at, state)"
            " values (?, ?, ?, ?, ?, ?, 'pending')",
            [
                str(number), file["source"], file["file_name"], file["sha256"], file["sheet"],
                datetime.fromisoformat(file["received_at"]),
            ],
        )  # fmt: skip
    for contract in contracts.values():
        for loaded in loading.load_pending(other, con, contract, lambda _: None):
            if loaded.refused_reason:
                reason = UserError("verify-original-refused", file=loaded.file_name, reason=loaded.refused_reason)
                yield Missing(contract.source, reason)


def _fetch(home: Home, other: Home, file: dict[str, Any]) -> None:
    """Copy one original out of the archive, which must be the very file that was signed for."""
    target = other.archive / file["sha256"]
    if target.exists():
        return
    if archive.find(home, file["sha256"]) is None:
        raise UserError("verify-original-gone", file=file["file_name"], sha256=file["sha256"][:12])
    with archive.archived(home, file["sha256"]) as original:
        if places.file_hash(original) != file["sha256"]:
            raise UserError(TOUCHED, file=file["file_name"], sha256=file["sha256"][:12])
        shutil.copyfile(original, target)


def _remember_last_year(home: Home, con: DuckDBPyConnection, version: Path, manifest: Manifest) -> Iterator[Missing]:
    """Read what last year's signed review decided, which this one follows up; yields it when it is not there."""
    last = manifest.review_year - 1
    followed_up = "select 1 from read_parquet(?) where decided_by_signed limit 1"
    if not con.execute(followed_up, [str(version / history.ACTIONS)]).fetchall():
        return
    try:
        history.remember_versions(con, places.signed_folder(home, last))
    except UserError as error:
        yield Missing("actions", error)
        return
    if history.last_version(con, manifest.organisation, last) == 0:
        yield Missing("actions", UserError("verify-last-year-missing", year=str(last)))


def _night(manifest: Manifest) -> Night:
    return Night(manifest.organisation, manifest.review_year, manifest.as_of, manifest.known_at, recorded=False)


def _organisation(version: Path, manifest: Manifest) -> Organisation:
    """The organisation's own targets, thresholds and courses, as the signed review used them."""
    import duckdb

    with duckdb.connect() as con:
        rows = con.execute(
            "select kind, key, value from read_parquet(?) where is_override order by kind, key",
            [str(version / places.MARTS / "review_settings.parquet")],
        ).fetchall()
    own: dict[str, dict[str, str | None]] = {"target": {}, "threshold": {}, "course": {}}
    for kind, key, value in rows:
        own[kind][key] = value
    # A default course that the organisation has dropped stands there too, without a value.
    courses = {code: value.split(", ") for code, value in own["course"].items() if value}
    return Organisation(
        name=manifest.organisation,
        targets={key: None if value is None else float(value) for key, value in own["target"].items()},
        thresholds={key: float(value or 0) for key, value in own["threshold"].items()},
        courses=[
            Course(code=code, topic=topic, audience=audience, validity_months=int(months))
            for code, (topic, audience, months) in courses.items()
        ],
    )


def _run_models(home: Home, other: Home) -> None:
    """Build the metrics and all that they rest on; the project, once read in the home, is not read anew."""
    read = home.dbt_target / "partial_parse.msgpack"
    if read.is_file():
        shutil.copyfile(read, other.dbt_target / read.name)
    only = ["--select", "+review_metrics", "--exclude-resource-type", "test", "unit_test"]
    dbt = called_in(other).build(["build", *only])
    said = dbt.stdout.read().decode("utf-8", "replace") if dbt.stdout else ""
    if dbt.wait() != 0:
        raise UserError("verify-models-failed", said="\n".join(_errors(said)))


def _errors(events: str) -> list[str]:
    """What went wrong, by dbt's events, one a line."""
    told = [json.loads(line)["info"] for line in events.splitlines() if line.startswith("{")]
    return [str(one["msg"]).strip() for one in told if one["level"] == "error"][-LAST_LINES:]


def _by_metric(con: DuckDBPyConnection, relation: str) -> dict[str, dict[str, Any]]:
    result = con.execute(f"select metric_id, name_sv, sources, {', '.join(COMPARED)} from {relation} order by sort")
    names = [column[0] for column in result.description]
    return {row[0]: dict(zip(names, row, strict=True)) for row in result.fetchall()}


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= SAME
    return bool(one == other)


def _difference(manifest: Manifest, figure: dict[str, Any], column: str, again: Any) -> UserError:
    key = "verify-figure-differs" if software() == manifest.software else "verify-figure-differs-software"
    said = {
        name: "–" if value is None else str(value) for name, value in (("signed", figure[column]), ("again", again))
    }
    return UserError(
        key,
        metric=figure["metric_id"],
        name=figure["name_sv"],
        column=column,
        version=manifest.software.version,
        **said,
    )
