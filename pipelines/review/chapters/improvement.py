"""Section 5: what can be mended, and what comes first in the three years ahead."""

from __future__ import annotations

from pipelines.review import numbers
from pipelines.review.blocks import Block, Bullets, Cell, Chart, Mark, Runs, Section, Tone, plain
from pipelines.review.chapters import places
from pipelines.review.facts import Action, Metric, Severity
from pipelines.review.voice import Voice

GAPS_SHOWN = 20
PRIORITIES_SHOWN = 12
SEVERITIES: tuple[tuple[Severity, Tone], ...] = (
    ("critical", "critical"),
    ("high", "high"),
    ("medium", "medium"),
    ("low", "low"),
)


def sections(voice: Voice) -> list[Section]:
    year = voice.facts.review_year
    return [
        voice.section("improvement", 1, _improvement(voice), "5"),
        voice.section("priorities", 2, [voice.say("priorities-what"), *_priorities(voice, year)], "5.1"),
    ]


def _improvement(voice: Voice) -> list[Block]:
    return [
        voice.say("improvement-what"),
        *_gaps_told(voice),
        *_gap_chart(voice),
        *_gap_table(voice),
        voice.say("continuity-what"),
        *voice.account(places.CONTINUITY),
        *voice.account(places.others(voice, "5")),
        *_trends(voice),
    ]


def _gaps_told(voice: Voice) -> list[Block]:
    found: dict[str, int] = {row.severity: row.gaps for row in voice.facts.severities}
    total = sum(found.values())
    args = {str(severity): found.get(severity, 0) for severity, _ in SEVERITIES}
    closed = sum(1 for gap in voice.facts.gaps if gap.closed_on is not None)
    blocks: list[Block] = [voice.say("gaps-told", n=total, count=voice.count(total), **args)]
    if closed:
        blocks.append(voice.say("gaps-closed", n=closed, count=voice.count(closed)))
    return blocks


def _gap_chart(voice: Voice) -> list[Block]:
    counted = {(row.area or "none", row.severity): row.gaps for row in voice.facts.gap_areas}
    if not counted:
        return []
    areas = [area.area for area in voice.facts.areas if any(key[0] == area.area for key in counted)]
    areas += ["none"] if any(key[0] == "none" for key in counted) else []
    marks = tuple(
        Mark(
            label=voice.label("area", area),
            series=voice.text(f"gap-{severity}"),
            value=counted[area, severity],
            tone=tone,
        )
        for area in areas
        for severity, tone in SEVERITIES
        if (area, severity) in counted
    )
    return [
        Chart(
            key="gaps",
            title=voice.text("chart-gaps"),
            alt=voice.text("chart-gaps-alt", n=sum(counted.values()), areas=len(areas)),
            marks=marks,
            labels=tuple(voice.label("area", area) for area in areas),
            series=tuple(voice.text(f"gap-{severity}") for severity, _ in SEVERITIES),
            axis=voice.text("axis-gaps"),
            horizontal=True,
        )
    ]


def _gap_table(voice: Voice) -> list[Block]:
    rows = [
        (
            Cell(runs=plain(voice.text(f"gap-{group.severity}")), tone=group.severity),
            _example(voice, group.example, group.metric_id),
            voice.count(group.gaps),
        )
        for group in voice.facts.gap_groups
    ]
    if not rows:
        return []
    columns = [voice.column("gap-severity", 1.1), voice.column("gap", 7), voice.column("alike", 1, number=True)]
    return [voice.table(voice.text("table-gaps"), columns, rows, GAPS_SHOWN, "more-gaps")]


def _example(voice: Voice, example: str, metric_id: str | None) -> Cell:
    reference = voice.quote(metric_id)[-1:] if metric_id in voice.metrics and metric_id else ()
    return Cell(runs=(*plain(example), *reference))


def _trends(voice: Voice) -> list[Block]:
    changed = [metric for metric in voice.facts.metrics if metric.trend in ("better", "worse")]
    year = voice.facts.review_year
    if not changed:
        return [voice.say("trends-none", year=str(year - 1))]
    columns = [
        voice.column("metric", 4),
        voice.column("value", 1.3, number=True),
        voice.column("previous", 1.5, number=True),
        voice.column("trend", 1.4),
    ]
    rows = [_trend(voice, metric) for metric in sorted(changed, key=lambda metric: metric.trend != "worse")]
    return [voice.table(voice.text("table-trends", year=str(year - 1)), columns, rows)]


def _trend(voice: Voice, metric: Metric) -> tuple[Cell | str, ...]:
    name: Runs = (*plain(metric.name), *voice.quote(metric.metric_id)[-1:])
    tone: Tone = "good" if metric.trend == "better" else "bad"
    return (
        Cell(runs=name),
        voice.value(metric),
        numbers.amount(metric.previous_value, metric.unit, voice.lang),
        Cell(runs=plain(voice.text(f"trend-{metric.trend}")), tone=tone),
    )


def _priorities(voice: Voice, year: int) -> list[Block]:
    blocks: list[Block] = []
    for ahead in (1, 2, 3):
        planned = [
            action
            for action in voice.facts.actions
            if action.planned_year == year + ahead and action.status != "cancelled"
        ]
        args = {"year": str(year + ahead), "organisation": voice.facts.organisation}
        if not planned:
            blocks.append(voice.notice("priorities-none", **args))
            continue
        blocks.append(voice.say("priorities-year", **args))
        items = [_priority(voice, action) for action in planned[:PRIORITIES_SHOWN]]
        left = len(planned) - len(items)
        if left:
            items.append(plain(voice.text("more-rows", n=left, count=voice.count(left))))
        blocks.append(Bullets(items=tuple(items)))
    return blocks


def _priority(voice: Voice, action: Action) -> Runs:
    notes = [action.owner_role] if action.owner_role else []
    if action.business_plan_goal:
        notes.append(voice.text("priority-goal", goal=action.business_plan_goal))
    return plain(f"{action.title} ({', '.join(notes)})" if notes else action.title)
