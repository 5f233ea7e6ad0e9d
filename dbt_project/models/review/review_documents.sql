select
    document_id,
    title,
    kind,
    owner_role,
    adopted_on,
    revised_on,
    is_current
from {{ ref('fct_documents') }}
where is_in_force
