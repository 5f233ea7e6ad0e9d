-- Who has a valid completion of everything they must take: for each metric its people and its courses.
with people as (
    select * from {{ ref('int_employees') }}
    where is_active
),

-- Whose courses each metric asks of, and in which topic; no topic is any.
asked_of (metric_id, audience, topic) as (
    values
    ('T1', 'all', 'infosec'), ('T2', 'all', 'privacy'), ('T3', 'all', null),
    ('T4', 'managers', null), ('T5', 'system_owners', null)
),

required as (
    select
        asked_of.metric_id,
        asked_of.audience,
        courses.course_code
    from asked_of
    inner join {{ ref('mandatory_courses') }} as courses
        on
            asked_of.audience = courses.audience
            and coalesce(asked_of.topic = courses.topic, asked_of.topic is null)
),

valid as (
    select distinct
        employee_id,
        course_code
    from {{ ref('fct_training_completions') }}
    where is_valid
),

subjects as (
    select
        required.metric_id,
        people.employee_id as subject_id,
        null as subject_name,
        people.unit,
        null as owner_role,
        count(valid.course_code) = count(*) as is_trained,
        'employees' as source,
        people.delivery_id,
        people.line,
        null as evidence
    from people
    inner join required
        on
            required.audience = 'all'
            or (required.audience = 'managers' and people.is_manager)
            or (required.audience = 'system_owners' and people.is_system_owner)
    left join valid on people.employee_id = valid.employee_id and required.course_code = valid.course_code
    group by required.metric_id, people.employee_id, people.unit, people.delivery_id, people.line
)

{% for metric_id, rule in [
    ('T1', 'training_infosec_missing'), ('T2', 'training_privacy_missing'), ('T3', 'training_any_missing'),
    ('T4', 'training_managers_missing'), ('T5', 'training_system_owners_missing'),
] %}
    {{ judge(
    metric_id, 'subjects', 'employee', scope="metric_id = '" ~ metric_id ~ "'", answer='is_trained',
    rule="'" ~ rule ~ "'"
) }}
    {{ 'union all' if not loop.last }}
{% endfor %}
