-- A campaign goes over to the next version of a scheme: the old one stays, with who, when and what followed it.
alter table campaigns_scheme
    add column ended_at timestamptz,
    add column ended_by bigint references access_account (id),
    add column succeeded_by bigint,
    add constraint campaigns_scheme_ended_whole check (num_nonnulls(ended_at, ended_by, succeeded_by) in (0, 3)),
    add foreign key (campaign_id, succeeded_by) references campaigns_scheme (campaign_id, version_id),
    drop constraint campaigns_scheme_campaign_id_position_key;

create unique index campaigns_scheme_one_at_a_position on campaigns_scheme (campaign_id, position) where ended_at is null;
