with sources as (
    select * from {{ source('raw', 'sources') }}
),

newest as (
    select * from {{ ref('usable_deliveries') }}
    where is_newest
),

-- Increments add up: what was rejected of an earlier one is still lacking.
counted as (
    select
        source,
        sum(rows_read)::bigint as rows_read,
        sum(rows_loaded)::bigint as rows_loaded,
        sum(rows_rejected)::bigint as rows_rejected
    from {{ ref('current_deliveries') }}
    group by source
),

refused as (
    select
        deliveries.source,
        max(deliveries.received_at) as received_at,
        max_by(deliveries.refused_reason, deliveries.received_at) as refused_reason
    from {{ source('raw', 'deliveries') }} as deliveries
    cross join {{ ref('night') }} as night
    where deliveries.state = 'refused' and deliveries.received_at <= night.known_at
    group by deliveries.source
),

judged as (
    select
        sources.source,
        sources.name_sv,
        sources.name_en,
        sources.owner_role,
        sources.freshness_days,
        newest.delivery_id,
        newest.file_name,
        newest.sha256,
        newest.received_at,
        counted.rows_read,
        counted.rows_loaded,
        counted.rows_rejected,
        newest.delivery_id is not null as is_received,
        {{ local_day('newest.received_at') }} + sources.freshness_days
        < {{ local_day('night.known_at') }} as is_too_old,
        -- A refusal matters until something readable has come after it.
        case
            when refused.received_at > coalesce(newest.received_at, refused.received_at - interval 1 day)
                then refused.refused_reason
        end as refused_reason
    from sources
    left join newest on sources.source = newest.source
    left join counted on sources.source = counted.source
    left join refused on sources.source = refused.source
    cross join {{ ref('night') }} as night
)

select
    source,
    name_sv,
    name_en,
    owner_role,
    freshness_days,
    is_received,
    coalesce(is_too_old, false) or (is_received and refused_reason is not null) as is_stale,
    coalesce(is_too_old, false) as is_too_old,
    delivery_id,
    file_name,
    sha256,
    received_at,
    rows_read,
    rows_loaded,
    rows_rejected,
    refused_reason,
    row_number() over (order by source) as sort
from judged
