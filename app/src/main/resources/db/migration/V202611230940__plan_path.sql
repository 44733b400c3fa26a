-- A campaign's own path: a copy of a template that may be renamed, extended and cut.
create table plan_project (
    campaign_id bigint not null references campaigns_campaign (id),
    id          bigint generated always as identity,
    code        text not null,
    title_zh    text not null check (title_zh <> ''),
    title_en    text,
    aim_zh      text,
    aim_en      text,
    position    integer not null,
    primary key (campaign_id, id),
    unique (campaign_id, code)
);

create table plan_strand (
    campaign_id bigint not null,
    id          bigint generated always as identity,
    project_id  bigint not null,
    code        text not null,
    title_zh    text not null check (title_zh <> ''),
    title_en    text,
    position    integer not null,
    primary key (campaign_id, id),
    unique (campaign_id, code),
    foreign key (campaign_id, project_id) references plan_project (campaign_id, id)
);

-- revision counts the changes of the text, so that the second of two editors is told.
create table plan_task (
    campaign_id bigint not null,
    id          bigint generated always as identity,
    strand_id   bigint not null,
    code        text not null,
    title_zh    text not null check (title_zh <> ''),
    title_en    text,
    purpose_zh  text,
    purpose_en  text,
    cycle       text not null check (cycle in ('MONTH', 'QUARTER', 'TERM', 'YEAR', 'ONCE', 'EVENT')),
    carried_by  text not null
        check (carried_by in ('GENERAL_BRANCH', 'EACH_BRANCH', 'TEACHER_BRANCHES', 'STUDENT_BRANCHES')),
    owner       text not null references organization_office (code),
    position    integer not null,
    revision    integer not null default 1,
    cut_on      date,
    cut_reason  text,
    primary key (campaign_id, id),
    unique (campaign_id, code),
    foreign key (campaign_id, strand_id) references plan_strand (campaign_id, id)
);

create table plan_task_deputy (
    campaign_id bigint not null,
    task_id     bigint not null,
    office      text not null references organization_office (code),
    position    integer not null,
    primary key (campaign_id, task_id, office),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id)
);

create table plan_task_key_point (
    campaign_id  bigint not null,
    task_id      bigint not null,
    version_id   bigint not null,
    key_point_id bigint not null,
    role         text not null check (role in ('PRIMARY', 'REFERENCE')),
    primary key (campaign_id, task_id, version_id, key_point_id),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id),
    foreign key (campaign_id, version_id) references campaigns_scheme (campaign_id, version_id),
    foreign key (version_id, key_point_id) references schemes_key_point (version_id, id)
);

create index plan_task_key_point_by_key_point on plan_task_key_point (campaign_id, version_id, key_point_id);

create table plan_expectation (
    campaign_id bigint not null,
    id          bigint generated always as identity,
    task_id     bigint not null,
    class       text not null check (class in ('O', 'N', 'R', 'F')),
    text_zh     text not null check (text_zh <> ''),
    text_en     text,
    kept        text not null check (kept in ('VAULT', 'TOTALS', 'OFFLINE')),
    position    integer not null,
    cut_on      date,
    primary key (campaign_id, id),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id)
);

create index plan_expectation_by_task on plan_expectation (campaign_id, task_id);

-- What is promised to be measured: one measure of a task, where it can have one.
create table plan_measure (
    campaign_id bigint not null,
    task_id     bigint not null,
    title       text not null check (title <> ''),
    unit        text not null,
    baseline    numeric not null,
    target      numeric not null,
    value       numeric,
    primary key (campaign_id, task_id),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id)
);

create table plan_gate (
    campaign_id bigint not null references campaigns_campaign (id),
    id          bigint generated always as identity,
    code        text not null,
    title_zh    text not null check (title_zh <> ''),
    title_en    text,
    output_zh   text,
    output_en   text,
    owner       text not null references organization_office (code),
    on_date     date not null,
    passed_on   date,
    primary key (campaign_id, id),
    unique (campaign_id, code)
);
