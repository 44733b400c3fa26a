-- A file that was put in to mend a gap remembers for which key point.
alter table evidence_upload
    add column version_id bigint,
    add column key_point_id bigint,
    add foreign key (version_id, key_point_id) references schemes_key_point (version_id, id);

create index evidence_upload_by_sha256 on evidence_upload (sha256);
