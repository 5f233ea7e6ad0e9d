"""Section 1: what became of earlier decisions, and the year's work under seven headings."""

from __future__ import annotations

from collections.abc import Iterable

from pipelines.review import numbers
from pipelines.review.blocks import Block, Cell, Chart, Mark, Section, Table, Tone, plain
from pipelines.review.chapters import places
from pipelines.review.facts import Action
from pipelines.review.voice import Voice

SEVERITY_TONES: dict[int | None, Tone] = {
    5: "critical",
    4: "critical",
    3: "high",
    2: "medium",
    1: "low",
    None: "unknown",
}
STATE_TONES: dict[str | None, Tone] = {"done": "good", "overdue": "bad"}
MONTHS = range(1, 13)


def sections(voice: Voice) -> list[Section]:
    year = str(voice.facts.review_year)
    return [
        voice.section("status", 1, _previous(voice), "1"),
        voice.section("training", 2, [voice.say("training-what", year=year), *voice.account(places.TRAINING)]),
        voice.section("strategy", 2, [*voice.narrative("strategy"), *voice.account(places.AI)]),
        voice.section("projects", 2, [voice.say("projects-what"), *voice.account(places.PROJECTS)]),
        voice.section("classification", 2, [voice.say("classification-what"), *voice.account(places.CLASSIFICATION)]),
        voice.section("incidents", 2, _incidents(voice)),
        voice.section("revisions", 2, [voice.say("revisions-what"), *voice.account(places.DOCUMENTS)]),
        voice.section("procurement", 2, [voice.say("procurement-what"), *voice.account(places.PROCUREMENT)]),
        *_others(voice),
    ]


def _previous(voice: Voice) -> list[Block]:
    year = voice.facts.review_year
    signed = [action for action in voice.facts.actions if action.decided_by_signed]
    earlier = [
        action
        for action in voice.facts.actions
        if action.decided_year is not None and action.decided_year < year and not action.decided_by_signed
    ]
    blocks: list[Block] = [voice.say("status-what", year=str(year)), *voice.account(places.PREVIOUS)]
    if signed:
        blocks.append(
            voice.say(
                "status-signed", n=len(signed), count=numbers.in_words(len(signed), voice.lang), year=str(year - 1)
            )
        )
        blocks.append(_actions(voice, signed, "table-signed-actions"))
    if earlier:
        blocks.append(_actions(voice, earlier, "table-other-actions" if signed else "table-actions"))
    elif not signed and voice.has_received("actions"):
        blocks.append(voice.say("status-no-actions"))
    blocks.append(voice.say("status-below"))
    return blocks


def _actions(voice: Voice, actions: list[Action], caption: str) -> Table:
    """Every one of them: the standard asks for the state of earlier decisions, and a cut list would hide some."""
    columns = [
        voice.column("action", 4.6),
        voice.column("owner", 2.2),
        voice.column("decided", 0.9),
        voice.column("due", 1.2),
        voice.column("status", 1),
    ]
    rows = [
        (
            action.title,
            action.owner_role or voice.text("not-given"),
            str(action.decided_year or voice.text("not-given")),
            voice.day(action.due_on),
            _state(voice, action),
        )
        for action in actions
    ]
    return voice.table(voice.text(caption, year=str(voice.facts.review_year - 1)), columns, rows)


def _state(voice: Voice, action: Action) -> Cell:
    state = action.state_on(voice.facts.as_of)
    return Cell(runs=plain(voice.label("action", state)), tone=STATE_TONES.get(state, "plain"))


def _incidents(voice: Voice) -> list[Block]:
    blocks: list[Block] = [voice.say("incidents-what"), *voice.account(places.INCIDENTS)]
    if voice.facts.incident_months:
        blocks += [_incident_chart(voice), _incident_table(voice)]
    return blocks


def _severities(voice: Voice) -> list[int | None]:
    """The severities that occur, the worst first and those nobody assessed last."""
    found = {row.severity for row in voice.facts.incident_months}
    return [severity for severity in (5, 4, 3, 2, 1, None) if severity in found]


def _severity_name(voice: Voice, severity: int | None) -> str:
    return voice.text(f"severity-{severity or 'none'}")


def _incident_chart(voice: Voice) -> Chart:
    months = [voice.text(f"month-short-{month}") for month in MONTHS]
    severities = _severities(voice)
    marks = tuple(
        Mark(
            label=months[row.month - 1],
            series=_severity_name(voice, row.severity),
            value=row.incidents,
            tone=SEVERITY_TONES[row.severity],
        )
        for row in voice.facts.incident_months
    )
    total = voice.metrics.get("I1")
    return Chart(
        key="incidents",
        title=voice.text("chart-incidents", year=str(voice.facts.review_year)),
        alt=voice.text("chart-incidents-alt", n=int(total.value) if total and total.value is not None else 0),
        marks=marks,
        labels=tuple(months),
        series=tuple(_severity_name(voice, severity) for severity in severities),
        axis=voice.text("axis-incidents"),
    )


def _incident_table(voice: Voice) -> Table:
    counted = {(row.severity, row.month): row.incidents for row in voice.facts.incident_months}
    columns = [voice.column("severity", 4)]
    columns += [
        voice.column("severity").model_copy(
            update={"heading": voice.text(f"month-short-{month}"), "share": 1.0, "number": True}
        )
        for month in MONTHS
    ]
    rows = [
        (_severity_name(voice, severity), *(_number(voice, counted.get((severity, month))) for month in MONTHS))
        for severity in _severities(voice)
    ]
    return voice.table(voice.text("table-incidents"), columns, rows)


def _number(voice: Voice, value: int | None) -> str:
    return voice.count(value) if value else "–"


def _others(voice: Voice) -> Iterable[Section]:
    metrics = places.others(voice, "1")
    return [voice.section("other-metrics", 2, voice.account(metrics))] if metrics else []
