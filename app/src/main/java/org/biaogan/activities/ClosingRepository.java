package org.biaogan.activities;

import java.util.List;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which results and which pieces of evidence come from a record. */
@Repository
class ClosingRepository {

    private final JdbcClient sql;

    ClosingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void addServing(long activityId, Serves.Asked serves, int resultNo) {
        sql.sql(
                        """
                        insert into activities_serving (activity_id, campaign_id, occurrence_id, result_no)
                        values (:activity, :campaign, :occurrence, :no)
                        """)
                .param("activity", activityId)
                .param("campaign", serves.campaignId())
                .param("occurrence", serves.occurrenceId())
                .param("no", resultNo)
                .update();
    }

    void addOriginal(long activityId, long itemId) {
        sql.sql("insert into activities_original (activity_id, item_id) values (:activity, :item)")
                .param("activity", activityId)
                .param("item", itemId)
                .update();
    }

    /** A result by which a record closes an occurrence. */
    record Serving(long campaignId, long occurrenceId, int resultNo) {

        Serves.Asked serves() {
            return new Serves.Asked(campaignId, occurrenceId);
        }
    }

    List<Serving> servings(long activityId) {
        return sql.sql(
                        """
                        select campaign_id, occurrence_id, result_no from activities_serving
                        where activity_id = :activity
                        order by campaign_id, occurrence_id, result_no
                        """)
                .param("activity", activityId)
                .query(Rows.of(Serving.class))
                .list();
    }

    /** The occurrences it closes, within these campaigns. */
    List<Activity.Closed> closed(long activityId, List<Long> campaigns) {
        return sql.sql(
                        """
                        select distinct serving.campaign_id, campaign.title as campaign, task.id as task_id, task.code,
                               task.title_zh, task.title_en, serving.occurrence_id, occurrence.period,
                               unit.name as unit_name
                        from activities_serving serving
                        join campaigns_campaign campaign on campaign.id = serving.campaign_id
                        join plan_occurrence occurrence
                            on occurrence.campaign_id = serving.campaign_id and occurrence.id = serving.occurrence_id
                        join plan_task task
                            on task.campaign_id = occurrence.campaign_id and task.id = occurrence.task_id
                        join organization_unit unit on unit.id = occurrence.unit_id
                        where serving.activity_id = :activity and serving.campaign_id = any (:campaigns)
                          and not exists (
                              select from plan_result_withdrawal gone
                              where gone.campaign_id = serving.campaign_id
                                and gone.occurrence_id = serving.occurrence_id and gone.no = serving.result_no)
                        order by serving.campaign_id, task.code, unit_name, serving.occurrence_id
                        """)
                .param("activity", activityId)
                .param("campaigns", campaigns.toArray(Long[]::new))
                .query(Rows.of(Activity.Closed.class))
                .list();
    }

    /** Its pieces, each with a campaign in which the reader may look at it. */
    List<Activity.Original> originals(long activityId, List<Long> campaigns) {
        return sql.sql(
                        """
                        select original.item_id, item.title, withdrawal.item_id is null as stands,
                               coalesce((
                                   select min(filing.campaign_id) from evidence_filing filing
                                   where filing.item_id = original.item_id
                                     and filing.campaign_id = any (:campaigns)),
                                   cast(:first as bigint), 0) as campaign_id
                        from activities_original original
                        join evidence_item item on item.id = original.item_id
                        left join evidence_withdrawal withdrawal on withdrawal.item_id = item.id
                        where original.activity_id = :activity
                        order by original.item_id
                        """)
                .param("activity", activityId)
                .param("campaigns", campaigns.toArray(Long[]::new))
                .param("first", campaigns.isEmpty() ? null : campaigns.getFirst())
                .query(Rows.of(Activity.Original.class))
                .list();
    }
}
