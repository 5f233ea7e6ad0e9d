with tonight as (
    select
        organisation,
        metric_id,
        as_of,
        review_year,
        numerator,
        denominator,
        value,
        status
    from {{ ref('review_metrics') }}
),

earlier as (
    select
        organisation,
        metric_id,
        as_of,
        review_year,
        numerator,
        denominator,
        value,
        status
    from {{ ref('recorded_metrics') }}
    where as_of < (select as_of from {{ ref('night') }})
)

select
    organisation,
    metric_id,
    as_of,
    review_year,
    numerator::bigint as numerator,
    denominator::bigint as denominator,
    value,
    status
from (
    select * from earlier
    union all
    select * from tonight
) as nights
