{# The thresholds, as in the seed threshold_defaults: columns have to be known before there are any rows. #}
{% macro threshold_keys() -%}
    {{ return([
        'classification_months', 'relevant_availability', 'exercise_months', 'access_review_months',
        'ai_assessment_months', 'processing_review_months', 'document_months', 'small_unit',
    ]) }}
{%- endmacro %}
