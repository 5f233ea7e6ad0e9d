with subjects as (
    select
        *,
        action_id as subject_id,
        coalesce(title, action_id) as subject_name,
        null as unit,
        case when status = 'done' then completed_on end as done_on,
        coalesce(status = 'done', false) and completed_on is null as is_undated,
        'actions' as source,
        null as evidence
    from {{ ref('fct_actions') }}
)

{{ judge(
    'A1', 'subjects', 'action', scope='is_followed_up', answer='is_done',
    rule="case when is_undated then 'action_done_undated' else 'action_not_done' end", detail='due_on',
    mended_on='done_on', mended_later="'action_done_later'"
) }}
union all
{{ judge('A2', 'subjects', 'action', answer='not overdue', rule="'action_overdue'", detail='due_on') }}
