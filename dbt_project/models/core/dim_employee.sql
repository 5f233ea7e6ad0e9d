select
    employee_id,
    unit,
    is_manager,
    is_system_owner,
    start_date,
    end_date,
    is_active
from {{ ref('int_employees') }}
