select
    organisation,
    review_year::integer as review_year,
    as_of,
    known_at,
    period_start,
    recorded
from {{ ref('night') }}
