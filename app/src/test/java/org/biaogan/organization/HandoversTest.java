package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.base.Rows;
import org.biaogan.campaigns.MemberRole;
import org.biaogan.campaigns.Members;
import org.biaogan.organization.OwnedLine.Section;
import org.biaogan.plan.NewResult;
import org.biaogan.plan.Results;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an office owns, and what becomes of it when its officer changes. */
@CampaignTest
class HandoversTest {

    private final Handovers handovers;
    private final Members members;
    private final Results results;
    private final Cast cast;
    private final SmallPath small;
    private final JdbcClient sql;

    private SmallPath.Opened opened;
    private Actor department;
    private long branch;
    private long appointment;
    private long leaver;

    HandoversTest(
            Handovers handovers,
            Members members,
            Results results,
            Cast cast,
            SmallPath small,
            JdbcClient sql) {
        this.handovers = handovers;
        this.members = members;
        this.results = results;
        this.cast = cast;
        this.small = small;
        this.sql = sql;
    }

    @BeforeEach
    void aBranchSecretaryWhoGoes() {
        opened = small.open();
        branch = opened.college().firstTeacherBranch();
        leaver = opened.branchSecretary().accountId();
        long holder = cast.holder("organisation-department", opened.college().committee());
        department = cast.inUnit(holder, branch);
        appointment = appointmentOf(leaver);
    }

    @Test
    void thePageShowsTheTasksOfTheOfficeWithWhatIsOpen() {
        HandoverPage page = handovers.page(department, appointment);

        assertThat(page.of(Section.TASKS))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.titleZh()).startsWith("P1-1-01");
                    assertThat(it.note()).isEqualTo("desk.owned.task.open");
                });
        assertThat(page.of(Section.OVERVIEW)).hasSize(1);
        assertThat(page.meanwhile())
                .extracting(HandoverPage.Deputy::unitName)
                .containsOnly("智能制造学院党总支");
    }

    @Test
    void oneConfirmationEndsTheOldBeginsTheNewAndGivesAlongWhatHangsOnThePerson() {
        members.add(opened.organiser(), cast.personOf(leaver), MemberRole.EDITOR);
        upload(leaver);
        long heir = successor();

        handovers.handOver(department, appointment, form(cast.personOf(heir), "2026-11-20", true));

        assertThat(until(appointment)).isEqualTo("2026-11-19");
        assertThat(cast.inCampaign(heir, opened.campaignId()).permissions()).isNotEmpty();
        assertThat(rolesOf(heir)).isEqualTo(1);
        assertThat(rolesOf(leaver)).isZero();
        assertThat(uploadsOf(heir)).isEqualTo(1);
        HandoverPage page = handovers.page(department, appointment);
        assertThat(page.successor()).isNotNull();
        assertThat(page.of(Section.PERSONAL)).isEmpty();
    }

    @Test
    void whatHangsOnThePersonStaysWhereThatIsSaid() {
        members.add(opened.organiser(), cast.personOf(leaver), MemberRole.EDITOR);

        handovers.handOver(
                department, appointment, form(cast.personOf(successor()), "2026-11-20", false));

        assertThat(rolesOf(leaver)).isEqualTo(1);
        assertThat(handovers.page(department, appointment).of(Section.PERSONAL)).hasSize(1);
    }

    @Test
    void thePastStaysInTheNameOfWhoDidIt() {
        long occurrence =
                sql.sql(
                                """
                                select min(id) from plan_occurrence
                                where campaign_id = :campaign and unit_id = :unit
                                """)
                        .param("campaign", opened.campaignId())
                        .param("unit", branch)
                        .query(Rows.LONG)
                        .single();
        results.record(
                opened.branchSecretary(),
                occurrence,
                new NewResult("开了会。", LocalDate.parse("2025-10-28"), 0));

        handovers.handOver(
                department, appointment, form(cast.personOf(successor()), "2026-11-20", true));

        assertThat(
                        sql.sql("select recorded_by from plan_result where occurrence_id = :id")
                                .param("id", occurrence)
                                .query(Rows.LONG)
                                .single())
                .isEqualTo(leaver);
        assertThat(handovers.page(department, appointment).of(Section.DECISIONS))
                .extracting(OwnedLine::titleZh)
                .contains("开了会。");
    }

    @Test
    void anOfficeLeftWithoutASuccessorIsListedUntilSomebodyHoldsIt() {
        handovers.leave(department, appointment);

        assertThat(handovers.vacancies(department))
                .extracting(HandoverPage.Vacancy::appointmentId)
                .containsExactly(appointment);
        assertThat(handovers.page(department, appointment).of(Section.TASKS)).isNotEmpty();
        assertThat(handovers.page(department, appointment).meanwhile()).isNotEmpty();

        handovers.handOver(
                department, appointment, form(cast.personOf(successor()), "2026-11-22", true));
        assertThat(handovers.vacancies(department)).isEmpty();
    }

    @Test
    void anOfficeIsHandedOverOnceAndNeverToTheSamePersonOrAhead() {
        long heir = cast.personOf(successor());
        assertRefused("organization.handover.later", form(heir, "2026-11-23", true));
        assertRefused("organization.handover.before", form(heir, "2024-09-01", true));
        assertRefused(
                "organization.handover.same", form(cast.personOf(leaver), "2026-11-20", true));

        handovers.handOver(department, appointment, form(heir, "2026-11-20", true));
        long another = cast.personOf(successor());
        assertRefused("organization.handover.done", form(another, "2026-11-21", true));
    }

    @Test
    void aLongListCostsNoMoreStatementsThanAShortOne() {
        long few = Statements.of(() -> handovers.page(department, appointment));
        for (int i = 0; i < 10; i++) {
            upload(leaver);
        }

        assertThat(Statements.of(() -> handovers.page(department, appointment))).isEqualTo(few);
    }

    private void assertRefused(String code, HandoverForm form) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> handovers.handOver(department, appointment, form))
                .extracting(Refused::code)
                .isEqualTo(code);
    }

    private long successor() {
        return cast.holder("teacher-member", branch);
    }

    private static HandoverForm form(long person, String since, boolean personal) {
        return new HandoverForm(person, null, null, LocalDate.parse(since), personal);
    }

    private void upload(long account) {
        String sha256 = "%064x".formatted(System.nanoTime());
        sql.sql(
                        "insert into files_blob (sha256, size, media_type, stored_at) values (:sha, 1, 'text/plain', :at)")
                .param("sha", sha256)
                .param("at", OffsetDateTime.parse("2026-11-20T00:00:00Z"))
                .update();
        sql.sql(
                        """
                        insert into evidence_upload (campaign_id, sha256, original_name, uploaded_at, uploaded_by)
                        values (:campaign, :sha, '纪要.txt', :at, :account)
                        """)
                .param("campaign", opened.campaignId())
                .param("sha", sha256)
                .param("at", OffsetDateTime.parse("2026-11-20T00:00:00Z"))
                .param("account", account)
                .update();
    }

    private long appointmentOf(long account) {
        return sql.sql("select id from organization_appointment where person_id = :person")
                .param("person", cast.personOf(account))
                .query(Rows.LONG)
                .single();
    }

    private String until(long id) {
        return sql.sql("select until_on::text from organization_appointment where id = :id")
                .param("id", id)
                .query(Rows.TEXT)
                .single();
    }

    private long rolesOf(long account) {
        return sql.sql(
                        """
                        select count(*) from campaigns_member where person_id = :person and ended_at is null
                        """)
                .param("person", cast.personOf(account))
                .query(Rows.LONG)
                .single();
    }

    private long uploadsOf(long account) {
        return sql.sql("select count(*) from evidence_upload where uploaded_by = :account")
                .param("account", account)
                .query(Rows.LONG)
                .single();
    }
}
