package org.biaogan.organization;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Permission;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RightsRepository {

    private final JdbcClient sql;

    RightsRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One right in a unit.
     *
     * @param path of the unit that was asked for
     * @param down whether it also holds in all below that unit
     */
    record Found(String path, Permission permission, boolean down) {}

    List<Found> list(long accountId, long unitId, LocalDate today) {
        return sql.sql(
                        """
                        select unit.path, office_right.permission, bool_or(office_right.reach = 'SUBTREE') as down
                        from organization_unit unit
                        join organization_unit above on unit.path <@ above.path
                        join organization_appointment appointment on appointment.unit_id = above.id
                        join organization_person person on person.id = appointment.person_id
                        join organization_office_right office_right on office_right.office = appointment.office
                        where unit.id = :unit
                          and person.account_id = :account
                          and appointment.from_on <= :today
                          and (appointment.until_on is null or appointment.until_on >= :today)
                          and (office_right.reach = 'SUBTREE' or above.id = unit.id)
                        group by unit.id, office_right.permission
                        order by office_right.permission
                        """)
                .param("unit", unitId)
                .param("account", accountId)
                .param("today", today)
                .query(Rows.of(Found.class))
                .list();
    }
}
