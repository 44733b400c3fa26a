package org.biaogan.taskbook;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.biaogan.plan.TaskField;
import org.biaogan.taskbook.ChangeRequest.Change;
import org.biaogan.taskbook.ChangeRequest.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes that were asked for, and what became of them. */
@Repository
class RequestRepository {

    private final JdbcClient sql;

    RequestRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that wait first, then the newest; one statement. */
    List<ChangeRequest> list(long campaignId, long readerId) {
        var requests = new LinkedHashMap<Long, ChangeRequest>();
        var changes = new LinkedHashMap<Long, List<Change>>();
        sql.sql(
                        """
                        select request.id, request.task_id, task.code, task.title_zh, request.reason,
                               request.asked_at, asker.name as asked_by,
                               request.asked_by = :reader as mine, request.outcome, request.answer,
                               request.decided_at, decider.name as decided_by,
                               change.field, change.was, change.becomes
                        from taskbook_request request
                        join plan_task task
                            on task.campaign_id = request.campaign_id and task.id = request.task_id
                        join taskbook_request_change change
                            on change.campaign_id = request.campaign_id and change.request_id = request.id
                        join access_account asker on asker.id = request.asked_by
                        left join access_account decider on decider.id = request.decided_by
                        where request.campaign_id = :campaign
                        order by request.outcome is not null, coalesce(request.decided_at, request.asked_at) desc,
                                 request.id desc, change.field
                        """)
                .param("campaign", campaignId)
                .param("reader", readerId)
                .query(row -> {
                    long id = row.getLong("id");
                    requests.putIfAbsent(id, request(row));
                    changes.computeIfAbsent(id, it -> new ArrayList<>())
                            .add(
                                    new Change(
                                            TaskField.valueOf(row.getString("field")),
                                            row.getString("was"),
                                            row.getString("becomes")));
                });
        return requests.values().stream()
                .map(it -> with(it, changes.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private static ChangeRequest request(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new ChangeRequest(
                row.getLong("id"),
                row.getLong("task_id"),
                row.getString("code"),
                row.getString("title_zh"),
                row.getString("reason"),
                requireNonNull(Rows.time(row, "asked_at")),
                row.getString("asked_by"),
                row.getBoolean("mine"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("answer"),
                Rows.time(row, "decided_at"),
                row.getString("decided_by"),
                List.of());
    }

    private static ChangeRequest with(ChangeRequest it, List<Change> changes) {
        return new ChangeRequest(
                it.id(),
                it.taskId(),
                it.code(),
                it.title(),
                it.reason(),
                it.askedAt(),
                it.askedBy(),
                it.mine(),
                it.outcome(),
                it.answer(),
                it.decidedAt(),
                it.decidedBy(),
                changes);
    }

    /** Holds a request, so that two who decide it do so one after the other; false without one. */
    boolean hold(long campaignId, long requestId) {
        return !sql.sql(
                        """
                        select id from taskbook_request
                        where campaign_id = :campaign and id = :id
                        for update
                        """)
                .param("campaign", campaignId)
                .param("id", requestId)
                .query(Rows.LONG)
                .list()
                .isEmpty();
    }

    /** Nothing where one waits for this task already. */
    Optional<Long> add(
            long campaignId,
            long taskId,
            String reason,
            Map<TaskField, String> was,
            Map<TaskField, String> becomes,
            OffsetDateTime at,
            long accountId) {
        Optional<Long> id =
                sql.sql(
                                """
                                insert into taskbook_request
                                    (campaign_id, version_no, task_id, reason, asked_at, asked_by)
                                select :campaign, max(no), :task, :reason, :at, :by
                                from taskbook_version
                                where campaign_id = :campaign
                                on conflict (campaign_id, task_id) where outcome is null do nothing
                                returning id
                                """)
                        .param("campaign", campaignId)
                        .param("task", taskId)
                        .param("reason", reason)
                        .param("at", at)
                        .param("by", accountId)
                        .query(Rows.LONG)
                        .optional();
        id.ifPresent(it -> addChanges(campaignId, it, was, becomes));
        return id;
    }

    private void addChanges(
            long campaignId,
            long requestId,
            Map<TaskField, String> was,
            Map<TaskField, String> becomes) {
        var fields = List.copyOf(becomes.keySet());
        sql.sql(
                        """
                        insert into taskbook_request_change (campaign_id, request_id, field, was, becomes)
                        select :campaign, :request, change.*
                        from unnest(cast(:fields as text[]), cast(:was as text[]), cast(:becomes as text[]))
                            as change (field, was, becomes)
                        """)
                .param("campaign", campaignId)
                .param("request", requestId)
                .param("fields", fields.stream().map(Enum::name).toArray(String[]::new))
                .param("was", fields.stream().map(was::get).toArray(String[]::new))
                .param("becomes", fields.stream().map(becomes::get).toArray(String[]::new))
                .update();
    }

    /** False where it was decided already. */
    boolean decide(
            long campaignId,
            long requestId,
            Outcome outcome,
            @Nullable String answer,
            OffsetDateTime at,
            long accountId) {
        return 1
                == sql.sql(
                                """
                                update taskbook_request
                                set outcome = :outcome, answer = :answer, decided_at = :at, decided_by = :by
                                where campaign_id = :campaign and id = :id and outcome is null
                                """)
                        .param("campaign", campaignId)
                        .param("id", requestId)
                        .param("outcome", outcome.name())
                        .param("answer", answer)
                        .param("at", at)
                        .param("by", accountId)
                        .update();
    }
}
