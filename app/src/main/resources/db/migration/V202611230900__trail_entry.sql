create extension if not exists ltree;
create extension if not exists pg_trgm;

-- Ids and digests only, so that a removal leaves the trail whole. No foreign keys: the trail outlives its objects.
create table trail_entry (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    account_id  bigint,
    unit_id     bigint,
    campaign_id bigint,
    what        text not null check (what <> ''),
    subject     text not null check (subject <> ''),
    subject_id  bigint not null,
    digest      text
);

create index trail_entry_by_subject on trail_entry (subject, subject_id, id);

create function trail_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is append only';
end
$$;

create trigger trail_entry_is_append_only
    before update or delete on trail_entry
    for each row execute function trail_refuse_change();
