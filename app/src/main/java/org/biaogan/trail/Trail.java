package org.biaogan.trail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who did what to what, and when. Rows are added and never changed; it is read by object. */
@Repository
public class Trail {

    private final JdbcClient sql;
    private final Clock clock;

    Trail(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void add(Mark mark) {
        sql.sql(
                        """
                        insert into trail_entry
                            (at, account_id, unit_id, campaign_id, what, subject, subject_id, digest)
                        values (:at, :account, :unit, :campaign, :what, :subject, :subjectId, :digest)
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("account", mark.accountId())
                .param("unit", mark.unitId())
                .param("campaign", mark.campaignId())
                .param("what", mark.what())
                .param("subject", mark.subject())
                .param("subjectId", mark.subjectId())
                .param("digest", mark.digest())
                .update();
    }

    /** The marks on one object, newest first. */
    public List<TrailEntry> list(String subject, long subjectId) {
        return sql.sql(
                        """
                        select id, at, account_id, what, digest
                        from trail_entry
                        where subject = :subject and subject_id = :subjectId
                        order by id desc
                        limit 200
                        """)
                .param("subject", subject)
                .param("subjectId", subjectId)
                .query(Rows.of(TrailEntry.class))
                .list();
    }
}
