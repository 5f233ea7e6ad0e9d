"""The command ``genomgang``, for people who open no Dagster.

Usage errors and ``--help`` answer at once: everything slow is imported where it is used.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from pipelines.home import Home, end_of_day, load_organisation, plan_night
from pipelines.messages import DEFAULT_LANGUAGE, LANGUAGES, UserError, text

if TYPE_CHECKING:
    from pipelines.automation.night import Outcome

DONE, NOT_TRUE, WRONG_USAGE = 0, 1, 2
# What argparse says, and our words for it.
USAGE_ERRORS = {
    r"the following arguments are required: (?P<what>.*)": "cli-missing",
    r"unrecognized arguments: (?P<what>.*)": "cli-unknown",
    r"argument (?P<what>[^:]*): invalid choice: (?P<value>'[^']*').*": "cli-choice",
    r"argument (?P<what>[^:]*): expected .*": "cli-no-value",
    r"argument (?P<what>[^:]*): (?P<value>.*)": "cli-argument",
}


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks the user's language."""

    language = DEFAULT_LANGUAGE

    def __init__(self, **given: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **given)
        self._positionals.title = text("cli-positionals", self.language)
        self._optionals.title = text("cli-options", self.language)
        self.add_argument("-h", "--help", action="help", help=text("cli-help", self.language))

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", text("cli-usage", self.language) + " ", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", text("cli-usage", self.language) + " ", 1)

    def error(self, message: str) -> NoReturn:
        said = message
        for pattern, key in USAGE_ERRORS.items():
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                said = text(key, self.language, **found.groupdict())
                break
        self.print_usage(sys.stderr)
        self.exit(WRONG_USAGE, f"{self.prog}: {said}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _language(given)
    options = _parser(language).parse_args(given)
    options.lang = language
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except UserError as error:
        _say(error.render(language))
        return NOT_TRUE
    except KeyboardInterrupt:
        _say(text("cli-interrupted", language))
        return NOT_TRUE


def _language(given: Sequence[str]) -> str:
    """The language asked for, looked up before anything is said, so that usage errors are in it too."""
    for place, word in enumerate(given):
        value = word.partition("=")[2] if word.startswith("--lang=") else None
        if word == "--lang" and place + 1 < len(given):
            value = given[place + 1]
        if value in LANGUAGES:
            return str(value)
    return DEFAULT_LANGUAGE


def _parser(language: str) -> argparse.ArgumentParser:
    _Parser.language = language
    parser = _Parser(prog="genomgang", description=text("cli-description", language))
    commands = parser.add_subparsers(
        title=text("cli-commands", language),
        metavar=text("cli-command", language),
        required=True,
        dest="name",
        parser_class=_Parser,
    )

    def command(name: str, do: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        said = text(f"cli-{name}", language)
        found = commands.add_parser(name, help=said, description=said)
        found.add_argument("--home", type=Path, metavar=text("cli-folder", language), help=text("cli-home", language))
        found.add_argument("--lang", choices=LANGUAGES, default=language, help=text("cli-lang", language))
        found.set_defaults(command=do)
        return found

    _add_run(command("run", _run), language)
    looked_at = command("inspect", _inspect)
    looked_at.add_argument("files", nargs="+", type=Path, metavar=text("cli-file", language))
    looked_at.add_argument("--save", action="store_true", help=text("cli-save", language))
    key = command("key", _key)
    key.add_argument("action", choices=("rotate", "destroy"), help=text("cli-key-action", language))
    ui = command("ui", _ui)
    ui.add_argument("--port", type=int, default=3000, metavar="N", help=text("cli-port", language))
    return parser


def _add_run(run: argparse.ArgumentParser, language: str) -> None:
    def day(written: str) -> date:
        try:
            return date.fromisoformat(written)
        except ValueError:
            raise argparse.ArgumentTypeError(text("cli-not-a-date", language, value=written)) from None

    def moment(written: str) -> datetime:
        try:
            if len(written) == len("2025-12-31"):
                return end_of_day(date.fromisoformat(written))
            found = datetime.fromisoformat(written)
        except ValueError:
            raise argparse.ArgumentTypeError(text("cli-not-a-moment", language, value=written)) from None
        return found if found.tzinfo else found.astimezone()

    def year(written: str) -> int:
        if not re.fullmatch(r"(19|20|21)\d\d", written):
            raise argparse.ArgumentTypeError(text("cli-not-a-year", language, value=written))
        return int(written)

    a_day = text("cli-day", language)
    run.add_argument("--year", type=year, metavar=text("cli-a-year", language), help=text("cli-year", language))
    run.add_argument("--as-of", type=day, metavar=a_day, help=text("cli-as-of", language))
    run.add_argument("--known-at", type=moment, metavar=a_day, help=text("cli-known-at", language))
    run.add_argument("--out", type=Path, metavar=text("cli-folder", language), help=text("cli-out", language))


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _run(options: argparse.Namespace) -> int:
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
        _say(error.render(options.lang))
        return WRONG_USAGE
    home.prepare()
    with hold(home):
        _say(
            text(
                "night-begins", options.lang,
                organisation=organisation.name,
                year=str(planned.review_year), as_of=planned.as_of.isoformat(),
            )
        )  # fmt: skip
        manifest.prepare(home)
        return _tell(_night(home, options, out), home, options.lang, out)


def _night(home: Home, options: argparse.Namespace, out: Path | None) -> Outcome:
    from pipelines.automation.instance import adopt

    adopt(home)
    from pipelines.automation.night import run_night
    from pipelines.definitions import build

    wishes = {
        "review_year": options.year,
        "as_of": options.as_of.isoformat() if options.as_of else None,
        "known_at": options.known_at.isoformat() if options.known_at else None,
        "out": str(out) if out else None,
    }
    asked = {name: value for name, value in wishes.items() if value is not None}
    return run_night(build(home), home, asked, options.lang)


def _tell(outcome: Outcome, home: Home, language: str, out: Path | None) -> int:
    from pipelines.automation.summary import summarise

    if not outcome.succeeded:
        reasons = "\n".join(outcome.reasons)
        _say("\n" + text("night-failed", language, reasons=reasons, home=str(home.root)))
        return NOT_TRUE
    _say("\n" + summarise((Home(out) if out else home).marts / "marts.duckdb", language))
    # Paths are the answer, for a script to read; all else is talk.
    for path in outcome.paths:
        if not path.endswith(".parquet"):
            print(path)
    return DONE


def _inspect(options: argparse.Namespace) -> int:
    from pipelines.exports import contracts, inspecting

    home = Home.resolve(options.home)
    understood = True
    for path in options.files:
        found = inspecting.inspect(path, contracts.load_contracts(home), options.lang)
        print(found.render(options.lang))
        if options.save:
            print(inspecting.save(found, home))
            found = inspecting.inspect(path, contracts.load_contracts(home), options.lang)
        understood = understood and found.understood
    return DONE if understood else NOT_TRUE


def _key(options: argparse.Namespace) -> int:
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


def _ui(options: argparse.Namespace) -> int:
    from pipelines.automation.instance import adopt
    from pipelines.home import REPO

    adopt(Home.resolve(options.home))
    dagster = Path(sys.executable).parent / "dagster"
    workspace = str(REPO / "workspace.yaml")
    words = [str(dagster), "dev", "-w", workspace, "-h", "127.0.0.1", "-p", str(options.port)]
    os.execv(words[0], words)  # noqa: S606


if __name__ == "__main__":
    sys.exit(main())
