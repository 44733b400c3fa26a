package org.biaogan.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which key points the tasks of a campaign serve, as a whole. */
@Repository
@Transactional
public class TaskLinks {

    private final JdbcClient sql;

    TaskLinks(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many tasks serve each key point of a version. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> counts(Actor actor, long versionId) {
        actor.must(Permission.READ_CAMPAIGN);
        var counts = new LinkedHashMap<Long, Integer>();
        sql.sql(
                        """
                        select key_point_id, count(*) as tasks
                        from plan_task_key_point
                        where campaign_id = :campaign and version_id = :version
                        group by key_point_id
                        order by key_point_id
                        """)
                .param("campaign", actor.campaignId())
                .param("version", versionId)
                .query(row -> {
                    counts.put(row.getLong("key_point_id"), row.getInt("tasks"));
                });
        return counts;
    }

    /**
     * Lets the tasks serve key points of another version in place of those they serve; who has such
     * a task open learns that it has changed.
     */
    public void carry(Actor actor, Map<Long, Long> targets, long toVersion) {
        actor.must(Permission.MANAGE_CAMPAIGN);
        sql.sql(
                        """
                        with carried as (
                            insert into plan_task_key_point
                                (campaign_id, task_id, version_id, key_point_id, role)
                            select link.campaign_id, link.task_id, :to, target.after, min(link.role)
                            from plan_task_key_point link
                            join unnest(cast(:before as bigint[]), cast(:after as bigint[]))
                                as target (before, after) on target.before = link.key_point_id
                            where link.campaign_id = :campaign
                            group by link.campaign_id, link.task_id, target.after
                            on conflict do nothing
                            returning task_id
                        )
                        update plan_task task set revision = task.revision + 1
                        where task.campaign_id = :campaign
                          and task.id in (select task_id from carried)
                        """)
                .param("campaign", actor.campaignId())
                .param("to", toVersion)
                .param("before", targets.keySet().toArray(Long[]::new))
                .param("after", targets.values().toArray(Long[]::new))
                .update();
    }
}
