-- The Word template a campaign uses in place of the one that ships; the newest speaks.
create table dossier_template (
    campaign_id   bigint not null references campaigns_campaign (id),
    no            integer not null,
    sha256        text not null references files_blob (sha256),
    original_name text not null,
    put_at        timestamptz not null,
    put_by        bigint not null references access_account (id),
    primary key (campaign_id, no)
);
