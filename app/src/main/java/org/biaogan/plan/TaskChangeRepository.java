package org.biaogan.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said of a task field by field, how it read before, and between which days it runs. */
@Repository
class TaskChangeRepository {

    private final JdbcClient sql;

    TaskChangeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** All fields of one task; those it does not have are empty. */
    Optional<Map<TaskField, String>> find(long campaignId, long taskId) {
        return sql.sql(
                        """
                        select task.title_zh as title, coalesce(task.purpose_zh, '') as purpose,
                               concat_ws(',', task.owner, deputy.offices) as offices,
                               task.cycle, task.carried_by,
                               cast(coalesce(span.from_on, campaign.from_on) as text) as from_on,
                               cast(coalesce(span.to_on, campaign.to_on) as text) as to_on,
                               coalesce(measure.title, '') as result, coalesce(measure.unit, '') as unit,
                               coalesce(cast(trim_scale(measure.baseline) as text), '') as baseline,
                               coalesce(cast(trim_scale(measure.target) as text), '') as target,
                               coalesce(task.cut_reason, '') as cut
                        from plan_task task
                        join campaigns_campaign campaign on campaign.id = task.campaign_id
                        left join plan_span span
                            on span.campaign_id = task.campaign_id and span.task_id = task.id
                        left join plan_measure measure
                            on measure.campaign_id = task.campaign_id and measure.task_id = task.id
                        left join (
                            select task_id, string_agg(office, ',' order by position) as offices
                            from plan_task_deputy
                            where campaign_id = :campaign
                            group by task_id
                        ) deputy on deputy.task_id = task.id
                        where task.campaign_id = :campaign and task.id = :task
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .query((row, n) -> {
                    Map<TaskField, String> said = new EnumMap<>(TaskField.class);
                    for (TaskField it : TaskField.values()) {
                        said.put(it, row.getString(it.name()));
                    }
                    return said;
                })
                .optional();
    }

    void add(
            long campaignId,
            long taskId,
            Map<TaskField, String> was,
            Map<TaskField, String> becomes,
            OffsetDateTime at,
            long accountId) {
        var fields = List.copyOf(becomes.keySet());
        sql.sql(
                        """
                        insert into plan_task_change
                            (campaign_id, task_id, field, was, becomes, at, account_id)
                        select :campaign, :task, said.field, said.was, said.becomes, :at, :account
                        from unnest(cast(:fields as text[]), cast(:was as text[]), cast(:becomes as text[]))
                            as said (field, was, becomes)
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("fields", fields.stream().map(Enum::name).toArray(String[]::new))
                .param("was", fields.stream().map(was::get).toArray(String[]::new))
                .param("becomes", fields.stream().map(becomes::get).toArray(String[]::new))
                .param("at", at)
                .param("account", accountId)
                .update();
    }

    /** A day that is the campaign's own is not kept, so that it follows when that one moves. */
    void setSpan(
            long campaignId, long taskId, @Nullable LocalDate fromOn, @Nullable LocalDate toOn) {
        sql.sql(
                        """
                        insert into plan_span (campaign_id, task_id, from_on, to_on)
                        values (:campaign, :task, cast(:from as date), cast(:to as date))
                        on conflict (campaign_id, task_id) do update
                            set from_on = excluded.from_on, to_on = excluded.to_on
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("from", fromOn)
                .param("to", toOn)
                .update();
    }

    /** From when to when the task runs, the campaign's days where nothing else was said. */
    SpanForm span(long campaignId, long taskId) {
        return sql.sql(
                        """
                        select coalesce(span.from_on, campaign.from_on) as from_on,
                               coalesce(span.to_on, campaign.to_on) as to_on, task.revision
                        from plan_task task
                        join campaigns_campaign campaign on campaign.id = task.campaign_id
                        left join plan_span span
                            on span.campaign_id = task.campaign_id and span.task_id = task.id
                        where task.campaign_id = :campaign and task.id = :task
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .query((row, n) ->
                        new SpanForm(
                                requireNonNull(Rows.date(row, "from_on")),
                                requireNonNull(Rows.date(row, "to_on")),
                                row.getInt("revision")))
                .single();
    }

    @Nullable Measure measure(long campaignId, long taskId) {
        return sql.sql(
                        """
                        select title, unit, baseline, target, value
                        from plan_measure
                        where campaign_id = :campaign and task_id = :task
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .query(Rows.of(Measure.class))
                .optional()
                .orElse(null);
    }
}
