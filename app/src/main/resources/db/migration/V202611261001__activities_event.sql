-- Events of tasks that no calendar asks for, added by the record that closes them.
create table activities_event (
    activity_id   bigint not null references activities_activity (id),
    campaign_id   bigint not null,
    occurrence_id bigint not null,
    primary key (campaign_id, occurrence_id),
    foreign key (campaign_id, occurrence_id) references plan_occurrence (campaign_id, id)
);

create index activities_event_by_activity on activities_event (activity_id);
