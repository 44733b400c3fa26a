package org.biaogan.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.plan.Expectation;
import org.biaogan.plan.Kept;
import org.biaogan.plan.KeyPointLink;
import org.biaogan.plan.LinkRole;
import org.biaogan.plan.MaterialClass;
import org.biaogan.reading.FileTexts;
import org.biaogan.schemes.Wording;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of many files at once: four statements, however many tasks there are. */
@Repository
class SortingTaskRepository {

    private static final String TASKS =
            """
            select id, code, title_zh, title_en
            from plan_task
            where campaign_id = :campaign and id = any (:tasks)
            order by code, id
            """;

    private static final String EXPECTATIONS =
            """
            select task_id, id, class, text_zh, text_en, kept
            from plan_expectation
            where campaign_id = :campaign and task_id = any (:tasks) and cut_on is null
            order by task_id, position, id
            """;

    private static final String KEY_POINTS =
            """
            select link.task_id, link.version_id, link.key_point_id, point.code, point.title_zh,
                   point.title_en, link.role
            from plan_task_key_point link
            join schemes_key_point point
                on point.version_id = link.version_id and point.id = link.key_point_id
            join campaigns_scheme scheme
                on scheme.campaign_id = link.campaign_id and scheme.version_id = link.version_id
                and scheme.ended_at is null
            where link.campaign_id = :campaign and link.task_id = any (:tasks)
            order by link.task_id, scheme.position, link.role, point.code
            """;

    private static final String OCCURRENCES =
            """
            select occurrence.id, occurrence.task_id, occurrence.unit_id, unit.name as unit_name,
                   occurrence.period, occurrence.title, occurrence.from_on, occurrence.due_on
            from plan_occurrence occurrence
            join organization_unit unit on unit.id = occurrence.unit_id
            where occurrence.campaign_id = :campaign and occurrence.task_id = any (:tasks)
              and occurrence.dropped_on is null and occurrence.from_on <= :today
              and unit.path ~ any (cast(:reach as lquery[]))
            order by occurrence.from_on desc, nlevel(unit.path), unit.position, occurrence.id
            """;

    private final JdbcClient sql;

    SortingTaskRepository(JdbcClient sql) {
        this.sql = sql;
    }

    private record Titled(long id, String code, String words) {}

    /** Every task of the campaign by the words of its title and of what it should yield. */
    List<TaskGuesses.Known> known(Actor actor) {
        return sql
                .sql(
                        """
                        select task.id, task.code,
                               task.title_zh || ' ' || coalesce(
                                   (select string_agg(expectation.text_zh, ' ')
                                    from plan_expectation expectation
                                    where expectation.campaign_id = task.campaign_id
                                      and expectation.task_id = task.id and expectation.cut_on is null), '')
                                   as words
                        from plan_task task
                        where task.campaign_id = :campaign and task.cut_on is null
                        order by task.code, task.id
                        """)
                .param("campaign", actor.campaignId())
                .query(Rows.of(Titled.class))
                .list()
                .stream()
                .map(it ->
                        new TaskGuesses.Known(
                                it.id(),
                                it.code(),
                                TaskGuesses.telling(FileTexts.words(it.words()))))
                .toList();
    }

    private record Expected(long taskId, Expectation expectation) {}

    private record Served(long taskId, KeyPointLink link) {}

    Map<Long, SortingTask> list(Actor actor, Collection<Long> tasks, LocalDate today) {
        var expectations =
                many(actor, tasks, EXPECTATIONS, SortingTaskRepository::expected).stream()
                        .collect(Collectors.groupingBy(Expected::taskId));
        var keyPoints =
                many(actor, tasks, KEY_POINTS, SortingTaskRepository::served).stream()
                        .collect(Collectors.groupingBy(Served::taskId));
        var occurrences =
                sql
                        .sql(OCCURRENCES)
                        .param("campaign", actor.campaignId())
                        .param("tasks", tasks.toArray(Long[]::new))
                        .param("reach", actor.reachArray())
                        .param("today", today)
                        .query(Rows.of(SortingTask.Choice.class))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(SortingTask.Choice::taskId));
        var found = new LinkedHashMap<Long, SortingTask>();
        many(
                        actor,
                        tasks,
                        TASKS,
                        (row, n) ->
                                new SortingTask(
                                        row.getLong("id"),
                                        row.getString("code"),
                                        new Wording(
                                                row.getString("title_zh"),
                                                row.getString("title_en")),
                                        expectations
                                                .getOrDefault(row.getLong("id"), List.of())
                                                .stream()
                                                .map(Expected::expectation)
                                                .toList(),
                                        keyPoints
                                                .getOrDefault(row.getLong("id"), List.of())
                                                .stream()
                                                .map(Served::link)
                                                .toList(),
                                        occurrences.getOrDefault(row.getLong("id"), List.of())))
                .forEach(it -> found.put(it.id(), it));
        return found;
    }

    private <T> List<T> many(
            Actor actor, Collection<Long> tasks, String text, RowMapper<T> mapper) {
        return sql.sql(text)
                .param("campaign", actor.campaignId())
                .param("tasks", tasks.toArray(Long[]::new))
                .query(mapper)
                .list();
    }

    private static Expected expected(ResultSet row, int n) throws SQLException {
        return new Expected(
                row.getLong("task_id"),
                new Expectation(
                        row.getLong("id"),
                        MaterialClass.valueOf(row.getString("class")),
                        new Wording(row.getString("text_zh"), row.getString("text_en")),
                        Kept.valueOf(row.getString("kept"))));
    }

    private static Served served(ResultSet row, int n) throws SQLException {
        return new Served(
                row.getLong("task_id"),
                new KeyPointLink(
                        row.getLong("version_id"),
                        row.getLong("key_point_id"),
                        row.getString("code"),
                        new Wording(row.getString("title_zh"), row.getString("title_en")),
                        LinkRole.valueOf(row.getString("role"))));
    }
}
