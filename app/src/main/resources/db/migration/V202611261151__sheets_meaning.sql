-- How a unit reads a layout that is not the house's: which column fills which field, and what the words in it mean.
-- The unit and its tree stand above this module, so its id is kept bare, as in the trail.
create table sheets_meaning (
    unit_id     bigint not null,
    purpose     text not null check (length(purpose) between 1 and 40),
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    about       text not null check (length(about) <= 40),
    said        text not null check (length(said) between 1 and 200),
    means       text not null check (length(means) <= 200),
    said_by     bigint not null references access_account (id),
    said_at     timestamptz not null,
    primary key (unit_id, purpose, fingerprint, about, said)
);

create index sheets_meaning_by_layout on sheets_meaning (purpose, fingerprint, said_at desc);
create index sheets_meaning_by_account on sheets_meaning (said_by);
