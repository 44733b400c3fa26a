-- A mark that is another one after every change of what seldom changes: pages may remember such facts as long
-- as the mark stays. The mark is taken from a sequence, so that one which was rolled back never comes again,
-- and written in the transaction of the change, so that nobody sees it before the change itself.
create table base_slow_facts (
    mark bigint not null
);

create sequence base_slow_facts_mark;

insert into base_slow_facts (mark) values (nextval('base_slow_facts_mark'));

create function base_slow_facts_changed() returns trigger language plpgsql as $$
begin
    update base_slow_facts set mark = nextval('base_slow_facts_mark');
    return null;
end;
$$;

create trigger slow_facts after insert or update or delete on access_account
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on organization_unit_kind
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on organization_unit
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on organization_unit_past
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on organization_office
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on organization_office_right
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on organization_person
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on organization_appointment
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on organization_term
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on organization_free_month
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on organization_holiday
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on organization_setting
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on schemes_version
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on schemes_criterion
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on schemes_key_point
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on campaigns_campaign
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on campaigns_scheme
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on campaigns_role
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on campaigns_role_right
    for each statement execute function base_slow_facts_changed();
create trigger slow_facts after insert or update or delete on campaigns_member
    for each statement execute function base_slow_facts_changed();
