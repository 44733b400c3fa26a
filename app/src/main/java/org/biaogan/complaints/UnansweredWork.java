package org.biaogan.complaints;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.organization.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Complaints about a unit that ends are answered by the unit above, as before. */
@Repository
class UnansweredWork implements OpenWork {

    private final JdbcClient sql;

    UnansweredWork(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Line> list(long unitId, LocalDate today) {
        return sql
                .sql(
                        """
                        select count(*) from complaints_complaint complaint
                        where complaint.unit_id = :unit
                          and not coalesce((
                              select word.answer from complaints_word word
                              where word.complaint_id = complaint.id
                              order by word.no desc limit 1), false)
                        having count(*) > 0
                        """)
                .param("unit", unitId)
                .query(Rows.LONG)
                .list()
                .stream()
                .map(it -> new Line("complaints.open", List.of("" + it), false, "/complaints"))
                .toList();
    }
}
