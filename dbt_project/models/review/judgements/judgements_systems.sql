with plans as (
    select
        system_id,
        bool_or(is_adopted) as is_planned,
        bool_or(is_exercised) as is_exercised,
        max(adopted_on) as adopted_on,
        max(exercised_on) as exercised_on,
        {{ source_rows('continuity_plans') }} as evidence
    from {{ ref('fct_continuity_plans') }}
    group by system_id
),

reviews as (
    select
        system_id,
        bool_or(is_current) as is_reviewed,
        max(reviewed_on) as reviewed_on,
        {{ source_rows('access_reviews') }} as evidence
    from {{ ref('fct_access_reviews') }}
    group by system_id
),

activities as (
    select
        system_id,
        {{ source_rows('processing_activities') }} as evidence
    from {{ ref('fct_processing_activities') }}
    where system_id is not null
    group by system_id
),

subjects as (
    select
        *,
        system_id as subject_id,
        system_name as subject_name,
        'systems' as source,
        null as evidence
    from {{ ref('dim_system') }}
    where is_in_operation
),

with_plans as (
    select
        subjects.* exclude (evidence),
        coalesce(plans.is_planned, false) as is_planned,
        coalesce(plans.is_exercised, false) as is_exercised,
        plans.adopted_on,
        plans.exercised_on,
        plans.evidence
    from subjects
    left join plans on subjects.system_id = plans.system_id
    where subjects.needs_continuity_plan
),

with_reviews as (
    select
        subjects.* exclude (evidence),
        coalesce(reviews.is_reviewed, false) as is_reviewed,
        reviews.reviewed_on,
        reviews.evidence
    from subjects
    left join reviews on subjects.system_id = reviews.system_id
),

with_activities as (
    select
        subjects.* exclude (evidence),
        activities.system_id is not null as is_in_register,
        activities.evidence
    from subjects
    left join activities on subjects.system_id = activities.system_id
    where subjects.contains_personal_data
),

with_night as (
    select
        subjects.*,
        {{ within_months('subjects.classified_on', 'night.classification_months', 'night.as_of') }}
            as is_classification_current,
        {{ within_months('subjects.risk_assessed_on', 'night.ai_assessment_months', 'night.as_of') }}
            as is_risk_assessed
    from subjects
    cross join {{ ref('night') }} as night
)

{{ judge(
    'S1', 'subjects', 'system',
    answer='confidentiality is not null and integrity is not null and availability is not null',
    rule="'system_not_classified'"
) }}
union all
{{ judge(
    'S2', 'with_night', 'system', answer='is_classification_current',
    rule="case when classified_on is null then 'classification_never' else 'classification_old' end",
    detail='classified_on', mended_on='classified_on', mended_later="'classification_later'"
) }}
union all
{{ judge('S3', 'subjects', 'system', answer='owner_role is not null', rule="'system_without_owner'") }}
union all
{{ judge(
    'S4', 'with_plans', 'system', answer='is_planned', rule="'continuity_plan_missing'", mended_on='adopted_on',
    mended_later="'continuity_plan_later'"
) }}
union all
{{ judge(
    'S5', 'with_plans', 'system', answer='is_exercised', rule="'continuity_plan_not_exercised'",
    mended_on='exercised_on', mended_later="'continuity_plan_exercised_later'"
) }}
union all
{{ judge(
    'S6', 'with_reviews', 'system', answer='is_reviewed', rule="'access_not_reviewed'", mended_on='reviewed_on',
    mended_later="'access_reviewed_later'"
) }}
union all
{{ judge('S7', 'subjects', 'system', scope='third_country is not null') }}
union all
{{ judge(
    'S8', 'subjects', 'system', scope='third_country is not null',
    answer="coalesce(transfer_mechanism, 'none') <> 'none'", rule="'transfer_without_mechanism'", detail='third_country'
) }}
union all
{{ judge(
    'S9', 'with_night', 'system', scope='uses_ai', answer='is_risk_assessed', rule="'ai_not_assessed'",
    mended_on='risk_assessed_on', mended_later="'ai_assessed_later'"
) }}
union all
{{ judge('R4', 'with_activities', 'system', answer='is_in_register', rule="'system_not_in_register'") }}
