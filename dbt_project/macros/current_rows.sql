{#
  The present picture of a source: the rows of its newest usable delivery, or, where deliveries are increments,
  the newest row of each key.
#}
{% macro current_rows(source_name) -%}
    select raw_rows.*
    from {{ source('raw', source_name) }} as raw_rows
    inner join {{ ref('current_deliveries') }} as deliveries
        on raw_rows._delivery_id = deliveries.delivery_id
    qualify row_number() over (
        partition by {{ source_key(source_name) | join(', ') }} order by raw_rows._received_at desc, raw_rows._line
    ) = 1
{%- endmacro %}
