-- From a figure to its rows: people only as their unit and its files, everything else to the very line.
with behind as (
    select
        metric_id,
        subject_type,
        subject_id,
        subject_name,
        answer,
        1::bigint as subjects,
        source,
        delivery_id,
        line
    from {{ ref('judgements') }}
    where subject_type <> 'employee' and metric_id is not null

    union all

    select
        judgements.metric_id,
        judgements.subject_type,
        judgements.subject_id,
        judgements.subject_name,
        judgements.answer,
        1::bigint as subjects,
        behind_it.item.source,
        behind_it.item.delivery_id,
        behind_it.item.line
    from {{ ref('judgements') }} as judgements
    cross join unnest(judgements.evidence) as behind_it (item)
    where judgements.subject_type <> 'employee' and judgements.metric_id is not null
),

answers as (
    select
        metric_id,
        subject_id,
        name_sv,
        true as answer,
        yes as subjects
    from {{ ref('people_by_unit') }}
    where yes > 0
    union all
    select
        metric_id,
        subject_id,
        name_sv,
        false as answer,
        noes as subjects
    from {{ ref('people_by_unit') }}
    where noes > 0
),

people as (
    select
        answers.metric_id,
        'unit' as subject_type,
        answers.subject_id,
        answers.name_sv as subject_name,
        answers.answer,
        answers.subjects,
        deliveries.source,
        deliveries.delivery_id,
        null::bigint as line
    from answers
    inner join {{ ref('dim_metric') }} as metrics on answers.metric_id = metrics.metric_id
    inner join {{ ref('current_deliveries') }} as deliveries
        on list_contains(string_split(metrics.sources, ', '), deliveries.source)
),

traced as (
    select * from behind
    union all
    select * from people
)

select
    traced.metric_id,
    traced.subject_type,
    traced.subject_id,
    traced.subject_name,
    traced.answer,
    traced.subjects,
    traced.source,
    deliveries.file_name,
    deliveries.sha256,
    deliveries.received_at,
    traced.line
from traced
left join {{ ref('usable_deliveries') }} as deliveries on traced.delivery_id = deliveries.delivery_id
