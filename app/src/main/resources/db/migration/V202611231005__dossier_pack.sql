create table dossier_pack (
    campaign_id bigint not null references campaigns_campaign (id),
    id          bigint generated always as identity unique,
    version_id  bigint not null,
    asked_at    timestamptz not null,
    asked_by    bigint not null references access_account (id),
    sha256      text references files_blob (sha256),
    file_name   text not null,
    entries     integer,
    built_at    timestamptz,
    primary key (campaign_id, id),
    foreign key (campaign_id, version_id) references campaigns_scheme (campaign_id, version_id)
);
