-- An input is answered when a metric it rests on is known, or a text it rests on is written.
with inputs as (
    select * from {{ ref('iso_inputs') }}
),

metrics as (
    select
        inputs.input,
        bool_or(metrics.value is not null) as is_answered
    from inputs
    inner join {{ ref('review_metrics') }} as metrics
        on list_contains(string_split(inputs.metrics, ', '), metrics.metric_id)
    group by inputs.input
),

texts as (
    select
        inputs.input,
        bool_or(texts.is_written) as is_answered
    from inputs
    inner join {{ ref('review_narrative') }} as texts
        on list_contains(string_split(inputs.narrative, ', '), texts.section_key)
    group by inputs.input
)

select
    inputs.input,
    inputs.asked_sv,
    inputs.asked_en,
    inputs.answered_by_sv,
    inputs.answered_by_en,
    inputs.sections,
    inputs.metrics,
    coalesce(metrics.is_answered, false) or coalesce(texts.is_answered, false) as is_answered,
    inputs.sort::integer as sort
from inputs
left join metrics on inputs.input = metrics.input
left join texts on inputs.input = texts.input
