package org.biaogan.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FailureRepository {

    private final JdbcClient sql;

    FailureRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Failures(int failures, Instant lastAt) {}

    Optional<Failures> find(String keySha256) {
        return sql.sql("select failures, last_at from access_failure where key_sha256 = :key")
                .param("key", keySha256)
                .query(Rows.of(Failures.class))
                .optional();
    }

    /** Failures older than an hour no longer count. */
    void add(String keySha256, OffsetDateTime now, OffsetDateTime anHourAgo) {
        sql.sql(
                        """
                        insert into access_failure as known (key_sha256, failures, last_at)
                        values (:key, 1, :now)
                        on conflict (key_sha256) do update
                        set failures = case when known.last_at < :anHourAgo then 1 else known.failures + 1 end,
                            last_at = :now
                        """)
                .param("key", keySha256)
                .param("now", now)
                .param("anHourAgo", anHourAgo)
                .update();
    }

    void forget(String keySha256) {
        sql.sql("delete from access_failure where key_sha256 = :key")
                .param("key", keySha256)
                .update();
    }
}
