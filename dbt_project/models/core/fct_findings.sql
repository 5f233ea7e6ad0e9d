with findings as (
    select * from {{ ref('stg_findings') }}
)

select
    findings.finding_id,
    findings.year,
    findings.origin,
    findings.area,
    findings.severity,
    findings.description,
    findings.status,
    coalesce(findings.status = 'open', false) as is_open,
    coalesce(findings.year = night.review_year, false) as is_of_review_year,
    findings.delivery_id,
    findings.line
from findings
cross join {{ ref('night') }} as night
