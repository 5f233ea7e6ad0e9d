{#
  One question asked of every subject in scope: one row for each, with the answer.

  relation: a relation with subject_id, subject_name, unit, owner_role, source, delivery_id, line, evidence.
  scope: which of its rows are asked; all when left out.
  answer: true is as it should be; left out for what is only counted.
  rule: the gap that a no is, as in the seed gap_rules; an SQL expression where it depends on the subject.
  detail: what the sentence about the gap puts in place of {detail}.
  mended_on: the day it became as it should be, where there is one. A day after the cut-off does not make the no a yes,
    but then nothing is left to do.
  mended_later: the rule, in place of the others, where that day is after the cut-off; {detail} is the day.
  amount: what a median is taken of.
#}
{% macro judge(
    metric_id, relation, subject_type, scope='true', answer='null', rule='null', detail='null', mended_on=none,
    mended_later=none, amount='null'
) -%}
    {% if mended_on -%}
        {% set is_later = '(' ~ mended_on ~ ') > (select night.as_of from ' ~ ref('night') ~ ' as night)' -%}
        {% set rule = 'case when ' ~ is_later ~ ' then ' ~ mended_later ~ ' else ' ~ rule ~ ' end' -%}
        {% set detail = 'case when ' ~ is_later ~ ' then (' ~ mended_on ~ ')::varchar else (' ~ detail ~ ')::varchar end' -%}
    {% endif -%}
    select
        {{ "'" ~ metric_id ~ "'" if metric_id else 'null' }}::varchar as metric_id,
        '{{ subject_type }}' as subject_type,
        subject_id::varchar as subject_id,
        subject_name::varchar as subject_name,
        unit::varchar as unit,
        owner_role::varchar as owner_role,
        ({{ answer }})::boolean as answer,
        case when not ({{ answer }})::boolean then {{ rule }} end::varchar as rule,
        case when not ({{ answer }})::boolean then ({{ detail }})::varchar end as detail,
        ({{ amount }})::double as amount,
        source::varchar as source,
        delivery_id::varchar as delivery_id,
        line::bigint as line,
        evidence::{{ source_rows_type() }} as evidence
    from {{ relation }}
    where {{ scope }}
{%- endmacro %}
