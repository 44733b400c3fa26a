-- Pieces that a person chose to leave out of a pack. What proves a claim is in the pack all the same.
create table dossier_left_out (
    campaign_id bigint not null,
    pack_id     bigint not null,
    item_id     bigint not null references evidence_item (id),
    primary key (campaign_id, pack_id, item_id),
    foreign key (campaign_id, pack_id) references dossier_pack (campaign_id, id)
);

create index dossier_left_out_by_item on dossier_left_out (item_id);
