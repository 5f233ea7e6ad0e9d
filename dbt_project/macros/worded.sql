{# A sentence of the seed gap_rules with the facts of a gap in it. #}
{% macro worded(pattern, name, detail) -%}
    replace(replace(replace(replace(
        {{ pattern }},
        '{name}', coalesce({{ name }}, subject_id)),
        '{id}', subject_id),
        '{count}', affected::varchar),
        '{detail}', coalesce({{ detail }}, ''))
{%- endmacro %}
