-- The deliveries tonight may use: loaded, and received by the moment tonight is known at.
with deliveries as (
    select * from {{ source('raw', 'deliveries') }}
),

sources as (
    select * from {{ source('raw', 'sources') }}
)

select
    deliveries.delivery_id,
    deliveries.source,
    deliveries.file_name,
    deliveries.sha256,
    deliveries.received_at,
    deliveries.rows_read,
    deliveries.rows_loaded,
    deliveries.rows_rejected,
    deliveries.columns_found,
    coalesce(sources.delivery_mode, 'snapshot') as delivery_mode,
    row_number() over (
        partition by deliveries.source order by deliveries.received_at desc, deliveries.delivery_id desc
    ) = 1 as is_newest
from deliveries
inner join sources on deliveries.source = sources.source
cross join {{ ref('night') }} as night
where
    deliveries.state = 'loaded'
    and deliveries.received_at <= night.known_at
