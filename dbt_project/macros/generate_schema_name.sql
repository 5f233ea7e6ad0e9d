{# A model's schema is the layer it belongs to: the folder it lies in. #}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ 'seeds' if node.resource_type == 'seed' else node.fqn[1] }}
{%- endmacro %}
