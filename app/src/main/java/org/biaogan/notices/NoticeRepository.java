package org.biaogan.notices;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people were told, and how they want to be. */
@Repository
class NoticeRepository {

    private static final int SHOWN = 100;

    private final JdbcClient sql;

    NoticeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(
            long accountId,
            NoticeKind kind,
            List<String> arguments,
            @Nullable String href,
            OffsetDateTime at) {
        sql.sql(
                        """
                        insert into notices_notice (account_id, kind, arguments, href, told_at)
                        values (:account, :kind, :arguments, :href, :at)
                        """)
                .param("account", accountId)
                .param("kind", kind.name())
                .param("arguments", arguments.toArray(String[]::new))
                .param("href", href)
                .param("at", at)
                .update();
    }

    List<Notice> list(long accountId) {
        return sql.sql(
                        """
                        select id, kind, arguments, href, told_at, read_at is not null as read
                        from notices_notice
                        where account_id = :account
                        order by id desc
                        limit :shown
                        """)
                .param("account", accountId)
                .param("shown", SHOWN)
                .query((row, n) ->
                        new Notice(
                                row.getLong("id"),
                                NoticeKind.valueOf(row.getString("kind")),
                                texts(row, "arguments"),
                                row.getString("href"),
                                row.getObject("told_at", OffsetDateTime.class),
                                row.getBoolean("read")))
                .list();
    }

    long unread(long accountId) {
        return sql.sql(
                        """
                        select count(*) from notices_notice
                        where account_id = :account and read_at is null
                        """)
                .param("account", accountId)
                .query(Rows.LONG)
                .single();
    }

    /** Those that a digest may still bring: not read, and told since the one before. */
    long unreadSince(long accountId, OffsetDateTime since) {
        return sql.sql(
                        """
                        select count(*) from notices_notice
                        where account_id = :account and read_at is null and told_at > :since
                          and kind <> 'DIGEST'
                        """)
                .param("account", accountId)
                .param("since", since)
                .query(Rows.LONG)
                .single();
    }

    void readAll(long accountId, OffsetDateTime at) {
        sql.sql(
                        """
                        update notices_notice set read_at = :at
                        where account_id = :account and read_at is null
                        """)
                .param("account", accountId)
                .param("at", at)
                .update();
    }

    Optional<Preference> findPreference(long accountId) {
        return sql.sql(
                        """
                        select rhythm, weekday, at_hour, quiet_from, quiet_until, at_once, off, language
                        from notices_preference where account_id = :account
                        """)
                .param("account", accountId)
                .query((row, n) -> preference(row))
                .optional();
    }

    static Preference preference(ResultSet row) throws SQLException {
        return new Preference(
                Preference.Rhythm.valueOf(row.getString("rhythm")),
                row.getInt("weekday"),
                row.getInt("at_hour"),
                Rows.optionalInt(row, "quiet_from"),
                Rows.optionalInt(row, "quiet_until"),
                row.getBoolean("at_once"),
                texts(row, "off").stream().map(NoticeKind::valueOf).toList(),
                "en".equals(row.getString("language")));
    }

    void put(long accountId, Preference wanted) {
        sql.sql(
                        """
                        insert into notices_preference
                            (account_id, rhythm, weekday, at_hour, quiet_from, quiet_until, at_once, off, language)
                        values (:account, :rhythm, :weekday, :hour, :from, :until, :atOnce, :off, :language)
                        on conflict (account_id) do update
                        set rhythm = excluded.rhythm, weekday = excluded.weekday, at_hour = excluded.at_hour,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                            at_once = excluded.at_once, off = excluded.off, language = excluded.language
                        """)
                .param("account", accountId)
                .param("rhythm", wanted.rhythm().name())
                .param("weekday", wanted.weekday())
                .param("hour", wanted.atHour())
                .param("from", wanted.quietFrom())
                .param("until", wanted.quietUntil())
                .param("atOnce", wanted.atOnce())
                .param("off", wanted.off().stream().map(Enum::name).toArray(String[]::new))
                .param("language", wanted.english() ? "en" : "zh")
                .update();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
