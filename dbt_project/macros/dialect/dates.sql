{# What differs between engines, one macro each; a new engine adds its own `<engine>__` beside DuckDB's. #}

{# The day some months earlier, or that month's last day where it has no such day. #}
{% macro months_before(day, months) -%}
    {{ return(adapter.dispatch('months_before', 'genomgang')(day, months)) }}
{%- endmacro %}

{% macro duckdb__months_before(day, months) -%}
    ({{ day }} - to_months({{ months }}))::date
{%- endmacro %}

{# Whether a date is later than the cut-off less some months, and not after the cut-off. #}
{% macro within_months(day, months, as_of) -%}
    coalesce({{ day }} > {{ months_before(as_of, months) }} and {{ day }} <= {{ as_of }}, false)
{%- endmacro %}

{# The calendar day of a moment, where the organisation is. #}
{% macro local_day(moment) -%}
    {{ return(adapter.dispatch('local_day', 'genomgang')(moment)) }}
{%- endmacro %}

{% macro duckdb__local_day(moment) -%}
    timezone('Europe/Stockholm', {{ moment }})::date
{%- endmacro %}

{# Elapsed seconds between two moments, whatever the clocks did in between. #}
{% macro seconds_between(earlier, later) -%}
    {{ return(adapter.dispatch('seconds_between', 'genomgang')(earlier, later)) }}
{%- endmacro %}

{% macro duckdb__seconds_between(earlier, later) -%}
    (epoch({{ later }}) - epoch({{ earlier }}))
{%- endmacro %}

{# Whole calendar days between two days. #}
{% macro days_between(earlier, later) -%}
    {{ return(adapter.dispatch('days_between', 'genomgang')(earlier, later)) }}
{%- endmacro %}

{% macro duckdb__days_between(earlier, later) -%}
    date_diff('day', {{ earlier }}, {{ later }})
{%- endmacro %}
