-- The thresholds of the metrics: the default of each, and what the organisation has decided instead.
with defaults as (
    select * from {{ ref('threshold_defaults') }}
),

overrides as (
    select * from {{ source('raw', 'overrides') }}
    where kind = 'threshold'
)

select
    defaults.key,
    defaults.name_sv,
    defaults.name_en,
    defaults.default_value::integer as default_value,
    coalesce(overrides.value::double::integer, defaults.default_value::integer) as value,
    overrides.key is not null as is_override
from defaults
left join overrides on defaults.key = overrides.key
