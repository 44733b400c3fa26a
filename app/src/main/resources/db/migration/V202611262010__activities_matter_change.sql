-- What an entry of a ledger said before it was changed, and why it was.
create table activities_matter_change (
    matter_id  bigint not null references activities_matter (id),
    no         integer not null check (no > 0),
    words      text not null,
    owner      text not null,
    due_on     date not null,
    for_whom   text,
    platform   text,
    why        text not null check (why <> ''),
    changed_at timestamptz not null,
    changed_by bigint not null references access_account (id),
    primary key (matter_id, no)
);
