-- A unit that has said which months are without duty; none at all is an answer too.
create table organization_free_months (
    unit_id bigint primary key references organization_unit (id)
);

insert into organization_free_months (unit_id)
select distinct unit_id from organization_free_month;

alter table organization_free_month
    add constraint organization_free_month_of_a_said_year
    foreign key (unit_id) references organization_free_months (unit_id) on delete cascade;

create trigger slow_facts after insert or update or delete on organization_free_months
    for each statement execute function base_slow_facts_changed();
