package org.biaogan.taskbook;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.biaogan.plan.TaskField;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The task books that were approved, and what they promise with all that was agreed to since. */
@Repository
class VersionRepository {

    private static final String IN_FORCE =
            """
            select cell.task_id, cell.field, coalesce(agreed.becomes, cell.value) as value
            from taskbook_cell cell
            join taskbook_version version
                on version.campaign_id = cell.campaign_id and version.no = cell.version_no
            left join lateral (
                select change.becomes
                from taskbook_request request
                join taskbook_request_change change
                    on change.campaign_id = request.campaign_id and change.request_id = request.id
                where request.campaign_id = cell.campaign_id and request.task_id = cell.task_id
                  and change.field = cell.field and request.outcome = 'AGREED'
                  and request.decided_at >= version.recorded_at
                order by request.decided_at desc, request.id desc
                limit 1
            ) agreed on true
            where cell.campaign_id = :campaign
              and version.no = (select max(no) from taskbook_version where campaign_id = :campaign)
              and cell.field = any (cast(:fields as text[]))
            """;

    private static final String[] PROMISED =
            List.of(TaskField.values()).stream().map(Enum::name).toArray(String[]::new);

    private final JdbcClient sql;

    VersionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first. */
    List<BookVersion> list(long campaignId) {
        return sql.sql(
                        """
                        select version.no, version.approved_on, version.approver, version.document,
                               version.recorded_at, account.name as recorded_by
                        from taskbook_version version
                        join access_account account on account.id = version.recorded_by
                        where version.campaign_id = :campaign
                        order by version.no desc
                        """)
                .param("campaign", campaignId)
                .query(Rows.of(BookVersion.class))
                .list();
    }

    Optional<BookVersion> find(long campaignId, int no) {
        return list(campaignId).stream().filter(it -> it.no() == no).findFirst();
    }

    /** Freezes these lines under the next number. */
    int add(
            long campaignId,
            Approval approval,
            List<BookLine> lines,
            OffsetDateTime at,
            long accountId) {
        int no =
                sql.sql(
                                """
                                insert into taskbook_version
                                    (campaign_id, no, approved_on, approver, document, recorded_at, recorded_by)
                                select :campaign, 1 + coalesce(max(no), 0), :on, :approver, :document, :at, :by
                                from taskbook_version
                                where campaign_id = :campaign
                                returning no
                                """)
                        .param("campaign", campaignId)
                        .param("on", approval.approvedOn())
                        .param("approver", approval.byWhom())
                        .param("document", approval.number())
                        .param("at", at)
                        .param("by", accountId)
                        .query(Rows.INT)
                        .single();
        addLines(campaignId, no, lines);
        addCells(campaignId, no, lines);
        return no;
    }

    private void addLines(long campaignId, int no, List<BookLine> lines) {
        sql.sql(
                        """
                        insert into taskbook_line (campaign_id, version_no, task_id, position)
                        select :campaign, :no, line.task, line.position
                        from unnest(cast(:tasks as bigint[])) with ordinality as line (task, position)
                        """)
                .param("campaign", campaignId)
                .param("no", no)
                .param("tasks", lines.stream().map(BookLine::taskId).toArray(Long[]::new))
                .update();
    }

    private void addCells(long campaignId, int no, List<BookLine> lines) {
        var tasks = new ArrayList<Long>();
        var fields = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (BookLine line : lines) {
            for (Column column : Column.values()) {
                tasks.add(line.taskId());
                fields.add(column.name());
                values.add(line.cell(column));
            }
            tasks.add(line.taskId());
            fields.add(TaskField.CUT.name());
            values.add("");
        }
        sql.sql(
                        """
                        insert into taskbook_cell (campaign_id, version_no, task_id, field, value)
                        select :campaign, :no, cell.*
                        from unnest(cast(:tasks as bigint[]), cast(:fields as text[]), cast(:values as text[]))
                            as cell (task, field, value)
                        """)
                .param("campaign", campaignId)
                .param("no", no)
                .param("tasks", tasks.toArray(Long[]::new))
                .param("fields", fields.toArray(String[]::new))
                .param("values", values.toArray(String[]::new))
                .update();
    }

    /** The lines of one version, in the order they had. */
    List<BookLine> lines(long campaignId, int no) {
        var lines = new LinkedHashMap<Long, Map<Column, String>>();
        sql.sql(
                        """
                        select line.task_id, cell.field, cell.value
                        from taskbook_line line
                        join taskbook_cell cell
                            on cell.campaign_id = line.campaign_id and cell.version_no = line.version_no
                            and cell.task_id = line.task_id
                        where line.campaign_id = :campaign and line.version_no = :no and cell.field <> 'CUT'
                        order by line.position, cell.field
                        """)
                .param("campaign", campaignId)
                .param("no", no)
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("task_id"), it -> new EnumMap<>(Column.class))
                            .put(Column.valueOf(row.getString("field")), row.getString("value"));
                });
        return lines.entrySet().stream()
                .map(it -> new BookLine(it.getKey(), null, null, it.getValue()))
                .toList();
    }

    /** What is promised of every task, one statement; empty where no task book was approved. */
    Map<Long, Map<TaskField, String>> promised(long campaignId) {
        return promised(campaignId, null);
    }

    /** What is promised of one task; empty where it stands in no approved task book. */
    Map<TaskField, String> promisedOf(long campaignId, long taskId) {
        return promised(campaignId, taskId).getOrDefault(taskId, Map.of());
    }

    private Map<Long, Map<TaskField, String>> promised(long campaignId, @Nullable Long taskId) {
        var promised = new LinkedHashMap<Long, Map<TaskField, String>>();
        String one = taskId == null ? "" : " and cell.task_id = :task";
        var query = sql.sql(IN_FORCE + one).param("campaign", campaignId).param("fields", PROMISED);
        (taskId == null ? query : query.param("task", taskId))
                .query(row -> {
                    promised.computeIfAbsent(
                                    row.getLong("task_id"), it -> new EnumMap<>(TaskField.class))
                            .put(TaskField.valueOf(row.getString("field")), row.getString("value"));
                });
        return promised;
    }
}
