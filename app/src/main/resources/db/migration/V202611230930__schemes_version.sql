-- One version of one official scheme. A version in use is never changed: its digest says so.
create table schemes_version (
    id              bigint generated always as identity primary key,
    scheme          text not null check (scheme <> ''),
    version         text not null check (version <> ''),
    sha256          text not null,
    title_zh        text not null,
    title_en        text not null,
    issuer          text,
    document_number text,
    source          text not null,
    status          text not null check (status in ('WORKING', 'OFFICIAL')),
    notice_zh       text,
    notice_en       text,
    shares          text not null check (shares in ('FREE', 'FORBIDDEN', 'PER_CENT')),
    loaded_at       timestamptz not null,
    unique (scheme, version)
);

create table schemes_criterion (
    version_id bigint not null references schemes_version (id),
    id         bigint generated always as identity,
    code       text not null,
    position   integer not null,
    title_zh   text not null,
    title_en   text not null,
    primary key (version_id, id),
    unique (version_id, code)
);

create table schemes_key_point (
    version_id   bigint not null,
    id           bigint generated always as identity,
    criterion_id bigint not null,
    code         text not null,
    position     integer not null,
    title_zh     text not null,
    title_en     text not null,
    usual_zh     text,
    usual_en     text,
    status       text not null check (status in ('WORKING', 'OFFICIAL')),
    source       text not null,
    budget       integer not null check (budget > 0),
    primary key (version_id, id),
    unique (version_id, code),
    foreign key (version_id, criterion_id) references schemes_criterion (version_id, id)
);
