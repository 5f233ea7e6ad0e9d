{{ config(materialized='view') }}
-- Employees with their row in the export: for judging and tracing inside the house, never published.
with employees as (
    select * from {{ ref('stg_employees') }}
)

select
    employees.employee_id,
    coalesce(employees.unit, words.text_sv) as unit,
    employees.is_manager,
    employees.is_system_owner,
    employees.start_date,
    employees.end_date,
    coalesce(employees.start_date <= night.as_of, false)
    and coalesce(employees.end_date >= night.as_of, true) as is_active,
    employees.delivery_id,
    employees.line
from employees
cross join {{ ref('night') }} as night
inner join {{ ref('words') }} as words on words.key = 'unit_missing'
