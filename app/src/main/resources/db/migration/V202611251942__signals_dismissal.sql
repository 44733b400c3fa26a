-- That somebody looked into a signal, and why it needs no more. It rests on facts, each a digest: once they are others,
-- it is another signal.
create table signals_dismissal (
    id           bigint generated always as identity primary key,
    campaign_id  bigint not null references campaigns_campaign (id),
    kind         text not null check (kind <> ''),
    reason       text not null check (reason <> ''),
    dismissed_at timestamptz not null,
    dismissed_by bigint not null references access_account (id)
);
create index signals_dismissal_by_campaign on signals_dismissal (campaign_id, dismissed_at);

create table signals_dismissed_fact (
    item_id      bigint not null references evidence_item (id),
    digest       text not null check (digest <> ''),
    dismissal_id bigint not null references signals_dismissal (id),
    primary key (item_id, digest)
);
create index signals_dismissed_fact_by_dismissal on signals_dismissed_fact (dismissal_id);
