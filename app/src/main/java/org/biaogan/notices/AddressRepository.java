package org.biaogan.notices;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people get mail. */
@Repository
class AddressRepository {

    private final JdbcClient sql;

    AddressRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<MailAddress> find(long accountId) {
        return sql.sql(
                        """
                        select address, confirmed_at is not null as confirmed
                        from notices_address where account_id = :account
                        """)
                .param("account", accountId)
                .query(Rows.of(MailAddress.class))
                .optional();
    }

    Optional<String> findConfirmed(long accountId) {
        return find(accountId).filter(MailAddress::confirmed).map(MailAddress::address);
    }

    void put(long accountId, String address, String codeSha256, OffsetDateTime until) {
        sql.sql(
                        """
                        insert into notices_address (account_id, address, code_sha256, code_until)
                        values (:account, :address, :code, :until)
                        on conflict (account_id) do update
                        set address = excluded.address, code_sha256 = excluded.code_sha256,
                            code_until = excluded.code_until, tries = 0, confirmed_at = null
                        """)
                .param("account", accountId)
                .param("address", address)
                .param("code", codeSha256)
                .param("until", until)
                .update();
    }

    /** Counts a try; false where there were too many, or the code is old. */
    boolean tries(long accountId, int most, OffsetDateTime now) {
        return sql.sql(
                                """
                                update notices_address set tries = tries + 1
                                where account_id = :account and confirmed_at is null
                                  and tries < :most and code_until > :now
                                """)
                        .param("account", accountId)
                        .param("most", most)
                        .param("now", now)
                        .update()
                == 1;
    }

    boolean confirm(long accountId, String codeSha256, OffsetDateTime now) {
        return sql.sql(
                                """
                                update notices_address
                                set confirmed_at = :now, code_sha256 = null, code_until = null
                                where account_id = :account and confirmed_at is null and code_sha256 = :code
                                """)
                        .param("account", accountId)
                        .param("code", codeSha256)
                        .param("now", now)
                        .update()
                == 1;
    }

    void remove(long accountId) {
        sql.sql("delete from notices_address where account_id = :account")
                .param("account", accountId)
                .update();
    }
}
