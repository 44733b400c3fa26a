-- A result whose record was withdrawn speaks no more; the one before it does.
create table plan_result_withdrawal (
    campaign_id   bigint not null,
    occurrence_id bigint not null,
    no            integer not null,
    withdrawn_at  timestamptz not null,
    withdrawn_by  bigint not null references access_account (id),
    primary key (campaign_id, occurrence_id, no),
    foreign key (campaign_id, occurrence_id, no) references plan_result (campaign_id, occurrence_id, no)
);

create or replace view plan_standing as
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
    from plan_result said
    where not exists (
        select from plan_result_withdrawal withdrawal
        where withdrawal.campaign_id = said.campaign_id and withdrawal.occurrence_id = said.occurrence_id
          and withdrawal.no = said.no)
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
