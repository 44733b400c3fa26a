-- Of which version of a piece the pages of a proof are.
alter table evaluation_proof add column item_version integer;

update evaluation_proof proof set item_version = citation.item_version
from evidence_citation citation
where citation.campaign_id = proof.campaign_id and citation.id = proof.citation_id;

alter table evaluation_proof alter column item_version set not null;
