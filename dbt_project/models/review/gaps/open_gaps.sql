-- Tonight's gaps with their sentences: a gap's id is made of what it is about, so it is the same every night.
with gaps as (
    select
        *,
        null as section
    from {{ ref('gaps_of_subjects') }}
    union all
    select
        *,
        null as section
    from {{ ref('gaps_of_sources') }}
    union all
    select * from {{ ref('gaps_of_review') }}
),

worded as (
    select
        gaps.*,
        rules.severity,
        coalesce(gaps.section, rules.section, metrics.section) as shown_section,
        coalesce(gaps.owner_role, rules.owner_role) as shown_owner_role,
        case when gaps.affected = 1 then coalesce(rules.one_sv, rules.text_sv) else rules.text_sv end as pattern_sv,
        case when gaps.affected = 1 then coalesce(rules.one_en, rules.text_en) else rules.text_en end as pattern_en
    from gaps
    left join {{ ref('gap_rules') }} as rules on gaps.rule = rules.rule
    left join {{ ref('dim_metric') }} as metrics on gaps.metric_id = metrics.metric_id
)

select
    {{ stable_id(['rule', 'metric_id', 'subject_type', 'subject_id']) }} as gap_id,
    rule,
    metric_id,
    shown_section as section,
    severity,
    subject_type,
    subject_id,
    name_sv as subject_name,
    shown_owner_role as owner_role,
    {{ worded('pattern_sv', 'name_sv', 'detail_sv') }} as description_sv,
    {{ worded('pattern_en', 'name_en', 'detail_en') }} as description_en,
    affected::bigint as affected
from worded
