-- What a metric cannot be asked of, since a source was never received, is not judged at all.
with judged as (
    {% for family in [
        'training', 'incidents', 'procurements', 'systems', 'processing', 'documents', 'controls', 'findings',
        'actions', 'projects', 'references',
    ] -%}
        select * from {{ ref('judgements_' ~ family) }}
        {{ 'union all' if not loop.last }}
    {% endfor %}
)

select judged.*
from judged
left join {{ ref('metric_coverage') }} as coverage on judged.metric_id = coverage.metric_id
where judged.metric_id is null or coverage.is_covered
