package org.biaogan.sheets;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said of layouts, one row for each column and each word. */
@Repository
class LayoutRepository {

    /** Whose reading of which layout, and into what. */
    record Key(long unitId, String purpose, String fingerprint) {}

    private final JdbcClient sql;

    LayoutRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Meaning> find(long unitId, String purpose, String fingerprint) {
        return sql.sql(
                        """
                        select about, said, means
                        from sheets_meaning
                        where purpose = :purpose and fingerprint = :fingerprint
                          and unit_id = (
                              select unit_id from sheets_meaning
                              where purpose = :purpose and fingerprint = :fingerprint
                              order by unit_id <> :unit, said_at desc, unit_id
                              limit 1
                          )
                          and (about = '' or unit_id = :unit)
                        order by about, said
                        """)
                .param("purpose", purpose)
                .param("fingerprint", fingerprint)
                .param("unit", unitId)
                .query(Rows.of(Meaning.class))
                .list();
    }

    void replace(Key key, List<Meaning> meanings, long account, OffsetDateTime at) {
        sql.sql(
                        """
                        delete from sheets_meaning
                        where unit_id = :unit and purpose = :purpose and fingerprint = :fingerprint
                        """)
                .param("unit", key.unitId())
                .param("purpose", key.purpose())
                .param("fingerprint", key.fingerprint())
                .update();
        sql.sql(
                        """
                        insert into sheets_meaning
                            (unit_id, purpose, fingerprint, about, said, means, said_by, said_at)
                        select :unit, :purpose, :fingerprint, line.about, line.said, line.means, :account, :at
                        from unnest(cast(:abouts as text[]), cast(:saids as text[]), cast(:means as text[]))
                            as line (about, said, means)
                        on conflict (unit_id, purpose, fingerprint, about, said) do update
                        set means = excluded.means, said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .param("unit", key.unitId())
                .param("purpose", key.purpose())
                .param("fingerprint", key.fingerprint())
                .param("account", account)
                .param("at", at)
                .param("abouts", each(meanings, Meaning::about))
                .param("saids", each(meanings, Meaning::said))
                .param("means", each(meanings, Meaning::means))
                .update();
    }

    private static String[] each(List<Meaning> meanings, Function<Meaning, String> part) {
        return meanings.stream().map(part).toArray(String[]::new);
    }
}
