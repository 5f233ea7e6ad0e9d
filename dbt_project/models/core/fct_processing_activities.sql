with activities as (
    select * from {{ ref('stg_processing_activities') }}
)

select
    activities.activity_id,
    coalesce(activities.name, activities.activity_id) as activity_name,
    activities.controller,
    activities.purpose,
    activities.data_subjects,
    activities.data_categories,
    activities.recipients,
    activities.third_country,
    activities.retention,
    activities.security_measures,
    activities.legal_basis,
    activities.system_id,
    activities.dpia_required,
    activities.dpia_done_on,
    activities.reviewed_on,
    -- How many of the columns that Art. 30 demands are empty.
    {% for column in [
        'name', 'controller', 'purpose', 'data_subjects', 'data_categories', 'recipients', 'retention',
        'security_measures', 'legal_basis',
    ] -%}
        (activities.{{ column }} is null)::integer{{ ' +' if not loop.last }}
    {% endfor %} as columns_missing,
    coalesce(activities.dpia_done_on <= night.as_of, false) as is_dpia_done,
    {{ within_months('activities.reviewed_on', 'night.processing_review_months', 'night.as_of') }} as is_current,
    activities.delivery_id,
    activities.line
from activities
cross join {{ ref('night') }} as night
