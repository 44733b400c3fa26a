-- "Party building +": the lines of business a campaign names, what each of them wants, and which task carries it.
create table plan_business_line (
    campaign_id bigint not null references campaigns_campaign (id),
    id          bigint generated always as identity,
    title_zh    text not null check (title_zh <> ''),
    title_en    text,
    revision    integer not null default 1,
    ended_on    date,
    primary key (campaign_id, id)
);

-- A goal is text until it is bound to figures. Its owner is a unit or an office.
create table plan_business_goal (
    campaign_id bigint not null,
    id          bigint generated always as identity,
    line_id     bigint not null,
    words       text not null check (words <> ''),
    from_on     date not null,
    to_on       date not null check (to_on >= from_on),
    unit_id     bigint references organization_unit (id),
    office      text references organization_office (code),
    revision    integer not null default 1,
    ended_on    date,
    primary key (campaign_id, id),
    foreign key (campaign_id, line_id) references plan_business_line (campaign_id, id),
    constraint plan_business_goal_has_one_owner check (num_nonnulls(unit_id, office) = 1)
);

create index plan_business_goal_by_line on plan_business_goal (campaign_id, line_id);

-- Which task carries a goal, and how. A link that ended keeps its sentence, in case it is made again.
create table plan_business_link (
    campaign_id bigint not null,
    goal_id     bigint not null,
    task_id     bigint not null,
    how         text check (how <> ''),
    linked_at   timestamptz not null,
    linked_by   bigint not null references access_account (id),
    ended_at    timestamptz,
    ended_by    bigint references access_account (id),
    primary key (campaign_id, goal_id, task_id),
    foreign key (campaign_id, goal_id) references plan_business_goal (campaign_id, id),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id),
    check (num_nonnulls(ended_at, ended_by) <> 1)
);

create index plan_business_link_by_task on plan_business_link (campaign_id, task_id);

-- The problem a task solves, and for whom. A correction is a further row; the highest number speaks.
create table plan_task_problem (
    campaign_id bigint not null,
    task_id     bigint not null,
    no          integer not null,
    words       text not null check (words <> ''),
    whom        text not null check (whom <> ''),
    said_at     timestamptz not null,
    said_by     bigint not null references access_account (id),
    primary key (campaign_id, task_id, no),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id)
);
