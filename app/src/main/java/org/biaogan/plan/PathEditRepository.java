package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks of a path as they are changed. */
@Repository
class PathEditRepository {

    private final JdbcClient sql;

    PathEditRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The task, held so that a second change of it waits for this one. */
    Optional<Task> lock(long campaignId, long taskId) {
        return sql.sql(
                        "select * from plan_task where campaign_id = :campaign and id = :task for update")
                .param("campaign", campaignId)
                .param("task", taskId)
                .query((row, n) -> PathRepository.task(row))
                .optional();
    }

    List<String> deputies(long campaignId, long taskId) {
        return sql.sql(
                        """
                        select office from plan_task_deputy
                        where campaign_id = :campaign and task_id = :task
                        order by position
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .query(Rows.TEXT)
                .list();
    }

    /** Adds a task at the end of its strand, under the next code there. */
    Optional<Long> add(long campaignId, long strandId, TaskText text) {
        return withText(
                        sql.sql(
                                """
                                insert into plan_task
                                    (campaign_id, strand_id, code, title_zh, title_en, purpose_zh, purpose_en,
                                     cycle, carried_by, owner, position)
                                select strand.campaign_id, strand.id,
                                       strand.code || '-' || case when next.n < 10 then '0' else '' end || next.n,
                                       :titleZh, :titleEn, :purposeZh, :purposeEn, :cycle, :carriedBy,
                                       :owner, 1 + next.position
                                from plan_strand strand
                                cross join lateral (
                                    select 1 + coalesce(max(substr(task.code, length(strand.code) + 2)::integer)
                                                   filter (where starts_with(task.code, strand.code || '-')
                                                       and substr(task.code, length(strand.code) + 2) ~ '^[0-9]{1,6}$'),
                                               0) as n,
                                           coalesce(max(task.position) filter (where task.strand_id = strand.id), 0)
                                               as position
                                    from plan_task task
                                    where task.campaign_id = strand.campaign_id
                                ) next
                                where strand.campaign_id = :campaign and strand.id = :strand
                                returning id
                                """),
                        text)
                .param("campaign", campaignId)
                .param("strand", strandId)
                .query(Rows.LONG)
                .optional();
    }

    void edit(long campaignId, long taskId, TaskText text) {
        withText(
                        sql.sql(
                                """
                                update plan_task
                                set title_zh = :titleZh, title_en = :titleEn, purpose_zh = :purposeZh,
                                    purpose_en = :purposeEn, cycle = :cycle, carried_by = :carriedBy,
                                    owner = :owner, revision = revision + 1
                                where campaign_id = :campaign and id = :task
                                """),
                        text)
                .param("campaign", campaignId)
                .param("task", taskId)
                .update();
    }

    void setDeputies(long campaignId, long taskId, List<String> offices) {
        sql.sql("delete from plan_task_deputy where campaign_id = :campaign and task_id = :task")
                .param("campaign", campaignId)
                .param("task", taskId)
                .update();
        sql.sql(
                        """
                        insert into plan_task_deputy (campaign_id, task_id, office, position)
                        select :campaign, :task, deputy.office, deputy.position
                        from unnest(cast(:offices as text[])) with ordinality as deputy (office, position)
                        join plan_task task on task.campaign_id = :campaign and task.id = :task
                        where deputy.office <> task.owner
                        on conflict do nothing
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("offices", offices.toArray(String[]::new))
                .update();
    }

    void cut(long campaignId, long taskId, String reason, LocalDate on) {
        sql.sql(
                        """
                        update plan_task set cut_on = :on, cut_reason = :reason, revision = revision + 1
                        where campaign_id = :campaign and id = :task
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("reason", reason)
                .param("on", on)
                .update();
    }

    /** Links a task to these key points, of the campaign's own schemes, and to no others. */
    /** One change more. */
    void count(long campaignId, long taskId) {
        sql.sql(
                        """
                        update plan_task set revision = revision + 1
                        where campaign_id = :campaign and id = :task
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .update();
    }

    void setKeyPoints(long campaignId, long taskId, Map<Long, LinkRole> roles) {
        sql.sql("delete from plan_task_key_point where campaign_id = :campaign and task_id = :task")
                .param("campaign", campaignId)
                .param("task", taskId)
                .update();
        sql.sql(
                        """
                        insert into plan_task_key_point (campaign_id, task_id, version_id, key_point_id, role)
                        select :campaign, :task, point.version_id, point.id, link.role
                        from unnest(cast(:points as bigint[]), cast(:roles as text[])) as link (point, role)
                        join schemes_key_point point on point.id = link.point
                        join campaigns_scheme scheme
                            on scheme.version_id = point.version_id and scheme.campaign_id = :campaign
                            and scheme.ended_at is null
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("points", roles.keySet().toArray(Long[]::new))
                .param("roles", roles.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** Who changed the task last, and when, by its trail. */
    Optional<LastChange> lastChange(long taskId) {
        return sql.sql(
                        """
                        select account.name as by, entry.at
                        from trail_entry entry
                        left join access_account account on account.id = entry.account_id
                        where entry.subject = 'plan_task' and entry.subject_id = :task
                        order by entry.id desc
                        limit 1
                        """)
                .param("task", taskId)
                .query((row, n) ->
                        new LastChange(row.getString("by"), requireNonNull(Rows.time(row, "at"))))
                .optional();
    }

    record LastChange(@Nullable String by, OffsetDateTime at) {}

    private static JdbcClient.StatementSpec withText(
            JdbcClient.StatementSpec statement, TaskText text) {
        return statement
                .param("titleZh", requireNonNull(text.titleZh()).strip())
                .param("titleEn", orNull(text.titleEn()))
                .param("purposeZh", orNull(text.purposeZh()))
                .param("purposeEn", orNull(text.purposeEn()))
                .param("cycle", requireNonNull(text.cycle()).name())
                .param("carriedBy", requireNonNull(text.carriedBy()).name())
                .param("owner", requireNonNull(text.owner()));
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
