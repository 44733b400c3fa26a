package org.biaogan.activities;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.organization.Holding;
import org.biaogan.organization.Owned;
import org.biaogan.organization.OwnedLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is not closed in the ledgers of a unit, told to whoever takes over an office that leads it.
 */
@Repository
class OwnedMatters implements Owned {

    private final JdbcClient sql;

    OwnedMatters(JdbcClient sql) {
        this.sql = sql;
    }

    private record Open(MatterKind kind, long matters, LocalDate nextOn) {}

    @Override
    public List<OwnedLine> list(Holding holding) {
        return sql
                .sql(
                        """
                        select matter.kind, count(*) as matters, min(matter.due_on) as next_on
                        from activities_open_matter matter
                        where matter.unit_id = :unit
                          and exists (
                              select from organization_office_right office_right
                              where office_right.office = :office
                                and office_right.permission = 'RECORD_RESULT'
                                and office_right.reach = 'SUBTREE')
                        group by matter.kind
                        order by matter.kind
                        """)
                .param("unit", holding.unitId())
                .param("office", holding.office())
                .query(Rows.of(Open.class))
                .list()
                .stream()
                .map(it ->
                        new OwnedLine(
                                OwnedLine.Section.WAITING,
                                holding.unitName(),
                                null,
                                "activities.owned." + it.kind(),
                                List.of("" + it.matters(), "" + it.nextOn()),
                                "/units/" + holding.unitId() + "/activities/ledgers"))
                .toList();
    }
}
