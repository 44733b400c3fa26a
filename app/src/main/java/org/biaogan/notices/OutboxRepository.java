package org.biaogan.notices;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What waits to leave the house. Each step is one statement, so nothing is held while it travels.
 */
@Repository
class OutboxRepository {

    private final JdbcClient sql;

    OutboxRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void addMail(
            long accountId,
            String recipient,
            String subject,
            String body,
            OffsetDateTime madeAt,
            OffsetDateTime notBefore) {
        sql.sql(
                        """
                        insert into notices_outbox
                            (account_id, recipient, subject, body, message_id, made_at, not_before)
                        values (:account, :recipient, :subject, :body, :message, :at, :notBefore)
                        """)
                .param("account", accountId)
                .param("recipient", recipient)
                .param("subject", subject)
                .param("body", body)
                .param("message", UUID.randomUUID())
                .param("at", madeAt)
                .param("notBefore", notBefore)
                .update();
    }

    /** How many mails were made for an account since a time. */
    long countMails(long accountId, OffsetDateTime since) {
        return sql.sql(
                        """
                        select count(*) from notices_outbox
                        where account_id = :account and made_at > :since
                        """)
                .param("account", accountId)
                .param("since", since)
                .query(Rows.LONG)
                .single();
    }

    void addGroup(long robotId, String subject, String body, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into notices_outbox
                            (robot_id, subject, body, message_id, made_at, not_before)
                        values (:robot, :subject, :body, :message, :at, :at)
                        """)
                .param("robot", robotId)
                .param("subject", subject)
                .param("body", body)
                .param("message", UUID.randomUUID())
                .param("at", at)
                .update();
    }

    /** Takes the next one and holds it; also one that somebody held and never let go. */
    Optional<Outgoing> take(OffsetDateTime now, OffsetDateTime until) {
        return sql.sql(
                        """
                        update notices_outbox
                        set state = 'SENDING', attempts = attempts + 1, held_until = :until
                        where id = (
                            select id from notices_outbox
                            where (state = 'WAITING' and not_before <= :now)
                               or (state = 'SENDING' and held_until < :now)
                            order by not_before, id
                            limit 1
                            for update skip locked)
                        returning id, account_id, robot_id, recipient, subject, body, message_id, attempts
                        """)
                .param("now", now)
                .param("until", until)
                .query((row, n) ->
                        new Outgoing(
                                row.getLong("id"),
                                Rows.optionalLong(row, "account_id"),
                                Rows.optionalLong(row, "robot_id"),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("body"),
                                row.getObject("message_id", UUID.class),
                                row.getInt("attempts")))
                .optional();
    }

    void sent(long id, OffsetDateTime at) {
        sql.sql(
                        """
                        update notices_outbox
                        set state = 'SENT', held_until = null, ended_at = :at, problem = null
                        where id = :id and state = 'SENDING'
                        """)
                .param("id", id)
                .param("at", at)
                .update();
    }

    void waitUntil(long id, OffsetDateTime notBefore, String problem) {
        sql.sql(
                        """
                        update notices_outbox
                        set state = 'WAITING', held_until = null, not_before = :notBefore, problem = :problem
                        where id = :id and state = 'SENDING'
                        """)
                .param("id", id)
                .param("notBefore", notBefore)
                .param("problem", problem)
                .update();
    }

    void giveUp(long id, OffsetDateTime at, String problem) {
        sql.sql(
                        """
                        update notices_outbox
                        set state = 'GIVEN_UP', held_until = null, ended_at = :at, problem = :problem
                        where id = :id and state = 'SENDING'
                        """)
                .param("id", id)
                .param("at", at)
                .param("problem", problem)
                .update();
    }

    /** What has been settled long ago says nothing any more. */
    void forget(OffsetDateTime before) {
        sql.sql("delete from notices_outbox where ended_at < :before")
                .param("before", before)
                .update();
    }
}
