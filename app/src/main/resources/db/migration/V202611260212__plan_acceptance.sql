-- A word on a result: accepted, or returned with a sentence. It is said of one wording of the result, so a new
-- wording waits for a word again, and never by who wrote that wording. The highest number speaks.
alter table plan_result
    add constraint plan_result_by unique (campaign_id, occurrence_id, no, recorded_by);

create table plan_acceptance (
    campaign_id   bigint not null,
    occurrence_id bigint not null,
    result_no     integer not null,
    result_by     bigint not null,
    no            integer not null,
    state         text not null check (state in ('ACCEPTED', 'RETURNED')),
    sentence      text check (sentence <> ''),
    said_at       timestamptz not null,
    said_by       bigint not null references access_account (id),
    primary key (campaign_id, occurrence_id, result_no, no),
    foreign key (campaign_id, occurrence_id, result_no, result_by)
        references plan_result (campaign_id, occurrence_id, no, recorded_by),
    constraint plan_acceptance_by_another check (said_by <> result_by),
    constraint plan_acceptance_returned_with_a_sentence check (state = 'ACCEPTED' or sentence is not null)
);

-- The word that speaks on each wording of a result.
create view plan_acceptance_now as
select distinct on (campaign_id, occurrence_id, result_no)
       campaign_id, occurrence_id, result_no, no, state, sentence, said_at, said_by
from plan_acceptance
order by campaign_id, occurrence_id, result_no, no desc;

insert into organization_office_right (office, permission, reach)
select office, 'ACCEPT_RESULT', 'SUBTREE'
from unnest(array['secretary', 'deputy-secretary', 'organiser']) as office;

insert into campaigns_role_right (role, permission) values ('LEAD', 'ACCEPT_RESULT');
