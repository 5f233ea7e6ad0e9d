with tonight as (
    select
        gaps.*,
        night.as_of,
        night.known_at as recorded_at
    from {{ ref('open_gaps') }} as gaps
    cross join {{ ref('night') }} as night
),

earlier as (
    select * from {{ ref('gap_nights') }}
),

-- The nights in order, those that saw no gap at all included.
nights as (
    select
        as_of,
        recorded_at,
        row_number() over (order by as_of, recorded_at) as number
    from (
        select distinct
            history.as_of,
            history.recorded_at
        from {{ source('history', 'metric_nights') }} as history
        cross join {{ ref('night') }} as night
        where
            history.organisation = night.organisation
            and history.as_of <= night.as_of
            and history.recorded_at <= night.known_at
        union
        select
            as_of,
            known_at
        from {{ ref('night') }}
    ) as distinct_nights
),

seen as (
    select
        gaps.gap_id,
        min(gaps.as_of) as first_seen,
        max(gaps.as_of) as last_seen,
        max(nights.number) as last_night
    from (
        select
            gap_id,
            as_of,
            recorded_at
        from tonight
        union all
        select
            gap_id,
            as_of,
            recorded_at
        from earlier
    ) as gaps
    inner join nights on gaps.as_of = nights.as_of and gaps.recorded_at = nights.recorded_at
    group by gaps.gap_id
),

-- A gap that is not there tonight went away on the first night after the last that saw it.
gone as (
    select
        earlier.*,
        following.as_of as closed_on,
        case when settled.about is null then 'out_of_scope' else 'mended' end as closed_because
    from earlier
    inner join seen on earlier.gap_id = seen.gap_id
    inner join nights
        on
            seen.last_night = nights.number
            and earlier.as_of = nights.as_of and earlier.recorded_at = nights.recorded_at
    inner join nights as following on nights.number + 1 = following.number
    left join {{ ref('settled_subjects') }} as settled
        on
            coalesce(earlier.metric_id, earlier.rule) = settled.about
            and earlier.subject_type = settled.subject_type and earlier.subject_id = settled.subject_id
    where earlier.gap_id not in (select gap_id from tonight)
),

listed as (
    select
        gap_id,
        rule,
        metric_id,
        section,
        severity,
        subject_type,
        subject_id,
        subject_name,
        owner_role,
        description_sv,
        description_en,
        affected,
        null::date as closed_on,
        null::varchar as closed_because
    from tonight
    union all
    select
        gap_id,
        rule,
        metric_id,
        section,
        severity,
        subject_type,
        subject_id,
        subject_name,
        owner_role,
        description_sv,
        description_en,
        affected,
        closed_on,
        closed_because
    from gone
)

select
    listed.gap_id,
    night.organisation,
    night.review_year,
    listed.rule,
    listed.metric_id,
    listed.section,
    listed.severity,
    listed.subject_type,
    listed.subject_id,
    listed.subject_name,
    listed.owner_role,
    listed.description_sv,
    listed.affected,
    seen.first_seen,
    seen.last_seen,
    listed.closed_on,
    listed.description_en,
    listed.closed_because
from listed
inner join seen on listed.gap_id = seen.gap_id
cross join {{ ref('night') }} as night
where listed.closed_on is null or year(listed.closed_on) = night.review_year
