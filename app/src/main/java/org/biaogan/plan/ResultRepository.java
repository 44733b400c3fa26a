package org.biaogan.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResultRepository {

    private final JdbcClient sql;

    ResultRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** False when somebody wrote this number first. */
    boolean add(
            long campaignId,
            long occurrenceId,
            int no,
            String words,
            LocalDate doneOn,
            long accountId,
            OffsetDateTime at) {
        int added =
                sql.sql(
                                """
                                insert into plan_result
                                    (campaign_id, occurrence_id, no, words, done_on, recorded_at, recorded_by)
                                values (:campaign, :occurrence, :no, :words, :doneOn, :at, :account)
                                on conflict (campaign_id, occurrence_id, no) do nothing
                                """)
                        .param("campaign", campaignId)
                        .param("occurrence", occurrenceId)
                        .param("no", no)
                        .param("words", words)
                        .param("doneOn", doneOn)
                        .param("at", at)
                        .param("account", accountId)
                        .update();
        return added == 1;
    }

    /** The highest number that was given; 0 where there is none. */
    int lastNo(long campaignId, long occurrenceId) {
        return sql.sql(
                        """
                        select coalesce(max(no), 0) from plan_result
                        where campaign_id = :campaign and occurrence_id = :occurrence
                        """)
                .param("campaign", campaignId)
                .param("occurrence", occurrenceId)
                .query(Rows.INT)
                .single();
    }

    /** False where there is no such result or it was withdrawn before. */
    boolean withdraw(
            long campaignId, long occurrenceId, int no, long accountId, OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into plan_result_withdrawal
                                    (campaign_id, occurrence_id, no, withdrawn_at, withdrawn_by)
                                select campaign_id, occurrence_id, no, :at, :account
                                from plan_result
                                where campaign_id = :campaign and occurrence_id = :occurrence and no = :no
                                on conflict do nothing
                                """)
                        .param("campaign", campaignId)
                        .param("occurrence", occurrenceId)
                        .param("no", no)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** Every wording of an occurrence's result, the one that speaks first, withdrawn ones last. */
    List<Result> list(long campaignId, long occurrenceId) {
        return sql.sql(
                        """
                        select result.no, result.words, result.done_on, result.recorded_at,
                               account.name as recorded_by, withdrawal.no is not null as withdrawn
                        from plan_result result
                        left join plan_result_withdrawal withdrawal
                            on withdrawal.campaign_id = result.campaign_id
                            and withdrawal.occurrence_id = result.occurrence_id and withdrawal.no = result.no
                        join access_account account on account.id = result.recorded_by
                        where result.campaign_id = :campaign and result.occurrence_id = :occurrence
                        order by withdrawal.no is not null, result.no desc
                        """)
                .param("campaign", campaignId)
                .param("occurrence", occurrenceId)
                .query(Rows.of(Result.class))
                .list();
    }

    /** False when it was said before, by whoever came first. */
    boolean addSkip(
            long campaignId, long occurrenceId, String reason, long accountId, OffsetDateTime at) {
        int added =
                sql.sql(
                                """
                                insert into plan_skip
                                    (campaign_id, occurrence_id, reason, recorded_at, recorded_by)
                                values (:campaign, :occurrence, :reason, :at, :account)
                                on conflict (campaign_id, occurrence_id) do nothing
                                """)
                        .param("campaign", campaignId)
                        .param("occurrence", occurrenceId)
                        .param("reason", reason)
                        .param("at", at)
                        .param("account", accountId)
                        .update();
        return added == 1;
    }

    /** False when it was explained before. */
    boolean addExplanation(
            long campaignId,
            long occurrenceId,
            long expectationId,
            String reason,
            long accountId,
            OffsetDateTime at) {
        int added =
                sql.sql(
                                """
                                insert into plan_explanation
                                    (campaign_id, occurrence_id, expectation_id, reason, recorded_at,
                                     recorded_by)
                                values (:campaign, :occurrence, :expectation, :reason, :at, :account)
                                on conflict (campaign_id, occurrence_id, expectation_id) do nothing
                                """)
                        .param("campaign", campaignId)
                        .param("occurrence", occurrenceId)
                        .param("expectation", expectationId)
                        .param("reason", reason)
                        .param("at", at)
                        .param("account", accountId)
                        .update();
        return added == 1;
    }

    boolean expects(long campaignId, long taskId, long expectationId) {
        return sql.sql(
                        """
                        select exists (
                            select from plan_expectation
                            where campaign_id = :campaign and task_id = :task and id = :expectation)
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("expectation", expectationId)
                .query(Rows.YES_NO)
                .single();
    }
}
