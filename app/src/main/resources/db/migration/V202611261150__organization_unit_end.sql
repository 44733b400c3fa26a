-- How a unit ended: closed, or merged into another, with its last day.
create table organization_unit_end (
    unit_id bigint primary key references organization_unit (id),
    on_day  date not null,
    into_id bigint references organization_unit (id),
    why     text not null check (why <> ''),
    said_at timestamptz not null,
    said_by bigint not null references access_account (id),
    constraint organization_unit_end_into_another check (into_id <> unit_id)
);

create index organization_unit_end_by_other on organization_unit_end (into_id);

create trigger slow_facts after insert or update or delete on organization_unit_end
    for each statement execute function base_slow_facts_changed();
