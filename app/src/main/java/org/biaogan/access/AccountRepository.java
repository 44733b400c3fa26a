package org.biaogan.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private static final String ACCOUNT =
            """
            select id, sign_in_name, name, administrator, password_hash is not null as has_password, closed_at
            from access_account
            """;

    private final JdbcClient sql;

    AccountRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a request needs to know of its account, in one row. */
    record Standing(long id, String name, boolean administrator, @Nullable Instant closedAt) {}

    record Credentials(
            long id,
            String signInName,
            @Nullable String passwordHash,
            @Nullable Instant closedAt) {}

    long add(String signInName, String name, boolean administrator, OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into access_account (sign_in_name, name, administrator, created_at)
                        values (:signInName, :name, :administrator, :at)
                        returning id
                        """)
                .param("signInName", signInName)
                .param("name", name)
                .param("administrator", administrator)
                .param("at", at)
                .query(Rows.LONG)
                .single();
    }

    boolean isTaken(String signInName) {
        return sql.sql(
                        "select exists (select from access_account where lower(sign_in_name) = lower(:name))")
                .param("name", signInName)
                .query(Rows.YES_NO)
                .single();
    }

    boolean isEmpty() {
        return sql.sql("select not exists (select from access_account)")
                .query(Rows.YES_NO)
                .single();
    }

    List<Account> list() {
        return sql.sql(ACCOUNT + "order by name, id").query(Rows.of(Account.class)).list();
    }

    Optional<Account> find(long id) {
        return sql.sql(ACCOUNT + "where id = :id")
                .param("id", id)
                .query(Rows.of(Account.class))
                .optional();
    }

    Optional<Standing> findStanding(long id) {
        return sql.sql(
                        """
                        select id, name, administrator, closed_at
                        from access_account
                        where id = :id
                        """)
                .param("id", id)
                .query(Rows.of(Standing.class))
                .optional();
    }

    Optional<Credentials> findCredentials(String signInName) {
        return sql.sql(
                        """
                        select id, sign_in_name, password_hash, closed_at
                        from access_account
                        where lower(sign_in_name) = lower(:name)
                        """)
                .param("name", signInName)
                .query(Rows.of(Credentials.class))
                .optional();
    }

    Optional<Credentials> findCredentials(long id) {
        return sql.sql(
                        "select id, sign_in_name, password_hash, closed_at from access_account where id = :id")
                .param("id", id)
                .query(Rows.of(Credentials.class))
                .optional();
    }

    void setPassword(long id, String hash, OffsetDateTime at) {
        sql.sql(
                        "update access_account set password_hash = :hash, password_changed_at = :at where id = :id")
                .param("hash", hash)
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** Every session of the account is over, this one too. */
    void endSessions(long id) {
        sql.sql("delete from access_session where principal_name = :name")
                .param("name", "" + id)
                .update();
    }

    /** Every session of the account but one is over. */
    void endOtherSessions(long id, String kept) {
        sql.sql("delete from access_session where principal_name = :name and session_id <> :kept")
                .param("name", "" + id)
                .param("kept", kept)
                .update();
    }

    void setAdministrator(long id, boolean administrator) {
        sql.sql("update access_account set administrator = :administrator where id = :id")
                .param("administrator", administrator)
                .param("id", id)
                .update();
    }

    /** Whether somebody besides this account may sign in and keeps the house. */
    boolean hasOtherAdministrator(long id) {
        return sql.sql(
                        """
                        select exists (
                            select from access_account
                            where administrator and closed_at is null and id <> :id)
                        """)
                .param("id", id)
                .query(Rows.YES_NO)
                .single();
    }

    /** One at a time may change who the administrators are, until the transaction ends. */
    void lockAdministrators() {
        sql.sql("select pg_advisory_xact_lock(hashtext('access.administrators'))")
                .query((row, n) -> 0)
                .list();
    }

    void close(long id, OffsetDateTime at) {
        sql.sql("update access_account set closed_at = :at where id = :id")
                .param("at", at)
                .param("id", id)
                .update();
    }

    void addLink(
            String tokenSha256,
            @Nullable Long accountId,
            @Nullable Long madeBy,
            OffsetDateTime at,
            OffsetDateTime expires) {
        sql.sql(
                        """
                        insert into access_one_time_link (token_sha256, account_id, made_by, made_at, expires_at)
                        values (:token, :account, :madeBy, :at, :expires)
                        """)
                .param("token", tokenSha256)
                .param("account", accountId)
                .param("madeBy", madeBy)
                .param("at", at)
                .param("expires", expires)
                .update();
    }

    /** Older links of an account open nothing any more. */
    void voidLinks(long accountId, OffsetDateTime now) {
        sql.sql(
                        """
                        update access_one_time_link set expires_at = :now
                        where account_id = :account and used_at is null and expires_at > :now
                        """)
                .param("account", accountId)
                .param("now", now)
                .update();
    }

    record Link(@Nullable Long accountId) {}

    Optional<Link> findOpenLink(String tokenSha256, OffsetDateTime now) {
        return sql.sql(
                        """
                        select account_id
                        from access_one_time_link
                        where token_sha256 = :token and used_at is null and expires_at > :now
                        """)
                .param("token", tokenSha256)
                .param("now", now)
                .query((row, n) -> new Link(Rows.optionalLong(row, "account_id")))
                .optional();
    }

    /** False where somebody used it first. */
    boolean useLink(String tokenSha256, OffsetDateTime now) {
        return sql.sql(
                                """
                                update access_one_time_link set used_at = :now
                                where token_sha256 = :token and used_at is null and expires_at > :now
                                """)
                        .param("token", tokenSha256)
                        .param("now", now)
                        .update()
                == 1;
    }
}
