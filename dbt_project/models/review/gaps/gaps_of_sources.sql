-- What is amiss with the evidence itself: files that are missing, old, refused or only partly readable.
with sources as (
    select * from {{ ref('dim_source') }}
),

deliveries as (
    select * from {{ ref('current_deliveries') }}
),

missing as (
    select
        'source_missing' as rule,
        source as subject_id,
        name_sv,
        name_en,
        owner_role,
        null as detail,
        1 as affected
    from sources
    where not is_received
),

too_old as (
    select
        'source_stale' as rule,
        source as subject_id,
        name_sv,
        name_en,
        owner_role,
        {{ local_day('received_at') }}::varchar as detail,
        1 as affected
    from sources
    where is_too_old and refused_reason is null
),

refused as (
    select
        'source_refused' as rule,
        source as subject_id,
        name_sv,
        name_en,
        owner_role,
        refused_reason as detail,
        1 as affected
    from sources
    where refused_reason is not null
),

nobodys as (
    select
        'file_not_recognised' as rule,
        deliveries.sha256 as subject_id,
        deliveries.file_name as name_sv,
        deliveries.file_name as name_en,
        null as owner_role,
        deliveries.refused_reason as detail,
        1 as affected
    from {{ source('raw', 'deliveries') }} as deliveries
    cross join {{ ref('night') }} as night
    where
        deliveries.state = 'refused' and deliveries.source is null
        and deliveries.received_at <= night.known_at
    qualify row_number() over (partition by deliveries.sha256 order by deliveries.received_at desc) = 1
),

lacking as (
    select
        'column_missing' as rule,
        missing.source || '.' || missing.column_name as subject_id,
        sources.name_sv,
        sources.name_en,
        sources.owner_role,
        missing.heading_sv as detail,
        1 as affected
    from {{ ref('missing_columns') }} as missing
    inner join sources on missing.source = sources.source
    where missing.source || '.' || missing.column_name in (
        select unnest(string_split(columns_needed, ', ')) from {{ ref('dim_metric') }}
    )
),

-- A course that nobody at all has taken is more likely spelt otherwise than shunned by everybody.
untaken as (
    select
        'course_missing' as rule,
        sources.source || '.' || courses.course_code as subject_id,
        sources.name_sv,
        sources.name_en,
        sources.owner_role,
        courses.course_code as detail,
        1 as affected
    from {{ ref('mandatory_courses') }} as courses
    inner join sources on sources.source = 'training' and sources.is_received
    where courses.course_code not in (
        select training.course_code from {{ ref('stg_training') }} as training
        where training.course_code is not null
    )
),

rejected as (
    select
        'rows_rejected' as rule,
        source as subject_id,
        name_sv,
        name_en,
        owner_role,
        null as detail,
        rows_rejected as affected
    from sources
    where rows_rejected > 0
),

unreadable as (
    select
        'values_rejected' as rule,
        sources.source as subject_id,
        sources.name_sv,
        sources.name_en,
        sources.owner_role,
        null as detail,
        count(*) as affected
    from sources
    inner join deliveries on sources.source = deliveries.source
    inner join {{ source('raw', 'rejected_values') }} as rejected on deliveries.delivery_id = rejected.delivery_id
    left join {{ ref('superseded_values') }} as superseded
        on rejected.delivery_id = superseded.delivery_id and rejected.line = superseded.line
    where superseded.line is null
    group by sources.source, sources.name_sv, sources.name_en, sources.owner_role
),

personal as (
    select
        'personal_data_found' as rule,
        sources.source || '.' || findings.column_name as subject_id,
        sources.name_sv,
        sources.name_en,
        sources.owner_role,
        findings.column_name as detail,
        sum(findings.rows)::bigint as affected
    from sources
    inner join deliveries on sources.source = deliveries.source
    inner join {{ source('raw', 'pii_findings') }} as findings on deliveries.delivery_id = findings.delivery_id
    group by sources.source, findings.column_name, sources.name_sv, sources.name_en, sources.owner_role
)

{% for kind in [
    'missing', 'too_old', 'refused', 'nobodys', 'lacking', 'untaken', 'rejected', 'unreadable', 'personal',
] -%}
    select
        rule,
        null as metric_id,
        'source' as subject_type,
        subject_id,
        name_sv,
        name_en,
        owner_role,
        detail as detail_sv,
        detail as detail_en,
        affected
    from {{ kind }}
    {{ 'union all' if not loop.last }}
{% endfor %}
