package org.biaogan.desk;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody recorded last; asked for by themselves only. */
@Repository
class RecordedRepository {

    private final JdbcClient sql;

    RecordedRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What stands of what the reader recorded, the newest first: records, results that were said by
     * themselves, pieces that came without a record. Within their reach, and results of this
     * campaign only.
     */
    List<RecordedLine> list(Actor actor, int most) {
        return sql.sql(
                        """
                        select last.kind, last.id, last.task_id, last.title, last.on, last.recorded_at,
                               organization_unit_name_on(last.unit_id, last.on) as unit_name
                        from (
                            (select 'ACTIVITY' as kind, activity.id, cast(null as bigint) as task_id,
                                    standing.words as title, standing.held_on as on, activity.recorded_at,
                                    activity.unit_id
                             from activities_activity activity
                             join activities_standing standing on standing.id = activity.id
                             join organization_unit unit on unit.id = activity.unit_id
                             where activity.recorded_by = :account
                               and unit.path ~ any (cast(:reach as lquery[]))
                             order by activity.recorded_at desc, activity.id desc
                             limit :most)
                            union all
                            (select 'RESULT', occurrence.id, occurrence.task_id, result.words, result.done_on,
                                    result.recorded_at, occurrence.unit_id
                             from plan_result result
                             join plan_standing occurrence
                                 on occurrence.campaign_id = result.campaign_id
                                 and occurrence.id = result.occurrence_id and occurrence.result_no = result.no
                             join organization_unit unit on unit.id = occurrence.unit_id
                             where result.recorded_by = :account and result.campaign_id = :campaign
                               and unit.path ~ any (cast(:reach as lquery[]))
                               and not exists (
                                   select from activities_serving serving
                                   where serving.campaign_id = result.campaign_id
                                     and serving.occurrence_id = result.occurrence_id
                                     and serving.result_no = result.no)
                             order by result.recorded_at desc, occurrence.id desc
                             limit :most)
                            union all
                            (select 'PIECE', item.id, null, item.title, item.event_on, item.entered_at, item.unit_id
                             from evidence_item item
                             join organization_unit unit on unit.id = item.unit_id
                             where item.entered_by = :account
                               and unit.path ~ any (cast(:reach as lquery[]))
                               and not exists (
                                   select from activities_original original where original.item_id = item.id)
                               and not exists (
                                   select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
                             order by item.entered_at desc, item.id desc
                             limit :most)
                        ) last
                        order by last.recorded_at desc, last.kind, last.id desc
                        limit :most
                        """)
                .param("account", actor.accountId())
                .param("campaign", actor.campaignId())
                .param("reach", actor.reachArray())
                .param("most", most)
                .query(Rows.of(RecordedLine.class))
                .list();
    }
}
