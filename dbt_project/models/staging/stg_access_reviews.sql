with source as (
    {{ current_rows('access_reviews') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        review_id,
        system_id,
        reviewed_on::date as reviewed_on,
        accounts_total::integer as accounts_total,
        accounts_removed::integer as accounts_removed
    from source
)

select * from renamed
