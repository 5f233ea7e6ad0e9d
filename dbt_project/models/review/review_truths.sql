{{ config(materialized='view') }}
-- What must be true before anything is published. A view: whoever asks gets the answer of this moment.
with loaded as (
    select * from {{ source('raw', 'deliveries') }}
    where state = 'loaded'
),

kept as (
    {% for name in [
        'access_reviews', 'actions', 'continuity_plans', 'control_points', 'documents', 'employees', 'findings',
        'incidents', 'processing_activities', 'procurements', 'projects', 'systems', 'training',
    ] -%}
        select
            _delivery_id as delivery_id,
            count(*) as rows
        from {{ source('raw', name) }}
        group by _delivery_id
        {{ 'union all' if not loop.last }}
    {% endfor %}
),

rejected as (
    select
        delivery_id,
        count(*) as rows
    from {{ source('raw', 'rejected_rows') }}
    group by delivery_id
),

gaps as (
    select
        metric_id,
        sum(affected) as affected
    from {{ ref('review_gaps') }}
    where closed_on is null and metric_id is not null
    group by metric_id
),

truths as (
    select
        'rows_conserved' as truth,
        loaded.source || ', ' || loaded.file_name as subject,
        loaded.rows_read = loaded.rows_loaded + loaded.rows_rejected as holds,
        concat_ws(' ', loaded.rows_read, 'lästa,', loaded.rows_loaded, 'inlästa,', loaded.rows_rejected, 'avvisade')
            as detail_sv
    from loaded

    union all

    select
        'rows_kept' as truth,
        loaded.source || ', ' || loaded.file_name as subject,
        loaded.rows_loaded = coalesce(kept.rows, 0) and loaded.rows_rejected = coalesce(rejected.rows, 0) as holds,
        concat_ws(
            ' ', loaded.rows_loaded, 'inlästa men', coalesce(kept.rows, 0), 'kvar;', loaded.rows_rejected,
            'avvisade men', coalesce(rejected.rows, 0), 'i listan'
        ) as detail_sv
    from loaded
    left join kept on loaded.delivery_id = kept.delivery_id
    left join rejected on loaded.delivery_id = rejected.delivery_id

    union all

    select
        'figures_reconcile' as truth,
        metrics.metric_id as subject,
        metrics.numerator + coalesce(gaps.affected, 0) = metrics.denominator as holds,
        concat_ws(
            ' ', metrics.numerator, 'i täljaren och', coalesce(gaps.affected, 0), 'i bristerna, men',
            metrics.denominator, 'i nämnaren'
        ) as detail_sv
    from {{ ref('review_metrics') }} as metrics
    left join gaps on metrics.metric_id = gaps.metric_id
    where metrics.kind = 'share' and metrics.denominator is not null

    union all

    select
        'counts_reconcile' as truth,
        metrics.metric_id as subject,
        metrics.numerator = coalesce(gaps.affected, 0) as holds,
        concat_ws(' ', metrics.numerator, 'i måttet men', coalesce(gaps.affected, 0), 'i bristerna') as detail_sv
    from {{ ref('review_metrics') }} as metrics
    left join gaps on metrics.metric_id = gaps.metric_id
    where metrics.kind = 'count_no' and metrics.numerator is not null

    union all

    select
        'judged_once' as truth,
        judgements.metric_id as subject,
        count(*) = count(distinct judgements.subject_id) as holds,
        concat_ws(' ', count(*), 'bedömningar av', count(distinct judgements.subject_id), 'föremål') as detail_sv
    from {{ ref('judgements') }} as judgements
    where judgements.metric_id is not null
    group by judgements.metric_id

    union all

    select
        'catalogue_complete' as truth,
        catalogue.metric_id as subject,
        count(metrics.metric_id) = 1 as holds,
        concat_ws(' ', 'måttet finns', count(metrics.metric_id), 'gånger') as detail_sv
    from {{ ref('metric_catalogue') }} as catalogue
    left join {{ ref('review_metrics') }} as metrics on catalogue.metric_id = metrics.metric_id
    group by catalogue.metric_id

    union all

    select
        'gaps_worded' as truth,
        rule as subject,
        count(*) = count(description_sv) and count(*) = count(severity) and count(*) = count(section)
        and count(*) = count(distinct gap_id) as holds,
        'en brist saknar text, allvar eller avsnitt, eller finns två gånger' as detail_sv
    from {{ ref('review_gaps') }}
    group by rule
)

select
    case truths.truth
        {% for row in [
            ('rows_conserved', 'Inga rader försvinner'), ('rows_kept', 'Inlästa rader finns kvar'),
            ('figures_reconcile', 'Täljare och brister är tillsammans nämnaren'),
            ('counts_reconcile', 'Antalet är lika med bristerna'), ('judged_once', 'Inget bedöms två gånger'),
            ('catalogue_complete', 'Varje mått finns en gång'), ('gaps_worded', 'Varje brist är en och har sin text'),
        ] -%}
            when '{{ row[0] }}' then '{{ row[1] }}'
        {% endfor %}
    end as truth,
    truths.subject,
    truths.detail_sv,
    truths.holds
from truths
