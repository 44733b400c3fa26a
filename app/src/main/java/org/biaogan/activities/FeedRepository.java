package org.biaogan.activities;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secret addresses of calendars, by the digest of their secret. */
@Repository
class FeedRepository {

    private final JdbcClient sql;

    FeedRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whose feed it is, and of what. */
    record Opened(long id, long accountId, @Nullable Long unitId, @Nullable String unitName) {}

    Optional<Opened> find(String digest) {
        return sql.sql(
                        """
                        select feed.id, feed.account_id, feed.unit_id, unit.name as unit_name
                        from activities_feed feed
                        left join organization_unit unit on unit.id = feed.unit_id
                        where feed.token = :token and feed.revoked_at is null
                        """)
                .param("token", digest)
                .query(Rows.of(Opened.class))
                .optional();
    }

    /** The open ones of an account, its own first. */
    List<Feed> list(long accountId) {
        return sql.sql(
                        """
                        select feed.id, feed.kind, feed.unit_id, unit.name as unit_name, feed.made_at
                        from activities_feed feed
                        left join organization_unit unit on unit.id = feed.unit_id
                        where feed.account_id = :account and feed.revoked_at is null
                        order by feed.kind, unit.path, feed.id
                        """)
                .param("account", accountId)
                .query(Rows.of(Feed.class))
                .list();
    }

    long add(String digest, @Nullable Long unitId, long accountId, OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into activities_feed (token, kind, unit_id, account_id, made_at)
                        values (:token, :kind, :unit, :account, :at)
                        returning id
                        """)
                .param("token", digest)
                .param("kind", (unitId == null ? Feed.Kind.PERSON : Feed.Kind.UNIT).name())
                .param("unit", unitId)
                .param("account", accountId)
                .param("at", at)
                .query(Rows.LONG)
                .single();
    }

    /** Ends the open one of this kind, if there is one. */
    void revokeSame(@Nullable Long unitId, long accountId, OffsetDateTime at) {
        sql.sql(
                        """
                        update activities_feed set revoked_at = :at
                        where account_id = :account and revoked_at is null
                          and coalesce(unit_id, 0) = coalesce(cast(:unit as bigint), 0)
                        """)
                .param("account", accountId)
                .param("unit", unitId)
                .param("at", at)
                .update();
    }

    /** False where the account has no open feed with this id. */
    boolean revoke(long id, long accountId, OffsetDateTime at) {
        return sql.sql(
                                """
                                update activities_feed set revoked_at = :at
                                where id = :id and account_id = :account and revoked_at is null
                                """)
                        .param("id", id)
                        .param("account", accountId)
                        .param("at", at)
                        .update()
                == 1;
    }
}
