with systems as (
    select * from {{ ref('stg_systems') }}
)

select
    systems.system_id,
    coalesce(systems.name, systems.system_id) as system_name,
    systems.owner_role,
    systems.unit,
    systems.status,
    systems.hosting,
    systems.supplier,
    systems.contains_personal_data,
    systems.confidentiality,
    systems.integrity,
    systems.availability,
    systems.classified_on,
    systems.is_critical,
    systems.third_country,
    systems.transfer_mechanism,
    systems.uses_ai,
    systems.risk_assessed_on,
    coalesce(systems.status = 'in_operation', false) as is_in_operation,
    coalesce(systems.status = 'in_operation', false)
    and (systems.is_critical or coalesce(systems.availability >= night.relevant_availability, false))
        as needs_continuity_plan,
    systems.delivery_id,
    systems.line
from systems
cross join {{ ref('night') }} as night
