with subjects as (
    select
        *,
        document_id as subject_id,
        title as subject_name,
        null as unit,
        'documents' as source,
        null as evidence
    from {{ ref('fct_documents') }}
    where is_in_force
),

-- What must be there is asked about also when no row of the register speaks of it.
kinds as (
    select
        required.kind as subject_id,
        words.text_sv as subject_name,
        null as unit,
        null as owner_role,
        count(documents.document_id) > 0 as is_there,
        'documents' as source,
        null as delivery_id,
        null as line,
        {{ source_rows('documents') }} filter (where documents.document_id is not null) as evidence
    from {{ ref('required_documents') }} as required
    inner join {{ ref('words') }} as words on words.key = 'kind_' || required.kind
    left join subjects as documents on required.kind = documents.kind
    group by required.kind, words.text_sv
)

{{ judge(
    'D1', 'subjects', 'document', answer='is_current',
    rule="case when decided_on is null then 'document_without_date'"
    ~ " when revised_on is null then 'document_never_revised' else 'document_not_revised' end",
    detail='decided_on', mended_on='decided_on',
    mended_later="case when revised_on is null then 'document_adopted_later' else 'document_revised_later' end"
) }}
union all
{{ judge('D2', 'kinds', 'document_kind', answer='is_there', rule="'required_document_missing'") }}
