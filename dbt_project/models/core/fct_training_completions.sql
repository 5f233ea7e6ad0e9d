with training as (
    select * from {{ ref('stg_training') }}
),

courses as (
    select * from {{ ref('mandatory_courses') }}
)

select
    training.employee_id,
    training.course_code,
    training.status,
    training.completed_on,
    -- A course that nobody has to take has no validity.
    case
        when courses.course_code is not null
            then
                training.status = 'completed'
                and {{ within_months('training.completed_on', 'courses.validity_months', 'night.as_of') }}
    end as is_valid
from training
left join courses on training.course_code = courses.course_code
cross join {{ ref('night') }} as night
