"""Proof: whatever is touched in a signed review is named, and its figures come out the same when counted again."""

from __future__ import annotations

import json
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import duckdb
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from decided import DECISION, underteckna
from nights import copied, genomgang

from pipelines.assets.rebuilding import Missing, Recount, compare, recount
from pipelines.exports.archive import find
from pipelines.home import Home
from pipelines.lock import hold
from pipelines.messages import UserError
from pipelines.signing import history
from pipelines.signing.verifying import find_version, verify_documents, verify_files

NAME = "ledningens-genomgang-2025"


def said(version: Path, public_key: str | None = None) -> str:
    """What differs first, as the auditor is told."""
    with pytest.raises(UserError) as told:
        verify_documents(version, verify_files(version, public_key))
    return told.value.render("sv")


def seal_anew(version: Path, *changed: str) -> None:
    """What a forger without the key can do: make the manifest agree with the changed files."""
    path = version / "manifest.json"
    manifest = json.loads(path.read_bytes())
    for file in manifest["files"]:
        if file["path"] in changed:
            content = (version / file["path"]).read_bytes()
            file |= {"sha256": sha256(content).hexdigest(), "bytes": len(content)}
    path.write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    digest = sha256(path.read_bytes()).hexdigest()
    (version / "manifest.sha256").write_text(f"{digest}  manifest.json\n", encoding="utf-8")


def change_figure(version: Path, metric_id: str) -> None:
    path = str(version / history.METRICS)
    with duckdb.connect() as con:
        con.execute("create table figures as from read_parquet(?)", [path])
        con.execute("update figures set numerator = numerator + 1 where metric_id = ?", [metric_id])
        con.execute(f"copy figures to '{path}' (format parquet)")


def test_an_untouched_version_is_proved_and_counted_again(signed_home: Home) -> None:
    told = genomgang("verify", str(signed_home.reports / "2025"))
    assert told.status == 0, told.err
    assert "alla 46 filer" in told.out
    assert "39 mått räknades om ur arkivet och blev desamma" in told.out
    assert list(signed_home.root.glob(".verify-*")) == []


def test_no_night_may_run_while_originals_are_read_again(signed_home: Home) -> None:
    with hold(signed_home):
        told = genomgang("verify", str(signed_home.reports / "2025"))
    assert told.status == 1
    assert "En annan körning pågår redan" in told.err
    assert list(signed_home.root.glob(".verify-*")) == []


def test_one_changed_byte_in_any_file_is_named(version: Path) -> None:
    files = [path for path in sorted(version.rglob("*")) if path.is_file()]
    assert len(files) > 40
    for path in files:
        original = path.read_bytes()
        middle = len(original) // 2
        path.write_bytes(original[:middle] + bytes([original[middle] ^ 1]) + original[middle + 1 :])
        name = path.relative_to(version).as_posix()
        # The hash cannot tell which of the two was changed, and says so.
        assert (name if name != "manifest.sha256" else "manifest.sha256") in said(version)
        path.write_bytes(original)
    verify_documents(version, verify_files(version, None))


@pytest.mark.parametrize("name", [f"{NAME}.pdf", "manifest.json", "manifest.sha256", "marts/review_gaps.parquet"])
def test_a_missing_file_is_named(version: Path, name: str) -> None:
    (version / name).unlink()
    assert f"{name} saknas" in said(version)


def test_a_file_that_was_put_there_is_named(version: Path) -> None:
    (version / "marts" / "egen.parquet").write_bytes(b"")
    assert "marts/egen.parquet hör inte till" in said(version)


def test_a_link_to_the_same_contents_is_no_file_of_the_version(version: Path, tmp_path: Path) -> None:
    path = version / f"{NAME}.html"
    shutil.move(path, tmp_path / "outside.html")
    path.symlink_to(tmp_path / "outside.html")
    assert f"{NAME}.html saknas" in said(version)


def test_a_forged_document_contradicts_the_others(version: Path) -> None:
    """Whoever changes a file and the manifest too must also change the PDF and the marts alike."""
    path = version / f"{NAME}.json"
    path.write_bytes(path.read_bytes().replace(b'"sufficient"', b'"partly"').replace(b"Direkt", b"Dirigent"))
    seal_anew(version, path.name)
    assert f"{NAME}.pdf och {NAME}.json säger inte samma sak" in said(version)


def test_a_forged_figure_contradicts_the_document(version: Path) -> None:
    change_figure(version, "S1")
    seal_anew(version, history.METRICS)
    assert "review_metrics.parquet säger inte samma sak" in said(version)


@pytest.fixture(scope="module")
def counted(signed_home: Home) -> Recount:
    """The signed review's figures, counted again."""
    version = find_version(signed_home.reports / "2025")
    return recount(signed_home, version, history.read_manifest(version))


def test_a_forged_figure_contradicts_the_archive(version: Path, counted: Recount) -> None:
    manifest = history.read_manifest(version)
    assert compare(version, manifest, counted).equal == 39
    change_figure(version, "S1")
    with pytest.raises(UserError) as told:
        compare(version, manifest, counted)
    assert told.value.render("sv").startswith("Måttet S1 (Klassade system) blir inte detsamma")
    assert "Programmet är detsamma" in told.value.render("sv")


def test_another_software_is_told_apart_from_a_forgery(version: Path, counted: Recount) -> None:
    change_figure(version, "S1")
    manifest = history.read_manifest(version)
    older = manifest.model_copy(update={"software": manifest.software.model_copy(update={"fingerprint": "older"})})
    with pytest.raises(UserError) as told:
        compare(version, older, counted)
    assert "Programmet har ändrats" in told.value.render("sv")


def test_where_no_original_is_left_no_figure_is_called_forged(version: Path) -> None:
    """Not those either whose sources had never come, and which nothing is missing for."""
    missing = (Missing("incidents", UserError("verify-original-gone", file="arenden.csv", sha256="0" * 12)),)
    found = compare(version, history.read_manifest(version), Recount({}, missing))
    assert (found.equal, len(found.left_out)) == (0, 39)


def test_a_touched_original_is_named(later: Home) -> None:
    assert underteckna(later).status == 0
    version = find_version(later.reports / "2025")
    used = json.loads((version / "sources.json").read_bytes())
    (incidents,) = [one for one in used if one["source"] == "incidents"]
    original = find(later, incidents["sha256"])
    assert original
    original.chmod(0o600)
    original.write_bytes(original.read_bytes().replace(b"2025-", b"2024-", 1))
    told = genomgang("verify", str(version))
    assert told.status == 1
    assert "arenden.csv" in told.err


def test_a_removed_original_leaves_its_metrics_out_and_says_so(later: Home) -> None:
    """Originals may be removed in good order when their time is up; then the files alone can be proved."""
    assert underteckna(later).status == 0
    version = find_version(later.reports / "2025")
    used = json.loads((version / "sources.json").read_bytes())
    (incidents,) = [one for one in used if one["source"] == "incidents"]
    original = find(later, incidents["sha256"])
    assert original
    original.unlink()
    told = genomgang("verify", str(version))
    assert told.status == 0, told.err
    assert "Räknades inte om: I1, I2, I3, I4, I5, I6, I7, I8" in told.out
    assert "arenden.csv" in told.out


def test_there_must_be_something_to_prove(tmp_path: Path) -> None:
    told = genomgang("verify", str(tmp_path))
    assert told.status == 1
    assert "ingen undertecknad genomgång" in told.err


@pytest.fixture(scope="module")
def keyed(first: Home, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A version signed with a key, and where the key's public half is."""
    root = tmp_path_factory.mktemp("keyed")
    home = copied(first, root / "home")
    key = Ed25519PrivateKey.generate()
    (root / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (root / "key.pub").write_bytes(public)
    told = underteckna(home, DECISION, "--key", str(root / "key.pem"))
    assert told.status == 0, told.err
    version = home.reports / "2025" / "signed" / "v1"
    for path in [version, *version.rglob("*")]:
        path.chmod(0o700)
    return version, root / "key.pub"


def test_with_a_key_the_manifest_is_signed(keyed: tuple[Path, Path], tmp_path: Path) -> None:
    version, public = keyed
    # Away from its archive, where the files are proved and nothing is counted again.
    copy = tmp_path / "v1"
    shutil.copytree(version, copy)
    told = genomgang("verify", str(copy), "--public-key", str(public))
    assert told.status == 0, told.err
    assert "Inga mått kunde räknas om" in told.out
    # Anyone with OpenSSL can check it without this program.
    openssl = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", str(public), "-rawin"]
    signed = ["-in", str(version / "manifest.json"), "-sigfile", str(version / "manifest.sig")]
    if shutil.which("openssl"):
        assert subprocess.run([*openssl, *signed], capture_output=True).returncode == 0


def test_a_forger_without_the_key_is_found_out(keyed: tuple[Path, Path], tmp_path: Path) -> None:
    forged = tmp_path / "v1"
    shutil.copytree(keyed[0], forged)
    (forged / "organisation.yaml").write_text("name: Någon annan\n", encoding="utf-8")
    seal_anew(forged, "organisation.yaml")
    assert "signaturen i manifest.sig stämmer inte" in said(forged)


def test_another_key_and_no_key_are_told_apart(keyed: tuple[Path, Path], version: Path) -> None:
    assert "en annan nyckel" in said(keyed[0], "00" * 32)
    assert "inte signerad med någon nyckel" in said(version, "00" * 32)


def test_the_key_may_not_lie_in_the_home(later: Home) -> None:
    key = later.config / "key.pem"
    key.write_bytes(b"anything")
    told = underteckna(later, DECISION, "--key", str(key))
    assert told.status == 1
    assert "Förvara nyckeln någon annanstans" in told.err
