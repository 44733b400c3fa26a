-- Bytes that are on disk, once each, under their own hash. A row comes after its bytes are safe.
create table files_blob (
    sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint not null check (size >= 0),
    media_type text not null,
    stored_at  timestamptz not null
);
