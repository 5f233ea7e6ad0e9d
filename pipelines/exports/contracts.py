"""What each export is expected to look like: the contracts, with the organisation's own headings laid over.

A contract is an Open Data Contract Standard v3 file in ``expectations/contracts/``. What that standard has no
field for (heading synonyms, how cells are decoded, how personal data is treated) lives in its
``customProperties``. People edit these files, so whatever is wrong in one is said with file and field.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from pipelines.exports.contract import Column, Contract, DateOrder, DeliveryMode, Kind, Pii
from pipelines.exports.folding import fold
from pipelines.exports.mapping import overlaid
from pipelines.home import REPO, Home
from pipelines.messages import UserError
from pipelines.yaml_files import read_yaml, validated

CONTRACTS = REPO / "expectations" / "contracts"


class _CustomProperty(BaseModel):
    property: str
    value: Any


class _Bounds(BaseModel):
    minimum: float | None = None
    maximum: float | None = None


class _Property(BaseModel):
    name: str
    business_name: str = Field(alias="businessName")
    required: bool = False
    primary_key: bool = Field(False, alias="primaryKey")
    bounds: _Bounds = Field(default_factory=_Bounds, alias="logicalTypeOptions")
    description: str = ""
    custom: list[_CustomProperty] = Field(default_factory=list, alias="customProperties")


class _Schema(BaseModel):
    name: str
    business_name: str = Field(alias="businessName")
    properties: list[_Property] = Field(min_length=1)


class _Description(BaseModel):
    purpose: str


class _Sla(BaseModel):
    property: str
    value: int


class _Document(BaseModel):
    api_version: str = Field(alias="apiVersion", pattern=r"^v3\.")
    kind: Literal["DataContract"]
    description: _Description
    tables: list[_Schema] = Field(alias="schema", min_length=1, max_length=1)
    sla: list[_Sla] = Field(alias="slaProperties")
    custom: list[_CustomProperty] = Field(alias="customProperties")


class _ColumnRules(BaseModel):
    """The custom properties of a column, under the names they have in the file."""

    model_config = ConfigDict(extra="forbid")

    heading: Literal["required", "optional"]
    decode: Kind
    pii: Pii = "no"
    unreadable_rejects_row: bool = Field(False, alias="unreadableRejectsRow")
    heading_synonyms: list[str] = Field(default_factory=list, alias="headingSynonyms")
    codes: dict[str, list[str]] = Field(default_factory=dict)
    numbers_unclear_under: list[str] = Field(default_factory=list, alias="numbersUnclearUnder")
    missing_words: list[str] = Field(default_factory=list, alias="missingWords")
    date_order: DateOrder | None = Field(None, alias="dateOrder")


class _SourceRules(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name_en: str = Field(alias="nameEn")
    owner_role: str = Field(alias="ownerRole")
    minimum_share: float = Field(alias="minimumShareOfPrevious", ge=0, le=1)
    delivery_mode: DeliveryMode = Field("snapshot", alias="deliveryMode")
    latest_by: list[str] = Field(default_factory=list, alias="latestBy")


def load_contracts(home: Home | None) -> dict[str, Contract]:
    """Every contract by source name, in file order, with the home's own mappings laid over.

    Raises:
        UserError: a file is not readable, or says something that a contract cannot say.
    """
    contracts = {contract.source: contract for contract in _shipped(CONTRACTS)}
    own = sorted(home.contracts.glob("*.yaml")) if home and home.contracts.is_dir() else []
    for path in own:
        if path.stem not in contracts:
            known = ", ".join(contracts)
            raise UserError("exports-mapping-unknown-source", path=str(path), source=path.stem, known=known)
        contracts[path.stem] = _fingerprinted(overlaid(contracts[path.stem], path))
    return contracts


@cache
def _shipped(folder: Path) -> tuple[Contract, ...]:
    """The contracts as they were installed, read once a process: like the program itself they stay while it runs."""
    return tuple(_fingerprinted(_read_contract(path)) for path in sorted(folder.glob("*.yaml")))


def combined_fingerprint(contracts: dict[str, Contract]) -> str:
    """One fingerprint of all contracts: what decided whether a file was recognised."""
    joined = "|".join(contracts[source].fingerprint for source in sorted(contracts))
    return hashlib.sha256(joined.encode()).hexdigest()


def _read_contract(path: Path) -> Contract:
    document = validated(_Document, read_yaml(path), path)
    rules = validated(_SourceRules, _by_name(document.custom), path, "customProperties")
    table = document.tables[0]
    freshness = {item.property: item.value for item in document.sla}
    if "frequency" not in freshness:
        raise UserError("setting-missing", path=str(path), field="slaProperties.frequency")
    return Contract(
        source=table.name,
        name_sv=table.business_name,
        name_en=rules.name_en,
        description_sv=document.description.purpose,
        owner_role=rules.owner_role,
        freshness_days=freshness["frequency"],
        minimum_share_of_previous=rules.minimum_share,
        delivery_mode=rules.delivery_mode,
        latest_by=tuple(rules.latest_by),
        columns=tuple(_column(item, path) for item in table.properties),
    )


def _column(item: _Property, path: Path) -> Column:
    rules = validated(_ColumnRules, _by_name(item.custom), path, item.name)
    return Column(
        name=item.name,
        heading_sv=item.business_name,
        headings=(item.name, item.business_name, *rules.heading_synonyms),
        kind=rules.decode,
        heading_required=rules.heading == "required",
        value_required=item.required,
        is_key=item.primary_key,
        rejects_row=rules.unreadable_rejects_row,
        pii=rules.pii,
        codes={code: (code, *words) for code, words in rules.codes.items()},
        numbers_unclear_under=tuple(fold(heading) for heading in rules.numbers_unclear_under),
        missing_words=tuple(rules.missing_words),
        minimum=item.bounds.minimum,
        maximum=item.bounds.maximum,
        date_order=rules.date_order,
        description_sv=item.description,
    )


def _fingerprinted(contract: Contract) -> Contract:
    content = asdict(contract)
    del content["fingerprint"]
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return replace(contract, fingerprint=hashlib.sha256(text.encode()).hexdigest())


def _by_name(properties: list[_CustomProperty]) -> dict[str, Any]:
    return {item.property: item.value for item in properties}
