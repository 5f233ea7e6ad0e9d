with subjects as (
    select
        *,
        procurement_id as subject_id,
        title as subject_name,
        null as unit,
        null as owner_role,
        'procurements' as source,
        null as evidence
    from {{ ref('fct_procurements') }}
)

{{ judge(
    'P1', 'subjects', 'procurement', scope='is_in_period and handles_information',
    answer='has_security_requirements', rule="'procurement_without_requirements'"
) }}
union all
{{ judge(
    'P2', 'subjects', 'procurement', scope='is_in_period and handles_information',
    answer='security_consulted_on is not null and coalesce(security_consulted_on <= published_on, true)',
    rule="case when security_consulted_on is null then 'procurement_not_consulted' else 'procurement_consulted_late' end",
    detail='security_consulted_on'
) }}
union all
{{ judge(
    'P3', 'subjects', 'procurement', scope='is_contract_in_force and handles_personal_data',
    answer='dpa_signed', rule="'dpa_missing'"
) }}
