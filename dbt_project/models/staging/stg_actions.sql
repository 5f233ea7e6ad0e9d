with source as (
    {{ current_rows('actions') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        action_id,
        decided_year::integer as decided_year,
        planned_year::integer as planned_year,
        title,
        area,
        owner_role,
        due_on::date as due_on,
        status,
        completed_on::date as completed_on,
        business_plan_goal
    from source
)

select * from renamed
