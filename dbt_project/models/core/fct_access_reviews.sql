with reviews as (
    select * from {{ ref('stg_access_reviews') }}
)

select
    reviews.review_id,
    reviews.system_id,
    reviews.reviewed_on,
    reviews.accounts_total,
    reviews.accounts_removed,
    {{ within_months('reviews.reviewed_on', 'night.access_review_months', 'night.as_of') }} as is_current,
    reviews.delivery_id,
    reviews.line
from reviews
cross join {{ ref('night') }} as night
