{# What identifies a row within one export of a source, as in its contract. #}
{% macro source_key(source_name) -%}
    {{ return({
        'access_reviews': ['review_id'],
        'actions': ['action_id'],
        'continuity_plans': ['plan_id'],
        'control_points': ['control_id', 'year'],
        'documents': ['document_id'],
        'employees': ['employee_id'],
        'findings': ['finding_id'],
        'incidents': ['incident_id'],
        'processing_activities': ['activity_id'],
        'procurements': ['procurement_id'],
        'projects': ['project_id'],
        'systems': ['system_id'],
        'training': ['employee_id', 'course_code', 'completed_on'],
    }[source_name]) }}
{%- endmacro %}
