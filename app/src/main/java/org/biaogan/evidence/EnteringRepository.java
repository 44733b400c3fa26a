package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnteringRepository {

    private final JdbcClient sql;

    EnteringRepository(JdbcClient sql) {
        this.sql = sql;
    }

    long add(Actor actor, @Nullable String folder, OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into evidence_entering (campaign_id, folder, asked_at, asked_by)
                        values (:campaign, :folder, :at, :account)
                        returning id
                        """)
                .param("campaign", actor.campaignId())
                .param("folder", folder)
                .param("at", at)
                .param("account", actor.accountId())
                .query(Rows.LONG)
                .single();
    }

    Optional<Entering> find(long id) {
        return sql.sql(
                        """
                        select id, campaign_id, asked_by as account_id, folder, entered, left_over
                        from evidence_entering where id = :id
                        """)
                .param("id", id)
                .query(Rows.of(Entering.class))
                .optional();
    }

    /** One more file went in. */
    void addEntered(long id) {
        sql.sql("update evidence_entering set entered = entered + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void setLeft(long id, int files) {
        sql.sql("update evidence_entering set left_over = :files where id = :id")
                .param("id", id)
                .param("files", files)
                .update();
    }
}
