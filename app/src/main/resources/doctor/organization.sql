-- Units whose place in the tree is not the one their parent gives them
select unit.id
from organization_unit unit
left join organization_unit above on above.id = unit.parent_id
where unit.path <> coalesce(above.path || unit.id::text, unit.id::text::ltree)
order by unit.id;

-- Units without a name of their first day
select unit.id
from organization_unit unit
where not exists (select from organization_unit_past past where past.unit_id = unit.id)
order by unit.id;
