-- A pioneer post: a duty of a unit within a campaign, for a time. No roster is kept: a holder is a person the
-- organisation knows, or is described by a role.
create table plan_post (
    campaign_id bigint not null references campaigns_campaign (id),
    id          bigint generated always as identity,
    unit_id     bigint not null references organization_unit (id),
    task_id     bigint,
    name        text not null check (name <> ''),
    duty        text not null check (duty <> ''),
    commitment  text not null check (commitment <> ''),
    from_on     date not null,
    to_on       date not null check (to_on >= from_on),
    revision    integer not null default 1,
    primary key (campaign_id, id),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id)
);

create index plan_post_by_unit on plan_post (campaign_id, unit_id);
create index plan_post_by_task on plan_post (campaign_id, task_id);

create table plan_post_holder (
    campaign_id bigint not null,
    id          bigint generated always as identity,
    post_id     bigint not null,
    person_id   bigint references organization_person (id),
    role        text check (role <> ''),
    from_on     date not null,
    until_on    date check (until_on >= from_on),
    primary key (campaign_id, id),
    foreign key (campaign_id, post_id) references plan_post (campaign_id, id),
    constraint plan_post_holder_is_a_person_or_a_role check (num_nonnulls(person_id, role) = 1)
);

create index plan_post_holder_by_post on plan_post_holder (campaign_id, post_id);

-- How a post ended: with its result, or with the reason why it was given up. Lifted when it goes on after all.
create table plan_post_end (
    campaign_id bigint not null,
    id          bigint generated always as identity,
    post_id     bigint not null,
    on_date     date not null,
    result      text check (result <> ''),
    reason      text check (reason <> ''),
    said_at     timestamptz not null,
    said_by     bigint not null references access_account (id),
    lifted_at   timestamptz,
    lifted_by   bigint references access_account (id),
    primary key (campaign_id, id),
    foreign key (campaign_id, post_id) references plan_post (campaign_id, id),
    constraint plan_post_end_has_a_result_or_a_reason check (num_nonnulls(result, reason) = 1),
    check (num_nonnulls(lifted_at, lifted_by) <> 1)
);

create unique index plan_post_ends_once on plan_post_end (campaign_id, post_id) where lifted_at is null;

insert into organization_office_right (office, permission, reach)
select office, 'KEEP_POSTS', 'SUBTREE'
from unnest(array['secretary', 'deputy-secretary', 'organiser', 'branch-secretary']) as office;

insert into campaigns_role_right (role, permission) values ('LEAD', 'KEEP_POSTS');
