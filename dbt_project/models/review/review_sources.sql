with deliveries as (
    select deliveries.*
    from {{ source('raw', 'deliveries') }} as deliveries
    cross join {{ ref('night') }} as night
    where deliveries.state in ('loaded', 'refused') and deliveries.received_at <= night.known_at
)

select
    deliveries.source,
    deliveries.file_name,
    deliveries.sha256,
    deliveries.received_at,
    deliveries.rows_read,
    deliveries.rows_loaded,
    deliveries.rows_rejected,
    current_deliveries.delivery_id is not null as is_current,
    coalesce(current_deliveries.delivery_id is not null and sources.is_stale, false) as is_stale,
    deliveries.refused_reason
from deliveries
left join {{ ref('current_deliveries') }} as current_deliveries
    on deliveries.delivery_id = current_deliveries.delivery_id
left join {{ ref('dim_source') }} as sources on deliveries.source = sources.source
