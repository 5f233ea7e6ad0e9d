with subjects as (
    select
        *,
        finding_id as subject_id,
        finding_id as subject_name,
        null as unit,
        null as owner_role,
        'findings' as source,
        null as evidence
    from {{ ref('fct_findings') }}
)

{{ judge(
    'F1', 'subjects', 'finding', answer='not is_open or coalesce(severity < 3, true)', rule="'finding_open'",
    detail='severity'
) }}
union all
{{ judge(
    'F2', 'subjects', 'finding', scope='is_of_review_year',
    answer="coalesce(not (origin = 'audit' and area = 'security'), true)", rule="'audit_recommendation'"
) }}
