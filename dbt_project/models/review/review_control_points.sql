select
    control_id,
    working_method,
    likelihood,
    consequence,
    in_plan,
    is_followed_up,
    followed_up_on,
    result,
    comment
from {{ ref('fct_control_points') }}
where is_of_review_year
