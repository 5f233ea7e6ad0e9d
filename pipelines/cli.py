"""The command ``genomgang``, for people who open no Dagster.

Usage errors and ``--help`` answer at once: everything slow is imported where it is used.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, get_args

from pipelines import commands
from pipelines.commands import NOT_TRUE, WRONG_USAGE, say
from pipelines.exports.contract import DateOrder
from pipelines.home import day, keep_private, moment
from pipelines.machine import fault, whereabouts
from pipelines.messages import DEFAULT_LANGUAGE, LANGUAGES, UserError, text

#: Adds one command under its name; what it does is given with it.
Command = Callable[[str, Callable[[argparse.Namespace], int]], argparse.ArgumentParser]
# Set, it lets an unforeseen error through with all it has to say, which may quote a cell: for whoever mends it.
TRACEBACK = "GENOMGANG_TRACEBACK"
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
    keep_private()
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _language(given)
    options = _parser(language).parse_args(given)
    options.lang = language
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except UserError as error:
        say(error.render(language))
        return NOT_TRUE
    except KeyboardInterrupt:
        say(text("cli-interrupted", language))
        return NOT_TRUE
    except Exception as error:
        if os.environ.get(TRACEBACK):
            raise
        lacking = fault(error)
        say(lacking.render(language) if lacking else text("cli-crashed", language, kind=whereabouts(error)))
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
    group = parser.add_subparsers(
        title=text("cli-commands", language),
        metavar=text("cli-command", language),
        required=True,
        dest="name",
        parser_class=_Parser,
    )

    def command(name: str, do: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        said = text(f"cli-{name}", language)
        found = group.add_parser(name, help=said, description=said)
        found.add_argument("--home", type=Path, metavar=text("cli-folder", language), help=text("cli-home", language))
        found.add_argument("--lang", choices=LANGUAGES, default=language, help=text("cli-lang", language))
        found.set_defaults(command=do)
        return found

    _add_run(command("run", commands.run), language)
    _add_inspect(command("inspect", commands.inspect), language)
    key = command("key", commands.key)
    key.add_argument("action", choices=("rotate", "destroy"), help=text("cli-key-action", language))
    _add_proof(command, language)
    ui = command("ui", commands.ui)
    ui.add_argument("--port", type=int, default=3000, metavar="N", help=text("cli-port", language))
    return parser


def _add_inspect(inspect: argparse.ArgumentParser, language: str) -> None:
    inspect.add_argument("files", nargs="+", type=Path, metavar=text("cli-file", language))
    inspect.add_argument("--source", metavar=text("cli-a-source", language), help=text("cli-source", language))
    inspect.add_argument(
        "--heading", dest="headings", action="append", default=[], type=_heading,
        metavar=text("cli-a-heading", language), help=text("cli-heading", language),
    )  # fmt: skip
    inspect.add_argument(
        "--word", dest="words", action="append", default=[], type=_word,
        metavar=text("cli-a-word", language), help=text("cli-word", language),
    )  # fmt: skip
    inspect.add_argument(
        "--date-order", dest="orders", action="append", default=[], type=_order,
        metavar=text("cli-an-order", language), help=text("cli-order", language),
    )  # fmt: skip
    inspect.add_argument("--save", action="store_true", help=text("cli-save", language))


def _add_run(run: argparse.ArgumentParser, language: str) -> None:
    a_day = text("cli-day", language)
    run.add_argument("--year", type=_year, metavar=text("cli-a-year", language), help=text("cli-year", language))
    run.add_argument("--as-of", type=_read(day), metavar=a_day, help=text("cli-as-of", language))
    run.add_argument("--known-at", type=_read(moment), metavar=a_day, help=text("cli-known-at", language))
    run.add_argument("--out", type=Path, metavar=text("cli-folder", language), help=text("cli-out", language))


def _add_proof(command: Command, language: str) -> None:
    """The commands of signing and proof."""
    a_file = text("cli-file", language)
    sign = command("sign", commands.sign)
    sign.add_argument(
        "--year", type=_year, required=True, metavar=text("cli-a-year", language), help=text("cli-sign-year", language)
    )
    sign.add_argument("--decision", type=Path, required=True, metavar=a_file, help=text("cli-decision", language))
    sign.add_argument("--key", type=Path, metavar=a_file, help=text("cli-signing-key", language))
    verify = command("verify", commands.verify)
    verify.add_argument("path", type=Path, metavar=text("cli-folder", language), help=text("cli-version", language))
    verify.add_argument("--public-key", type=Path, metavar=a_file, help=text("cli-public-key", language))
    trace = command("trace", commands.trace)
    trace.add_argument("metric", metavar=text("cli-metric", language), help=text("cli-metric-id", language))
    trace.add_argument("--format", choices=("text", "csv"), default="text", help=text("cli-format", language))


def _heading(written: str) -> tuple[str, str]:
    heading, _, column = written.rpartition("=")
    if not heading.strip() or not column.strip():
        raise argparse.ArgumentTypeError(text("cli-not-a-heading", _Parser.language, value=written))
    return heading, column


def _word(written: str) -> tuple[str, str, str]:
    column, _, rest = written.partition(":")
    word, _, code = rest.rpartition("=")
    if not (column.strip() and word.strip() and code.strip()):
        raise argparse.ArgumentTypeError(text("cli-not-a-word", _Parser.language, value=written))
    return column.strip(), word.strip(), code.strip()


def _order(written: str) -> tuple[str, str]:
    column, _, order = written.rpartition("=")
    if not column.strip() or order.strip() not in get_args(DateOrder):
        raise argparse.ArgumentTypeError(text("cli-not-an-order", _Parser.language, value=written))
    return column.strip(), order.strip()


def _read(read: Callable[[str], date]) -> Callable[[str], date]:
    """A reader of what somebody has written, as argparse asks for it."""

    def reading(written: str) -> date:
        try:
            return read(written)
        except UserError as error:
            raise argparse.ArgumentTypeError(error.render(_Parser.language)) from None

    return reading


def _year(written: str) -> int:
    if not re.fullmatch(r"(19|20|21)\d\d", written):
        raise argparse.ArgumentTypeError(text("cli-not-a-year", _Parser.language, value=written))
    return int(written)


if __name__ == "__main__":
    sys.exit(main())
