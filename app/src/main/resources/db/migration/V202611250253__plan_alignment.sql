-- To which units and which calendar the occurrences of a campaign were last aligned, as one digest.
create table plan_alignment (
    campaign_id bigint primary key references campaigns_campaign (id),
    signature   text not null
);
