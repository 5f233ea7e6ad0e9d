with projects as (
    select * from {{ ref('stg_projects') }}
)

select
    projects.project_id,
    coalesce(projects.name, projects.project_id) as project_name,
    projects.started_on,
    projects.ended_on,
    projects.risk_assessed_on,
    projects.classified_on,
    projects.dpia_done_on,
    projects.uses_ai,
    coalesce(projects.started_on <= night.as_of, false)
    and coalesce(projects.ended_on >= night.period_start, true) as is_under_way,
    coalesce(projects.risk_assessed_on <= night.as_of, false) as is_risk_assessed,
    projects.delivery_id,
    projects.line
from projects
cross join {{ ref('night') }} as night
