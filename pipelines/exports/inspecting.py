"""What is this export? What was understood of a file, what was not, and what may be meant, with no cell shown."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.exports.detecting import NOT_RECOGNISED, Found, NotFound, identify, ignored
from pipelines.exports.headings import presentable, quoted
from pipelines.exports.personal import safe_name
from pipelines.exports.sifting import sifted
from pipelines.exports.suggesting import Suggestion, as_if_accepted, guess, suggest
from pipelines.exports.tables import Row, Table, open_tables
from pipelines.exports.unknown_words import UnknownWord, unknown_words
from pipelines.messages import DEFAULT_LANGUAGE, UserError, text

if TYPE_CHECKING:
    from pipelines.exports.contract import Contract
    from pipelines.exports.headings import Mapped
    from pipelines.exports.tables import Note

DELIMITER_NAMES = {";": "semicolon", ",": "comma", "\t": "tab", "|": "pipe"}
MOST_PROBLEMS = 10


@dataclass(frozen=True)
class Problem:
    """Rows rejected (``is_row``) or values missing for one reason, and the line of the first."""

    is_row: bool
    reason: str
    count: int
    first_line: int


@dataclass(frozen=True)
class Trial:
    """What reading the table would give; nothing of it is kept."""

    rows_read: int
    rows_loaded: int
    rows_rejected: int
    values_missing: int
    problems: tuple[Problem, ...]
    unknown: tuple[UnknownWord, ...]


@dataclass(frozen=True)
class Seen:
    """One table of the file. ``error`` says why it would not be loaded as it is; a trial is made where it would,
    or would with the suggestions accepted."""

    contract: Contract | None
    table: Table | None
    heading: Row | None
    mapped: Mapped | None
    suggestions: tuple[Suggestion, ...]
    trial: Trial | None
    error: UserError | None


@dataclass(frozen=True)
class Inspected:
    """What a file is, by its tables, what in it is not read, and the names of the sources it could be of."""

    file_name: str
    seen: tuple[Seen, ...]
    known: tuple[str, ...]
    ignored: tuple[Note, ...] = ()

    @property
    def understood(self) -> bool:
        """Whether everything in the file that is meant to be read would be loaded as it is."""
        return all(one.error is None for one in self.seen)

    @property
    def source(self) -> str | None:
        """The source it is of, where it is of one alone."""
        sources = {one.contract.source for one in self.seen if one.contract is not None}
        return sources.pop() if len(sources) == 1 else None

    def render(self, lang: str = DEFAULT_LANGUAGE) -> str:
        """Everything there is to say, as lines for a terminal."""
        lines = [self.file_name]
        for one in self.seen:
            lines += [f"  {line}" for line in _lines(one, lang)]
        lines += [f"  {text(key, lang, **values)}" for key, values in self.ignored]
        if any(one.error and one.error.key == NOT_RECOGNISED for one in self.seen):
            lines.append("  " + text("inspect-which", lang, file=self.file_name, known=", ".join(self.known)))
        return "\n".join(lines)


def inspect(path: Path, contracts: dict[str, Contract], lang: str = DEFAULT_LANGUAGE) -> Inspected:
    """Look at a file as a night would, and try to read it, without keeping anything.

    Args:
        contracts: of the sources it may be; with a single one it is known which is meant.
        lang: the language in which the reasons for rejected rows are said.

    Raises:
        UserError: there is no such file.
    """
    name = safe_name(path.name)
    if path.is_dir():
        raise UserError("exports-a-folder", folder=name)
    if not path.is_file():
        raise UserError("exports-no-such-file", file=name)
    with tempfile.TemporaryDirectory(prefix="genomgang-") as folder:
        scratch = Path(folder)
        try:
            with open_tables(path, scratch) as tables:
                outcomes = identify(tables, contracts.values())
                seen = tuple(_seen(outcome, contracts, scratch, lang) for outcome in outcomes)
                return Inspected(name, seen, tuple(contracts), ignored(tables, outcomes, lang))
        except UserError as error:
            return Inspected(name, (Seen(None, None, None, None, (), None, error),), tuple(contracts))


def _seen(outcome: Found | NotFound, contracts: dict[str, Contract], scratch: Path, lang: str) -> Seen:
    if isinstance(outcome, Found):
        contract = contracts[outcome.source]
        trial, error = _try(outcome, contract, scratch, lang)
        others = suggest(contract, outcome.heading.cells, outcome.mapped)
        return Seen(contract, outcome.table, outcome.heading, outcome.mapped, others, trial, error)
    if outcome.table is None:
        contract_or_none = contracts.get(outcome.source or "")
        return Seen(contract_or_none, None, None, None, (), None, outcome.error)
    candidates = [contracts[outcome.source]] if outcome.source else list(contracts.values())
    likely = guess(outcome.table, candidates)
    if likely is None:
        known = candidates[0] if len(candidates) == 1 else None
        return Seen(known, outcome.table, outcome.heading, outcome.mapped, (), None, outcome.error)
    error = _error_as(likely.contract, outcome)
    trial = None
    if not likely.lacking and likely.suggestions:
        accepted = as_if_accepted(likely.contract, likely.suggestions)
        again = identify([outcome.table], [accepted])[0]
        if isinstance(again, Found):
            trial, _ = _try(again, accepted, scratch, lang)
    return Seen(likely.contract, outcome.table, likely.heading, likely.mapped, likely.suggestions, trial, error)


def _error_as(contract: Contract, outcome: NotFound) -> UserError:
    """What is wrong with the file as this source's: it says which headings are missing."""
    again = identify([outcome.table], [contract])[0] if outcome.table and not outcome.source else outcome
    return again.error if isinstance(again, NotFound) else outcome.error


def _try(found: Found, contract: Contract, scratch: Path, lang: str) -> tuple[Trial | None, UserError | None]:
    """Read the table into memory, with a key that nobody keeps."""
    import duckdb

    with duckdb.connect() as con:
        con.execute("set TimeZone = 'UTC'")
        try:
            with sifted(con, contract, found, secrets.token_bytes(32), scratch, lang) as result:
                rows = con.execute(
                    """
                    select is_row, reason, count(*), min(line) from (
                        select true as is_row, reason, line from export_rejected
                        union all select false, reason, line from export_missing
                    ) group by all order by 1 desc, 3 desc, 4, 2
                    """
                ).fetchall()
                problems = tuple(Problem(*row) for row in rows)
                unknown = unknown_words(con, contract, found, scratch) if problems else ()
                trial = Trial(
                    result.rows_read, result.rows_loaded, result.rows_rejected, result.values_missing, problems, unknown
                )
        except UserError as error:
            return None, error
    if trial.rows_read == 0:
        return trial, UserError("exports-no-rows")
    if trial.rows_loaded == 0:
        return trial, UserError("exports-no-row-readable", rows=trial.rows_read, reason=problems[0].reason)
    return trial, None


def _lines(one: Seen, lang: str) -> Iterable[str]:
    if one.contract is not None:
        name = one.contract.name_sv if lang == DEFAULT_LANGUAGE else one.contract.name_en
        yield text("inspect-source", lang, name=name, source=one.contract.source)
    if one.table is not None:
        yield _form(one.table, lang)
        for key, values in one.table.notes:
            yield text(key, lang, **values)
    if one.heading is not None and one.mapped is not None and one.contract is not None:
        yield from _heading_lines(one, one.heading, one.mapped, one.contract, lang)
    for suggestion in one.suggestions:
        key = "inspect-left" if suggestion.likeness is None else "inspect-like"
        column, likeness = suggestion.column.heading_sv, suggestion.likeness or 0
        yield text(key, lang, heading=suggestion.heading, column=column, likeness=likeness)
    if one.error is not None:
        # What is said at night is to look at the file, as is done here.
        is_unknown = one.error.key == NOT_RECOGNISED
        reason = text("inspect-not-recognised", lang) if is_unknown else one.error.render(lang)
        yield text("inspect-error", lang, reason=reason)
        if one.contract is not None and one.mapped is not None and one.mapped.missing and not one.trial:
            column = one.mapped.missing[0].heading_sv
            yield text("inspect-tell", lang, source=one.contract.source, column=column)
    if one.trial is not None:
        yield from _trial_lines(one.trial, lang)


def _form(table: Table, lang: str) -> str:
    if table.form == "workbook":
        return text("inspect-workbook", lang, sheet=table.place)
    place = "" if table.place is None else text("inspect-member", lang, member=table.place)
    if table.form == "json":
        return text("inspect-json", lang, place=place)
    encoding = table.encoding.removesuffix("-sig").upper()
    delimiter = text(f"inspect-{DELIMITER_NAMES[table.delimiter]}", lang)
    return text("inspect-text", lang, place=place, encoding=encoding, delimiter=delimiter)


def _heading_lines(one: Seen, heading: Row, mapped: Mapped, contract: Contract, lang: str) -> Iterable[str]:
    yield text("inspect-heading-row", lang, line=str(heading.line))
    for column in contract.columns:
        if column.name in mapped.columns:
            written = " ".join(heading.cells[mapped.columns[column.name]].split())
            fate = text(f"inspect-{column.pii.replace('_', '-')}", lang)
            yield "  " + text("inspect-mapped", lang, heading=written, column=column.name, fate=fate)
    suggested = {suggestion.heading for suggestion in one.suggestions}
    unmapped = [heading.cells[index] for index in mapped.unmapped] if presentable(heading.cells) else []
    unused = [name for name in presentable(unmapped) if name not in suggested]
    if unused:
        yield text("inspect-unused", lang, headings=quoted(unused))


def _trial_lines(trial: Trial, lang: str) -> Iterable[str]:
    yield text(
        "inspect-trial", lang,
        read=trial.rows_read, loaded=trial.rows_loaded, rejected=trial.rows_rejected, missing=trial.values_missing,
    )  # fmt: skip
    for problem in trial.problems[:MOST_PROBLEMS]:
        key = "inspect-rejected" if problem.is_row else "inspect-missing"
        yield "  " + text(key, lang, count=problem.count, reason=problem.reason, line=str(problem.first_line))
    if len(trial.problems) > MOST_PROBLEMS:
        yield "  " + text("inspect-more", lang, count=len(trial.problems) - MOST_PROBLEMS)
    for column in dict.fromkeys(one.column.heading_sv for one in trial.unknown):
        same = [one for one in trial.unknown if one.column.heading_sv == column]
        said, known = quoted([one.word for one in same]), ", ".join(same[0].column.codes)
        yield text("inspect-unknown-words", lang, column=column, words=said, first=same[0].word, codes=known)
