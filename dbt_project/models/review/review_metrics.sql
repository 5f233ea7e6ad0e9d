with counted as (
    select
        metric_id,
        count(*) as judged,
        count(*) filter (where answer) as yes,
        count(*) filter (where not answer) as noes,
        percentile_cont(0.5) within group (order by amount) as median_amount
    from {{ ref('judgements') }}
    where metric_id is not null
    group by metric_id
),

figures as (
    select
        metrics.*,
        case
            when metrics.needs_subjects and counted.judged is null then null
            when metrics.measure = 'share' then coalesce(counted.yes, 0)
            when metrics.measure = 'count' then coalesce(counted.judged, 0)
            when metrics.measure = 'count_no' then coalesce(counted.noes, 0)
        end as numerator,
        case when metrics.measure = 'share' then coalesce(counted.judged, 0) end as denominator,
        counted.median_amount
    from {{ ref('dim_metric') }} as metrics
    inner join {{ ref('metric_coverage') }} as coverage on metrics.metric_id = coverage.metric_id
    left join counted on metrics.metric_id = counted.metric_id
    where coverage.is_covered
),

valued as (
    select
        metrics.*,
        figures.numerator,
        figures.denominator,
        case metrics.measure
            when 'share' then figures.numerator / nullif(figures.denominator, 0)::double
            when 'median' then figures.median_amount
            else figures.numerator::double
        end as value
    from {{ ref('dim_metric') }} as metrics
    left join figures on metrics.metric_id = figures.metric_id
),

compared as (
    select
        valued.*,
        previous.value as previous_value,
        -- Two shares of the same counts may differ in the last binary digit.
        round(valued.value - previous.value, 9) as difference
    from valued
    left join {{ ref('previous_values') }} as previous on valued.metric_id = previous.metric_id
)

select
    night.organisation,
    night.review_year,
    night.as_of,
    compared.metric_id,
    compared.section,
    compared.name_sv,
    compared.name_en,
    compared.formula_sv,
    compared.numerator::bigint as numerator,
    compared.denominator::bigint as denominator,
    compared.value,
    compared.unit,
    compared.target,
    compared.direction,
    case
        when compared.value is null then 'unknown'
        when compared.target is null or compared.direction is null then null
        when compared.direction = 'up' and compared.value >= compared.target then 'met'
        when compared.direction = 'down' and compared.value <= compared.target then 'met'
        else 'missed'
    end as status,
    compared.previous_value,
    compared.iso_clause,
    compared.sources,
    compared.metric_name,
    compared.formula_en,
    compared.measure as kind,
    case
        when compared.difference is null then null
        when compared.difference = 0 then 'same'
        -- More is better for some metrics, worse for others, and neither where no direction is set.
        when compared.direction is null then if(compared.difference > 0, 'higher', 'lower')
        when (compared.direction = 'up') = (compared.difference > 0) then 'better'
        else 'worse'
    end as trend,
    compared.annex_a,
    compared.is_overridden,
    coverage.missing_columns,
    compared.sort::integer as sort
from compared
inner join {{ ref('metric_coverage') }} as coverage on compared.metric_id = coverage.metric_id
cross join {{ ref('night') }} as night
