-- What one source says of another: true of no metric, but a gap where it does not hold.
with systems as (
    select
        system_id,
        max(status) as status
    from {{ ref('dim_system') }}
    group by system_id
),

received as (
    select
        bool_or(source = 'systems') as systems,
        bool_or(source = 'employees') as employees
    from {{ ref('current_deliveries') }}
),

{% for name, id, title in [
    ('procurements', 'procurement_id', 'title'),
    ('incidents', 'incident_id', 'incident_id'),
    ('processing_activities', 'activity_id', 'activity_name'),
    ('continuity_plans', 'plan_id', 'plan_id'),
    ('access_reviews', 'review_id', 'review_id'),
] %}
    {{ name }} as (
        select
            named.{{ id }} as subject_id,
            named.{{ title }} as subject_name,
            named.system_id,
            systems.system_id is not null as is_known,
            systems.status,
            null as unit,
            null as owner_role,
            '{{ name }}' as source,
            named.delivery_id,
            named.line,
            null as evidence
        from {{ ref('fct_' ~ name) }} as named
        -- Nothing can be said of a register that was never received.
        inner join received on received.systems
        left join systems on named.system_id = systems.system_id
        where named.system_id is not null
    ),
{% endfor %}

trained as (
    select
        training.employee_id as subject_id,
        null as subject_name,
        null as unit,
        null as owner_role,
        bool_or(employees.employee_id is not null) as is_known,
        'training' as source,
        min(training.delivery_id) as delivery_id,
        min(training.line) as line,
        null as evidence
    from {{ ref('stg_training') }} as training
    inner join received on received.employees
    left join {{ ref('int_employees') }} as employees on training.employee_id = employees.employee_id
    group by training.employee_id
),

actions as (
    select
        actions.action_id as subject_id,
        coalesce(actions.title, actions.action_id) as subject_name,
        actions.decided_year,
        actions.decided_year between 2000 and night.review_year as is_of_a_review,
        null as unit,
        actions.owner_role,
        'actions' as source,
        actions.delivery_id,
        actions.line,
        null as evidence
    from {{ ref('fct_actions') }} as actions
    cross join {{ ref('night') }} as night
    where actions.decided_year is not null
)

{% for name, subject_type, rule in [
    ('procurements', 'procurement', 'procurement_unknown_system'),
    ('incidents', 'incident', 'incident_unknown_system'),
    ('processing_activities', 'activity', 'activity_unknown_system'),
    ('continuity_plans', 'plan', 'plan_unknown_system'),
    ('access_reviews', 'access_review', 'access_review_unknown_system'),
] -%}
{{ judge(
    none, name, subject_type, scope='not is_known', answer='is_known', rule="'" ~ rule ~ "'", detail='system_id'
) }}
    union all
{% endfor %}
{{ judge(
    none, 'processing_activities', 'activity', scope="status = 'retired'", answer='false',
    rule="'activity_retired_system'", detail='system_id'
) }}
union all
{{ judge(
    none, 'trained', 'employee', scope='not is_known', answer='is_known', rule="'training_unknown_employee'"
) }}
union all
{{ judge(
    none, 'actions', 'action', scope='not is_of_a_review', answer='is_of_a_review', rule="'action_unknown_review'",
    detail='decided_year'
) }}
