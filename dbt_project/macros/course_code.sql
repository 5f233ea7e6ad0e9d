{# A course's code as it is compared: however it is written in an export or in the settings. #}
{% macro course_code(written) -%}
    upper(trim({{ written }}))
{%- endmacro %}
