package org.biaogan.organization;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CollegeCalendarRepository {

    private final JdbcClient sql;

    CollegeCalendarRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<CollegeCalendar.Term> terms(long unitId) {
        return sql.sql(
                        """
                        select id, code, from_on, to_on from organization_term
                        where unit_id = :unit order by from_on
                        """)
                .param("unit", unitId)
                .query(Rows.of(CollegeCalendar.Term.class))
                .list();
    }

    List<CollegeCalendar.Holiday> holidays(long unitId) {
        return sql.sql(
                        """
                        select on_date, title from organization_holiday
                        where unit_id = :unit order by on_date
                        """)
                .param("unit", unitId)
                .query(Rows.of(CollegeCalendar.Holiday.class))
                .list();
    }

    List<Integer> freeMonths(long unitId) {
        return sql.sql(
                        "select month from organization_free_month where unit_id = :unit order by month")
                .param("unit", unitId)
                .query(Rows.INT)
                .list();
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

    void setFreeMonths(long unitId, List<Integer> months) {
        sql.sql("delete from organization_free_month where unit_id = :unit")
                .param("unit", unitId)
                .update();
        for (Integer month : months) {
            sql.sql("insert into organization_free_month (unit_id, month) values (:unit, :month)")
                    .param("unit", unitId)
                    .param("month", month)
                    .update();
        }
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
