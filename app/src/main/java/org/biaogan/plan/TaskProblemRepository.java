package org.biaogan.plan;

import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskProblemRepository {

    private final JdbcClient sql;

    TaskProblemRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every wording, the one that speaks first. */
    List<TaskProblem> list(long campaignId, long taskId) {
        return sql.sql(
                        """
                        select problem.no, problem.words, problem.whom, problem.said_at,
                               account.name as said_by
                        from plan_task_problem problem
                        join access_account account on account.id = problem.said_by
                        where problem.campaign_id = :campaign and problem.task_id = :task
                        order by problem.no desc
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .query(Rows.of(TaskProblem.class))
                .list();
    }

    /** False when somebody wrote this number first. */
    boolean add(
            long campaignId,
            long taskId,
            int no,
            String words,
            String whom,
            long accountId,
            OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into plan_task_problem
                                    (campaign_id, task_id, no, words, whom, said_at, said_by)
                                values (:campaign, :task, :no, :words, :whom, :at, :account)
                                on conflict do nothing
                                """)
                        .param("campaign", campaignId)
                        .param("task", taskId)
                        .param("no", no)
                        .param("words", words)
                        .param("whom", whom)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }
}
