package org.biaogan.access;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
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

    private record Of(long subjectId, OffsetDateTime at, @Nullable String name, String what) {}

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

    /** The same of several objects of one kind, by their ids; one statement at most. */
    public Map<Long, List<HistoryLine>> listEach(
            Actor actor, String subject, Collection<Long> subjectIds) {
        if (!actor.may(Permission.READ_TRAIL)) {
            return Map.of();
        }
        var lines = new HashMap<Long, List<HistoryLine>>();
        sql.sql(
                        """
                        select entry.subject_id, entry.at, account.name, entry.what
                        from trail_entry entry
                        left join access_account account on account.id = entry.account_id
                        where entry.subject = :subject and entry.subject_id = any (:ids)
                        order by entry.id desc
                        """)
                .param("subject", subject)
                .param("ids", subjectIds.toArray(Long[]::new))
                .query(Rows.of(Of.class))
                .list()
                .forEach(it ->
                        lines.computeIfAbsent(it.subjectId(), any -> new ArrayList<>())
                                .add(new HistoryLine(it.at(), it.name(), it.what())));
        return lines;
    }
}
