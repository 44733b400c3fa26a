-- Secret addresses under which a calendar program reads what was held and what is due. The address itself is known
-- to whoever made it; here lies its SHA-256. One that was revoked opens nothing any more.
create table activities_feed (
    id         bigint generated always as identity primary key,
    token      text not null check (token ~ '^[0-9a-f]{64}$'),
    kind       text not null check (kind in ('PERSON', 'UNIT')),
    unit_id    bigint references organization_unit (id),
    account_id bigint not null references access_account (id),
    made_at    timestamptz not null,
    revoked_at timestamptz check (revoked_at >= made_at),
    constraint activities_feed_of_a_person_or_a_unit check ((kind = 'UNIT') = (unit_id is not null))
);

create unique index activities_feed_by_token on activities_feed (token);
create unique index activities_feed_once on activities_feed (account_id, coalesce(unit_id, 0)) where revoked_at is null;
create index activities_feed_by_unit on activities_feed (unit_id);
