package org.biaogan.organization;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandoverRepository {

    private static final int DEPUTIES = 5;

    private final JdbcClient sql;

    HandoverRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Holding> find(long appointmentId, LocalDate today) {
        return sql.sql(
                        """
                        select appointment.id as appointment_id, person.id as person_id,
                               person.name as person_name, person.account_id, unit.id as unit_id,
                               unit.name as unit_name, unit.path as unit_path, office.code as office,
                               office.title_zh as office_zh, office.title_en as office_en,
                               appointment.portfolio, appointment.from_on, appointment.until_on,
                               cast(:today as date) as today
                        from organization_appointment appointment
                        join organization_person person on person.id = appointment.person_id
                        join organization_unit unit on unit.id = appointment.unit_id
                        join organization_office office on office.code = appointment.office
                        where appointment.id = :id
                        """)
                .param("id", appointmentId)
                .param("today", today)
                .query(Rows.of(Holding.class))
                .optional();
    }

    Optional<HandoverPage.Successor> findSuccessor(long appointmentId) {
        return sql.sql(
                        """
                        select person.name, handover.since_on, handover.personal
                        from organization_handover handover
                        join organization_appointment successor on successor.id = handover.successor_id
                        join organization_person person on person.id = successor.person_id
                        where handover.appointment_id = :id
                        """)
                .param("id", appointmentId)
                .query(Rows.of(HandoverPage.Successor.class))
                .optional();
    }

    boolean isLeft(long appointmentId) {
        return sql.sql(
                        """
                        select exists (
                            select from organization_handover
                            where appointment_id = :id and successor_id is null)
                        """)
                .param("id", appointmentId)
                .query(Rows.YES_NO)
                .single();
    }

    /**
     * Who may say what came of the unit's work: those of the unit itself first, then those above,
     * without the one who goes.
     */
    List<HandoverPage.Deputy> meanwhile(Holding holding) {
        return sql.sql(
                        """
                        select person.name, office.title_zh as office_zh, office.title_en as office_en,
                               unit.name as unit_name
                        from organization_appointment appointment
                        join organization_person person on person.id = appointment.person_id
                        join organization_unit unit on unit.id = appointment.unit_id
                        join organization_office office on office.code = appointment.office
                        join organization_office_right held
                            on held.office = appointment.office and held.permission = 'RECORD_RESULT'
                            and held.reach = 'SUBTREE'
                        where cast(:path as ltree) <@ unit.path
                          and appointment.person_id <> :person
                          and appointment.from_on <= :today
                          and (appointment.until_on is null or appointment.until_on >= :today)
                        order by nlevel(unit.path) desc, office.position, appointment.id
                        limit :most
                        """)
                .param("path", holding.unitPath())
                .param("person", holding.personId())
                .param("today", holding.today())
                .param("most", DEPUTIES)
                .query(Rows.of(HandoverPage.Deputy.class))
                .list();
    }

    /** The offices that somebody held and nobody holds now, each by its last appointment. */
    List<HandoverPage.Vacancy> vacancies(String[] reach, LocalDate today) {
        return sql.sql(
                        """
                        select last.id as appointment_id, unit.id as unit_id, unit.name as unit_name,
                               office.code as office,
                               office.title_zh as office_zh, office.title_en as office_en,
                               last.until_on + 1 as since_on,
                               exists (
                                   select from organization_handover handover
                                   where handover.appointment_id = last.id
                                     and handover.successor_id is null) as "left",
                               cast(0 as bigint) as waiting
                        from (
                            select distinct on (appointment.unit_id, appointment.office) appointment.*
                            from organization_appointment appointment
                            join organization_unit own on own.id = appointment.unit_id
                            where own.closed_on is null and own.path ~ any (cast(:reach as lquery[]))
                            order by appointment.unit_id, appointment.office,
                                     appointment.until_on desc nulls first, appointment.id desc) last
                        join organization_unit unit on unit.id = last.unit_id
                        join organization_office office on office.code = last.office
                        where last.until_on < :today
                        order by unit.path, office.position, last.id
                        """)
                .param("reach", reach)
                .param("today", today)
                .query(Rows.of(HandoverPage.Vacancy.class))
                .list();
    }

    void end(long appointmentId, LocalDate untilOn) {
        sql.sql("update organization_appointment set until_on = :until where id = :id")
                .param("id", appointmentId)
                .param("until", untilOn)
                .update();
    }

    /** False where somebody was faster. */
    boolean add(
            long appointmentId,
            @Nullable Long successorId,
            LocalDate sinceOn,
            boolean personal,
            OffsetDateTime at,
            long accountId) {
        return sql.sql(
                                """
                                insert into organization_handover
                                    (appointment_id, successor_id, since_on, personal, said_at, said_by)
                                values (:appointment, :successor, :since, :personal, :at, :account)
                                on conflict do nothing
                                """)
                        .param("appointment", appointmentId)
                        .param("successor", successorId)
                        .param("since", sinceOn)
                        .param("personal", personal)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    Owned.Heir heir(long appointmentId) {
        return sql.sql(
                        """
                        select person.id as person_id, person.account_id
                        from organization_appointment appointment
                        join organization_person person on person.id = appointment.person_id
                        where appointment.id = :id
                        """)
                .param("id", appointmentId)
                .query(Rows.of(Owned.Heir.class))
                .single();
    }
}
