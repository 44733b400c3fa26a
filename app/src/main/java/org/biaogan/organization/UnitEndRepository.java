package org.biaogan.organization;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How units ended. */
@Repository
class UnitEndRepository {

    private final JdbcClient sql;

    UnitEndRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Holds units, those of lower number first, until the transaction ends; how many of them are
     * open.
     */
    int hold(List<Long> units) {
        return sql.sql(
                        """
                        select id from organization_unit
                        where id = any (:units) and closed_on is null
                        order by id
                        for update
                        """)
                .param("units", units.toArray(Long[]::new))
                .query(Rows.LONG)
                .list()
                .size();
    }

    /** False where somebody else ended it before. */
    boolean add(
            long unitId,
            LocalDate on,
            @Nullable Long intoId,
            String why,
            long accountId,
            OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into organization_unit_end (unit_id, on_day, into_id, why, said_at, said_by)
                                values (:unit, :on, :into, :why, :at, :account)
                                on conflict do nothing
                                """)
                        .param("unit", unitId)
                        .param("on", on)
                        .param("into", intoId)
                        .param("why", why)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** The end of a unit and those of units that were merged into it, by their days. */
    List<UnitEnd> list(long unitId) {
        return sql.sql(
                        """
                        select gone.unit_id, organization_unit_name_on(gone.unit_id, gone.on_day) as unit_name,
                               gone.on_day, gone.into_id,
                               organization_unit_name_on(gone.into_id, gone.on_day) as into_name,
                               coalesce(unit.path <@ other.path, false) as above, gone.why
                        from organization_unit_end gone
                        join organization_unit unit on unit.id = gone.unit_id
                        left join organization_unit other on other.id = gone.into_id
                        where gone.unit_id = :unit or gone.into_id = :unit
                        order by gone.on_day, gone.unit_id
                        """)
                .param("unit", unitId)
                .query(Rows.of(UnitEnd.class))
                .list();
    }

    int officers(long unitId, LocalDate today) {
        return sql.sql(
                        """
                        select count(*) from organization_appointment
                        where unit_id = :unit and from_on <= :today and (until_on is null or until_on >= :today)
                        """)
                .param("unit", unitId)
                .param("today", today)
                .query(Rows.INT)
                .single();
    }

    /** Ends all appointments of a unit with its last day. */
    void endAppointments(long unitId, LocalDate on) {
        sql.sql(
                        """
                        update organization_appointment
                        set until_on = greatest(from_on, :on)
                        where unit_id = :unit and (until_on is null or until_on > :on)
                        """)
                .param("unit", unitId)
                .param("on", on)
                .update();
    }
}
