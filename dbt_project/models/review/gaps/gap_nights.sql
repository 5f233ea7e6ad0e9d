-- The gaps of earlier nights, as far as tonight may look.
select history.*
from {{ source('history', 'gap_nights') }} as history
cross join {{ ref('night') }} as night
where
    history.organisation = night.organisation
    and history.recorded_at <= night.known_at
    and history.as_of <= night.as_of
