-- What files mean: derived from their bytes and thrown away with what they say. Numbers of four bytes each.
create table matching_vector (
    sha256   text primary key references reading_file on delete cascade,
    model    text not null,
    tries    integer not null,
    begun_at timestamptz,
    numbers  bytea
);

-- What key points mean, and the words this was told from.
create table matching_key_point (
    version_id   bigint not null,
    key_point_id bigint not null,
    said         text not null,
    numbers      bytea not null,
    primary key (version_id, key_point_id),
    foreign key (version_id, key_point_id) references schemes_key_point (version_id, id) on delete cascade
);
