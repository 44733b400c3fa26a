package org.biaogan.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.biaogan.base.Rows;
import org.biaogan.notices.Dues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was recorded and waits for somebody's word, as a number, and what came back to who wrote it.
 */
@Repository
class AwaitingDues implements Dues {

    private final JdbcClient sql;

    AwaitingDues(JdbcClient sql) {
        this.sql = sql;
    }

    private record Waiting(long campaignId, String title, long results) {

        Due due() {
            return new Due(
                    Kind.WAITS,
                    results,
                    title,
                    null,
                    null,
                    "desk.due.awaiting",
                    List.of("" + results),
                    "/campaigns/" + campaignId + "/awaiting");
        }
    }

    private record Returned(
            long campaignId,
            long taskId,
            long id,
            String code,
            String titleZh,
            @Nullable String titleEn,
            String unitName) {

        Due due() {
            return new Due(
                    Kind.RETURNED,
                    1,
                    code + " " + titleZh,
                    titleEn == null ? null : code + " " + titleEn,
                    null,
                    "desk.due.unit",
                    List.of(unitName),
                    "/campaigns/" + campaignId + "/tasks/" + taskId + "/occurrences/" + id);
        }
    }

    @Override
    public List<Due> list(long accountId, LocalDate today) {
        return Stream.concat(
                        waiting(accountId, today).stream(),
                        returned(accountId, today).stream().map(Returned::due))
                .toList();
    }

    /**
     * For who leads a running campaign by an office in its own unit or by a role; not one's own.
     */
    @Override
    public List<Due> waiting(long accountId, LocalDate today) {
        return sql
                .sql(
                        """
                        select campaign.id as campaign_id, campaign.title, count(*) as results
                        from campaigns_campaign campaign
                        join plan_standing occurrence on occurrence.campaign_id = campaign.id
                        join plan_result result
                            on result.campaign_id = occurrence.campaign_id
                            and result.occurrence_id = occurrence.id and result.no = occurrence.result_no
                        where campaign.from_on <= :today and campaign.to_on >= :today
                          and result.recorded_by <> :account
                          and not exists (
                              select from plan_acceptance word
                              where word.campaign_id = result.campaign_id
                                and word.occurrence_id = result.occurrence_id
                                and word.result_no = result.no)
                          and exists (
                              select from campaigns_leading led
                              where led.campaign_id = campaign.id and led.account_id = :account
                                and led.permission = 'ACCEPT_RESULT'
                                and led.from_on <= :today
                                and (led.until_on is null or led.until_on >= :today))
                        group by campaign.id, campaign.title
                        order by campaign.id
                        """)
                .param("account", accountId)
                .param("today", today)
                .query(Rows.of(Waiting.class))
                .list()
                .stream()
                .map(Waiting::due)
                .toList();
    }

    private List<Returned> returned(long accountId, LocalDate today) {
        return sql.sql(
                        """
                        select occurrence.campaign_id, occurrence.task_id, occurrence.id, task.code,
                               task.title_zh, task.title_en, unit.name as unit_name
                        from plan_standing occurrence
                        join organization_unit unit on unit.id = occurrence.unit_id
                        join campaigns_campaign campaign on campaign.id = occurrence.campaign_id
                        join plan_task task
                            on task.campaign_id = occurrence.campaign_id and task.id = occurrence.task_id
                        join plan_result result
                            on result.campaign_id = occurrence.campaign_id
                            and result.occurrence_id = occurrence.id and result.no = occurrence.result_no
                        join plan_acceptance_now word
                            on word.campaign_id = result.campaign_id
                            and word.occurrence_id = result.occurrence_id and word.result_no = result.no
                        where campaign.from_on <= :today and campaign.to_on >= :today
                          and result.recorded_by = :account and word.state = 'RETURNED'
                        order by word.said_at, occurrence.id
                        """)
                .param("account", accountId)
                .param("today", today)
                .query(Rows.of(Returned.class))
                .list();
    }
}
