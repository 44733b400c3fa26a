package org.biaogan.access;

import java.util.List;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The trail of one object, for those who may read it. There is no list of one person's doings; an
 * object is the only way in.
 */
@Repository
public class History {

    private static final int SHOWN = 50;

    private final JdbcClient sql;

    History(JdbcClient sql) {
        this.sql = sql;
    }

    /** Newest first; nothing for who may not read trails. One statement at most. */
    public List<HistoryLine> list(Actor actor, String subject, long subjectId) {
        if (!actor.may(Permission.READ_TRAIL)) {
            return List.of();
        }
        return sql.sql(
                        """
                        select entry.at, account.name, entry.what
                        from trail_entry entry
                        left join access_account account on account.id = entry.account_id
                        where entry.subject = :subject and entry.subject_id = :id
                        order by entry.id desc
                        limit :shown
                        """)
                .param("subject", subject)
                .param("id", subjectId)
                .param("shown", SHOWN)
                .query(Rows.of(HistoryLine.class))
                .list();
    }
}
