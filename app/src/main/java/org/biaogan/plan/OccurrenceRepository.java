package org.biaogan.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OccurrenceRepository {

    static final String COLUMNS =
            """
            standing.id, standing.task_id, standing.unit_id, unit.name as unit_name,
            unit.path as unit_path, standing.period,
            standing.event, standing.title, standing.from_on, standing.due_on, standing.used_from,
            standing.result_no, standing.words, standing.done_on, standing.skipped,
            standing.skip_reason, standing.expected, standing.explained
            """;

    private final JdbcClient sql;

    OccurrenceRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of one task, oldest first within each unit. */
    List<Occurrence> list(Actor actor, long taskId) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + """
                                from plan_standing standing
                                join organization_unit unit on unit.id = standing.unit_id
                                where standing.campaign_id = :campaign
                                  and standing.task_id = :task
                                  and unit.path ~ any (cast(:reach as lquery[]))
                                order by unit.position, unit.id, standing.from_on, standing.id
                                """)
                .param("campaign", actor.campaignId())
                .param("task", taskId)
                .param("reach", actor.campaignReachArray())
                .query(ROW)
                .list();
    }

    Optional<Occurrence> find(Actor actor, long occurrenceId) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + """
                                from plan_standing standing
                                join organization_unit unit on unit.id = standing.unit_id
                                where standing.campaign_id = :campaign
                                  and standing.id = :id
                                  and unit.path ~ any (cast(:reach as lquery[]))
                                """)
                .param("campaign", actor.campaignId())
                .param("id", occurrenceId)
                .param("reach", actor.campaignReachArray())
                .query(ROW)
                .optional();
    }

    /** Adds what is missing; a dropped one comes back, with its results. */
    int add(long campaignId, List<Due> due) {
        return withRows(
                sql.sql(
                        """
                        insert into plan_occurrence
                            (campaign_id, task_id, unit_id, period, from_on, due_on)
                        select :campaign, due.* from
                        """
                                + DUE
                                + """
                                on conflict (campaign_id, task_id, unit_id, period) do update
                                    set dropped_on = null,
                                        from_on = case when exists (\
                                """
                                + MOVED
                                + """
                                    ) then plan_occurrence.from_on else excluded.from_on end,
                                due_on = case when exists (\
                                """
                                + MOVED
                                + """
                                            ) then plan_occurrence.due_on else excluded.due_on end
                                    where plan_occurrence.dropped_on is not null
                                """),
                campaignId,
                due);
    }

    /**
     * A period that still runs or is to come moves with the end or the calendar that cuts it,
     * unless somebody moved its day.
     */
    int move(long campaignId, List<Due> due, LocalDate today) {
        return withRows(
                sql.sql(
                                """
                                update plan_occurrence occurrence
                                set due_on = due.due_on,
                                    from_on = case
                                        when occurrence.from_on > :today and due.from_on > :today then due.from_on
                                        else occurrence.from_on
                                    end
                                from
                                """
                                        + DUE
                                        + """
                                        where occurrence.campaign_id = :campaign
                                          and occurrence.task_id = due.task
                                          and occurrence.unit_id = due.unit
                                          and occurrence.period = due.period
                                          and (occurrence.due_on <> due.due_on
                                              or occurrence.from_on > :today
                                                  and due.from_on > :today
                                                  and occurrence.from_on <> due.from_on)
                                          and occurrence.due_on >= :today
                                          and due.due_on >= greatest(:today, occurrence.from_on)
                                          and occurrence.dropped_on is null
                                          and not exists (
                                              select from plan_occurrence_move move
                                              where move.campaign_id = occurrence.campaign_id
                                                and move.occurrence_id = occurrence.id)
                                        """)
                        .param("today", today),
                campaignId,
                due);
    }

    /**
     * Drops what begins after today, or after the closing of its unit, is not among those due and
     * has no result. An event goes by its day alone.
     */
    int drop(long campaignId, Long[] tasks, List<Due> due, LocalDate today, LocalDate lastEvent) {
        return withRows(
                sql.sql(
                                """
                                update plan_occurrence occurrence
                                set dropped_on = :today
                                where campaign_id = :campaign
                                  and task_id = any (:changed)
                                  and (from_on > :today
                                      or exists (
                                          select from organization_unit unit
                                          where unit.id = occurrence.unit_id
                                            and unit.closed_on < occurrence.from_on))
                                  and dropped_on is null
                                  and not exists (
                                      select from plan_result result
                                      where result.campaign_id = occurrence.campaign_id
                                        and result.occurrence_id = occurrence.id)
                                  and case
                                      when period like 'event-%' then from_on > :lastEvent
                                      else not exists (select from
                                """
                                        + DUE
                                        + """
                                          where due.task = occurrence.task_id
                                            and due.unit = occurrence.unit_id
                                            and due.period = occurrence.period)
                                        end
                                        """)
                        .param("today", today)
                        .param("changed", tasks)
                        .param("lastEvent", lastEvent),
                campaignId,
                due);
    }

    /** Drops what a task that is cut still asks for: all not yet due that has no result. */
    int dropOpen(long campaignId, long taskId, LocalDate today) {
        return sql.sql(
                        """
                        update plan_occurrence occurrence
                        set dropped_on = :today
                        where campaign_id = :campaign
                          and task_id = :task
                          and due_on >= :today
                          and dropped_on is null
                          and not exists (
                              select from plan_result result
                              where result.campaign_id = occurrence.campaign_id
                                and result.occurrence_id = occurrence.id)
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("today", today)
                .update();
    }

    /** Adds an event under the next free number. */
    long addEvent(long campaignId, long taskId, long unitId, LocalDate on, String title) {
        return sql.sql(
                        """
                        insert into plan_occurrence
                            (campaign_id, task_id, unit_id, period, title, from_on, due_on)
                        select :campaign, :task, :unit, 'event-' || 1 + count(*), :title, :on, :on
                        from plan_occurrence
                        where campaign_id = :campaign and task_id = :task and unit_id = :unit
                          and period like 'event-%'
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("unit", unitId)
                .param("title", title)
                .param("on", on)
                .query(Rows.LONG)
                .single();
    }

    /** One occurrence that should be: a task, a unit, a period. */
    record Due(long taskId, long unitId, Period period) {}

    private static final String MOVED =
            """
            select from plan_occurrence_move move
            where move.campaign_id = plan_occurrence.campaign_id
              and move.occurrence_id = plan_occurrence.id
            """;

    private static final String DUE =
            """
            unnest(cast(:tasks as bigint[]), cast(:units as bigint[]), cast(:periods as text[]),
                   cast(:froms as date[]), cast(:dues as date[]))
                as due (task, unit, period, from_on, due_on)
            """;

    private static int withRows(
            JdbcClient.StatementSpec statement, long campaignId, List<Due> due) {
        return statement
                .param("campaign", campaignId)
                .param("tasks", due.stream().map(Due::taskId).toArray(Long[]::new))
                .param("units", due.stream().map(Due::unitId).toArray(Long[]::new))
                .param("periods", texts(due, Period::name))
                .param("froms", texts(due, it -> it.fromOn().toString()))
                .param("dues", texts(due, it -> it.dueOn().toString()))
                .update();
    }

    private static String[] texts(List<Due> due, Function<Period, String> part) {
        return due.stream().map(it -> part.apply(it.period())).toArray(String[]::new);
    }

    static final RowMapper<Occurrence> ROW =
            (row, n) ->
                    new Occurrence(
                            row.getLong("id"),
                            row.getLong("task_id"),
                            row.getLong("unit_id"),
                            row.getString("unit_name"),
                            row.getString("unit_path"),
                            row.getString("period"),
                            row.getBoolean("event"),
                            row.getString("title"),
                            row.getObject("from_on", LocalDate.class),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("used_from", LocalDate.class),
                            Rows.optionalInt(row, "result_no"),
                            row.getString("words"),
                            Rows.date(row, "done_on"),
                            row.getBoolean("skipped"),
                            row.getString("skip_reason"),
                            classes(row, "expected"),
                            classes(row, "explained"));

    private static Set<MaterialClass> classes(ResultSet row, String column) throws SQLException {
        var classes = EnumSet.noneOf(MaterialClass.class);
        for (String code : (String[]) row.getArray(column).getArray()) {
            classes.add(MaterialClass.valueOf(code));
        }
        return classes;
    }
}
