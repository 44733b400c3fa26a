package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.activities.Activities;
import org.biaogan.activities.HeldMeeting;
import org.biaogan.plan.NewResult;
import org.biaogan.plan.Plans;
import org.biaogan.plan.Results;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** My month says what waits for my word and what I recorded last, to me and to nobody else. */
@CampaignTest
class MonthPagesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    private final Activities activities;
    private final Results results;
    private final Plans plans;
    private final SmallPath small;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor secretary;
    private long branch;

    MonthPagesTest(
            Activities activities,
            Results results,
            Plans plans,
            SmallPath small,
            MockMvcTester web) {
        this.activities = activities;
        this.results = results;
        this.plans = plans;
        this.small = small;
        this.web = web;
    }

    @BeforeEach
    void aBranchInACampaign() {
        opened = small.open();
        secretary = opened.branchSecretary();
        branch = opened.college().firstTeacherBranch();
    }

    @Test
    void whatOneRecordedStandsOnOnesOwnMonthAndOnNoOther() {
        activities.record(secretary, HeldMeeting.of(branch, DAY));
        speak("2026-09", "九月开了会");

        assertThat(month(secretary, ""))
                .bodyText()
                .satisfies(it -> assertThat(listed(it)).contains("九月开了会", "议定三件事"));
        assertThat(month(secretary, "?all=1")).bodyText().doesNotContain("我最近记的");
        assertThat(month(opened.organiser(), "")).bodyText().doesNotContain("我最近记的");
    }

    @Test
    void aWithdrawnRecordAndTheResultsOfARecordAreNotListed() {
        long id =
                activities.record(
                        secretary,
                        HeldMeeting.closing(
                                branch,
                                "branch-committee",
                                DAY,
                                List.of(opened.campaignId() + ":" + of("2026-11"))));

        assertThat(month(secretary, ""))
                .bodyText()
                .satisfies(it -> assertThat(listed(it)).containsOnlyOnce("议定三件事"));

        activities.withdraw(secretary, id, "记错了");

        assertThat(month(secretary, "")).bodyText().doesNotContain("我最近记的");
    }

    @Test
    void aResultOfABranchWaitsForTheWordOfTheOrganiserOnTheirMonth() {
        speak("2026-10", "十月开了会");

        assertThat(month(opened.organiser(), "")).bodyText().contains("等我一句话", "1 项结果等你认可");
        assertThat(month(secretary, "")).bodyText().doesNotContain("等我一句话");
    }

    @Test
    void aMonthTakesAsManyStatementsHoweverMuchWasRecorded() {
        speak("2026-09", "九月开了会");
        long few = Statements.ofReading(() -> month(secretary, ""));
        for (int i = 0; i < 12; i++) {
            activities.record(secretary, HeldMeeting.of(branch, DAY.minusDays(i)));
        }

        assertThat(Statements.ofReading(() -> month(secretary, ""))).isEqualTo(few);
    }

    /** The part of the page that lists what was recorded. */
    private static String listed(String page) {
        return page.substring(page.indexOf("我最近记的"), page.indexOf("记一笔", page.indexOf("我最近记的")));
    }

    private void speak(String period, String words) {
        assertThat(results.record(secretary, of(period), new NewResult(words, DAY, 0))).isTrue();
    }

    private long of(String period) {
        return plans.sheet(secretary, small.task(opened, "P1-1-01")).occurrences().stream()
                .filter(it -> it.unitId() == branch && it.period().equals(period))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MvcTestResult month(Actor actor, String query) {
        return web.get()
                .uri("/campaigns/" + opened.campaignId() + "/month" + query)
                .with(as(actor.accountId()))
                .exchange();
    }
}
