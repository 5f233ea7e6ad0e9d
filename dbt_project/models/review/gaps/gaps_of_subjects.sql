-- Judgements with a no: of things one by one, of people by unit, and of a median that misses its target.
with things as (
    select
        rule,
        metric_id,
        subject_type,
        subject_id,
        subject_name as name_sv,
        subject_name as name_en,
        owner_role,
        detail as detail_sv,
        detail as detail_en,
        1 as affected
    from {{ ref('judgements') }}
    where not answer and subject_type <> 'employee'
),

people as (
    select
        rule,
        metric_id,
        'unit' as subject_type,
        subject_id,
        name_sv,
        name_en,
        null as owner_role,
        null as detail_sv,
        null as detail_en,
        noes as affected
    from {{ ref('people_by_unit') }}
    where noes > 0
),

-- People that one source names and another does not know: how many, and nothing else.
unknown_people as (
    select
        judgements.rule,
        null as metric_id,
        'source' as subject_type,
        judgements.source as subject_id,
        sources.name_sv,
        sources.name_en,
        null as owner_role,
        null as detail_sv,
        null as detail_en,
        count(*) as affected
    from {{ ref('judgements') }} as judgements
    inner join {{ ref('dim_source') }} as sources on judgements.source = sources.source
    where judgements.subject_type = 'employee' and judgements.metric_id is null and not judgements.answer
    group by judgements.rule, judgements.source, sources.name_sv, sources.name_en
),

medians as (
    select
        'incident_slow' as rule,
        metric_id,
        'metric' as subject_type,
        metric_id as subject_id,
        name_sv,
        name_en,
        null as owner_role,
        replace(regexp_replace(value::varchar, '\.0$', ''), '.', ',') as detail_sv,
        regexp_replace(value::varchar, '\.0$', '') as detail_en,
        1 as affected
    from {{ ref('review_metrics') }}
    where kind = 'median' and status = 'missed'
)

select * from things
union all
select * from people
union all
select * from unknown_people
union all
select * from medians
