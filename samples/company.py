"""Draws a fictional company from a seed: what it owns and does in two years, and its exports' flaws."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from samples.edges import add_edges
from samples.flaws import add_flaws
from samples.governance import draw_control_points, draw_documents, draw_findings
from samples.improvement import draw_actions, draw_projects
from samples.incidents import draw_incidents
from samples.people import draw_employees, draw_training
from samples.processing import draw_processing_activities
from samples.procurements import draw_procurements
from samples.register_flaws import add_register_flaws
from samples.systems import draw_access_reviews, draw_continuity_plans, draw_systems
from samples.truth import SEED, Company, Dice, Size

NAME = "Mälarscenen AB"


def build(
    seed: int = SEED,
    size: Size | None = None,
    review_year: int = 2025,
    as_of: date | None = None,
    edge_rate: float = 0.0,
    flaws: bool = True,
    absent: Set[str] = frozenset(),
) -> Company:
    """Draw the company whose exports were taken in early January after the review year.

    as_of: the cut-off its edges lie around, default the year's last day.
    edge_rate: share of facts placed where a definition turns (the cut-off, a validity's end, midnight), of cells
        left empty, and of references to what is not there.
    flaws: whether the exports carry the flaws real ones have.
    absent: sources that nobody ever sent. Every other source has at least one row to load, for a file without
        rows is refused.
    """
    size = size or Size()
    as_of = as_of or date(review_year, 12, 31)
    dice = Dice(seed, as_of, edge_rate)
    export_day = date(review_year + 1, 1, 7)
    employees, people = draw_employees(dice, size.employees, review_year, export_day)
    systems = draw_systems(dice, size.systems, review_year)
    activity_dice = dice.fork("processing_activities")
    rows = {
        "employees": employees,
        "training": draw_training(dice, employees, review_year, export_day),
        "incidents": draw_incidents(dice, size.incidents, systems, people, review_year, export_day),
        "procurements": draw_procurements(dice, size.procurements, systems, review_year),
        "systems": systems,
        "continuity_plans": draw_continuity_plans(dice, systems, review_year),
        "access_reviews": draw_access_reviews(dice, systems, review_year),
        "processing_activities": draw_processing_activities(activity_dice, size.activities, systems, review_year, NAME),
        "documents": draw_documents(dice.fork("documents"), review_year),
        "control_points": draw_control_points(dice.fork("control_points"), review_year),
        "findings": draw_findings(dice.fork("findings"), review_year),
        "actions": draw_actions(dice.fork("actions"), review_year),
        "projects": draw_projects(dice.fork("projects"), review_year),
    }
    company = Company(NAME, seed, review_year, as_of, export_day, rows, people)
    if flaws:
        add_flaws(dice, company)
        add_register_flaws(company)
    if edge_rate:
        add_edges(dice.fork("edges"), company)
    company.rows = {source: drawn for source, drawn in rows.items() if source not in absent}
    return company
