"""Every gap of the review, found a second time, in plain Python, from the domain's definitions alone.

It knows nothing of the warehouse, and states each metric's no in its own words: `metrics_oracle` counts who meets a
metric, this names who does not. Input is what should have been loaded, a DataFrame per source in canonical columns;
a source that was never received is `None` or not there, a column that an export lacked is not in its frame.

- `subject_gaps`: for each share, the subjects whose answer is no; for each count that ought to be 0, the subjects
  counted; None where a source, or a column the metric needs, was never received.
- `people_gaps`: the same for the training metrics, as a number of people per unit.
- `reference_gaps`: rows that name what is not there, in whichever period.
- `course_gaps`: mandatory courses that the training export does not know.
- `result_gaps`: control points followed up without a result.
- `column_gaps`: columns that some metric needs and a received source lacks.
- `unknown_employees`: people who took a course and whom HR does not know.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from gap_rules import RULES, Rows
from oracle_people_and_systems import is_active
from oracle_terms import NEEDED, Course, Frames, Question, by, lacks_a_column, records_of, same_code, within

#: The one group of all units too small to be shown.
SMALL_UNITS = "small units"
#: A unit with fewer judged people than this is not shown alone.
SMALLEST_UNIT = 5

Subjects = frozenset[str]


def subject_gaps(frames: Frames, question: Question) -> dict[str, Subjects | None]:
    """Metric -> the ids of the subjects with a no, None when unknown. A control point's id is its control_id (all are
    of the review year), a required document's its kind, a working method's its code."""
    data = _received(frames)
    found: dict[str, Subjects | None] = {}
    for metric, (rule, sources) in RULES.items():
        asked = all(source in data for source in sources) and not lacks_a_column(metric, frames)
        found[metric] = frozenset(rule(question, *(data[s] for s in sources))) if asked else None
    return found


def people_gaps(
    frames: Frames, question: Question, smallest_unit: int = SMALLEST_UNIT
) -> dict[str, dict[str | None, int] | None]:
    """Training metric -> unit -> how many of its people lack a course; units without any are left out.

    Units with fewer than `smallest_unit` people whom the metric asks about are one group, SMALL_UNITS. People
    without a unit are a group of their own, None, merged like any other. None when unknown.
    """
    data = _received(frames)
    if not {"employees", "training"} <= set(data):
        return dict.fromkeys(AUDIENCES)
    active = [e for e in data["employees"] if is_active(e, question.as_of)]
    found: dict[str, dict[str | None, int] | None] = {}
    for metric, (role, audience, topic) in AUDIENCES.items():
        if lacks_a_column(metric, frames):
            found[metric] = None
            continue
        courses = [c for c in question.courses if c.audience == audience and topic in (None, c.topic)]
        asked = [e for e in active if role is None or e[role]] if courses else []
        units = Counter(e["unit"] for e in asked)
        lacking = Counter(e["unit"] for e in _untrained(question, asked, data["training"], courses))
        found[metric] = {unit: number for unit, number in lacking.items() if units[unit] >= smallest_unit}
        small = sum(number for unit, number in lacking.items() if units[unit] < smallest_unit)
        found[metric] |= {SMALL_UNITS: small} if small else {}
    return found


def reference_gaps(frames: Frames, question: Question) -> set[tuple[str, str]]:
    """(rule, id of the row that names what is not there). Without both sources nothing can be said."""
    data = _received(frames)
    found: set[tuple[str, str]] = set()
    if "systems" in data:
        status = {system["system_id"]: system["status"] for system in data["systems"]}
        for rule, source, key in REFERENCES:
            named = [row for row in data.get(source, []) if row["system_id"] is not None]
            found |= {(rule, row[key]) for row in named if row["system_id"] not in status}
        for activity in data.get("processing_activities", []):
            if status.get(activity["system_id"]) == "retired":
                found.add(("activity_retired_system", activity["activity_id"]))
    for action in data.get("actions", []):
        year = action["decided_year"]
        if year is not None and (year > question.review_year or year < FIRST_REVIEW):
            found.add(("action_unknown_review", action["action_id"]))
    return found


def column_gaps(frames: Frames) -> set[tuple[str, str]]:
    """(source, column)."""
    needed = {(source, name) for asked in NEEDED.values() for source, names in asked.items() for name in names}
    there = {source: set(frame.columns) for source, frame in frames.items() if frame is not None}
    return {(source, name) for source, name in needed if source in there and name not in there[source]}


def course_gaps(frames: Frames, question: Question) -> set[str]:
    """The mandatory courses that no row of the training export names, by their code as it is compared."""
    training = _received(frames).get("training")
    named = {same_code(row["course_code"]) for row in training or () if row["course_code"] is not None}
    return set() if training is None else {same_code(course.code) for course in question.courses} - named


def result_gaps(frames: Frames, question: Question) -> set[str]:
    """The control points of the year's plan that were followed up by the cut-off without a result being said. An export
    without the column says of no point that it lacks one."""
    frame = frames.get("control_points")
    if frame is None or "result" not in frame.columns:
        return set()
    points = [c for c in _received(frames)["control_points"] if c["year"] == question.review_year and c["in_plan"]]
    return {c["control_id"] for c in points if by(c["followed_up_on"], question.as_of) and c["result"] is None}


def unknown_employees(frames: Frames) -> dict[str, set[str]]:
    """Course -> the people with a row for it, whatever its status, who are in no row of the HR register."""
    data = _received(frames)
    found: dict[str, set[str]] = defaultdict(set)
    if {"employees", "training"} <= set(data):
        known = {employee["employee_id"] for employee in data["employees"]}
        for row in data["training"]:
            if row["employee_id"] not in known:
                found[row["course_code"]].add(row["employee_id"])
    return dict(found)


def _received(frames: Frames) -> dict[str, Rows]:
    """The rows of each source; a column that an export lacked is empty in them."""
    there = {source: records_of(frame) for source, frame in frames.items() if frame is not None}
    return {source: [defaultdict(lambda: None, row) for row in rows] for source, rows in there.items()}


# --- references -------------------------------------------------------------------------------------------

REFERENCES = (
    ("procurement_unknown_system", "procurements", "procurement_id"),
    ("incident_unknown_system", "incidents", "incident_id"),
    ("activity_unknown_system", "processing_activities", "activity_id"),
    ("plan_unknown_system", "continuity_plans", "plan_id"),
    ("access_review_unknown_system", "access_reviews", "review_id"),
)
#: No review was held before this year.
FIRST_REVIEW = 2000


# --- training ---------------------------------------------------------------------------------------------

#: Which role a metric asks about (None: everybody), whose courses, on which topic (None: any).
AUDIENCES: dict[str, tuple[str | None, str, str | None]] = {
    "T1": (None, "all", "infosec"),
    "T2": (None, "all", "privacy"),
    "T3": (None, "all", None),
    "T4": ("is_manager", "managers", None),
    "T5": ("is_system_owner", "system_owners", None),
}


def _untrained(q: Question, people: Rows, training: Rows, courses: list[Course]) -> Rows:
    """Those who lack a valid completion of at least one of the courses."""
    validity = {same_code(course.code): course.validity for course in courses}
    valid = {
        (row["employee_id"], code)
        for row in training
        if row["status"] == "completed"
        and (code := same_code(row["course_code"])) in validity
        and within(row["completed_on"], validity[code], q.as_of)
    }
    return [e for e in people if any((e["employee_id"], code) not in valid for code in validity)]
