"""What an organisation says of its own exports: the files in ``config/contracts/``, laid over the contracts."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

from pipelines.exports.contract import Column, Contract, DateOrder, DeliveryMode
from pipelines.home import PRIVATE_FILE, Home
from pipelines.messages import UserError
from pipelines.yaml_files import read_yaml, validated


class OwnMapping(BaseModel):
    """What ``config/contracts/<source>.yaml`` may say about an organisation's own exports."""

    model_config = ConfigDict(extra="forbid")

    headings: dict[str, list[str]] = Field(default_factory=dict)
    codes: dict[str, dict[str, list[str]]] = Field(default_factory=dict)
    date_order: dict[str, DateOrder] = Field(default_factory=dict)
    delivery_mode: DeliveryMode | None = None
    owner_role: str | None = None
    freshness_days: int | None = Field(default=None, ge=1)
    minimum_share_of_previous: float | None = Field(default=None, ge=0, le=1)


def overlaid(contract: Contract, path: Path) -> Contract:
    """The contract with what the organisation says of its own exports laid over.

    Raises:
        UserError: the file is not readable, or names a column or a code that does not exist.
    """
    return laid_over(contract, validated(OwnMapping, read_yaml(path), path), path)


def laid_over(contract: Contract, own: OwnMapping, path: Path) -> Contract:
    """The contract with what somebody says of its exports laid over; the path is where it stands, or will.

    Raises:
        UserError: it names a column or a code that does not exist.
    """
    names = {column.name for column in contract.columns}
    for name in (*own.headings, *own.codes, *own.date_order):
        if name not in names:
            known = ", ".join(sorted(names))
            raise UserError("exports-mapping-unknown-column", path=str(path), column=name, known=known)
    return replace(
        contract,
        columns=tuple(_overlaid_column(column, own, path) for column in contract.columns),
        owner_role=own.owner_role or contract.owner_role,
        freshness_days=own.freshness_days or contract.freshness_days,
        delivery_mode=own.delivery_mode or contract.delivery_mode,
        minimum_share_of_previous=(
            contract.minimum_share_of_previous
            if own.minimum_share_of_previous is None
            else own.minimum_share_of_previous
        ),
    )


def _overlaid_column(column: Column, own: OwnMapping, path: Path) -> Column:
    codes = dict(column.codes)
    for code, words in own.codes.get(column.name, {}).items():
        if code not in codes:
            known = ", ".join(codes) or "-"
            raise UserError("exports-mapping-unknown-code", path=str(path), code=code, known=known)
        codes[code] = (*codes[code], *words)
    # The organisation's own headings come first: where two headings could be meant, theirs is.
    return replace(
        column,
        headings=(*own.headings.get(column.name, []), *column.headings),
        codes=codes,
        date_order=own.date_order.get(column.name, column.date_order),
    )


def file_of(home: Home, source: str) -> Path:
    """Where an organisation says something of a source's exports."""
    return home.contracts / f"{source}.yaml"


def save_mapping(home: Home, source: str, said: OwnMapping) -> Path:
    """Add headings, words and orders of dates to what the organisation says of a source's exports; returns the file.

    What the file says already stays, ahead of the new; of orders the new one holds.

    Raises:
        UserError: the file is there and cannot be understood.
    """
    path = file_of(home, source)
    own = validated(OwnMapping, read_yaml(path) if path.exists() else {}, path)
    for column, headings in said.headings.items():
        own.headings[column] = list(dict.fromkeys([*own.headings.get(column, []), *headings]))
    for column, codes in said.codes.items():
        known = own.codes.setdefault(column, {})
        for code, words in codes.items():
            known[code] = list(dict.fromkeys([*known.get(code, []), *words]))
    own.date_order.update(said.date_order)
    content = yaml.safe_dump(own.model_dump(exclude_defaults=True), allow_unicode=True, sort_keys=False)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE), "w", encoding="utf-8") as file:
        file.write(content)
    fresh.replace(path)
    return path
