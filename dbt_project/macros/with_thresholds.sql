{# A formula with tonight's thresholds in place of their names. #}
{% macro with_thresholds(formula) -%}
    {% set keys = [
        'classification_months', 'relevant_availability', 'exercise_months', 'access_review_months',
        'ai_assessment_months', 'processing_review_months', 'document_months',
    ] -%}
    {% for key in keys %}replace({% endfor %}{{ formula }}
    {%- for key in keys %}, '{{ '{' ~ key ~ '}' }}', night.{{ key }}::varchar){% endfor %}
{%- endmacro %}
