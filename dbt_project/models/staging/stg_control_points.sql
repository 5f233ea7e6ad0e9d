with source as (
    {{ current_rows('control_points') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        control_id,
        year::integer as year,
        working_method,
        likelihood::integer as likelihood,
        consequence::integer as consequence,
        in_plan::boolean as in_plan,
        followed_up_on::date as followed_up_on,
        result,
        comment
    from source
)

select * from renamed
