with source as (
    {{ current_rows('procurements') }}
),

renamed as (
    select
        _delivery_id as delivery_id,
        _line as line,
        procurement_id,
        title,
        supplier,
        supplier_org_number,
        started_on::date as started_on,
        published_on::date as published_on,
        contract_start::date as contract_start,
        contract_end::date as contract_end,
        value_sek::double as value_sek,
        handles_information::boolean as handles_information,
        has_security_requirements::boolean as has_security_requirements,
        security_consulted_on::date as security_consulted_on,
        handles_personal_data::boolean as handles_personal_data,
        dpa_signed::boolean as dpa_signed,
        third_country,
        system_id
    from source
)

select * from renamed
