-- Where else a piece is numbered is asked for by the piece.
create index evidence_number_by_item on evidence_number (item_id) where closed_at is null;

-- How often a scheme lets one result be used holds whoever writes, and two at once: the second waits and is refused.
create function evidence_citation_within_shares() returns trigger language plpgsql as $$
declare
    allowed text;
    uses integer;
    taken integer;
begin
    select version.shares into allowed from schemes_version version where version.id = new.version_id;
    if allowed = 'FREE' then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('evidence_shares', new.item_id));
    select count(*), coalesce(sum(citation.share), 0) into uses, taken
    from evidence_citation citation
    where citation.campaign_id = new.campaign_id and citation.version_id = new.version_id
      and citation.item_id = new.item_id and citation.ended_at is null;
    if allowed = 'FORBIDDEN' and uses > 1 then
        raise exception 'one result is used twice under a scheme that forbids it'
            using errcode = 'check_violation', constraint = 'evidence_citation_used_once';
    end if;
    if allowed = 'PER_CENT' and taken > 100 then
        raise exception 'shares of one result come to more than a hundred per cent'
            using errcode = 'check_violation', constraint = 'evidence_citation_shares';
    end if;
    return null;
end;
$$;

create trigger evidence_citation_within_shares after insert or update of share, ended_at on evidence_citation
    for each row when (new.ended_at is null) execute function evidence_citation_within_shares();
