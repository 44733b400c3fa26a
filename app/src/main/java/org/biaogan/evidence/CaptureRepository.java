package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of captures that are here. */
@Repository
class CaptureRepository {

    private final JdbcClient sql;

    CaptureRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** False when it is here already; waits for whoever brings the same at this moment. */
    boolean add(long accountId, UUID key, OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into evidence_capture (account_id, key, arrived_at)
                                values (:account, :key, :at)
                                on conflict (account_id, key) do nothing
                                """)
                        .param("account", accountId)
                        .param("key", key)
                        .param("at", at)
                        .update()
                == 1;
    }

    boolean has(long accountId, UUID key) {
        return sql.sql(
                        """
                        select exists (
                            select from evidence_capture where account_id = :account and key = :key)
                        """)
                .param("account", accountId)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
