-- Words that are seen on photos and scans, after all files that say theirs have been read.
alter table reading_file
    add column seen          text check (seen in ('WAITING', 'READ', 'NOTHING')),
    add column seen_tries    integer not null default 0,
    add column seen_begun_at timestamptz;
create index reading_file_to_be_seen on reading_file (asked_at, sha256) where seen = 'WAITING';

update reading_file file set seen = 'WAITING'
where state = 'READ'
  and media_type in ('image/jpeg', 'image/png', 'image/bmp', 'image/gif', 'image/tiff', 'application/pdf')
  and not exists (select from reading_section section where section.sha256 = file.sha256);
