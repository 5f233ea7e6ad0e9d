"""For each metric but the training metrics: whose answer is no, in the words of the domain's definitions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, timedelta

from oracle_people_and_systems import closed_of_period, in_operation, informational, of_period, relevant
from oracle_terms import ARTICLE_30_COLUMNS, REQUIRED_DOCUMENTS, Question, Record, by, within

Rows = list[Record]
Rule = Callable[..., set[str]]
#: Metric -> who has a no, and the sources that are asked.
RULES: dict[str, tuple[Rule, tuple[str, ...]]] = {}


def no_to(metric: str, *sources: str) -> Callable[[Rule], Rule]:
    """Register the function as the metric's: it takes the question and the rows of each source."""

    def register(rule: Rule) -> Rule:
        RULES[metric] = (rule, sources)
        return rule

    return register


def _by_system(rows: Rows, column: str, is_met: Callable[[date | None], bool]) -> set[str]:
    return {row["system_id"] for row in rows if is_met(row[column])}


# --- incidents --------------------------------------------------------------------------------------------


@no_to("I2", "incidents")
def serious(q: Question, incidents: Rows) -> set[str]:
    return {i["incident_id"] for i in of_period(q, incidents) if i["severity"] in (3, 4, 5)}


@no_to("I3", "incidents")
def not_closed(q: Question, incidents: Rows) -> set[str]:
    return {i["incident_id"] for i in of_period(q, incidents) if not by(i["closed_at"], q.as_of)}


@no_to("I5", "incidents")
def not_assessed(q: Question, incidents: Rows) -> set[str]:
    return {i["incident_id"] for i in of_period(q, incidents) if i["severity"] is None}


@no_to("I7", "incidents")
def notified_late_or_never(q: Question, incidents: Rows) -> set[str]:
    found = set()
    for incident in of_period(q, incidents):
        if incident["is_personal_data_breach"] and incident["must_notify"]:
            known = incident["discovered_at"] or incident["reported_at"]
            limit = known.astimezone(UTC) + timedelta(hours=72)
            if incident["notified_at"] is None or incident["notified_at"].astimezone(UTC) > limit:
                found.add(incident["incident_id"])
    return found


@no_to("I8", "incidents")
def without_lessons(q: Question, incidents: Rows) -> set[str]:
    return {i["incident_id"] for i in closed_of_period(q, incidents) if not i["lessons_learned"]}


# --- procurements -----------------------------------------------------------------------------------------


@no_to("P1", "procurements")
def without_requirements(q: Question, procurements: Rows) -> set[str]:
    return {p["procurement_id"] for p in informational(q, procurements) if not p["has_security_requirements"]}


@no_to("P2", "procurements")
def consulted_late_or_never(q: Question, procurements: Rows) -> set[str]:
    found = set()
    for procurement in informational(q, procurements):
        consulted, published = procurement["security_consulted_on"], procurement["published_on"]
        if consulted is None or (published is not None and consulted > published):
            found.add(procurement["procurement_id"])
    return found


@no_to("P3", "procurements")
def without_agreement(q: Question, procurements: Rows) -> set[str]:
    lacking = [p for p in procurements if p["handles_personal_data"] and not p["dpa_signed"]]
    begun = [p for p in lacking if by(p["contract_start"], q.as_of)]
    return {p["procurement_id"] for p in begun if not by(p["contract_end"], q.as_of - timedelta(days=1))}


# --- systems ----------------------------------------------------------------------------------------------


@no_to("S1", "systems")
def not_classified(q: Question, systems: Rows) -> set[str]:
    levels = ("confidentiality", "integrity", "availability")
    return {s["system_id"] for s in in_operation(systems) if any(s[level] is None for level in levels)}


@no_to("S2", "systems")
def classified_long_ago_or_never(q: Question, systems: Rows) -> set[str]:
    months = q.thresholds.classification_months
    current = _by_system(systems, "classified_on", lambda day: within(day, months, q.as_of))
    return {s["system_id"] for s in in_operation(systems)} - current


@no_to("S3", "systems")
def without_owner(q: Question, systems: Rows) -> set[str]:
    return {s["system_id"] for s in in_operation(systems) if s["owner_role"] is None}


@no_to("S4", "systems", "continuity_plans")
def without_plan(q: Question, systems: Rows, plans: Rows) -> set[str]:
    planned = _by_system(plans, "adopted_on", lambda day: by(day, q.as_of))
    return {s["system_id"] for s in relevant(q, systems)} - planned


@no_to("S5", "systems", "continuity_plans")
def not_exercised(q: Question, systems: Rows, plans: Rows) -> set[str]:
    exercised = _by_system(plans, "exercised_on", lambda day: within(day, q.thresholds.exercise_months, q.as_of))
    return {s["system_id"] for s in relevant(q, systems)} - exercised


@no_to("S6", "systems", "access_reviews")
def access_not_reviewed(q: Question, systems: Rows, reviews: Rows) -> set[str]:
    months = q.thresholds.access_review_months
    reviewed = _by_system(reviews, "reviewed_on", lambda day: within(day, months, q.as_of))
    return {s["system_id"] for s in in_operation(systems)} - reviewed


@no_to("S8", "systems")
def transfer_without_mechanism(q: Question, systems: Rows) -> set[str]:
    abroad = [s for s in in_operation(systems) if s["third_country"] is not None]
    return {s["system_id"] for s in abroad if s["transfer_mechanism"] not in ("adequacy", "scc", "bcr")}


@no_to("S9", "systems")
def ai_not_assessed(q: Question, systems: Rows) -> set[str]:
    months = q.thresholds.ai_assessment_months
    assessed = _by_system(systems, "risk_assessed_on", lambda day: within(day, months, q.as_of))
    return {s["system_id"] for s in in_operation(systems) if s["uses_ai"]} - assessed


# --- processing, documents, controls, findings, actions, projects ------------------------------------------


@no_to("R1", "processing_activities")
def incomplete(q: Question, activities: Rows) -> set[str]:
    return {a["activity_id"] for a in activities if any(a[column] is None for column in ARTICLE_30_COLUMNS)}


@no_to("R2", "processing_activities")
def processing_not_reviewed(q: Question, activities: Rows) -> set[str]:
    months = q.thresholds.processing_review_months
    return {a["activity_id"] for a in activities if not within(a["reviewed_on"], months, q.as_of)}


@no_to("R3", "processing_activities")
def not_assessed_for_privacy(q: Question, activities: Rows) -> set[str]:
    return {a["activity_id"] for a in activities if a["dpia_required"] and not by(a["dpia_done_on"], q.as_of)}


@no_to("R4", "systems", "processing_activities")
def in_no_activity(q: Question, systems: Rows, activities: Rows) -> set[str]:
    personal = {s["system_id"] for s in in_operation(systems) if s["contains_personal_data"]}
    return personal - {a["system_id"] for a in activities}


@no_to("D1", "documents")
def not_revised(q: Question, documents: Rows) -> set[str]:
    in_force = [d for d in documents if d["status"] == "in_force"]
    last = {d["document_id"]: d["adopted_on"] if d["revised_on"] is None else d["revised_on"] for d in in_force}
    return {key for key, day in last.items() if not within(day, q.thresholds.document_months, q.as_of)}


@no_to("D2", "documents")
def not_there(q: Question, documents: Rows) -> set[str]:
    return set(REQUIRED_DOCUMENTS) - {d["kind"] for d in documents if d["status"] == "in_force"}


def _of_plan(q: Question, controls: Rows) -> Rows:
    return [c for c in controls if c["year"] == q.review_year and c["in_plan"]]


@no_to("C1", "control_points")
def not_followed_up(q: Question, controls: Rows) -> set[str]:
    return {c["control_id"] for c in _of_plan(q, controls) if not by(c["followed_up_on"], q.as_of)}


@no_to("C2", "control_points")
def deviations(q: Question, controls: Rows) -> set[str]:
    followed_up = [c for c in _of_plan(q, controls) if by(c["followed_up_on"], q.as_of)]
    return {c["control_id"] for c in followed_up if c["result"] == "deviation"}


@no_to("C3", "control_points")
def methods_not_assessed(q: Question, controls: Rows) -> set[str]:
    return set(q.working_methods) - {c["working_method"] for c in controls if c["year"] == q.review_year}


@no_to("F1", "findings")
def open_and_grave(q: Question, findings: Rows) -> set[str]:
    return {f["finding_id"] for f in findings if f["status"] == "open" and f["severity"] in (3, 4)}


@no_to("F2", "findings")
def recommendations(q: Question, findings: Rows) -> set[str]:
    of_year = [f for f in findings if f["year"] == q.review_year]
    return {f["finding_id"] for f in of_year if f["origin"] == "audit" and f["area"] == "security"}


@no_to("A1", "actions")
def not_done(q: Question, actions: Rows) -> set[str]:
    due = [a for a in actions if by(a["due_on"], q.as_of) and a["status"] != "cancelled"]
    decided = [a for a in due if a["decided_year"] is not None and a["decided_year"] < q.review_year]
    return {a["action_id"] for a in decided if a["status"] != "done" or not by(a["completed_on"], q.as_of)}


@no_to("A2", "actions")
def overdue(q: Question, actions: Rows) -> set[str]:
    due = [a for a in actions if a["due_on"] is not None and a["due_on"] < q.as_of]
    return {a["action_id"] for a in due if a["status"] != "done" and a["status"] != "cancelled"}


@no_to("A3", "projects")
def projects_not_assessed(q: Question, projects: Rows) -> set[str]:
    begun = [p for p in projects if by(p["started_on"], q.as_of)]
    under_way = [p for p in begun if not by(p["ended_on"], q.first_day - timedelta(days=1))]
    return {p["project_id"] for p in under_way if not by(p["risk_assessed_on"], q.as_of)}
