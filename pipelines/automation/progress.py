"""A night told line by line, for someone who waits for it in a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TextIO

from dagster import AssetCheckSeverity, DagsterEvent, DagsterEventType, EventLogEntry

from pipelines.assets.intake import DELIVERIES, NIGHT, REJECTED
from pipelines.assets.models import SIGNED
from pipelines.assets.narrative import NARRATIVE
from pipelines.assets.publishing import HISTORY, MARTS, REPORT
from pipelines.messages import text

MODELS = "models"


@dataclass
class Progress:
    """Listens to a run's events and writes a line when a step is done.

    ``names`` gives the name of each source, in the language of the lines.
    """

    names: Mapping[str, str]
    language: str
    out: TextIO = field(default_factory=lambda: sys.stderr)
    paths: list[str] = field(default_factory=list)
    _materialised: dict[str, list[DagsterEvent]] = field(default_factory=dict)
    _checked: dict[str, list[DagsterEvent]] = field(default_factory=dict)

    def __call__(self, entry: EventLogEntry) -> None:
        event = entry.dagster_event
        if event is None or event.step_key is None:
            return
        if event.event_type is DagsterEventType.ASSET_MATERIALIZATION:
            self._materialised.setdefault(event.step_key, []).append(event)
        elif event.event_type is DagsterEventType.ASSET_CHECK_EVALUATION:
            self._checked.setdefault(event.step_key, []).append(event)
        elif event.event_type is DagsterEventType.STEP_SUCCESS:
            self._say_done(event.step_key, event.step_success_data.duration_ms / 1000)

    def _say_done(self, step: str, seconds: float) -> None:
        materialised = self._materialised.pop(step, [])
        checked = self._checked.pop(step, [])
        if step == MODELS:
            self._say("progress-models", seconds, count=len(materialised), checks=len(checked))
        elif materialised:
            self._say_asset(materialised[0], seconds)
        elif checked:
            self._say_checks(step, checked, seconds)

    def _say_asset(self, event: DagsterEvent, seconds: float) -> None:
        done = event.step_materialization_data.materialization
        facts: dict[str, Any] = {name: value.value for name, value in done.metadata.items()}
        teller = _TELLERS.get(done.asset_key)
        if teller is not None:
            key, args = teller(facts)
            self._say(key, seconds, **args)
        else:
            self._say_source(done.asset_key.path[-1], facts, seconds)
        if done.asset_key == DELIVERIES:
            for one in facts["inte_lasta"]:
                self._say_line(text(f"exports-{one['lage']}", self.language, file=one["fil"], reason=one["orsak"]))
        if done.asset_key in (MARTS, REPORT):
            self.paths += facts["filer"]

    def _say_source(self, source: str, facts: Mapping[str, Any], seconds: float) -> None:
        name = self.names.get(source, source)
        if not facts["filer"]:
            self._say("progress-source-nothing", seconds, name=name, rows=facts["dagster/row_count"])
            return
        for one in facts["filer"]:
            if one["nekad"]:
                self._say("progress-source-refused", seconds, name=name, file=one["fil"], reason=one["nekad"])
            else:
                self._say(
                    "progress-source", seconds,
                    name=name, file=one["fil"],
                    read=one["lasta"], loaded=one["inlasta"], rejected=one["avvisade"],
                )  # fmt: skip

    def _say_checks(self, step: str, checked: list[DagsterEvent], seconds: float) -> None:
        failed = [event.asset_check_evaluation_data for event in checked]
        failed = [one for one in failed if not one.passed]
        errors = sum(one.severity is AssetCheckSeverity.ERROR for one in failed)
        name = step.removeprefix("suite_")
        known = self.names.get(name) or text(f"progress-step-{name.replace('_', '-')}", self.language)
        self._say(
            "progress-checks", seconds,
            name=known, count=len(checked),
            warnings=len(failed) - errors, errors=errors,
        )  # fmt: skip

    def _say(self, key: str, seconds: float, **args: Any) -> None:
        line = text(key, self.language, **args)
        self._say_line(text("progress-line", self.language, line=line, seconds=round(seconds, 1)))

    def _say_line(self, line: str) -> None:
        print(line, file=self.out, flush=True)


_TELLERS: dict[Any, Callable[[Mapping[str, Any]], tuple[str, dict[str, Any]]]] = {
    DELIVERIES: lambda facts: (
        "progress-deliveries",
        {"count": facts["mottagna"], "refused": facts["nekade"]},
    ),
    NIGHT: lambda facts: (
        "progress-night",
        {"year": str(facts["granskningsar"]), "as_of": facts["brytdatum"]},
    ),
    NARRATIVE: lambda facts: (
        "progress-narrative",
        {"written": facts["skrivna"], "missing": facts["saknas"], "folder": facts["mapp"]},
    ),
    SIGNED: lambda facts: ("progress-signed", {"count": facts["versioner"]}),
    REJECTED: lambda facts: ("progress-rejected", {"count": facts["antal"]}),
    MARTS: lambda facts: ("progress-marts", {"count": facts["tabeller"]}),
    REPORT: lambda facts: ("progress-report", {"count": len(facts["filer"])}),
    HISTORY: lambda facts: ("progress-history", {"count": facts["matt"]}),
}
