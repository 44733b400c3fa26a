package org.biaogan.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RightsRepository {

    private final JdbcClient sql;

    RightsRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The path of a unit, and the names of what an account may do there. */
    record Found(String path, List<String> permissions) {}

    Optional<Found> find(long accountId, long unitId, LocalDate today) {
        return sql.sql(
                        """
                        select unit.path, array_agg(distinct office_right.permission) as permissions
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
                        group by unit.id
                        """)
                .param("unit", unitId)
                .param("account", accountId)
                .param("today", today)
                .query((row, n) ->
                        new Found(
                                row.getString("path"),
                                List.of((String[]) row.getArray("permissions").getArray())))
                .optional();
    }
}
