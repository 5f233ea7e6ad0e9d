{# A formula with tonight's thresholds in place of their names. #}
{% macro with_thresholds(formula) -%}
    {% set keys = threshold_keys() -%}
    {% for key in keys %}replace({% endfor %}{{ formula }}
    {%- for key in keys %}, '{{ '{' ~ key ~ '}' }}', night.{{ key }}::varchar){% endfor %}
{%- endmacro %}
