-- The metrics of earlier nights, as far as tonight may look: one row for each metric and cut-off.
select
    history.organisation,
    history.review_year,
    history.metric_id,
    history.as_of,
    history.recorded_at,
    history.numerator,
    history.denominator,
    history.value,
    history.status
from {{ source('history', 'metric_nights') }} as history
cross join {{ ref('night') }} as night
where
    history.organisation = night.organisation
    and history.recorded_at <= night.known_at
    and history.as_of <= night.as_of
qualify row_number() over (
    partition by history.metric_id, history.as_of order by history.recorded_at desc
) = 1
