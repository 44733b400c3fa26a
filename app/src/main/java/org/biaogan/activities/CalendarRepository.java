package org.biaogan.activities;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.organization.ReachedUnits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was held and what is due, day by day. */
@Repository
class CalendarRepository {

    /** The offices an account holds today, with the units above and below which they answer. */
    private static final String OFFICES =
            """
            with office as (
                select appointment.office, held.path
                from organization_person person
                join organization_appointment appointment on appointment.person_id = person.id
                join organization_unit held on held.id = appointment.unit_id
                where :own and person.account_id = :account
                  and appointment.from_on <= :today
                  and (appointment.until_on is null or appointment.until_on >= :today)
            ), mine as (
                select reach.campaign_id, cast(reach.pattern as lquery) as pattern
                from unnest(cast(:campaigns as bigint[]), cast(:patterns as text[]))
                    as reach (campaign_id, pattern)
            ),
            """;

    private static final String OCCURRENCES =
            """
            occurrence as (
                select standing.campaign_id, standing.task_id, standing.id, standing.period, standing.title,
                       standing.due_on, unit.name as unit_name,
                       plan_state(standing.from_on, standing.due_on, standing.used_from, standing.done_on,
                                  standing.expected <@ (standing.explained || coalesce(filed.classes, '{}')),
                                  standing.skipped, :today) as state,
                       (select count(*) from plan_result said
                        where said.campaign_id = standing.campaign_id
                          and said.occurrence_id = standing.id)
                       + (select count(*) from plan_result_withdrawal taken
                          where taken.campaign_id = standing.campaign_id
                            and taken.occurrence_id = standing.id) as revision,
                       (select max(said.recorded_at) from plan_result said
                        where said.campaign_id = standing.campaign_id
                          and said.occurrence_id = standing.id) as changed_at
                from plan_standing standing
                join organization_unit unit on unit.id = standing.unit_id
                left join lateral (
                    select array_agg(distinct item.class) as classes
                    from evidence_filing filing
                    join evidence_item item on item.id = filing.item_id
                    where filing.campaign_id = standing.campaign_id and filing.occurrence_id = standing.id
                      and not exists (
                          select from evidence_withdrawal withdrawal
                          where withdrawal.item_id = item.id)) filed on true
                where standing.campaign_id = any (cast(:campaigns as bigint[]))
                  and standing.due_on between :from and :to
                  and (cast(:unit as bigint) is null or standing.unit_id = :unit)
                  and (:own or unit.path ~ any (cast(:reach as lquery[])))
                  and exists (
                      select from mine
                      where mine.campaign_id = standing.campaign_id and unit.path ~ mine.pattern)
                  and (not :own or exists (
                      select from plan_task task
                      join office on (office.path <@ unit.path or unit.path <@ office.path)
                      where task.campaign_id = standing.campaign_id and task.id = standing.task_id
                        and (office.office = task.owner
                             or exists (
                                 select from plan_task_deputy deputy
                                 where deputy.campaign_id = task.campaign_id and deputy.task_id = task.id
                                   and deputy.office = office.office))))
            ),
            """;

    /** Of what was held only the first ones of a day are told in words; the rest is counted. */
    private static final String HELD =
            """
            held as (
                select distinct on (held.held_on, held.activity_id)
                       held.activity_id, held.no, held.kind, held.held_on, held.from_time
                from activities_held held
                where not :own and held.held_on between :from and :to and held.unit_id = any (:units)
                  and (cast(:unit as bigint) is null or held.unit_id = :unit)
                order by held.held_on, held.activity_id
            ), first_held as (
                select placed.*
                from (
                    select held.*, count(*) over (partition by held_on) as of_day,
                           row_number() over (
                               partition by held_on
                               order by from_time nulls last, kind, activity_id) as place
                    from held) placed
                where place <= :most
            ),
            """;

    private static final String LINES =
            """
            line as (
                select held.held_on as day, 'HELD' as sort, 2 as rank, held.activity_id as id,
                       cast(null as bigint) as campaign_id, cast(null as bigint) as task_id,
                       held.kind as code, kind.title_zh, kind.title_en, wording.words as note,
                       organization_unit_name_on(activity.unit_id, held.held_on) as unit_name,
                       cast(null as text) as period, held.from_time, wording.to_time,
                       1 as units, 1 as done, 0 as open, held.no - 1 as revision,
                       wording.recorded_at as changed_at,
                       case when held.place = 1 then held.of_day else 0 end as told
                from first_held held
                join activities_activity activity on activity.id = held.activity_id
                join activities_wording wording on wording.activity_id = held.activity_id and wording.no = held.no
                join activities_kind kind on kind.code = held.kind
                union all
                select occurrence.due_on, 'DUE',
                       case when count(*) filter (where occurrence.state in ('UPCOMING', 'DUE', 'OVERDUE')) > 0
                            then 3 else 5 end,
                       min(occurrence.id), occurrence.campaign_id, occurrence.task_id, task.code,
                       task.title_zh, task.title_en, occurrence.title,
                       case when count(*) = 1 then min(occurrence.unit_name) end, occurrence.period,
                       null, null, count(*),
                       count(*) filter (where occurrence.state in ('DONE', 'DONE_LATE', 'SKIPPED')),
                       count(*) filter (where occurrence.state in ('UPCOMING', 'DUE', 'OVERDUE')),
                       sum(occurrence.revision), max(coalesce(occurrence.changed_at, campaign.opened_at)), 1
                from occurrence
                join campaigns_campaign campaign on campaign.id = occurrence.campaign_id
                join plan_task task
                    on task.campaign_id = occurrence.campaign_id and task.id = occurrence.task_id
                where task.cut_on is null
                group by occurrence.due_on, occurrence.campaign_id, occurrence.task_id, task.code, task.title_zh,
                         task.title_en, occurrence.title, occurrence.period
                union all
                select gate.on_date, 'GATE', 1, gate.id, gate.campaign_id, null, gate.code, gate.title_zh,
                       gate.title_en, campaign.title, unit.name, null, null, null, 1,
                       case when gate.passed_on is null then 0 else 1 end,
                       case when gate.passed_on is null then 1 else 0 end,
                       gate.revision, campaign.opened_at, 1
                from plan_gate gate
                join campaigns_campaign campaign on campaign.id = gate.campaign_id
                join organization_unit unit on unit.id = campaign.unit_id
                where gate.campaign_id in (select mine.campaign_id from mine)
                  and gate.cut_on is null and gate.on_date between :from and :to
                  and (cast(:unit as bigint) is null or unit.id = :unit)
                  and (:own or exists (
                      select from organization_unit here
                      where here.id = :here and (unit.path <@ here.path or here.path <@ unit.path)))
                  and (not :own or exists (
                      select from office
                      where (office.path <@ unit.path or unit.path <@ office.path)
                        and (office.office = gate.owner
                             or exists (
                                 select from plan_gate_deputy deputy
                                 where deputy.campaign_id = gate.campaign_id and deputy.gate_id = gate.id
                                   and deputy.office = office.office))))
                union all
                select matter.due_on, 'MATTER', 4, matter.id, null, null, matter.kind, '', '', matter.words,
                       organization_unit_name_on(matter.unit_id, matter.due_on), null, null, null,
                       1, 0, 1, 0, matter.recorded_at, 1
                from activities_open_matter matter
                join organization_unit unit on unit.id = matter.unit_id
                where not :own and matter.due_on between :from and :to
                  and unit.path ~ any (cast(:reach as lquery[]))
                  and (cast(:unit as bigint) is null or matter.unit_id = :unit)
            )
            """;

    private final JdbcClient sql;
    private final ReachedUnits reached;

    CalendarRepository(JdbcClient sql, ReachedUnits reached) {
        this.sql = sql;
        this.reached = reached;
    }

    /** The lines of each day in their order, the first ones of a day; one statement. */
    List<CalendarLine> list(Actor actor, CampaignReach reach, CalendarSpan span) {
        Long[] units = span.own() ? new Long[0] : reached.of(actor);
        return sql.sql(
                        OFFICES
                                + OCCURRENCES
                                + HELD
                                + LINES
                                + """
                                select placed.*
                                from (
                                    select line.*, sum(told) over (partition by day) as of_day,
                                           row_number() over (
                                               partition by day
                                               order by rank, from_time nulls last, code, period, id) as place
                                    from line) placed
                                where place <= :most
                                order by day, place
                                """)
                .param("account", actor.accountId())
                .param("own", span.own())
                .param("here", span.own() ? 0 : actor.unitId())
                .param("reach", span.own() ? new String[0] : actor.reachArray())
                .param("units", units)
                .param("campaigns", reach.ids())
                .param("patterns", reach.reaches())
                .param("unit", span.unit())
                .param("today", span.today())
                .param("from", span.from())
                .param("to", span.to())
                .param("most", span.most())
                .query(Rows.of(CalendarLine.class))
                .list();
    }
}
