"""Which case of its sentence a metric is in, and what the sentence tells of beside its figures.

The case never depends on rounded figures.
"""

from __future__ import annotations

from pipelines.messages import text
from pipelines.review import numbers
from pipelines.review.facts import ControlPoint, Facts, Metric

# Whose courses each metric of training asks for, and in which topic, as the models do; no topic is any.
COURSES: dict[str, tuple[str, str]] = {
    "T1": ("all", "infosec"),
    "T2": ("all", "privacy"),
    "T3": ("all", ""),
    "T4": ("managers", ""),
    "T5": ("system_owners", ""),
}
DEVIATIONS = "C2"
# The cases that say too little to be held against a target or the year before.
UNCOMPARED = ("empty", "unasked", "unstated")


def case_of(metric: Metric, facts: Facts) -> str:
    """The name of the case, as the texts have it, of a metric that there was something received for."""
    if metric.metric_id == DEVIATIONS and not metric.value:
        return _without_deviation(facts)
    if metric.value is None:
        return "empty" if _is_asked_for(metric, facts) else "unasked"
    if metric.kind != "share" or metric.denominator is None:
        return "some"
    if metric.numerator == metric.denominator:
        return "one" if metric.denominator == 1 else "all"
    if metric.numerator == 0:
        return "zero" if metric.denominator == 1 else "none"
    return "single" if metric.numerator == 1 else "some"


def circumstances(facts: Facts) -> dict[str, object]:
    """What a sentence may name beside its figures.

    Each threshold in months as a stretch of time, under its own name; and how many control points are followed up
    without a result.
    """
    lang = facts.language
    months = {
        setting.key: int(float(setting.value))
        for setting in facts.settings
        if setting.kind == "threshold" and setting.key.endswith("_months") and setting.value
    }
    unstated = len(_unstated(facts))
    return {
        **{key: text("last-months", lang, n=n, count=numbers.in_words(n, lang)) for key, n in months.items()},
        "unstated": unstated,
        "unstated_word": numbers.in_words(unstated, lang),
    }


def _is_asked_for(metric: Metric, facts: Facts) -> bool:
    """Whether any course is mandatory for those the metric is about; true of metrics that are not about courses."""
    if metric.metric_id not in COURSES:
        return True
    audience, topic = COURSES[metric.metric_id]
    courses = [
        setting.value.rsplit(", ", 2) for setting in facts.settings if setting.kind == "course" and setting.value
    ]
    return any(whose == audience and topic in ("", about) for about, whose, _ in courses)


def _without_deviation(facts: Facts) -> str:
    """No deviation found: among none followed up it is no result, and where results are missing not all of it."""
    if not _followed_up(facts):
        return "empty"
    return "unstated" if _unstated(facts) else "some"


def _followed_up(facts: Facts) -> list[ControlPoint]:
    return [point for point in facts.control_points if point.in_plan and point.is_followed_up]


def _unstated(facts: Facts) -> list[ControlPoint]:
    return [point for point in _followed_up(facts) if point.result is None]
