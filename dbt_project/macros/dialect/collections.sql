{# The source rows behind a judgement, as one list of (source, delivery_id, line). #}
{% macro source_rows(source, delivery_id='delivery_id', line='line') -%}
    {{ return(adapter.dispatch('source_rows', 'genomgang')(source, delivery_id, line)) }}
{%- endmacro %}

{% macro duckdb__source_rows(source, delivery_id, line) -%}
    list(
        {'source': '{{ source }}', 'delivery_id': {{ delivery_id }}, 'line': {{ line }}}
        order by {{ delivery_id }}, {{ line }}
    )
{%- endmacro %}

{# The type of that list. #}
{% macro source_rows_type() -%}
    {{ return(adapter.dispatch('source_rows_type', 'genomgang')()) }}
{%- endmacro %}

{% macro duckdb__source_rows_type() -%}
    struct(source varchar, delivery_id varchar, line bigint)[]
{%- endmacro %}

{# A stable id of some texts. #}
{% macro stable_id(parts) -%}
    {{ return(adapter.dispatch('stable_id', 'genomgang')(parts)) }}
{%- endmacro %}

{% macro duckdb__stable_id(parts) -%}
    md5(concat_ws('|'{% for part in parts %}, coalesce({{ part }}, ''){% endfor %}))
{%- endmacro %}
