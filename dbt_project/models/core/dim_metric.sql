with catalogue as (
    select * from {{ ref('metric_catalogue') }}
),

overrides as (
    select
        key,
        value::double as target
    from {{ source('raw', 'overrides') }}
    where kind = 'target'
)

select
    catalogue.metric_id,
    catalogue.metric_name,
    catalogue.section,
    catalogue.name_sv,
    catalogue.name_en,
    catalogue.information_need_sv,
    catalogue.information_need_en,
    catalogue.kind as measure,
    {{ with_thresholds('catalogue.formula_sv') }} as formula_sv,
    {{ with_thresholds('catalogue.formula_en') }} as formula_en,
    case when overrides.key is null then catalogue.target else overrides.target end as target,
    catalogue.target as default_target,
    overrides.key is not null as is_overridden,
    catalogue.direction,
    catalogue.unit,
    catalogue.evidence_sv,
    catalogue.evidence_en,
    catalogue.frequency_sv,
    catalogue.frequency_en,
    catalogue.responsible_sv,
    catalogue.responsible_en,
    catalogue.sources,
    catalogue.columns_needed,
    catalogue.needs_subjects,
    catalogue.reporting_format_sv,
    catalogue.reporting_format_en,
    catalogue.iso_clause,
    catalogue.annex_a,
    catalogue.sort
from catalogue
left join overrides on catalogue.metric_id = overrides.key
cross join {{ ref('night') }} as night
