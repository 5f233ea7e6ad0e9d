with plans as (
    select * from {{ ref('stg_continuity_plans') }}
)

select
    plans.plan_id,
    plans.system_id,
    plans.adopted_on,
    plans.revised_on,
    plans.exercised_on,
    coalesce(plans.adopted_on <= night.as_of, false) as is_adopted,
    {{ within_months('plans.exercised_on', 'night.exercise_months', 'night.as_of') }} as is_exercised,
    plans.delivery_id,
    plans.line
from plans
cross join {{ ref('night') }} as night
