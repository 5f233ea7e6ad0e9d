select
    rejected.source,
    rejected.file_name,
    rejected.sha256,
    rejected.line,
    rejected.column_name,
    rejected.reason
from {{ source('raw', 'rejected_values') }} as rejected
cross join {{ ref('night') }} as night
where rejected.received_at <= night.known_at
