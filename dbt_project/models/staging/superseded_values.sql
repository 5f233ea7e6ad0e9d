-- A later increment has the row again: what could not be read of the earlier one is nobody's concern any more.
with deliveries as (
    select * from {{ ref('current_deliveries') }}
    where delivery_mode = 'incremental'
),

rejected as (
    select distinct
        deliveries.source,
        rejected.delivery_id,
        rejected.line
    from {{ source('raw', 'rejected_values') }} as rejected
    inner join deliveries on rejected.delivery_id = deliveries.delivery_id
)

{% for name in [
    'access_reviews', 'actions', 'continuity_plans', 'control_points', 'documents', 'employees', 'findings',
    'incidents', 'processing_activities', 'procurements', 'projects', 'systems', 'training',
] -%}
    select distinct
        rejected.delivery_id,
        rejected.line
    from rejected
    inner join {{ source('raw', name) }} as older
        on rejected.delivery_id = older._delivery_id and rejected.line = older._line
    inner join {{ source('raw', name) }} as newer
        on
            older._received_at < newer._received_at
            {% for column in source_key(name) -%}
                and older.{{ column }} is not distinct from newer.{{ column }}
            {% endfor %}
    inner join deliveries on newer._delivery_id = deliveries.delivery_id
    where rejected.source = '{{ name }}'
    {{ 'union all' if not loop.last }}
{% endfor %}
