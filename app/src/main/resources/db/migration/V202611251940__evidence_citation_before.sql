-- How a citation read before its pages, its share or its version were changed; the citation itself says how it reads now.
create table evidence_citation_before (
    campaign_id  bigint not null,
    id           bigint generated always as identity,
    citation_id  bigint not null,
    item_version integer not null,
    pages        text,
    share        integer,
    replaced_at  timestamptz not null,
    replaced_by  bigint not null references access_account (id),
    primary key (campaign_id, id),
    foreign key (campaign_id, citation_id) references evidence_citation (campaign_id, id)
);
create index evidence_citation_before_by_citation on evidence_citation_before (campaign_id, citation_id);
