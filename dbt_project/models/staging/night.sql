-- What tonight is about, in one row: the parameters, and every threshold as a column of its own.
with night as (
    select * from {{ source('raw', 'night') }}
),

thresholds as (
    select
    {% for key in threshold_keys() %}
            max(value) filter (where key = '{{ key }}') as {{ key }}{{ ',' if not loop.last }}
    {% endfor %}
    from {{ ref('thresholds') }}
)

select
    night.organisation,
    night.review_year,
    night.as_of,
    night.known_at,
    night.recorded,
    make_date(night.review_year, 1, 1) as period_start,
    thresholds.*
from night
cross join thresholds
