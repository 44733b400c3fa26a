create table campaigns_campaign (
    id        bigint generated always as identity primary key,
    unit_id   bigint not null references organization_unit (id),
    title     text not null check (title <> ''),
    from_on   date not null,
    mid_on    date not null,
    to_on     date not null,
    used_from date not null,
    opened_at timestamptz not null,
    opened_by bigint not null references access_account (id),
    check (from_on < mid_on and mid_on < to_on),
    check (used_from between from_on and to_on)
);

create index campaigns_campaign_by_unit on campaigns_campaign (unit_id);

-- The versions the campaign began with; the first is the one its path was made for.
create table campaigns_scheme (
    campaign_id bigint not null references campaigns_campaign (id),
    version_id  bigint not null references schemes_version (id),
    position    integer not null,
    primary key (campaign_id, version_id),
    unique (campaign_id, position)
);

create table campaigns_role (
    code     text primary key,
    title_zh text not null,
    title_en text not null
);

insert into campaigns_role (code, title_zh, title_en) values
    ('LEAD', '牵头人', 'Lead'),
    ('EDITOR', '编撰人', 'Editor'),
    ('READER', '查阅人', 'Reader');

create table campaigns_role_right (
    role       text not null references campaigns_role (code),
    permission text not null,
    primary key (role, permission)
);

insert into campaigns_role_right (role, permission)
select 'LEAD', permission
from unnest(array['READ_UNIT', 'READ_CAMPAIGN', 'READ_TRAIL', 'MANAGE_CAMPAIGN', 'EDIT_PATH', 'RECORD_RESULT',
                  'FILE_EVIDENCE', 'CORRECT_EVIDENCE', 'CITE_EVIDENCE', 'WITHDRAW_EVIDENCE',
                  'WRITE_EVALUATION', 'BUILD_PACK']) as permission;

insert into campaigns_role_right (role, permission)
select 'EDITOR', permission
from unnest(array['READ_UNIT', 'READ_CAMPAIGN', 'FILE_EVIDENCE', 'CITE_EVIDENCE', 'WRITE_EVALUATION',
                  'BUILD_PACK']) as permission;

insert into campaigns_role_right (role, permission)
select 'READER', permission
from unnest(array['READ_UNIT', 'READ_CAMPAIGN']) as permission;

create table campaigns_member (
    campaign_id bigint not null references campaigns_campaign (id),
    person_id   bigint not null references organization_person (id),
    role        text not null references campaigns_role (code),
    primary key (campaign_id, person_id, role)
);
