-- Which pieces a pack holds, so that a removal can name the packs that were handed out and take ours away.
create table dossier_pack_entry (
    campaign_id bigint not null,
    pack_id     bigint not null,
    number      text not null,
    item_id     bigint not null references evidence_item (id),
    version_no  integer not null,
    sha256      text not null references files_blob (sha256),
    primary key (campaign_id, pack_id, number),
    foreign key (campaign_id, pack_id) references dossier_pack (campaign_id, id)
);

create index dossier_pack_entry_by_bytes on dossier_pack_entry (sha256);
create index dossier_pack_entry_by_item on dossier_pack_entry (item_id);
