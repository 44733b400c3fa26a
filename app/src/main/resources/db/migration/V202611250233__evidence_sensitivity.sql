-- Who may see a piece outside, and where its paper is: said of every piece, corrected like its title. Pages are
-- said here where they cannot be counted; those counted from the bytes stand with the version.
alter table evidence_item
    add column sensitivity text not null default 'INTERNAL' check (sensitivity in ('PUBLIC', 'INTERNAL', 'SENSITIVE')),
    add column holder text,
    add column place text,
    add column pages integer check (pages > 0);

alter table evidence_revision
    add column sensitivity text not null default 'INTERNAL',
    add column holder text,
    add column place text,
    add column pages integer;

update evidence_item item set holder = version.holder, place = version.place
from evidence_version version
where version.item_id = item.id and version.no = item.version and version.holder is not null;
