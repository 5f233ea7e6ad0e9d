"""A published marts file made by hand: the contract between the models and the review, and nothing else.

A `World` is what the models would have found; `publish` writes it as the models publish it. The catalogue
comes from the models' own seeds, so that a metric added there is tested here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

SEEDS = Path(__file__).parents[2] / "dbt_project" / "seeds"
AS_OF = date(2025, 12, 31)
RECEIVED = datetime(2026, 1, 2, 5, 30, tzinfo=UTC)
KNOWN = datetime(2026, 1, 7, 2, 0, tzinfo=UTC)
Row = dict[str, Any]

SCHEMA = """
create table review_night (organisation varchar, review_year integer, as_of date, known_at timestamptz,
    period_start date, recorded boolean);
create table review_gaps (gap_id varchar, organisation varchar, review_year integer, rule varchar, metric_id varchar,
    section varchar, severity varchar, subject_type varchar, subject_id varchar, subject_name varchar,
    owner_role varchar, description_sv varchar, description_en varchar, affected bigint, first_seen date,
    last_seen date, closed_on date, closed_because varchar);
create table review_actions (action_id varchar, decided_year integer, planned_year integer, title varchar,
    area varchar, owner_role varchar, due_on date, status varchar, completed_on date, business_plan_goal varchar,
    overdue boolean, decided_by_signed boolean default false);
create table review_sources (source varchar, file_name varchar, sha256 varchar, received_at timestamptz,
    rows_read bigint, rows_loaded bigint, rows_rejected bigint, is_current boolean, is_stale boolean,
    refused_reason varchar);
create table rejected_rows (source varchar, file_name varchar, sha256 varchar, line bigint, column_name varchar,
    reason varchar);
create table rejected_values (source varchar, file_name varchar, sha256 varchar, line bigint, column_name varchar,
    reason varchar);
create table metric_history (organisation varchar, metric_id varchar, as_of date, review_year integer,
    numerator bigint, denominator bigint, value double, status varchar);
create table dim_source (source varchar, name_sv varchar, name_en varchar, owner_role varchar,
    freshness_days integer, is_received boolean, is_stale boolean, is_too_old boolean, refused_reason varchar,
    file_name varchar, sha256 varchar,
    received_at timestamptz, rows_read bigint, rows_loaded bigint, rows_rejected bigint, sort bigint);
create table review_trace (metric_id varchar, subject_type varchar, subject_id varchar, subject_name varchar,
    answer boolean, subjects bigint, source varchar, file_name varchar, sha256 varchar, received_at timestamptz,
    line bigint);
create table review_settings (kind varchar, key varchar, name_sv varchar, name_en varchar, default_value varchar,
    value varchar, is_override boolean);
create table review_incident_months (month integer, severity integer, incidents bigint);
create table review_third_country (system_id varchar, system_name varchar, third_country varchar,
    transfer_mechanism varchar, is_covered boolean);
create table review_documents (document_id varchar, title varchar, kind varchar, owner_role varchar,
    adopted_on date, revised_on date, is_current boolean);
create table review_control_points (control_id varchar, working_method varchar, likelihood integer,
    consequence integer, in_plan boolean, is_followed_up boolean, followed_up_on date, result varchar,
    comment varchar);
create table review_findings (origin varchar, area varchar, severity integer, open_findings bigint,
    year_findings bigint);
create table review_narrative (section_key varchar, section varchar, is_written boolean);
create table figures (metric_id varchar, numerator bigint, denominator bigint, value double, previous double,
    missing_columns varchar, is_received boolean);
"""

# Status and trend as the models decide them, for figures given by hand.
METRICS = """
create table review_metrics as
with counted as (
    select catalogue.*, figures.* exclude (metric_id),
        case kind when 'share' then numerator / nullif(denominator, 0)::double
            else coalesce(value, numerator) end as found
    from read_csv('{seeds}/metric_catalogue.csv', types = {{'section': 'varchar'}}) as catalogue
    left join figures using (metric_id)
)
select
    night.organisation, night.review_year, night.as_of, metric_id, metric_name, section, name_sv, name_en,
    {formula_sv} as formula_sv, {formula_en} as formula_en,
    numerator, denominator, found as value, unit, kind, target, direction,
    case when found is null then 'unknown' when target is null or direction is null then null
        when direction = 'up' and found >= target or direction = 'down' and found <= target then 'met'
        else 'missed' end as status,
    previous as previous_value,
    case when found is null or previous is null then null when found = previous then 'same'
        when direction is null then if(found > previous, 'higher', 'lower')
        when (found > previous) = (direction = 'up') then 'better' else 'worse' end as trend,
    iso_clause, annex_a, sources, missing_columns, false as is_overridden, sort
from counted, review_night as night
"""

ISO = """
create table review_iso_inputs as
select input, asked_sv, asked_en, answered_by_sv, answered_by_en, true as is_answered, sort
from read_csv('{seeds}/iso_inputs.csv')
"""

SOURCES = {
    "employees": ("Personalregister", "HR register", "personal.csv"),
    "training": ("Genomförda utbildningar", "Training", "utbildning.xlsx"),
    "incidents": ("Incidenter", "Incidents", "arenden.csv"),
    "procurements": ("Upphandlingar", "Procurements", "upphandlingar.xlsx"),
    "systems": ("Systemregister", "System register", "systemregister.xlsx"),
    "continuity_plans": ("Kontinuitetsplaner", "Continuity plans", "systemregister.xlsx"),
    "access_reviews": ("Behörighetsgenomgångar", "Access reviews", "systemregister.xlsx"),
    "processing_activities": ("Registerförteckning", "Record of processing", "registerforteckning.xlsx"),
    "documents": ("Styrande dokument", "Governing documents", "dokument.csv"),
    "control_points": ("Internkontroll", "Internal control", "vor.xlsx"),
    "findings": ("Iakttagelser", "Findings", "iakttagelser.csv"),
    "actions": ("Åtgärdsplan", "Action plan", "atgardsplan.xlsx"),
    "projects": ("Utvecklingsprojekt", "Projects", "projekt.csv"),
}

# numerator, denominator and last year's value; a count has no denominator, the median its value in days.
Figure = tuple[int, int | None, float | None]
FIGURES: dict[str, Figure] = {
    "T1": (400, 420, 0.90), "T2": (410, 420, 0.97), "T3": (390, 420, 0.90), "T4": (30, 30, 1.0), "T5": (12, 14, None),
    "I1": (14, None, 9), "I2": (0, None, 0), "I3": (13, 14, 1.0), "I5": (14, 14, 0.9), "I6": (2, None, 1),
    "I7": (1, 1, None), "I8": (12, 13, 0.5),
    "P1": (7, 9, 0.5), "P2": (9, 9, 0.8), "P3": (11, 12, 1.0),
    "S1": (12, 14, 0.8), "S2": (11, 14, 0.9), "S3": (14, 14, 1.0), "S4": (5, 6, 0.5), "S5": (0, 6, 0.5),
    "S6": (13, 14, 0.6), "S7": (2, None, 2), "S8": (1, None, 0), "S9": (0, 0, None),
    "R1": (20, 22, 0.8), "R2": (22, 22, 1.0), "R3": (3, 4, 0.5), "R4": (9, 10, 0.9),
    "D1": (3, 3, 1.0), "D2": (2, 2, 1.0), "C1": (2, 2, 1.0), "C2": (0, None, 1), "C3": (5, 5, 0.8),
    "F1": (1, None, 3), "F2": (0, None, 0), "A1": (4, 5, 0.6), "A2": (1, None, 4), "A3": (3, 3, 0.5),
}  # fmt: skip
MEDIAN = ("I4", 8.5, 45.0)


def gap(number: int, metric_id: str | None = "S1", severity: str = "high", **changes: Any) -> Row:
    """An open gap; its description is what the models would have written."""
    row: Row = {
        "gap_id": f"gap-{number:05}", "rule": f"rule-{metric_id}", "metric_id": metric_id, "section": "1",
        "severity": severity, "subject_type": "system", "subject_id": f"SYS-{number}",
        "subject_name": f"System {number}", "owner_role": "Systemägare",
        "description_sv": f"Systemet System {number} är inte klassat. Klassa det.",
        "description_en": f"System {number} is not classified. Classify it.", "affected": 1,
        "first_seen": date(2025, 11, 1), "last_seen": AS_OF, "closed_on": None, "closed_because": None,
    }  # fmt: skip
    return row | changes


def default_settings() -> list[Row]:
    """The thresholds and courses that hold until an organisation decides otherwise."""
    thresholds = pd.read_csv(SEEDS / "threshold_defaults.csv", dtype=str).to_dict("records")
    courses = pd.read_csv(SEEDS / "mandatory_course_defaults.csv", dtype=str).to_dict("records")
    return [{"kind": "threshold", **row, "value": row["default_value"], "is_override": False} for row in thresholds] + [
        course(row["course_code"], f"{row['topic']}, {row['audience']}, {row['validity_months']}") for row in courses
    ]


def course(code: str, asked: str | None, **changes: Any) -> Row:
    """A mandatory course: its topic, its audience and how many months it is valid; None where it is not asked for."""
    names = {"kind": "course", "key": code, "name_sv": code, "name_en": code}
    return {**names, "default_value": asked, "value": asked, "is_override": False, **changes}


def judged(metric_id: str, number: int, answer: bool | None, **changes: Any) -> Row:
    """One judged system and the line it stands on."""
    row: Row = {
        "metric_id": metric_id, "subject_type": "system", "subject_id": f"SYS-{number}",
        "subject_name": f"System {number}", "answer": answer, "subjects": 1, "source": "systems",
        "file_name": "systemregister.xlsx", "sha256": "5" * 64, "received_at": RECEIVED, "line": number + 3,
    }  # fmt: skip
    return row | changes


@dataclass
class World:
    """What the models have found."""

    organisation: str = "Exempelbolaget AB"
    figures: dict[str, Figure] = field(default_factory=lambda: dict(FIGURES))
    median: tuple[str, float, float | None] | None = MEDIAN
    received: set[str] = field(default_factory=lambda: set(SOURCES))
    #: Metrics without a figure, and the headings of the columns they lack.
    lacking: dict[str, str] = field(default_factory=dict)
    written: bool = True
    tables: dict[str, list[Row]] = field(default_factory=dict)
    sources: dict[str, Row] = field(default_factory=dict)

    def publish(self, path: Path) -> Path:
        """Write the world as ``marts.duckdb``."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with duckdb.connect(str(path)) as con:
            con.execute("set TimeZone = 'UTC'")
            con.execute(SCHEMA)
            for table, rows in (self._given() | self.tables).items():
                insert(con, table, rows)
            con.execute(METRICS.format(seeds=SEEDS, formula_sv=_told("formula_sv"), formula_en=_told("formula_en")))
            con.execute(ISO.format(seeds=SEEDS))
            con.execute("drop table figures")
        return path

    def _given(self) -> dict[str, list[Row]]:
        night = {
            "organisation": self.organisation, "review_year": 2025, "as_of": AS_OF,
            "known_at": KNOWN, "period_start": date(2025, 1, 1), "recorded": True,
        }  # fmt: skip
        figures: list[Row] = [
            {
                "metric_id": metric_id,
                "numerator": n,
                "denominator": d,
                "value": None if d is not None else n,
                "previous": p,
            }
            for metric_id, (n, d, p) in self.figures.items()
            if metric_id not in self.lacking
        ]
        figures += [{"metric_id": metric_id, "missing_columns": named} for metric_id, named in self.lacking.items()]
        if self.median:
            metric_id, value, previous = self.median
            figures.append({"metric_id": metric_id, "value": value, "previous": previous})
        keys = ("strategy", "isms", "rsa", "third_country", "budget", "judgement")
        return {
            "review_night": [night],
            "figures": figures,
            "dim_source": [self._source(place, source) for place, source in enumerate(SOURCES)],
            "review_sources": [self._file(source) for source in SOURCES if source in self.received],
            "review_settings": default_settings(),
            "review_narrative": [{"section_key": key, "section": "1", "is_written": self.written} for key in keys],
        }

    def _source(self, place: int, source: str) -> Row:
        name_sv, name_en, file_name = SOURCES[source]
        row: Row = {
            "source": source, "name_sv": name_sv, "name_en": name_en, "owner_role": "Ägare", "freshness_days": 45,
            "is_received": source in self.received, "is_stale": False, "is_too_old": False,
            "sort": place,
        }  # fmt: skip
        if source in self.received:
            row |= {"file_name": file_name, "sha256": "5" * 64, "received_at": RECEIVED}
            row |= {"rows_read": 100, "rows_loaded": 99, "rows_rejected": 1}
        return row | self.sources.get(source, {})

    def _file(self, source: str) -> Row:
        return {
            "source": source, "file_name": SOURCES[source][2], "sha256": "5" * 64, "received_at": RECEIVED,
            "rows_read": 100, "rows_loaded": 99, "rows_rejected": 1, "is_current": True, "is_stale": False,
            "refused_reason": None,
        }  # fmt: skip


def _told(formula: str) -> str:
    """SQL for a formula with the thresholds in place of their names, as the models write it."""
    for key, value in pd.read_csv(SEEDS / "threshold_defaults.csv")[["key", "default_value"]].itertuples(index=False):
        formula = f"replace({formula}, '{{{key}}}', '{value}')"
    return formula


def insert(con: duckdb.DuckDBPyConnection, table: str, rows: list[Row]) -> None:
    """Insert rows by column name; a column a row does not name is null."""
    if not rows:
        return
    columns = sorted({column for row in rows for column in row})
    frame = pd.DataFrame({column: pd.Series([row.get(column) for row in rows], dtype=object) for column in columns})
    con.register("rows", frame)
    con.execute(f"insert into {table} by name select * from rows")
    con.unregister("rows")
