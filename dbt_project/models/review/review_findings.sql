select
    origin,
    area,
    severity,
    count(*) filter (where is_open) as open_findings,
    count(*) filter (where is_of_review_year) as year_findings
from {{ ref('fct_findings') }}
group by all
