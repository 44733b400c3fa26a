package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.biaogan.access.Actor;
import org.biaogan.base.Forbidden;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CampaignTest
class BusinessPlanningTest {

    private final BusinessPlanning planning;
    private final BusinessGoals goals;
    private final TaskProblems problems;
    private final PathEditor editor;
    private final SmallPath small;

    private SmallPath.Opened opened;
    private Actor organiser;
    private long line;
    private long task;

    BusinessPlanningTest(
            BusinessPlanning planning,
            BusinessGoals goals,
            TaskProblems problems,
            PathEditor editor,
            SmallPath small) {
        this.planning = planning;
        this.goals = goals;
        this.problems = problems;
        this.editor = editor;
        this.small = small;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
        line = planning.addLine(organiser, new BusinessLineForm("专业教学", null, 0));
        task = small.task(opened, "P1-1-01");
    }

    @Test
    void whatIsEmptyIsSeenAtOnce() {
        long carried = goals.add(organiser, goal(line, "课程思政示范课十二门"));
        goals.add(organiser, goal(line, "双师素质教师比例八成"));
        planning.link(organiser, carried, task, "支部组织集体备课");

        Planning matrix = planning.get(organiser, null);

        assertThat(matrix.goalsWithout())
                .extracting(BusinessGoal::words)
                .containsExactly("双师素质教师比例八成");
        assertThat(matrix.tasksWithout(matrix.strands().getFirst()))
                .extracting(Task::code)
                .containsExactly("P1-1-02", "P1-1-03");
        assertThat(matrix.carriers(matrix.standingGoals().getFirst()))
                .extracting(Task::code)
                .containsExactly("P1-1-01");
        assertThat(planning.ofTask(organiser, task))
                .extracting(BusinessLink::goal, BusinessLink::how)
                .containsExactly(tuple("课程思政示范课十二门", "支部组织集体备课"));
    }

    @Test
    void aLinkThatEndedKeepsItsSentenceForWhenItIsMadeAgain() {
        long goal = goals.add(organiser, goal(line, "课程思政示范课十二门"));
        planning.link(organiser, goal, task, "集体备课");
        planning.unlink(organiser, goal, task);
        planning.unlink(organiser, goal, task);

        assertThat(planning.ofTask(organiser, task)).isEmpty();
        planning.link(organiser, goal, task, null);
        planning.link(organiser, goal, task, "没有变");
        assertThat(planning.ofTask(organiser, task))
                .extracting(BusinessLink::how)
                .containsExactly("集体备课");
        planning.sayHow(organiser, goal, task, "  ");
        assertThat(planning.ofTask(organiser, task).getFirst().how()).isNull();
        assertThat(goals.history(organiser, goal)).hasSize(5);
    }

    @Test
    void aLineThatEndsTakesItsGoalsWithItAndBringsThemBack() {
        long goal = goals.add(organiser, goal(line, "课程思政示范课十二门"));
        planning.link(organiser, goal, task, null);

        planning.endLine(organiser, line);

        assertThat(planning.get(organiser, null).standingGoals()).isEmpty();
        assertThat(planning.get(organiser, null).endedGoals()).hasSize(1);
        assertThat(planning.ofTask(organiser, task)).isEmpty();
        refused("plan.business.ended", () -> planning.unlink(organiser, goal, task));
        refused("plan.business.ended", () -> planning.endLine(organiser, line));
        refused("plan.goal.unknown-line", () -> goals.add(organiser, goal(line, "又一个")));
        planning.resumeLine(organiser, line);
        assertThat(planning.ofTask(organiser, task)).hasSize(1);
        refused("plan.business.goes-on", () -> planning.resumeLine(organiser, line));
    }

    @Test
    void aGoalHasOneOwnerAndAPeriodThatRunsForward() {
        long unit = opened.college().generalBranch();

        refused("plan.goal.one-owner", () -> goals.add(organiser, goal(line, unit, "dean", false)));
        refused("plan.goal.one-owner", () -> goals.add(organiser, goal(line, null, "", false)));
        refused(
                "plan.goal.unknown-unit",
                () ->
                        goals.add(
                                organiser,
                                goal(line, opened.college().siblingGeneralBranch(), null, false)));
        refused(
                "plan.goal.unknown-office",
                () -> goals.add(organiser, goal(line, null, "nobody", false)));
        refused(
                "plan.goal.to-before-from",
                () -> goals.add(organiser, goal(line, null, "dean", true)));
        refused(
                "plan.goal.unknown-line",
                () -> goals.add(organiser, goal(999_999_999L, null, "dean", false)));
    }

    @Test
    void theSecondOfTwoWritersIsTold() {
        long goal = goals.add(organiser, goal(line, "课程思政示范课十二门"));
        var first = BusinessGoalForm.of(goals.get(organiser, goal));
        var changed =
                new BusinessGoalForm(
                        line, "改了", first.fromOn(), first.toOn(), null, "dean", first.revision());

        assertThat(goals.edit(organiser, goal, changed)).isTrue();
        assertThat(goals.edit(organiser, goal, first)).isFalse();
        assertThat(planning.editLine(organiser, line, new BusinessLineForm("教学", null, 1)))
                .isTrue();
        assertThat(planning.editLine(organiser, line, new BusinessLineForm("别的", null, 1)))
                .isFalse();
    }

    @Test
    void aTaskThatIsCutCarriesNothingAndABranchChangesNothing() {
        long goal = goals.add(organiser, goal(line, "课程思政示范课十二门"));
        planning.link(organiser, goal, task, null);
        editor.cut(organiser, task, "并入另一项");

        assertThat(planning.get(organiser, null).goalsWithout()).hasSize(1);
        refused("plan.business.task-cut", () -> planning.link(organiser, goal, task, null));
        refused(
                "plan.business.task-cut",
                () -> problems.say(organiser, task, new NewTaskProblem("问题", "学生", 0)));
        Actor branch = opened.branchSecretary();
        assertThat(planning.get(branch, null).standingGoals()).hasSize(1);
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> planning.unlink(branch, goal, task));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> planning.sayHow(organiser, goal, 999_999_999L, "怎样"));
    }

    @Test
    void theUsualLinesComeOnceOnly() {
        planning.addUsualLines(organiser);
        assertThat(planning.lines(organiser)).hasSize(1);

        var other = small.open();
        planning.addUsualLines(other.organiser());
        planning.addUsualLines(other.organiser());
        assertThat(planning.lines(other.organiser()))
                .extracting(BusinessLine::titleZh)
                .containsExactly("专业教学", "学生成长", "产教融合", "社会服务");
    }

    @Test
    void theProblemATaskSolvesKeepsItsEarlierWordings() {
        assertThat(problems.say(organiser, task, new NewTaskProblem("听课少", "青年教师", 0))).isTrue();
        assertThat(problems.say(organiser, task, new NewTaskProblem("反馈慢", "青年教师", 0))).isFalse();
        assertThat(problems.say(organiser, task, new NewTaskProblem("反馈慢", "青年教师", 1))).isTrue();

        assertThat(problems.list(organiser, task))
                .extracting(TaskProblem::words)
                .containsExactly("反馈慢", "听课少");
    }

    private static BusinessGoalForm goal(long line, String words) {
        return new BusinessGoalForm(line, words, SmallPath.FROM, SmallPath.TO, null, "dean", 0);
    }

    private static BusinessGoalForm goal(
            long line, @Nullable Long unit, @Nullable String office, boolean backwards) {
        return new BusinessGoalForm(
                line,
                "目标",
                backwards ? SmallPath.TO : SmallPath.FROM,
                backwards ? SmallPath.FROM : SmallPath.TO,
                unit,
                office,
                0);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act).withMessage(code);
    }
}
