-- How many pieces a unit holds, by class, by how they are kept, and whether they stand: a list of a
-- hundred thousand then opens as fast as one of ten. Kept by the database itself, in the transaction of
-- the piece. A row is a sum or a change to one; sums and changes are folded together as they come, except
-- those that another transaction holds just now, so that nobody waits for anybody.
create table evidence_tally (
    unit_id   bigint not null references organization_unit (id),
    class     text not null,
    kept      text not null,
    withdrawn boolean not null,
    items     bigint not null
);

create index evidence_tally_by_unit on evidence_tally (unit_id, class, kept, withdrawn);

create function evidence_tally_fold(units bigint[]) returns void language sql as $$
    with folded as (
        delete from evidence_tally
        where ctid = any (array(
            select tally.ctid
            from evidence_tally tally
            where tally.unit_id = any (units)
              and exists (
                    select from evidence_tally other
                    where (other.unit_id, other.class, other.kept, other.withdrawn)
                            = (tally.unit_id, tally.class, tally.kept, tally.withdrawn)
                      and other.ctid <> tally.ctid)
            for update skip locked))
        returning unit_id, class, kept, withdrawn, items)
    insert into evidence_tally (unit_id, class, kept, withdrawn, items)
    select unit_id, class, kept, withdrawn, sum(items)
    from folded
    group by unit_id, class, kept, withdrawn
    having sum(items) <> 0;
$$;

create function evidence_tally_entered() returns trigger language plpgsql as $$
begin
    insert into evidence_tally (unit_id, class, kept, withdrawn, items)
    select unit_id, class, kept, false, count(*) from entered group by unit_id, class, kept;
    perform evidence_tally_fold(array(select distinct unit_id from entered));
    return null;
end;
$$;

create function evidence_tally_corrected() returns trigger language plpgsql as $$
begin
    insert into evidence_tally (unit_id, class, kept, withdrawn, items)
    select changed.unit_id, changed.class, changed.kept, withdrawal.item_id is not null, sum(changed.items)
    from (
        select id, unit_id, class, kept, 1 as items from after_it
        union all
        select id, unit_id, class, kept, -1 from before_it) changed
    left join evidence_withdrawal withdrawal on withdrawal.item_id = changed.id
    group by changed.unit_id, changed.class, changed.kept, withdrawal.item_id is not null
    having sum(changed.items) <> 0;
    perform evidence_tally_fold(array(
        select unit_id from after_it union select unit_id from before_it));
    return null;
end;
$$;

-- A correction of the same piece waits for its withdrawal, or the other way round: each must see the other.
create function evidence_tally_withdrawn() returns trigger language plpgsql as $$
begin
    perform from evidence_item
    where id in (select item_id from withdrawals)
    order by id
    for no key update;
    insert into evidence_tally (unit_id, class, kept, withdrawn, items)
    select item.unit_id, item.class, item.kept, moved.withdrawn, moved.sign * count(*)
    from withdrawals
    join evidence_item item on item.id = withdrawals.item_id
    cross join (values (true, 1), (false, -1)) as moved (withdrawn, sign)
    group by item.unit_id, item.class, item.kept, moved.withdrawn, moved.sign;
    perform evidence_tally_fold(array(
        select distinct item.unit_id
        from withdrawals
        join evidence_item item on item.id = withdrawals.item_id));
    return null;
end;
$$;

create trigger evidence_tally_entered after insert on evidence_item
    referencing new table as entered
    for each statement execute function evidence_tally_entered();

create trigger evidence_tally_corrected after update on evidence_item
    referencing old table as before_it new table as after_it
    for each statement execute function evidence_tally_corrected();

create trigger evidence_tally_withdrawn after insert on evidence_withdrawal
    referencing new table as withdrawals
    for each statement execute function evidence_tally_withdrawn();

insert into evidence_tally (unit_id, class, kept, withdrawn, items)
select item.unit_id, item.class, item.kept, withdrawal.item_id is not null, count(*)
from evidence_item item
left join evidence_withdrawal withdrawal on withdrawal.item_id = item.id
group by item.unit_id, item.class, item.kept, withdrawal.item_id is not null;
