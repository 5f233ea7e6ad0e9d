-- An empty cell says something, a column that is not there says nothing: what no current delivery of a source had.
with deliveries as (
    select * from {{ ref('current_deliveries') }}
),

received as (
    select distinct source from deliveries
)

select
    columns.source,
    columns.column_name,
    columns.heading_sv
from {{ source('raw', 'source_columns') }} as columns
inner join received on columns.source = received.source
left join deliveries
    on
        columns.source = deliveries.source
        -- Before columns were noted all of them counted as there.
        and coalesce(list_contains(deliveries.columns_found, columns.column_name), true)
where deliveries.source is null
