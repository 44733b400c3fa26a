package org.biaogan.dossier;

import java.util.Set;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnoughRepository {

    private final JdbcClient sql;
    private final String zone;

    EnoughRepository(JdbcClient sql, CivilCalendar calendar) {
        this.sql = sql;
        this.zone = calendar.zone().getId();
    }

    /** Numbered pieces of a campaign that were entered long after their event. */
    Set<Long> late(long campaignId, long versionId, int lateAfterDays) {
        return sql.sql(
                        """
                        select item.id
                        from evidence_number number
                        join evidence_item item on item.id = number.item_id
                        where number.campaign_id = :campaign and number.version_id = :version
                          and number.closed_at is null
                          and (item.entered_at at time zone cast(:zone as text))::date
                              > item.event_on + cast(:lateAfter as integer)
                        order by item.id
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("zone", zone)
                .param("lateAfter", lateAfterDays)
                .query(Rows.LONG)
                .set();
    }
}
