-- The action plan, and what last year's signed review decided that the plan does not list: it is followed up all
-- the same. A decision that nobody has reported on is planned; a priority that has left the plan has no known status.
with plan as (
    select * from {{ ref('stg_actions') }}
),

signed as (
    select * from {{ ref('stg_signed_actions') }}
),

actions as (
    select
        plan.action_id,
        plan.decided_year,
        plan.planned_year,
        plan.title,
        plan.area,
        plan.owner_role,
        plan.due_on,
        plan.status,
        plan.completed_on,
        plan.business_plan_goal,
        signed.action_id is not null as decided_by_signed,
        plan.delivery_id,
        plan.line
    from plan
    left join signed on plan.action_id = signed.action_id

    union all

    select
        signed.action_id,
        signed.decided_year,
        signed.planned_year,
        signed.title,
        signed.area,
        signed.owner_role,
        signed.due_on,
        case when signed.kind = 'decision' then 'planned' end as status,
        null as completed_on,
        signed.business_plan_goal,
        true as decided_by_signed,
        null as delivery_id,
        null as line
    from signed
    where signed.action_id not in (select plan.action_id from plan)
)

select
    actions.action_id,
    actions.decided_year,
    actions.planned_year,
    actions.title,
    actions.area,
    actions.owner_role,
    actions.due_on,
    actions.status,
    actions.completed_on,
    actions.business_plan_goal,
    coalesce(actions.status in ('done', 'cancelled'), false) as is_ended,
    coalesce(actions.status = 'done' and actions.completed_on <= night.as_of, false) as is_done,
    coalesce(actions.due_on < night.as_of, false)
    and coalesce(actions.status not in ('done', 'cancelled'), true) as overdue,
    coalesce(
        actions.decided_year < night.review_year and actions.due_on <= night.as_of
        and coalesce(actions.status <> 'cancelled', true), false
    ) as is_followed_up,
    actions.decided_by_signed,
    actions.delivery_id,
    actions.line
from actions
cross join {{ ref('night') }} as night
