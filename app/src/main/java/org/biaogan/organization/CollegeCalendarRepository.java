package org.biaogan.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CollegeCalendarRepository {

    /** A unit and all above it. */
    private static final String HOLDERS =
            """
            from organization_unit unit
            join organization_unit holder on unit.path <@ holder.path
            """;

    private final JdbcClient sql;

    CollegeCalendarRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Each term as the nearest unit above has set it. */
    List<CollegeCalendar.Term> terms(long unitId) {
        return sql.sql(
                        "select code, from_on, to_on, holder_id, holder_name from ("
                                + "select distinct on (term.code) term.code, term.from_on, term.to_on,"
                                + " holder.id as holder_id, holder.name as holder_name "
                                + HOLDERS
                                + """
                                join organization_term term on term.unit_id = holder.id
                                where unit.id = :unit
                                order by term.code, nlevel(holder.path) desc
                                ) nearest
                                order by from_on, code
                                """)
                .param("unit", unitId)
                .query(Rows.of(CollegeCalendar.Term.class))
                .list();
    }

    /** The holidays of all units above and its own. */
    List<CollegeCalendar.Holiday> holidays(long unitId) {
        return sql.sql(
                        "select holiday.on_date, holiday.title, holder.id as holder_id, holder.name as holder_name "
                                + HOLDERS
                                + """
                                join organization_holiday holiday on holiday.unit_id = holder.id
                                where unit.id = :unit
                                order by holiday.on_date, nlevel(holder.path)
                                """)
                .param("unit", unitId)
                .query(Rows.of(CollegeCalendar.Holiday.class))
                .list();
    }

    /** What the nearest unit above has said, if any has. */
    Optional<CollegeCalendar.FreeMonths> freeMonths(long unitId) {
        return sql.sql(
                        """
                        select holder.id, holder.name, array(
                            select free.month from organization_free_month free
                            where free.unit_id = holder.id order by free.month) as months
                        """
                                + HOLDERS
                                + """
                                join organization_free_months said on said.unit_id = holder.id
                                where unit.id = :unit
                                order by nlevel(holder.path) desc
                                limit 1
                                """)
                .param("unit", unitId)
                .query((row, n) ->
                        CollegeCalendar.FreeMonths.of(
                                Arrays.asList((Integer[]) row.getArray("months").getArray()),
                                row.getLong("id"),
                                row.getString("name")))
                .optional();
    }

    void setTerm(long unitId, String code, LocalDate fromOn, LocalDate toOn) {
        sql.sql(
                        """
                        insert into organization_term (unit_id, code, from_on, to_on)
                        values (:unit, :code, :from, :to)
                        on conflict (unit_id, code) do update
                            set from_on = excluded.from_on, to_on = excluded.to_on
                        """)
                .param("unit", unitId)
                .param("code", code)
                .param("from", fromOn)
                .param("to", toOn)
                .update();
    }

    boolean removeTerm(long unitId, String code) {
        return sql.sql("delete from organization_term where unit_id = :unit and code = :code")
                        .param("unit", unitId)
                        .param("code", code)
                        .update()
                == 1;
    }

    void setFreeMonths(long unitId, List<Integer> months) {
        inheritFreeMonths(unitId);
        sql.sql("insert into organization_free_months (unit_id) values (:unit)")
                .param("unit", unitId)
                .update();
        sql.sql(
                        """
                        insert into organization_free_month (unit_id, month)
                        select distinct cast(:unit as bigint), month
                        from unnest(cast(:months as integer[])) as month
                        """)
                .param("unit", unitId)
                .param("months", months.toArray(Integer[]::new))
                .update();
    }

    void inheritFreeMonths(long unitId) {
        sql.sql("delete from organization_free_months where unit_id = :unit")
                .param("unit", unitId)
                .update();
    }

    void addHoliday(long unitId, LocalDate day, String title) {
        sql.sql(
                        """
                        insert into organization_holiday (unit_id, on_date, title)
                        values (:unit, :day, :title)
                        on conflict (unit_id, on_date) do update set title = excluded.title
                        """)
                .param("unit", unitId)
                .param("day", day)
                .param("title", title)
                .update();
    }

    void removeHoliday(long unitId, LocalDate day) {
        sql.sql("delete from organization_holiday where unit_id = :unit and on_date = :day")
                .param("unit", unitId)
                .param("day", day)
                .update();
    }
}
