package org.biaogan.plan;

import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tasks carry which goals. */
@Repository
class BusinessLinkRepository {

    private static final String LINKS =
            """
            select link.goal_id, link.task_id, goal.words as goal, link.how
            from plan_business_link link
            join plan_business_goal goal
                on goal.campaign_id = link.campaign_id and goal.id = link.goal_id
            where link.campaign_id = :campaign and link.ended_at is null
            """;

    private final JdbcClient sql;

    BusinessLinkRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<BusinessLink> list(long campaignId) {
        return sql.sql(LINKS + " order by link.goal_id, link.task_id")
                .param("campaign", campaignId)
                .query(Rows.of(BusinessLink.class))
                .list();
    }

    /** Of one task, the goals that are pursued. */
    List<BusinessLink> ofTask(long campaignId, long taskId) {
        return sql.sql(
                        LINKS
                                + """
                                and link.task_id = :task and goal.ended_on is null
                                and exists (
                                    select from plan_business_line line
                                    where line.campaign_id = goal.campaign_id and line.id = goal.line_id
                                      and line.ended_on is null)
                                order by goal.line_id, link.goal_id
                                """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .query(Rows.of(BusinessLink.class))
                .list();
    }

    /** Links, or links again with what was said before unless something is said now. */
    boolean link(
            long campaignId,
            long goalId,
            long taskId,
            @Nullable String how,
            long accountId,
            OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into plan_business_link as link
                                    (campaign_id, goal_id, task_id, how, linked_at, linked_by)
                                values (:campaign, :goal, :task, :how, :at, :account)
                                on conflict (campaign_id, goal_id, task_id) do update
                                    set how = coalesce(excluded.how, link.how), linked_at = :at,
                                        linked_by = :account, ended_at = null, ended_by = null
                                    where link.ended_at is not null
                                """)
                        .param("campaign", campaignId)
                        .param("goal", goalId)
                        .param("task", taskId)
                        .param("how", how)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** Says how a task carries a goal; false where it does not. */
    boolean say(long campaignId, long goalId, long taskId, @Nullable String how) {
        return sql.sql(
                                """
                                update plan_business_link set how = :how
                                where campaign_id = :campaign and goal_id = :goal and task_id = :task
                                  and ended_at is null
                                """)
                        .param("campaign", campaignId)
                        .param("goal", goalId)
                        .param("task", taskId)
                        .param("how", how)
                        .update()
                == 1;
    }

    boolean unlink(long campaignId, long goalId, long taskId, long accountId, OffsetDateTime at) {
        return sql.sql(
                                """
                                update plan_business_link set ended_at = :at, ended_by = :account
                                where campaign_id = :campaign and goal_id = :goal and task_id = :task
                                  and ended_at is null
                                """)
                        .param("campaign", campaignId)
                        .param("goal", goalId)
                        .param("task", taskId)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }
}
