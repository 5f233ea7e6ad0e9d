"""Section 5: what can be mended, and what comes first in the three years ahead."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipelines.review import numbers
from pipelines.review.blocks import Block, Bullets, Cell, Chart, Mark, Notice, Runs, Section, Table, Tone, plain
from pipelines.review.chapters import places
from pipelines.review.facts import Action, GapGroup, Metric, Severity
from pipelines.review.sentences import mid_sentence, names_in_row, roles_in_row
from pipelines.review.voice import Voice

GAPS_SHOWN = 20
OWNERS_NAMED = 3
PRIORITIES_SHOWN = 12
YEARS_AHEAD = 3
# The changes since last year, the worst first; a figure that no way is better for is only higher or lower.
TREND_TONES: dict[str | None, Tone] = {"worse": "bad", "better": "good", "higher": "plain", "lower": "plain"}
JUDGED_TRENDS = ("better", "worse", "same")
GOAL_NUMBER = re.compile(r"\d+(?:\.\d+)*")
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
        voice.section("priorities", 2, _priorities(voice, year), "5.1"),
    ]


def _improvement(voice: Voice) -> list[Block]:
    return [
        voice.say("improvement-what"),
        *_gaps_told(voice),
        *_gap_chart(voice),
        *([gap_table(voice, voice.facts.gap_groups, "table-gaps")] if voice.facts.gap_groups else []),
        voice.say("continuity-what"),
        *voice.account(places.CONTINUITY),
        *voice.account(places.others(voice, "5")),
        *_trends(voice),
    ]


def _gaps_told(voice: Voice) -> list[Block]:
    found: dict[str, int] = {row.severity: row.gaps for row in voice.facts.severities}
    each = [found.get(severity, 0) for severity, _ in SEVERITIES]
    total, *counts = numbers.in_row((sum(each), *each), voice.lang)
    args = {f"{severity}_count": count for (severity, _), count in zip(SEVERITIES, counts, strict=True)}
    blocks: list[Block] = [voice.say("gaps-told", n=sum(each), count=total, critical=found.get("critical", 0), **args)]
    for reason, key in (("mended", "gaps-closed"), ("out_of_scope", "gaps-out-of-scope")):
        closed = sum(1 for gap in voice.facts.gaps if gap.closed_because == reason)
        if closed:
            blocks.append(voice.say(key, n=closed, count=numbers.in_words(closed, voice.lang)))
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


def gap_table(voice: Voice, groups: Sequence[GapGroup], caption: str) -> Table:
    """Open gaps of a kind in a row: how severe, one of them as example, how many there are, and who answers for them.

    Args:
        voice: the facts and the language.
        groups: at least one group of gaps alike.
        caption: the key of the caption.
    """
    rows = [
        (
            Cell(runs=plain(voice.text(f"gap-{group.severity}")), tone=group.severity),
            example(voice, group),
            voice.count(group.gaps),
            _owners(voice, group.owners),
        )
        for group in groups
    ]
    columns = [
        voice.column("gap-severity", 1),
        voice.column("gap", 6.4),
        voice.column("alike", 0.8, number=True),
        voice.column("gap-owner", 2.4),
    ]
    return voice.table(voice.text(caption), columns, rows, GAPS_SHOWN, "more-gaps")


def _owners(voice: Voice, owners: Sequence[str]) -> str:
    if len(owners) > OWNERS_NAMED:
        return voice.text("owners-many")
    return names_in_row(roles_in_row(owners), voice.lang) or voice.text("not-given")


def example(voice: Voice, group: GapGroup) -> Cell:
    """The gap that stands for those alike, with the metric it belongs to."""
    reference = voice.quote(group.metric_id)[-1:] if group.metric_id in voice.metrics and group.metric_id else ()
    return Cell(runs=(*plain(group.example), *reference))


def _trends(voice: Voice) -> list[Block]:
    changed = [metric for metric in voice.facts.metrics if metric.trend in TREND_TONES]
    year = voice.facts.review_year
    if not changed:
        compared = any(metric.trend in JUDGED_TRENDS for metric in voice.facts.metrics)
        return [voice.say("trends-same" if compared else "trends-unknown", year=str(year - 1))]
    columns = [
        voice.column("metric", 4),
        voice.column("value", 1.3, number=True),
        voice.column("previous", 1.5, number=True),
        voice.column("trend", 1.4),
    ]
    worst_first = list(TREND_TONES)
    changed.sort(key=lambda metric: worst_first.index(metric.trend))
    rows = [_trend(voice, metric) for metric in changed]
    return [voice.table(voice.text("table-trends", year=str(year - 1)), columns, rows)]


def _trend(voice: Voice, metric: Metric) -> tuple[Cell | str, ...]:
    name: Runs = (*plain(metric.name), *voice.quote(metric.metric_id)[-1:])
    return (
        Cell(runs=name),
        voice.value(metric),
        numbers.figure(metric, metric.previous_value, voice.lang),
        Cell(runs=plain(voice.text(f"trend-{metric.trend}")), tone=TREND_TONES[metric.trend]),
    )


def _priorities(voice: Voice, year: int) -> list[Block]:
    ahead = range(year + 1, year + 1 + YEARS_AHEAD)
    planned = {each: [action for action in voice.facts.actions if _is_planned(action, each)] for each in ahead}
    left = {each: left_to_do(voice, each) for each in ahead}
    has_plan = voice.has_received("actions")
    blocks: list[Block] = [voice.say("priorities-what") if has_plan else _without_plan(voice, left)]
    told: set[str] = set()
    for each in ahead:
        if has_plan and not left[each]:
            blocks.append(voice.notice("priorities-done" if planned[each] else "priorities-none", year=str(each)))
        blocks += _focus(voice, each, left[each], told)
    return blocks


def left_to_do(voice: Voice, year: int) -> list[Action]:
    """What is planned for a year; what is done already is no longer anybody's focus."""
    return [a for a in voice.facts.actions if _is_planned(a, year) and _state(voice, a) != "done"]


def _is_planned(action: Action, year: int) -> bool:
    return action.planned_year == year and action.status != "cancelled"


def _state(voice: Voice, action: Action) -> str | None:
    return action.state_on(voice.facts.as_of)


def _without_plan(voice: Voice, left: Mapping[int, Sequence[Action]]) -> Notice:
    """Where no plan has come in nobody knows what is planned, beside what was signed a year ago."""
    return voice.notice(
        "priorities-unknown",
        first=str(min(left)),
        last=str(max(left)),
        signed=sum(map(len, left.values())),
        signed_year=str(voice.facts.review_year - 1),
    )


def _focus(voice: Voice, year: int, actions: Sequence[Action], told: set[str]) -> list[Block]:
    """The actions of a year by goal; ``told`` are the goals named in full so far, and grows."""
    blocks: list[Block] = []
    args = {"year": str(year), "organisation": voice.facts.organisation}
    for place, (goal, alike) in enumerate(_by_goal(actions).items()):
        # Its whole wording the first time, its number after that.
        named = _wording(voice, goal) if goal not in told else goal
        told.add(goal)
        blocks.append(voice.say("priorities-more" if place else "priorities-year", goal=named or "none", **args))
        blocks.append(_listed(voice, alike))
    return blocks


def _by_goal(actions: Sequence[Action]) -> dict[str, list[Action]]:
    """The actions by the number of their business-plan goal, or its name where it has none; without goal last."""
    found: dict[str, list[Action]] = {}
    for action in actions:
        found.setdefault(_goal(action), []).append(action)
    return dict(sorted(found.items(), key=lambda entry: (not entry[0], -len(entry[1]), entry[0])))


def _goal(action: Action) -> str:
    """What names the goal: people write "3.5", "Mål 3.5" and its whole wording of one and the same."""
    written = (action.business_plan_goal or "").strip()
    number = GOAL_NUMBER.search(written)
    return number[0] if number else written


def _wording(voice: Voice, goal: str) -> str:
    """The goal as it is most fully written anywhere in the plan."""
    written = {action.business_plan_goal or "" for action in voice.facts.actions if _goal(action) == goal}
    full = max(written, key=lambda name: (len(name), name))
    return full[full.index(goal) :]


def _listed(voice: Voice, actions: Sequence[Action]) -> Bullets:
    items = [plain(_item(voice, action)) for action in actions[:PRIORITIES_SHOWN]]
    left = len(actions) - len(items)
    if left:
        items.append(plain(voice.text("more-rows", n=left, count=voice.count(left))))
    return Bullets(items=tuple(items))


def _item(voice: Voice, action: Action) -> str:
    """An action and who answers for it, and where it is called done but was not by the cut-off, that it is."""
    state = _state(voice, action)
    done = mid_sentence(voice.label("action", state)) if action.status == "done" else ""
    notes = "; ".join(note for note in (mid_sentence(action.owner_role or ""), done) if note)
    return f"{action.title} ({notes})" if notes else action.title
