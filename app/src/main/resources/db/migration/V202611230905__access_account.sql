create table access_account (
    id                  bigint generated always as identity primary key,
    sign_in_name        text not null check (sign_in_name <> ''),
    name                text not null check (name <> ''),
    password_hash       text,
    administrator       boolean not null default false,
    created_at          timestamptz not null,
    password_changed_at timestamptz,
    closed_at           timestamptz
);

create unique index access_account_by_sign_in_name on access_account (lower(sign_in_name));

-- A link that sets a password once: an administrator's reset, or the first administrator's beginning.
-- The link itself is never stored, only its SHA-256.
create table access_one_time_link (
    token_sha256 text primary key,
    account_id   bigint references access_account (id),
    made_by      bigint references access_account (id),
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz
);

-- Failed attempts of the last hour, to slow down guessing. Keyed by digests of name and address.
create table access_failure (
    key_sha256 text primary key,
    failures   integer not null check (failures > 0),
    last_at    timestamptz not null
);

create table access_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);

create unique index access_session_by_session_id on access_session (session_id);
create index access_session_by_expiry on access_session (expiry_time);
create index access_session_by_principal on access_session (principal_name);

create table access_session_attributes (
    session_primary_id char(36) not null references access_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
