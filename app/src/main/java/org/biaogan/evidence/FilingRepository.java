package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FilingRepository {

    private final JdbcClient sql;

    FilingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<ItemSheet.Filing> list(Actor actor, long itemId) {
        return sql.sql(
                        """
                        select filing.id, filing.task_id, task.code as task_code, task.title_zh as task_title,
                               filing.occurrence_id, occurrence.period, occurrence.title as occurrence_title,
                               unit.name as unit_name
                        from evidence_filing filing
                        join plan_task task on task.campaign_id = filing.campaign_id and task.id = filing.task_id
                        left join plan_occurrence occurrence
                            on occurrence.campaign_id = filing.campaign_id and occurrence.id = filing.occurrence_id
                        left join organization_unit unit on unit.id = occurrence.unit_id
                        where filing.campaign_id = :campaign and filing.item_id = :item
                        order by task.code, filing.id
                        """)
                .param("campaign", actor.campaignId())
                .param("item", itemId)
                .query(Rows.of(ItemSheet.Filing.class))
                .list();
    }

    /**
     * Whether the task is in the campaign, and the occurrence and the expectation are the task's;
     * the occurrence also has to be one within the actor's reach.
     */
    boolean fits(
            Actor actor, long taskId, @Nullable Long occurrenceId, @Nullable Long expectationId) {
        return sql.sql(
                        """
                        select exists (
                                   select from plan_task task
                                   where task.campaign_id = :campaign and task.id = :task)
                           and (cast(:occurrence as bigint) is null or exists (
                                   select from plan_occurrence occurrence
                                   join organization_unit unit on unit.id = occurrence.unit_id
                                   where occurrence.campaign_id = :campaign and occurrence.task_id = :task
                                     and occurrence.id = :occurrence
                                     and unit.path ~ any (cast(:reach as lquery[]))))
                           and (cast(:expectation as bigint) is null or exists (
                                   select from plan_expectation expectation
                                   where expectation.campaign_id = :campaign and expectation.task_id = :task
                                     and expectation.id = :expectation))
                        """)
                .param("campaign", actor.campaignId())
                .param("reach", actor.reachArray())
                .param("task", taskId)
                .param("occurrence", occurrenceId)
                .param("expectation", expectationId)
                .query(Rows.YES_NO)
                .single();
    }

    /** False when it is filed there already. */
    boolean add(
            long campaignId,
            long itemId,
            long taskId,
            @Nullable Long occurrenceId,
            @Nullable Long expectationId,
            long accountId,
            OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into evidence_filing
                                    (campaign_id, item_id, task_id, occurrence_id, expectation_id, filed_at, filed_by)
                                values (:campaign, :item, :task, :occurrence, :expectation, :at, :account)
                                on conflict do nothing
                                """)
                        .param("campaign", campaignId)
                        .param("item", itemId)
                        .param("task", taskId)
                        .param("occurrence", occurrenceId)
                        .param("expectation", expectationId)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** The task it was filed to. */
    Optional<Long> remove(long campaignId, long itemId, long filingId) {
        return sql.sql(
                        """
                        delete from evidence_filing
                        where campaign_id = :campaign and item_id = :item and id = :filing
                        returning task_id
                        """)
                .param("campaign", campaignId)
                .param("item", itemId)
                .param("filing", filingId)
                .query(Rows.LONG)
                .optional();
    }
}
