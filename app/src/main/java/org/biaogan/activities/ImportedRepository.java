package org.biaogan.activities;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which records came from a calendar file, by what the file calls them. */
@Repository
class ImportedRepository {

    private final JdbcClient sql;

    ImportedRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** A record that stands, and the event it came from, if from one. */
    record Known(LocalDate heldOn, String kind, @Nullable String uid) {}

    /** What a unit held within these days; one statement. */
    List<Known> list(long unitId, LocalDate from, LocalDate to) {
        return sql.sql(
                        """
                        select held.held_on, held.kind, imported.uid
                        from activities_held held
                        left join activities_imported imported on imported.activity_id = held.activity_id
                        where held.unit_id = :unit and held.held_on between :from and :to
                        order by held.held_on, held.activity_id
                        """)
                .param("unit", unitId)
                .param("from", from)
                .param("to", to)
                .query(Rows.of(Known.class))
                .list();
    }

    /** Two who import into the same unit do so one after the other. */
    void lock(long unitId) {
        sql.sql("select id from organization_unit where id = :unit for no key update")
                .param("unit", unitId)
                .query(Rows.LONG)
                .single();
    }

    void add(long activityId, String uid) {
        sql.sql("insert into activities_imported (activity_id, uid) values (:activity, :uid)")
                .param("activity", activityId)
                .param("uid", uid)
                .update();
    }
}
