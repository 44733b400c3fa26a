-- That something is a burden, and what was answered. Said without a name it keeps no account and no time but the
-- Monday of its week; its number is drawn by lot, since one that counts up would tell the order.
create table complaints_complaint (
    id          bigint primary key check (id > 0),
    unit_id     bigint not null references organization_unit (id),
    about       text not null check (about <> ''),
    words       text not null check (words <> ''),
    account_id  bigint references access_account (id),
    named       boolean generated always as (account_id is not null) stored,
    code_sha256 text unique check (code_sha256 ~ '^[0-9a-f]{64}$'),
    said_on     date not null,
    unique (id, named),
    check ((account_id is null) = (code_sha256 is not null)),
    check (account_id is not null or extract(isodow from said_on) = 1)
);
create index complaints_complaint_by_unit on complaints_complaint (unit_id);
create index complaints_complaint_by_account on complaints_complaint (account_id);

-- What was said afterwards: answers, always of somebody and in the name of a unit, and further words of who
-- complained, with as little about them as the complaint itself has.
create table complaints_word (
    complaint_id bigint not null,
    named        boolean not null,
    no           integer not null check (no > 0),
    answer       boolean not null,
    words        text not null check (words <> ''),
    account_id   bigint references access_account (id),
    unit_id      bigint references organization_unit (id),
    said_on      date not null,
    primary key (complaint_id, no),
    foreign key (complaint_id, named) references complaints_complaint (id, named),
    check (not answer or (account_id is not null and unit_id is not null)),
    check (answer or (unit_id is null and named = (account_id is not null))),
    check (account_id is not null or extract(isodow from said_on) = 1)
);

-- Who leads a unit answers for what was said of the units below it.
insert into organization_office_right (office, permission, reach)
select office, 'ANSWER_COMPLAINTS', 'SUBTREE'
from unnest(array['secretary', 'deputy-secretary', 'organiser', 'organisation-department']) as office;
