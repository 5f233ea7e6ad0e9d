with source as (
    {{ current_rows('employees') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        employee_id,
        unit,
        title,
        is_manager::boolean as is_manager,
        is_system_owner::boolean as is_system_owner,
        start_date::date as start_date,
        end_date::date as end_date
    from source
)

select * from renamed
