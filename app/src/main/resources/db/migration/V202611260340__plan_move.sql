-- That a day was moved: from when to when, why, who and when. Rows are added only; the highest number speaks. Where a
-- thing is due now stands with it, so that everything that asks for its day finds the moved one.
create table plan_occurrence_move (
    campaign_id   bigint not null,
    occurrence_id bigint not null,
    no            integer not null,
    was_on        date not null,
    to_on         date not null,
    reason        text not null check (reason <> ''),
    moved_at      timestamptz not null,
    moved_by      bigint not null references access_account (id),
    primary key (campaign_id, occurrence_id, no),
    foreign key (campaign_id, occurrence_id) references plan_occurrence (campaign_id, id),
    constraint plan_occurrence_move_goes_somewhere check (to_on <> was_on)
);

create table plan_gate_move (
    campaign_id bigint not null,
    gate_id     bigint not null,
    no          integer not null,
    was_on      date not null,
    to_on       date not null,
    reason      text not null check (reason <> ''),
    moved_at    timestamptz not null,
    moved_by    bigint not null references access_account (id),
    primary key (campaign_id, gate_id, no),
    foreign key (campaign_id, gate_id) references plan_gate (campaign_id, id),
    constraint plan_gate_move_goes_somewhere check (to_on <> was_on)
);

-- The moves of an occurrence in one row: from which day it was moved first, to which it was moved last, and why.
create view plan_occurrence_moved as
select campaign_id,
       occurrence_id,
       (array_agg(was_on order by no))[1]      as first_on,
       (array_agg(to_on order by no desc))[1]  as to_on,
       (array_agg(reason order by no desc))[1] as reason,
       count(*)                                as times
from plan_occurrence_move
group by campaign_id, occurrence_id;
