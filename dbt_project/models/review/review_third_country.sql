select
    system_id,
    system_name,
    third_country,
    transfer_mechanism,
    coalesce(transfer_mechanism, 'none') <> 'none' as is_covered
from {{ ref('dim_system') }}
where is_in_operation and third_country is not null
