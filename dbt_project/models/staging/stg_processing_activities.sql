with source as (
    {{ current_rows('processing_activities') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        activity_id,
        name,
        controller,
        purpose,
        data_subjects,
        data_categories,
        recipients,
        third_country,
        retention,
        security_measures,
        legal_basis,
        system_id,
        dpia_required::boolean as dpia_required,
        dpia_done_on::date as dpia_done_on,
        reviewed_on::date as reviewed_on
    from source
)

select * from renamed
