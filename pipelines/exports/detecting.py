"""Which source each table of a file holds, and in which row its headings stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from pipelines.exports.headings import Mapped, joined_headings, map_headings, presentable, quoted
from pipelines.exports.tables import Note, Row, Table
from pipelines.messages import DEFAULT_LANGUAGE, UserError

if TYPE_CHECKING:
    from pipelines.exports.contract import Contract

NOT_RECOGNISED = "exports-not-recognised"
# A file that lacks one heading is that source's file with a fault; one that has only a few is another file.
SHARE_TO_BE_MEANT = 0.5
FEWEST_TO_BE_MEANT = 2


@dataclass(frozen=True)
class Found:
    """A table that is a source's export, complete with every required heading."""

    source: str
    table: Table
    heading: Row
    mapped: Mapped

    @property
    def place(self) -> str | None:
        return self.table.place


@dataclass(frozen=True)
class NotFound:
    """Why a file, or one table of it, is no export. ``source`` is set where it is known what was meant."""

    source: str | None
    place: str | None
    error: UserError
    table: Table | None = None
    heading: Row | None = None
    mapped: Mapped | None = None


def identify(tables: Sequence[Table], contracts: Iterable[Contract]) -> list[Found | NotFound]:
    """Which source each table holds; tables that are nobody's are left out where another one is."""
    known = list(contracts)
    outcomes = [_best([_judge(table, known) for table in same]) for same in _alternatives(tables)]
    meant = [item for item in outcomes if isinstance(item, Found) or item.source]
    if not meant:
        return [_best(outcomes)] if outcomes else [NotFound(None, None, _nothing())]
    return _without_doubles(meant)


def ignored(
    tables: Sequence[Table], outcomes: Sequence[Found | NotFound], lang: str = DEFAULT_LANGUAGE
) -> tuple[Note, ...]:
    """What in the file was not read besides what was identified, as notes to its owner, and why it could not be."""
    known = {outcome.place for outcome in outcomes}
    if None in known:
        # Nothing is understood, or the file is one table: that is said of the file as a whole.
        return ()
    others = {table.place: table for table in tables if table.place not in known}
    return tuple(_why_ignored(table, lang) for table in others.values())


def _why_ignored(table: Table, lang: str) -> Note:
    if table.fault:
        return ("exports-note-unreadable", {"place": table.place, "reason": table.fault.render(lang)})
    return ("exports-note-ignored-hidden" if table.is_hidden else "exports-note-ignored", {"place": table.place})


def _alternatives(tables: Sequence[Table]) -> list[list[Table]]:
    """A text comes as one table for each delimiter it could have: those belong together."""
    groups: dict[object, list[Table]] = {}
    for table in tables:
        groups.setdefault(table.path, []).append(table)
    return list(groups.values())


def _best(outcomes: list[Found | NotFound]) -> Found | NotFound:
    return max(outcomes, key=_quality)


def _without_doubles(meant: list[Found | NotFound]) -> list[Found | NotFound]:
    """Of several tables for one source: the complete one, or nobody can tell which is meant."""
    result: list[Found | NotFound] = []
    for source in dict.fromkeys(item.source for item in meant):
        same = [item for item in meant if item.source == source]
        complete = [item for item in same if isinstance(item, Found)]
        # A sheet that is hidden beside one that is not is an older copy, or a draft.
        shown = [item for item in complete if not item.table.is_hidden]
        if len(complete) > 1 and len(shown) != 1:
            result.append(NotFound(source, None, _several(complete)))
        else:
            result.append((shown or complete or same)[0])
    return result


def _several(complete: list[Found]) -> UserError:
    if any(item.place is None for item in complete):
        return UserError("exports-several-lists")
    places = quoted([str(item.place) for item in complete])
    if any(item.table.form != "workbook" for item in complete):
        return UserError("exports-several-files", files=places)
    hidden = sum(item.table.is_hidden for item in complete)
    return UserError("exports-several-sheets", sheets=places, hidden=hidden)


def _judge(table: Table, contracts: list[Contract]) -> Found | NotFound:
    if table.fault:
        return NotFound(None, table.place, table.fault, table)
    matches = [match for contract in contracts if (match := _best_heading(contract, table))]
    complete = [match for match in matches if not match[2].missing]
    if complete:
        return _of_complete(table, complete)
    likely = _likely_heading(table)
    if likely and _is_wide(likely):
        forced = contracts[0].source if len(contracts) == 1 else None
        return NotFound(forced, table.place, UserError("exports-wide"), table, likely)
    nearly = [match for match in matches if _is_meant(match)]
    if len(contracts) == 1 and not nearly and table.top:
        # Somebody has said which source it is: then what is missing helps, and that nothing fits does not.
        row = likely or table.top[0]
        nearly = matches or [(contracts[0], row, map_headings(contracts[0], row.cells))]
    if nearly:
        contract, row, mapped = max(nearly, key=lambda match: _share(match[0], match[2]))
        error = _missing_headings(contract, row, mapped)
        return NotFound(contract.source, table.place, error, table, row, mapped)
    return NotFound(None, table.place, _nothing(), table, likely)


def _of_complete(table: Table, complete: list[tuple[Contract, Row, Mapped]]) -> Found | NotFound:
    most = max(len(mapped.columns) for _, _, mapped in complete)
    best = [match for match in complete if len(match[2].columns) == most]
    contract, row, mapped = best[0]
    if len(best) > 1:
        names = ", ".join(item[0].name_sv for item in best)
        return NotFound(None, table.place, UserError("exports-ambiguous-source", sources=names), table)
    if mapped.repeated:
        error = UserError("exports-repeated-heading", headings=quoted([word.strip() for word in mapped.repeated]))
        return NotFound(contract.source, table.place, error, table, row, mapped)
    bare = [column for column in contract.columns if mapped.columns.get(column.name) in table.bare_days]
    if days := [column.heading_sv for column in bare if column.kind in ("date", "timestamp")]:
        error = UserError("exports-days-from-1904", headings=quoted(days))
        return NotFound(contract.source, table.place, error, table, row, mapped)
    return Found(contract.source, table, row, mapped)


def _best_heading(contract: Contract, table: Table) -> tuple[Contract, Row, Mapped] | None:
    best: tuple[Contract, Row, Mapped] | None = None
    for row in table.top:
        mapped = map_headings(contract, row.cells, _below(table, row))
        if mapped.columns and (best is None or _rank(mapped) > _rank(best[2])):
            best = (contract, row, mapped)
    if best is None or best[2].missing:
        best = _two_line_heading(contract, table, best)
    return best


def _two_line_heading(
    contract: Contract, table: Table, best: tuple[Contract, Row, Mapped] | None
) -> tuple[Contract, Row, Mapped] | None:
    """Headings over two lines, where they explain more than any single line does."""
    for upper, lower in pairwise(table.top):
        if lower.line != upper.last_line + 1:
            continue
        cells = joined_headings(contract, upper.cells, lower.cells)
        mapped = map_headings(contract, cells, _below(table, lower))
        # One word more could be a value of the first row below; two are no accident, nor is one that makes it whole.
        known = 0 if best is None else len(best[2].columns)
        makes_whole = not mapped.missing and not _is_record(contract, mapped, lower)
        explains_more = makes_whole or len(mapped.columns) >= known + FEWEST_TO_BE_MEANT
        if explains_more and (best is None or _rank(mapped) > _rank(best[2])):
            best = (contract, Row(upper.line, lower.last_line, cells), mapped)
    return best


def _below(table: Table, row: Row) -> list[tuple[str, ...]]:
    return [other.cells for other in table.top if other.line > row.last_line]


def _is_record(contract: Contract, mapped: Mapped, row: Row) -> bool:
    """Whether a row below such headings has what a record must have: in every column of the key something, that is not
    its heading."""
    headings = map_headings(contract, row.cells).columns
    key = [column.name for column in contract.key if column.heading_required]
    filled = {index for index, cell in enumerate(row.cells) if cell.strip()}
    return all(mapped.columns[name] in filled and name not in headings for name in key)


def _rank(mapped: Mapped) -> tuple[int, int]:
    return (-len(mapped.missing), len(mapped.columns))


def _share(contract: Contract, mapped: Mapped) -> float:
    required = sum(column.heading_required for column in contract.columns)
    return (required - len(mapped.missing)) / required


def _is_meant(match: tuple[Contract, Row, Mapped]) -> bool:
    contract, _, mapped = match
    enough = len(mapped.columns) >= FEWEST_TO_BE_MEANT
    return enough and _share(contract, mapped) >= SHARE_TO_BE_MEANT


def _missing_headings(contract: Contract, row: Row, mapped: Mapped) -> UserError:
    # Only words that the contract knows are quoted: in a broken file the row may be somebody's data.
    return UserError(
        "exports-missing-headings",
        source=contract.name_sv,
        missing=quoted([column.heading_sv for column in mapped.missing]),
        count=len(mapped.missing),
        found=quoted([row.cells[index].strip() for index in mapped.columns.values()]),
        unknown=len(mapped.unmapped),
        mapping=f"config/contracts/{contract.source}.yaml",
    )


def _nothing() -> UserError:
    return UserError(NOT_RECOGNISED)


def _quality(item: Found | NotFound) -> tuple[int, int, int]:
    """How sure we are of what it is: found, meant, or nothing; then how much of it was understood."""
    if isinstance(item, NotFound) and item.table and item.table.fault:
        return (0, 0, 0)
    if isinstance(item, Found):
        return (3, len(item.mapped.columns), 0)
    understood = len(item.mapped.columns) if item.mapped else 0
    width = len(item.heading.cells) if item.heading else 0
    if item.source is not None:
        return (2, understood, width)
    return (1 if item.error.key == NOT_RECOGNISED else 2, understood, width)


def _likely_heading(table: Table) -> Row | None:
    """The first row with at least two words and no numbers: what a person would call the headings."""
    for row in table.top:
        filled = [cell for cell in row.cells if cell.strip()]
        if len(filled) >= FEWEST_TO_BE_MEANT and len(presentable(filled)) == len(filled):
            return row
    return None


def _is_wide(heading: Row) -> bool:
    """Whether the same is told of one subject after another: ``Kurs A``, ``Kurs A - Slutdatum``, ``Kurs B``, …"""
    names = {" ".join(cell.split()) for cell in heading.cells}
    told = [what for subject, mark, what in (name.rpartition(" - ") for name in names) if mark and subject in names]
    return len(told) > len(set(told))
