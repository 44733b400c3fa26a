-- By which key a device knows what it captured and keeps until it is here. Each key counts once for an account and stays
-- when the file has left the sorting table, so that whatever is sent again, however late, is known.
create table evidence_capture (
    account_id bigint not null references access_account (id),
    key        uuid not null,
    arrived_at timestamptz not null,
    primary key (account_id, key)
);
