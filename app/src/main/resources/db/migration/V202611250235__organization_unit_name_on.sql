-- What a unit was called on a day, and its first name for the time before: old rows show the name of their day.
create function organization_unit_name_on(unit bigint, day date) returns text language sql stable parallel safe as $$
    select past.name
    from organization_unit_past past
    where past.unit_id = unit
    order by past.from_on <= day desc,
             case when past.from_on <= day then past.from_on end desc nulls last,
             past.from_on
    limit 1
$$;
