-- What files say: derived from their bytes, thrown away with them, read again when the reader learns more.
create table reading_file (
    sha256     text primary key references files_blob on delete cascade,
    name       text not null,
    state      text not null check (state in ('WAITING', 'READ', 'UNREADABLE')),
    reason     text check ((state = 'UNREADABLE') = (reason is not null)),
    tries      integer not null default 0,
    begun_at   timestamptz,
    media_type text,
    pages      integer,
    cut_short  boolean not null default false,
    asked_at   timestamptz not null,
    ended_at   timestamptz check ((state = 'WAITING') = (ended_at is null))
);
create index reading_file_waiting on reading_file (asked_at, sha256) where state = 'WAITING';

create table reading_fact (
    sha256 text not null references reading_file on delete cascade,
    fact   text not null,
    value  text not null,
    primary key (sha256, fact)
);

create table reading_section (
    sha256 text not null references reading_file on delete cascade,
    no     integer not null,
    page   integer not null,
    words  text not null,
    primary key (sha256, no)
);

insert into reading_file (sha256, name, state, asked_at)
select version.sha256, min(coalesce(version.original_name, '')), 'WAITING', now()
from evidence_version version
where version.sha256 is not null
  and not exists (select from files_destroyed destroyed where destroyed.sha256 = version.sha256)
group by version.sha256;
