-- What evidence for one scheme says under another: from a criterion or key point to a criterion or key point. A row
-- that is taken back stays, with who, when and why; one without an account came with a data file.
create table schemes_mapping (
    id                bigint generated always as identity primary key,
    from_version_id   bigint not null,
    from_criterion_id bigint,
    from_key_point_id bigint,
    to_version_id     bigint not null,
    to_criterion_id   bigint,
    to_key_point_id   bigint,
    relation          text not null check (relation in ('COVERS', 'PARTLY', 'RELATED')),
    why               text not null check (why <> ''),
    said_at           timestamptz not null,
    said_by           bigint references access_account (id),
    file              text,
    ended_at          timestamptz,
    ended_by          bigint references access_account (id),
    ended_why         text,
    foreign key (from_version_id, from_criterion_id) references schemes_criterion (version_id, id),
    foreign key (from_version_id, from_key_point_id) references schemes_key_point (version_id, id),
    foreign key (to_version_id, to_criterion_id) references schemes_criterion (version_id, id),
    foreign key (to_version_id, to_key_point_id) references schemes_key_point (version_id, id),
    constraint schemes_mapping_from_one check (num_nonnulls(from_criterion_id, from_key_point_id) = 1),
    constraint schemes_mapping_to_one check (num_nonnulls(to_criterion_id, to_key_point_id) = 1),
    constraint schemes_mapping_between_two check (from_version_id <> to_version_id),
    constraint schemes_mapping_said_or_shipped check (num_nonnulls(said_by, file) = 1),
    constraint schemes_mapping_ended_whole check (num_nonnulls(ended_at, ended_by, ended_why) in (0, 3))
);

create unique index schemes_mapping_once on schemes_mapping
    (from_version_id, from_criterion_id, from_key_point_id, to_version_id, to_criterion_id, to_key_point_id)
    nulls not distinct where ended_at is null;
create index schemes_mapping_by_versions on schemes_mapping (from_version_id, to_version_id);
