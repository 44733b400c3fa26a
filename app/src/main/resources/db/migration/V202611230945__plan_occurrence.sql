-- task × unit × period. The period is a name: 2026-11, 2026-Q4, 2026-autumn, 2026, once, or event-1.
-- Only an event has a title of its own.
create table plan_occurrence (
    campaign_id bigint not null,
    id          bigint generated always as identity,
    task_id     bigint not null,
    unit_id     bigint not null references organization_unit (id),
    period      text not null,
    title       text check (title <> ''),
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

-- Each occurrence that counts, with all of it that plan knows. The classes that are filed belong to evidence:
-- whoever may see both says complete := expected <@ (explained || filed), and asks plan_state.
create view plan_standing as
select occurrence.campaign_id,
       occurrence.id,
       occurrence.task_id,
       occurrence.unit_id,
       occurrence.period,
       occurrence.period like 'event-%'             as event,
       occurrence.title,
       occurrence.from_on,
       occurrence.due_on,
       campaign.used_from,
       result.no                                    as result_no,
       result.words,
       result.done_on,
       skip.occurrence_id is not null               as skipped,
       skip.reason                                  as skip_reason,
       coalesce(expected.classes, '{}'::text[])     as expected,
       coalesce(explained.classes, '{}'::text[])    as explained
from plan_occurrence occurrence
join campaigns_campaign campaign on campaign.id = occurrence.campaign_id
left join (
    select distinct on (campaign_id, occurrence_id) campaign_id, occurrence_id, no, words, done_on
    from plan_result
    order by campaign_id, occurrence_id, no desc
) result on result.campaign_id = occurrence.campaign_id and result.occurrence_id = occurrence.id
left join plan_skip skip
    on skip.campaign_id = occurrence.campaign_id and skip.occurrence_id = occurrence.id
left join (
    select campaign_id, task_id, array_agg(distinct class order by class) as classes
    from plan_expectation
    where cut_on is null
    group by campaign_id, task_id
) expected on expected.campaign_id = occurrence.campaign_id and expected.task_id = occurrence.task_id
left join (
    select explanation.campaign_id, explanation.occurrence_id, array_agg(distinct expectation.class) as classes
    from plan_explanation explanation
    join plan_expectation expectation
        on expectation.campaign_id = explanation.campaign_id and expectation.id = explanation.expectation_id
    group by explanation.campaign_id, explanation.occurrence_id
) explained on explained.campaign_id = occurrence.campaign_id and explained.occurrence_id = occurrence.id
where occurrence.dropped_on is null;

-- Where an occurrence stands; OccurrenceState says the same in Java, and a test holds the two together.
create function plan_state(
    from_on date, due_on date, used_from date, done_on date, complete boolean, skipped boolean, today date
) returns text language sql immutable parallel safe as $$
    select case
        when done_on is not null and complete and done_on > due_on and due_on >= used_from then 'DONE_LATE'
        when done_on is not null and complete then 'DONE'
        when done_on is null and skipped then 'SKIPPED'
        when due_on < used_from then 'BEFORE_BIAOGAN'
        when today > due_on then 'OVERDUE'
        when today < from_on then 'UPCOMING'
        else 'DUE'
    end
$$;
