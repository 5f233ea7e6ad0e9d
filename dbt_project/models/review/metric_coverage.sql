-- Whether what a metric is made from is there: without one of its sources, or a column it needs, it is unknown.
with metric_sources as (
    select
        metric_id,
        unnest(string_split(sources, ', ')) as source
    from {{ ref('dim_metric') }}
),

received as (
    select
        metric_sources.metric_id,
        bool_and(coalesce(sources.is_received, false)) as is_received
    from metric_sources
    left join {{ ref('dim_source') }} as sources on metric_sources.source = sources.source
    group by metric_sources.metric_id
),

lacking as (
    select
        metrics.metric_id,
        string_agg(missing.heading_sv, ', ' order by missing.source, missing.heading_sv) as missing_columns
    from {{ ref('dim_metric') }} as metrics
    inner join {{ ref('missing_columns') }} as missing
        on list_contains(string_split(metrics.columns_needed, ', '), missing.source || '.' || missing.column_name)
    group by metrics.metric_id
)

select
    received.metric_id,
    received.is_received and lacking.metric_id is null as is_covered,
    lacking.missing_columns
from received
left join lacking on received.metric_id = lacking.metric_id
