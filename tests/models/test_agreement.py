"""Many generated companies, every metric and every gap: the models and an independent calculation say the same."""

from __future__ import annotations

import os
import random
from collections import Counter
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any

import duckdb
import pandas as pd
import pytest
from gaps_oracle import (
    SMALL_UNITS,
    SMALLEST_UNIT,
    column_gaps,
    course_gaps,
    people_gaps,
    reference_gaps,
    result_gaps,
    subject_gaps,
    unknown_employees,
)
from metrics_oracle import Figure, Question, compute
from oracle_terms import Course, Thresholds
from warehouse_of import CONTRACTS, Models, broken_truths, deliver, figures, set_night

from pipelines.home import Course as OwnCourse
from pipelines.home import Organisation
from samples.company import build
from samples.truth import Size, canonical_frames

COMPANIES = int(os.environ.get("GENOMGANG_COMPANIES", "200"))
PER_TEST = 20
# Year ends, a leap day and the days around it, and the two days of a year whose clocks change.
CUT_OFFS = [
    date(2025, 12, 31), date(2024, 12, 31), date(2024, 2, 29), date(2025, 2, 28), date(2024, 3, 1), date(2024, 3, 31),
    date(2024, 10, 27), date(2025, 3, 30), date(2025, 1, 1), date(2025, 6, 30),
]  # fmt: skip
SOURCES = [
    "employees", "training", "incidents", "procurements", "systems", "continuity_plans", "access_reviews",
    "processing_activities", "documents", "control_points", "findings", "actions", "projects",
]  # fmt: skip
#: The columns that an export may lack.
OPTIONAL = {source: [c.name for c in CONTRACTS[source].stored if not c.heading_required] for source in SOURCES}
SHARE_LACKING = 0.2
TRAINING = ("T1", "T2", "T3", "T4", "T5")
DAYS_TO_CLOSE = 30
NO_UNIT = "(enhet saknas)"
OWN_COURSES = (
    Course("INFOSAK", "infosec", "all", 6),
    Course("DATASKYDD", "infosec", "all", 24),
    Course("SYSTEMANSVAR", "privacy", "managers", 12),
)


@pytest.mark.parametrize("batch", range(COMPANIES // PER_TEST))
def test_every_figure_and_gap_of_generated_companies_is_what_the_definitions_say(models: Models, batch: int) -> None:
    for seed in range(batch * PER_TEST, (batch + 1) * PER_TEST):
        as_of = CUT_OFFS[seed % len(CUT_OFFS)]
        con = models.open()
        received = company_in(con, seed, as_of)
        question, decided = decisions(seed, as_of)
        smallest = int(decided.thresholds.get("small_unit", SMALLEST_UNIT))
        # The day itself and, for one in eleven, those beside it: a fact moves a figure on its own day and on no other.
        for shift in (-1, 0, 1) if seed % 11 == 1 else (0,):
            cut_off = as_of + timedelta(days=shift)
            asked = replace(question, review_year=cut_off.year, as_of=cut_off)
            set_night(con, cut_off.year, cut_off, decided=decided)
            models.build(con, "review_metrics", "review_gaps", "review_truths")
            where = f"seed {seed}, cut-off {cut_off}"
            expected = compute(received, asked)
            assert different(figures(con), {m: said(figure) for m, figure in expected.items()}) == {}, where
            gaps = expected_gaps(received, asked, smallest, expected["I4"])
            assert different(gaps_of(con), gaps) == {}, where
            assert broken_truths(con) == [], where
        con.close()


def company_in(con: duckdb.DuckDBPyConnection, seed: int, as_of: date) -> dict[str, pd.DataFrame | None]:
    """Deliver a generated company. One in three has sources that nobody ever delivered, and one in five has exports
    that lack columns they may lack. Returns what was received."""
    dice = random.Random(seed)
    company = build(seed, Size.for_employees(dice.randint(5, 60)), as_of.year, as_of, edge_rate=dice.random())
    absent = set(dice.sample(SOURCES, dice.randint(1, 6))) if seed % 3 == 0 else set()
    received: dict[str, pd.DataFrame | None] = {}
    frames = canonical_frames(company)
    if seed % 7 == 3:
        frames["training"]["course_code"] = frames["training"]["course_code"].map(
            lambda code: dice.choice([code, code.lower(), f" {code.title()} "])
        )
    for source, frame in frames.items():
        received[source] = None
        if source not in absent and not frame.empty:
            lacking = [column for column in OPTIONAL[source] if seed % 5 == 0 and dice.random() < SHARE_LACKING]
            received[source] = there = frame.drop(columns=lacking)
            deliver(con, source, there, lacking=lacking)
    return received


def decisions(seed: int, as_of: date) -> tuple[Question, Organisation]:
    """One company in four has thresholds of its own, one in eight its own courses: as a question and as settings."""
    dice = random.Random(-seed)
    question, decided = Question(as_of.year, as_of), Organisation()
    if seed % 4 == 2:
        own = {key: dice.choice([1, 6, 11, 13, 24, 48]) for key in asdict(Thresholds()) if key.endswith("_months")}
        own |= {"relevant_availability": dice.randint(1, 4)}
        question = replace(question, thresholds=Thresholds(**own))
        decided.thresholds = {**own, "small_unit": dice.randint(3, 8)}
    if seed % 8 == 2:
        question = replace(question, courses=OWN_COURSES)
        decided.courses = [
            OwnCourse(code=c.code, topic=c.topic, audience=c.audience, validity_months=c.validity) for c in OWN_COURSES
        ]
    return question, decided


def said(figure: Figure) -> tuple[int | None, int | None, float | None]:
    return figure.numerator, figure.denominator, figure.value


def different(found: dict[Any, Any], expected: dict[Any, Any]) -> dict[Any, tuple[Any, Any]]:
    """What only one of them has, or the two have otherwise: key -> (found, expected)."""
    keys = found.keys() | expected.keys()
    return {key: (found.get(key), expected.get(key)) for key in keys if found.get(key) != expected.get(key)}


def gaps_of(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], int]:
    """(metric, or rule where there is none, and subject) -> how many it affects, of every gap that is open tonight."""
    rows = con.execute(
        "select coalesce(metric_id, rule), subject_id, affected from review.review_gaps"
        " where closed_on is null and rule <> 'iso_input_unanswered'"
    ).fetchall()
    assert max(Counter((what, subject) for what, subject, _ in rows).values()) == 1, "a gap is one row"
    return {(what, subject): affected for what, subject, affected in rows}


def expected_gaps(
    received: dict[str, pd.DataFrame | None], asked: Question, smallest: int, days_to_close: Figure
) -> dict[tuple[str, str], int]:
    """The same of an independent calculation. Nobody has written a text, and every delivery is years old."""
    gaps = {(metric, subject): 1 for metric, noes in subject_gaps(received, asked).items() for subject in noes or ()}
    for metric, units in people_gaps(received, asked, smallest).items():
        for unit, number in (units or {}).items():
            gaps[metric, "small_units" if unit == SMALL_UNITS else unit or NO_UNIT] = number
    gaps |= dict.fromkeys(reference_gaps(received, asked), 1)
    gaps |= {("column_missing", f"{source}.{column}"): 1 for source, column in column_gaps(received)}
    gaps |= {("course_missing", f"training.{code}"): 1 for code in course_gaps(received, asked)}
    gaps |= dict.fromkeys((("control_result_missing", point) for point in result_gaps(received, asked)), 1)
    strangers = set().union(*unknown_employees(received).values())
    gaps |= {("training_unknown_employee", "training"): len(strangers)} if strangers else {}
    if days_to_close.value is not None and days_to_close.value > DAYS_TO_CLOSE:
        gaps["I4", "I4"] = 1
    for source in SOURCES:
        gaps["source_missing" if received[source] is None else "source_stale", source] = 1
    texts = ("strategy", "isms", "rsa", "third_country", "budget", "judgement")
    return gaps | {("narrative_missing", text): 1 for text in texts}
