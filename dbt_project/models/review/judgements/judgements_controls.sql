with controls as (
    select * from {{ ref('fct_control_points') }}
    where is_of_review_year
),

subjects as (
    select
        controls.*,
        controls.control_id as subject_id,
        coalesce(words.text_sv, controls.control_id) as subject_name,
        controls.in_plan and controls.is_followed_up and controls.result is null as lacks_result,
        null as unit,
        null as owner_role,
        'control_points' as source,
        null as evidence
    from controls
    left join {{ ref('words') }} as words on words.key = 'method_' || coalesce(controls.working_method, 'missing')
),

methods as (
    select
        methods.working_method as subject_id,
        words.text_sv as subject_name,
        null as unit,
        null as owner_role,
        count(controls.control_id) > 0 as is_assessed,
        'control_points' as source,
        null as delivery_id,
        null as line,
        {{ source_rows('control_points') }} filter (where controls.control_id is not null) as evidence
    from {{ ref('working_methods') }} as methods
    inner join {{ ref('words') }} as words on words.key = 'method_' || methods.working_method
    left join controls on methods.working_method = controls.working_method
    group by methods.working_method, words.text_sv
)

{{ judge(
    'C1', 'subjects', 'control_point', scope='in_plan', answer='is_followed_up', rule="'control_not_followed_up'",
    mended_on='followed_up_on', mended_later="'control_followed_up_later'"
) }}
union all
{{ judge(
    'C2', 'subjects', 'control_point', scope='in_plan and is_followed_up and result is not null',
    answer="result <> 'deviation'", rule="'control_deviation'"
) }}
union all
-- Without a result nobody knows whether it was a deviation: it is asked for, unless no point at all could have one.
{{ judge(
    none, 'subjects', 'control_point', scope="lacks_result and not exists (select 1 from " ~ ref('missing_columns')
    ~ " as missing where missing.source = 'control_points' and missing.column_name = 'result')",
    answer='false', rule="'control_result_missing'"
) }}
union all
{{ judge('C3', 'methods', 'working_method', answer='is_assessed', rule="'working_method_not_assessed'") }}
