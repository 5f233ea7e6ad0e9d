with source as (
    {{ current_rows('incidents') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        incident_id,
        reported_at::timestamptz as reported_at,
        discovered_at::timestamptz as discovered_at,
        closed_at::timestamptz as closed_at,
        status,
        severity::integer as severity,
        category,
        is_personal_data_breach::boolean as is_personal_data_breach,
        must_notify::boolean as must_notify,
        notified_at::timestamptz as notified_at,
        system_id,
        unit,
        lessons_learned::boolean as lessons_learned
    from source
)

select * from renamed
