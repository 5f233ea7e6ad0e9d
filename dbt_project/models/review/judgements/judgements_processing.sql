with subjects as (
    select
        *,
        activity_id as subject_id,
        activity_name as subject_name,
        null as unit,
        null as owner_role,
        'processing_activities' as source,
        null as evidence
    from {{ ref('fct_processing_activities') }}
)

{{ judge(
    'R1', 'subjects', 'activity', answer='columns_missing = 0', rule="'processing_incomplete'", detail='columns_missing'
) }}
union all
{{ judge(
    'R2', 'subjects', 'activity', answer='is_current', rule="'processing_not_reviewed'", mended_on='reviewed_on',
    mended_later="'processing_reviewed_later'"
) }}
union all
{{ judge(
    'R3', 'subjects', 'activity', scope='dpia_required', answer='is_dpia_done', rule="'dpia_missing'",
    mended_on='dpia_done_on', mended_later="'dpia_done_later'"
) }}
