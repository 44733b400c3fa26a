-- Results dated later than they were recorded
select occurrence_id
from plan_result
where done_on > (recorded_at at time zone :zone)::date
order by occurrence_id;
