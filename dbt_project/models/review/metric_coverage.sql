-- Whether every source a metric is made from has ever been received; a metric of which one has not is unknown.
with metric_sources as (
    select
        metric_id,
        unnest(string_split(sources, ', ')) as source
    from {{ ref('dim_metric') }}
)

select
    metric_sources.metric_id,
    bool_and(coalesce(sources.is_received, false)) as is_covered
from metric_sources
left join {{ ref('dim_source') }} as sources on metric_sources.source = sources.source
group by metric_sources.metric_id
