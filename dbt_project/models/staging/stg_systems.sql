with source as (
    {{ current_rows('systems') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        system_id,
        name,
        owner_role,
        unit,
        status,
        hosting,
        supplier,
        contains_personal_data::boolean as contains_personal_data,
        confidentiality::integer as confidentiality,
        integrity::integer as integrity,
        availability::integer as availability,
        classified_on::date as classified_on,
        is_critical::boolean as is_critical,
        third_country,
        transfer_mechanism,
        uses_ai::boolean as uses_ai,
        risk_assessed_on::date as risk_assessed_on
    from source
)

select * from renamed
