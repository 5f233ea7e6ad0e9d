-- What is as it should be tonight, named as its gap would be: a gap that is gone was mended if its subject is here. A
-- subject that nobody asks about any more, of last year or no longer in its register, is not.
with sources as (
    select * from {{ ref('dim_source') }}
    where is_received
),

source_columns as (
    select sources.source || '.' || columns.column_name as subject_id
    from {{ source('raw', 'source_columns') }} as columns
    inner join sources on columns.source = sources.source
),

points as (
    select control_id from {{ ref('fct_control_points') }}
    where is_of_review_year and result is not null
)

select
    metric_id as about,
    subject_type,
    subject_id
from {{ ref('judgements') }}
where answer and metric_id is not null and subject_type <> 'employee'

union all

select
    metric_id as about,
    'unit' as subject_type,
    subject_id
from {{ ref('people_by_unit') }}
where noes = 0

union all

select
    metric_id as about,
    'metric' as subject_type,
    metric_id as subject_id
from {{ ref('review_metrics') }}
where kind = 'median' and status = 'met'

union all

-- A row that named what is not there is settled when it is still there to name something.
{% for rule, subject_type, relation, id in [
    ('procurement_unknown_system', 'procurement', ref('fct_procurements'), 'procurement_id'),
    ('incident_unknown_system', 'incident', ref('fct_incidents'), 'incident_id'),
    ('activity_unknown_system', 'activity', ref('fct_processing_activities'), 'activity_id'),
    ('activity_retired_system', 'activity', ref('fct_processing_activities'), 'activity_id'),
    ('plan_unknown_system', 'plan', ref('fct_continuity_plans'), 'plan_id'),
    ('access_review_unknown_system', 'access_review', ref('fct_access_reviews'), 'review_id'),
    ('action_unknown_review', 'action', ref('fct_actions'), 'action_id'),
    ('control_result_missing', 'control_point', 'points', 'control_id'),
] -%}
    select
        '{{ rule }}' as about,
        '{{ subject_type }}' as subject_type,
        {{ id }} as subject_id
    from {{ relation }}
    union all
{% endfor %}
{% for rule, condition in [
    ('source_missing', 'true'), ('source_stale', 'not is_stale'), ('source_refused', 'not is_stale'),
    ('rows_rejected', 'true'), ('values_rejected', 'true'), ('training_unknown_employee', 'true'),
] -%}
    select
        '{{ rule }}' as about,
        'source' as subject_type,
        source as subject_id
    from sources
    where {{ condition }}
    union all
{% endfor %}
{% for rule in ['column_missing', 'personal_data_found'] -%}
    select
        '{{ rule }}' as about,
        'source' as subject_type,
        subject_id
    from source_columns
    union all
{% endfor %}
select
    'course_missing' as about,
    'source' as subject_type,
    sources.source || '.' || courses.course_code as subject_id
from {{ ref('mandatory_courses') }} as courses
inner join sources on sources.source = 'training'

union all

select
    'narrative_missing' as about,
    'narrative' as subject_type,
    section_key as subject_id
from {{ ref('review_narrative') }}
where is_written

union all

select
    'iso_input_unanswered' as about,
    'iso_input' as subject_type,
    input as subject_id
from {{ ref('review_iso_inputs') }}
where is_answered
