"""Proof: every file of a signed version is what its manifest says, and its documents say the same thing."""

from __future__ import annotations

import io
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from pipelines.home import report_name
from pipelines.messages import UserError
from pipelines.signing import folder as places
from pipelines.signing import history, keys
from pipelines.signing.folder import Manifest

# What the documents and the frozen marts must agree on.
FIGURES = ("metric_id", "numerator", "denominator", "value", "target", "status", "previous_value")


def find_version(path: Path) -> Path:
    """The signed version a path means: the folder itself, or the latest of those in it.

    Raises:
        UserError: there is no signed version there.
    """
    if (path / places.MANIFEST).exists() or places.VERSION.fullmatch(path.name):
        return path
    found = places.versions(path) or places.versions(path / "signed")
    if not found:
        raise UserError("verify-no-version", path=str(path))
    return found[max(found)]


def verify_files(version: Path, public_key: str | None) -> Manifest:
    """Hold every file of a version against its manifest, and the manifest against its hash and signature.

    Args:
        version: the folder.
        public_key: the key it must be signed with, raw and in hexadecimal; None takes the manifest's word for it.

    Raises:
        UserError: the first thing that differs.
    """
    manifest_path = version / places.MANIFEST
    if not manifest_path.is_file():
        raise UserError("verify-file-missing", folder=str(version), file=places.MANIFEST)
    written = manifest_path.read_bytes()
    _require_hash(version, written)
    manifest = history.read_manifest(version)
    if version.name != f"v{manifest.version}" and places.VERSION.fullmatch(version.name):
        raise UserError("verify-other-version", folder=str(version), version=str(manifest.version))
    _require_signature(version, manifest, written, public_key)
    _require_content(version, manifest)
    return manifest


def _require_hash(version: Path, written: bytes) -> None:
    path = version / places.MANIFEST_HASH
    if not path.is_file():
        raise UserError("verify-file-missing", folder=str(version), file=places.MANIFEST_HASH)
    if path.read_bytes() != f"{sha256(written).hexdigest()}  {places.MANIFEST}\n".encode():
        raise UserError("verify-manifest-differs", folder=str(version))


def _require_signature(version: Path, manifest: Manifest, written: bytes, public_key: str | None) -> None:
    path = version / places.SIGNATURE
    if manifest.public_key is None:
        if public_key is not None:
            raise UserError("verify-not-signed", folder=str(version))
        if path.exists():
            raise UserError("verify-file-extra", folder=str(version), file=places.SIGNATURE)
        return
    if not path.is_file():
        raise UserError("verify-file-missing", folder=str(version), file=places.SIGNATURE)
    if public_key is not None and public_key != manifest.public_key:
        raise UserError("verify-other-key", folder=str(version))
    if not keys.is_signed_by(manifest.public_key, path.read_bytes(), written):
        raise UserError("verify-signature-differs", folder=str(version))


def _require_content(version: Path, manifest: Manifest) -> None:
    there = {path.relative_to(version).as_posix(): path for path in sorted(version.rglob("*")) if not path.is_dir()}
    for file in manifest.files:
        path = there.pop(file.path, None)
        # A link is no file of the version, whatever it leads to.
        if path is None or path.is_symlink():
            raise UserError("verify-file-missing", folder=str(version), file=file.path)
        if path.stat().st_size != file.bytes or places.file_hash(path) != file.sha256:
            raise UserError("verify-file-differs", folder=str(version), file=file.path)
    extra = sorted(there.keys() - {places.MANIFEST, places.MANIFEST_HASH, places.SIGNATURE})
    if extra:
        raise UserError("verify-file-extra", folder=str(version), file=extra[0])


def verify_documents(version: Path, manifest: Manifest) -> None:
    """Hold the documents against one another: the PDF carries the JSON, with the decision and the marts' figures.

    Raises:
        UserError: the first that says something else.
    """
    name = report_name(manifest.review_year)
    as_json = (version / f"{name}.json").read_bytes()
    inside = _attached(version / f"{name}.pdf")
    if inside.get(f"{name}.json") != as_json:
        raise UserError("verify-document-differs", folder=str(version), one=f"{name}.pdf", other=f"{name}.json")
    review = json.loads(as_json)
    if review["decision"] != json.loads((version / places.DECISION).read_bytes()):
        raise UserError("verify-document-differs", folder=str(version), one=f"{name}.json", other=places.DECISION)
    figures = {metric["metric_id"]: tuple(metric[column] for column in FIGURES) for metric in review["metrics"]}
    frozen = {row[0]: row for row in frozen_figures(version, FIGURES)}
    if figures != frozen:
        raise UserError("verify-document-differs", folder=str(version), one=f"{name}.json", other=history.METRICS)


def frozen_figures(version: Path, columns: tuple[str, ...]) -> list[tuple[Any, ...]]:
    """These columns of the frozen metrics, in the catalogue's order."""
    import duckdb

    with duckdb.connect() as con:
        return con.execute(
            f"select {', '.join(columns)} from read_parquet(?) order by sort, metric_id",
            [str(version / history.METRICS)],
        ).fetchall()


def _attached(path: Path) -> dict[str, bytes]:
    from pypdf import PdfReader

    attachments = PdfReader(io.BytesIO(path.read_bytes())).attachments
    return {name: contents[0] for name, contents in attachments.items() if contents}
