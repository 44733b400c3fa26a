package org.biaogan.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CoverageRepository {

    private final JdbcClient sql;
    private final String zone;

    CoverageRepository(JdbcClient sql, CivilCalendar calendar) {
        this.sql = sql;
        this.zone = calendar.zone().getId();
    }

    /** What is there, by key point and column. */
    Map<Long, Map<String, CoverageCell.Count>> counts(
            long campaignId, long versionId, int lateAfterDays, int beforeYears) {
        var counts = new HashMap<Long, Map<String, CoverageCell.Count>>();
        sql.sql(
                        """
                        select citation.key_point_id,
                               case when item.event_on < campaign.from_on then 'before'
                                    when item.event_on > campaign.to_on then 'after'
                                    else to_char(item.event_on, 'YYYY-MM') end as month,
                               count(*) as items,
                               count(*) filter (where citation.role = 'PRIMARY') as primaries,
                               count(*) filter (where item.class = 'N') as compiled,
                               count(*) filter (where (item.entered_at at time zone cast(:zone as text))::date
                                   > item.event_on + cast(:lateAfter as integer)) as late,
                               count(*) filter (where item.kept = 'OFFLINE') as offline
                        from evidence_citation citation
                        join campaigns_campaign campaign on campaign.id = citation.campaign_id
                        join evidence_item item on item.id = citation.item_id
                        where citation.campaign_id = :campaign and citation.version_id = :version
                          and citation.ended_at is null
                          and item.event_on >= campaign.from_on - make_interval(years => :beforeYears)
                          and not exists (
                              select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
                        group by citation.key_point_id, month
                        order by citation.key_point_id, month
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("zone", zone)
                .param("lateAfter", lateAfterDays)
                .param("beforeYears", beforeYears)
                .query(row -> {
                    counts.computeIfAbsent(row.getLong("key_point_id"), it -> new HashMap<>())
                            .put(
                                    row.getString("month"),
                                    new CoverageCell.Count(
                                            row.getInt("items"),
                                            row.getInt("primaries"),
                                            row.getInt("compiled"),
                                            row.getInt("late"),
                                            row.getInt("offline")));
                });
        return counts;
    }

    /** What is due for the key points, without what was before Biaogan, said off, or an event. */
    List<KeyPointCoverage.Due> dues(long campaignId, long versionId) {
        return sql.sql(
                        """
                        select link.key_point_id, standing.from_on, standing.due_on,
                               min(standing.task_id) as task_id, min(standing.id) as occurrence_id
                        from plan_standing standing
                        join plan_task_key_point link
                            on link.campaign_id = standing.campaign_id and link.task_id = standing.task_id
                        where standing.campaign_id = :campaign and link.version_id = :version
                          and link.role = 'PRIMARY' and not standing.event and not standing.skipped
                          and standing.due_on >= standing.used_from
                        group by link.key_point_id, standing.from_on, standing.due_on
                        order by standing.due_on, standing.from_on, link.key_point_id
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .query(Rows.of(KeyPointCoverage.Due.class))
                .list();
    }

    /** Pieces that stand and are filed, but cited for nothing. */
    int uncited(long campaignId) {
        return sql.sql(
                        """
                        select count(distinct filing.item_id)
                        from evidence_filing filing
                        where filing.campaign_id = :campaign
                          and not exists (
                              select from evidence_citation citation
                              where citation.campaign_id = filing.campaign_id
                                and citation.item_id = filing.item_id and citation.ended_at is null)
                          and not exists (
                              select from evidence_withdrawal withdrawal
                              where withdrawal.item_id = filing.item_id)
                        """)
                .param("campaign", campaignId)
                .query(Rows.INT)
                .single();
    }
}
