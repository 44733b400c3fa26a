package org.biaogan.rhythms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.activities.Activities;
import org.biaogan.activities.HeldMeeting;
import org.biaogan.base.Forbidden;
import org.biaogan.rhythms.Beat.State;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A branch's year follows its records; schools may rule otherwise, and reasons are kept. */
@CampaignTest
class RhythmsTest {

    private static final LocalDate OCTOBER = LocalDate.parse("2026-10-12");

    private final Rhythms rhythms;
    private final Activities activities;
    private final SmallPath small;
    private final Cast cast;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor secretary;
    private Actor organiser;
    private long branch;

    RhythmsTest(
            Rhythms rhythms, Activities activities, SmallPath small, Cast cast, MockMvcTester web) {
        this.rhythms = rhythms;
        this.activities = activities;
        this.small = small;
        this.cast = cast;
        this.web = web;
    }

    @BeforeEach
    void aBranch() {
        opened = small.open();
        secretary = opened.branchSecretary();
        organiser = opened.organiser();
        branch = opened.college().firstTeacherBranch();
    }

    @Test
    void oneRecordedMeetingAloneChangesTheYearAndWithdrawingItChangesItBack() {
        assertThat(state("2026-10")).isEqualTo(State.MISSING);

        long id = activities.record(secretary, HeldMeeting.of(branch, OCTOBER));

        assertThat(state("2026-10")).isEqualTo(State.HELD);
        assertThat(page(secretary, "")).bodyText().contains("/activities/" + id);

        activities.withdraw(secretary, id, "记错了");

        assertThat(state("2026-10")).isEqualTo(State.MISSING);
    }

    @Test
    void theNearestUnitRulesOtherwiseForAllBelow() {
        long keeper = cast.holder("organisation-department", opened.college().committee());
        Actor college = cast.inUnit(keeper, opened.college().committee());
        rhythms.say(college, opened.college().committee(), "party-class", Every.NEVER, "校内文件");
        assertThat(line("party-class")).isEmpty();

        rhythms.say(
                college, opened.college().generalBranch(), "party-class", Every.HALF_YEAR, "学院文件");

        assertThat(line("party-class").getFirst().beats()).hasSize(2);
        assertThat(page(secretary, "/rules?unit=%d")).bodyText().contains("学院文件", "每半年");
        assertThatThrownBy(() -> rhythms.say(secretary, branch, "party-class", Every.YEAR, "不行"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void allBranchesStandInTheOrderOfTheTreeOnOnePageOfFixedStatements() {
        long few =
                Statements.ofReading(
                        () -> rhythms.page(organiser, opened.college().generalBranch(), 2026, 1));
        for (int i = 0; i < 10; i++) {
            activities.record(secretary, HeldMeeting.of(branch, OCTOBER.minusDays(20 * i)));
            cast.unit(opened.college().generalBranch(), "TEACHER_BRANCH", "支部" + i);
        }

        assertThat(
                        Statements.ofReading(() ->
                                rhythms.page(organiser, opened.college().generalBranch(), 2026, 1)))
                .isEqualTo(few);
        assertThat(page(organiser, ""))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("党总支委员会会议", "机电教师党支部", "数控教师党支部", "学生第一党支部");
    }

    @Test
    void manyUnitsStandOnSeveralPages() {
        for (int i = 1; i <= 60; i++) {
            cast.unit(opened.college().generalBranch(), "TEACHER_BRANCH", "第" + i + "新支部");
        }

        assertThat(below(1)).hasSize(50).startsWith("机电教师党支部").doesNotContain("第60新支部");
        assertThat(below(2)).hasSize(13).endsWith("第60新支部");
        assertThat(below(999)).isEqualTo(below(2));
        assertThat(page(organiser, "?page=2")).bodyText().contains("第 51 到 63 条，共 63 条");
    }

    @Test
    void whoReadsOneBranchOnlySeesNoOther() {
        assertThat(page(secretary, "")).bodyText().doesNotContain("数控教师党支部");
        assertThat(page(secretary, "?unit=" + opened.college().secondTeacherBranch()))
                .hasStatus(404);
    }

    private List<String> below(int page) {
        return rhythms
                .page(organiser, opened.college().generalBranch(), 2026, page)
                .below()
                .rows()
                .stream()
                .map(Below.Row::name)
                .toList();
    }

    private State state(String month) {
        return rhythms.beat(secretary, branch, "branch-committee", month).state();
    }

    private List<UnitYear.Line> line(String rule) {
        return rhythms.year(secretary, branch, 2026).lines().stream()
                .filter(it -> it.rule().code().equals(rule))
                .toList();
    }

    private MvcTestResult page(Actor actor, String place) {
        return web.get().uri(at() + place.formatted(branch)).with(as(actor.accountId())).exchange();
    }

    private String at() {
        return "/campaigns/" + opened.campaignId() + "/rhythm";
    }
}
