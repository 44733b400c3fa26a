-- That somebody who inspects a campaign from above has opened a piece, in this version: neither who, nor when, nor how long.
create table evidence_inspection (
    campaign_id  bigint not null references campaigns_campaign (id),
    item_id      bigint not null,
    item_version integer not null,
    primary key (campaign_id, item_id, item_version),
    foreign key (item_id, item_version) references evidence_version (item_id, no)
);
