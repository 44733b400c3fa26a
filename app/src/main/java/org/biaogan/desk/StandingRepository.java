package org.biaogan.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.plan.OccurrenceState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The occurrences with their states: what plan knows and what evidence knows, put together. */
@Repository
class StandingRepository {

    /** Every occurrence the actor may see. */
    static final String STANDING =
            """
            with filed as (
                select filing.occurrence_id, array_agg(distinct item.class) as classes
                from evidence_filing filing
                join evidence_item item on item.id = filing.item_id
                where filing.campaign_id = :campaign
                  and filing.occurrence_id is not null
                  and not exists (
                      select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
                group by filing.occurrence_id
            ), standing as (
                select occurrence.id, occurrence.task_id, occurrence.period, occurrence.event, occurrence.title,
                       occurrence.from_on, occurrence.due_on, occurrence.done_on, occurrence.result_no,
                       occurrence.words is not null as answered, unit.id as unit_id, unit.name as unit_name,
                       unit.path, array_to_string(array(
                           select unnest(occurrence.expected)
                           except select unnest(occurrence.explained)
                           except select unnest(filed.classes)
                           order by 1), ' ') as missing,
                       plan_state(occurrence.from_on, occurrence.due_on, occurrence.used_from, occurrence.done_on,
                                  occurrence.expected <@ (occurrence.explained || coalesce(filed.classes, '{}')),
                                  occurrence.skipped, :today) as state
                from plan_standing occurrence
                join organization_unit unit on unit.id = occurrence.unit_id
                left join filed on filed.occurrence_id = occurrence.id
                where occurrence.campaign_id = :campaign
                  and unit.path ~ any (cast(:reach as lquery[]))
            )
            """;

    /**
     * What was returned, what is overdue, what is due until a day, and what was done since a day.
     */
    private static final String DUE =
            STANDING
                    + """
                    select standing.id, standing.task_id, task.code, task.title_zh, task.title_en,
                           standing.title as event_title, standing.unit_id, standing.unit_name, standing.period,
                           standing.due_on, standing.done_on, standing.state, standing.missing, standing.answered,
                           word.sentence as returned,
                           exists (
                               select
                               from organization_person person
                               join organization_appointment appointment on appointment.person_id = person.id
                               join organization_unit held on held.id = appointment.unit_id
                               where person.account_id = :account
                                 and appointment.from_on <= :today
                                 and (appointment.until_on is null or appointment.until_on >= :today)
                                 and (held.path <@ standing.path or standing.path <@ held.path)
                                 and (appointment.office = task.owner
                                      or exists (
                                          select from plan_task_deputy deputy
                                          where deputy.campaign_id = task.campaign_id
                                            and deputy.task_id = task.id
                                            and deputy.office = appointment.office))) as mine,
                           (select min(holiday.title)
                            from organization_holiday holiday
                            join organization_unit holder on holder.id = holiday.unit_id
                            where holiday.on_date = standing.due_on and standing.path <@ holder.path)
                               as holiday
                    from standing
                    join plan_task task on task.campaign_id = :campaign and task.id = standing.task_id
                    left join plan_acceptance_now word
                        on word.campaign_id = :campaign and word.occurrence_id = standing.id
                        and word.result_no = standing.result_no and word.state = 'RETURNED'
                    where word.state is not null
                       or standing.state = 'OVERDUE'
                       or standing.state in ('DUE', 'UPCOMING') and standing.due_on <= :until
                       or standing.state in ('DONE', 'DONE_LATE') and standing.done_on >= :since
                    order by standing.due_on, task.code, standing.unit_name, standing.id
                    """;

    private static final String PROJECTS =
            STANDING
                    + """
                    select project.code, project.title_zh, project.title_en, project.aim_zh, project.aim_en,
                           count(distinct task.id) as tasks,
                           count(standing.id) filter (where not standing.event) as total,
                           count(standing.id) filter (
                               where not standing.event
                                 and (standing.due_on <= :today or standing.state in ('DONE', 'DONE_LATE')))
                               as due_so_far,
                           count(standing.id) filter (
                               where not standing.event and standing.state in ('DONE', 'DONE_LATE')) as done,
                           count(standing.id) filter (
                               where not standing.event and standing.state = 'SKIPPED'
                                 and standing.due_on <= :today) as skipped,
                           count(standing.id) filter (
                               where not standing.event and standing.state = 'OVERDUE') as overdue,
                           count(standing.id) filter (
                               where standing.event and standing.state = 'OVERDUE') as overdue_on_events,
                           count(standing.id) filter (
                               where not standing.event and standing.state = 'BEFORE_BIAOGAN') as before
                    from plan_project project
                    join plan_strand strand
                        on strand.campaign_id = project.campaign_id and strand.project_id = project.id
                    join plan_task task
                        on task.campaign_id = strand.campaign_id and task.strand_id = strand.id
                        and task.cut_on is null
                    left join standing on standing.task_id = task.id
                    where project.campaign_id = :campaign
                    group by project.id, project.code, project.title_zh, project.title_en,
                             project.aim_zh, project.aim_en, project.position
                    order by project.position
                    """;

    private final JdbcClient sql;

    StandingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<ProjectProgress> listProjects(Actor actor, LocalDate today) {
        return of(PROJECTS, actor, today).query(Rows.of(ProjectProgress.class)).list();
    }

    List<DueLine> listDue(Actor actor, LocalDate today, LocalDate until, LocalDate since) {
        return of(DUE, actor, today)
                .param("account", actor.accountId())
                .param("until", until)
                .param("since", since)
                .query(Rows.of(DueLine.class))
                .list();
    }

    /** The units that carry tasks of the campaign, as far as the actor may see them. */
    List<Month.Choice> listUnits(Actor actor) {
        return sql.sql(
                        """
                        select unit.id as unit_id, unit.name
                        from organization_unit unit
                        where unit.path ~ any (cast(:reach as lquery[]))
                          and exists (
                              select from plan_occurrence occurrence
                              where occurrence.campaign_id = :campaign
                                and occurrence.unit_id = unit.id
                                and occurrence.dropped_on is null)
                        order by unit.position, unit.id
                        """)
                .param("campaign", actor.campaignId())
                .param("reach", actor.reachArray())
                .query(Rows.of(Month.Choice.class))
                .list();
    }

    /** The states of one task's occurrences, by the number of the occurrence. */
    Map<Long, OccurrenceState> states(Actor actor, long taskId, LocalDate today) {
        return of(STANDING + "select id, state from standing where task_id = :task", actor, today)
                .param("task", taskId)
                .query((row, n) ->
                        Map.entry(
                                row.getLong("id"), OccurrenceState.valueOf(row.getString("state"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec of(String statement, Actor actor, LocalDate today) {
        return sql.sql(statement)
                .param("campaign", actor.campaignId())
                .param("reach", actor.campaignReachArray())
                .param("today", today);
    }
}
