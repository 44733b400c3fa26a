package org.biaogan.taskbook;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.notices.Dues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of the approved task book that wait for the word of a second person. */
@Repository
class RequestDues implements Dues {

    private final JdbcClient sql;

    RequestDues(JdbcClient sql) {
        this.sql = sql;
    }

    private record Waiting(
            long campaignId, String code, String titleZh, @Nullable String titleEn, String asker) {

        Due due() {
            return new Due(
                    Kind.WAITS,
                    1,
                    code + " " + titleZh,
                    titleEn == null ? null : code + " " + titleEn,
                    null,
                    "taskbook.due.asked",
                    List.of(asker),
                    "/campaigns/" + campaignId + "/task-book/requests");
        }
    }

    @Override
    public List<Due> list(long accountId, LocalDate today) {
        return waiting(accountId, today);
    }

    /** For who leads a running campaign; not what one asked for oneself. */
    @Override
    public List<Due> waiting(long accountId, LocalDate today) {
        return sql
                .sql(
                        """
                        select request.campaign_id, task.code, task.title_zh, task.title_en, asker.name as asker
                        from taskbook_request request
                        join campaigns_campaign campaign on campaign.id = request.campaign_id
                        join plan_task task
                            on task.campaign_id = request.campaign_id and task.id = request.task_id
                        join access_account asker on asker.id = request.asked_by
                        where request.outcome is null
                          and request.asked_by <> :account
                          and campaign.from_on <= :today and campaign.to_on >= :today
                          and exists (
                              select from campaigns_leading led
                              where led.campaign_id = request.campaign_id
                                and led.account_id = :account
                                and led.permission = 'MANAGE_CAMPAIGN'
                                and led.from_on <= :today
                                and (led.until_on is null or led.until_on >= :today))
                        order by request.asked_at, request.id
                        """)
                .param("account", accountId)
                .param("today", today)
                .query(Rows.of(Waiting.class))
                .list()
                .stream()
                .map(Waiting::due)
                .toList();
    }
}
