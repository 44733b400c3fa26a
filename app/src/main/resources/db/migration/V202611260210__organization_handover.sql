-- That an office was handed over, or left without a successor: the appointment that ended, the one that followed it.
create table organization_handover (
    id             bigint generated always as identity primary key,
    appointment_id bigint not null references organization_appointment (id),
    successor_id   bigint references organization_appointment (id),
    since_on       date not null,
    personal       boolean not null,
    said_at        timestamptz not null,
    said_by        bigint not null references access_account (id),
    check (successor_id <> appointment_id)
);
create unique index organization_handover_once on organization_handover (appointment_id, (successor_id is null));

create trigger slow_facts after insert or update or delete on organization_handover
    for each statement execute function base_slow_facts_changed();
