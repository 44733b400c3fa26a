-- task × unit × period. The period is a name: 2026-11, 2026-Q4, 2026-autumn, 2026, once, or event-1.
create table plan_occurrence (
    campaign_id bigint not null,
    id          bigint generated always as identity,
    task_id     bigint not null,
    unit_id     bigint not null references organization_unit (id),
    period      text not null,
    from_on     date not null,
    due_on      date not null check (due_on >= from_on),
    dropped_on  date,
    primary key (campaign_id, id),
    unique (campaign_id, task_id, unit_id, period),
    foreign key (campaign_id, task_id) references plan_task (campaign_id, id)
);

create index plan_occurrence_by_due on plan_occurrence (campaign_id, due_on);
create index plan_occurrence_by_unit on plan_occurrence (unit_id, due_on);

-- What came of it, in words. A correction is a further row; the highest number speaks.
create table plan_result (
    campaign_id   bigint not null,
    occurrence_id bigint not null,
    no            integer not null,
    words         text not null check (words <> ''),
    done_on       date not null,
    recorded_at   timestamptz not null,
    recorded_by   bigint not null references access_account (id),
    primary key (campaign_id, occurrence_id, no),
    foreign key (campaign_id, occurrence_id) references plan_occurrence (campaign_id, id)
);

-- Said to be not held, with the reason. A later result lifts it.
create table plan_skip (
    campaign_id   bigint not null,
    occurrence_id bigint not null,
    reason        text not null check (reason <> ''),
    recorded_at   timestamptz not null,
    recorded_by   bigint not null references access_account (id),
    primary key (campaign_id, occurrence_id),
    foreign key (campaign_id, occurrence_id) references plan_occurrence (campaign_id, id)
);

-- Why an expected class of material will not come for this occurrence.
create table plan_explanation (
    campaign_id    bigint not null,
    occurrence_id  bigint not null,
    expectation_id bigint not null,
    reason         text not null check (reason <> ''),
    recorded_at    timestamptz not null,
    recorded_by    bigint not null references access_account (id),
    primary key (campaign_id, occurrence_id, expectation_id),
    foreign key (campaign_id, occurrence_id) references plan_occurrence (campaign_id, id),
    foreign key (campaign_id, expectation_id) references plan_expectation (campaign_id, id)
);
