package org.biaogan.activities;

import java.util.List;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which events were added by which record. */
@Repository
class AddedEventRepository {

    private final JdbcClient sql;

    AddedEventRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(long activityId, Serves.Asked event) {
        sql.sql(
                        """
                        insert into activities_event (activity_id, campaign_id, occurrence_id)
                        values (:activity, :campaign, :occurrence)
                        """)
                .param("activity", activityId)
                .param("campaign", event.campaignId())
                .param("occurrence", event.occurrenceId())
                .update();
    }

    List<Serves.Asked> list(long activityId) {
        return sql.sql(
                        """
                        select campaign_id, occurrence_id from activities_event
                        where activity_id = :activity
                        order by campaign_id, occurrence_id
                        """)
                .param("activity", activityId)
                .query(Rows.of(Serves.Asked.class))
                .list();
    }
}
