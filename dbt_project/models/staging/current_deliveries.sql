-- The deliveries that make the present picture: a snapshot replaces those before it, increments add up.
select * from {{ ref('usable_deliveries') }}
where is_newest or delivery_mode = 'incremental'
