-- Files that were put in and wait for somebody to say what they are. Work in hand, not proof: a row goes when the
-- file is entered or put aside.
create table evidence_upload (
    id            bigint generated always as identity primary key,
    campaign_id   bigint not null references campaigns_campaign (id),
    task_id       bigint,
    occurrence_id bigint,
    sha256        text not null references files_blob (sha256),
    original_name text not null check (original_name <> ''),
    folder        text,
    file_date     timestamptz,
    uploaded_at   timestamptz not null,
    uploaded_by   bigint not null references access_account (id),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id),
    foreign key (campaign_id, occurrence_id) references plan_occurrence (campaign_id, id)
);

create index evidence_upload_by_person on evidence_upload (campaign_id, uploaded_by, id);
