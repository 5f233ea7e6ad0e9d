select
    sections.section_key,
    sections.section,
    sections.name_sv,
    sections.name_en,
    coalesce(texts.is_written, false) as is_written,
    sections.sort::integer as sort
from {{ ref('narrative_sections') }} as sections
left join {{ source('raw', 'narrative') }} as texts on sections.section_key = texts.section_key
