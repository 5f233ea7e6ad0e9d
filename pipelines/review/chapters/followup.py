"""Section 4: the organisation's own follow-up, audits, and the data protection officer's report."""

from __future__ import annotations

from pipelines.review.blocks import Block, Cell, Column, Section, Table, Tone, plain
from pipelines.review.chapters import places
from pipelines.review.facts import ControlPoint
from pipelines.review.voice import Row, Voice

POINTS_SHOWN = 25
AREAS: tuple[str, ...] = ("records", "governance", "measures", "dpia", "rights", "breaches")
GRADES: tuple[tuple[int, Tone], ...] = ((4, "critical"), (3, "high"), (2, "medium"), (1, "low"))
UNGRADED: tuple[None, Tone] = (None, "unknown")


def sections(voice: Voice) -> list[Section]:
    return [
        voice.section("followup", 1, [voice.say("followup-what"), *voice.account(places.others(voice, "4"))], "4"),
        voice.section("control-plan", 2, _control_plan(voice), "4.1"),
        voice.section("audit", 2, _audit(voice), "4.2"),
        voice.section("gdpr", 2, _gdpr(voice), "4.3"),
    ]


def _control_plan(voice: Voice) -> list[Block]:
    points = voice.facts.control_points
    in_plan = [point for point in points if point.in_plan]
    blocks: list[Block] = []
    if points:
        treated = "yes" if any(point.is_of_the_process for point in points) else "no"
        blocks.append(voice.say("control-plan-what", year=str(voice.facts.review_year), treated=treated))
    blocks += voice.account(places.CONTROLS)
    if in_plan:
        columns = [
            voice.column("control", 1.2),
            voice.column("method", 3),
            voice.column("followed-up", 1.5),
            voice.column("result", 1.6),
            voice.column("comment", 3),
        ]
        rows = [
            (
                point.control_id,
                voice.label("method", point.working_method),
                voice.day(point.followed_up_on) if point.is_followed_up else voice.text("control-not-followed-up"),
                _result(voice, point),
                _comment(voice, point),
            )
            for point in in_plan
        ]
        blocks.append(voice.table(voice.text("table-controls"), columns, rows, POINTS_SHOWN))
    return [*blocks, *voice.account(places.others(voice, "4.1"))]


def _comment(voice: Voice, point: ControlPoint) -> str:
    """What was noted; not of a follow-up after the cut-off, which has not happened yet as far as the review knows."""
    is_later = point.followed_up_on is not None and point.followed_up_on > voice.facts.as_of
    return "" if is_later else point.comment or ""


def _result(voice: Voice, point: ControlPoint) -> Cell:
    if not point.is_followed_up or point.result is None:
        return Cell(runs=plain(voice.text("status-unknown")), tone="unknown")
    return Cell(runs=plain(voice.label("result", point.result)), tone="bad" if point.result == "deviation" else "good")


def _audit(voice: Voice) -> list[Block]:
    return [*voice.account(places.AUDIT), voice.say("audit-more"), *voice.account(places.others(voice, "4.2"))]


def _gdpr(voice: Voice) -> list[Block]:
    return [
        voice.say("gdpr-what"),
        voice.bullets([f"gdpr-grade-{grade}" for grade, _ in GRADES]),
        *_gdpr_table(voice),
        *voice.account(places.FINDINGS),
        *voice.account(places.PROCESSING),
        *voice.told(("I6", "I7")),
        *voice.account(places.others(voice, "4.3")),
    ]


def _gdpr_table(voice: Voice) -> list[Block]:
    if not voice.has_received("findings"):
        return [voice.notice("gdpr-no-findings")]
    found = [row for row in voice.facts.findings if row.origin == "dpo_report" and row.open_findings]
    # A finding outside the six areas, or of no grade, is as open as the others.
    areas = list(dict.fromkeys([*AREAS, *(row.area for row in found)]))
    grades = [*GRADES, *([UNGRADED] if any(row.severity is None for row in found) else [])]
    counted = {(row.area, row.severity): row.open_findings for row in found}
    columns = [voice.column("gdpr-area", 3.4)]
    columns += [Column(heading=_grade_name(voice, grade), share=1.3, number=True) for grade, _ in grades]
    rows: list[Row] = [
        (voice.label("gdpr-area", area), *(_count(voice, counted.get((area, grade)), tone) for grade, tone in grades))
        for area in areas
    ]
    table: Table = voice.table(voice.text("table-gdpr"), columns, rows)
    return [table, voice.say("gdpr-more", year=str(voice.facts.review_year))]


def _grade_name(voice: Voice, grade: int | None) -> str:
    return voice.text("severity-none" if grade is None else f"gdpr-grade-short-{grade}")


def _count(voice: Voice, value: int | None, tone: Tone) -> Cell:
    return Cell(runs=plain(voice.count(value) if value else "–"), tone=tone if value else "plain")
