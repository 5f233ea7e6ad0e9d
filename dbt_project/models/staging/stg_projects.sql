with source as (
    {{ current_rows('projects') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        project_id,
        name,
        started_on::date as started_on,
        ended_on::date as ended_on,
        risk_assessed_on::date as risk_assessed_on,
        classified_on::date as classified_on,
        dpia_done_on::date as dpia_done_on,
        uses_ai::boolean as uses_ai
    from source
)

select * from renamed
