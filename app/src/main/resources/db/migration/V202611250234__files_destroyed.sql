-- Bytes that were destroyed for good are never taken in again. Their row stays: versions that had them still say
-- what they were.
create table files_destroyed (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    at     timestamptz not null
);

insert into files_destroyed (sha256, at)
select version.sha256, min(removal.confirmed_at)
from evidence_version version
join evidence_removal removal on removal.item_id = version.item_id
where version.sha256 is not null and removal.confirmed_at is not null
group by version.sha256;

-- How many pages a paper has, where its bytes tell.
alter table files_blob add column pages integer check (pages > 0);
