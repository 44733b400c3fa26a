package org.biaogan.taskbook;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Rows;
import org.biaogan.plan.TaskField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the tasks since a moment, from the rows that each change left. */
@Repository
class SinceRepository {

    private final JdbcClient sql;

    SinceRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A field that was changed since.
     *
     * @param was how it read at that moment
     * @param at when it was changed last
     */
    record Touched(long taskId, TaskField field, String was, OffsetDateTime at) {}

    List<Touched> touched(long campaignId, OffsetDateTime since) {
        return sql.sql(
                        """
                        select distinct on (task_id, field) task_id, field, was,
                               max(at) over (partition by task_id, field) as at
                        from plan_task_change
                        where campaign_id = :campaign and at >= :since
                        order by task_id, field, id
                        """)
                .param("campaign", campaignId)
                .param("since", since)
                .query(Rows.of(Touched.class))
                .list();
    }

    /** The tasks that were added since, each with its time. */
    Map<Long, OffsetDateTime> added(long campaignId, OffsetDateTime since) {
        var added = new LinkedHashMap<Long, OffsetDateTime>();
        sql.sql(
                        """
                        select subject_id, at
                        from trail_entry
                        where campaign_id = :campaign and what = 'plan.task-added'
                          and subject = 'plan_task' and at >= :since
                        order by id
                        """)
                .param("campaign", campaignId)
                .param("since", since)
                .query(row -> {
                    added.put(row.getLong("subject_id"), row.getObject("at", OffsetDateTime.class));
                });
        return added;
    }
}
