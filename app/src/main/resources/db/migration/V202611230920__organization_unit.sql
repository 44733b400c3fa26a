-- Kinds of unit and offices are data: a college adds its own.
create table organization_unit_kind (
    code     text primary key,
    title_zh text not null,
    title_en text not null,
    position integer not null
);

insert into organization_unit_kind (code, title_zh, title_en, position) values
    ('COLLEGE', '学校党委', 'College committee', 1),
    ('GENERAL_BRANCH', '党总支', 'General branch', 2),
    ('TEACHER_BRANCH', '教师党支部', 'Teacher branch', 3),
    ('STUDENT_BRANCH', '学生党支部', 'Student branch', 4),
    ('MIXED_BRANCH', '混合党支部', 'Mixed branch', 5),
    ('GROUP', '党小组', 'Party group', 6),
    ('TEACHING_OFFICE', '教研室', 'Teaching office', 7),
    ('YOUTH_LEAGUE', '团总支', 'Youth League', 8),
    ('CLASS', '班级', 'Class', 9);

create table organization_unit (
    id        bigint generated always as identity primary key,
    parent_id bigint references organization_unit (id),
    path      ltree not null,
    kind      text not null references organization_unit_kind (code),
    name      text not null check (name <> ''),
    position  integer not null default 0,
    from_on   date not null,
    closed_on date check (closed_on >= from_on)
);

create unique index organization_unit_by_path on organization_unit (path);
create index organization_unit_below on organization_unit using gist (path);

-- What a unit was called and where it hung, from a day on: an old report shows the names of its day.
create table organization_unit_past (
    unit_id   bigint not null references organization_unit (id),
    from_on   date not null,
    name      text not null check (name <> ''),
    parent_id bigint references organization_unit (id),
    primary key (unit_id, from_on)
);

create table organization_office (
    code     text primary key,
    title_zh text not null,
    title_en text not null,
    position integer not null
);

insert into organization_office (code, title_zh, title_en, position) values
    ('secretary', '书记', 'Secretary', 1),
    ('deputy-secretary', '副书记', 'Deputy secretary', 2),
    ('organiser', '组织员', 'Organiser', 3),
    ('branch-secretary', '支部书记', 'Branch secretary', 4),
    ('organisation-member', '组织委员', 'Committee member, organisation', 5),
    ('publicity-member', '宣传委员', 'Committee member, publicity', 6),
    ('discipline-member', '纪检委员', 'Committee member, discipline', 7),
    ('united-front-member', '统战委员', 'Committee member, united front', 8),
    ('leadership-team', '班子成员', 'Member of the leadership team', 9),
    ('dean', '院长', 'Dean', 10),
    ('programme-head', '专业主任', 'Programme head', 11),
    ('counsellor', '辅导员', 'Counsellor', 12),
    ('youth-league', '团总支书记', 'Youth League secretary', 13),
    ('teacher-member', '教师党员', 'Party member, teacher', 14),
    ('student-member', '学生党员', 'Party member, student', 15),
    ('organisation-department', '组织部', 'Organisation department', 16),
    ('administrator', '系统管理员', 'Administrator', 17),
    ('contributor', '参与人', 'Contributor', 18);

-- A right of an office holds in the unit of the appointment (UNIT) or there and in all below (SUBTREE).
create table organization_office_right (
    office     text not null references organization_office (code),
    permission text not null,
    reach      text not null check (reach in ('UNIT', 'SUBTREE')),
    primary key (office, permission)
);

create table organization_person (
    id         bigint generated always as identity primary key,
    name       text not null check (name <> ''),
    contact    text,
    account_id bigint unique references access_account (id)
);

create table organization_appointment (
    id        bigint generated always as identity primary key,
    person_id bigint not null references organization_person (id),
    unit_id   bigint not null references organization_unit (id),
    office    text not null references organization_office (code),
    portfolio text,
    from_on   date not null,
    until_on  date check (until_on >= from_on)
);

create index organization_appointment_by_person on organization_appointment (person_id);
create index organization_appointment_by_unit on organization_appointment (unit_id);
create unique index organization_appointment_once
    on organization_appointment (person_id, unit_id, office, from_on);

create table organization_term (
    id      bigint generated always as identity primary key,
    unit_id bigint not null references organization_unit (id),
    code    text not null check (code ~ '^[0-9]{4}-(autumn|spring)$'),
    from_on date not null,
    to_on   date not null check (to_on > from_on),
    unique (unit_id, code)
);

create table organization_free_month (
    unit_id bigint not null references organization_unit (id),
    month   integer not null check (month between 1 and 12),
    primary key (unit_id, month)
);

create table organization_holiday (
    unit_id bigint not null references organization_unit (id),
    on_date date not null,
    title   text not null check (title <> ''),
    primary key (unit_id, on_date)
);

create table organization_setting (
    unit_id bigint not null references organization_unit (id),
    name    text not null,
    value   text not null,
    primary key (unit_id, name)
);
