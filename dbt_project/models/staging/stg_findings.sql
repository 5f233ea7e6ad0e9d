with source as (
    {{ current_rows('findings') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        finding_id,
        year::integer as year,
        origin,
        area,
        severity::integer as severity,
        description,
        status
    from source
)

select * from renamed
