package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.biaogan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@CampaignTest
class PlansTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final Plans plans;
    private final PathEditor editor;
    private final Results results;
    private final SmallPath small;
    private final TestClock.SettableClock clock;

    PlansTest(
            Plans plans,
            PathEditor editor,
            Results results,
            SmallPath small,
            TestClock.SettableClock clock) {
        this.plans = plans;
        this.editor = editor;
        this.results = results;
        this.small = small;
        this.clock = clock;
    }

    @AfterEach
    void backToTheMorning() {
        clock.set(TestClock.MORNING);
    }

    @Test
    void everyBranchHasEveryMonthButAugust() {
        var opened = small.open();

        var sheet = plans.sheet(opened.organiser(), small.task(opened, "P1-1-01"));

        assertThat(sheet.carriers())
                .extracting(CarryingUnit::name)
                .containsExactly("机电教师党支部", "数控教师党支部", "学生第一党支部");
        assertThat(sheet.occurrences()).hasSize(3 * 23);
        assertThat(sheet.periods())
                .hasSize(23)
                .startsWith("2025-10")
                .endsWith("2027-10")
                .doesNotContain("2026-08");
        assertThat(sheet.keyPoints()).extracting(KeyPointLink::code).containsExactly("1.2", "1.1");
        assertThat(sheet.owner().orElseThrow().holders())
                .extracting(Office.Holder::unitName)
                .containsExactly("机电教师党支部");
    }

    @Test
    void aBranchSeesItsOwnOccurrencesOnly() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");
        var other =
                plans.sheet(opened.organiser(), task)
                        .findOccurrence(opened.college().studentBranch(), "2026-10")
                        .orElseThrow();

        assertThat(plans.sheet(opened.branchSecretary(), task).occurrences())
                .hasSize(23)
                .extracting(Occurrence::unitName)
                .containsOnly("机电教师党支部");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> results.record(opened.branchSecretary(), other.id(), result("没有办")));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> editor.cut(opened.branchSecretary(), task, "不要"));
    }

    @Test
    void anEarlierEndDropsOnlyWhatIsStillToCome() {
        var opened = small.open();
        long monthly = small.task(opened, "P1-1-01");

        editor.reschedule(
                opened.organiser(), LocalDate.parse("2026-12-01"), LocalDate.parse("2027-01-15"));

        assertThat(plans.sheet(opened.organiser(), monthly).periods())
                .startsWith("2025-10")
                .endsWith("2026-12", "2027-01");
        assertThat(dueOn(opened, "P1-1-02")).isEqualTo("2027-01-15");
        assertThat(plans.sheet(opened.organiser(), monthly).occurrences().get(13))
                .returns("2026-12", Occurrence::period)
                .returns(LocalDate.parse("2026-12-31"), Occurrence::dueOn);

        editor.reschedule(
                opened.organiser(), LocalDate.parse("2026-12-01"), LocalDate.parse("2027-12-31"));
        assertThat(plans.sheet(opened.organiser(), monthly).periods())
                .hasSize(25)
                .endsWith("2027-11", "2027-12");
        assertThat(dueOn(opened, "P1-1-02")).isEqualTo("2027-12-31");
    }

    @Test
    void aNewCycleBeginsAfterTodayAndResultsStay() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");
        var october = occurrence(opened, "2026-10");
        results.record(opened.branchSecretary(), october.id(), result("议定三件事"));

        editor.edit(opened.organiser(), task, text(opened, task, "任务", Cycle.QUARTER));

        var sheet = plans.sheet(opened.branchSecretary(), task);
        assertThat(sheet.periods())
                .endsWith("2026-10", "2026-11", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4");
        assertThat(sheet.findOccurrence(october.id()).orElseThrow().words()).isEqualTo("议定三件事");
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndKeepsBothTexts() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-02");
        var first = text(opened, task, "第一人的名称", Cycle.ONCE);
        var second = text(opened, task, "第二人的名称", Cycle.ONCE);

        assertThat(editor.edit(opened.organiser(), task, first)).isEmpty();
        var conflict = editor.edit(opened.organiser(), task, second).orElseThrow();

        assertThat(conflict.theirs().titleZh()).isEqualTo("第一人的名称");
        assertThat(conflict.mine().titleZh()).isEqualTo("第二人的名称");
        assertThat(conflict.by()).isNotNull();
        assertThat(plans.sheet(opened.organiser(), task).task().title().zh()).isEqualTo("第一人的名称");
        assertThat(editor.edit(opened.organiser(), task, conflict.mine())).isEmpty();
        assertThat(plans.sheet(opened.organiser(), task).task().title().zh()).isEqualTo("第二人的名称");
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
    void atHalfPastMidnightInShanghaiItIsTheNewMonth() {
        var opened = small.open();
        clock.set(Instant.parse("2026-11-30T16:30:00Z"));

        assertThat(results.isAhead(LocalDate.parse("2026-12-01"))).isFalse();
        assertThat(occurrence(opened, "2026-11").state(Set.of(), TODAY.plusDays(9)))
                .isEqualTo(OccurrenceState.OVERDUE);
        assertThat(plans.path(opened.organiser()).lines().findFirst().orElseThrow().due())
                .isEqualTo(3 * 13);
    }

    @Test
    void anEventIsAddedWhenItHappensAndOnlyToATaskOfEvents() {
        var opened = small.open();
        long unit = opened.college().generalBranch();
        long task = small.task(opened, "P1-1-03");

        results.addEvent(opened.organiser(), task, new NewEvent(unit, TODAY, "讲座政治审查"));
        results.addEvent(opened.organiser(), task, new NewEvent(unit, TODAY, "教材选用审查"));

        assertThat(plans.sheet(opened.organiser(), task).events())
                .extracting(Occurrence::period)
                .containsExactly("event-1", "event-2");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        results.addEvent(
                                opened.organiser(),
                                small.task(opened, "P1-1-02"),
                                new NewEvent(unit, TODAY, "加一次")));
    }

    @Test
    void aTaskThatIsCutAsksForNothingMoreAndKeepsWhatWasDone() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");

        editor.cut(opened.organiser(), task, "并入另一项");

        assertThat(plans.sheet(opened.organiser(), task).periods()).endsWith("2026-10");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> editor.link(opened.organiser(), task, Map.of()));
    }

    @Test
    void thisMonthIsWhatIsDueAndWhatNobodyHasAnswered() {
        var opened = small.open(LocalDate.parse("2026-10-01"));
        var november = LocalDate.parse("2026-11-01");

        var due = plans.due(opened.branchSecretary(), november, november.withDayOfMonth(30));
        var mine =
                plans.dueForAccount(
                        opened.branchSecretary(), november, november.withDayOfMonth(30));

        assertThat(due)
                .extracting(it -> it.occurrence().period())
                .containsExactly("2026-10", "2026-11");
        assertThat(mine).isEqualTo(due);
        assertThat(plans.due(opened.organiser(), november, november.withDayOfMonth(30))).hasSize(6);
    }

    @Test
    void pagesTakeAFixedNumberOfStatements() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");

        assertThat(Statements.of(() -> plans.path(opened.organiser()))).isEqualTo(2);
        assertThat(Statements.of(() -> plans.sheet(opened.organiser(), task))).isEqualTo(7);
        assertThat(Statements.of(() -> plans.due(opened.organiser(), TODAY, TODAY))).isEqualTo(1);
        assertThat(Statements.of(() -> plans.dueForAccount(opened.organiser(), TODAY, TODAY)))
                .isEqualTo(1);
    }

    private Occurrence occurrence(SmallPath.Opened opened, String period) {
        return plans.sheet(opened.organiser(), small.task(opened, "P1-1-01"))
                .findOccurrence(opened.college().firstTeacherBranch(), period)
                .orElseThrow();
    }

    private LocalDate dueOn(SmallPath.Opened opened, String code) {
        return plans.sheet(opened.organiser(), small.task(opened, code))
                .occurrences()
                .getFirst()
                .dueOn();
    }

    private TaskText text(SmallPath.Opened opened, long task, String title, Cycle cycle) {
        var sheet = plans.sheet(opened.organiser(), task);
        return new TaskText(
                title,
                null,
                null,
                null,
                cycle,
                sheet.task().carriedBy(),
                sheet.task().owner(),
                List.of("organiser"),
                sheet.task().revision());
    }

    private static NewResult result(String words) {
        return new NewResult(words, TODAY, 0);
    }
}
