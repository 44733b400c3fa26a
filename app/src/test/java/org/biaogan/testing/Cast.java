package org.biaogan.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.biaogan.access.Actor;
import org.biaogan.access.Actors;
import org.biaogan.access.Scope;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The college of every test: a committee with two general branches; the first has two teacher
 * branches and a student branch. Its people are named by their roles.
 */
public class Cast {

    private static final LocalDate SINCE = LocalDate.of(2024, 9, 1);
    private static final OffsetDateTime LONG_AGO =
            OffsetDateTime.of(2024, 9, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient sql;
    private final Actors actors;

    Cast(JdbcClient sql, Actors actors) {
        this.sql = sql;
        this.actors = actors;
    }

    /** The units of one made-up college; each call makes a new college. */
    public record College(
            long committee,
            long generalBranch,
            long firstTeacherBranch,
            long secondTeacherBranch,
            long studentBranch,
            long siblingGeneralBranch) {}

    public College college() {
        long committee = unit(null, "COLLEGE", "示例职业技术学院党委");
        long general = unit(committee, "GENERAL_BRANCH", "智能制造学院党总支");
        long first = unit(general, "TEACHER_BRANCH", "机电教师党支部");
        long second = unit(general, "TEACHER_BRANCH", "数控教师党支部");
        long students = unit(general, "STUDENT_BRANCH", "学生第一党支部");
        long sibling = unit(committee, "GENERAL_BRANCH", "信息工程学院党总支");
        return new College(committee, general, first, second, students, sibling);
    }

    public long unit(@Nullable Long parent, String kind, String name) {
        long id =
                sql.sql(
                                """
                                insert into organization_unit (parent_id, path, kind, name, from_on)
                                values (:parent, 'new', :kind, :name, :since)
                                returning id
                                """)
                        .param("parent", parent)
                        .param("kind", kind)
                        .param("name", name)
                        .param("since", SINCE)
                        .query(Rows.LONG)
                        .single();
        sql.sql(
                        """
                        update organization_unit unit
                        set path = coalesce((select above.path from organization_unit above where above.id = :parent)
                                            || cast(:label as text), cast(:label as ltree))
                        where unit.id = :id
                        """)
                .param("parent", parent)
                .param("label", "" + id)
                .param("id", id)
                .update();
        sql.sql(
                        """
                        insert into organization_unit_past (unit_id, from_on, name, parent_id)
                        values (:id, :since, :name, :parent)
                        """)
                .param("id", id)
                .param("since", SINCE)
                .param("name", name)
                .param("parent", parent)
                .update();
        return id;
    }

    /** A new account whose person holds an office in a unit since long ago. */
    public long holder(String office, long unitId) {
        long account = person(office + "-" + unitId, office);
        appoint(account, office, unitId, SINCE, null);
        return account;
    }

    /** An installation in which there is nobody and nothing yet, until the test is over. */
    public void nobody() {
        sql.sql("truncate access_account, organization_unit cascade").update();
    }

    /** A new account that keeps the house. */
    public long administrator() {
        long account = person("administrator", "系统管理员");
        sql.sql("update access_account set administrator = true where id = :account")
                .param("account", account)
                .update();
        return account;
    }

    /** A new account with a person who holds no office. */
    public long person(String signInName, String name) {
        long account =
                sql.sql(
                                """
                                insert into access_account (sign_in_name, name, created_at)
                                values (:name, :name, :at)
                                returning id
                                """)
                        .param("name", signInName + "-" + System.nanoTime())
                        .param("at", LONG_AGO)
                        .query(Rows.LONG)
                        .single();
        sql.sql("insert into organization_person (name, account_id) values (:name, :account)")
                .param("name", name)
                .param("account", account)
                .update();
        return account;
    }

    /** Gives the person of an account one more office. */
    public void appoint(
            long account, String office, long unitId, LocalDate from, @Nullable LocalDate until) {
        sql.sql(
                        """
                        insert into organization_appointment (person_id, unit_id, office, from_on, until_on)
                        select id, :unit, :office, :from, :until
                        from organization_person where account_id = :account
                        """)
                .param("account", account)
                .param("unit", unitId)
                .param("office", office)
                .param("from", from)
                .param("until", until)
                .update();
    }

    /** The person of an account. */
    public long personOf(long account) {
        return sql.sql("select id from organization_person where account_id = :account")
                .param("account", account)
                .query(Rows.LONG)
                .single();
    }

    /** The holder of an office as an actor in that unit. */
    public Actor inUnit(String office, long unitId) {
        return actors.get(holder(office, unitId), new Scope.OfUnit(unitId));
    }

    public Actor inUnit(long accountId, long unitId) {
        return actors.get(accountId, new Scope.OfUnit(unitId));
    }

    public Actor inCampaign(long accountId, long campaignId) {
        return actors.get(accountId, new Scope.OfCampaign(campaignId, 0));
    }

    /** A bare campaign of a unit from September 2025 to August 2027; no scheme, no path. */
    public long campaign(long unitId) {
        return sql.sql(
                        """
                        insert into campaigns_campaign
                            (unit_id, title, from_on, mid_on, to_on, used_from, opened_at, opened_by)
                        values (:unit, '标杆院系创建 2025–2027', date '2025-09-01', date '2026-09-15',
                                date '2027-08-31', date '2025-09-01', :at, :by)
                        returning id
                        """)
                .param("unit", unitId)
                .param("at", LONG_AGO)
                .param("by", holder("organiser", unitId))
                .query(Rows.LONG)
                .single();
    }
}
