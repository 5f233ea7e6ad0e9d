with incidents as (
    select
        *,
        {{ local_day('reported_at') }} as reported_on,
        {{ local_day('closed_at') }} as closed_on
    from {{ ref('stg_incidents') }}
),

judged as (
    select
        incidents.*,
        coalesce(incidents.reported_on between night.period_start and night.as_of, false) as is_in_period,
        coalesce(incidents.closed_on <= night.as_of, false) as is_closed,
        {{ seconds_between('coalesce(incidents.discovered_at, incidents.reported_at)', 'incidents.notified_at') }}
            as seconds_to_notification
    from incidents
    cross join {{ ref('night') }} as night
)

select
    incident_id,
    reported_at,
    discovered_at,
    closed_at,
    notified_at,
    reported_on,
    closed_on,
    status,
    severity,
    category,
    is_personal_data_breach,
    must_notify,
    system_id,
    unit,
    lessons_learned,
    is_in_period,
    is_closed,
    case when is_closed then {{ days_between('reported_on', 'closed_on') }} end as days_to_close,
    -- The regulation gives 72 hours, counted from when the breach was known.
    coalesce(seconds_to_notification <= 72 * 3600, false) as is_notified_in_time,
    delivery_id,
    line
from judged
