package org.biaogan.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is filed to a task; withdrawn pieces are left out. */
@Repository
class FiledRepository {

    private static final String FILED =
            """
            from evidence_filing filing
            join evidence_item item on item.id = filing.item_id
            join organization_unit unit on unit.id = item.unit_id
            where filing.campaign_id = :campaign
              and filing.task_id = :task
              and (cast(:occurrence as bigint) is null or filing.occurrence_id = :occurrence)
              and unit.path ~ any (cast(:reach as lquery[]))
              and not exists (
                  select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
            """;

    private static final String ITEMS =
            """
            with filed as (
                select item.id, max(filing.occurrence_id) as occurrence_id, unit.name as unit_name
            """
                    + FILED
                    + """
                    group by item.id, unit.name
                    )
                    select item.id as item_id, item.title, item.class as material_class, item.event_on,
                           filed.unit_name, occurrence.period, occurrence.title as occurrence_title,
                           number.number, citation.pages as cited_pages, citation.item_version as cited_version,
                           item.version as newest_version,
                           (item.entered_at at time zone :zone)::date
                               > item.event_on + cast(:lateAfter as integer) as late
                    from filed
                    join evidence_item item on item.id = filed.id
                    left join plan_occurrence occurrence
                        on occurrence.campaign_id = :campaign and occurrence.id = filed.occurrence_id
                    left join evidence_number number
                        on number.campaign_id = :campaign and number.item_id = item.id
                        and number.closed_at is null
                        and number.version_id = (
                            select version_id from campaigns_scheme
                            where campaign_id = :campaign and ended_at is null
                            order by position limit 1)
                    left join evidence_citation citation
                        on citation.campaign_id = :campaign and citation.version_id = number.version_id
                        and citation.item_id = item.id and citation.role = 'PRIMARY'
                        and citation.ended_at is null
                    order by item.event_on desc, item.id desc
                    limit :limit
                    """;

    private static final String COUNTS =
            "select filing.expectation_id, count(distinct item.id) as items "
                    + FILED
                    + " and filing.expectation_id is not null group by filing.expectation_id";

    private final JdbcClient sql;
    private final CivilCalendar calendar;

    FiledRepository(JdbcClient sql, CivilCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /** The newest first, of one occurrence or of the whole task. */
    List<FiledItem> list(
            Actor actor, long taskId, @Nullable Long occurrence, int lateAfterDays, int limit) {
        return sql.sql(ITEMS)
                .param("campaign", actor.campaignId())
                .param("task", taskId)
                .param("occurrence", occurrence)
                .param("reach", actor.campaignReachArray())
                .param("lateAfter", lateAfterDays)
                .param("zone", calendar.zone().getId())
                .param("limit", limit)
                .query(Rows.of(FiledItem.class))
                .list();
    }

    /** How many pieces are filed for each expectation, by its number. */
    Map<Long, Integer> counts(Actor actor, long taskId, @Nullable Long occurrence) {
        return sql
                .sql(COUNTS)
                .param("campaign", actor.campaignId())
                .param("task", taskId)
                .param("occurrence", occurrence)
                .param("reach", actor.campaignReachArray())
                .query((row, n) -> Map.entry(row.getLong("expectation_id"), row.getInt("items")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
