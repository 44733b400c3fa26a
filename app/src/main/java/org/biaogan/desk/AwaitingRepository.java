package org.biaogan.desk;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.plan.AcceptanceState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AwaitingRepository {

    private static final String RESULTS =
            StandingRepository.STANDING
                    + """
                    select standing.id, standing.task_id, task.code, task.title_zh, task.title_en,
                           standing.title as event_title, standing.unit_name, standing.period, standing.done_on,
                           standing.state, standing.missing, standing.result_no, result.words,
                           result.recorded_by = :account as own, recorder.name as recorded_by,
                           result.recorded_at, word.sentence, sayer.name as said_by, word.said_at,
                           count(*) over () as total
                    from standing
                    join plan_task task on task.campaign_id = :campaign and task.id = standing.task_id
                    join plan_result result
                        on result.campaign_id = :campaign and result.occurrence_id = standing.id
                        and result.no = standing.result_no
                    join access_account recorder on recorder.id = result.recorded_by
                    left join plan_acceptance_now word
                        on word.campaign_id = :campaign and word.occurrence_id = standing.id
                        and word.result_no = standing.result_no
                    left join access_account sayer on sayer.id = word.said_by
                    where coalesce(word.state, 'WAITING') = :word
                    """;

    /** What waits longest comes first; of what was said on, the newest. */
    private static final String WAITING = " order by result.recorded_at, standing.id";

    private static final String SAID = " order by word.said_at desc, standing.id desc";

    private final JdbcClient sql;

    AwaitingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<AwaitingLine> list(
            Actor actor, AcceptanceState state, @Nullable Long unit, int page, LocalDate today) {
        String order = state == AcceptanceState.WAITING ? WAITING : SAID;
        var statement =
                sql.sql(
                                RESULTS
                                        + (unit == null ? "" : " and standing.unit_id = :unit")
                                        + order
                                        + " limit :limit offset :offset")
                        .param("campaign", actor.campaignId())
                        .param("reach", actor.campaignReachArray())
                        .param("account", actor.accountId())
                        .param("today", today)
                        .param("word", state.name())
                        .param("limit", Awaiting.SHOWN)
                        .param("offset", (page - 1) * Awaiting.SHOWN);
        return (unit == null ? statement : statement.param("unit", unit))
                .query(Rows.of(AwaitingLine.class))
                .list();
    }
}
