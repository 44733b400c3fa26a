-- Where the bytes of a file are: on the disk of the home or in a bucket, as they came or sealed by the key of this
-- number. The name they have there says the same.
alter table files_blob
    add column shelf     text not null default 'DISK' check (shelf in ('DISK', 'S3')),
    add column sealed_by text check (sealed_by ~ '^[0-9a-f]{8}$');

create index files_blob_by_place on files_blob (shelf, sealed_by, sha256);

-- When destroyed bytes were gone from every place; until then the deletion is repeated.
alter table files_destroyed add column cleared_at timestamptz;

update files_destroyed set cleared_at = at;
