with source as (
    {{ current_rows('continuity_plans') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        plan_id,
        system_id,
        adopted_on::date as adopted_on,
        revised_on::date as revised_on,
        exercised_on::date as exercised_on
    from source
)

select * from renamed
