package org.biaogan.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {

    private static final String APPOINTMENT =
            """
            select appointment.id, appointment.person_id, appointment.unit_id, unit.name as unit_name,
                   appointment.office, office.title_zh as office_zh, office.title_en as office_en,
                   appointment.portfolio, appointment.from_on, appointment.until_on
            from organization_appointment appointment
            join organization_unit unit on unit.id = appointment.unit_id
            join organization_office office on office.code = appointment.office
            """;

    private final JdbcClient sql;

    PersonRepository(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(
            long id,
            String name,
            @Nullable String contact,
            @Nullable Long accountId,
            @Nullable String signInName) {}

    /** Those who hold or held an office in these parts of the tree; two statements. */
    List<Person> list(String[] reach) {
        Map<Long, List<Appointment>> appointments =
                sql
                        .sql(
                                APPOINTMENT
                                        + """
                                        where unit.path ~ any (cast(:reach as lquery[]))
                                        order by unit.path, office.position, appointment.from_on, appointment.id
                                        """)
                        .param("reach", reach)
                        .query(Rows.of(Appointment.class))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Appointment::personId));
        return sql
                .sql(
                        """
                        select person.id, person.name, person.contact, person.account_id, account.sign_in_name
                        from organization_person person
                        left join access_account account on account.id = person.account_id
                        where exists (
                            select from organization_appointment appointment
                            join organization_unit unit on unit.id = appointment.unit_id
                            where appointment.person_id = person.id
                              and unit.path ~ any (cast(:reach as lquery[])))
                        order by person.name, person.id
                        """)
                .param("reach", reach)
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .map(it ->
                        new Person(
                                it.id(),
                                it.name(),
                                it.contact(),
                                it.accountId(),
                                it.signInName(),
                                appointments.getOrDefault(it.id(), List.of())))
                .toList();
    }

    long add(String name, @Nullable String contact) {
        return sql.sql(
                        """
                        insert into organization_person (name, contact) values (:name, :contact)
                        returning id
                        """)
                .param("name", name)
                .param("contact", contact)
                .query(Rows.LONG)
                .single();
    }

    void correct(long personId, String name, @Nullable String contact) {
        sql.sql(
                        """
                        update organization_person set name = :name, contact = :contact
                        where id = :person
                        """)
                .param("person", personId)
                .param("name", name)
                .param("contact", contact)
                .update();
    }

    void connect(long personId, long accountId) {
        sql.sql("update organization_person set account_id = :account where id = :person")
                .param("person", personId)
                .param("account", accountId)
                .update();
    }

    Optional<Long> findOf(long accountId) {
        return sql.sql("select id from organization_person where account_id = :account")
                .param("account", accountId)
                .query(Rows.LONG)
                .optional();
    }

    Optional<Long> findAccountOf(long personId) {
        return sql.sql(
                        """
                        select account_id from organization_person
                        where id = :person and account_id is not null
                        """)
                .param("person", personId)
                .query(Rows.LONG)
                .optional();
    }

    boolean holdsOffice(long personId, LocalDate today) {
        return sql.sql(
                        """
                        select exists (
                            select from organization_appointment
                            where person_id = :person and (until_on is null or until_on >= :today))
                        """)
                .param("person", personId)
                .param("today", today)
                .query(Rows.YES_NO)
                .single();
    }

    /** An open account that is nobody's yet. */
    Optional<Long> findAccount(String signInName) {
        return sql.sql(
                        """
                        select account.id
                        from access_account account
                        where lower(account.sign_in_name) = lower(:name) and account.closed_at is null
                          and not exists (
                              select from organization_person person where person.account_id = account.id)
                        """)
                .param("name", signInName)
                .query(Rows.LONG)
                .optional();
    }

    /** Nothing where the person holds this office there since that day already. */
    Optional<Long> appoint(
            long personId,
            long unitId,
            String office,
            @Nullable String portfolio,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {
        return sql.sql(
                        """
                        insert into organization_appointment
                            (person_id, unit_id, office, portfolio, from_on, until_on)
                        values (:person, :unit, :office, :portfolio, :from, :until)
                        on conflict (person_id, unit_id, office, from_on) do nothing
                        returning id
                        """)
                .param("person", personId)
                .param("unit", unitId)
                .param("office", office)
                .param("portfolio", portfolio)
                .param("from", fromOn)
                .param("until", untilOn)
                .query(Rows.LONG)
                .optional();
    }

    /** False where the person has the same office there since that day already. */
    boolean redate(
            long appointmentId,
            @Nullable String portfolio,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {
        return sql.sql(
                                """
                                update organization_appointment appointment
                                set portfolio = :portfolio, from_on = :from, until_on = :until
                                where appointment.id = :id
                                  and not exists (
                                      select from organization_appointment twin
                                      where twin.id <> appointment.id
                                        and twin.person_id = appointment.person_id
                                        and twin.unit_id = appointment.unit_id
                                        and twin.office = appointment.office
                                        and twin.from_on = :from)
                                """)
                        .param("id", appointmentId)
                        .param("portfolio", portfolio)
                        .param("from", fromOn)
                        .param("until", untilOn)
                        .update()
                == 1;
    }

    boolean end(long appointmentId, String[] reach, LocalDate untilOn) {
        return sql.sql(
                                """
                                update organization_appointment appointment
                                set until_on = greatest(cast(:until as date), appointment.from_on)
                                from organization_unit unit
                                where unit.id = appointment.unit_id and appointment.id = :id
                                  and (appointment.until_on is null or appointment.until_on > :until)
                                  and unit.path ~ any (cast(:reach as lquery[]))
                                """)
                        .param("id", appointmentId)
                        .param("until", untilOn)
                        .param("reach", reach)
                        .update()
                == 1;
    }

    List<OfficeKind> offices() {
        return sql.sql("select code, title_zh, title_en from organization_office order by position")
                .query(Rows.of(OfficeKind.class))
                .list();
    }
}
