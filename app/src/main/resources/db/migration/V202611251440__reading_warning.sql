-- Where a file seems to say what should not be spread. The number itself is never kept here.
create table reading_warning (
    sha256 text not null references reading_file on delete cascade,
    kind   text not null check (kind in ('ID_NUMBER', 'PHONE', 'BANK_CARD', 'CLASSIFIED')),
    page   integer not null,
    places integer not null check (places > 0),
    primary key (sha256, kind, page)
);
