"""The metrics of the registers kept by hand, by the domain's definitions."""

from __future__ import annotations

from datetime import timedelta

from oracle_people_and_systems import in_operation, named_by
from oracle_terms import (
    ARTICLE_30_COLUMNS,
    REQUIRED_DOCUMENTS,
    UNKNOWN,
    Figure,
    Question,
    Record,
    _day,
    by,
    count,
    share,
    within,
)

# --- R, D, C, F, A: the other registers -------------------------------------------------------------------


def r1(q: Question, activities: list[Record]) -> Figure:
    """Every mandatory text of Art. 30 filled."""
    return share(activities, lambda a: all(a.get(column) is not None for column in ARTICLE_30_COLUMNS))


def r3(q: Question, activities: list[Record]) -> Figure:
    """The assessments that are required, done by the cut-off."""
    asked = [a for a in activities if a["dpia_required"]]
    return share(asked, lambda a: by(a.get("dpia_done_on"), q.as_of))


def r4(q: Question, systems: list[Record], activities: list[Record]) -> Figure:
    """Systems in operation with personal data that some activity names."""
    named = named_by(
        [{"system_id": a.get("system_id")} for a in activities],
        lambda _: True,
    )
    asked = [s for s in in_operation(systems) if s["contains_personal_data"]]
    return share(asked, lambda s: s["system_id"] in named)


def d1(q: Question, documents: list[Record]) -> Figure:
    """The revision's day, else the adoption's, within the months."""
    months = q.thresholds.document_months
    in_force = [d for d in documents if d["status"] == "in_force"]
    return share(in_force, lambda d: within(d.get("revised_on") or d["adopted_on"], months, q.as_of))


def d2(q: Question, documents: list[Record]) -> Figure:
    """The required kinds that have a document in force; adopted when is not asked."""
    kinds = {d["kind"] for d in documents if d["status"] == "in_force"}
    return share([{"kind": kind} for kind in REQUIRED_DOCUMENTS], lambda required: required["kind"] in kinds)


def in_plan(q: Question, controls: list[Record]) -> list[Record]:
    """The review year's control points in the internal control plan."""
    return [c for c in controls if c["year"] == q.review_year and c["in_plan"]]


def c1(q: Question, controls: list[Record]) -> Figure:
    """Followed up by the cut-off."""
    return share(in_plan(q, controls), lambda c: by(c.get("followed_up_on"), q.as_of))


def c2(q: Question, controls: list[Record]) -> Figure:
    """Deviations among those in the plan and followed up by the cut-off with a result; without any, unknown."""
    results = [c["result"] for c in in_plan(q, controls) if by(c.get("followed_up_on"), q.as_of) and c.get("result")]
    return count(result for result in results if result == "deviation") if results else UNKNOWN


def c3(q: Question, controls: list[Record]) -> Figure:
    """The working methods with a row for the year, in the plan or not."""
    assessed = {c["working_method"] for c in controls if c["year"] == q.review_year}
    return share([{"method": m} for m in q.working_methods], lambda m: m["method"] in assessed)


def f1(q: Question, findings: list[Record]) -> Figure:
    """Open findings of severity 3 or more, of whatever year."""
    return count(f for f in findings if f["status"] == "open" and (f["severity"] or 0) >= 3)


def f2(q: Question, findings: list[Record]) -> Figure:
    """The year's audit findings on information security, open or closed."""
    return count(f for f in findings if (f["year"], f["origin"], f["area"]) == (q.review_year, "audit", "security"))


def a1(q: Question, actions: list[Record]) -> Figure:
    """Decided before the year, due by the cut-off, not cancelled: done by the cut-off."""
    asked = [
        a
        for a in actions
        if a["decided_year"] is not None
        and a["decided_year"] < q.review_year
        and by(a.get("due_on"), q.as_of)
        and a["status"] != "cancelled"
    ]
    return share(asked, lambda a: a["status"] == "done" and by(a.get("completed_on"), q.as_of))


def a2(q: Question, actions: list[Record]) -> Figure:
    """Due before the cut-off day, neither done nor cancelled."""
    yesterday = q.as_of - timedelta(days=1)
    return count(a for a in actions if by(a.get("due_on"), yesterday) and a["status"] not in ("done", "cancelled"))


def a3(q: Question, projects: list[Record]) -> Figure:
    """Projects under way some day of the period."""
    under_way = [
        p
        for p in projects
        if by(p["started_on"], q.as_of) and ((end := _day(p.get("ended_on"))) is None or end >= q.first_day)
    ]
    return share(under_way, lambda p: by(p.get("risk_assessed_on"), q.as_of))
