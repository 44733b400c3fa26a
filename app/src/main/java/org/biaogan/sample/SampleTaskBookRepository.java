package org.biaogan.sample;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Puts the approval of the task book, and what was asked of it since, where they belong in time.
 */
@Repository
class SampleTaskBookRepository {

    private final JdbcClient sql;

    SampleTaskBookRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void approvedAt(long campaignId, OffsetDateTime at) {
        sql.sql("update taskbook_version set recorded_at = :at where campaign_id = :campaign")
                .param("campaign", campaignId)
                .param("at", at)
                .update();
    }

    void askedAt(long campaignId, long requestId, OffsetDateTime at) {
        sql.sql(
                        """
                        update taskbook_request set asked_at = :at
                        where campaign_id = :campaign and id = :id
                        """)
                .param("campaign", campaignId)
                .param("id", requestId)
                .param("at", at)
                .update();
    }

    void decidedAt(
            long campaignId, long requestId, OffsetDateTime askedAt, OffsetDateTime decidedAt) {
        askedAt(campaignId, requestId, askedAt);
        sql.sql(
                        """
                        update taskbook_request set decided_at = :at
                        where campaign_id = :campaign and id = :id
                        """)
                .param("campaign", campaignId)
                .param("id", requestId)
                .param("at", decidedAt)
                .update();
        sql.sql(
                        """
                        update plan_task_change change set at = :at
                        from taskbook_request request
                        where change.campaign_id = :campaign and change.task_id = request.task_id
                          and request.campaign_id = :campaign and request.id = :id
                          and change.at >= (select recorded_at from taskbook_version
                                            where campaign_id = :campaign and no = request.version_no)
                          and change.field = 'TARGET' and change.becomes = '97'
                        """)
                .param("campaign", campaignId)
                .param("id", requestId)
                .param("at", decidedAt)
                .update();
    }
}
