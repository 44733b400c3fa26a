-- By whom what stands was held: its unit, and those that held it too. Told anew by the database itself, in the
-- transaction of each wording, holder and withdrawal, so that the year of a unit and a month of a college are
-- read from one index instead of from every record there is.
drop view activities_held;
drop view activities_standing;

create table activities_held (
    activity_id bigint not null references activities_activity (id),
    unit_id     bigint not null references organization_unit (id),
    no          integer not null,
    kind        text not null,
    held_on     date not null,
    from_time   time,
    primary key (activity_id, unit_id),
    foreign key (activity_id, no) references activities_wording (activity_id, no)
);

create index activities_held_by_unit on activities_held (unit_id, held_on, activity_id) include (kind);
create index activities_held_by_day on activities_held (held_on, activity_id) include (unit_id, kind);

create function activities_held_tell(activities bigint[]) returns void language sql as $$
    insert into activities_held (activity_id, unit_id, no, kind, held_on, from_time)
    select wording.activity_id, holder.unit_id, wording.no, wording.kind, wording.held_on, wording.from_time
    from unnest(activities) as told (id)
    join lateral (
        select newest.*
        from activities_wording newest
        where newest.activity_id = told.id
        order by newest.no desc
        limit 1) wording on true
    join lateral (
        select activity.unit_id from activities_activity activity where activity.id = told.id
        union
        select together.unit_id from activities_together together where together.activity_id = told.id) holder on true
    where not exists (
        select from activities_withdrawal withdrawal where withdrawal.activity_id = told.id);
$$;

-- A correction of a record waits for its withdrawal, or the other way round: each must see the other.
create function activities_held_tell_anew() returns trigger language plpgsql as $$
begin
    perform from activities_activity
    where id in (select activity_id from changed)
    order by id
    for no key update;
    delete from activities_held where activity_id in (select activity_id from changed);
    perform activities_held_tell(array(select distinct activity_id from changed));
    return null;
end;
$$;

create trigger activities_held_worded after insert on activities_wording
    referencing new table as changed
    for each statement execute function activities_held_tell_anew();

create trigger activities_held_joined after insert on activities_together
    referencing new table as changed
    for each statement execute function activities_held_tell_anew();

create trigger activities_held_withdrawn after insert on activities_withdrawal
    referencing new table as changed
    for each statement execute function activities_held_tell_anew();

select activities_held_tell(array(select id from activities_activity));

-- What stands of an activity: its newest wording, unless it was withdrawn.
create view activities_standing as
select activity.id, activity.unit_id, held.no, held.kind, held.held_on, held.from_time, wording.to_time,
       wording.place, wording.words, wording.recorded_at
from activities_activity activity
join activities_held held on held.activity_id = activity.id and held.unit_id = activity.unit_id
join activities_wording wording on wording.activity_id = held.activity_id and wording.no = held.no;
