select
    action_id,
    decided_year,
    planned_year,
    title,
    area,
    owner_role,
    due_on,
    status,
    completed_on,
    business_plan_goal,
    overdue,
    decided_by_signed
from {{ ref('fct_actions') }}
