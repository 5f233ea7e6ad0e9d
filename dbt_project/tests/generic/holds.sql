{# Every row says whether something that must be true is; what cannot be said does not hold. #}
{% test holds(model) %}
select
    truth,
    subject,
    detail_sv
from {{ model }}
where holds is distinct from true
{% endtest %}
