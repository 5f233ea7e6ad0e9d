-- What the review itself lacks: texts nobody has written, and inputs of ISO 27001 9.3.2 that nothing answers.
select
    'narrative_missing' as rule,
    null as metric_id,
    'narrative' as subject_type,
    section_key as subject_id,
    name_sv,
    name_en,
    null as owner_role,
    null as detail_sv,
    null as detail_en,
    1 as affected,
    section
from {{ ref('review_narrative') }}
where not is_written

union all

select
    'iso_input_unanswered' as rule,
    null as metric_id,
    'iso_input' as subject_type,
    input as subject_id,
    asked_sv as name_sv,
    asked_en as name_en,
    null as owner_role,
    null as detail_sv,
    null as detail_en,
    1 as affected,
    '2' as section
from {{ ref('review_iso_inputs') }}
where not is_answered
