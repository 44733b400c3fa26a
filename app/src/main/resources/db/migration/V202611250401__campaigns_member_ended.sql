-- Who was a member stays known: a membership ends, its row stays.
alter table campaigns_member drop constraint campaigns_member_pkey;
alter table campaigns_member add column id bigint generated always as identity primary key;
alter table campaigns_member add column ended_at timestamptz;

create unique index campaigns_member_once
    on campaigns_member (campaign_id, person_id, role) where ended_at is null;
