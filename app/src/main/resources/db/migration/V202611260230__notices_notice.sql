-- What a person was told in the product. Ids and short words only; it is that person's and nobody else reads it.
create table notices_notice (
    id         bigint generated always as identity primary key,
    account_id bigint not null references access_account (id),
    kind       text not null check (kind <> ''),
    arguments  text[] not null default '{}',
    href       text,
    told_at    timestamptz not null,
    read_at    timestamptz
);
create index notices_notice_by_account on notices_notice (account_id, id desc);
create index notices_notice_unread on notices_notice (account_id) where read_at is null;

-- How a person wants to be told; who has no row is told once a week, in the product.
create table notices_preference (
    account_id        bigint primary key references access_account (id),
    rhythm            text not null check (rhythm in ('DAILY', 'WEEKLY', 'NEVER')),
    weekday           integer not null check (weekday between 1 and 7),
    at_hour           integer not null check (at_hour between 0 and 23),
    quiet_from        integer check (quiet_from between 0 and 23),
    quiet_until       integer check (quiet_until between 0 and 23),
    at_once           boolean not null,
    off               text[] not null default '{}',
    language          text not null check (language in ('zh', 'en')),
    check ((quiet_from is null) = (quiet_until is null))
);

-- Where a person gets mail: an address is used once the code that was sent there has come back.
create table notices_address (
    account_id   bigint primary key references access_account (id),
    address      text not null check (address <> ''),
    code_sha256  text,
    code_until   timestamptz,
    tries        integer not null default 0,
    confirmed_at timestamptz,
    check (confirmed_at is not null or (code_sha256 is not null and code_until is not null))
);

-- That a digest was made: never two for one time of the rhythm, never two in a day.
create table notices_digest (
    account_id bigint not null references access_account (id),
    slot_on    date not null,
    made_on    date not null,
    primary key (account_id, slot_on),
    unique (account_id, made_on)
);

-- A robot in a group of a unit, in WeCom or DingTalk. Its address and secret are never shown again.
create table notices_robot (
    id        bigint generated always as identity primary key,
    unit_id   bigint not null references organization_unit (id),
    kind      text not null check (kind in ('WECOM', 'DINGTALK')),
    title     text not null check (title <> ''),
    url       text not null check (url <> ''),
    secret    text,
    weekday   integer not null check (weekday between 1 and 7),
    at_hour   integer not null check (at_hour between 0 and 23),
    made_at   timestamptz not null,
    made_by   bigint not null references access_account (id),
    ended_at  timestamptz,
    failed_at timestamptz,
    failure   text,
    check ((failed_at is null) = (failure is null))
);
create index notices_robot_by_unit on notices_robot (unit_id);

create table notices_robot_digest (
    robot_id bigint not null references notices_robot (id),
    slot_on  date not null,
    primary key (robot_id, slot_on)
);

-- What is to leave the house, written in the transaction of what it tells. SENDING is held until a time: who holds
-- it longer has stopped, and another tries again.
create table notices_outbox (
    id         bigint generated always as identity primary key,
    account_id bigint references access_account (id),
    robot_id   bigint references notices_robot (id),
    recipient  text,
    subject    text not null,
    body       text not null,
    message_id uuid not null unique,
    made_at    timestamptz not null,
    not_before timestamptz not null,
    state      text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'GIVEN_UP')),
    attempts   integer not null default 0,
    held_until timestamptz,
    ended_at   timestamptz,
    problem    text,
    check (num_nonnulls(account_id, robot_id) = 1),
    check ((account_id is null) = (recipient is null)),
    check ((state = 'SENDING') = (held_until is not null)),
    check ((state in ('SENT', 'GIVEN_UP')) = (ended_at is not null))
);
create index notices_outbox_open on notices_outbox (not_before, id) where state in ('WAITING', 'SENDING');

insert into organization_office_right (office, permission, reach)
select office, 'MANAGE_ROBOTS', 'SUBTREE'
from unnest(array['secretary', 'deputy-secretary', 'organiser', 'organisation-department']) as office;
