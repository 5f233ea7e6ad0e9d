-- People as they may be shown: counted per unit, units with few judged people merged, so that nobody is pointed out.
with judged as (
    select
        metric_id,
        unit,
        count(*) as judged,
        count(*) filter (where answer) as yes,
        count(*) filter (where not answer) as noes,
        max(rule) as rule
    from {{ ref('judgements') }}
    where subject_type = 'employee' and metric_id is not null
    group by metric_id, unit
),

grouped as (
    select
        judged.*,
        judged.judged < night.small_unit as is_small
    from judged
    cross join {{ ref('night') }} as night
)

select
    grouped.metric_id,
    case when grouped.is_small then 'small_units' else grouped.unit end as subject_id,
    case when grouped.is_small then words.text_sv else grouped.unit end as name_sv,
    case when grouped.is_small then words.text_en else grouped.unit end as name_en,
    sum(grouped.judged)::bigint as judged,
    sum(grouped.yes)::bigint as yes,
    sum(grouped.noes)::bigint as noes,
    max(grouped.rule) as rule
from grouped
inner join {{ ref('words') }} as words on words.key = 'small_units'
group by all
