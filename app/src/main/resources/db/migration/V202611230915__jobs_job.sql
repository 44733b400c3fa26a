create table jobs_job (
    id              bigint generated always as identity primary key,
    kind            text not null check (kind <> ''),
    campaign_id     bigint,
    subject_id      bigint not null,
    asked_by        bigint not null references access_account (id),
    asked_at        timestamptz not null,
    state           text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    step            text,
    done            bigint not null default 0 check (done >= 0),
    total           bigint not null default 0 check (total >= 0),
    attempts        integer not null default 0,
    cancel_asked_at timestamptz,
    ended_at        timestamptz,
    failure_code    text
);

create index jobs_job_by_subject on jobs_job (kind, subject_id, id desc);

-- The queue's own table (db-scheduler).
create table jobs_queue (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index jobs_queue_by_execution_time on jobs_queue (execution_time);
create index jobs_queue_by_heartbeat on jobs_queue (last_heartbeat);
