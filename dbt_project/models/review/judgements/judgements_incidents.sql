with subjects as (
    select
        *,
        incident_id as subject_id,
        incident_id as subject_name,
        null as owner_role,
        'incidents' as source,
        null as evidence
    from {{ ref('fct_incidents') }}
    where is_in_period
)

{{ judge('I1', 'subjects', 'incident') }}
union all
{{ judge(
    'I2', 'subjects', 'incident', answer='coalesce(severity < 3, true)', rule="'incident_serious'", detail='severity'
) }}
union all
{{ judge(
    'I3', 'subjects', 'incident', answer='is_closed', rule="'incident_open'", detail='reported_on',
    mended_on='closed_on', mended_later="'incident_closed_later'"
) }}
union all
{{ judge('I4', 'subjects', 'incident', scope='is_closed', amount='days_to_close') }}
union all
{{ judge('I5', 'subjects', 'incident', answer='severity is not null', rule="'incident_not_assessed'") }}
union all
{{ judge('I6', 'subjects', 'incident', scope='is_personal_data_breach') }}
union all
{{ judge(
    'I7', 'subjects', 'incident', scope='is_personal_data_breach and must_notify', answer='is_notified_in_time',
    rule="case when notified_at is null then 'breach_not_notified' else 'breach_notified_late' end"
) }}
union all
{{ judge(
    'I8', 'subjects', 'incident', scope='is_closed', answer='lessons_learned', rule="'incident_without_lessons'"
) }}
