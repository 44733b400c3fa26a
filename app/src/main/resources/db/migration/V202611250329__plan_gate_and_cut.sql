-- A gate counted from a day of the campaign moves with it until somebody sets its day by hand or it is passed.
alter table plan_gate
    add column anchor   text check (anchor in ('START', 'MID', 'END')),
    add column months   integer,
    add column revision integer not null default 1,
    add column cut_on   date,
    add constraint plan_gate_counted_from_a_day check (num_nulls(anchor, months) <> 1);

create table plan_gate_deputy (
    campaign_id bigint not null,
    gate_id     bigint not null,
    office      text not null references organization_office (code),
    position    integer not null,
    primary key (campaign_id, gate_id, office),
    foreign key (campaign_id, gate_id) references plan_gate (campaign_id, id)
);

-- A project or a strand all of whose tasks are cut, or that never had one, may be cut as a task may.
alter table plan_project add column cut_on date;
alter table plan_strand add column cut_on date;
