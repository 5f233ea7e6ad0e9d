select
    month(reported_on)::integer as month,
    severity,
    count(*) as incidents
from {{ ref('fct_incidents') }}
where is_in_period
group by all
