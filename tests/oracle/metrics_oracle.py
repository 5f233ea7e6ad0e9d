"""Every metric of the review, computed a second time, in plain Python, from the domain's definitions alone.

It knows nothing of the warehouse. Input is what should have been loaded: a DataFrame per source in
canonical columns (`None` for a source that was never received). Output is, per metric, numerator, denominator
and value:

- a share: both counts and their quotient; the value is None when the denominator is 0;
- a count: the count as numerator and value, denominator None;
- the median: numerator and denominator None;
- a metric of which a source was never received, or received without a column it needs: None, None, None.

Readings where the definition leaves room (each is a docstring's word, too):
the formula is followed to the letter, so a date is held against the cut-off only where the formula says so
(I7's notified_at and P2's security_consulted_on are not); a missing status is neither done nor cancelled;
no mandatory course for a metric's audience means nobody can be asked, so the metric is unknown;
a control point that was followed up with an empty result is neither a deviation nor none, and where no point at all has
a result C2 is unknown, since no follow-up has shown anything;
course codes are compared without regard to capitals and outer spaces.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from oracle_people_and_systems import (
    abroad,
    closed_of_period,
    consulted_early,
    i4,
    i7,
    in_operation,
    informational,
    of_period,
    p3,
    s1,
    s4,
    s5,
    s6,
    s8,
    t1,
    t2,
    t3,
    t4,
    t5,
)
from oracle_registers import a1, a2, a3, c1, c2, c3, d1, d2, f1, f2, r1, r3, r4
from oracle_terms import UNKNOWN, Figure, Frames, Question, Record, by, count, lacks_a_column, records_of, share, within
from oracle_terms import Course as Course
from oracle_terms import Thresholds as Thresholds


def compute(frames: Frames, question: Question) -> dict[str, Figure]:
    """Every metric of the domain, by its short id."""
    data = {source: None if frame is None else records_of(frame) for source, frame in frames.items()}
    return {
        metric: UNKNOWN if lacks_a_column(metric, frames) else _ask(rule, sources, data, question)
        for metric, (rule, sources) in RULES.items()
    }


def _ask(
    rule: Callable[..., Figure],
    sources: tuple[str, ...],
    data: Mapping[str, list[Record] | None],
    question: Question,
) -> Figure:
    received = [data.get(source) for source in sources]
    return UNKNOWN if any(rows is None for rows in received) else rule(question, *received)


RULES: dict[str, tuple[Callable[..., Figure], tuple[str, ...]]] = {
    "T1": (t1, ("employees", "training")),
    "T2": (t2, ("employees", "training")),
    "T3": (t3, ("employees", "training")),
    "T4": (t4, ("employees", "training")),
    "T5": (t5, ("employees", "training")),
    "I1": (lambda q, rows: count(of_period(q, rows)), ("incidents",)),
    "I2": (
        lambda q, rows: count(i for i in of_period(q, rows) if (i["severity"] or 0) >= 3),
        ("incidents",),
    ),
    "I3": (
        lambda q, rows: share(of_period(q, rows), lambda i: by(i.get("closed_at"), q.as_of)),
        ("incidents",),
    ),
    "I4": (i4, ("incidents",)),
    "I5": (lambda q, rows: share(of_period(q, rows), lambda i: i["severity"] is not None), ("incidents",)),
    "I6": (
        lambda q, rows: count(i for i in of_period(q, rows) if i["is_personal_data_breach"]),
        ("incidents",),
    ),
    "I7": (i7, ("incidents",)),
    "I8": (
        lambda q, rows: share(closed_of_period(q, rows), lambda i: bool(i.get("lessons_learned"))),
        ("incidents",),
    ),
    "P1": (
        lambda q, rows: share(informational(q, rows), lambda p: bool(p["has_security_requirements"])),
        ("procurements",),
    ),
    "P2": (lambda q, rows: share(informational(q, rows), consulted_early), ("procurements",)),
    "P3": (p3, ("procurements",)),
    "S1": (s1, ("systems",)),
    "S2": (
        lambda q, rows: share(
            in_operation(rows),
            lambda s: within(s.get("classified_on"), q.thresholds.classification_months, q.as_of),
        ),
        ("systems",),
    ),
    "S3": (
        lambda q, rows: share(in_operation(rows), lambda s: s.get("owner_role") is not None),
        ("systems",),
    ),
    "S4": (s4, ("systems", "continuity_plans")),
    "S5": (s5, ("systems", "continuity_plans")),
    "S6": (s6, ("systems", "access_reviews")),
    "S7": (lambda q, rows: count(abroad(rows)), ("systems",)),
    "S8": (s8, ("systems",)),
    "S9": (
        lambda q, rows: share(
            (s for s in in_operation(rows) if s.get("uses_ai")),
            lambda s: within(s.get("risk_assessed_on"), q.thresholds.ai_assessment_months, q.as_of),
        ),
        ("systems",),
    ),
    "R1": (r1, ("processing_activities",)),
    "R2": (
        lambda q, rows: share(
            rows, lambda a: within(a.get("reviewed_on"), q.thresholds.processing_review_months, q.as_of)
        ),
        ("processing_activities",),
    ),
    "R3": (r3, ("processing_activities",)),
    "R4": (r4, ("systems", "processing_activities")),
    "D1": (d1, ("documents",)),
    "D2": (d2, ("documents",)),
    "C1": (c1, ("control_points",)),
    "C2": (c2, ("control_points",)),
    "C3": (c3, ("control_points",)),
    "F1": (f1, ("findings",)),
    "F2": (f2, ("findings",)),
    "A1": (a1, ("actions",)),
    "A2": (a2, ("actions",)),
    "A3": (a3, ("projects",)),
}
#: The metrics of the seven sources that the first night reads.
FIRST_NIGHT = tuple(metric for metric in RULES if metric[0] in "TIPS")
