with controls as (
    select * from {{ ref('stg_control_points') }}
)

select
    controls.control_id,
    controls.year,
    controls.working_method,
    controls.likelihood,
    controls.consequence,
    controls.likelihood * controls.consequence as risk,
    controls.in_plan,
    controls.followed_up_on,
    controls.result,
    controls.comment,
    coalesce(controls.year = night.review_year, false) as is_of_review_year,
    coalesce(controls.followed_up_on <= night.as_of, false) as is_followed_up,
    controls.delivery_id,
    controls.line
from controls
cross join {{ ref('night') }} as night
