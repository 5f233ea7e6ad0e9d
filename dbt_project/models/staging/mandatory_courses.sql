-- The courses people must have taken: the organisation's own list where it has one, else the default.
with defaults as (
    select * from {{ ref('mandatory_course_defaults') }}
),

own as (
    select
        {{ course_code('key') }} as course_code,
        split_part(value, '|', 1) as topic,
        split_part(value, '|', 2) as audience,
        split_part(value, '|', 3)::integer as validity_months
    from {{ source('raw', 'overrides') }}
    where kind = 'course'
)

select
    *,
    true as is_override
from own
union all
select
    *,
    false as is_override
from defaults
where not exists (select 1 from own)
