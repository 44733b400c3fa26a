-- A page of the vault counts the standing citations of its pieces in one campaign.
create index evidence_citation_standing on evidence_citation (campaign_id, item_id) where ended_at is null;
