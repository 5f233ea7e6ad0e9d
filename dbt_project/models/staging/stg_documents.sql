with source as (
    {{ current_rows('documents') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        document_id,
        title,
        kind,
        owner_role,
        adopted_on::date as adopted_on,
        revised_on::date as revised_on,
        status
    from source
)

select * from renamed
