with courses as (
    select * from {{ ref('mandatory_courses') }}
),

default_courses as (
    select * from {{ ref('mandatory_course_defaults') }}
)

select
    'target' as kind,
    metric_id as key,
    name_sv,
    name_en,
    default_target::varchar as default_value,
    target::varchar as value,
    is_overridden as is_override
from {{ ref('dim_metric') }}
union all
select
    'threshold' as kind,
    key,
    name_sv,
    name_en,
    default_value::varchar as default_value,
    value::varchar as value,
    is_override
from {{ ref('thresholds') }}
union all
select
    'course' as kind,
    coalesce(courses.course_code, default_courses.course_code) as key,
    coalesce(courses.course_code, default_courses.course_code) as name_sv,
    coalesce(courses.course_code, default_courses.course_code) as name_en,
    -- A course of one's own has no default, and a default that was left out has no value.
    nullif(
        concat_ws(', ', default_courses.topic, default_courses.audience, default_courses.validity_months), ''
    ) as default_value,
    nullif(concat_ws(', ', courses.topic, courses.audience, courses.validity_months), '') as value,
    coalesce(courses.is_override, true) as is_override
from courses
full join default_courses on courses.course_code = default_courses.course_code
