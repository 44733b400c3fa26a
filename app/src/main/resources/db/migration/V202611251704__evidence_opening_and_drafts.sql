-- Archives and mails on the sorting table: what became of each, and which files stayed in it.
create table evidence_opening (
    upload_id bigint primary key references evidence_upload on delete cascade,
    depth     integer not null,
    state     text not null check (state in ('WAITING', 'OPENED', 'CLOSED')),
    reason    text check ((state = 'CLOSED') = (reason is not null)),
    taken     integer not null default 0,
    taken_no  integer not null default 0,
    ended_at  timestamptz check ((state = 'WAITING') = (ended_at is null))
);

create table evidence_left_within (
    upload_id bigint not null references evidence_opening on delete cascade,
    no        integer not null,
    path      text not null,
    why       text not null,
    primary key (upload_id, no)
);

-- What was said of a file and not confirmed yet, by the fields of the sorting table.
alter table evidence_upload add column said jsonb not null default '{}';

-- All that waits is entered at once: by whom, and how far it came.
create table evidence_entering (
    id          bigint generated always as identity primary key,
    campaign_id bigint not null references campaigns_campaign (id),
    folder      text,
    asked_at    timestamptz not null,
    asked_by    bigint not null references access_account (id),
    entered     integer not null default 0,
    left_over   integer not null default 0
);
