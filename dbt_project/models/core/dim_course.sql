with mandatory as (
    select * from {{ ref('mandatory_courses') }}
),

named as (
    select
        course_code,
        max(course_name) as course_name
    from {{ ref('stg_training') }}
    group by course_code
)

select
    coalesce(mandatory.course_code, named.course_code) as course_code,
    named.course_name,
    mandatory.topic,
    mandatory.audience,
    mandatory.validity_months,
    mandatory.course_code is not null as is_mandatory
from mandatory
full join named on mandatory.course_code = named.course_code
where coalesce(mandatory.course_code, named.course_code) is not null
