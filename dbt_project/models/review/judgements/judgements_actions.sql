with subjects as (
    select
        *,
        action_id as subject_id,
        coalesce(title, action_id) as subject_name,
        null as unit,
        'actions' as source,
        null as evidence
    from {{ ref('fct_actions') }}
)

{{ judge(
    'A1', 'subjects', 'action', scope='is_followed_up', answer='is_done', rule="'action_not_done'", detail='due_on'
) }}
union all
{{ judge('A2', 'subjects', 'action', answer='not overdue', rule="'action_overdue'", detail='due_on') }}
