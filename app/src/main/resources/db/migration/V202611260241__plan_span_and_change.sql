-- From when to when a task runs, where that is not the whole campaign.
create table plan_span (
    campaign_id bigint not null,
    task_id     bigint not null,
    from_on     date,
    to_on       date,
    primary key (campaign_id, task_id),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id),
    constraint plan_span_ends_after_it_begins check (to_on >= from_on)
);

-- How a task read before it was changed, field by field; what it reads now stands in the task. Rows are added only.
create table plan_task_change (
    campaign_id bigint not null,
    id          bigint generated always as identity,
    task_id     bigint not null,
    field       text not null
        check (field in ('TITLE', 'PURPOSE', 'OFFICES', 'CYCLE', 'CARRIED_BY', 'FROM_ON', 'TO_ON', 'RESULT', 'UNIT',
                         'BASELINE', 'TARGET', 'CUT')),
    was         text not null,
    becomes     text not null check (becomes <> was),
    at          timestamptz not null,
    account_id  bigint not null references access_account (id),
    primary key (campaign_id, id),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id)
);

create index plan_task_change_by_time on plan_task_change (campaign_id, at);
