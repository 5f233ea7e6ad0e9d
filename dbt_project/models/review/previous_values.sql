-- Last year's figures: from its frozen review; without one, from the last night recorded for a day of that year.
with frozen as (
    select
        signed.metric_id,
        signed.value
    from {{ source('history', 'signed_metrics') }} as signed
    cross join {{ ref('night') }} as night
    where
        signed.organisation = night.organisation
        and signed.review_year = night.review_year - 1
        and signed.signed_at <= night.known_at
    qualify signed.version = max(signed.version) over ()
),

nights as (
    select
        history.metric_id,
        history.value
    from {{ ref('recorded_metrics') }} as history
    cross join {{ ref('night') }} as night
    where year(history.as_of) = night.review_year - 1
    qualify history.as_of = max(history.as_of) over ()
)

select * from frozen
union all
select * from nights
where not exists (select 1 from frozen)
