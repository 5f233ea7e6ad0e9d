"""Signing: the review as it was read, with the executive's decision in it, frozen in a folder of its own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines import warehouse
from pipelines.home import LOCAL_TIME, Home, load_organisation, report_name
from pipelines.messages import UserError
from pipelines.review import model, write
from pipelines.review.narrative import SECTIONS, section_remarks
from pipelines.signing import folder as places
from pipelines.signing import history, keys
from pipelines.signing.comparing import is_same
from pipelines.signing.decisions import Period, read_decision
from pipelines.signing.folder import Manifest
from pipelines.signing.software import software
from pipelines.warehouse import literal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SOURCE_FILES = """
    select source, file_name, sha256, received_at at time zone 'UTC' as received_at, rows_read, rows_loaded,
           rows_rejected, is_current, is_stale, refused_reason
    from review_sources order by source nulls last, received_at, sha256
"""


@dataclass(frozen=True)
class Signed:
    """A version that has been signed; ``manifest_sha256`` is what vouches for all of it.

    Where the last version says the same already it is that one, and ``is_new`` is false.
    """

    folder: Path
    manifest: Manifest
    manifest_sha256: str
    signed_on: date
    is_new: bool = True

    @property
    def known_on(self) -> date:
        """The day up to which files had been received, where the organisation is."""
        return self.manifest.known_at.astimezone(LOCAL_TIME).date()


def sign(home: Home, year: int, decision_file: Path, *, now: datetime, key: Path | None, language: str) -> Signed:
    """Freeze the review of a year. The caller holds the home.

    Args:
        home: whose review; its marts and draft must be of the same night.
        year: the review year.
        decision_file: what the coordinator has filled in.
        now: the moment of signing.
        key: an Ed25519 private key outside the home, or None.
        language: of the template that is written where there is no decision yet.

    Raises:
        UserError: there is no such draft, a text or the decision cannot be signed as it is, or the key cannot be used.
    """
    signing_key = keys.private_key(key, home) if key else None
    draft = _draft(home, year)
    metrics = {metric.metric_id for metric in draft.metrics}
    _require_texts(home, year, metrics, language)
    today = now.astimezone(LOCAL_TIME).date()
    decision = read_decision(home, decision_file, Period(year, draft.as_of, today), metrics, language)
    signed = places.signed_folder(home, year)
    with warehouse.connect(home) as con:
        warehouse.create_base_tables(con)
        deliveries = _deliveries(con)
        # A version that was removed by hand is not given again while anybody remembers it.
        last = max([history.last_version(con, draft.organisation, year), *places.versions(signed)])
    decision = decision.model_copy(update={"replaces": last or None})
    review = model.read_review(home.marts_file, home.texts, draft.language, decision)
    with places.fresh(signed) as built:
        write.write_report(review, built)
        places.put(built / places.DECISION, (decision.model_dump_json(indent=1) + "\n").encode())
        _freeze_marts(home, built, deliveries)
        _freeze_written(home, year, built)
        public_key = signing_key.public_key().public_bytes_raw().hex() if signing_key else None
        earlier = places.versions(signed).get(last)
        if earlier and is_same(earlier, built, year, public_key):
            digest = places.file_hash(earlier / places.MANIFEST)
            return Signed(earlier, history.read_manifest(earlier), digest, decision.signed_on, is_new=False)
        manifest = _manifest(review, built, last + 1, now, public_key)
        digest = _seal(built, manifest, signing_key)
        try:
            return Signed(places.publish(built, manifest.version), manifest, digest, decision.signed_on)
        except OSError as error:
            # Whoever signs in this home waits for its lock; a folder put there by other means is nobody's to replace.
            raise UserError(
                "sign-disturbed", year=str(year), folder=str(signed), problem=error.strerror or type(error).__name__
            ) from error


def _draft(home: Home, year: int) -> model.Review:
    """The review the marts make, which must be the draft that lies in the home for reading."""
    if not home.marts_file.exists():
        raise UserError("sign-no-night", year=str(year), home=str(home.root))
    with warehouse.open_marts(home.marts_file) as con:
        ((published,),) = con.execute("select review_year from review_night").fetchall()
    if published != year:
        raise UserError("sign-other-year", year=str(year), published=str(published))
    draft = model.read_review(home.marts_file, home.texts, load_organisation(home).language)
    path = home.reports / str(year) / f"{report_name(year)}.json"
    if not path.exists() or path.read_bytes() != write.to_json(draft):
        raise UserError("sign-not-the-draft", year=str(year), path=str(path))
    return draft


def _require_texts(home: Home, year: int, metrics: Collection[str], language: str) -> None:
    """No text may hold what must not be published, or quote what does not exist."""
    found = [
        remark.said(file, language)
        for section in SECTIONS
        for file, remark in section_remarks(home.texts, year, section.key, metrics)
        if remark.hinders
    ]
    if found:
        raise UserError("sign-texts-faulty", year=str(year), faults="\n".join(found))


def _deliveries(con: Any) -> dict[tuple[str, str, datetime], dict[str, str | None]]:
    """Where in its file each delivery was found and by which contract it was read."""
    rows = con.execute(
        "select source, sha256, received_at at time zone 'UTC', sheet, contract_fingerprint from raw.deliveries"
    ).fetchall()
    return {
        (source, sha, received): {"sheet": sheet, "contract_fingerprint": fingerprint}
        for source, sha, received, sheet, fingerprint in rows
    }


def _freeze_marts(home: Home, built: Path, deliveries: dict[tuple[str, str, datetime], dict[str, str | None]]) -> None:
    """Every published table as Parquet, and every source file with its hash."""
    marts = built / places.MARTS
    marts.mkdir()
    with warehouse.open_marts(home.marts_file) as con:
        for (table,) in con.execute("select table_name from duckdb_tables() order by 1").fetchall():
            con.execute(f'copy main."{table}" to {literal(marts / f"{table}.parquet")} (format parquet)')
        found = con.execute(SOURCE_FILES)
        names = [column[0] for column in found.description]
        rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    for row in rows:
        unknown = {"sheet": None, "contract_fingerprint": None}
        row |= deliveries.get((row["source"], row["sha256"], row["received_at"]), unknown)
        row["received_at"] = row["received_at"].replace(tzinfo=UTC).isoformat()
    written = json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
    places.put(built / places.SOURCES, written.encode())


def _freeze_written(home: Home, year: int, built: Path) -> None:
    """The texts people have written for the year, and the organisation's own settings and headings."""
    for section in SECTIONS:
        _copy(home.texts / str(year) / section.file_name, built / places.TEXTS / section.file_name)
    _copy(home.organisation_file, built / home.organisation_file.name)
    for path in sorted(home.contracts.glob("*.yaml")):
        _copy(path, built / places.CONTRACTS / path.name)


def _manifest(review: model.Review, built: Path, version: int, now: datetime, public_key: str | None) -> Manifest:
    return Manifest(
        organisation=review.organisation,
        review_year=review.review_year,
        version=version,
        as_of=review.as_of,
        known_at=review.known_at,
        language=review.language,
        signed_at=now.astimezone(UTC),
        public_key=public_key,
        software=software(),
        files=places.content(built),
    )


def _copy(source: Path, target: Path) -> None:
    if source.is_file():
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(source, target)


def _seal(built: Path, manifest: Manifest, key: Ed25519PrivateKey | None) -> str:
    """Write the manifest, its hash and, with a key, its signature; returns the hash."""
    written = (manifest.model_dump_json(indent=1) + "\n").encode()
    digest = sha256(written).hexdigest()
    places.put(built / places.MANIFEST, written)
    places.put(built / places.MANIFEST_HASH, f"{digest}  {places.MANIFEST}\n".encode())
    if key:
        places.put(built / places.SIGNATURE, key.sign(written))
    return digest
