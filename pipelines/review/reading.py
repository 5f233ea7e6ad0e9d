"""From the published marts to facts: SQL that selects, groups and orders, and computes no metric."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from pipelines.review import facts
from pipelines.review.blocks import writable
from pipelines.review.decision import Decision
from pipelines.warehouse import open_marts

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

SEVERITY_ORDER = "list_position(['critical', 'high', 'medium', 'low'], severity)"
# A figure that is unknown and has no target to reach misses none: it is among those without.
STANDING = """
    count(*) filter (where status = 'met') as met,
    count(*) filter (where status = 'missed') as missed,
    count(*) filter (where status = 'unknown' and target is not null and direction is not null) as unknown,
    count(*) filter (where target is null or direction is null) as no_target
"""
Row = TypeVar("Row", bound=BaseModel)

# One query a fact; {lang} is the language's suffix. Names equal the model's fields.
QUERIES: dict[str, tuple[type[BaseModel], str]] = {
    "areas": (
        facts.Standing,
        f"""
        select left(metric_id, 1) as area,
               {STANDING}
        from review_metrics group by 1 order by min(sort)
        """,
    ),
    "severities": (
        facts.SeverityCount,
        f"""
        select severity, count(*) as gaps from review_gaps where closed_on is null
        group by severity order by {SEVERITY_ORDER}
        """,
    ),
    "gap_areas": (
        facts.GapArea,
        """
        select left(metric_id, 1) as area, severity, count(*) as gaps
        from review_gaps where closed_on is null group by all order by area, severity
        """,
    ),
    "gap_groups": (
        facts.GapGroup,
        f"""
        select rule, metric_id, section, severity, count(*) as gaps,
               arg_max(description_{{lang}}, (coalesce(affected, 0), gap_id)) as example,
               coalesce(list_sort(list(distinct owner_role) filter (where owner_role is not null)), []) as owners
        from review_gaps where closed_on is null
        group by rule, metric_id, section, severity
        order by {SEVERITY_ORDER}, count(*) desc, rule, metric_id, section
        """,
    ),
    "metrics": (
        facts.Metric,
        """
        select metric_id, metric_name, section, name_{lang} as name, formula_{lang} as formula, kind, unit,
               numerator, denominator, value, target, direction, status, previous_value, trend,
               iso_clause, annex_a, string_split(sources, ', ') as sources,
               coalesce(string_split(missing_columns, ', '), []) as missing_columns, is_overridden
        from review_metrics order by sort, metric_id
        """,
    ),
    "gaps": (
        facts.Gap,
        f"""
        select gap_id, rule, metric_id, section, severity, subject_type, subject_id, subject_name, owner_role,
               description_{{lang}} as description, affected, first_seen, last_seen, closed_on,
               closed_because
        from review_gaps
        order by closed_on is not null, {SEVERITY_ORDER}, affected desc nulls last, section, gap_id
        """,
    ),
    "actions": (
        facts.Action,
        """
        select action_id, decided_year, planned_year, title, area, owner_role, due_on, status, completed_on,
               business_plan_goal, overdue, decided_by_signed
        from review_actions order by decided_year, planned_year, due_on nulls last, action_id
        """,
    ),
    "sources": (
        facts.Source,
        """
        select source, name_{lang} as name, owner_role, freshness_days, is_received, is_stale, is_too_old,
               refused_reason, file_name, sha256, received_at at time zone 'UTC' as received_at, rows_read,
               rows_loaded, rows_rejected
        from dim_source order by sort, source
        """,
    ),
    "files": (
        facts.SourceFile,
        """
        select source, file_name, sha256, received_at at time zone 'UTC' as received_at, rows_read, rows_loaded,
               rows_rejected, is_current, is_stale, refused_reason
        from review_sources order by source nulls last, received_at desc, file_name, sha256
        """,
    ),
    "rejections": (
        facts.Rejection,
        """
        select 'row' as what, source, file_name, reason, count(*) as count, min(line) as first_line
        from rejected_rows group by all
        union all
        select 'value', source, file_name, reason, count(*), min(line) from rejected_values group by all
        order by what, count desc, source, file_name, reason
        """,
    ),
    "settings": (
        facts.Setting,
        """
        select kind, key, name_{lang} as name, default_value, value, is_override
        from review_settings order by kind, key
        """,
    ),
    "iso_inputs": (
        facts.IsoInput,
        """
        select input, asked_{lang} as asked, answered_by_{lang} as answered_by, is_answered
        from review_iso_inputs order by sort
        """,
    ),
    "incident_months": (
        facts.IncidentMonth,
        "select month, severity, incidents from review_incident_months order by severity nulls last, month",
    ),
    "third_country": (
        facts.ThirdCountrySystem,
        """
        select system_id, system_name, third_country, transfer_mechanism, is_covered
        from review_third_country order by is_covered, system_name, system_id
        """,
    ),
    "documents": (
        facts.GoverningDocument,
        """
        select document_id, title, kind, owner_role, adopted_on, revised_on, is_current
        from review_documents
        order by list_position(['local_instruction', 'incident_routine', 'other'], kind) nulls last, title, document_id
        """,
    ),
    "control_points": (
        facts.ControlPoint,
        """
        select control_id, working_method, likelihood, consequence, in_plan, is_followed_up, followed_up_on,
               result, comment
        from review_control_points order by in_plan desc, control_id
        """,
    ),
    "findings": (
        facts.FindingGroup,
        """
        select origin, area, severity, sum(open_findings)::bigint as open_findings,
               sum(year_findings)::bigint as year_findings
        from review_findings group by all order by origin, area, severity desc
        """,
    ),
    "narrative": (
        facts.NarrativeState,
        "select section_key, section, is_written from review_narrative order by section, section_key",
    ),
    "history": (
        facts.MetricNight,
        """
        select metric_id, as_of, numerator::bigint as numerator, denominator::bigint as denominator, value, status
        from metric_history order by metric_id, as_of
        """,
    ),
    "trace": (
        facts.Trace,
        """
        select metric_id, subject_type, subject_id, subject_name, answer, subjects, source, file_name, sha256,
               received_at at time zone 'UTC' as received_at, line
        from review_trace
        order by metric_id, answer nulls last, subject_name, subject_id, source, file_name, line, sha256
        """,
    ),
}


def read_facts(database: Path, language: str, decision: Decision | None) -> facts.Facts:
    """Read every fact of the review.

    Args:
        database: the published ``marts.duckdb``; it is opened read-only and closed again.
        language: ``sv`` or ``en``.
        decision: what the executive has decided; None while the review is a draft.

    Raises:
        UserError: the marts are not there, or cannot be read.
    """
    with open_marts(database) as con:
        found: dict[str, Any] = {name: rows_of(con, model, query, language) for name, (model, query) in QUERIES.items()}
        found |= _only_row(
            con,
            """
            select organisation, review_year, as_of, period_start, known_at at time zone 'UTC' as known_at
            from review_night
            """,
        )
        found["standing"] = _only_row(
            con,
            f"""
            select '' as area,
                   {STANDING}
            from review_metrics
            """,
        )
    return facts.Facts.model_validate(
        {**found, "language": language, "is_draft": decision is None, "decision": decision}
    )


def rows_of(con: DuckDBPyConnection, model: type[Row], query: str, language: str) -> tuple[Row, ...]:
    """The answer to one of the queries, in a language."""
    result = con.execute(query.format(lang=language))
    names = [column[0] for column in result.description]
    return tuple(model.model_validate(_named(names, row)) for row in result.fetchall())


def _only_row(con: DuckDBPyConnection, query: str) -> dict[str, Any]:
    result = con.execute(query)
    names = [column[0] for column in result.description]
    (row,) = result.fetchall()
    return _named(names, row)


def _named(names: list[str], row: tuple[Any, ...]) -> dict[str, Any]:
    return {name: writable(value) if isinstance(value, str) else value for name, value in zip(names, row, strict=True)}
