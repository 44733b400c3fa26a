package org.biaogan.plan;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AcceptanceRepository {

    private final JdbcClient sql;

    AcceptanceRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The result that speaks: its number, who wrote it, and how many words were said on it. */
    record Said(int resultNo, long recordedBy, int words) {}

    Optional<Said> find(long campaignId, long occurrenceId) {
        return sql.sql(
                        """
                        select standing.result_no, result.recorded_by, coalesce(word.no, 0) as words
                        from plan_standing standing
                        join plan_result result
                            on result.campaign_id = standing.campaign_id
                            and result.occurrence_id = standing.id
                            and result.no = standing.result_no
                        left join plan_acceptance_now word
                            on word.campaign_id = standing.campaign_id
                            and word.occurrence_id = standing.id
                            and word.result_no = standing.result_no
                        where standing.campaign_id = :campaign and standing.id = :occurrence
                        """)
                .param("campaign", campaignId)
                .param("occurrence", occurrenceId)
                .query(Rows.of(Said.class))
                .optional();
    }

    /** False when somebody said this word first. */
    boolean add(
            long campaignId,
            long occurrenceId,
            Said said,
            AcceptanceState state,
            @Nullable String sentence,
            long accountId,
            OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into plan_acceptance
                                    (campaign_id, occurrence_id, result_no, result_by, no, state, sentence,
                                     said_at, said_by)
                                values (:campaign, :occurrence, :result, :by, :no, :state, :sentence, :at, :account)
                                on conflict do nothing
                                """)
                        .param("campaign", campaignId)
                        .param("occurrence", occurrenceId)
                        .param("result", said.resultNo())
                        .param("by", said.recordedBy())
                        .param("no", said.words() + 1)
                        .param("state", state.name())
                        .param("sentence", sentence)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** Accepts what waits among the picked and is not the actor's own; returns the occurrences. */
    List<Long> acceptAll(Actor actor, List<Acceptances.Picked> picked, OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into plan_acceptance
                            (campaign_id, occurrence_id, result_no, result_by, no, state, said_at, said_by)
                        select result.campaign_id, result.occurrence_id, result.no, result.recorded_by, 1,
                               'ACCEPTED', :at, :account
                        from unnest(cast(:occurrences as bigint[]), cast(:results as integer[]))
                            as picked (occurrence_id, result_no)
                        join plan_standing standing
                            on standing.campaign_id = :campaign
                            and standing.id = picked.occurrence_id
                            and standing.result_no = picked.result_no
                        join organization_unit unit on unit.id = standing.unit_id
                        join plan_result result
                            on result.campaign_id = standing.campaign_id
                            and result.occurrence_id = standing.id
                            and result.no = standing.result_no
                        where result.recorded_by <> :account
                          and unit.path ~ any (cast(:reach as lquery[]))
                        on conflict do nothing
                        returning occurrence_id
                        """)
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .param("reach", actor.campaignReachArray())
                .param("at", at)
                .param(
                        "occurrences",
                        picked.stream().map(Acceptances.Picked::occurrenceId).toArray(Long[]::new))
                .param(
                        "results",
                        picked.stream().map(Acceptances.Picked::resultNo).toArray(Integer[]::new))
                .query(Rows.LONG)
                .list();
    }

    List<Acceptance> list(long campaignId, long occurrenceId) {
        return sql.sql(
                        """
                        select word.occurrence_id, word.result_no, word.no, word.state, word.sentence,
                               word.said_at, account.name as said_by
                        from plan_acceptance word
                        join access_account account on account.id = word.said_by
                        where word.campaign_id = :campaign and word.occurrence_id = :occurrence
                        order by word.result_no desc, word.no desc
                        """)
                .param("campaign", campaignId)
                .param("occurrence", occurrenceId)
                .query(Rows.of(Acceptance.class))
                .list();
    }

    List<Acceptance> listNow(Actor actor, long taskId) {
        return sql.sql(
                        """
                        select word.occurrence_id, word.result_no, word.no, word.state, word.sentence,
                               word.said_at, account.name as said_by
                        from plan_standing standing
                        join organization_unit unit on unit.id = standing.unit_id
                        join plan_acceptance_now word
                            on word.campaign_id = standing.campaign_id
                            and word.occurrence_id = standing.id
                            and word.result_no = standing.result_no
                        join access_account account on account.id = word.said_by
                        where standing.campaign_id = :campaign
                          and standing.task_id = :task
                          and unit.path ~ any (cast(:reach as lquery[]))
                        order by word.occurrence_id
                        """)
                .param("campaign", actor.campaignId())
                .param("task", taskId)
                .param("reach", actor.campaignReachArray())
                .query(Rows.of(Acceptance.class))
                .list();
    }
}
