"""What somebody says of an export: laid over its contract for the time being, or saved as the organisation's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipelines.exports.cells import fold_code
from pipelines.exports.contract import sources_by_name
from pipelines.exports.folding import fold
from pipelines.exports.headings import quoted
from pipelines.exports.mapping import OwnMapping, file_of, laid_over, save_mapping
from pipelines.messages import UserError, text

if TYPE_CHECKING:
    from pipelines.exports.contract import Column, Contract, DateOrder
    from pipelines.exports.inspecting import Inspected, Seen
    from pipelines.home import Home


@dataclass(frozen=True)
class Told:
    """What somebody says of a file: (heading, column), (column, word, code) and (column, order of its dates)."""

    headings: Sequence[tuple[str, str]] = ()
    words: Sequence[tuple[str, str, str]] = ()
    orders: Sequence[tuple[str, DateOrder]] = ()

    def __bool__(self) -> bool:
        return bool(self.headings or self.words or self.orders)


def as_told(home: Home, contracts: dict[str, Contract], source: str, told: Told) -> tuple[Contract, OwnMapping]:
    """The contract that somebody says a file is of, with what they say laid over, and that as a mapping.

    Args:
        source: the source, under any of its names.

    Raises:
        UserError: no source, no column or no code is called so.
    """
    meant = sources_by_name(contracts.values()).get(fold(source))
    if meant is None:
        raise UserError("exports-unknown-source", source=source, known=", ".join(contracts))
    contract = contracts[meant]
    own = OwnMapping()
    for heading, name in told.headings:
        own.headings.setdefault(_column(contract, name).name, []).append(heading)
    for name, word, meaning in told.words:
        column = _column(contract, name)
        own.codes.setdefault(column.name, {}).setdefault(_code(column, meaning), []).append(word)
    for name, order in told.orders:
        own.date_order[_column(contract, name).name] = order
    return laid_over(contract, own, file_of(home, contract.source)), own


def _column(contract: Contract, name: str) -> Column:
    found = contract.heading_ranks.get(fold(name))
    if found is None:
        known = ", ".join(column.heading_sv for column in contract.columns)
        raise UserError("exports-unknown-column", column=name, source=contract.name_sv, known=known)
    return next(column for column in contract.columns if column.name == found[1])


def _code(column: Column, meaning: str) -> str:
    """The code that is called so: by its own name, or by a word for it that is known already."""
    for code, said in column.codes.items():
        if fold_code(meaning) in {fold_code(word) for word in said}:
            return code
    raise UserError("exports-unknown-code", code=meaning, heading=column.heading_sv, known=", ".join(column.codes))


def source_of(path: Path, contracts: dict[str, Contract]) -> str | None:
    """The source that the file's folder is named after, as in the inbox."""
    return sources_by_name(contracts.values()).get(fold(path.absolute().parent.name))


def save(found: Inspected, home: Home, said: OwnMapping | None = None) -> str:
    """Write the suggestions as the organisation's own headings; of one who says what is what, that alone.

    Returns:
        What was written where, or why there was nothing to write, in Swedish.
    """
    lines = []
    for one in found.seen:
        own = said or OwnMapping(headings={pair.column.name: [pair.heading] for pair in one.suggestions})
        if useless := _repeated(one, own):
            lines.append(text("exports-save-repeated", headings=quoted(useless)))
            own = _without(own, useless)
        written = _written(one.contract, own) if one.contract is not None else []
        if one.contract is not None and written:
            home.prepare()
            path = save_mapping(home, one.contract.source, own)
            lines.append(text("exports-saved", path=str(path), said=", ".join(written)))
    return "\n".join(lines) or text("exports-nothing-to-save")


def _repeated(one: Seen, own: OwnMapping) -> list[str]:
    """The headings that stand more than once in the file, so that nobody can tell by them which column is meant."""
    repeated = {fold(heading) for heading in (one.mapped.repeated if one.mapped else ())}
    return [heading for headings in own.headings.values() for heading in headings if fold(heading) in repeated]


def _without(own: OwnMapping, useless: list[str]) -> OwnMapping:
    left = {column: [one for one in headings if one not in useless] for column, headings in own.headings.items()}
    return own.model_copy(update={"headings": {column: headings for column, headings in left.items() if headings}})


def _written(contract: Contract, own: OwnMapping) -> list[str]:
    names = {column.name: column.heading_sv for column in contract.columns}
    pairs = [(heading, names[column]) for column, headings in own.headings.items() for heading in headings]
    for codes in own.codes.values():
        pairs += [(word, code) for code, words in codes.items() for word in words]
    pairs += [(names[column], order) for column, order in own.date_order.items()]
    return [f"”{word}” → {meaning}" for word, meaning in pairs]
