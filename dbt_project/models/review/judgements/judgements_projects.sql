with subjects as (
    select
        *,
        project_id as subject_id,
        project_name as subject_name,
        null as unit,
        null as owner_role,
        'projects' as source,
        null as evidence
    from {{ ref('fct_projects') }}
    where is_under_way
)

{{ judge(
    'A3', 'subjects', 'project', answer='is_risk_assessed', rule="'project_not_assessed'",
    mended_on='risk_assessed_on', mended_later="'project_assessed_later'"
) }}
