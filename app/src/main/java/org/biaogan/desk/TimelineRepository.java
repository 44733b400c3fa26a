package org.biaogan.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.plan.OccurrenceState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tasks of a path and what of them falls due when. */
@Repository
class TimelineRepository {

    private static final String TASK =
            """
            select task.id, task.code, task.title_zh, task.title_en, task.cycle, task.owner,
                   office.title_zh as owner_zh, office.title_en as owner_en,
                   coalesce(served.codes, '') as criteria,
                   strand.code as strand_code, strand.title_zh as strand_zh, strand.title_en as strand_en,
                   project.code as project_code, project.title_zh as project_zh, project.title_en as project_en
            from plan_task task
            join plan_strand strand
                on strand.campaign_id = task.campaign_id and strand.id = task.strand_id
            join plan_project project
                on project.campaign_id = strand.campaign_id and project.id = strand.project_id
            join organization_office office on office.code = task.owner
            left join (
                select link.task_id, string_agg(distinct criterion.code, ' ' order by criterion.code) as codes
                from plan_task_key_point link
                join campaigns_scheme scheme
                    on scheme.campaign_id = link.campaign_id and scheme.version_id = link.version_id
                join schemes_key_point point
                    on point.version_id = link.version_id and point.id = link.key_point_id
                join schemes_criterion criterion
                    on criterion.version_id = point.version_id and criterion.id = point.criterion_id
                where link.campaign_id = :campaign and scheme.position = 1 and scheme.ended_at is null
                group by link.task_id
            ) served on served.task_id = task.id
            where task.campaign_id = :campaign and task.cut_on is null
            """;

    private static final String MOVED =
            """
            left join plan_occurrence_moved moved
                on moved.campaign_id = :campaign and moved.occurrence_id = standing.id
            """;

    /** The state that needs most to be seen. */
    private static final String WORST =
            """
            (array['OVERDUE', 'DUE', 'UPCOMING', 'BEFORE_BIAOGAN', 'DONE_LATE', 'DONE', 'SKIPPED'])[min(
                array_position(
                    array['OVERDUE', 'DUE', 'UPCOMING', 'BEFORE_BIAOGAN', 'DONE_LATE', 'DONE', 'SKIPPED'],
                    standing.state))] as state,
            """;

    private final JdbcClient sql;

    TimelineRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The tasks that are part of the path, in its order. */
    List<TimelineTask> tasks(Actor actor) {
        return sql.sql(
                        TASK
                                + """
                                order by project.position, project.id, strand.position, strand.id,
                                         task.position, task.id
                                """)
                .param("campaign", actor.campaignId())
                .query(Rows.of(TimelineTask.class))
                .list();
    }

    Optional<TimelineTask> findTask(Actor actor, long taskId) {
        return sql.sql(TASK + " and task.id = :task")
                .param("campaign", actor.campaignId())
                .param("task", taskId)
                .query(Rows.of(TimelineTask.class))
                .optional();
    }

    /** What falls due within the stretch, folded. */
    List<TimelineMark> marks(
            Actor actor, TimelineScale scale, @Nullable OccurrenceState state, LocalDate today) {
        return of(
                        StandingRepository.STANDING
                                + """
                                select standing.task_id,
                                       cast(date_trunc(:fold, standing.due_on) as date) as fold_on,
                                       min(standing.from_on) as from_on,
                                       min(standing.due_on) as first_on,
                                       max(standing.due_on) as last_on,
                                       count(*) as total,
                                       count(*) filter (where standing.state in ('DONE', 'DONE_LATE')) as done,
                                       count(*) filter (where standing.state = 'OVERDUE') as late,
                                       count(*) filter (where standing.state in ('DUE', 'UPCOMING')) as open,
                                """
                                + WORST
                                + """
                                       case when count(distinct standing.period) = 1
                                           then min(standing.period) end as period,
                                       case when count(*) = 1 then min(standing.title) end as event_title,
                                       case when count(distinct standing.unit_id) = 1
                                           then min(standing.unit_name) end as unit_name,
                                       count(moved.occurrence_id) as moved,
                                       min(moved.reason) as reason
                                from standing
                                """
                                + MOVED
                                + """
                                where standing.due_on between :from and :to
                                  and (cast(:state as text) is null or standing.state = :state)
                                group by 1, 2
                                order by 1, 2
                                """,
                        actor,
                        scale,
                        today)
                .param("fold", scale.zoom().fold())
                .param("state", state == null ? null : state.name())
                .query(Rows.of(TimelineMark.class))
                .list();
    }

    /** Those of one task that fall due within a stretch, one by one, and these besides. */
    List<TimelineLine> lines(
            Actor actor,
            long taskId,
            TimelineScale stretch,
            @Nullable OccurrenceState state,
            Collection<Long> ids,
            LocalDate today) {
        return of(
                        StandingRepository.STANDING
                                + """
                                select standing.id, standing.unit_name, standing.path as unit_path,
                                       standing.period, standing.title as event_title,
                                       standing.from_on, standing.due_on, standing.state,
                                       standing.answered, moved.first_on, moved.reason, false as movable
                                from standing
                                """
                                + MOVED
                                + """
                                join organization_unit unit on unit.id = standing.unit_id
                                where standing.task_id = :task
                                  and (standing.id = any (:ids)
                                       or standing.due_on between :from and :to
                                           and (cast(:state as text) is null or standing.state = :state))
                                order by unit.position, unit.id, standing.due_on, standing.id
                                """,
                        actor,
                        stretch,
                        today)
                .param("task", taskId)
                .param("ids", ids.toArray(Long[]::new))
                .param("state", state == null ? null : state.name())
                .query(Rows.of(TimelineLine.class))
                .list();
    }

    private StatementSpec of(
            String statement, Actor actor, TimelineScale stretch, LocalDate today) {
        return sql.sql(statement)
                .param("campaign", actor.campaignId())
                .param("reach", actor.campaignReachArray())
                .param("today", today)
                .param("from", stretch.fromOn())
                .param("to", stretch.toOn());
    }
}
