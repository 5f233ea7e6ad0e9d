"""Great Expectations suites, written by people in YAML, shown as Dagster asset checks.

The YAML is read when definitions load; Great Expectations itself takes seconds to import, so it is imported
where a suite is run. Its pandas engine is used: its SQL engine loses DuckDB's results.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal

from dagster import (
    AssetCheckResult,
    AssetChecksDefinition,
    AssetCheckSeverity,
    AssetCheckSpec,
    AssetKey,
    MetadataValue,
    multi_asset_check,
)
from pydantic import BaseModel, ConfigDict, Field

from pipelines.checks.frames import LINE, Frame, relation_frame, source_frame
from pipelines.checks.tables import markdown
from pipelines.home import REPO
from pipelines.house import House
from pipelines.messages import UserError, text
from pipelines.yaml_files import read_yaml, validated

if TYPE_CHECKING:
    from pipelines.exports.contract import Contract

SUITES = REPO / "expectations" / "suites"
SEVERITIES = {
    "critical": AssetCheckSeverity.ERROR,
    "warning": AssetCheckSeverity.WARN,
    "info": AssetCheckSeverity.WARN,
}
# Column arguments, in the order they name a check.
COLUMN_ARGUMENTS = ("column", "column_A", "column_B", "column_list", "column_set")
_importing = Lock()


@dataclass(frozen=True)
class Expectation:
    """One line of a suite. ``config`` is what Great Expectations is given, word for word."""

    name: str
    description: str
    severity: AssetCheckSeverity
    config: Mapping[str, Any]

    @property
    def columns(self) -> list[str]:
        return _columns(self.config["kwargs"])


@dataclass(frozen=True)
class Suite:
    """A suite and what it is about.

    ``relation`` is the table asked, as schema.name; without one, the current delivery of the source that the
    suite is named after. ``key`` names the columns that point out a row to a reader.
    """

    name: str
    asset: AssetKey
    relation: str | None
    key: tuple[str, ...]
    expectations: tuple[Expectation, ...]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    type: str
    kwargs: dict[str, Any]
    severity: Literal["critical", "warning", "info"] = "critical"
    meta: dict[str, Any] = Field(default_factory=dict)


class _Meta(BaseModel):
    model_config = ConfigDict(extra="forbid")

    asset: list[str] = Field(default_factory=list)
    relation: str | None = None
    key: list[str] = Field(default_factory=list)


class _File(BaseModel):
    """A suite as it is written: the part of Great Expectations' vocabulary that is used here."""

    model_config = ConfigDict(extra="forbid")

    name: str
    meta: _Meta = Field(default_factory=_Meta)
    expectations: list[_Entry]


def load_suites(contracts: Mapping[str, Contract], folder: Path = SUITES) -> list[Suite]:
    """Read every suite in ``folder``.

    Raises:
        UserError: a suite is not what a suite must be; says which file and why.
    """
    return [_load(path, contracts) for path in sorted(folder.glob("*.yaml"))]


def _load(path: Path, contracts: Mapping[str, Contract]) -> Suite:
    file = validated(_File, read_yaml(path), path)
    expectations = tuple(_expectation(entry) for entry in file.expectations)
    names = [one.name for one in expectations]
    twice = sorted({one for one in names if names.count(one) > 1})
    if twice:
        raise UserError("suite-twice", path=str(path), names=", ".join(twice))
    key = file.meta.key
    if not key:
        if file.name not in contracts:
            raise UserError("suite-unknown-source", path=str(path), name=file.name, known=", ".join(contracts))
        key = [column.name for column in contracts[file.name].key]
    asset = AssetKey(file.meta.asset or ["raw", file.name])
    return Suite(file.name, asset, file.meta.relation, tuple(key), expectations)


def _expectation(entry: _Entry) -> Expectation:
    return Expectation(
        name=str(entry.meta.get("check") or _name(entry.type, entry.kwargs)),
        description=str(entry.meta.get("notes_sv") or ""),
        severity=SEVERITIES[entry.severity],
        config={"type": entry.type, "kwargs": entry.kwargs, "meta": entry.meta},
    )


def _name(kind: str, kwargs: Mapping[str, Any]) -> str:
    words = [kind.removeprefix("expect_"), *_columns(kwargs)]
    return re.sub(r"[^A-Za-z0-9_]", "_", "__".join(words))


def _columns(kwargs: Mapping[str, Any]) -> list[str]:
    named: list[str] = []
    for argument in COLUMN_ARGUMENTS:
        value = kwargs.get(argument)
        named += [value] if isinstance(value, str) else list(value or [])
    return named


def expectation_checks(suite: Suite, contract: Contract | None) -> AssetChecksDefinition:
    """One blocking Dagster check for each expectation of a suite; a warning never blocks."""
    specs = [
        AssetCheckSpec(one.name, asset=suite.asset, blocking=True, description=one.description)
        for one in suite.expectations
    ]

    @multi_asset_check(specs=specs, name=f"suite_{suite.name}")
    def expectations(house: House) -> Iterable[AssetCheckResult]:
        with house.connect(read_only=True) as con:
            if suite.relation or contract is None:
                frame = relation_frame(con, suite.relation or "", suite.key)
            else:
                frame = source_frame(con, contract)
        yield from evaluate(suite, frame)

    return expectations


def evaluate(suite: Suite, frame: Frame) -> Iterable[AssetCheckResult]:
    """Run a suite over a table; one result for each expectation, in the suite's order."""
    if not frame.delivered:
        # Nothing was ever received: the metrics are unknown and a gap says so. No row breaks an expectation.
        for one in suite.expectations:
            yield _answer(suite, one, passed=True, said=text("expectation-no-delivery"), rows=0)
        return
    results = _validate(suite, frame)
    for one, result in zip(suite.expectations, results, strict=True):
        yield _result(suite, one, result, frame)


def _result(suite: Suite, one: Expectation, result: Any, frame: Frame) -> AssetCheckResult:
    problem = _exception(result)
    if problem is not None:
        # A question that could not be asked has no answer: it is never a gap, and it always blocks.
        return AssetCheckResult(
            passed=False,
            check_name=one.name,
            asset_key=suite.asset,
            severity=AssetCheckSeverity.ERROR,
            description=text("expectation-raised", problem=problem),
            metadata={"forvantan": one.config["type"], "fel": problem},
        )
    rows = len(frame.data)
    if result.success:
        return _answer(suite, one, passed=True, said=text("expectation-met"), rows=rows)
    offending = _offending(frame.key, result.result)
    count = result.result.get("unexpected_count")
    said = text("expectation-missed") if count is None else text("expectation-missed-rows", count=int(count))
    headings = [text("column-line") if column == LINE else column for column in frame.key]
    table = markdown(headings, offending) if offending else None
    return _answer(suite, one, passed=False, said=said, rows=rows, table=table)


def _answer(
    suite: Suite, one: Expectation, *, passed: bool, said: str, rows: int, table: str | None = None
) -> AssetCheckResult:
    metadata: dict[str, Any] = {"forvantan": one.config["type"], "rader": rows}
    if table:
        metadata["avvikande"] = MetadataValue.md(table)
    return AssetCheckResult(
        passed=passed,
        check_name=one.name,
        asset_key=suite.asset,
        severity=one.severity,
        description=said,
        metadata=metadata,
    )


def _exception(result: Any) -> str | None:
    """What stopped an expectation from being evaluated: the kind of error, for its text may quote a cell."""
    info = result.exception_info or {}
    each = [info] if "raised_exception" in info else list(info.values())
    raised = [one for one in each if one.get("raised_exception")]
    if not raised:
        return None
    trace = str(raised[0].get("exception_traceback") or "").strip().splitlines()
    kinds = [line.partition(":")[0] for line in trace if re.match(r"^[\w.]+(Error|Exception)\b", line)]
    return kinds[-1].rpartition(".")[2] if kinds else "Exception"


def _offending(key: Sequence[str], result: Mapping[str, Any]) -> list[tuple[object, ...]]:
    """The keys of the rows that break an expectation. Great Expectations lists the values too: left out."""
    found = result.get("unexpected_index_list") or []
    return list(dict.fromkeys(tuple(_shown(row.get(column)) for column in key) for row in found))


def _shown(value: Any) -> object:
    """A key as people write it: a day without its midnight, and nothing for what is missing."""
    import pandas as pd

    if pd.isna(value):
        return None
    return str(value).removesuffix(" 00:00:00")


def warm_up() -> None:
    """Import Great Expectations ahead of its first use; safe to call from a thread beside other work."""
    with _importing:
        _quiet_context()


def _validate(suite: Suite, frame: Frame) -> list[Any]:
    with _importing:
        context = _quiet_context()
    from great_expectations.core.expectation_suite import ExpectationSuite

    asset = context.data_sources.add_or_update_pandas(suite.name).add_dataframe_asset("rows")
    batch = asset.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": frame.data})
    wanted = {"result_format": "COMPLETE", "unexpected_index_column_names": list(frame.key)}
    asked = [{**one.config, "meta": {"check": one.name}} for one in suite.expectations]
    results = batch.validate(ExpectationSuite(name=suite.name, expectations=asked), result_format=wanted).results
    # They come in an order of Great Expectations' own.
    found = {result.expectation_config.meta["check"]: result for result in results}
    return [found[one.name] for one in suite.expectations]


@cache
def _quiet_context() -> Any:
    """A context that writes no files, draws no progress bars and reports to nobody."""
    import logging
    import os

    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    # Each failing expectation would log its traceback, which may quote a cell.
    logging.getLogger("great_expectations").setLevel(logging.CRITICAL)
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False, metric_calculations=False)
    return context
