"""What each command does; how its words are read is the parser's affair.

Everything slow is imported where it is used, so that no command waits for another's libraries.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from pipelines.garbage import nothing_to_throw_away
from pipelines.home import Home, load_organisation, plan_night
from pipelines.messages import UserError, text

if TYPE_CHECKING:
    from pipelines.automation.night import Outcome
    from pipelines.exports.contract import Contract
    from pipelines.exports.mapping import OwnMapping
    from pipelines.exports.telling import Told

DONE, NOT_TRUE, WRONG_USAGE = 0, 1, 2


def say(line: str) -> None:
    """Talk goes to standard error; standard output holds the answer alone, for a script to read."""
    print(line, file=sys.stderr, flush=True)


def run(options: argparse.Namespace) -> int:
    from pipelines.assets import manifest
    from pipelines.lock import hold

    home = Home.resolve(options.home)
    out = options.out.expanduser().resolve() if options.out else None
    organisation = load_organisation(home)
    try:
        planned = plan_night(
            organisation.name, datetime.now(UTC),
            year=options.year, as_of=options.as_of, known_at=options.known_at, out=out,
        )  # fmt: skip
    except UserError as error:
        say(error.render(options.lang))
        return WRONG_USAGE
    home.prepare()
    with hold(home), manifest.prepared(home):
        say(
            text(
                "night-begins", options.lang,
                organisation=organisation.name,
                year=str(planned.review_year), as_of=planned.as_of.isoformat(),
            )
        )  # fmt: skip
        return _tell(_night(home, options, out), home, options.lang, out)


def _night(home: Home, options: argparse.Namespace, out: Path | None) -> Outcome:
    from pipelines.automation.instance import adopt

    adopt(home)
    with nothing_to_throw_away():
        from pipelines.checks.expectations import warm_up

        # The checks' tool takes seconds to import, beside all else that is read.
        Thread(target=warm_up, daemon=True).start()
        from pipelines.automation.night import run_night
        from pipelines.definitions import build

        defs = build(home)
    wishes = {
        "review_year": options.year,
        "as_of": options.as_of.isoformat() if options.as_of else None,
        "known_at": options.known_at.isoformat() if options.known_at else None,
        "out": str(out) if out else None,
    }
    asked = {name: value for name, value in wishes.items() if value is not None}
    return run_night(defs, home, asked, options.lang)


def _tell(outcome: Outcome, home: Home, language: str, out: Path | None) -> int:
    from pipelines.automation.summary import summarise

    if not outcome.succeeded:
        reasons = "\n".join(outcome.reasons)
        say("\n" + text("night-failed", language, reasons=reasons, home=str(home.root)))
        return NOT_TRUE
    say("\n" + summarise(home.writing_to(out).marts_file, language))
    for path in outcome.paths:
        if not path.endswith(".parquet"):
            print(path)
    return DONE


def inspect(options: argparse.Namespace) -> int:
    from pipelines.exports import contracts, inspecting, telling

    home = Home.resolve(options.home)
    told = telling.Told(options.headings, options.words, options.orders)
    understood = True
    for path in options.files:
        source = options.source or _source_of(path, contracts.load_contracts(home), told)
        known, own = _as_told(home, source, told)
        found = inspecting.inspect(path, known, options.lang)
        print(found.render(options.lang))
        if options.save:
            print(telling.save(found, home, own))
            known, _ = _as_told(home, source, told)
            found = inspecting.inspect(path, known, options.lang)
            print(text("exports-loads-now" if found.understood else "exports-loads-not-yet", options.lang))
        understood = understood and found.understood
    return DONE if understood else NOT_TRUE


def _source_of(path: Path, known: dict[str, Contract], told: Told) -> str | None:
    """The source a file is of, by its folder; where something is said of it, also by what is in it."""
    from pipelines.exports import inspecting, telling

    source = telling.source_of(path, known)
    if source is None and told:
        source = inspecting.inspect(path, known).source
        if source is None:
            raise UserError("exports-source-needed")
    return source


def _as_told(home: Home, source: str | None, told: Told) -> tuple[dict[str, Contract], OwnMapping | None]:
    """The contracts a file may be of, and what was said of it: one contract, where it is known which is meant."""
    from pipelines.exports import contracts, telling

    known = contracts.load_contracts(home)
    if source is None:
        return known, None
    contract, own = telling.as_told(home, known, source, told)
    return {contract.source: contract}, own if told else None


def key(options: argparse.Namespace) -> int:
    from pipelines import warehouse
    from pipelines.exports import contracts, keys, loading
    from pipelines.lock import hold

    home = Home.resolve(options.home).prepare()
    with hold(home), warehouse.connect(home) as con:
        warehouse.create_base_tables(con)
        loading.create_raw_tables(con, contracts.load_contracts(home))
        if options.action == "rotate":
            print(text("exports-key-changed", options.lang, count=keys.rotate(home, con)))
        else:
            print(text("exports-key-destroyed", options.lang, count=keys.destroy(home, con)))
    return DONE


def sign(options: argparse.Namespace) -> int:
    """Freeze the review of a year with the executive's decision in it; the answer is the signed folder."""
    from pipelines.lock import hold
    from pipelines.signing import signing

    home = Home.resolve(options.home)
    if not home.reports.is_dir():
        raise UserError("sign-no-night", year=str(options.year), home=str(home.root))
    with hold(home):
        signed = signing.sign(
            home, options.year, options.decision, now=datetime.now(UTC), key=options.key, language=options.lang
        )
    if signed.signed_on < signed.known_on:
        day, known = signed.signed_on.isoformat(), signed.known_on.isoformat()
        say(text("sign-before-the-evidence", options.lang, day=day, known=known))
    if not signed.is_new:
        say(text("sign-same", options.lang, version=str(signed.manifest.version)))
        print(signed.folder)
        return DONE
    say(
        text(
            "sign-done", options.lang,
            year=str(options.year), version=str(signed.manifest.version), files=str(len(signed.manifest.files)),
            folder=str(signed.folder), sha256=signed.manifest_sha256,
        )
    )  # fmt: skip
    if signed.manifest.public_key:
        say(text("sign-signed-with", options.lang, public_key=signed.manifest.public_key))
    print(signed.folder)
    return DONE


def verify(options: argparse.Namespace) -> int:
    """Prove a signed review: its files, its documents, and its figures counted again from the archive."""
    from pipelines.assets import rebuilding
    from pipelines.review import numbers
    from pipelines.signing import folder, keys, verifying

    lang = options.lang
    version = verifying.find_version(options.path.expanduser().resolve())
    manifest = verifying.verify_files(version, keys.public_key(options.public_key) if options.public_key else None)
    verifying.verify_documents(version, manifest)
    signed_at = numbers.local_minute(manifest.signed_at)
    print(text("verify-intact", lang, folder=str(version), files=str(len(manifest.files)), signed_at=signed_at))
    if manifest.public_key:
        print(text("verify-signed-with", lang, public_key=manifest.public_key))
    say(text("verify-counting", lang))
    home = Home.resolve(options.home) if options.home else folder.home_of(version) or Home.resolve()
    rebuilt = rebuilding.compare(version, manifest, rebuilding.recount(home, version, manifest))
    print(text("verify-equal", lang, n=rebuilt.equal))
    if rebuilt.left_out:
        print(text("verify-left-out", lang, ids=", ".join(rebuilt.left_out)))
    for missing in rebuilt.missing:
        print(text("verify-left-out-reason", lang, source=missing.source, reason=missing.reason.render(lang)))
    return DONE


def trace(options: argparse.Namespace) -> int:
    """Follow one figure to its rows."""
    from pipelines.review import tracing

    followed = tracing.follow(Home.resolve(options.home).marts_file, options.metric, options.lang)
    print(tracing.as_csv(followed) if options.format == "csv" else tracing.as_text(followed), end="")
    return DONE


def ui(options: argparse.Namespace) -> int:
    from pipelines.automation.instance import adopt
    from pipelines.home import REPO

    adopt(Home.resolve(options.home))
    dagster = Path(sys.executable).parent / "dagster"
    workspace = str(REPO / "workspace.yaml")
    words = [str(dagster), "dev", "-w", workspace, "-h", "127.0.0.1", "-p", str(options.port)]
    os.execv(words[0], words)  # noqa: S606
