-- item version → key point. An ended citation stays; its number is never used again.
create table evidence_citation (
    campaign_id  bigint not null,
    id           bigint generated always as identity,
    item_id      bigint not null,
    item_version integer not null,
    version_id   bigint not null,
    key_point_id bigint not null,
    role         text not null check (role in ('PRIMARY', 'REFERENCE')),
    pages        text,
    share        integer check (share between 1 and 100),
    cited_at     timestamptz not null,
    cited_by     bigint not null references access_account (id),
    ended_at     timestamptz,
    ended_by     bigint references access_account (id),
    primary key (campaign_id, id),
    foreign key (item_id, item_version) references evidence_version (item_id, no),
    foreign key (campaign_id, version_id) references campaigns_scheme (campaign_id, version_id),
    foreign key (version_id, key_point_id) references schemes_key_point (version_id, id)
);

create unique index evidence_citation_once on evidence_citation
    (campaign_id, version_id, item_id, key_point_id) where ended_at is null;
create unique index evidence_citation_one_primary on evidence_citation
    (campaign_id, version_id, item_id) where role = 'PRIMARY' and ended_at is null;
create index evidence_citation_by_key_point on evidence_citation (campaign_id, version_id, key_point_id);
create index evidence_citation_by_item on evidence_citation (item_id);

-- One number per item, campaign and scheme, from its primary citation. A moved primary closes the old number.
create table evidence_number (
    campaign_id  bigint not null,
    version_id   bigint not null,
    number       text not null,
    key_point_id bigint not null,
    serial       integer not null check (serial > 0),
    item_id      bigint not null references evidence_item (id),
    given_at     timestamptz not null,
    closed_at    timestamptz,
    closed_by    text,
    primary key (campaign_id, version_id, number),
    unique (campaign_id, version_id, key_point_id, serial),
    foreign key (campaign_id, version_id) references campaigns_scheme (campaign_id, version_id),
    foreign key (version_id, key_point_id) references schemes_key_point (version_id, id),
    foreign key (campaign_id, version_id, closed_by) references evidence_number (campaign_id, version_id, number)
);

create unique index evidence_number_one_open on evidence_number
    (campaign_id, version_id, item_id) where closed_at is null;
