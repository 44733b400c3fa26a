-- Items whose newest version or revision is missing
select item.id
from evidence_item item
where not exists (select from evidence_version version where version.item_id = item.id and version.no = item.version)
   or not exists (select from evidence_revision revision where revision.item_id = item.id and revision.no = item.revision)
order by item.id;

-- Primary citations without an open number, and open numbers without a primary citation
select coalesce(number.number, citation.id::text)
from (select * from evidence_citation where role = 'PRIMARY' and ended_at is null) citation
full join (select * from evidence_number where closed_at is null) number
    on number.campaign_id = citation.campaign_id and number.version_id = citation.version_id
    and number.item_id = citation.item_id and number.key_point_id = citation.key_point_id
where number.number is null or citation.id is null
order by 1;

-- Closed numbers that point to themselves
select number from evidence_number where closed_by = number and closed_by_version_id = version_id order by number;

-- Removed items that still stand
select removal.item_id
from evidence_removal removal
where removal.confirmed_at is not null
  and not exists (select from evidence_withdrawal withdrawal where withdrawal.item_id = removal.item_id)
order by removal.item_id;

-- Removed items whose bytes may come back
select removal.item_id
from evidence_removal removal
join evidence_version version on version.item_id = removal.item_id
where removal.confirmed_at is not null and version.sha256 is not null
  and not exists (select from files_destroyed destroyed where destroyed.sha256 = version.sha256)
order by removal.item_id;

-- Destroyed bytes that wait on a sorting table
select upload.id
from evidence_upload upload
join files_destroyed destroyed on destroyed.sha256 = upload.sha256
order by upload.id;

-- Standing pieces whose newest bytes are destroyed
select item.id
from evidence_item item
join evidence_version version on version.item_id = item.id and version.no = item.version
join files_destroyed destroyed on destroyed.sha256 = version.sha256
where not exists (select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
order by item.id;

-- Shares of one piece that come to more than a hundred per cent
select citation.item_id
from evidence_citation citation
where citation.ended_at is null
group by citation.campaign_id, citation.version_id, citation.item_id
having sum(citation.share) > 100
order by citation.item_id;

-- Pieces used twice under a scheme that forbids it
select citation.item_id
from evidence_citation citation
join schemes_version version on version.id = citation.version_id and version.shares = 'FORBIDDEN'
where citation.ended_at is null
group by citation.campaign_id, citation.version_id, citation.item_id
having count(*) > 1
order by citation.item_id;
