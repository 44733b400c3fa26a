package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaogan.access.SignedInPerson.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CampaignTest
class ResultsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final Plans plans;
    private final Results results;
    private final TaskEvents events;
    private final SmallPath small;
    private final TestClock.SettableClock clock;
    private final MockMvcTester web;

    ResultsTest(
            Plans plans,
            Results results,
            TaskEvents events,
            SmallPath small,
            TestClock.SettableClock clock,
            MockMvcTester web) {
        this.plans = plans;
        this.results = results;
        this.events = events;
        this.small = small;
        this.clock = clock;
        this.web = web;
    }

    @AfterEach
    void backToTheMorning() {
        clock.set(TestClock.MORNING);
    }

    @Test
    void aCorrectionIsTheNextResultAndAFasterOneIsNoticed() {
        var opened = small.open();
        long october = occurrence(opened, "2026-10").id();

        assertThat(results.record(opened.branchSecretary(), october, result("办了"))).isTrue();
        assertThat(results.record(opened.organiser(), october, result("也办了"))).isFalse();
        assertThat(results.record(opened.organiser(), october, new NewResult("议定三件事", TODAY, 1)))
                .isTrue();

        assertThat(results.list(opened.organiser(), october))
                .extracting(Result::words)
                .containsExactly("议定三件事", "办了");
        assertThat(results.get(opened.organiser(), october).state(Set.of(MaterialClass.O), TODAY))
                .isEqualTo(OccurrenceState.DONE_LATE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> results.skip(opened.organiser(), october, "没开"));
    }

    @Test
    void whereAResultIsWithdrawnTheOneBeforeItSpeaksAgain() {
        var opened = small.open();
        var organiser = opened.organiser();
        long october = occurrence(opened, "2026-10").id();
        assertThat(results.record(organiser, october, result("办了"))).isTrue();
        int second = results.speak(organiser, october, "又办了一次", TODAY);

        assertThat(results.withdraw(organiser, october, second)).isTrue();
        assertThat(results.withdraw(organiser, october, second)).isFalse();
        assertThat(results.get(organiser, october).words()).isEqualTo("办了");
        assertThat(results.withdraw(organiser, october, 1)).isTrue();
        assertThat(results.get(organiser, october).resultNo()).isNull();
        assertThat(results.list(organiser, october)).allMatch(Result::withdrawn);

        assertThat(results.record(organiser, october, result("第三次"))).isTrue();
        assertThat(results.get(organiser, october).resultNo()).isEqualTo(3);
    }

    @Test
    void nothingIsDoneTomorrow() {
        var opened = small.open();
        long november = occurrence(opened, "2026-11").id();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        results.record(
                                opened.organiser(),
                                november,
                                new NewResult("办了", TODAY.plusDays(1), 0)))
                .withMessage("plan.result.ahead");
    }

    @Test
    void explainedMaterialCompletesAnOccurrence() {
        var opened = small.open();
        var november = occurrence(opened, "2026-11");
        results.record(opened.branchSecretary(), november.id(), result("议定三件事"));
        var expected =
                plans.sheet(opened.branchSecretary(), november.taskId()).expectations().getFirst();

        assertThat(results.get(opened.branchSecretary(), november.id()).state(Set.of(), TODAY))
                .isEqualTo(OccurrenceState.DUE);
        results.explain(opened.branchSecretary(), november.id(), expected.id(), "记录本送检");

        assertThat(results.get(opened.branchSecretary(), november.id()).state(Set.of(), TODAY))
                .isEqualTo(OccurrenceState.DONE);
    }

    @Test
    void anEventIsAddedWhenItHappensAndOnlyToATaskOfEvents() {
        var opened = small.open();
        long unit = opened.college().generalBranch();
        long task = small.task(opened, "P1-1-03");

        events.add(opened.organiser(), task, new NewEvent(unit, TODAY, "讲座政治审查"));
        events.add(opened.organiser(), task, new NewEvent(unit, TODAY, "教材选用审查"));

        assertThat(plans.sheet(opened.organiser(), task).events())
                .extracting(Occurrence::period)
                .containsExactly("event-1", "event-2");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        events.add(
                                opened.organiser(),
                                small.task(opened, "P1-1-02"),
                                new NewEvent(unit, TODAY, "加一次")));
    }

    @Test
    void atHalfPastMidnightInShanghaiItIsTheNewMonth() throws IOException {
        var opened = small.open();
        var november = occurrence(opened, "2026-11");
        clock.set(Instant.parse("2026-11-30T15:30:00Z"));

        assertThat(results.isAhead(LocalDate.parse("2026-12-01"))).isTrue();
        assertThat(plans.path(opened.organiser()).lines().findFirst().orElseThrow().due())
                .isEqualTo(3 * 13);
        assertThat(month(opened)).contains(">11 月<").doesNotContain(">12 月<");

        clock.set(Instant.parse("2026-11-30T16:30:00Z"));

        assertThat(results.isAhead(LocalDate.parse("2026-12-01"))).isFalse();
        assertThat(plans.path(opened.organiser()).lines().findFirst().orElseThrow().due())
                .isEqualTo(3 * 13);
        assertThat(month(opened)).contains(">12 月<").doesNotContain(">11 月<");
        assertThat(
                        results.record(
                                opened.branchSecretary(),
                                november.id(),
                                new NewResult("补上", LocalDate.parse("2026-12-01"), 0)))
                .isTrue();
        assertThat(
                        results.get(opened.branchSecretary(), november.id())
                                .state(Set.of(MaterialClass.O), LocalDate.parse("2026-12-01")))
                .isEqualTo(OccurrenceState.DONE_LATE);
    }

    private String month(SmallPath.Opened opened) throws IOException {
        return web.get()
                .uri("/campaigns/" + opened.campaignId() + "/month?all=1")
                .with(as(opened.organiser().accountId()))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Occurrence occurrence(SmallPath.Opened opened, String period) {
        return plans.sheet(opened.organiser(), small.task(opened, "P1-1-01"))
                .findOccurrence(opened.college().firstTeacherBranch(), period)
                .orElseThrow();
    }

    private static NewResult result(String words) {
        return new NewResult(words, TODAY, 0);
    }
}
