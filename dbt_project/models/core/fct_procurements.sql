with procurements as (
    select * from {{ ref('stg_procurements') }}
)

select
    procurements.procurement_id,
    coalesce(procurements.title, procurements.procurement_id) as title,
    procurements.supplier,
    procurements.supplier_org_number,
    procurements.started_on,
    procurements.published_on,
    procurements.contract_start,
    procurements.contract_end,
    procurements.value_sek,
    procurements.handles_information,
    procurements.has_security_requirements,
    procurements.security_consulted_on,
    procurements.handles_personal_data,
    procurements.dpa_signed,
    procurements.third_country,
    procurements.system_id,
    coalesce(procurements.started_on between night.period_start and night.as_of, false) as is_in_period,
    coalesce(procurements.contract_start <= night.as_of, false)
    and coalesce(procurements.contract_end >= night.as_of, true) as is_contract_in_force,
    procurements.delivery_id,
    procurements.line
from procurements
cross join {{ ref('night') }} as night
