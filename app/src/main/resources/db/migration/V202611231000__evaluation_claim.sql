-- The self-evaluation of a criterion is its claims in order; revision tells the second of two editors.
create table evaluation_claim (
    campaign_id  bigint not null,
    id           bigint generated always as identity,
    version_id   bigint not null,
    criterion_id bigint not null,
    part         text not null check (part in ('DONE', 'ACHIEVED', 'LACKING', 'MENDING')),
    position     integer not null,
    words        text not null check (words <> ''),
    revision     integer not null default 1,
    changed_at   timestamptz not null,
    changed_by   bigint not null references access_account (id),
    struck_at    timestamptz,
    primary key (campaign_id, id),
    foreign key (campaign_id, version_id) references campaigns_scheme (campaign_id, version_id),
    foreign key (version_id, criterion_id) references schemes_criterion (version_id, id)
);

create index evaluation_claim_by_criterion on evaluation_claim (campaign_id, version_id, criterion_id, position);

create table evaluation_proof (
    campaign_id bigint not null,
    claim_id    bigint not null,
    citation_id bigint not null,
    pages       text,
    primary key (campaign_id, claim_id, citation_id),
    foreign key (campaign_id, claim_id) references evaluation_claim (campaign_id, id),
    foreign key (campaign_id, citation_id) references evidence_citation (campaign_id, id)
);

create index evaluation_proof_by_citation on evaluation_proof (campaign_id, citation_id);
