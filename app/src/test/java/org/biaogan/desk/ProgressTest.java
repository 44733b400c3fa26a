package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.plan.NewEvent;
import org.biaogan.plan.NewResult;
import org.biaogan.plan.Occurrence;
import org.biaogan.plan.Plans;
import org.biaogan.plan.Results;
import org.biaogan.plan.TaskEvents;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A handful of occurrences: three branches with a month's task, in use from September 2026; today
 * is 22 November, so September and October are due, six in all.
 */
@CampaignTest
class ProgressTest {

    private final CampaignDesk desk;
    private final Plans plans;
    private final Results results;
    private final TaskEvents events;
    private final SmallPath small;
    private final Cast cast;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor organiser;

    ProgressTest(
            CampaignDesk desk,
            Plans plans,
            Results results,
            TaskEvents events,
            SmallPath small,
            Cast cast,
            MockMvcTester web) {
        this.desk = desk;
        this.plans = plans;
        this.results = results;
        this.events = events;
        this.small = small;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open(LocalDate.parse("2026-09-01"));
        organiser = opened.organiser();
    }

    @Test
    void progressIsDoneOfWhatIsDueSoFarWithoutWhatWasSaidNotToBeHeld() {
        assertThat(desk.overview(organiser))
                .returns(6, Overview::asked)
                .returns(0, Overview::done)
                .returns(6, Overview::overdue);

        finish(opened.college().firstTeacherBranch(), "2026-09", "2026-09-20");
        finish(opened.college().firstTeacherBranch(), "2026-10", "2026-11-02");
        results.record(
                organiser,
                monthly(opened.college().secondTeacherBranch(), "2026-09").id(),
                new NewResult("只写了结果", LocalDate.parse("2026-09-20"), 0));
        results.skip(organiser, monthly(opened.college().studentBranch(), "2026-10").id(), "并入下月");

        assertThat(desk.overview(organiser))
                .returns(5, Overview::asked)
                .returns(2, Overview::done)
                .returns(1, Overview::skipped)
                .returns(3, Overview::overdue);
    }

    @Test
    void eventsAndWhatIsFromBeforeBiaoganStandOutside() {
        events.add(
                organiser,
                small.task(opened, "P1-1-03"),
                new NewEvent(
                        opened.college().generalBranch(), LocalDate.parse("2026-10-10"), "讲座审查"));

        Overview overview = desk.overview(organiser);
        var project = overview.projects().getFirst();

        assertThat(project.asked()).isEqualTo(6);
        assertThat(project.overdue()).isEqualTo(6);
        assertThat(project.before()).isEqualTo(3 * 10);
        assertThat(overview.overdue()).isEqualTo(7).isEqualTo(overview.late().size());
    }

    @Test
    void theNextGateIsTheFirstThatIsNotPassedWithItsDays() {
        var overview = desk.overview(organiser);
        var gate = overview.nextGate().orElseThrow();

        assertThat(gate.onDate()).isEqualTo("2026-10-20");
        assertThat(overview.daysTo(gate.onDate())).isEqualTo(-33);
        assertThat(page(organiser.accountId(), "")).contains("33", "小方案：覆盖", "2 个观测点，0 个良好");
    }

    @Test
    void thisMonthIsOnesOwnABranchsOrTheGeneralBranchs() {
        finish(opened.college().secondTeacherBranch(), "2026-09", "2026-09-20");
        for (String month : new String[] {"2026-09", "2026-10", "2026-11"}) {
            var one = monthly(opened.college().studentBranch(), month);
            results.skip(organiser, one.id(), "并入下月");
        }
        long secretary = opened.branchSecretary().accountId();
        String own = page(secretary, "/month");
        assertThat(own).contains("机电教师党支部").doesNotContain("数控教师党支部");

        String all = page(organiser.accountId(), "/month?all=1");
        assertThat(all)
                .contains("机电教师党支部", "数控教师党支部")
                .contains("?unit=" + opened.college().studentBranch() + "\"")
                .doesNotContain("P1-1-01 学生第一党支部");
        String branch =
                page(
                        organiser.accountId(),
                        "/month?unit=" + opened.college().secondTeacherBranch());
        assertThat(branch).contains("P1-1-01 数控教师党支部").doesNotContain("P1-1-01 机电教师党支部");
        assertThat(branch).contains("2026 年 10 月").doesNotContain("2026 年 9 月");
        long counsellor = cast.holder("dean", opened.college().generalBranch());
        assertThat(page(counsellor, "/month")).doesNotContain(">我的<");
    }

    private void finish(long unit, String period, String on) {
        var occurrence = monthly(unit, period);
        results.record(organiser, occurrence.id(), new NewResult("议定三件事", LocalDate.parse(on), 0));
        for (var it : plans.sheet(organiser, occurrence.taskId()).expectations()) {
            results.explain(organiser, occurrence.id(), it.id(), "记录本线下存放");
        }
    }

    private Occurrence monthly(long unit, String period) {
        return plans.sheet(organiser, small.task(opened, "P1-1-01"))
                .findOccurrence(unit, period)
                .orElseThrow();
    }

    private String page(long account, String path) {
        var response =
                web.get()
                        .uri("/campaigns/" + opened.campaignId() + path)
                        .with(as(account))
                        .exchange()
                        .getResponse();
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
