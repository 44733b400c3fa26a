-- A round in which every kept file is read again, in the order of the hashes, and how far it has come.
create table files_round (
    id       bigint generated always as identity primary key,
    begun_at timestamptz not null,
    ended_at timestamptz check (ended_at >= begun_at),
    reached  text not null default '',
    files    bigint not null default 0,
    bytes    bigint not null default 0
);

create unique index files_round_one_open on files_round ((true)) where ended_at is null;

-- Kept files that were missing, or no longer what came, when they were last read.
create table files_damage (
    sha256   text primary key references files_blob (sha256) on delete cascade,
    missing  boolean not null,
    found_at timestamptz not null
);

-- When what nothing refers to was thrown away, and how much.
create table files_clearing (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    files      bigint not null,
    bytes      bigint not null,
    unfinished integer not null
);
