-- A task book that was approved, as it was then. Rows are added only; the highest number is in force.
create table taskbook_version (
    campaign_id bigint not null references campaigns_campaign (id),
    no          integer not null,
    approved_on date not null,
    approver    text not null check (approver <> ''),
    document    text check (document <> ''),
    recorded_at timestamptz not null,
    recorded_by bigint not null references access_account (id),
    primary key (campaign_id, no)
);

create table taskbook_line (
    campaign_id bigint not null,
    version_no  integer not null,
    task_id     bigint not null,
    position    integer not null,
    primary key (campaign_id, version_no, task_id),
    foreign key (campaign_id, version_no) references taskbook_version (campaign_id, no),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id)
);

create table taskbook_cell (
    campaign_id bigint not null,
    version_no  integer not null,
    task_id     bigint not null,
    field       text not null,
    value       text not null,
    primary key (campaign_id, version_no, task_id, field),
    foreign key (campaign_id, version_no, task_id) references taskbook_line (campaign_id, version_no, task_id)
);

-- A change of what was promised, as it was asked for. Who agrees is another person; what was refused or taken back stays.
create table taskbook_request (
    campaign_id bigint not null,
    id          bigint generated always as identity,
    version_no  integer not null,
    task_id     bigint not null,
    reason      text not null check (reason <> ''),
    asked_at    timestamptz not null,
    asked_by    bigint not null references access_account (id),
    outcome     text check (outcome in ('AGREED', 'REFUSED', 'WITHDRAWN')),
    answer      text check (answer <> ''),
    decided_at  timestamptz,
    decided_by  bigint references access_account (id),
    primary key (campaign_id, id),
    foreign key (campaign_id, version_no, task_id) references taskbook_line (campaign_id, version_no, task_id),
    constraint taskbook_request_decided_as_a_whole
        check (num_nulls(outcome, decided_at, decided_by) in (0, 3)),
    constraint taskbook_request_by_two_persons
        check (outcome not in ('AGREED', 'REFUSED') or decided_by <> asked_by)
);

create unique index taskbook_request_waits_once on taskbook_request (campaign_id, task_id) where outcome is null;

create table taskbook_request_change (
    campaign_id bigint not null,
    request_id  bigint not null,
    field       text not null
        check (field in ('TITLE', 'PURPOSE', 'OFFICES', 'CYCLE', 'CARRIED_BY', 'FROM_ON', 'TO_ON', 'RESULT', 'UNIT',
                         'BASELINE', 'TARGET', 'CUT')),
    was         text not null,
    becomes     text not null check (becomes <> was),
    primary key (campaign_id, request_id, field),
    foreign key (campaign_id, request_id) references taskbook_request (campaign_id, id)
);
