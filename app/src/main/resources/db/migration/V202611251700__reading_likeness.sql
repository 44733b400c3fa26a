-- How a file looks and of what stretches its text is made: derived from its bytes, gone with them. By its keys a file
-- finds those that are like it; what it found is kept, since it costs some milliseconds for each file.
create table reading_likeness (
    sha256    text primary key references reading_file on delete cascade,
    paper     boolean not null,
    look      bit(64),
    said      bit(512),
    stretches integer not null,
    keys      integer[] not null
);
create index reading_likeness_by_key on reading_likeness using gin (keys) with (fastupdate = off);

create table reading_alike (
    sha256 text not null references reading_file on delete cascade,
    other  text not null references reading_file on delete cascade,
    apart  integer,
    shared integer,
    primary key (sha256, other)
);
create index reading_alike_by_other on reading_alike (other);

alter table reading_file add column likeness integer;
create index reading_file_to_be_compared on reading_file (ended_at, sha256) where state = 'READ' and likeness is null;
