-- A piece of evidence lives with the unit that holds it. The columns are those of its newest revision,
-- kept here so that a list is one statement; evidence_revision is the proof and is never changed.
create table evidence_item (
    id         bigint generated always as identity primary key,
    unit_id    bigint not null references organization_unit (id),
    title      text not null check (title <> ''),
    class      text not null check (class in ('O', 'N', 'R', 'F')),
    event_on   date not null,
    source     text,
    revision   integer not null default 1,
    version    integer not null default 1,
    kept       text not null check (kept in ('VAULT', 'TOTALS', 'OFFLINE')),
    entered_at timestamptz not null,
    entered_by bigint not null references access_account (id)
);

create index evidence_item_by_unit on evidence_item (unit_id, event_on desc, id desc);
create index evidence_item_by_event on evidence_item (event_on desc, id desc);
create index evidence_item_by_title on evidence_item using gin (title gin_trgm_ops);

create table evidence_revision (
    item_id     bigint not null references evidence_item (id),
    no          integer not null,
    title       text not null,
    class       text not null,
    event_on    date not null,
    source      text,
    why         text,
    recorded_at timestamptz not null,
    recorded_by bigint not null references access_account (id),
    primary key (item_id, no)
);

-- Bytes, or where the paper is, or the totals that stand for it.
create table evidence_version (
    item_id       bigint not null references evidence_item (id),
    no            integer not null,
    sha256        text references files_blob (sha256),
    original_name text,
    file_date     timestamptz,
    pages         integer check (pages > 0),
    holder        text,
    place         text,
    totals        text,
    entered_at    timestamptz not null,
    entered_by    bigint not null references access_account (id),
    primary key (item_id, no),
    check (sha256 is not null or (holder is not null and place is not null) or totals is not null)
);

create index evidence_version_by_sha256 on evidence_version (sha256);

create table evidence_withdrawal (
    item_id      bigint primary key references evidence_item (id),
    reason       text not null check (reason <> ''),
    withdrawn_at timestamptz not null,
    withdrawn_by bigint not null references access_account (id)
);

-- The one deletion. Two persons; the tombstone stays.
create table evidence_removal (
    item_id      bigint primary key references evidence_item (id),
    reason       text not null check (reason <> ''),
    asked_at     timestamptz not null,
    asked_by     bigint not null references access_account (id),
    confirmed_at timestamptz,
    confirmed_by bigint references access_account (id),
    check (confirmed_by is null or confirmed_by <> asked_by),
    check ((confirmed_at is null) = (confirmed_by is null))
);

create table evidence_filing (
    campaign_id    bigint not null references campaigns_campaign (id),
    id             bigint generated always as identity,
    item_id        bigint not null references evidence_item (id),
    task_id        bigint not null,
    occurrence_id  bigint,
    expectation_id bigint,
    filed_at       timestamptz not null,
    filed_by       bigint not null references access_account (id),
    primary key (campaign_id, id),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id),
    foreign key (campaign_id, occurrence_id) references plan_occurrence (campaign_id, id),
    foreign key (campaign_id, expectation_id) references plan_expectation (campaign_id, id)
);

create unique index evidence_filing_once on evidence_filing
    (campaign_id, item_id, task_id, coalesce(occurrence_id, 0), coalesce(expectation_id, 0));
create index evidence_filing_by_task on evidence_filing (campaign_id, task_id, occurrence_id);
create index evidence_filing_by_item on evidence_filing (item_id);
