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

-- Units that ended on another day than they were closed, or in a unit that was closed before
select gone.unit_id
from organization_unit_end gone
join organization_unit unit on unit.id = gone.unit_id
left join organization_unit other on other.id = gone.into_id
where unit.closed_on is distinct from gone.on_day or other.closed_on < gone.on_day
order by gone.unit_id;

-- Layouts remembered for units that are not there
select distinct unit_id
from sheets_meaning
where not exists (select from organization_unit unit where unit.id = sheets_meaning.unit_id)
order by unit_id;
