package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.organization.HandoverPage.Vacancy;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An office that nobody holds is said on the page of its unit and of the one above. */
@CampaignTest
class VacanciesTest {

    private static final LocalDate LONG_AGO = LocalDate.parse("2024-09-01");
    private static final LocalDate YESTERDAY = LocalDate.parse("2026-11-21");

    private final Handovers handovers;
    private final MockMvcTester web;
    private final Cast cast;
    private final SmallPath small;
    private final JdbcClient sql;

    private SmallPath.Opened opened;
    private Actor department;
    private long branch;

    VacanciesTest(
            Handovers handovers, MockMvcTester web, Cast cast, SmallPath small, JdbcClient sql) {
        this.handovers = handovers;
        this.web = web;
        this.cast = cast;
        this.small = small;
        this.sql = sql;
    }

    @BeforeEach
    void aBranchWithWork() {
        opened = small.open();
        branch = opened.college().firstTeacherBranch();
        department = cast.inUnit("organisation-department", opened.college().committee());
    }

    @Test
    void theUnitAndTheOneAboveSayWhichOfficeIsVacantAndHowManyTasksWaitThere() {
        handovers.leave(cast.inUnit(department.accountId(), branch), appointmentOf(secretary()));

        assertThat(handovers.vacancies(department))
                .extracting(Vacancy::unitId, Vacancy::office, Vacancy::waiting)
                .containsExactly(tuple(branch, "branch-secretary", 1L));
        for (long unit : new long[] {branch, opened.college().generalBranch()}) {
            assertThat(page(unit))
                    .bodyText()
                    .contains("机电教师党支部的支部书记自 2026-11-22 起空缺，还没有接任人，有 1 项任务等着办。");
        }
        assertThat(page(opened.college().secondTeacherBranch()))
                .bodyText()
                .doesNotContain("还没有接任人");
    }

    @Test
    void anAppointmentThatEndedByItselfLeavesItsOfficeVacantWhileWorkWaits() {
        end(secretary());
        cast.appoint(cast.person("member", "教师党员"), "teacher-member", branch, LONG_AGO, YESTERDAY);

        assertThat(handovers.vacancies(department))
                .extracting(Vacancy::office, Vacancy::sinceOn, Vacancy::left)
                .containsExactly(tuple("branch-secretary", YESTERDAY.plusDays(1), false));
    }

    @Test
    void anOfficeThatSomebodyElseHoldsOrWillHoldIsNotVacant() {
        end(secretary());
        cast.appoint(
                cast.person("next", "支部书记"),
                "branch-secretary",
                branch,
                LocalDate.parse("2026-12-01"),
                null);

        assertThat(handovers.vacancies(department)).isEmpty();
    }

    @Test
    void manyVacanciesCostNoMoreStatementsThanOne() {
        end(secretary());
        long one = Statements.of(() -> handovers.vacancies(department));
        for (int i = 0; i < 5; i++) {
            long unit = cast.unit(opened.college().generalBranch(), "TEACHER_BRANCH", "支部" + i);
            handovers.leave(
                    cast.inUnit(department.accountId(), unit),
                    appointmentOf(cast.holder("branch-secretary", unit)));
        }

        assertThat(Statements.of(() -> handovers.vacancies(department))).isEqualTo(one);
        assertThat(handovers.vacancies(department)).hasSize(6);
    }

    private long secretary() {
        return opened.branchSecretary().accountId();
    }

    private void end(long account) {
        sql.sql("update organization_appointment set until_on = :on where id = :id")
                .param("on", YESTERDAY)
                .param("id", appointmentOf(account))
                .update();
    }

    private long appointmentOf(long account) {
        return sql.sql("select id from organization_appointment where person_id = :person")
                .param("person", cast.personOf(account))
                .query(Rows.LONG)
                .single();
    }

    private MvcTestResult page(long unit) {
        return web.get().uri("/units/" + unit).with(as(department.accountId())).exchange();
    }
}
