-- Who may do what in a whole campaign, and between which days: by an office in its unit, or by a role in it.
create view campaigns_leading as
select campaign.id as campaign_id, person.account_id, office_right.permission, appointment.from_on, appointment.until_on
from campaigns_campaign campaign
join organization_appointment appointment on appointment.unit_id = campaign.unit_id
join organization_office_right office_right on office_right.office = appointment.office
join organization_person person on person.id = appointment.person_id
union all
select member.campaign_id, person.account_id, role_right.permission, cast('-infinity' as date), cast(null as date)
from campaigns_member member
join campaigns_role_right role_right on role_right.role = member.role
join organization_person person on person.id = member.person_id
where member.ended_at is null;

-- What somebody recorded last is read on their own month.
create index activities_activity_by_writer on activities_activity (recorded_by, recorded_at desc);
create index plan_result_by_writer on plan_result (recorded_by, recorded_at desc);
create index evidence_item_by_writer on evidence_item (entered_by, entered_at desc);
