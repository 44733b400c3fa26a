package org.biaogan.sample;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biaogan.access.Actor;
import org.biaogan.plan.BusinessGoalForm;
import org.biaogan.plan.BusinessGoals;
import org.biaogan.plan.BusinessLine;
import org.biaogan.plan.BusinessPlanning;
import org.biaogan.plan.CampaignPath;
import org.biaogan.plan.NewTaskProblem;
import org.biaogan.plan.Plans;
import org.biaogan.plan.Task;
import org.biaogan.plan.TaskProblems;
import org.springframework.stereotype.Component;

/** What the sample's Party-building tasks do for its business, with some cells left empty. */
@Component
class SamplePlanning {

    private record Goal(int line, String words, String office, Map<String, String> carried) {}

    private static final List<Goal> GOALS =
            List.of(
                    new Goal(
                            0,
                            "课程思政示范课由 4 门增加到 12 门",
                            "programme-head",
                            Map.of(
                                    "P2-2-02", "支部牵头集体备课，党员教师先上示范课。",
                                    "P1-3-02", "党课里的案例整理后进入专业课。")),
                    new Goal(0, "入职三年内的教师都有一堂公开课", "dean", Map.of("P2-2-05", "结对互听，学期末由结对党员组织讲评。")),
                    new Goal(0, "专业群新形态教材出版 3 种", "programme-head", Map.of()),
                    new Goal(
                            1,
                            "基础课不及格率下降一半",
                            "counsellor",
                            Map.of(
                                    "P2-3-02", "党员联系班级，名单由辅导员掌握，只回报总数。",
                                    "P2-3-04", "学业帮扶岗每周两次答疑。")),
                    new Goal(1, "技能大赛省级以上获奖每年 6 项", "dean", Map.of("P2-2-04", "党员教练组承担赛前集训。")),
                    new Goal(
                            2,
                            "校企联合攻关课题 5 项",
                            "dean",
                            Map.of(
                                    "P2-4-01", "联建协议写明年度课题。",
                                    "P2-4-02", "党员领题，季度回看。")),
                    new Goal(
                            2,
                            "毕业去向落实率达到 96%",
                            "secretary",
                            Map.of("P2-4-03", "书记、院长带队访企，岗位当月发到班。")),
                    new Goal(3, "面向中小企业的技术培训每年 800 人次", "programme-head", Map.of()));

    private final BusinessPlanning planning;
    private final BusinessGoals goals;
    private final TaskProblems problems;
    private final Plans plans;

    SamplePlanning(
            BusinessPlanning planning, BusinessGoals goals, TaskProblems problems, Plans plans) {
        this.planning = planning;
        this.goals = goals;
        this.problems = problems;
        this.plans = plans;
    }

    void plan(Actor organiser, LocalDate from) {
        planning.addUsualLines(organiser);
        List<BusinessLine> lines = planning.lines(organiser);
        Map<String, Long> tasks =
                plans.path(organiser)
                        .lines()
                        .map(CampaignPath.Line::task)
                        .collect(Collectors.toMap(Task::code, Task::id));
        for (Goal goal : GOALS) {
            long id =
                    goals.add(
                            organiser,
                            new BusinessGoalForm(
                                    lines.get(goal.line()).id(),
                                    goal.words(),
                                    from,
                                    from.plusYears(2).minusDays(1),
                                    null,
                                    goal.office(),
                                    0));
            goal.carried().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(it ->
                            planning.link(
                                    organiser,
                                    id,
                                    requireNonNull(tasks.get(it.getKey())),
                                    it.getValue()));
        }
        say(organiser, tasks, "P2-2-05", "新教师听课少，讲评常常拖到期末。", "入职三年内的教师");
        say(organiser, tasks, "P2-3-01", "同学有事不知道找谁，问题在几个部门之间转。", "住校学生");
    }

    private void say(
            Actor organiser, Map<String, Long> tasks, String code, String words, String whom) {
        problems.say(
                organiser, requireNonNull(tasks.get(code)), new NewTaskProblem(words, whom, 0));
    }
}
