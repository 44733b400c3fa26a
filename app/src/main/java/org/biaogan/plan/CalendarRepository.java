package org.biaogan.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the calendar of a unit's college says: of the nearest unit above that has one. */
@Repository
class CalendarRepository {

    private static final String NEAREST =
            """
            select holder.id
            from organization_unit holder
            join organization_unit unit on unit.path <@ holder.path
            where unit.id = :unit
            """;

    private final JdbcClient sql;

    CalendarRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Period> terms(long unitId) {
        return sql.sql(
                        """
                        select code, from_on, to_on
                        from organization_term
                        where unit_id = (
                        """
                                + NEAREST
                                + """
                                  and exists (
                                      select from organization_term term where term.unit_id = holder.id)
                                order by nlevel(holder.path) desc
                                limit 1)
                                order by from_on
                                """)
                .param("unit", unitId)
                .query((row, n) ->
                        new Period(
                                row.getString("code"),
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("to_on", LocalDate.class)))
                .list();
    }

    Set<Month> freeMonths(long unitId) {
        var months = new HashSet<Month>();
        sql.sql(
                        """
                        select month
                        from organization_free_month
                        where unit_id = (
                        """
                                + NEAREST
                                + """
                                  and exists (
                                      select from organization_free_month free
                                      where free.unit_id = holder.id)
                                order by nlevel(holder.path) desc
                                limit 1)
                                """)
                .param("unit", unitId)
                .query(Rows.INT)
                .list()
                .forEach(it -> months.add(Month.of(it)));
        return months;
    }
}
