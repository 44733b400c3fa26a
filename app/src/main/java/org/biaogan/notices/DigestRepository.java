package org.biaogan.notices;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to be told something regular, and that it was done. */
@Repository
class DigestRepository {

    private final JdbcClient sql;

    DigestRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody who had no digest today, and how they want it. */
    record Reader(long accountId, Preference wanted, @Nullable LocalDate lastOn) {}

    /** Those with an office or a role; who has none has nothing to be told. */
    List<Reader> readers(LocalDate today) {
        return sql.sql(
                        """
                        select account.id, preference.account_id is not null as chosen,
                               preference.rhythm, preference.weekday, preference.at_hour, preference.quiet_from,
                               preference.quiet_until, preference.at_once, preference.off, preference.language,
                               (select max(digest.made_on) from notices_digest digest
                                where digest.account_id = account.id) as last_on
                        from access_account account
                        join organization_person person on person.account_id = account.id
                        left join notices_preference preference on preference.account_id = account.id
                        where account.closed_at is null
                          and coalesce(preference.rhythm, 'WEEKLY') <> 'NEVER'
                          and not exists (
                              select from notices_digest digest
                              where digest.account_id = account.id and digest.made_on = :today)
                        order by account.id
                        """)
                .param("today", today)
                .query((row, n) ->
                        new Reader(
                                row.getLong("id"),
                                row.getBoolean("chosen")
                                        ? NoticeRepository.preference(row)
                                        : Preference.USUAL,
                                Rows.date(row, "last_on")))
                .list();
    }

    /** False where it was made before, for that time or on this day. */
    boolean begin(long accountId, LocalDate slotOn, LocalDate madeOn) {
        return sql.sql(
                                """
                                insert into notices_digest (account_id, slot_on, made_on)
                                values (:account, :slot, :made)
                                on conflict do nothing
                                """)
                        .param("account", accountId)
                        .param("slot", slotOn)
                        .param("made", madeOn)
                        .update()
                == 1;
    }

    void forget(OffsetDateTime before) {
        sql.sql("delete from notices_digest where made_on < :before")
                .param("before", before.toLocalDate())
                .update();
    }
}
