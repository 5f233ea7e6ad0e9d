with documents as (
    select
        *,
        coalesce(revised_on, adopted_on) as decided_on
    from {{ ref('stg_documents') }}
)

select
    documents.document_id,
    coalesce(documents.title, documents.document_id) as title,
    documents.kind,
    documents.owner_role,
    documents.adopted_on,
    documents.revised_on,
    documents.status,
    documents.decided_on,
    coalesce(documents.status = 'in_force', false) as is_in_force,
    {{ within_months('documents.decided_on', 'night.document_months', 'night.as_of') }} as is_current,
    documents.delivery_id,
    documents.line
from documents
cross join {{ ref('night') }} as night
