package org.biaogan.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MenuRepository {

    private final JdbcClient sql;

    MenuRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The reader's first office, nearest to the root, and where it is held. */
    record Holding(String zh, @Nullable String en, String unitName) {}

    Optional<Holding> findHolding(long accountId, LocalDate today) {
        return sql.sql(
                        """
                        select office.title_zh as zh, office.title_en as en, unit.name as unit_name
                        from organization_person person
                        join organization_appointment appointment on appointment.person_id = person.id
                        join organization_unit unit on unit.id = appointment.unit_id
                        join organization_office office on office.code = appointment.office
                        where person.account_id = :account
                          and appointment.from_on <= :today
                          and (appointment.until_on is null or appointment.until_on >= :today)
                        order by nlevel(unit.path), office.position, appointment.id
                        limit 1
                        """)
                .param("account", accountId)
                .param("today", today)
                .query(Rows.of(Holding.class))
                .optional();
    }
}
