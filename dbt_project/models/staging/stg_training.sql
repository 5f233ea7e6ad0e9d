with source as (
    {{ current_rows('training') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        employee_id,
        {{ course_code('course_code') }} as course_code,
        course_name,
        status,
        completed_on::date as completed_on
    from source
)

select * from renamed
