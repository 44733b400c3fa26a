-- Results dated later than they were recorded
select occurrence_id
from plan_result
where done_on > (recorded_at at time zone :zone)::date
order by occurrence_id;

-- Occurrences that are not due on the day to which they were moved last
select occurrence.id
from plan_occurrence occurrence
join plan_occurrence_moved moved
    on moved.campaign_id = occurrence.campaign_id and moved.occurrence_id = occurrence.id
join campaigns_campaign campaign on campaign.id = occurrence.campaign_id
where occurrence.due_on <> least(moved.to_on, campaign.to_on)
  and occurrence.from_on <= campaign.to_on
  and occurrence.dropped_on is null
order by occurrence.id;
