-- A citation that went along to the next version knows which it was; a number closed then points to one of that version.
alter table evidence_citation
    add column carried_from bigint,
    add foreign key (campaign_id, carried_from) references evidence_citation (campaign_id, id);

create index evidence_citation_carried on evidence_citation (campaign_id, carried_from) where carried_from is not null;

alter table evidence_number add column closed_by_version_id bigint;
update evidence_number set closed_by_version_id = version_id where closed_by is not null;
alter table evidence_number
    drop constraint evidence_number_campaign_id_version_id_closed_by_fkey,
    add constraint evidence_number_closed_by_whole check (num_nonnulls(closed_by, closed_by_version_id) in (0, 2)),
    add foreign key (campaign_id, closed_by_version_id, closed_by)
        references evidence_number (campaign_id, version_id, number);
