-- What last year's signed review decided and gave priority to, as far as tonight may know: its latest version, and
-- that alone, also when the latest decided nothing.
with night as (
    select * from {{ ref('night') }}
),

latest as (
    select max(versions.version) as version
    from {{ source('history', 'signed_metrics') }} as versions
    cross join night
    where
        versions.organisation = night.organisation
        and versions.review_year = night.review_year - 1
        and versions.signed_at <= night.known_at
)

select
    signed.action_id,
    signed.kind,
    signed.version,
    signed.decided_year,
    signed.planned_year,
    signed.title,
    signed.area,
    signed.owner_role,
    signed.due_on,
    signed.business_plan_goal
from {{ source('history', 'signed_actions') }} as signed
cross join night
inner join latest on signed.version = latest.version
where
    signed.organisation = night.organisation
    and signed.review_year = night.review_year - 1
